/* claim_store: rows of claims. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct claim_record {
    int64_t id;
    int64_t order_id;
    int64_t account_id;
    const char *device_id;
    const char *device_name;
    const char *state;       /* committed, keyed, signing, issuing, completed, failed, expired */
    struct bytes commitment; /* empty until the signer has committed */
    bool own_pin;
    int64_t certificate_id; /* 0 until completed */
    int64_t created_at;
    int64_t updated_at;
    int64_t expires_at;
};

/* STATUS_DUPLICATE when the order has a live claim. */
MUST_CHECK enum status claim_store_insert(struct tx *tx, const struct claim_record *record);
MUST_CHECK enum status claim_store_find(struct tx *tx, int64_t id, struct claim_record *out_record);
MUST_CHECK enum status claim_store_lock(struct tx *tx, int64_t id, struct claim_record *out_record);
MUST_CHECK enum status claim_store_find_live(struct tx *tx, int64_t order_id,
                                             struct claim_record *out_record);
/* Changes state `from` to record->state with commitment, own_pin (only from false to true),
 * certificate_id and updated_at of the record. STATUS_CONFLICT when it was not in that state. */
MUST_CHECK enum status claim_store_move(struct tx *tx, const char *from,
                                        const struct claim_record *record);
MUST_CHECK enum status claim_store_expire_overdue(struct tx *tx, int64_t now, int64_t *out_count);
/* Those of state issuing without change since `before` that have no waiting, running or dead job of
 * `job_kind`. */
MUST_CHECK enum status claim_store_take_stuck(struct tx *tx, const char *job_kind, int64_t before,
                                              int64_t now, int64_t **out_ids, size_t *out_count);
/* From issuing to failed. STATUS_NOT_FOUND when it is elsewhere or a certificate of its order was
 * signed. */
MUST_CHECK enum status claim_store_fail(struct tx *tx, int64_t id, int64_t now);
