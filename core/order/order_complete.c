#include "core/order/order_complete.h"

#include "core/account/identity.h"
#include "core/order/order_holder.h"
#include "db/material_store.h"

/* The checks write field errors into the call's failure; the list takes them out again, so that a
 * plain reading of an order fails nothing. */
static void take_fields(struct call *call, size_t first, struct order_missing *out_missing) {
    for (size_t i = first; i < call->failure.field_count; i++)
        if (out_missing->count < sizeof out_missing->items / sizeof *out_missing->items)
            out_missing->items[out_missing->count++] = call->failure.fields[i];
    call->failure.field_count = first;
}

static struct identity_person person_of(const struct order_holder *holder) {
    return (struct identity_person){.name = holder->name,
                                    .document_type = holder->document_type,
                                    .document_number = holder->document_number};
}

/* A personal certificate is the account's own: once verified, no other person may be entered. */
static enum status check_same_person(struct call *call, struct tx *tx,
                                     const struct order_record *record,
                                     const struct identity_person *person) {
    struct identity_person known;
    enum status status = identity_read(call, tx, record->account_id, &known);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    if (status != STATUS_OK)
        return status;
    if (!str_equal(known.name, person->name))
        (void)call_field(call, ORDER_PART_NAME, "identity_mismatch");
    if (!str_equal(known.document_number, person->document_number))
        (void)call_field(call, ORDER_PART_DOCUMENT_NUMBER, "identity_mismatch");
    return STATUS_OK;
}

static enum status check_holder(struct call *call, struct tx *tx,
                                const struct order_record *record) {
    struct order_holder holder;
    TRY(order_holder_open(call, record, &holder));
    struct identity_person person = person_of(&holder);
    size_t before = call->failure.field_count;
    enum status status = identity_check_person(call, "holder.", &person);
    if (status != STATUS_OK && status != STATUS_INVALID)
        return status;
    if (call->failure.field_count > before)
        return STATUS_OK;
    TRY(check_same_person(call, tx, record, &person));
    int64_t verification_id;
    status = identity_verification_find_for_order(call, tx, record->id, &person, &verification_id);
    if (status == STATUS_NOT_FOUND)
        (void)call_field(call, "identity_check", "required");
    else
        TRY(status);
    return STATUS_OK;
}

static enum status check_all(struct call *call, struct tx *tx, const struct order_record *record) {
    TRY(check_holder(call, tx, record));
    struct material_record form;
    enum status status = material_store_find(tx, record->id, "application_form", &form);
    if (status == STATUS_NOT_FOUND)
        (void)call_field(call, ORDER_PART_FORM, "required");
    else
        TRY(status);
    struct invoice_title title;
    TRY(order_invoice_title_open(call, record, &title));
    status = order_invoice_title_check(call, &title);
    return status == STATUS_INVALID ? STATUS_OK : status;
}

enum status order_complete_list(struct call *call, struct tx *tx, const struct order_record *record,
                                struct order_missing *out_missing) {
    size_t first = call->failure.field_count;
    out_missing->count = 0;
    enum status status = check_all(call, tx, record);
    take_fields(call, first, out_missing);
    return status;
}

enum status order_complete_check(struct call *call, struct tx *tx,
                                 const struct order_record *record) {
    struct order_missing missing;
    TRY(order_complete_list(call, tx, record, &missing));
    for (size_t i = 0; i < missing.count; i++)
        (void)call_field(call, missing.items[i].field, missing.items[i].code);
    return missing.count == 0 ? STATUS_OK : STATUS_ORDER_INCOMPLETE;
}

enum status order_identity_is_checked(struct call *call, struct tx *tx,
                                      const struct order_record *record, bool *out_is) {
    struct order_holder holder;
    TRY(order_holder_open(call, record, &holder));
    *out_is = false;
    if (holder.name == NULL || holder.document_number == NULL || holder.document_type == NULL)
        return STATUS_OK;
    struct identity_person person = person_of(&holder);
    int64_t verification_id;
    enum status status =
        identity_verification_find_for_order(call, tx, record->id, &person, &verification_id);
    *out_is = status == STATUS_OK;
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum status order_refusal(struct tx *tx, const struct order_record *record,
                          struct review_record *out_review) {
    if (!str_equal(record->state, "refused"))
        return STATUS_NOT_FOUND;
    struct review_records reviews;
    TRY(review_store_list(tx, record->id, &reviews));
    if (reviews.count == 0)
        return STATUS_NOT_FOUND;
    *out_review = reviews.items[reviews.count - 1];
    return STATUS_OK;
}

enum status order_part_is_open(struct tx *tx, const struct order_record *record, const char *part,
                               bool *out_open) {
    *out_open = str_equal(record->state, "draft");
    struct review_record refusal;
    enum status status = order_refusal(tx, record, &refusal);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    for (size_t i = 0; i < refusal.reason_count; i++)
        *out_open |= str_equal(refusal.reasons[i].field, part);
    return STATUS_OK;
}
