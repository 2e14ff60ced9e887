#include "core/order/refund_run.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/settings.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"
#include "core/order/invoice.h"
#include "core/order/order_flow.h"
#include "core/order/order_holder.h"
#include "core/order/order_owner.h"
#include "core/order/refund.h"
#include "core/order/refund_flow.h"
#include "core/order/refund_job.h"
#include "db/batch_store.h"

#define TOO_SOON_SECONDS 65 /* the provider wants a minute between two refunds of a payment */
#define QUERY_PAUSE_MAX_SECONDS (6 * 3600)
#define STALE_AFTER (2 * CLOCK_HOUR) /* longer than all attempts of a job */
#define SWEEP_MAX 100

static char *number_of(struct call *call, int64_t id) {
    return arena_format(call->arena, "%lld", (long long)id);
}

/* ---- what the provider said becomes state ---- */

static const char *const events_of_fact[] = {
    [REFUND_FACT_PROCESSING] = "submit",
    [REFUND_FACT_SUCCEEDED] = "succeed",
    [REFUND_FACT_ABNORMAL] = "trouble",
    [REFUND_FACT_CLOSED] = "close",
};

static enum status lock(struct tx *tx, const struct refund_record *refund,
                        struct order_record *out_order, struct refund_record *out_refund) {
    TRY(order_store_lock(tx, refund->order_id, out_order));
    return refund_store_lock(tx, refund->id, out_refund);
}

/* The provider gives back what finance paid back otherwise: the record keeps what was decided, the
 * audit trail and the operators learn that the money went twice. */
static enum status note_paid_twice(struct call *call, struct tx *tx,
                                   const struct refund_record *refund) {
    LOG(LOG_ERROR, "refund_paid_twice", LOG_INT("refund", refund->id));
    return audit_write(call, tx,
                       &(struct audit_event){.action = "refund.paid_twice",
                                             .subject_kind = "refund",
                                             .subject_id = refund->id});
}

static enum status book(struct call *call, struct tx *tx, const struct refund_record *seen,
                        const char *event, const char *problem, const struct refund_fact *fact) {
    struct order_record order;
    struct refund_record refund;
    TRY(lock(tx, seen, &order, &refund));
    if (refund.otherwise_note != NULL && fact != NULL && fact->state == REFUND_FACT_SUCCEEDED)
        return note_paid_twice(call, tx, &refund);
    if (!refund_can(refund_state_parse(refund.state), event)) /* known already, or over */
        return STATUS_OK;
    TRY(refund_move(call, tx, &refund, event));
    if (fact != NULL) {
        refund.provider_number = fact->provider_number;
        if (refund.accepted_at == 0)
            refund.accepted_at = fact->accepted_at;
    }
    refund.problem = problem;
    TRY(refund_store_progress(tx, &refund));
    TRY(refund_finish_order(call, tx, &order, &refund));
    bool waits = str_equal(refund.state, refund_state_word(REFUND_SUBMITTED)) ||
                 str_equal(refund.state, refund_state_word(REFUND_ABNORMAL));
    return waits ? job_enqueue_id(call, tx, REFUND_QUERY_KIND, refund.id,
                                  call->now + call->settings->refund_query_seconds * CLOCK_SECOND)
                 : STATUS_OK;
}

static enum status book_event(struct call *call, const struct refund_record *refund,
                              const char *event, const char *problem,
                              const struct refund_fact *fact) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = book(call, tx, refund, event, problem, fact);
    return tx_end(tx, status);
}

static enum status read_parts(struct call *call, int64_t refund_id,
                              struct refund_record *out_refund,
                              struct payment_record *out_payment) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = refund_store_find(tx, refund_id, out_refund);
    if (status == STATUS_OK)
        status = payment_store_find(tx, out_refund->payment_id, out_payment);
    tx_rollback(tx);
    return status;
}

enum status refund_find_misfit(struct call *call, const struct refund_fact *fact,
                               struct refund_record *out_refund, const char **out_misfit) {
    int64_t refund_id;
    struct payment_record payment;
    *out_misfit = "refund";
    *out_refund = (struct refund_record){0};
    if (!id_parse(fact->number, &refund_id))
        return STATUS_OK;
    enum status status = read_parts(call, refund_id, out_refund, &payment);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    if (!str_equal(fact->transaction_id, payment.transaction_id))
        *out_misfit = "payment";
    else
        *out_misfit = fact->amount_fen == out_refund->amount_fen ? NULL : "amount";
    return STATUS_OK;
}

static enum status apply(struct call *call, const struct refund_fact *fact) {
    struct refund_record refund;
    const char *misfit;
    TRY(refund_find_misfit(call, fact, &refund, &misfit));
    if (misfit != NULL)
        return call_fail(call, STATUS_PROVIDER_REFUSED, misfit);
    bool ends_badly = fact->state == REFUND_FACT_ABNORMAL || fact->state == REFUND_FACT_CLOSED;
    return book_event(
        call, &refund, events_of_fact[fact->state],
        ends_badly ? (fact->state == REFUND_FACT_ABNORMAL ? "ABNORMAL" : "CLOSED") : NULL, fact);
}

/* ---- asking for it ---- */

/* The moment itself, not the job's beginning: the invoices were cleared in between. */
static enum status mark_tried(struct call *call, const struct refund_record *refund) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(refund_store_mark_tried(tx, refund->id, clock_now()));
cleanup:
    return tx_end(tx, status);
}

static enum status query(struct call *call, const struct refund_record *refund,
                         struct refund_fact *out_fact) {
    struct provider_error error = {0};
    enum status status =
        payment_provider_query_refund(call->gateways->payment_provider, call->arena,
                                      number_of(call, refund->id), out_fact, &error);
    return status == STATUS_OK || status == STATUS_NOT_FOUND ? status
                                                             : call_fail(call, status, error.code);
}

static enum status ask(struct call *call, const struct refund_record *refund,
                       const struct payment_record *payment, int64_t *out_again_seconds) {
    struct refund_request request = {.transaction_id = payment->transaction_id,
                                     .number = number_of(call, refund->id),
                                     .amount_fen = refund->amount_fen,
                                     .payment_amount_fen = payment->amount_fen};
    struct refund_fact fact;
    struct provider_error error = {0};
    enum status status = payment_provider_refund(call->gateways->payment_provider, call->arena,
                                                 &request, &fact, &error);
    if (status == STATUS_OK)
        return apply(call, &fact);
    if (status == STATUS_PROVIDER_UNAVAILABLE)
        return call_fail(call, status, error.code);
    if (status == STATUS_TOO_MANY) {
        *out_again_seconds = TOO_SOON_SECONDS;
        return STATUS_OK;
    }
    LOG(LOG_WARNING, "refund_refused", LOG_INT("refund", refund->id), LOG_TEXT("code", error.code),
        LOG_TEXT("message", error.message));
    return book_event(call, refund, "trouble", arena_text(call->arena, error.code), NULL);
}

static enum status carry_out(struct call *call, const struct refund_record *granted,
                             int64_t *out_again_seconds) {
    struct refund_record refund;
    struct payment_record payment;
    TRY(read_parts(call, granted->id, &refund, &payment));
    if (refund.tried_at == 0) {
        TRY(mark_tried(call, &refund));
        return ask(call, &refund, &payment, out_again_seconds);
    }
    struct refund_fact fact;
    enum status status = query(call, &refund, &fact);
    if (status == STATUS_NOT_FOUND || (status == STATUS_OK && fact.state == REFUND_FACT_ABNORMAL))
        return ask(call, &refund, &payment, out_again_seconds);
    TRY(status);
    return apply(call, &fact);
}

static enum status list_granted(struct call *call, int64_t order_id,
                                struct refund_records *out_refunds) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = refund_store_list_granted(tx, order_id, out_refunds);
    tx_rollback(tx);
    return status;
}

/* Money of an order goes back only when no invoice of it stands: the red one first. Not the money
 * that came too much: it was never invoiced. */
static bool waits_for_invoice(const struct refund_record *refund) {
    return !str_equal(refund->cause, "surplus");
}

/* A share of a batch goes back: the invoice is the batch's, and may stand over what stays. */
static enum status reverse_invoices(struct call *call, struct tx *tx, int64_t order_id,
                                    bool *out_done) {
    struct order_record order;
    int64_t kept_fen = 0;
    TRY(order_store_find(tx, order_id, &order));
    TRY(order_store_lock(tx, order_is_in_batch(&order) ? order.batch_id : order_id, &order));
    if (order_is_batch(&order) && !str_equal(order.state, "refunding"))
        TRY(batch_store_find_kept(tx, order.id, &kept_fen));
    return invoice_reverse(call, tx, order.id, kept_fen, out_done);
}

static enum status clear_invoices(struct call *call, int64_t order_id, bool *out_done) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = reverse_invoices(call, tx, order_id, out_done);
    return tx_end(tx, status);
}

enum status refund_continue(struct call *call, int64_t order_id, int64_t *out_again_seconds) {
    struct refund_records refunds;
    TRY(list_granted(call, order_id, &refunds));
    for (size_t i = 0; i < refunds.count; i++) {
        bool clear = true;
        if (waits_for_invoice(&refunds.items[i]))
            TRY(clear_invoices(call, order_id, &clear));
        if (clear)
            TRY(carry_out(call, &refunds.items[i], out_again_seconds));
    }
    return STATUS_OK;
}

/* Half its age, from refund_query_seconds to six hours: some banks take days. */
static int64_t query_pause(struct call *call, const struct refund_record *refund) {
    int64_t pause = (call->now - refund->accepted_at) / CLOCK_SECOND / 2;
    if (refund->accepted_at == 0 || pause > QUERY_PAUSE_MAX_SECONDS)
        return QUERY_PAUSE_MAX_SECONDS;
    return pause > call->settings->refund_query_seconds ? pause
                                                        : call->settings->refund_query_seconds;
}

enum status refund_query(struct call *call, int64_t refund_id, int64_t *out_again_seconds) {
    struct refund_record refund;
    struct payment_record payment;
    TRY(read_parts(call, refund_id, &refund, &payment));
    bool abnormal = str_equal(refund.state, refund_state_word(REFUND_ABNORMAL));
    bool paid_otherwise = refund.otherwise_note != NULL; /* there may be news all the same */
    if (!abnormal && !paid_otherwise &&
        !str_equal(refund.state, refund_state_word(REFUND_SUBMITTED)))
        return STATUS_OK;
    struct refund_fact fact;
    enum status status = query(call, &refund, &fact);
    if (status == STATUS_NOT_FOUND) { /* refused before it got a number there: finance decides */
        *out_again_seconds = abnormal ? QUERY_PAUSE_MAX_SECONDS : 0;
        return abnormal || paid_otherwise
                   ? STATUS_OK
                   : call_fail(call, STATUS_PROVIDER_REFUSED, "unknown refund");
    }
    TRY(status);
    TRY(apply(call, &fact));
    if (paid_otherwise)
        return STATUS_OK;
    if (fact.state == REFUND_FACT_PROCESSING || fact.state == REFUND_FACT_ABNORMAL)
        *out_again_seconds = query_pause(call, &refund);
    return STATUS_OK;
}

/* ---- finance pays it back without the provider ---- */

static enum status enqueue_query(struct call *call, int64_t refund_id) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = job_enqueue_id(call, tx, REFUND_QUERY_KIND, refund_id, call->now);
    return tx_end(tx, status);
}

/* Asks the provider. Its word is booked where all of its words are, by the worker, at once. */
static enum status check_not_given_back(struct call *call, int64_t refund_id) {
    struct refund_record refund;
    struct payment_record payment;
    struct refund_fact fact;
    TRY(read_parts(call, refund_id, &refund, &payment));
    if (!refund_can(refund_state_parse(refund.state), "pay_otherwise"))
        return STATUS_STATE;
    enum status status = query(call, &refund, &fact);
    if (status == STATUS_NOT_FOUND) /* refused before it got a number there */
        return STATUS_OK;
    TRY(status);
    if (fact.state == REFUND_FACT_ABNORMAL || fact.state == REFUND_FACT_CLOSED)
        return STATUS_OK;
    TRY(enqueue_query(call, refund_id));
    return STATUS_STATE;
}

static enum status pay_otherwise(struct call *call, struct tx *tx, int64_t refund_id,
                                 const struct refund_payback *payback) {
    struct order_record order;
    struct refund_record refund;
    TRY(refund_store_find(tx, refund_id, &refund));
    TRY(lock(tx, &refund, &order, &refund));
    TRY(order_check_not_of_staff(call, tx, &order));
    if (!refund_can(refund_state_parse(refund.state), "pay_otherwise"))
        return STATUS_STATE;
    if (refund.version != payback->version)
        return STATUS_PRECONDITION;
    TRY(refund_move(call, tx, &refund, "pay_otherwise"));
    refund.otherwise_note = payback->note;
    refund.problem = NULL;
    TRY(refund_store_decide(tx, &refund));
    return refund_finish_order(call, tx, &order, &refund);
}

enum status refund_pay_otherwise(struct call *call, int64_t refund_id,
                                 const struct refund_payback *payback) {
    if (str_is_empty(payback->note))
        return call_field(call, "note", "required");
    TRY(check_not_given_back(call, refund_id));
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = pay_otherwise(call, tx, refund_id, payback);
    return tx_end(tx, status);
}

/* ---- what was left undone ---- */

static enum status begin_due(struct call *call, struct tx *tx,
                             const struct payment_record *payment) {
    struct order_record order;
    struct refund_record live;
    TRY(order_store_lock(tx, payment->order_id, &order));
    if (refund_store_find_live(tx, payment->id, payment->order_id, &live) ==
        STATUS_OK) /* somebody was faster */
        return STATUS_OK;
    return refund_begin(call, tx, payment,
                        str_equal(payment->state, "surplus") ? "surplus" : "late");
}

static enum status wake(struct call *call, struct tx *tx, const struct refund_record *refund) {
    if (str_equal(refund->state, refund_state_word(REFUND_GRANTED)))
        return job_enqueue_id(call, tx, REFUND_CONTINUE_KIND, refund->order_id, call->now);
    return job_enqueue_id(call, tx, REFUND_QUERY_KIND, refund->id, call->now);
}

static enum status sweep(struct call *call, struct tx *tx) {
    struct payment_records due;
    struct refund_records stale;
    TRY(refund_store_list_due(tx, SWEEP_MAX, &due));
    for (size_t i = 0; i < due.count; i++)
        TRY(begin_due(call, tx, &due.items[i]));
    TRY(refund_store_list_stale(tx, call->now - STALE_AFTER, SWEEP_MAX, &stale));
    for (size_t i = 0; i < stale.count; i++)
        TRY(wake(call, tx, &stale.items[i]));
    return STATUS_OK;
}

enum status refund_sweep(struct call *call) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = sweep(call, tx);
    return tx_end(tx, status);
}
