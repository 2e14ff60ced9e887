#include "core/order/renewal_check.h"

#include "core/account/identity.h"
#include "core/order/order_holder.h"
#include "db/renewal_store.h"

bool renewal_is(const struct order_record *record) {
    return str_equal(record->type, "renewal");
}

static enum status check_identity(struct call *call, struct tx *tx,
                                  const struct order_record *record) {
    struct order_holder holder;
    int64_t verification_id;
    TRY(order_holder_open(call, record, &holder));
    struct identity_person person = {.name = holder.name,
                                     .document_type = holder.document_type,
                                     .document_number = holder.document_number};
    enum status status =
        identity_verification_find_for_order(call, tx, record->id, &person, &verification_id);
    if (status != STATUS_NOT_FOUND)
        return status;
    (void)call_field(call, "identity_check", "required");
    return STATUS_OK;
}

enum status renewal_check(struct call *call, struct tx *tx, const struct order_record *record) {
    struct renewal_record renewal;
    struct invoice_title title;
    TRY(renewal_store_find(tx, record->id, &renewal));
    if (renewal.ends_at <= call->now)
        TRY(check_identity(call, tx, record));
    TRY(order_invoice_title_open(call, record, &title));
    enum status status = order_invoice_title_check(call, &title);
    return status == STATUS_INVALID ? STATUS_OK : status;
}
