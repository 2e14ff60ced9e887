/* limits_cache: how often something may happen: sliding windows, exact, shared by all processes.
 * They live in Redis; with Redis gone they are counted in PostgreSQL instead (table limit_events),
 * so that no limit falls away. */
#pragma once

#include "core/base/call.h"

#define LIMITS_MAX 8

struct limit {
    int64_t count;
    int64_t seconds;
};

/* Takes one of what `limits` (1 to LIMITS_MAX windows, all must have room) allow to `subject` under
 * `name`. STATUS_TOO_MANY with the call's failure.retry_after_seconds when a window is full: then
 * nothing is counted. `subject` must be no personal data in the clear: pass an index or a digest as
 * hex, an address, or "" for the whole service. STATUS_UNAVAILABLE when neither store answers. Not
 * inside a tx. */
MUST_CHECK enum status limits_take(struct call *call, const char *name, const char *subject,
                                   const struct limit *limits, size_t count);

/* Deletes what PostgreSQL counted more than two days ago; for a timer. */
MUST_CHECK enum status limits_clean(struct call *call);
