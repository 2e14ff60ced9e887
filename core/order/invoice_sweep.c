#include "core/order/invoice_sweep.h"

#include "core/base/clock.h"
#include "core/job/job.h"
#include "db/invoice_store.h"

#define STALE_AFTER (2 * CLOCK_HOUR) /* longer than all attempts of a job */
#define LOOK_BACK (30 * CLOCK_DAY)
#define SWEEP_MAX 100

enum status invoice_sweep(struct call *call) {
    struct invoice_stale *stale;
    size_t count;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_store_list_stale(tx, call->now - STALE_AFTER, call->now - LOOK_BACK,
                                         SWEEP_MAX, &stale, &count));
    for (size_t i = 0; i < count; i++)
        TRY_CLEANUP(job_enqueue_id(call, tx, stale[i].job_kind, stale[i].id, call->now));
cleanup:
    return tx_end(tx, status);
}
