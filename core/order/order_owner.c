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

static enum status is_tied(struct tx *tx, const struct order_record *record,
                           const struct staff_record *staff, bool *out_is) {
    *out_is = record->holder_mobile_index.size == SECRET_DIGEST_SIZE &&
              secret_equal(staff->mobile_index.data, record->holder_mobile_index.data,
                           SECRET_DIGEST_SIZE);
    if (*out_is || !order_is_company(record))
        return STATUS_OK;
    return order_people_store_is_tied(tx, record->document_number_index, staff->mobile_index,
                                      out_is);
}

enum status order_check_not_of_staff(struct call *call, struct tx *tx,
                                     const struct order_record *record) {
    struct staff_record staff;
    bool own;
    TRY(staff_store_find(tx, call->actor.id, &staff));
    if (staff.mobile_index.size != SECRET_DIGEST_SIZE)
        return STATUS_OK;
    TRY(is_tied(tx, record, &staff, &own));
    if (!own && order_is_in_batch(record)) { /* who ordered and paid is a party too */
        struct order_record batch;
        TRY(order_store_find(tx, record->batch_id, &batch));
        TRY(is_tied(tx, &batch, &staff, &own));
    }
    return own ? STATUS_REVIEW_OWN : STATUS_OK;
}
