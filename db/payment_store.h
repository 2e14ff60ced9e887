/* payment_store: rows of payments and payment_notices. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct payment_record {
    int64_t id; /* out_trade_no at the provider */
    int64_t order_id;
    const char *provider;
    int64_t amount_fen;
    const char *state;
    const char *code_url;       /* NULL until the provider gave it */
    const char *transaction_id; /* the provider's number, NULL until paid */
    int64_t created_at;
    int64_t expires_at;
    int64_t paid_at;
    int64_t finished_at;
};

struct payment_records {
    struct payment_record *items;
    size_t count;
};

MUST_CHECK enum status payment_store_insert(struct tx *tx, const struct payment_record *record);
MUST_CHECK enum status payment_store_find(struct tx *tx, int64_t id,
                                          struct payment_record *out_record);
MUST_CHECK enum status payment_store_lock(struct tx *tx, int64_t id,
                                          struct payment_record *out_record);
/* The newest payment of an order. */
MUST_CHECK enum status payment_store_find_newest(struct tx *tx, int64_t order_id,
                                                 struct payment_record *out_record);
MUST_CHECK enum status payment_store_list_pending(struct tx *tx, int64_t order_id,
                                                  struct payment_records *out_records);
/* All of an order, newest first, at most 50. */
MUST_CHECK enum status payment_store_list_of_order(struct tx *tx, int64_t order_id,
                                                   struct payment_records *out_records);
MUST_CHECK enum status payment_store_set_code_url(struct tx *tx, int64_t id, const char *code_url);
/* Writes state, transaction_id, paid_at, finished_at of a row that is locked. STATUS_DUPLICATE: the
 * transaction or another payment of the order was booked before. */
MUST_CHECK enum status payment_store_finish(struct tx *tx, const struct payment_record *record);

struct payment_notice_record {
    const char *provider;
    const char *notice_id;
    int64_t payment_id;
    int64_t received_at;
    struct bytes body_sealed;
};

/* `out_new` false: this notice was stored before. */
MUST_CHECK enum status payment_store_insert_notice(struct tx *tx,
                                                   const struct payment_notice_record *record,
                                                   bool *out_new);

/* A payment with its newest refund. */
struct payment_detail_record {
    struct payment_record payment;
    int64_t refund_id; /* 0 = none */
    const char *refund_state;
};

struct payment_detail_records {
    struct payment_detail_record *items;
    size_t count;
};

/* What is set must fit; 0 and NULL fit all. */
struct payment_filter {
    const char *transaction_id; /* of `provider` */
    const char *provider;
    int64_t order_id;
    const char *state;
    int64_t before_id; /* only older ones */
    int64_t limit;
};

/* Newest first. */
MUST_CHECK enum status payment_store_list(struct tx *tx, const struct payment_filter *filter,
                                          struct payment_detail_records *out_records);
