#include "core/order/order_holder.h"

#include <string.h>

#include "core/account/account.h"
#include "core/account/mobile.h"
#include "core/base/check.h"
#include "core/base/document.h"
#include "core/base/mask.h"

bool order_is_company(const struct order_record *record) {
    return str_equal(record->holder_kind, "enterprise");
}

bool order_is_batch(const struct order_record *record) {
    return str_equal(record->type, "batch");
}

bool order_is_in_batch(const struct order_record *record) {
    return record->batch_id != 0;
}

static const char *context(struct call *call, const char *column, int64_t order_id) {
    return arena_format(call->arena, "orders.%s:%lld", column, (long long)order_id);
}

static struct bytes seal(struct call *call, const struct order_record *record, const char *column,
                         const char *value) {
    const char *plain = str_is_empty(value) ? NULL : value;
    return secret_seal(call->ring, call->arena, context(call, column, record->id), plain);
}

enum status order_holder_open(struct call *call, const struct order_record *record,
                              struct order_holder *out_holder) {
    struct order_holder holder = {.document_type = record->document_type};
    TRY(secret_open(call->ring, call->arena, context(call, "holder_name", record->id),
                    record->holder_name_sealed, &holder.name));
    TRY(secret_open(call->ring, call->arena, context(call, "holder_mobile", record->id),
                    record->holder_mobile_sealed, &holder.mobile));
    TRY(secret_open(call->ring, call->arena, context(call, "document_number", record->id),
                    record->document_number_sealed, &holder.document_number));
    *out_holder = holder;
    return STATUS_OK;
}

void order_holder_set(struct call *call, struct order_record *record, const char *name,
                      const char *document_type, const char *document_number) {
    bool company = order_is_company(record);
    const char *stored_name = company ? check_normalise_company(call->arena, name)
                                      : check_normalise_name(call->arena, name);
    if (company)
        document_type = ORDER_COMPANY_DOCUMENT;
    const char *stored_number = check_normalise_code(call->arena, document_number);
    record->holder_name_sealed = seal(call, record, "holder_name", stored_name);
    record->document_number_sealed = seal(call, record, "document_number", stored_number);
    record->document_type = document_type;
    record->holder_name_index = record->document_number_index = (struct bytes){0};
    if (!str_is_empty(stored_name)) {
        unsigned char *index = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
        secret_index(call->ring, "name", stored_name, index);
        record->holder_name_index = BYTES(index, SECRET_DIGEST_SIZE);
    }
    if (!str_is_empty(stored_number) && document_type != NULL) {
        unsigned char *index = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
        identity_document_index(call, document_type, stored_number, index);
        record->document_number_index = BYTES(index, SECRET_DIGEST_SIZE);
    }
}

void order_holder_set_mobile(struct call *call, struct order_record *record, const char *mobile) {
    unsigned char *index = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    mobile_index(call, mobile, index);
    record->holder_mobile_index = BYTES(index, SECRET_DIGEST_SIZE);
    record->holder_mobile_sealed = seal(call, record, "holder_mobile", mobile);
}

char *order_holder_name_shown(struct call *call, const char *holder_kind, char *name) {
    return str_equal(holder_kind, "enterprise") ? name : mask_name(call->arena, name);
}

char *order_holder_number_shown(struct call *call, const char *holder_kind, char *number) {
    return str_equal(holder_kind, "enterprise") ? number
                                                : mask_document_number(call->arena, number);
}

enum status invoice_title_parse(struct call *call, const char *text,
                                struct invoice_title *out_title) {
    const struct document *document;
    TRY(document_parse(call->arena, BYTES(text, strlen(text)), &document));
    *out_title = (struct invoice_title){.kind = document_text(document, "kind"),
                                        .title = document_text(document, "title"),
                                        .tax_number = document_text(document, "tax_number"),
                                        .phone = document_text(document, "phone"),
                                        .bank = document_text(document, "bank"),
                                        .bank_account = document_text(document, "bank_account"),
                                        .address = document_text(document, "address")};
    return STATUS_OK;
}

const char *invoice_title_text(struct call *call, const struct invoice_title *title) {
    struct document_writer writer;
    document_begin(&writer, call->arena);
    document_put_text(&writer, "kind", title->kind);
    document_put_text(&writer, "title", title->title);
    document_put_text(&writer, "tax_number", title->tax_number);
    document_put_text(&writer, "phone", title->phone);
    document_put_text(&writer, "bank", title->bank);
    document_put_text(&writer, "bank_account", title->bank_account);
    document_put_text(&writer, "address", title->address);
    return (const char *)document_finish(&writer).data;
}

enum status order_invoice_title_open(struct call *call, const struct order_record *record,
                                     struct invoice_title *out_title) {
    char *plain;
    TRY(secret_open(call->ring, call->arena, context(call, "invoice_title", record->id),
                    record->invoice_title_sealed, &plain));
    *out_title = (struct invoice_title){0};
    return plain == NULL ? STATUS_OK : invoice_title_parse(call, plain, out_title);
}

void order_invoice_title_set(struct call *call, struct order_record *record,
                             const struct invoice_title *title) {
    record->invoice_title_sealed =
        secret_seal(call->ring, call->arena, context(call, "invoice_title", record->id),
                    invoice_title_text(call, title));
}

static void check_optional(struct call *call, const char *field, const char *value, size_t max) {
    const char *code = str_is_empty(value) ? NULL : check_line(value, 1, max);
    if (code != NULL)
        (void)call_field(call, field, code);
}

enum status order_invoice_title_check(struct call *call, const struct invoice_title *title) {
    if (title->kind == NULL)
        return call_field(call, "invoice_title.kind", "required");
    const char *code = NULL;
    if (str_equal(title->kind, "enterprise")) {
        if ((code = check_line(title->title, 2, 100)) != NULL)
            (void)call_field(call, "invoice_title.title", code);
        if ((code = check_tax_number(title->tax_number)) != NULL)
            (void)call_field(call, "invoice_title.tax_number", code);
    } else {
        check_optional(call, "invoice_title.title", title->title, 100);
    }
    check_optional(call, "invoice_title.phone", title->phone, 40);
    check_optional(call, "invoice_title.bank", title->bank, 100);
    check_optional(call, "invoice_title.bank_account", title->bank_account, 40);
    check_optional(call, "invoice_title.address", title->address, 200);
    return call_checked(call);
}

enum status order_invoice_title_check_for(struct call *call, const struct order_record *record,
                                          const struct invoice_title *title) {
    if (order_is_company(record) && title->kind != NULL && !str_equal(title->kind, "enterprise"))
        (void)call_field(call, "invoice_title.kind", "company_needed");
    return order_invoice_title_check(call, title);
}
