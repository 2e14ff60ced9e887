/* renewal_store: rows of renewals, and what orders say about a holder's paid service. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct renewal_record {
    int64_t order_id;
    int64_t certificate_id; /* the chosen one */
    int64_t key_use_id;     /* the confirmation with its PIN */
    int64_t ends_at;        /* end of the period that is renewed */
    bool lapsed;            /* it was over when the order was submitted */
};

MUST_CHECK enum status renewal_store_insert(struct tx *tx, const struct renewal_record *record);
MUST_CHECK enum status renewal_store_find(struct tx *tx, int64_t order_id,
                                          struct renewal_record *out_record);
MUST_CHECK enum status renewal_store_find_by_key_use(struct tx *tx, int64_t key_use_id,
                                                     struct renewal_record *out_record);
MUST_CHECK enum status renewal_store_set_lapsed(struct tx *tx, int64_t order_id, bool lapsed);
/* Until when the service of a holder and product is paid; STATUS_NOT_FOUND when it never was. */
MUST_CHECK enum status renewal_store_find_service_end(struct tx *tx, const char *product_code,
                                                      struct bytes document_number_index,
                                                      int64_t *out_service_until);
MUST_CHECK enum status renewal_store_find_draft(struct tx *tx, int64_t account_id,
                                                const char *product_code,
                                                struct bytes document_number_index,
                                                int64_t *out_order_id);
/* The open order that stands in the way of another renewal of this holder and product. */
MUST_CHECK enum status renewal_store_find_open(struct tx *tx, const char *product_code,
                                               struct bytes document_number_index,
                                               int64_t *out_order_id);
struct renewal_newest {
    int64_t order_id;
    const char *state;
    int64_t service_until; /* 0 until it takes effect */
};
/* The newest renewal of a holder and product that is on its way or done. */
MUST_CHECK enum status renewal_store_find_newest(struct tx *tx, const char *product_code,
                                                 struct bytes document_number_index,
                                                 struct renewal_newest *out_newest);
