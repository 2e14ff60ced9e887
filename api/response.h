/* response: from a handler's answer to bytes on the wire. */
#pragma once

#include "api/request.h"

/* A step of the pipeline: turns the handler's struct into the body, knows ETag and 304. */
MUST_CHECK enum status response_encode(struct request *request);
/* Sends request->answer, once. */
void response_send(struct request *request);
/* Is one of the media types what the client accepts? No Accept header accepts everything. */
bool response_is_acceptable(const char *accept, const char *const *media_types);
