#include "core/order/order_owner.h"

#include "core/account/role.h"
#include "core/base/secret.h"
#include "core/order/order_holder.h"
#include "db/account_store.h"
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

/* The number that the account has now: the order keeps the one of its time. */
static enum status is_of_account(struct tx *tx, int64_t account_id, struct bytes number,
                                 bool *out_is) {
    struct account_record account;
    if (account_id == 0)
        return STATUS_OK;
    enum status status = account_store_find(tx, account_id, &account);
    if (status == STATUS_OK)
        *out_is = secret_same_digest(number, account.mobile_index);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status is_tied(struct tx *tx, const struct order_record *record, struct bytes number,
                           bool *out_is) {
    *out_is = secret_same_digest(number, record->holder_mobile_index);
    if (!*out_is)
        TRY(is_of_account(tx, record->account_id, number, out_is));
    if (*out_is || !order_is_company(record))
        return STATUS_OK;
    return order_people_store_is_tied(tx, record->document_number_index, number, out_is);
}

/* Giving up a number does not make a stranger of its owner. */
static enum status is_tied_to_any(struct call *call, struct tx *tx,
                                  const struct order_record *record, bool *out_is) {
    struct bytes *numbers;
    size_t count;
    TRY(staff_store_list_numbers(tx, call->actor.id, &numbers, &count));
    *out_is = false;
    for (size_t i = 0; i < count && !*out_is; i++)
        TRY(is_tied(tx, record, numbers[i], out_is));
    return STATUS_OK;
}

enum status order_check_not_of_staff(struct call *call, struct tx *tx,
                                     const struct order_record *record) {
    struct staff_record staff;
    bool own;
    TRY(staff_store_find(tx, call->actor.id, &staff));
    if (staff.mobile_index.size != SECRET_DIGEST_SIZE) /* nobody can tell: deciding waits */
        return (staff.roles & ROLES_WITH_NUMBER) != 0 ? STATUS_REVIEW_OWN : STATUS_OK;
    TRY(is_tied_to_any(call, tx, record, &own));
    if (!own && order_is_in_batch(record)) { /* who ordered and paid is a party too */
        struct order_record batch;
        TRY(order_store_find(tx, record->batch_id, &batch));
        TRY(is_tied_to_any(call, tx, &batch, &own));
    }
    return own ? STATUS_REVIEW_OWN : STATUS_OK;
}
