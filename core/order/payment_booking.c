#include "core/order/payment_booking.h"

#include <string.h>

#include "core/audit/audit.h"
#include "core/base/document.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"
#include "core/order/batch_order.h"
#include "core/order/order_flow.h"
#include "core/order/order_holder.h"
#include "core/order/payment.h"
#include "core/order/refund.h"
#include "core/order/refund_job.h"
#include "core/order/refund_run.h"
#include "core/order/renewal.h"
#include "db/order_store.h"
#include "db/payment_store.h"
#include "db/poll_cache.h"

static enum status refuse(struct call *call, const char *cause, int64_t payment_id) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(audit_write(
        call, tx,
        &(struct audit_event){.action = "payment.refuse_notice",
                              .subject_kind = "payment",
                              .subject_id = payment_id,
                              .detail = arena_format(call->arena, "{\"cause\":\"%s\"}", cause)}));
cleanup:
    TRY(tx_end(tx, status));
    return call_fail(call, STATUS_NOTICE_REFUSED, cause);
}

static enum status move_order(struct call *call, struct tx *tx, struct order_record *order,
                              const struct payment_record *payment) {
    order->paid_at = payment->paid_at;
    if (!str_equal(order->state, "awaiting_payment")) {
        TRY(order_move(call, tx, order, "late_payment"));
        return refund_begin(call, tx, payment, "late");
    }
    if (order_is_batch(order)) {
        order->completed_at = call->now;
        TRY(order_move(call, tx, order, "paid_batch"));
        return batch_order_pay(call, tx, order);
    }
    if (renewal_is(order) && str_equal(order->holder_kind, "personal")) {
        TRY(renewal_take_effect(call, tx, order, payment->paid_at));
        return order_move(call, tx, order,
                          str_equal(order->medium, "ukey") ? "paid_token_renewal" : "paid_renewal");
    }
    order->waiting_since = call->now;
    return order_move(call, tx, order, "paid");
}

/* Money for an order that is paid already, or past paying, moves nothing, but it is never without a
 * record: it goes back. */
static enum status book_surplus(struct call *call, struct tx *tx, struct payment_record *payment) {
    payment->state = "surplus";
    TRY(payment_store_finish(tx, payment));
    TRY(audit_write(call, tx,
                    &(struct audit_event){.action = "payment.surplus",
                                          .subject_kind = "payment",
                                          .subject_id = payment->id}));
    return refund_begin(call, tx, payment, "surplus");
}

/* Orders are locked before payments everywhere, so that two bookings cannot wait for each other. */
static enum status book(struct call *call, struct tx *tx, const struct payment_fact *fact,
                        bool *out_fits) {
    struct payment_record payment;
    TRY(payment_store_find(tx, fact->payment_id, &payment));
    struct order_record order;
    TRY(order_store_lock(tx, payment.order_id, &order));
    TRY(payment_store_lock(tx, fact->payment_id, &payment));
    *out_fits = payment.amount_fen == fact->amount_fen;
    if (!*out_fits || payment.paid_at != 0)
        return STATUS_OK;
    payment.transaction_id = fact->transaction_id;
    payment.paid_at = fact->paid_at;
    payment.finished_at = call->now;
    enum order_state state = order_state_parse(order.state);
    if (order.paid_at != 0 || !(order_can(state, "paid") || order_can(state, "late_payment")))
        return book_surplus(call, tx, &payment);
    payment.state = "succeeded";
    TRY(payment_store_finish(tx, &payment));
    return move_order(call, tx, &order, &payment);
}

enum status payment_book(struct call *call, const struct payment_fact *fact) {
    bool fits = true;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(book(call, tx, fact, &fits));
cleanup:
    TRY(tx_end(tx, status));
    if (!fits)
        return refuse(call, "amount", fact->payment_id);
    poll_cache_forget(call, "payment", fact->payment_id);
    return STATUS_OK;
}

enum status payment_end(struct call *call, int64_t payment_id, const char *state) {
    struct payment_record payment;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(payment_store_lock(tx, payment_id, &payment));
    if (str_equal(payment.state, "pending")) {
        payment.state = state;
        payment.finished_at = call->now;
        TRY_CLEANUP(payment_store_finish(tx, &payment));
    }
cleanup:
    TRY(tx_end(tx, status));
    poll_cache_forget(call, "payment", payment_id);
    return STATUS_OK;
}

/* Does the notice speak of a payment we know, and of its amount? The word for what does not fit,
 * NULL when all fits. */
static enum status find_misfit(struct call *call, const struct payment_transaction *transaction,
                               int64_t *out_payment_id, const char **out_misfit) {
    *out_payment_id = 0;
    *out_misfit = id_parse(transaction->number, out_payment_id) ? NULL : "payment";
    if (*out_misfit != NULL)
        return STATUS_OK;
    struct payment_record payment;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = payment_store_find(tx, *out_payment_id, &payment);
    tx_rollback(tx);
    if (status == STATUS_NOT_FOUND)
        *out_misfit = "payment";
    else if (status != STATUS_OK)
        return status;
    else if (payment.amount_fen != transaction->amount_fen)
        *out_misfit = "amount";
    return STATUS_OK;
}

static char *facts_of(struct call *call, const struct payment_notice *notice) {
    struct document_writer writer;
    document_begin(&writer, call->arena);
    document_put_text(&writer, "payment_id", notice->transaction.number);
    document_put_text(&writer, "transaction_id", notice->transaction.transaction_id);
    document_put_int(&writer, "amount_fen", notice->transaction.amount_fen);
    document_put_int(&writer, "paid_at", notice->transaction.paid_at);
    return arena_text(call->arena, (const char *)document_finish(&writer).data);
}

/* Keeps the notice, and its job, once; however often it comes. */
static enum status store_notice(struct call *call, const char *notice_id, int64_t payment_id,
                                struct bytes body, const struct job_request *job) {
    const char *context = arena_format(call->arena, "payment_notices.body:%s", notice_id);
    struct payment_notice_record record = {
        .provider = payment_provider_name(call->gateways->payment_provider),
        .notice_id = notice_id,
        .payment_id = payment_id,
        .received_at = call->now,
        .body_sealed = secret_seal(call->ring, call->arena, context,
                                   arena_copy(call->arena, body.data, body.size))};
    struct tx *tx;
    bool is_new;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(payment_store_insert_notice(tx, &record, &is_new));
    if (is_new)
        TRY_CLEANUP(job_enqueue(call, tx, job));
cleanup:
    return tx_end(tx, status);
}

/* News of a refund is only a reason to ask: the query's answer is booked. */
static enum status receive_refund_notice(struct call *call, const struct payment_notice *notice,
                                         struct bytes body) {
    struct refund_record refund;
    const char *misfit;
    TRY(refund_find_misfit(call, &notice->refund, &refund, &misfit));
    if (misfit != NULL)
        return refuse(call, misfit, refund.payment_id);
    const char *id = arena_format(call->arena, "%lld", (long long)refund.id);
    struct job_request job = {.kind = REFUND_QUERY_KIND,
                              .payload = id,
                              .unique_key = arena_format(call->arena, REFUND_QUERY_KIND ":%s", id),
                              .run_at = call->now};
    return store_notice(call, notice->id, refund.payment_id, body, &job);
}

static enum status receive_payment_notice(struct call *call, const struct payment_notice *notice,
                                          struct bytes body) {
    int64_t payment_id;
    const char *misfit;
    TRY(find_misfit(call, &notice->transaction, &payment_id, &misfit));
    if (misfit != NULL)
        return refuse(call, misfit, payment_id);
    struct job_request job = {.kind = "book_payment", .payload = facts_of(call, notice)};
    return store_notice(call, notice->id, payment_id, body, &job);
}

enum status payment_receive_notice(struct call *call, const struct payment_delivery *delivery) {
    struct payment_notice notice;
    struct provider_error error = {0};
    enum status status = payment_provider_read_notice(call->gateways->payment_provider, call->arena,
                                                      delivery, &notice, &error);
    if (status == STATUS_NOTICE_REFUSED)
        return refuse(call, error.code, 0);
    TRY(status);
    return notice.is_refund ? receive_refund_notice(call, &notice, delivery->body)
                            : receive_payment_notice(call, &notice, delivery->body);
}

enum status payment_book_notice(struct call *call, const char *payload) {
    const struct document *document;
    TRY(document_parse(call->arena, BYTES(payload, strlen(payload)), &document));
    struct payment_fact fact = {.transaction_id = document_text(document, "transaction_id")};
    const char *payment_id = document_text(document, "payment_id");
    if (payment_id == NULL || !id_parse(payment_id, &fact.payment_id) ||
        fact.transaction_id == NULL || !document_int(document, "amount_fen", &fact.amount_fen) ||
        !document_int(document, "paid_at", &fact.paid_at))
        return STATUS_INTERNAL;
    return payment_book(call, &fact);
}
