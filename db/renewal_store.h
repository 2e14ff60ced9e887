/* renewal_store: rows of renewals, and what the orders of one certificate line say about its paid
 * service. A line is a new order and the renewals that went on from its certificates. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct renewal_record {
    int64_t order_id;
    int64_t certificate_id; /* the chosen one */
    int64_t key_use_id;     /* the confirmation with a PIN; 0 = a token's, proved by a face check */
    int64_t ends_at;        /* end of the period that is renewed */
    bool lapsed;            /* it was over when the order was submitted */
    bool handler_changed;   /* as read: the order is for another handler than the certificate's */
};

MUST_CHECK enum status renewal_store_insert(struct tx *tx, const struct renewal_record *record);
MUST_CHECK enum status renewal_store_find(struct tx *tx, int64_t order_id,
                                          struct renewal_record *out_record);
MUST_CHECK enum status renewal_store_find_by_key_use(struct tx *tx, int64_t key_use_id,
                                                     struct renewal_record *out_record);
MUST_CHECK enum status renewal_store_set_lapsed(struct tx *tx, int64_t order_id, bool lapsed);
/* Until when the service of an order's line is paid; STATUS_NOT_FOUND when it never was. */
struct renewal_service_end {
    int64_t at;
    bool same_handler; /* it was paid for the order's own handler */
};
MUST_CHECK enum status renewal_store_find_service_end(struct tx *tx, int64_t order_id,
                                                      struct renewal_service_end *out_end);
/* The draft with which the account began to renew the line of this order. `out_same_mobile`: the
 * account still has the number that stands in it. */
MUST_CHECK enum status renewal_store_find_draft(struct tx *tx, int64_t account_id, int64_t order_id,
                                                struct renewal_record *out_record,
                                                bool *out_same_mobile);
/* The open order that stands in the way of renewing this order's certificate: of a company another
 * renewal of its line, of a person any order of the holder and product. */
MUST_CHECK enum status renewal_store_find_open(struct tx *tx, int64_t order_id,
                                               int64_t *out_order_id);
struct renewal_newest {
    int64_t order_id;
    const char *state;
    int64_t service_until; /* 0 until it takes effect */
};
/* The newest renewal that is on its way or done, of the line and handler of a certificate's order.
 */
MUST_CHECK enum status renewal_store_find_newest(struct tx *tx, int64_t order_id,
                                                 struct renewal_newest *out_newest);
