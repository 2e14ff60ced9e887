#include "core/order/order_people.h"

#include "core/account/account.h"
#include "core/account/mobile.h"
#include "core/base/check.h"
#include "core/base/id.h"
#include "core/order/order_holder.h"

static const char *context(struct call *call, const char *column, int64_t id) {
    return arena_format(call->arena, "order_people.%s:%lld", column, (long long)id);
}

static struct bytes seal(struct call *call, const char *column, int64_t id, const char *value) {
    return secret_seal(call->ring, call->arena, context(call, column, id), value);
}

static enum status open_person(struct call *call, const struct order_person_record *record,
                               struct order_person *out_person) {
    struct order_person person = {.record = *record, .document_type = record->document_type};
    TRY(secret_open(call->ring, call->arena, context(call, "name", record->id), record->name_sealed,
                    &person.name));
    TRY(secret_open(call->ring, call->arena, context(call, "mobile", record->id),
                    record->mobile_sealed, &person.mobile));
    TRY(secret_open(call->ring, call->arena, context(call, "document_number", record->id),
                    record->document_number_sealed, &person.document_number));
    *out_person = person;
    return STATUS_OK;
}

enum status order_people_read(struct call *call, struct tx *tx, int64_t order_id,
                              struct order_people *out_people) {
    struct order_people people = {
        .handler.record = {.order_id = order_id, .role = ORDER_HANDLER},
        .legal_representative.record = {.order_id = order_id, .role = ORDER_LEGAL_REPRESENTATIVE}};
    struct order_person_records records;
    TRY(order_people_store_list(tx, order_id, &records));
    for (size_t i = 0; i < records.count; i++) {
        bool is_handler = str_equal(records.items[i].role, ORDER_HANDLER);
        TRY(open_person(call, &records.items[i],
                        is_handler ? &people.handler : &people.legal_representative));
    }
    *out_people = people;
    return STATUS_OK;
}

enum status order_representative_read(struct call *call, struct tx *tx,
                                      const struct order_record *record,
                                      struct order_person *out_person) {
    struct order_people people;
    int64_t order_id;
    TRY(order_people_store_find_representation(tx, record->document_number_index, call->now,
                                               &order_id));
    TRY(order_people_read(call, tx, order_id, &people));
    *out_person = people.legal_representative;
    return STATUS_OK;
}

static char *typed_or(char *before, const char *typed, char *normalised) {
    if (typed == NULL)
        return before;
    return str_is_empty(normalised) ? NULL : normalised;
}

static struct bytes index_of(struct call *call, const char *label, const char *value) {
    if (value == NULL)
        return (struct bytes){0};
    unsigned char *index = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    secret_index(call->ring, label, value, index);
    return BYTES(index, SECRET_DIGEST_SIZE);
}

static struct bytes mobile_index_of(struct call *call, const char *mobile) {
    if (mobile == NULL)
        return (struct bytes){0};
    unsigned char *index = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    mobile_index(call, mobile, index);
    return BYTES(index, SECRET_DIGEST_SIZE);
}

static struct bytes document_index_of(struct call *call, const struct order_person *person) {
    if (person->document_type == NULL || person->document_number == NULL)
        return (struct bytes){0};
    unsigned char *index = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    identity_document_index(call, person->document_type, person->document_number, index);
    return BYTES(index, SECRET_DIGEST_SIZE);
}

struct order_person order_person_with(struct call *call, const struct order_person *person,
                                      const struct order_person_typed *typed) {
    struct order_person changed = *person;
    struct order_person_record *record = &changed.record;
    changed.name =
        typed_or(person->name, typed->name, check_normalise_name(call->arena, typed->name));
    changed.mobile =
        typed_or(person->mobile, typed->mobile, check_normalise_code(call->arena, typed->mobile));
    changed.document_number = typed_or(person->document_number, typed->document_number,
                                       check_normalise_code(call->arena, typed->document_number));
    if (typed->document_type != NULL)
        changed.document_type = typed->document_type;
    if (record->id == 0)
        record->id = id_next();
    record->name_sealed = seal(call, "name", record->id, changed.name);
    record->name_index = index_of(call, "name", changed.name);
    record->mobile_sealed = seal(call, "mobile", record->id, changed.mobile);
    record->mobile_index = mobile_index_of(call, changed.mobile);
    record->document_type = changed.document_type;
    record->document_number_sealed =
        seal(call, "document_number", record->id, changed.document_number);
    record->document_number_index = document_index_of(call, &changed);
    if (!str_equal(person->mobile, changed.mobile))
        record->mobile_proved_at = 0;
    return changed;
}

enum status order_people_of_account(struct call *call, struct tx *tx, int64_t account_id,
                                    int64_t order_id, struct order_person *out_handler) {
    const struct order_person nobody = {.record = {.order_id = order_id, .role = ORDER_HANDLER}};
    struct identity_person person = {0};
    char *mobile;
    TRY(account_mobile(call, tx, account_id, &mobile));
    enum status status = identity_read(call, tx, account_id, &person);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        return status;
    *out_handler =
        order_person_with(call, &nobody,
                          &(struct order_person_typed){.name = person.name,
                                                       .mobile = mobile,
                                                       .document_type = person.document_type,
                                                       .document_number = person.document_number});
    return STATUS_OK;
}

enum status order_person_store(struct call *call, struct tx *tx, struct order_record *record,
                               const struct order_person *person) {
    TRY(order_people_store_put(tx, &person->record));
    if (!str_equal(person->record.role, ORDER_HANDLER))
        return STATUS_OK;
    record->handler_document_index = person->record.document_number_index;
    if (check_mobile(person->mobile) == NULL) /* half a number stays with the person alone */
        order_holder_set_mobile(call, record, person->mobile);
    return STATUS_OK;
}

enum status order_person_check(struct call *call, const struct order_person *person) {
    const char *role = person->record.role;
    struct identity_person checked = {.name = person->name,
                                      .document_type = person->document_type,
                                      .document_number = person->document_number};
    enum status status =
        identity_check_person(call, arena_format(call->arena, "%s.", role), &checked);
    if (status != STATUS_OK && status != STATUS_INVALID)
        return status;
    const char *code = check_mobile(person->mobile);
    if (code != NULL)
        return call_field(call, arena_format(call->arena, "%s.mobile", role), code);
    return status;
}

enum status order_people_handler_mobile(struct call *call, struct tx *tx,
                                        const struct order_record *order, char **out_mobile) {
    struct order_holder holder;
    struct handler_number number;
    *out_mobile = NULL;
    TRY(order_people_store_find_handler_number(tx, order->id, &number));
    if (number.account_id != 0) {
        enum status status = account_mobile(call, tx, number.account_id, out_mobile);
        return status == STATUS_NOT_FOUND ? STATUS_OK : status; /* closed meanwhile */
    }
    if (number.given_up)
        return STATUS_OK;
    TRY(order_holder_open(call, order, &holder));
    *out_mobile = holder.mobile;
    return STATUS_OK;
}

enum status order_applicant_read(struct call *call, struct tx *tx,
                                 const struct order_record *record,
                                 struct identity_person *out_person, const char **out_purpose) {
    if (!order_is_company(record)) {
        struct order_holder holder;
        TRY(order_holder_open(call, record, &holder));
        *out_person = (struct identity_person){.name = holder.name,
                                               .document_type = holder.document_type,
                                               .document_number = holder.document_number};
        *out_purpose = "order";
        return STATUS_OK;
    }
    struct order_people people;
    TRY(order_people_read(call, tx, record->id, &people));
    *out_person = (struct identity_person){.name = people.handler.name,
                                           .document_type = people.handler.document_type,
                                           .document_number = people.handler.document_number};
    *out_purpose = "handler";
    return STATUS_OK;
}

bool order_person_is_same(const struct order_person *one, const struct order_person *other) {
    return secret_same_digest(one->record.document_number_index,
                              other->record.document_number_index);
}

bool order_people_is_one(const struct order_people *people) {
    return order_person_is_same(&people->handler, &people->legal_representative);
}
