#include "core/order/order_sweep.h"

#include "core/base/clock.h"
#include "core/job/job.h"
#include "db/order_store.h"

/* Longer than all attempts of a job: one that is refused again and again is not hurried. */
#define OVERDUE_AFTER (2 * CLOCK_HOUR)

static enum status enqueue(struct call *call, struct tx *tx, const struct order_overdue *overdue) {
    return job_enqueue_id(call, tx, overdue->is_open ? "close_order" : "close_payments",
                          overdue->id, 0);
}

enum status order_sweep(struct call *call) {
    struct order_overdue *overdue;
    size_t count;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_store_list_overdue(tx, call->now - OVERDUE_AFTER, &overdue, &count));
    for (size_t i = 0; i < count; i++)
        TRY_CLEANUP(enqueue(call, tx, &overdue[i]));
cleanup:
    return tx_end(tx, status);
}
