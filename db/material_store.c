#include "db/material_store.h"

#include "db/exec.h"
#include "db/material_row.h"

static struct material_record read_material(const struct row *row) {
    return (struct material_record){.id = row_int(row, "id"),
                                    .order_id = row_int(row, "order_id"),
                                    .kind = row_text(row, "kind"),
                                    .media_type = row_text(row, "media_type"),
                                    .size_bytes = row_int(row, "size_bytes"),
                                    .width = row_int(row, "width"),
                                    .height = row_int(row, "height"),
                                    .sm3 = row_bytes(row, "sm3"),
                                    .uploaded_at = row_time(row, "uploaded_at")};
}

void material_rows_read(struct tx *tx, struct rows *rows, struct material_records *out_records) {
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct material_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_material(&row);
    }
}

enum status material_store_list(struct tx *tx, int64_t order_id,
                                struct material_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_MATERIAL_LIST_MATERIALS, PARAMS(PARAM_INT(order_id)), &rows));
    material_rows_read(tx, rows, out_records);
    return STATUS_OK;
}

enum status material_store_find(struct tx *tx, int64_t order_id, const char *kind,
                                struct material_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_MATERIAL_FIND_MATERIAL, PARAMS(PARAM_INT(order_id), PARAM_TEXT(kind)),
                 &row));
    *out_record = read_material(&row);
    return STATUS_OK;
}

enum status material_store_find_at(struct tx *tx, int64_t order_id, const char *kind, int64_t at,
                                   struct material_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_MATERIAL_FIND_MATERIAL_AT,
                 PARAMS(PARAM_INT(order_id), PARAM_TEXT(kind), PARAM_TIME(at)), &row));
    *out_record = read_material(&row);
    return STATUS_OK;
}

enum status material_store_replace(struct tx *tx, const struct material_record *record) {
    enum status status =
        material_store_remove(tx, record->order_id, record->kind, record->uploaded_at);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        return status;
    return exec_change_one(tx, QUERY_MATERIAL_INSERT_MATERIAL,
                           PARAMS(PARAM_INT(record->id), PARAM_INT(record->order_id),
                                  PARAM_TEXT(record->kind), PARAM_TEXT(record->media_type),
                                  PARAM_INT(record->size_bytes), PARAM_INT(record->width),
                                  PARAM_INT(record->height), PARAM_BYTES(record->sm3),
                                  PARAM_TIME(record->uploaded_at)));
}

enum status material_store_remove(struct tx *tx, int64_t order_id, const char *kind,
                                  int64_t replaced_at) {
    return exec_change_one(tx, QUERY_MATERIAL_UPDATE_REPLACED,
                           PARAMS(PARAM_INT(order_id), PARAM_TEXT(kind), PARAM_TIME(replaced_at)));
}

enum status material_store_list_unknown(struct tx *tx, const int64_t *ids, size_t count,
                                        int64_t **out_ids, size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_MATERIAL_LIST_UNKNOWN, PARAMS(PARAM_INTS(ids, count)), &rows));
    *out_count = rows_count(rows);
    *out_ids = ARENA_ARRAY(tx_call(tx)->arena, *out_count + 1, int64_t);
    for (size_t i = 0; i < *out_count; i++) {
        struct row row = rows_at(rows, i);
        (*out_ids)[i] = row_int(&row, "id");
    }
    return STATUS_OK;
}
