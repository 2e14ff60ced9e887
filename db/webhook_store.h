/* webhook_store: rows of webhook_deliveries. */
#pragma once

#include "core/base/call.h"
#include "db/tx.h"

struct webhook_delivery_record {
    int64_t id;
    int64_t relying_party_id;
    const char *event; /* binding.ended */
    int64_t subject_id;
    int64_t created_at;
    int64_t attempts;
    int64_t delivered_at; /* 0 = not yet */
};

MUST_CHECK enum status webhook_store_insert(struct tx *tx,
                                            const struct webhook_delivery_record *record);
MUST_CHECK enum status webhook_store_find(struct tx *tx, int64_t id,
                                          struct webhook_delivery_record *out_record);
/* Notes an attempt; `failure` NULL = delivered. STATUS_NOT_FOUND when it was delivered already. */
MUST_CHECK enum status webhook_store_note(struct tx *tx, int64_t id, int64_t attempted_at,
                                          const char *failure);
