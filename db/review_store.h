/* review_store: rows of reviews and review_reasons. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct review_reason_record {
    const char *field;
    const char *reason;
};

struct review_record {
    int64_t id;
    int64_t order_id;
    int64_t staff_id;
    const char *staff_name; /* read only */
    const char *decision;
    int64_t decided_at;
    struct review_reason_record *reasons;
    size_t reason_count;
};

struct review_records {
    struct review_record *items;
    size_t count;
};

MUST_CHECK enum status review_store_insert(struct tx *tx, const struct review_record *record);
/* All of an order with their reasons, oldest first. */
MUST_CHECK enum status review_store_list(struct tx *tx, int64_t order_id,
                                         struct review_records *out_records);
