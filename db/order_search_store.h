/* order_search_store: the lists of orders and holders that staff search. Each list begins at one
 * index (db/deploy/staff_search.sql) and reads no more than a page, however large the tables are.
 */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

/* Words that fit; never empty. */
struct order_search_words {
    const char *const *items;
    size_t count;
};

struct order_search_filter {
    /* Empty = any. */
    struct bytes holder_name_index;  /* as a person's */
    struct bytes company_name_index; /* the same name as a company's */
    struct bytes document_number_index;
    struct bytes holder_mobile_index;
    struct order_search_words states, types, holder_kinds, mediums;
    int64_t order_id;  /* 0 = any */
    int64_t batch_id;  /* 0 = any */
    int64_t from_id;   /* included */
    int64_t before_id; /* excluded */
    int64_t limit;
};

struct found_order_record {
    int64_t id;
    int64_t account_id;
    const char *type;
    const char *product_code;
    const char *holder_kind;
    const char *medium;
    const char *state;
    int64_t amount_fen;
    struct bytes holder_name_sealed;
    struct bytes holder_mobile_sealed;
    int64_t created_at, submitted_at, paid_at, completed_at;
};

struct found_order_records {
    struct found_order_record *items;
    size_t count;
};

/* Newest first; drafts are never found. */
MUST_CHECK enum status order_search_store_list(struct tx *tx,
                                               const struct order_search_filter *filter,
                                               struct found_order_records *out_records);
/* How many there are, counted up to 1,001. */
MUST_CHECK enum status order_search_store_count(struct tx *tx,
                                                const struct order_search_filter *filter,
                                                int64_t *out_count);

struct found_holder_record {
    int64_t order_id; /* the newest */
    const char *holder_kind;
    const char *document_type;
    struct bytes holder_name_sealed;
    struct bytes document_number_sealed;
    struct bytes holder_mobile_sealed;
    int64_t orders; /* at most 1,001 */
    int64_t valid, suspended, revoked;
};

struct found_holder_records {
    struct found_holder_record *items;
    size_t count;
};

/* One of name, document number and mobile number; the others are empty. */
struct found_holder_key {
    struct bytes name_index;         /* as a person's */
    struct bytes company_name_index; /* the same name as a company's */
    struct bytes document_number_index;
    struct bytes mobile_index;
};

/* The holder with the newest order first; only those whose newest order is below `before_id`. */
MUST_CHECK enum status order_search_store_list_holders(struct tx *tx,
                                                       const struct found_holder_key *key,
                                                       int64_t before_id, int64_t limit,
                                                       struct found_holder_records *out_records);
