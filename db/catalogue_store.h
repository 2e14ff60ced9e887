/* catalogue_store: products, their prices over time, and agreements over versions, as staff keep
 * them. What applicants see of them is product_store's and account_store's. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct catalogue_product_record {
    const char *code;
    const char *name_zh;
    const char *name_en;
    const char *holder_kind;
    const char *medium;
    int64_t term_years;
    bool available;
    int64_t reviews_needed; /* 1 or 2 different reviewers approve an order (STF2) */
    int64_t version;        /* of the row as it was read */
    int64_t updated_at;     /* 0 = never */
    bool has_profile;       /* read only: a certificate can be made from it */
};

struct catalogue_product_records {
    struct catalogue_product_record *items;
    size_t count;
};

struct product_price_record {
    const char *product_code;
    int64_t effective_from;
    int64_t price_fen;
    int64_t created_by;     /* written only */
    int64_t created_at;     /* written only */
    const char *staff_name; /* read only; NULL = seeded */
};

struct product_price_records {
    struct product_price_record *items;
    size_t count;
};

MUST_CHECK enum status catalogue_store_list_products(struct tx *tx,
                                                     struct catalogue_product_records *out_records);
MUST_CHECK enum status catalogue_store_find_product(struct tx *tx, const char *code,
                                                    struct catalogue_product_record *out_record);
MUST_CHECK enum status catalogue_store_lock_product(struct tx *tx, const char *code,
                                                    struct catalogue_product_record *out_record);
/* Names, term, availability, reviewers; the version goes up by one. */
MUST_CHECK enum status
catalogue_store_update_product(struct tx *tx, const struct catalogue_product_record *record);
/* Newest first; of all products when `product_code` is NULL. */
MUST_CHECK enum status catalogue_store_list_prices(struct tx *tx, const char *product_code,
                                                   int64_t limit,
                                                   struct product_price_records *out_records);
/* STATUS_DUPLICATE when a price begins at that moment already, STATUS_STATE when it is past. */
MUST_CHECK enum status catalogue_store_insert_price(struct tx *tx,
                                                    const struct product_price_record *record);
MUST_CHECK enum status catalogue_store_delete_price(struct tx *tx, const char *product_code,
                                                    int64_t effective_from);

struct agreement_version_record {
    const char *kind;
    int64_t version;
    const char *title_zh;
    const char *title_en;
    const char *body_zh; /* NULL in lists */
    const char *body_en;
    int64_t published_at;   /* 0 = a draft */
    bool is_current;        /* read only */
    int64_t revision;       /* of the row as it was read */
    int64_t written_by;     /* written only */
    const char *staff_name; /* read only; NULL = seeded */
    int64_t updated_at;     /* 0 = seeded */
};

struct agreement_version_records {
    struct agreement_version_record *items;
    size_t count;
    int64_t total;
};

/* Without the texts, by kind and newest first. `kind` NULL = all. */
MUST_CHECK enum status catalogue_store_list_versions(struct tx *tx, const char *kind, int64_t limit,
                                                     int64_t offset,
                                                     struct agreement_version_records *out_records);
MUST_CHECK enum status catalogue_store_find_version(struct tx *tx, const char *kind,
                                                    int64_t version,
                                                    struct agreement_version_record *out_record);
MUST_CHECK enum status catalogue_store_lock_version(struct tx *tx, const char *kind,
                                                    int64_t version,
                                                    struct agreement_version_record *out_record);
/* The highest version of a kind, whatever its state, locked. */
MUST_CHECK enum status
catalogue_store_lock_newest_version(struct tx *tx, const char *kind,
                                    struct agreement_version_record *out_record);
/* STATUS_DUPLICATE when there is a draft already. */
MUST_CHECK enum status
catalogue_store_insert_version(struct tx *tx, const struct agreement_version_record *record);
/* Titles, texts, published_at; the revision goes up by one. STATUS_STATE when it is published. */
MUST_CHECK enum status
catalogue_store_update_version(struct tx *tx, const struct agreement_version_record *record);
MUST_CHECK enum status catalogue_store_delete_version(struct tx *tx, const char *kind,
                                                      int64_t version);
