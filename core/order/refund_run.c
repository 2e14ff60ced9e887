#include "core/order/refund_run.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/settings.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"
#include "core/order/invoice.h"
#include "core/order/order_holder.h"
#include "core/order/order_owner.h"
#include "core/order/refund.h"
#include "core/order/refund_bundle.h"
#include "core/order/refund_flow.h"
#include "core/order/refund_job.h"
#include "db/batch_store.h"

#define TOO_SOON_SECONDS 65 /* the provider wants a minute between two refunds of a payment */
#define QUERY_PAUSE_MAX_SECONDS (6 * 3600)

static char *text_of(struct call *call, int64_t number) {
    return arena_format(call->arena, "%lld", (long long)number);
}

/* ---- what the provider said becomes state ---- */

static const char *const events_of_fact[] = {
    [REFUND_FACT_PROCESSING] = "submit",
    [REFUND_FACT_SUCCEEDED] = "succeed",
    [REFUND_FACT_ABNORMAL] = "trouble",
    [REFUND_FACT_CLOSED] = "close",
};

/* The provider gives back what finance paid back otherwise: the record keeps what was decided, the
 * audit trail and the operators learn that the money went twice. */
static enum status note_paid_twice(struct call *call, struct tx *tx, int64_t number) {
    LOG(LOG_ERROR, "refund_paid_twice", LOG_INT("refund", number));
    return audit_write(call, tx,
                       &(struct audit_event){.action = "refund.paid_twice",
                                             .subject_kind = "refund",
                                             .subject_id = number});
}

static enum status move(struct call *call, struct tx *tx, struct order_record *order,
                        struct refund_record *refund, const char *event, const char *problem,
                        const struct refund_fact *fact) {
    if (!refund_can(refund_state_parse(refund->state), event)) /* known already, or over */
        return STATUS_OK;
    TRY(refund_move(call, tx, refund, event));
    if (fact != NULL) {
        refund->provider_number = fact->provider_number;
        if (refund->accepted_at == 0)
            refund->accepted_at = fact->accepted_at;
    }
    refund->problem = problem;
    TRY(refund_store_progress(tx, refund));
    return refund_finish_order(call, tx, order, refund);
}

static bool waits(const struct refund_record *refund) {
    return str_equal(refund->state, refund_state_word(REFUND_SUBMITTED)) ||
           str_equal(refund->state, refund_state_word(REFUND_ABNORMAL));
}

static enum status book(struct call *call, struct tx *tx, int64_t number, const char *event,
                        const char *problem, const struct refund_fact *fact) {
    struct refund_bundle bundle;
    bool is_new = false;
    TRY(refund_bundle_lock(call, tx, number, &bundle));
    if (bundle.refunds[0].paid_otherwise && str_equal(event, "succeed"))
        return note_paid_twice(call, tx, number);
    for (size_t i = 0; i < bundle.count; i++) {
        is_new |= refund_can(refund_state_parse(bundle.refunds[i].state), event);
        TRY(move(call, tx, &bundle.orders[i], &bundle.refunds[i], event, problem, fact));
    }
    return is_new && waits(&bundle.refunds[0])
               ? job_enqueue_id(call, tx, REFUND_QUERY_KIND, number,
                                call->now + call->settings->refund_query_seconds * CLOCK_SECOND)
               : STATUS_OK;
}

static enum status book_event(struct call *call, int64_t number, const char *event,
                              const char *problem, const struct refund_fact *fact) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = book(call, tx, number, event, problem, fact);
    return tx_end(tx, status);
}

/* A refund of the provider: the one of ours whose id is its number, the sum of all that go back in
 * it, and the payment. Read by the id of any of them; STATUS_STATE while that has no number. */
struct parts {
    struct refund_record refund;
    int64_t amount_fen;
    struct payment_record payment;
};

static enum status read_in(struct tx *tx, int64_t refund_id, struct parts *out_parts) {
    struct refund_records all;
    *out_parts = (struct parts){0};
    TRY(refund_store_list_of_number(tx, refund_id, &all));
    for (size_t i = 0; i < all.count; i++) {
        out_parts->amount_fen += all.items[i].amount_fen;
        if (all.items[i].id == all.items[i].number)
            out_parts->refund = all.items[i];
    }
    if (out_parts->refund.id == 0)
        return all.count == 0 ? STATUS_NOT_FOUND : STATUS_STATE;
    return payment_store_find(tx, out_parts->refund.payment_id, &out_parts->payment);
}

static enum status read_parts(struct call *call, int64_t refund_id, struct parts *out_parts) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = read_in(tx, refund_id, out_parts);
    tx_rollback(tx);
    return status;
}

enum status refund_find_misfit(struct call *call, const struct refund_fact *fact,
                               struct refund_record *out_refund, const char **out_misfit) {
    int64_t number;
    struct parts parts;
    *out_misfit = "refund";
    *out_refund = (struct refund_record){0};
    if (!id_parse(fact->number, &number))
        return STATUS_OK;
    enum status status = read_parts(call, number, &parts);
    if (status == STATUS_NOT_FOUND || status == STATUS_STATE ||
        (status == STATUS_OK && parts.refund.id != number))
        return STATUS_OK;
    TRY(status);
    *out_refund = parts.refund;
    if (!str_equal(fact->transaction_id, parts.payment.transaction_id))
        *out_misfit = "payment";
    else
        *out_misfit = fact->amount_fen == parts.amount_fen ? NULL : "amount";
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
        call, refund.id, events_of_fact[fact->state],
        ends_badly ? (fact->state == REFUND_FACT_ABNORMAL ? "ABNORMAL" : "CLOSED") : NULL, fact);
}

/* ---- asking for it ---- */

static enum status query(struct call *call, int64_t number, struct refund_fact *out_fact) {
    struct provider_error error = {0};
    enum status status = payment_provider_query_refund(
        call->gateways->payment_provider, call->arena, text_of(call, number), out_fact, &error);
    return status == STATUS_OK || status == STATUS_NOT_FOUND ? status
                                                             : call_fail(call, status, error.code);
}

/* STATUS_TOO_MANY: nothing more of this payment for a while. */
static enum status ask(struct call *call, const struct parts *parts) {
    struct refund_request request = {.transaction_id = parts->payment.transaction_id,
                                     .number = text_of(call, parts->refund.id),
                                     .amount_fen = parts->amount_fen,
                                     .payment_amount_fen = parts->payment.amount_fen};
    struct refund_fact fact;
    struct provider_error error = {0};
    enum status status = payment_provider_refund(call->gateways->payment_provider, call->arena,
                                                 &request, &fact, &error);
    if (status == STATUS_OK)
        return apply(call, &fact);
    if (status == STATUS_PROVIDER_UNAVAILABLE)
        return call_fail(call, status, error.code);
    if (status == STATUS_TOO_MANY)
        return status;
    LOG(LOG_WARNING, "refund_refused", LOG_INT("refund", parts->refund.id),
        LOG_TEXT("code", error.code), LOG_TEXT("message", error.message));
    return book_event(call, parts->refund.id, "trouble", arena_text(call->arena, error.code), NULL);
}

static enum status carry_out(struct call *call, const struct refund_number *number) {
    struct parts parts;
    TRY(read_parts(call, number->id, &parts));
    if (number->is_new)
        return ask(call, &parts);
    struct refund_fact fact;
    enum status status = query(call, number->id, &fact);
    if (status == STATUS_NOT_FOUND || (status == STATUS_OK && fact.state == REFUND_FACT_ABNORMAL))
        return ask(call, &parts);
    TRY(status);
    return apply(call, &fact);
}

/* Money of an order goes back only when no invoice of it stands: the red one first. Of a batch's,
 * one over what stays may. Not the money that came too much: it was never invoiced. */
static enum status reverse_invoices(struct call *call, struct tx *tx,
                                    const struct order_record *paid, bool *out_done) {
    int64_t kept_fen = 0;
    if (order_is_batch(paid) && !str_equal(paid->state, "refunding"))
        TRY(batch_store_find_kept(tx, paid->id, &kept_fen));
    return invoice_reverse(call, tx, paid->id, kept_fen, out_done);
}

static bool waits_for_invoice(const struct refund_record *refund) {
    return !str_equal(refund->cause, "surplus");
}

static enum status clear_invoices(struct call *call, struct tx *tx, const struct order_record *paid,
                                  struct refund_records *granted) {
    bool is_clear = true;
    size_t count = 0;
    for (size_t i = 0; i < granted->count && is_clear; i++)
        if (waits_for_invoice(&granted->items[i])) {
            TRY(reverse_invoices(call, tx, paid, &is_clear));
            break;
        }
    for (size_t i = 0; i < granted->count; i++)
        if (is_clear || !waits_for_invoice(&granted->items[i]))
            granted->items[count++] = granted->items[i];
    granted->count = count;
    return STATUS_OK;
}

static enum status prepare(struct call *call, struct tx *tx, int64_t order_id,
                           struct refund_numbers *out_numbers) {
    struct order_record paid;
    struct refund_records granted;
    TRY(order_store_find(tx, order_id, &paid));
    TRY(order_store_lock(tx, order_is_in_batch(&paid) ? paid.batch_id : order_id, &paid));
    TRY(refund_store_list_granted(tx, paid.id, &granted));
    TRY(clear_invoices(call, tx, &paid, &granted));
    return refund_bundle_form(call, tx, &granted, out_numbers);
}

static enum status ask_for_granted(struct call *call, int64_t order_id,
                                   struct refund_numbers *out_numbers) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = prepare(call, tx, order_id, out_numbers);
    TRY(tx_end(tx, status));
    for (size_t i = 0; i < out_numbers->count; i++)
        TRY(carry_out(call, &out_numbers->items[i]));
    return STATUS_OK;
}

enum status refund_continue(struct call *call, int64_t order_id, int64_t *out_again_seconds) {
    struct refund_numbers numbers;
    enum status status = ask_for_granted(call, order_id, &numbers);
    if (status == STATUS_OK && numbers.is_partial)
        status = ask_for_granted(call, order_id, &numbers);
    if (status == STATUS_TOO_MANY) {
        *out_again_seconds = TOO_SOON_SECONDS;
        return STATUS_OK;
    }
    TRY(status);
    *out_again_seconds = numbers.wait_seconds;
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

/* News may come of one that is not known to be accepted yet, and of one paid back otherwise; nobody
 * waits for it there. */
static bool may_have_news(const struct refund_record *refund) {
    return refund->paid_otherwise || str_equal(refund->state, refund_state_word(REFUND_GRANTED));
}

enum status refund_query(struct call *call, int64_t number, int64_t *out_again_seconds) {
    struct parts parts;
    TRY(read_parts(call, number, &parts));
    bool is_waited_for = waits(&parts.refund);
    if (!is_waited_for && !may_have_news(&parts.refund))
        return STATUS_OK;
    bool abnormal = str_equal(parts.refund.state, refund_state_word(REFUND_ABNORMAL));
    struct refund_fact fact;
    enum status status = query(call, number, &fact);
    if (status == STATUS_NOT_FOUND) { /* refused before it got a number there: finance decides */
        *out_again_seconds = abnormal ? QUERY_PAUSE_MAX_SECONDS : 0;
        return abnormal || !is_waited_for
                   ? STATUS_OK
                   : call_fail(call, STATUS_PROVIDER_REFUSED, "unknown refund");
    }
    TRY(status);
    TRY(apply(call, &fact));
    if (is_waited_for &&
        (fact.state == REFUND_FACT_PROCESSING || fact.state == REFUND_FACT_ABNORMAL))
        *out_again_seconds = query_pause(call, &parts.refund);
    return STATUS_OK;
}

/* ---- finance pays it back without the provider ---- */

static enum status enqueue_query(struct call *call, int64_t number) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = job_enqueue_id(call, tx, REFUND_QUERY_KIND, number, call->now);
    return tx_end(tx, status);
}

/* Asks the provider. Its word is booked where all of its words are, by the worker, at once. */
static enum status check_not_given_back(struct call *call, int64_t refund_id) {
    struct parts parts;
    struct refund_fact fact;
    TRY(read_parts(call, refund_id, &parts));
    if (!refund_can(refund_state_parse(parts.refund.state), "pay_otherwise"))
        return STATUS_STATE;
    enum status status = query(call, parts.refund.id, &fact);
    if (status == STATUS_NOT_FOUND) /* refused before it got a number there */
        return STATUS_OK;
    TRY(status);
    if (fact.state == REFUND_FACT_ABNORMAL || fact.state == REFUND_FACT_CLOSED)
        return STATUS_OK;
    TRY(enqueue_query(call, parts.refund.id));
    return STATUS_STATE;
}

static enum status pay_one_otherwise(struct call *call, struct tx *tx, struct order_record *order,
                                     struct refund_record *refund, const char *note) {
    TRY(refund_move(call, tx, refund, "pay_otherwise"));
    refund->paid_otherwise = true;
    refund->otherwise_note_sealed =
        secret_seal(call->ring, call->arena, refund_otherwise_context(call, refund->id), note);
    refund->problem = NULL;
    TRY(refund_store_decide(tx, refund));
    return refund_finish_order(call, tx, order, refund);
}

static enum status pay_otherwise(struct call *call, struct tx *tx, int64_t refund_id,
                                 const struct refund_payback *payback) {
    struct refund_bundle bundle;
    TRY(refund_bundle_lock(call, tx, refund_id, &bundle));
    for (size_t i = 0; i < bundle.count; i++) {
        TRY(order_check_not_of_staff(call, tx, &bundle.orders[i]));
        if (!refund_can(refund_state_parse(bundle.refunds[i].state), "pay_otherwise"))
            return STATUS_STATE;
        if (bundle.refunds[i].id == refund_id && bundle.refunds[i].version != payback->version)
            return STATUS_PRECONDITION;
    }
    for (size_t i = 0; i < bundle.count; i++)
        TRY(pay_one_otherwise(call, tx, &bundle.orders[i], &bundle.refunds[i], payback->note));
    return STATUS_OK;
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
