/* idempotency: a POST that creates or pays happens once for one Idempotency-Key (RUL7).
 *
 * A key belongs to the account or staff person, before log-in to the browser's device cookie, and
 * to one operation. The first request takes it; while that runs others get 409; afterwards the same
 * request gets the same answer byte for byte, another one 422. Refusals are not kept: they changed
 * nothing. Answers with tokens or cookies are never kept. */
#pragma once

#include "api/request.h"

/* A step of the pipeline: takes the key, or fills the answer with the stored one. */
MUST_CHECK enum status idempotency_begin(struct request *request);
/* After the walk: keeps the answer or gives the key back. */
void idempotency_end(struct request *request);
