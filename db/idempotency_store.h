/* idempotency_store: the keys of clients (Idempotency-Key) with the answer to their first request.
 *
 * begin takes a short transaction of its own before the handler runs; finish stores the answer, in
 * the effect's transaction where the caller has it, else right after. A process that dies in
 * between leaves the key leased for 60 s; then a repetition runs again, so effects that must not
 * double are also barred by constraints of their own tables. Kept for 72 hours. */
#pragma once

#include "core/base/call.h"
#include "core/base/secret.h"
#include "core/base/str.h"
#include "db/tx.h"

struct idempotency_key {
    const char *scope; /* "account:<id>", "staff:<id>", "device:<id>" */
    const char *route; /* operationId */
    const char *key;
    unsigned char request_digest[SECRET_DIGEST_SIZE]; /* of everything that makes the request */
    int64_t lease_token;                              /* set by begin */
};

struct idempotency_answer {
    int64_t http_status;
    const char *media_type;
    const char *headers; /* lines of "Name: value\n" */
    struct bytes body;
};

/* STATUS_OK: the first request, go on, then finish or forget. STATUS_DUPLICATE: done before,
 * `out_answer` is what was answered. STATUS_KEY_RUNNING: still at it. STATUS_KEY_REUSED: the key
 * belongs to another request. */
MUST_CHECK enum status idempotency_store_begin(struct call *call, struct idempotency_key *key,
                                               struct idempotency_answer *out_answer);
/* STATUS_CONFLICT when the lease was lost to a repetition. */
MUST_CHECK enum status idempotency_store_finish(struct tx *tx, const struct idempotency_key *key,
                                                const struct idempotency_answer *answer);
/* For answers that are never stored (401, 403, 429, validation): a repetition runs anew. */
MUST_CHECK enum status idempotency_store_forget(struct call *call,
                                                const struct idempotency_key *key);
/* Deletes keys after 72 hours; for a timer. */
MUST_CHECK enum status idempotency_store_clean(struct call *call);
