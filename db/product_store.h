/* product_store: rows of products with the price that is in force. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct product_record {
    const char *code;
    const char *name_zh;
    const char *name_en;
    const char *holder_kind;
    const char *medium;
    int64_t term_years;
    int64_t price_fen;
    bool available;
    const char *profile_name;
    struct bytes profile_hash; /* newest version of the profile; empty when there is none yet */
    int64_t reviews_needed;    /* how many different reviewers must approve an order (STF2) */
};

struct product_records {
    struct product_record *items;
    size_t count;
};

MUST_CHECK enum status product_store_list(struct tx *tx, int64_t at,
                                          struct product_records *out_records);
/* STATUS_NOT_FOUND when there is no such product, or no price yet. */
MUST_CHECK enum status product_store_find(struct tx *tx, const char *code, int64_t at,
                                          struct product_record *out_record);
