#include "core/order/refund.h"

#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/job/job.h"
#include "core/order/invoice.h"
#include "core/order/order_flow.h"
#include "core/order/order_holder.h"
#include "core/order/order_owner.h"
#include "core/order/refund_bundle.h"
#include "core/order/refund_flow.h"
#include "core/order/refund_job.h"

static const char *note_context(struct call *call, int64_t refund_id) {
    return arena_format(call->arena, "refunds.note:%lld", (long long)refund_id);
}

const char *refund_otherwise_context(struct call *call, int64_t refund_id) {
    return arena_format(call->arena, "refunds.otherwise_note:%lld", (long long)refund_id);
}

/* All of the payment; of a batch's, the share of the order. */
static enum status insert(struct call *call, struct tx *tx, const struct payment_record *payment,
                          const struct order_record *order, struct refund_record *refund) {
    refund->order_id = order->id;
    refund->payment_id = payment->id;
    refund->amount_fen = order_is_in_batch(order) ? order->amount_fen : payment->amount_fen;
    refund->created_at = refund->updated_at = call->now;
    refund->version = 1;
    TRY(refund_store_insert(tx, refund));
    return refund_note_begin(call, tx, refund);
}

/* The order that was paid: the own one, or the batch's. */
static int64_t paid_order_of(const struct order_record *order) {
    return order_is_in_batch(order) ? order->batch_id : order->id;
}

static enum status enqueue_continue(struct call *call, struct tx *tx,
                                    const struct order_record *order) {
    return job_enqueue_id(call, tx, REFUND_CONTINUE_KIND, paid_order_of(order), call->now);
}

/* ---- the applicant ---- */

/* Who paid may ask: the account of the order, or of the batch it belongs to. The batch's order is
 * locked before those of its persons. */
static enum status lock_paid(struct call *call, struct tx *tx, int64_t order_id,
                             struct order_record *out_order) {
    struct order_record batch;
    TRY(order_store_find(tx, order_id, out_order));
    if (!order_is_in_batch(out_order))
        return order_lock_own(call, tx, order_id, out_order);
    enum status status = order_lock_own(call, tx, out_order->batch_id, &batch);
    if (status == STATUS_NOT_FOUND && out_order->account_id == call->actor.id)
        return STATUS_STATE; /* the holder sees the order; its money is another's */
    TRY(status);
    return order_store_lock(tx, order_id, out_order);
}

static enum status ask(struct call *call, struct tx *tx, int64_t order_id,
                       const struct refund_wish *wish, struct refund_record *out_refund) {
    struct order_record order;
    struct payment_record payment;
    TRY(lock_paid(call, tx, order_id, &order));
    if (!order_can(order_state_parse(order.state), "refund"))
        return STATUS_STATE;
    TRY(payment_store_find_newest(tx, paid_order_of(&order), &payment));
    enum status status = refund_store_find_live(tx, payment.id, order_id, out_refund);
    if (status != STATUS_NOT_FOUND)
        return status;
    struct refund_record refund = {.id = id_next(),
                                   .cause = "requested",
                                   .state = refund_state_word(REFUND_REQUESTED),
                                   .reason = wish->reason};
    if (!str_is_empty(wish->note))
        refund.note_sealed =
            secret_seal(call->ring, call->arena, note_context(call, refund.id), wish->note);
    *out_refund = refund;
    return insert(call, tx, &payment, &order, out_refund);
}

enum status refund_ask(struct call *call, int64_t order_id, const struct refund_wish *wish,
                       struct refund_record *out_refund) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = ask(call, tx, order_id, wish, out_refund);
    return tx_end(tx, status);
}

/* ---- without asking ---- */

enum status refund_begin(struct call *call, struct tx *tx, const struct payment_record *payment,
                         const char *cause) {
    struct refund_record refund = {
        .id = id_next(), .cause = cause, .state = refund_state_word(REFUND_GRANTED)};
    struct order_record order;
    TRY(order_store_find(tx, payment->order_id, &order));
    TRY(insert(call, tx, payment, &order, &refund));
    return enqueue_continue(call, tx, &order);
}

enum status refund_overtake(struct call *call, struct tx *tx, int64_t order_id) {
    struct order_record order;
    struct payment_record payment;
    struct refund_record refund;
    TRY(order_store_find(tx, order_id, &order));
    enum status status = payment_store_find_newest(tx, paid_order_of(&order), &payment);
    if (status == STATUS_OK)
        status = refund_store_find_live(tx, payment.id, order_id, &refund);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    TRY(refund_store_lock(tx, refund.id, &refund));
    TRY(refund_move(call, tx, &refund, "overtake"));
    refund.decided_at = call->now;
    return refund_store_decide(tx, &refund);
}

enum status refund_begin_share(struct call *call, struct tx *tx, const struct order_record *order,
                               int64_t gather_until) {
    struct refund_record refund = {
        .id = id_next(), .cause = "holder", .state = refund_state_word(REFUND_GRANTED)};
    struct payment_record payment;
    TRY(refund_overtake(call, tx, order->id));
    TRY(payment_store_find_newest(tx, order->batch_id, &payment));
    TRY(insert(call, tx, &payment, order, &refund));
    return job_enqueue_id(call, tx, REFUND_CONTINUE_KIND, order->batch_id, gather_until);
}

enum status refund_finish_order(struct call *call, struct tx *tx, struct order_record *order,
                                const struct refund_record *refund) {
    if (!str_equal(refund->state, refund_state_word(REFUND_SUCCEEDED)) ||
        str_equal(refund->cause, "surplus"))
        return STATUS_OK;
    if (order_is_in_batch(order)) /* what stays paid gets an invoice of its own */
        TRY(job_enqueue_id(call, tx, INVOICE_JOB_OPEN, order->batch_id, call->now));
    return order_move(call, tx, order, "refunded");
}

/* ---- finance ---- */

/* Orders are locked before refunds everywhere. */
static enum status lock(struct tx *tx, int64_t refund_id, struct order_record *out_order,
                        struct refund_record *out_refund) {
    TRY(refund_store_find(tx, refund_id, out_refund));
    TRY(order_store_lock(tx, out_refund->order_id, out_order));
    return refund_store_lock(tx, refund_id, out_refund);
}

static enum status decide(struct call *call, struct tx *tx, int64_t refund_id,
                          const struct refund_decision *decision) {
    struct order_record order;
    struct refund_record refund;
    TRY(lock(tx, refund_id, &order, &refund));
    if (!str_equal(refund.state, refund_state_word(REFUND_REQUESTED)))
        return STATUS_STATE;
    if (refund.version != decision->version)
        return STATUS_PRECONDITION;
    TRY(order_check_not_of_staff(call, tx, &order));
    TRY(refund_move(call, tx, &refund, decision->grant ? "grant" : "decline"));
    refund.decided_at = call->now;
    refund.decided_by = call->actor.id;
    refund.decision_note = decision->note;
    TRY(refund_store_decide(tx, &refund));
    if (!decision->grant)
        return STATUS_OK;
    TRY(order_move(call, tx, &order, "refund"));
    return enqueue_continue(call, tx, &order);
}

enum status refund_decide(struct call *call, int64_t refund_id,
                          const struct refund_decision *decision) {
    if (!decision->grant && str_is_empty(decision->note))
        return call_field(call, "note", "required");
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = decide(call, tx, refund_id, decision);
    return tx_end(tx, status);
}

/* The order stays in refunding; only the refund is new. */
static enum status succeed_closed(struct call *call, struct tx *tx,
                                  const struct order_record *order,
                                  const struct refund_record *closed, int64_t *out_refund_id) {
    struct payment_record payment;
    struct refund_record refund = *closed;
    refund.id = id_next();
    refund.state = refund_state_word(REFUND_GRANTED);
    refund.note_sealed = (struct bytes){0};
    TRY(payment_store_find(tx, closed->payment_id, &payment));
    enum status status = insert(call, tx, &payment, order, &refund);
    if (status != STATUS_OK)
        return status == STATUS_DUPLICATE ? STATUS_STATE : status;
    refund.decided_at = call->now;
    refund.decided_by = call->actor.id;
    refund.finished_at = 0;
    refund.problem = NULL;
    *out_refund_id = refund.id;
    return refund_store_decide(tx, &refund);
}

static enum status retry_one(struct call *call, struct tx *tx, const struct order_record *order,
                             struct refund_record *refund, int64_t *out_refund_id) {
    TRY(order_check_not_of_staff(call, tx, order));
    *out_refund_id = refund->id;
    if (refund_state_parse(refund->state) == REFUND_CLOSED)
        return succeed_closed(call, tx, order, refund, out_refund_id);
    TRY(refund_move(call, tx, refund, "retry"));
    refund->problem = NULL;
    return refund_store_decide(tx, refund);
}

/* What went back under one number is tried again together, too. */
static enum status retry(struct call *call, struct tx *tx, int64_t refund_id, int64_t version,
                         int64_t *out_refund_id) {
    struct refund_bundle bundle;
    TRY(refund_bundle_lock(call, tx, refund_id, &bundle));
    for (size_t i = 0; i < bundle.count; i++) {
        int64_t tried_id;
        if (bundle.refunds[i].id == refund_id && bundle.refunds[i].version != version)
            return STATUS_PRECONDITION;
        TRY(retry_one(call, tx, &bundle.orders[i], &bundle.refunds[i], &tried_id));
        if (bundle.refunds[i].id == refund_id)
            *out_refund_id = tried_id;
    }
    return enqueue_continue(call, tx, &bundle.orders[0]);
}

enum status refund_retry(struct call *call, int64_t refund_id, int64_t version,
                         int64_t *out_refund_id) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = retry(call, tx, refund_id, version, out_refund_id);
    return tx_end(tx, status);
}

/* ---- reading ---- */

/* Nothing when there are no words, or their record has ended. */
static enum status open_words(struct call *call, const char *context, struct bytes sealed,
                              char **out_words) {
    return sealed.size == 0 ? STATUS_OK
                            : secret_open(call->ring, call->arena, context, sealed, out_words);
}

static enum status view_of(struct call *call, const struct refund_detail_record *detail,
                           struct refund_view *out_view) {
    const struct refund_record *refund = &detail->refund;
    *out_view = (struct refund_view){.detail = *detail};
    TRY(open_words(call, note_context(call, refund->id), refund->note_sealed, &out_view->note));
    return open_words(call, refund_otherwise_context(call, refund->id),
                      refund->otherwise_note_sealed, &out_view->otherwise_note);
}

enum status refund_read(struct call *call, int64_t refund_id, struct refund_view *out_view) {
    struct refund_detail_record detail;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = refund_store_find_detail(tx, refund_id, &detail);
    tx_rollback(tx);
    TRY(status);
    return view_of(call, &detail, out_view);
}

static const struct {
    const char *queue;
    const char *states[3];
    size_t count;
} queues[] = {
    {"requested", {"requested"}, 1},
    {"trouble", {"abnormal", "closed"}, 2},
    {"under_way", {"granted", "submitted"}, 2},
};

static enum status list(struct tx *tx, const struct refund_query_filter *filter, int64_t limit,
                        struct refund_detail_records *out_records) {
    for (size_t i = 0; i < sizeof queues / sizeof *queues; i++)
        if (str_equal(queues[i].queue, filter->queue))
            return refund_store_list_queue(tx, queues[i].states, queues[i].count, filter->after_id,
                                           limit, out_records);
    return refund_store_list(tx, filter->order_id,
                             filter->after_id == 0 ? INT64_MAX : filter->after_id, limit,
                             out_records);
}

enum status refund_read_list(struct call *call, const struct refund_query_filter *filter,
                             struct refund_views *out_views) {
    struct refund_detail_records records;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = list(tx, filter, filter->limit + 1, &records);
    tx_rollback(tx);
    TRY(status);
    struct refund_views views = {.has_next = (int64_t)records.count > filter->limit};
    if (views.has_next)
        records.count--;
    views.items = ARENA_ARRAY(call->arena, records.count + 1, struct refund_view);
    for (; views.count < records.count; views.count++)
        TRY(view_of(call, &records.items[views.count], &views.items[views.count]));
    *out_views = views;
    return STATUS_OK;
}

enum status refund_count_waiting(struct call *call, struct refund_counts *out_counts) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = refund_store_count_waiting(tx, out_counts);
    tx_rollback(tx);
    return status;
}
