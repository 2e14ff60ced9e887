#include "db/order_people_store.h"

#include "db/exec.h"

static struct order_person_record read_person(const struct row *row) {
    return (struct order_person_record){
        .id = row_int(row, "id"),
        .order_id = row_int(row, "order_id"),
        .role = row_text(row, "role"),
        .name_sealed = row_bytes(row, "name_sealed"),
        .name_index = row_bytes(row, "name_index"),
        .mobile_sealed = row_bytes(row, "mobile_sealed"),
        .mobile_index = row_bytes(row, "mobile_index"),
        .document_type = row_text(row, "document_type"),
        .document_number_sealed = row_bytes(row, "document_number_sealed"),
        .document_number_index = row_bytes(row, "document_number_index"),
        .mobile_proved_at = row_time(row, "mobile_proved_at"),
    };
}

enum status order_people_store_list(struct tx *tx, int64_t order_id,
                                    struct order_person_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_ORDER_PEOPLE_LIST_PEOPLE, PARAMS(PARAM_INT(order_id)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct order_person_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_person(&row);
    }
    return STATUS_OK;
}

enum status order_people_store_put(struct tx *tx, const struct order_person_record *record) {
    return exec_change_one(
        tx, QUERY_ORDER_PEOPLE_PUT_PERSON,
        PARAMS(PARAM_INT(record->id), PARAM_INT(record->order_id), PARAM_TEXT(record->role),
               PARAM_BYTES(record->name_sealed), PARAM_BYTES(record->name_index),
               PARAM_BYTES(record->mobile_sealed), PARAM_BYTES(record->mobile_index),
               PARAM_TEXT(record->document_type), PARAM_BYTES(record->document_number_sealed),
               PARAM_BYTES(record->document_number_index), PARAM_TIME(record->mobile_proved_at)));
}

enum status order_people_store_find_representation(struct tx *tx, struct bytes company_index,
                                                   int64_t at, int64_t *out_order_id) {
    struct row row;
    TRY(exec_row(tx, QUERY_ORDER_PEOPLE_FIND_REPRESENTATION,
                 PARAMS(PARAM_BYTES(company_index), PARAM_TIME(at)), &row));
    *out_order_id = row_int(&row, "id");
    return STATUS_OK;
}

enum status order_people_store_is_tied(struct tx *tx, struct bytes company_index,
                                       struct bytes mobile_index, bool *out_tied) {
    struct row row;
    TRY(exec_row(tx, QUERY_ORDER_PEOPLE_FIND_COMPANY_TIE,
                 PARAMS(PARAM_BYTES(company_index), PARAM_BYTES(mobile_index)), &row));
    *out_tied = row_bool(&row, "tied");
    return STATUS_OK;
}

enum status order_people_store_find_handler_number(struct tx *tx, int64_t order_id,
                                                   struct handler_number *out_number) {
    struct row row;
    TRY(exec_row(tx, QUERY_ORDER_PEOPLE_FIND_HANDLER_NUMBER, PARAMS(PARAM_INT(order_id)), &row));
    *out_number = (struct handler_number){.account_id = row_int(&row, "account_id"),
                                          .given_up = row_bool(&row, "given_up")};
    return STATUS_OK;
}
