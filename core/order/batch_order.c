#include "core/order/batch_order.h"

#include "core/order/order_flow.h"
#include "db/batch_store.h"

enum status batch_order_pay(struct call *call, struct tx *tx, const struct order_record *batch) {
    struct order_records orders;
    TRY(batch_store_lock_orders(tx, batch->id, &orders));
    for (size_t i = 0; i < orders.count; i++) {
        orders.items[i].paid_at = batch->paid_at;
        TRY(order_move(call, tx, &orders.items[i], "paid_in_batch"));
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
