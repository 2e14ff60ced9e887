#include "core/order/batch_check.h"

#include <string.h>

#include "core/account/identity.h"
#include "core/account/mobile.h"
#include "core/base/check.h"
#include "core/base/encode.h"

bool batch_check_is_right(const struct batch_row *row) {
    return row->name_error == NULL && row->mobile_error == NULL &&
           row->document_number_error == NULL;
}

size_t batch_check_count_wrong(const struct batch_rows *rows) {
    size_t count = 0;
    for (size_t i = 0; i < rows->count; i++)
        count += batch_check_is_right(&rows->items[i]) ? 0 : 1;
    return count;
}

static bool is_formula(const char *value) {
    if (value == NULL)
        return false;
    value += strspn(value, " ");
    return value[0] != '\0' && ((unsigned char)value[0] < 0x20 || strchr("=+-@", value[0]) != NULL);
}

static void check_row(struct call *call, struct batch_row *row) {
    bool name_is_formula = is_formula(row->name);
    bool mobile_is_formula = is_formula(row->mobile);
    bool number_is_formula = is_formula(row->document_number);
    row->name = check_normalise_name(call->arena, row->name);
    row->mobile = check_normalise_code(call->arena, row->mobile);
    row->document_number = check_normalise_code(call->arena, row->document_number);
    row->name_error = name_is_formula ? "formula" : check_name(row->name, false);
    row->mobile_error = mobile_is_formula ? "formula" : check_mobile(row->mobile);
    row->document_number_error =
        number_is_formula ? "formula" : check_identity_number(row->document_number);
    if (row->mobile_error == NULL)
        mobile_index(call, row->mobile, row->mobile_index);
    if (row->document_number_error == NULL)
        identity_document_index(call, BATCH_DOCUMENT, row->document_number,
                                row->document_number_index);
}

static void check_repeated(struct batch_row *row, const struct batch_row *earlier) {
    if (row->mobile_error == NULL && str_equal(row->mobile, earlier->mobile))
        row->mobile_error = "duplicate";
    if (row->document_number_error == NULL &&
        str_equal(row->document_number, earlier->document_number))
        row->document_number_error = "duplicate";
}

void batch_check_values(struct call *call, struct batch_rows *rows) {
    for (size_t i = 0; i < rows->count; i++)
        check_row(call, &rows->items[i]);
    for (size_t i = 0; i < rows->count; i++)
        for (size_t k = 0; k < i; k++)
            check_repeated(&rows->items[i], &rows->items[k]);
}

static bool same(const unsigned char *index, struct bytes other) {
    return secret_same_digest(BYTES(index, SECRET_DIGEST_SIZE), other);
}

static const char *hex(struct call *call, const unsigned char *index) {
    return encode_hex(call->arena, BYTES(index, SECRET_DIGEST_SIZE));
}

enum status batch_check_known(struct call *call, struct tx *tx, const struct order_record *batch,
                              struct batch_rows *rows) {
    const char **asked = ARENA_ARRAY(call->arena, rows->count + 1, const char *);
    struct batch_open_documents open;
    size_t count = 0;
    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].document_number_error == NULL)
            asked[count++] = hex(call, rows->items[i].document_number_index);
    TRY(batch_store_list_open_documents(tx, batch, asked, count, &open));
    for (size_t i = 0; i < rows->count; i++)
        for (size_t k = 0; k < open.count; k++)
            if (rows->items[i].document_number_error == NULL &&
                same(rows->items[i].document_number_index, open.items[k].document_number_index))
                rows->items[i].document_number_error =
                    open.items[k].is_company ? "open_order" : "not_now";
    return STATUS_OK;
}
