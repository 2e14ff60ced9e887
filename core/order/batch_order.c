#include "core/order/batch_order.h"

#include "core/account/account.h"
#include "core/job/job.h"
#include "core/order/batch_text.h"
#include "core/order/order_flow.h"
#include "core/order/order_holder.h"
#include "db/batch_store.h"

/* Its person has to do with it from now on. */
static enum status hand_to_holder(struct call *call, struct tx *tx, struct order_record *order) {
    struct order_holder holder;
    TRY(order_holder_open(call, order, &holder));
    TRY(account_find_or_open(call, tx, holder.mobile, &order->account_id));
    TRY(order_move(call, tx, order, "paid_in_batch"));
    return job_enqueue_id(call, tx, BATCH_TEXT_JOB, order->id, call->now);
}

enum status batch_order_pay(struct call *call, struct tx *tx, const struct order_record *batch) {
    struct order_records orders;
    TRY(batch_store_lock_orders(tx, batch->id, &orders));
    for (size_t i = 0; i < orders.count; i++) {
        orders.items[i].paid_at = batch->paid_at;
        TRY(hand_to_holder(call, tx, &orders.items[i]));
    }
    return STATUS_OK;
}

enum status batch_order_close(struct call *call, struct tx *tx, const struct order_record *batch) {
    struct order_records orders;
    TRY(batch_store_lock_orders(tx, batch->id, &orders));
    for (size_t i = 0; i < orders.count; i++) {
        orders.items[i].closed_at = call->now;
        TRY(order_move(call, tx, &orders.items[i], "close_in_batch"));
    }
    return STATUS_OK;
}
