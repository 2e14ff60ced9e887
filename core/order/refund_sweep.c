#include "core/order/refund_sweep.h"

#include "core/base/clock.h"
#include "core/base/log.h"
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

static enum status begin_one(struct call *call, const struct payment_record *payment) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    return tx_end(tx, begin_due(call, tx, payment));
}

/* One payment that cannot go back must not keep all others; the failure is told all the same. */
static enum status begin_all_due(struct call *call) {
    struct payment_records due;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = refund_store_list_due(tx, SWEEP_MAX, &due);
    tx_rollback(tx);
    TRY(status);
    for (size_t i = 0; i < due.count; i++) {
        enum status begun = begin_one(call, &due.items[i]);
        if (begun == STATUS_OK)
            continue;
        LOG(LOG_ERROR, "refund_not_begun", LOG_INT("payment_id", due.items[i].id),
            LOG_TEXT("status", status_code(begun)), LOG_TEXT("cause", call->failure.cause));
        status = begun;
    }
    return status;
}

static enum status wake_stale(struct call *call) {
    struct refund_records stale;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(refund_store_list_stale(tx, call->now - STALE_AFTER, SWEEP_MAX, &stale));
    for (size_t i = 0; i < stale.count; i++)
        TRY_CLEANUP(wake(call, tx, &stale.items[i]));
cleanup:
    return tx_end(tx, status);
}

enum status refund_sweep(struct call *call) {
    enum status begun = begin_all_due(call);
    enum status woken = wake_stale(call);
    return begun != STATUS_OK ? begun : woken;
}
