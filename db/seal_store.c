#include "db/seal_store.h"

#include "db/exec.h"

enum status seal_store_list_kinds(struct tx *tx, struct seal_kind_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_SEAL_LIST_KINDS, NO_PARAMS, &rows));
    size_t count = rows_count(rows);
    struct seal_kind_record *items =
        ARENA_ARRAY(tx_call(tx)->arena, count + 1, struct seal_kind_record);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        items[i] = (struct seal_kind_record){.code = row_text(&row, "code"),
                                             .name_zh = row_text(&row, "name_zh"),
                                             .name_en = row_text(&row, "name_en"),
                                             .width_mm = row_int(&row, "width_mm"),
                                             .height_mm = row_int(&row, "height_mm"),
                                             .side_mm_min = row_int(&row, "side_mm_min"),
                                             .side_mm_max = row_int(&row, "side_mm_max")};
    }
    *out_records = (struct seal_kind_records){items, count};
    return STATUS_OK;
}

enum status seal_store_insert(struct tx *tx, const struct seal_record *record) {
    return exec_change_one(
        tx, QUERY_SEAL_INSERT_SEAL,
        PARAMS(PARAM_INT(record->id), PARAM_INT(record->order_id),
               PARAM_BYTES(record->company_index), PARAM_BYTES(record->company_name_sealed),
               PARAM_BYTES(record->company_number_sealed), PARAM_TEXT(record->kind),
               PARAM_INT(record->area_x), PARAM_INT(record->area_y), PARAM_INT(record->area_width),
               PARAM_INT(record->area_height), PARAM_INT(record->width_mm),
               PARAM_INT(record->height_mm), PARAM_INT(record->width), PARAM_INT(record->height),
               PARAM_INT(record->size_bytes), PARAM_BYTES(record->sm3), PARAM_TEXT(record->state),
               PARAM_INT(record->made_by), PARAM_TIME(record->made_at),
               PARAM_TIME(record->in_force_from)));
}

static struct seal_record read_seal(const struct row *row) {
    return (struct seal_record){
        .id = row_int(row, "id"),
        .order_id = row_int(row, "order_id"),
        .company_index = row_bytes(row, "company_index"),
        .company_name_sealed = row_bytes(row, "company_name_sealed"),
        .company_number_sealed = row_bytes(row, "company_number_sealed"),
        .kind = row_text(row, "kind"),
        .area_x = row_int(row, "area_x"),
        .area_y = row_int(row, "area_y"),
        .area_width = row_int(row, "area_width"),
        .area_height = row_int(row, "area_height"),
        .width_mm = row_int(row, "width_mm"),
        .height_mm = row_int(row, "height_mm"),
        .width = row_int(row, "width"),
        .height = row_int(row, "height"),
        .size_bytes = row_int(row, "size_bytes"),
        .state = row_text(row, "state"),
        .version = row_int(row, "version"),
        .made_by = row_int(row, "made_by"),
        .made_at = row_time(row, "made_at"),
        .checked_by = row_int(row, "checked_by"),
        .in_force_from = row_time(row, "in_force_from"),
        .revoked_at = row_time(row, "revoked_at"),
        .revoke_text = row_text(row, "revoke_text"),
        .kind_zh = row_text(row, "kind_zh"),
        .kind_en = row_text(row, "kind_en"),
        .made_by_name = row_text(row, "made_by_name"),
        .checked_by_name = row_text(row, "checked_by_name"),
        .revoked_by_name = row_text(row, "revoked_by_name"),
        .usable_until = row_time(row, "usable_until"),
    };
}

static void read_seals(struct tx *tx, struct rows *rows, struct seal_records *out_records) {
    size_t count = rows_count(rows);
    struct seal_record *items = ARENA_ARRAY(tx_call(tx)->arena, count + 1, struct seal_record);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        items[i] = read_seal(&row);
    }
    *out_records = (struct seal_records){.items = items, .count = count};
}

enum status seal_store_find(struct tx *tx, int64_t id, struct seal_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_SEAL_FIND_SEAL, PARAMS(PARAM_INT(id)), &row));
    *out_record = read_seal(&row);
    return STATUS_OK;
}

enum status seal_store_lock(struct tx *tx, int64_t id, struct seal_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_SEAL_LOCK_SEAL, PARAMS(PARAM_INT(id)), &row));
    *out_record = read_seal(&row);
    return STATUS_OK;
}

enum status seal_store_move(struct tx *tx, const struct seal_record *record) {
    return exec_change_one(tx, QUERY_SEAL_UPDATE_STATE,
                           PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->state),
                                  PARAM_ID(record->checked_by), PARAM_TIME(record->in_force_from),
                                  PARAM_ID(record->revoked_by), PARAM_TIME(record->revoked_at),
                                  PARAM_TEXT(record->revoke_text)));
}

enum status seal_store_list(struct tx *tx, const char *state, int64_t before_id, int64_t limit,
                            struct seal_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_SEAL_LIST_SEALS,
                  PARAMS(PARAM_TEXT(state), PARAM_ID(before_id), PARAM_INT(limit)), &rows));
    read_seals(tx, rows, out_records);
    return STATUS_OK;
}

enum status seal_store_list_of_company(struct tx *tx, struct bytes company_index, int64_t limit,
                                       struct seal_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_SEAL_LIST_OF_COMPANY,
                  PARAMS(PARAM_BYTES(company_index), PARAM_INT(limit)), &rows));
    read_seals(tx, rows, out_records);
    return STATUS_OK;
}

enum status seal_store_list_usable(struct tx *tx, int64_t account_id, int64_t at, int64_t id,
                                   const struct page *page, struct seal_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_SEAL_LIST_USABLE,
                  PARAMS(PARAM_INT(account_id), PARAM_TIME(at), PARAM_ID(id), PARAM_INT(page->size),
                         PARAM_INT(page_offset(page))),
                  &rows));
    read_seals(tx, rows, out_records);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i].is_grantor = row_bool(&row, "is_grantor");
        out_records->total = row_int(&row, "total");
    }
    return STATUS_OK;
}

enum status seal_store_list_certificates(struct tx *tx, struct bytes company_index, int64_t at,
                                         int64_t limit,
                                         struct seal_certificate_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_SEAL_LIST_CERTIFICATES,
                  PARAMS(PARAM_BYTES(company_index), PARAM_TIME(at), PARAM_INT(limit)), &rows));
    size_t count = rows_count(rows);
    struct seal_certificate_record *items =
        ARENA_ARRAY(tx_call(tx)->arena, count + 1, struct seal_certificate_record);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        items[i] = (struct seal_certificate_record){.id = row_int(&row, "id"),
                                                    .serial = row_bytes(&row, "serial"),
                                                    .not_after = row_time(&row, "not_after")};
    }
    *out_records = (struct seal_certificate_records){items, count};
    return STATUS_OK;
}

enum status seal_store_list_orders(struct tx *tx, int64_t before, int64_t before_id, int64_t limit,
                                   struct seal_order_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_SEAL_LIST_ORDERS,
                  PARAMS(PARAM_TIME(before), PARAM_INT(before_id), PARAM_INT(limit)), &rows));
    size_t count = rows_count(rows);
    struct seal_order_record *items =
        ARENA_ARRAY(tx_call(tx)->arena, count + 1, struct seal_order_record);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        items[i] =
            (struct seal_order_record){.id = row_int(&row, "id"),
                                       .holder_name_sealed = row_bytes(&row, "holder_name_sealed"),
                                       .completed_at = row_time(&row, "completed_at")};
    }
    *out_records = (struct seal_order_records){items, count};
    return STATUS_OK;
}
