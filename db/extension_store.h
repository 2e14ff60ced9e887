/* extension_store: rows of extensions: confirmed wishes to continue a certificate. */
#pragma once

#include "core/base/call.h"
#include "db/tx.h"

struct extension_record {
    int64_t id;
    int64_t certificate_id; /* the one that is continued */
    int64_t order_id;       /* the renewal that paid for the time */
    int64_t account_id;
    int64_t key_use_id;
    const char *state;          /* issuing, completed, failed */
    int64_t new_certificate_id; /* 0 until completed */
    int64_t created_at;
    int64_t updated_at;
};

/* STATUS_DUPLICATE when the certificate has one that did not fail. */
MUST_CHECK enum status extension_store_insert(struct tx *tx, const struct extension_record *record);
MUST_CHECK enum status extension_store_find(struct tx *tx, int64_t id,
                                            struct extension_record *out_record);
MUST_CHECK enum status extension_store_find_live(struct tx *tx, int64_t certificate_id,
                                                 struct extension_record *out_record);
/* From issuing to record->state. STATUS_NOT_FOUND when it is elsewhere. */
MUST_CHECK enum status extension_store_move(struct tx *tx, const struct extension_record *record);
/* Those of state issuing without change since `before` that no job of `job_kind` cares for. */
MUST_CHECK enum status extension_store_take_stuck(struct tx *tx, const char *job_kind,
                                                  int64_t before, int64_t now, int64_t **out_ids,
                                                  size_t *out_count);
