/* decode: steps that bring in what the client sent: body, path, query, headers of the contract. */
#pragma once

#include "api/request.h"

/* Steps of the pipeline. */
/* Content-Length, Content-Type, Accept against the route, before a byte of the body is read. */
MUST_CHECK enum status decode_check_body_head(struct request *request);
MUST_CHECK enum status decode_read_body(struct request *request);
/* Fills request->input; collects the field errors of path, query and body. */
MUST_CHECK enum status decode_input(struct request *request);

/* Reads a small unread body away, so that the answer reaches the client and the connection can go
 * on; a large one closes it. */
void decode_skip_body(struct request *request);
/* "a=1&b=%20" -> parameters. STATUS_MALFORMED on wrong escapes or too many. */
MUST_CHECK enum status decode_query(struct arena *arena, const char *query,
                                    struct parameter **out_parameters, size_t *out_count);
