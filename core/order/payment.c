#include "core/order/payment.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/settings.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"
#include "core/order/order_owner.h"
#include "core/order/payment_booking.h"
#include "db/poll_cache.h"
#include "db/product_store.h"

#define DESCRIPTION_MAX 120
#define QUERY_PAUSE_MAX_SECONDS 600

static char *id_text(struct call *call, int64_t id) {
    return arena_format(call->arena, "%lld", (long long)id);
}

static enum status enqueue_query(struct call *call, struct tx *tx, int64_t payment_id) {
    return job_enqueue(
        call, tx,
        &(struct job_request){.kind = "query_payment",
                              .payload = id_text(call, payment_id),
                              .run_at = call->now +
                                        call->settings->payment_query_seconds * CLOCK_SECOND});
}

/* The pending payment that is still good, or a new row. The provider is asked afterwards, outside
 * the transaction. */
static enum status open_row(struct call *call, struct tx *tx, int64_t order_id,
                            struct payment_record *out_payment,
                            struct product_record *out_product) {
    struct order_record order;
    TRY(order_lock_own(call, tx, order_id, &order));
    if (!str_equal(order.state, "awaiting_payment") || order.closes_at <= call->now)
        return STATUS_STATE;
    TRY(product_store_find(tx, order.product_code, call->now, out_product));
    enum status status = payment_store_find_newest(tx, order_id, out_payment);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        return status;
    if (status == STATUS_OK && str_equal(out_payment->state, "pending"))
        return STATUS_OK;
    *out_payment =
        (struct payment_record){.id = id_next(),
                                .order_id = order_id,
                                .provider = payment_provider_name(call->gateways->payment_provider),
                                .amount_fen = order.amount_fen,
                                .state = "pending",
                                .created_at = call->now,
                                .expires_at = order.closes_at};
    TRY(payment_store_insert(tx, out_payment));
    return enqueue_query(call, tx, out_payment->id);
}

/* What the payer reads: the product's Chinese name, cut at a character. */
static char *description_of(struct call *call, const struct product_record *product) {
    char *text = arena_text(call->arena, product->name_zh);
    size_t length = strlen(text);
    if (length > DESCRIPTION_MAX) {
        length = DESCRIPTION_MAX;
        while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
            length--;
        text[length] = '\0';
    }
    return text;
}

static enum status ask_provider(struct call *call, struct payment_record *payment,
                                const struct product_record *product) {
    struct payment_request request = {.description = description_of(call, product),
                                      .number = id_text(call, payment->id),
                                      .expires_at = payment->expires_at,
                                      .amount_fen = payment->amount_fen};
    struct provider_error error = {0};
    enum status status = payment_provider_create(call->gateways->payment_provider, call->arena,
                                                 &request, &payment->code_url, &error);
    if (status == STATUS_TOO_MANY) /* we were too many at the provider, not the payer here */
        status = STATUS_PROVIDER_UNAVAILABLE;
    return status == STATUS_OK ? status : call_fail(call, status, error.code);
}

static enum status store_code_url(struct call *call, const struct payment_record *payment) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = payment_store_set_code_url(tx, payment->id, payment->code_url);
    tx_rollback(tx);
    return status;
}

enum status payment_open(struct call *call, int64_t order_id, struct payment_record *out_payment) {
    struct payment_record payment = {0};
    struct product_record product;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(open_row(call, tx, order_id, &payment, &product));
cleanup:
    TRY(tx_end(tx, status));
    if (payment.code_url == NULL) {
        status = ask_provider(call, &payment, &product);
        if (status == STATUS_STATE) /* paid or closed at the provider meanwhile */
            return payment_settle_pending(call, order_id) == STATUS_OK ? STATUS_STATE : status;
        TRY(status);
        TRY(store_code_url(call, &payment));
    }
    *out_payment = payment;
    return STATUS_OK;
}

enum status payment_read(struct call *call, int64_t payment_id,
                         struct payment_record *out_payment) {
    struct payment_record payment;
    struct order_record order;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = payment_store_find(tx, payment_id, &payment);
    if (status == STATUS_OK)
        status = order_find_own(call, tx, payment.order_id, &order);
    tx_rollback(tx);
    TRY(status);
    *out_payment = payment;
    return STATUS_OK;
}

enum status payment_read_list(struct call *call, const struct payment_query_filter *filter,
                              struct payment_detail_records *out_records, bool *out_has_next) {
    struct payment_filter searched = {
        .transaction_id = filter->transaction_id,
        .provider = payment_provider_name(call->gateways->payment_provider),
        .order_id = filter->order_id,
        .state = filter->state,
        .before_id = filter->before_id == 0 ? INT64_MAX : filter->before_id,
        .limit = filter->limit + 1};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = payment_store_list(tx, &searched, out_records);
    tx_rollback(tx);
    TRY(status);
    *out_has_next = (int64_t)out_records->count > filter->limit;
    if (*out_has_next)
        out_records->count--;
    return STATUS_OK;
}

/* Books a paid transaction, ends a payment that the provider closed. `out_open` tells whether it
 * may still be paid. */
static enum status apply(struct call *call, const struct payment_record *payment,
                         const struct payment_transaction *transaction, bool *out_open) {
    *out_open = transaction->state == PAYMENT_TRANSACTION_OPEN;
    if (transaction->state == PAYMENT_TRANSACTION_CLOSED)
        return payment_end(call, payment->id, "closed");
    if (transaction->state == PAYMENT_TRANSACTION_PAID)
        return payment_book(call,
                            &(struct payment_fact){.payment_id = payment->id,
                                                   .transaction_id = transaction->transaction_id,
                                                   .amount_fen = transaction->amount_fen,
                                                   .paid_at = transaction->paid_at});
    return STATUS_OK;
}

static enum status query(struct call *call, const struct payment_record *payment, bool *out_open) {
    struct payment_transaction transaction;
    struct provider_error error = {0};
    enum status status = payment_provider_query(call->gateways->payment_provider, call->arena,
                                                id_text(call, payment->id), &transaction, &error);
    if (status == STATUS_NOT_FOUND) { /* never arrived there, so nobody can have paid it */
        *out_open = payment->code_url == NULL && payment->expires_at > call->now;
        return *out_open ? STATUS_OK : payment_end(call, payment->id, "failed");
    }
    if (status != STATUS_OK)
        return call_fail(call, status, error.code);
    return apply(call, payment, &transaction, out_open);
}

static enum status find(struct call *call, int64_t payment_id, struct payment_record *out_payment) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = payment_store_find(tx, payment_id, out_payment);
    tx_rollback(tx);
    return status;
}

/* The longer it stays unpaid, the longer the pause: half its age, from payment_query_seconds to ten
 * minutes. */
static int64_t query_pause(struct call *call, const struct payment_record *payment) {
    int64_t pause = (call->now - payment->created_at) / CLOCK_SECOND / 2;
    if (pause < call->settings->payment_query_seconds)
        return call->settings->payment_query_seconds;
    return pause < QUERY_PAUSE_MAX_SECONDS ? pause : QUERY_PAUSE_MAX_SECONDS;
}

enum status payment_query(struct call *call, int64_t payment_id, int64_t *out_again_seconds) {
    struct payment_record payment;
    TRY(find(call, payment_id, &payment));
    if (!str_equal(payment.state, "pending"))
        return STATUS_OK;
    bool open;
    TRY(query(call, &payment, &open));
    if (open && payment.expires_at > call->now)
        *out_again_seconds = query_pause(call, &payment);
    return STATUS_OK;
}

static enum status list_pending(struct call *call, int64_t order_id,
                                struct payment_records *out_payments) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = payment_store_list_pending(tx, order_id, out_payments);
    tx_rollback(tx);
    return status;
}

enum status payment_settle_pending(struct call *call, int64_t order_id) {
    struct payment_records payments;
    TRY(list_pending(call, order_id, &payments));
    for (size_t i = 0; i < payments.count; i++) {
        bool open;
        TRY(query(call, &payments.items[i], &open));
    }
    return STATUS_OK;
}

static enum status close_one(struct call *call, const struct payment_record *payment) {
    struct provider_error error = {0};
    enum status status = payment_provider_close(call->gateways->payment_provider, call->arena,
                                                id_text(call, payment->id), &error);
    if (status == STATUS_STATE) { /* paid a moment before */
        bool open;
        TRY(query(call, payment, &open));
        /* Neither closed nor paid: the job comes back, else nobody would look at it again. */
        return open ? call_fail(call, STATUS_PROVIDER_UNAVAILABLE, "still open") : STATUS_OK;
    }
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        return call_fail(call, status, error.code);
    return payment_end(call, payment->id, "closed");
}

enum status payment_close_all(struct call *call, int64_t order_id) {
    struct payment_records payments;
    TRY(list_pending(call, order_id, &payments));
    for (size_t i = 0; i < payments.count; i++)
        TRY(close_one(call, &payments.items[i]));
    return STATUS_OK;
}
