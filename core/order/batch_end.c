#include "core/order/batch_end.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/settings.h"
#include "core/order/order_flow.h"
#include "core/order/order_holder.h"
#include "core/order/order_owner.h"
#include "core/order/refund.h"
#include "db/batch_store.h"

#define LISTED 100
#define LISTS_MAX 50        /* of one run */
#define GATHER CLOCK_MINUTE /* the shares of one run go back together */

/* The batch is locked before the orders of its persons. */
static enum status end(struct call *call, struct tx *tx, int64_t order_id, const char *event,
                       int64_t gather_until) {
    struct order_record batch;
    struct order_record order;
    TRY(order_store_find(tx, order_id, &order));
    if (!order_is_in_batch(&order))
        return STATUS_STATE;
    TRY(order_store_lock(tx, order.batch_id, &batch));
    TRY(order_store_lock(tx, order_id, &order));
    TRY(order_move(call, tx, &order, event));
    return refund_begin_share(call, tx, &order, gather_until);
}

enum status batch_end_decline(struct call *call, int64_t order_id) {
    struct order_record order;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_find_own(call, tx, order_id, &order));
    TRY_CLEANUP(end(call, tx, order_id, "decline", call->now));
cleanup:
    return tx_end(tx, status);
}

/* ---- sweep ---- */

static enum status lapse(struct call *call, int64_t order_id) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(end(call, tx, order_id, "lapse", call->now + GATHER));
cleanup:
    status = tx_end(tx, status);
    return status == STATUS_STATE ? STATUS_OK : status; /* the holder was faster */
}

static enum status list_lapsed(struct call *call, int64_t after_id, int64_t **out_ids,
                               size_t *out_count) {
    int64_t before = call->now - call->settings->batch_holder_days * CLOCK_DAY;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_store_list_lapsed(tx, before, after_id, LISTED, out_ids, out_count);
    tx_rollback(tx);
    return status;
}

/* One that cannot end does not keep the others. */
static enum status sweep_lapsed(struct call *call) {
    enum status failed = STATUS_OK;
    int64_t after_id = 0;
    size_t count = LISTED;
    for (int lists = 0; count == LISTED && lists < LISTS_MAX; lists++) {
        int64_t *ids;
        TRY(list_lapsed(call, after_id, &ids, &count));
        for (size_t i = 0; i < count; i++) {
            enum status status = lapse(call, ids[i]);
            if (status != STATUS_OK) {
                LOG(LOG_ERROR, "lapse_failed", LOG_INT("order", ids[i]), LOG_INT("status", status));
                failed = status;
            }
            after_id = ids[i];
        }
    }
    return failed;
}

static enum status delete_draft(struct call *call, struct tx *tx, int64_t batch_id) {
    TRY(order_store_delete(tx, batch_id));
    return audit_write(call, tx,
                       &(struct audit_event){.action = "order.delete",
                                             .subject_kind = "order",
                                             .subject_id = batch_id});
}

static enum status sweep_drafts(struct call *call) {
    int64_t before = call->now - call->settings->batch_draft_days * CLOCK_DAY;
    struct order_records drafts;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(batch_store_list_old_drafts(tx, before, LISTED, &drafts));
    for (size_t i = 0; i < drafts.count; i++)
        TRY_CLEANUP(delete_draft(call, tx, drafts.items[i].id));
cleanup:
    return tx_end(tx, status);
}

enum status batch_end_sweep(struct call *call) {
    enum status lapsed = sweep_lapsed(call);
    enum status drafts = sweep_drafts(call);
    return lapsed != STATUS_OK ? lapsed : drafts;
}
