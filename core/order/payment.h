/* payment: money for an order. Only the provider's word counts (RUL1): a notification whose
 * signature holds, or a query we made; never the browser.
 *
 * A payment's id is the out_trade_no. One payment of an order can succeed; whatever comes twice,
 * late or at once has one effect, because every booking locks the payment's and the order's row and
 * looks at their states first. Money for an order that is closed moves it to refunding. */
#pragma once

#include "core/base/call.h"
#include "core/gateway/payment_provider.h"
#include "db/payment_store.h"

/* NEW5: a payment code for the caller's order; while one is pending and good, the same again.
 * STATUS_STATE when the order cannot be paid (any more). */
MUST_CHECK enum status payment_open(struct call *call, int64_t order_id,
                                    struct payment_record *out_payment);
/* One of the caller's payments. */
MUST_CHECK enum status payment_read(struct call *call, int64_t payment_id,
                                    struct payment_record *out_payment);

struct payment_query_filter {
    const char *transaction_id; /* the provider's number, NULL = any */
    int64_t order_id;           /* 0 = any, negative = none */
    const char *state;          /* NULL = any */
    int64_t before_id;          /* the last one seen, 0 = from the newest */
    int64_t limit;
};
/* STF4: for finance, newest first. */
MUST_CHECK enum status payment_read_list(struct call *call,
                                         const struct payment_query_filter *filter,
                                         struct payment_detail_records *out_records,
                                         bool *out_has_next);

/* A notification of the provider as it came. STATUS_NOTICE_REFUSED (audited) when its signature,
 * merchant, amount or payment does not fit; STATUS_OK when it is stored and its booking queued,
 * also when it came before. */
MUST_CHECK enum status payment_receive_notice(struct call *call,
                                              const struct payment_delivery *delivery);

/* Job kind "book_payment" (payload: JSON of the facts): books what a notification said. */
MUST_CHECK enum status payment_book_notice(struct call *call, const char *payload);
/* Job kind "query_payment" (payload: the id): asks the provider; `out_again_seconds` > 0 while it
 * is still open. */
MUST_CHECK enum status payment_query(struct call *call, int64_t payment_id,
                                     int64_t *out_again_seconds);
/* Job kind "close_payments" (payload: the order's id): closes what is still open at the provider;
 * books what was paid meanwhile. */
MUST_CHECK enum status payment_close_all(struct call *call, int64_t order_id);
/* Asks the provider about every pending payment of an order and books what was paid. */
MUST_CHECK enum status payment_settle_pending(struct call *call, int64_t order_id);
