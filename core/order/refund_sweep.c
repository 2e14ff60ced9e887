#include "core/order/refund_sweep.h"

#include "core/base/clock.h"
#include "core/job/job.h"
#include "core/order/refund.h"
#include "core/order/refund_flow.h"
#include "core/order/refund_job.h"
#include "db/order_store.h"
#include "db/refund_store.h"

#define STALE_AFTER (2 * CLOCK_HOUR) /* longer than all attempts of a job */
#define SWEEP_MAX 100

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
