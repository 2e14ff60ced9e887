/* binding_store: rows of bindings with the names of their relying parties. */
#pragma once

#include "core/base/call.h"
#include "core/base/page.h"
#include "core/base/str.h"
#include "db/tx.h"

struct binding_record {
    int64_t id;
    int64_t relying_party_id;
    int64_t certificate_id;
    int64_t account_id;
    struct bytes account_reference_sealed; /* 'bindings.account_reference:<id>' */
    struct bytes account_reference_index;  /* written only */
    const char *state;                     /* bound, unbinding, unbound */
    int64_t bound_at;
    int64_t unbinding_at;                 /* 0 = nobody asked */
    int64_t unbound_at;                   /* 0 = not yet */
    const char *relying_party_identifier; /* read only, like the names */
    const char *relying_party_name_zh;
    const char *relying_party_name_en;
};

struct binding_records {
    struct binding_record *items;
    size_t count;
    int64_t total;
};

/* A page of what the certificate of an order is tied to or being freed from, whoever's account
 * holds it. */
MUST_CHECK enum status binding_store_list_of_order(struct tx *tx, int64_t order_id,
                                                   const struct page *page,
                                                   struct binding_records *out_records);
/* The bound ones of them, locked; only id and relying_party_id are filled. */
MUST_CHECK enum status binding_store_lock_bound_of_order(struct tx *tx, int64_t order_id,
                                                         struct binding_records *out_records);
/* bound -> unbinding -> unbound; STATUS_NOT_FOUND in any other state. */
MUST_CHECK enum status binding_store_begin_unbinding(struct tx *tx, int64_t id, int64_t at);
MUST_CHECK enum status binding_store_end_unbinding(struct tx *tx, int64_t id, int64_t at);
MUST_CHECK enum status binding_store_find_serial(struct tx *tx, int64_t certificate_id,
                                                 struct bytes *out_serial);
/* State bound. STATUS_DUPLICATE when the same certificate is tied to the same account already. */
MUST_CHECK enum status binding_store_insert(struct tx *tx, const struct binding_record *record);
MUST_CHECK enum status binding_store_find(struct tx *tx, int64_t id,
                                          struct binding_record *out_record);
/* A page of those of the account's certificates, newest first, and how many there are. */
MUST_CHECK enum status binding_store_list_of_account(struct tx *tx, int64_t account_id,
                                                     int64_t limit, int64_t offset,
                                                     struct binding_records *out_records);
