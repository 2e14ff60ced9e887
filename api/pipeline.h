/* pipeline: the walk of a request, from the parsed head to the access log. The table of steps in
 * pipeline.c is the whole order. */
#pragma once

#include "api/request_gate.h"
#include "api/server.h"

/* Callbacks of the server; `context` is the struct app. */
void pipeline_serve(struct exchange *exchange, const struct gate_head *head, void *context);
void pipeline_refuse(struct exchange *exchange, int http_status, void *context);
