/* session_cache: copies of living sessions in Redis, for a few seconds each. May be lost at any
 * time.
 *
 * Ending a session bars its key before the transaction commits: a barred session is read from
 * PostgreSQL, and no copy made before can come back, because copies are only added where there is
 * nothing. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "core/base/call.h"
#include "core/base/secret.h"

/* What is needed to trust a session without asking PostgreSQL. */
struct session_copy {
    int64_t id;
    int64_t account_id, staff_id; /* one of them is 0 */
    int64_t seen_at, expires_at;
    enum client_kind client;
    unsigned roles;
    unsigned char token_hash[SECRET_DIGEST_SIZE];
};

/* STATUS_NOT_FOUND: no copy, one may be added. STATUS_CONFLICT: barred. STATUS_UNAVAILABLE: no
 * Redis. */
MUST_CHECK enum status session_cache_find(struct call *call, int64_t id,
                                          struct session_copy *out_copy);
/* Adds a copy where there is none; does its best. */
void session_cache_add(struct call *call, const struct session_copy *copy);
/* Bars the sessions, all in one exchange; does its best (without Redis nobody reads a copy). */
void session_cache_bar(struct call *call, const int64_t *ids, size_t count);
