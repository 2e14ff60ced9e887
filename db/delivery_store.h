/* delivery_store: rows of order_deliveries. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct delivery_record {
    const char *kind; /* counter, courier */
    struct bytes recipient_sealed;
    const char *courier_company; /* NULL = not sent */
    const char *courier_number;
    int64_t handed_over_at; /* 0 = not yet */
};

MUST_CHECK enum status delivery_store_find(struct tx *tx, int64_t order_id,
                                           struct delivery_record *out_record);
MUST_CHECK enum status delivery_store_save(struct tx *tx, int64_t order_id, const char *kind,
                                           struct bytes recipient_sealed, int64_t at);
/* STATUS_NOT_FOUND when there is none, or it was handed over. */
MUST_CHECK enum status delivery_store_hand_over(struct tx *tx, int64_t order_id,
                                                const char *courier_company,
                                                const char *courier_number, int64_t at,
                                                int64_t staff_id);
