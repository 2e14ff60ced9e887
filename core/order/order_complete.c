#include "core/order/order_complete.h"

#include "core/account/identity.h"
#include "core/base/check.h"
#include "core/order/delivery.h"
#include "core/order/order_holder.h"
#include "core/order/order_people.h"
#include "core/order/renewal_check.h"
#include "db/account_store.h"
#include "db/material_store.h"

/* The checks write field errors into the call's failure; the list takes them out again, so that a
 * plain reading of an order fails nothing. */
static void take_fields(struct call *call, size_t first, struct order_missing *out_missing) {
    for (size_t i = first; i < call->failure.field_count; i++)
        if (out_missing->count < sizeof out_missing->items / sizeof *out_missing->items)
            out_missing->items[out_missing->count++] = call->failure.fields[i];
    call->failure.field_count = first;
}

static bool refuses(const struct review_record *refusal, const char *part) {
    for (size_t i = 0; i < refusal->reason_count; i++)
        if (str_equal(refusal->reasons[i].field, part))
            return true;
    return false;
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

/* Field errors were written already: not a failure of this reading. */
static enum status unless_invalid(enum status status) {
    return status == STATUS_INVALID ? STATUS_OK : status;
}

static enum status check_face(struct call *call, struct tx *tx, const struct order_record *record) {
    bool is_checked;
    TRY(order_identity_is_checked(call, tx, record, &is_checked));
    if (!is_checked)
        (void)call_field(call, "identity_check", "required");
    return STATUS_OK;
}

static enum status check_person(struct call *call, struct tx *tx,
                                const struct order_record *record) {
    struct identity_person person;
    const char *purpose;
    TRY(order_applicant_read(call, tx, record, &person, &purpose));
    size_t before = call->failure.field_count;
    TRY(unless_invalid(identity_check_person(call, "holder.", &person)));
    if (call->failure.field_count > before)
        return STATUS_OK;
    TRY(check_same_person(call, tx, record, &person));
    return check_face(call, tx, record);
}

static void check_text(struct call *call, const char *field, const char *code) {
    if (code != NULL)
        (void)call_field(call, field, code);
}

static enum status check_enterprise(struct call *call, struct tx *tx,
                                    const struct order_record *record) {
    struct order_people people;
    struct order_holder company;
    TRY(order_people_read(call, tx, record->id, &people));
    TRY(order_holder_open(call, record, &company));
    TRY(renewal_take_own_number(call, tx, record, &people.handler));
    size_t before = call->failure.field_count;
    TRY(unless_invalid(order_person_check(call, &people.handler)));
    if (call->failure.field_count == before) {
        if (people.handler.record.mobile_proved_at == 0)
            (void)call_field(call, "handler.mobile_proof", "required");
        TRY(check_face(call, tx, record));
    }
    if (renewal_is(record))
        TRY(renewal_check_handler(call, tx, record, &people.handler));
    check_text(call, ORDER_PART_NAME, check_company(company.name));
    check_text(call, ORDER_PART_DOCUMENT_NUMBER, check_uscc(company.document_number));
    return unless_invalid(order_person_check(call, &people.legal_representative));
}

static const struct material_record *find_material(const struct material_records *materials,
                                                   const char *kind) {
    for (size_t i = 0; i < materials->count; i++)
        if (str_equal(materials->items[i].kind, kind))
            return &materials->items[i];
    return NULL;
}

/* A refused document must be another one now, to the last pixel. */
static enum status check_changed(struct call *call, struct tx *tx,
                                 const struct order_record *record,
                                 const struct material_records *materials) {
    struct review_record refusal;
    enum status status = order_refusal(tx, record, &refusal);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    for (size_t i = 0; i < materials->count; i++) {
        const struct material_record *now = &materials->items[i];
        struct material_record refused;
        const char *part = order_parts_of_material(call, now->kind);
        if (!refuses(&refusal, part))
            continue;
        status = material_store_find_at(tx, record->id, now->kind, refusal.decided_at, &refused);
        if (status == STATUS_NOT_FOUND)
            continue;
        TRY(status);
        if (secret_equal(now->sm3.data, refused.sm3.data, SECRET_DIGEST_SIZE))
            (void)call_field(call, part, "unchanged");
    }
    return STATUS_OK;
}

static enum status check_materials(struct call *call, struct tx *tx,
                                   const struct order_record *record) {
    struct order_materials_needed needed;
    struct material_records materials;
    TRY(order_complete_materials(call, tx, record, &needed));
    TRY(material_store_list(tx, record->id, &materials));
    for (size_t i = 0; i < needed.count; i++)
        if (find_material(&materials, needed.items[i]) == NULL)
            (void)call_field(call, order_parts_of_material(call, needed.items[i]), "required");
    return check_changed(call, tx, record, &materials);
}

static enum status check_title(struct call *call, const struct order_record *record) {
    struct invoice_title title;
    TRY(order_invoice_title_open(call, record, &title));
    return unless_invalid(order_invoice_title_check_for(call, record, &title));
}

/* The company that ordered for this person accepted the terms for itself; the holder does too. */
static enum status check_agreement(struct call *call, struct tx *tx,
                                   const struct order_record *record) {
    bool is_accepted;
    TRY(agreement_store_is_accepted(tx, record->account_id, "certificate_application",
                                    &is_accepted));
    if (!is_accepted)
        (void)call_field(call, "agreement", "required");
    return STATUS_OK;
}

static enum status check_all(struct call *call, struct tx *tx, const struct order_record *record) {
    if (renewal_is(record) && !order_is_company(record))
        return renewal_check(call, tx, record);
    if (order_is_batch(record)) /* its rows are checked by core/order/batch */
        return check_title(call, record);
    TRY(order_is_company(record) ? check_enterprise(call, tx, record)
                                 : check_person(call, tx, record));
    TRY(check_materials(call, tx, record));
    return order_is_in_batch(record) ? check_agreement(call, tx, record)
                                     : check_title(call, record);
}

bool order_is_changeable(const struct order_record *record) {
    return str_equal(record->state, "draft") || str_equal(record->state, "refused") ||
           str_equal(record->state, "awaiting_holder");
}

enum status order_complete_materials(struct call *call, struct tx *tx,
                                     const struct order_record *record,
                                     struct order_materials_needed *out_needed) {
    bool is_one = false;
    out_needed->count = 0;
    if (order_is_batch(record))
        return STATUS_OK;
    if (order_is_company(record)) {
        struct order_people people;
        TRY(order_people_read(call, tx, record->id, &people));
        is_one = order_people_is_one(&people);
    }
    *out_needed = order_parts_needed(order_parts_kind(record), is_one);
    return STATUS_OK;
}

enum status order_complete_list(struct call *call, struct tx *tx, const struct order_record *record,
                                struct order_missing *out_missing) {
    size_t first = call->failure.field_count;
    out_missing->count = 0;
    enum status status = check_all(call, tx, record);
    if (status == STATUS_OK)
        status = delivery_check(call, tx, record);
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
    struct identity_person person;
    const char *purpose;
    TRY(order_applicant_read(call, tx, record, &person, &purpose));
    *out_is = false;
    if (person.name == NULL || person.document_number == NULL || person.document_type == NULL)
        return STATUS_OK;
    int64_t verification_id;
    enum status status =
        identity_verification_find_for_order(call, tx, record->id, &person, &verification_id);
    *out_is = status == STATUS_OK;
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum status order_check_is_holder(struct call *call, struct tx *tx,
                                  const struct order_record *record) {
    bool is_checked = true;
    if (order_is_in_batch(record) && record->verification_id == 0)
        TRY(order_identity_is_checked(call, tx, record, &is_checked));
    return is_checked ? STATUS_OK : STATUS_FACE_NEEDED;
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

bool order_part_is_open_at_first(const struct order_record *record, const char *part) {
    if (str_equal(record->state, "awaiting_holder")) /* whose certificate was paid for stays */
        return str_equal(part, ORDER_PART_NAME) || str_starts_with(part, "material.");
    if (!str_equal(record->state, "draft"))
        return false;
    if (order_is_batch(record)) /* the grant says which company it is */
        return str_equal(part, ORDER_PART_INVOICE_TITLE);
    return order_parts_has(order_parts_kind(record), part);
}

enum status order_part_is_open(struct tx *tx, const struct order_record *record, const char *part,
                               bool *out_open) {
    *out_open = order_part_is_open_at_first(record, part);
    struct review_record refusal;
    enum status status = order_refusal(tx, record, &refusal);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    *out_open |= refuses(&refusal, part);
    return STATUS_OK;
}
