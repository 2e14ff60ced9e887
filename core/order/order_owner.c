#include "core/order/order_owner.h"

#include "core/base/secret.h"
#include "core/order/order_holder.h"
#include "db/order_people_store.h"
#include "db/staff_store.h"

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

enum status order_check_not_of_staff(struct call *call, struct tx *tx,
                                     const struct order_record *record) {
    struct staff_record staff;
    TRY(staff_store_find(tx, call->actor.id, &staff));
    if (staff.mobile_index.size != SECRET_DIGEST_SIZE)
        return STATUS_OK;
    bool own =
        record->holder_mobile_index.size == SECRET_DIGEST_SIZE &&
        secret_equal(staff.mobile_index.data, record->holder_mobile_index.data, SECRET_DIGEST_SIZE);
    if (!own && order_is_company(record))
        TRY(order_people_store_is_tied(tx, record->document_number_index, staff.mobile_index,
                                       &own));
    return own ? STATUS_REVIEW_OWN : STATUS_OK;
}
