/* problem: the one place where a status becomes HTTP. */
#pragma once

#include "api/request.h"

/* HTTP status of a status; complete by tests/unit/test_problem.c. STATUS_OK is the route's own
 * success. */
int problem_http_status(enum status status);
/* Fills the answer with the problem document (RFC 9457) of request->status and its failure details.
 */
void problem_fill(struct request *request);
/* "Not Found"; the reason phrase of every HTTP status that we send. */
const char *problem_reason(int http_status);
