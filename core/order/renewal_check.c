#include "core/order/renewal_check.h"

#include "core/account/account.h"
#include "core/account/identity.h"
#include "core/order/authorization.h"
#include "core/order/order_holder.h"
#include "db/certificate_store.h"
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
    if (renewal.ends_at <= call->now || renewal.key_use_id == 0)
        TRY(check_identity(call, tx, record));
    TRY(order_invoice_title_open(call, record, &title));
    enum status status = order_invoice_title_check(call, &title);
    return status == STATUS_INVALID ? STATUS_OK : status;
}

enum status renewal_is_represented(struct call *call, struct tx *tx,
                                   const struct order_record *record, bool *out_is) {
    struct order_people people;
    struct order_person known;
    TRY(order_people_read(call, tx, record->id, &people));
    TRY(order_representative_read(call, tx, record, &known));
    *out_is = order_person_is_same(&people.legal_representative, &known);
    return STATUS_OK;
}

enum status renewal_take_own_number(struct call *call, struct tx *tx,
                                    const struct order_record *record,
                                    struct order_person *handler) {
    char *mobile;
    if (!renewal_is(record) || !order_is_company(record))
        return STATUS_OK;
    TRY(account_mobile(call, tx, record->account_id, &mobile));
    *handler = order_person_with(call, handler, &(struct order_person_typed){.mobile = mobile});
    return STATUS_OK;
}

enum status renewal_check_token_person(struct call *call, struct tx *tx,
                                       const struct order_record *earlier,
                                       const struct order_person *person) {
    struct order_person legal;
    const struct order_person present = {
        .record = {.document_number_index = earlier->handler_document_index}};
    TRY(order_representative_read(call, tx, earlier, &legal));
    if (order_person_is_same(person, &legal))
        return STATUS_OK;
    return order_person_is_same(person, &present) ? authorization_check(call, tx, earlier)
                                                  : STATUS_HANDLER_ONLY;
}

/* Who holds the token is known once a document was entered. */
static enum status check_token(struct call *call, struct tx *tx, const struct order_record *record,
                               const struct order_person *handler) {
    struct renewal_record renewal;
    struct certificate_record certificate;
    struct order_record earlier;
    if (!str_equal(record->medium, "ukey") || handler->document_number == NULL)
        return STATUS_OK;
    TRY(renewal_store_find(tx, record->id, &renewal));
    TRY(certificate_store_find(tx, renewal.certificate_id, &certificate));
    TRY(order_store_find(tx, certificate.order_id, &earlier));
    enum status status = renewal_check_token_person(call, tx, &earlier, handler);
    if (status != STATUS_HANDLER_ONLY && status != STATUS_GRANT_ENDED)
        return status;
    (void)call_field(call, "handler.document_number", status_code(status));
    return STATUS_OK;
}

enum status renewal_check_handler(struct call *call, struct tx *tx,
                                  const struct order_record *record,
                                  const struct order_person *handler) {
    struct identity_person known;
    bool is_represented;
    TRY(renewal_is_represented(call, tx, record, &is_represented));
    if (!is_represented)
        (void)call_field(call, "legal_representative.document_number", "replaced");
    TRY(check_token(call, tx, record, handler));
    enum status status = identity_read(call, tx, record->account_id, &known);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    if (!str_equal(known.name, handler->name))
        (void)call_field(call, "handler.name", "identity_mismatch");
    if (!str_equal(known.document_type, handler->document_type) ||
        !str_equal(known.document_number, handler->document_number))
        (void)call_field(call, "handler.document_number", "identity_mismatch");
    return STATUS_OK;
}
