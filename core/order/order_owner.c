#include "core/order/order_owner.h"

enum status order_find_own(struct call *call, struct tx *tx, int64_t order_id,
                           struct order_record *out_record) {
    struct order_record record;
    TRY(order_store_find(tx, order_id, &record));
    if (record.account_id != call->actor.id)
        return STATUS_NOT_FOUND;
    *out_record = record;
    return STATUS_OK;
}

enum status order_lock_own(struct call *call, struct tx *tx, int64_t order_id,
                           struct order_record *out_record) {
    struct order_record record;
    TRY(order_store_lock(tx, order_id, &record));
    if (record.account_id != call->actor.id)
        return STATUS_NOT_FOUND;
    *out_record = record;
    return STATUS_OK;
}
