#include "db/batch_store.h"

#include "core/base/encode.h"
#include "db/exec.h"
#include "db/order_row.h"

enum status batch_store_insert(struct tx *tx, int64_t id, int64_t authorization_id) {
    return exec_change_one(tx, QUERY_BATCH_INSERT_BATCH,
                           PARAMS(PARAM_INT(id), PARAM_INT(authorization_id)));
}

enum status batch_store_find(struct tx *tx, int64_t id, struct batch_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_BATCH_FIND_BATCH, PARAMS(PARAM_INT(id)), &row));
    *out_record = (struct batch_record){.id = row_int(&row, "id"),
                                        .authorization_id = row_int(&row, "authorization_id"),
                                        .row_count = row_int(&row, "row_count"),
                                        .wrong_count = row_int(&row, "wrong_count")};
    return STATUS_OK;
}

/* Arrays hold no NULL: an absent value travels as "". */
struct columns {
    int64_t *lines;
    const char **name, **mobile, **document_number;
    const char **name_error, **mobile_error, **document_number_error;
};

static const char *present(const char *text) {
    return text == NULL ? "" : text;
}

static const char *hex(struct arena *arena, struct bytes bytes) {
    return bytes.size == 0 ? "" : encode_hex(arena, bytes);
}

static struct columns columns_of(struct arena *arena, const struct batch_row_records *rows) {
    size_t room = rows->count + 1;
    struct columns columns = {.lines = ARENA_ARRAY(arena, room, int64_t),
                              .name = ARENA_ARRAY(arena, room, const char *),
                              .mobile = ARENA_ARRAY(arena, room, const char *),
                              .document_number = ARENA_ARRAY(arena, room, const char *),
                              .name_error = ARENA_ARRAY(arena, room, const char *),
                              .mobile_error = ARENA_ARRAY(arena, room, const char *),
                              .document_number_error = ARENA_ARRAY(arena, room, const char *)};
    for (size_t i = 0; i < rows->count; i++) {
        const struct batch_row_record *row = &rows->items[i];
        columns.lines[i] = row->line;
        columns.name[i] = hex(arena, row->name_sealed);
        columns.mobile[i] = hex(arena, row->mobile_sealed);
        columns.document_number[i] = hex(arena, row->document_number_sealed);
        columns.name_error[i] = present(row->name_error);
        columns.mobile_error[i] = present(row->mobile_error);
        columns.document_number_error[i] = present(row->document_number_error);
    }
    return columns;
}

enum status batch_store_replace_rows(struct tx *tx, int64_t batch_id,
                                     const struct batch_row_records *rows, int64_t wrong_count) {
    struct columns columns = columns_of(tx_call(tx)->arena, rows);
    size_t count = rows->count;
    TRY(exec_change(tx, QUERY_BATCH_DELETE_ROWS, PARAMS(PARAM_INT(batch_id)), NULL));
    TRY(exec_change(tx, QUERY_BATCH_INSERT_ROWS,
                    PARAMS(PARAM_INT(batch_id), PARAM_INTS(columns.lines, count),
                           PARAM_TEXTS(columns.name, count), PARAM_TEXTS(columns.mobile, count),
                           PARAM_TEXTS(columns.document_number, count),
                           PARAM_TEXTS(columns.name_error, count),
                           PARAM_TEXTS(columns.mobile_error, count),
                           PARAM_TEXTS(columns.document_number_error, count)),
                    NULL));
    return exec_change_one(tx, QUERY_BATCH_UPDATE_COUNTS,
                           PARAMS(PARAM_INT(batch_id), PARAM_INT(count), PARAM_INT(wrong_count)));
}

static struct batch_row_record read_row(const struct row *row) {
    return (struct batch_row_record){
        .line = row_int(row, "line"),
        .name_sealed = row_bytes(row, "name_sealed"),
        .mobile_sealed = row_bytes(row, "mobile_sealed"),
        .document_number_sealed = row_bytes(row, "document_number_sealed"),
        .name_error = row_text(row, "name_error"),
        .mobile_error = row_text(row, "mobile_error"),
        .document_number_error = row_text(row, "document_number_error"),
        .order_id = row_int(row, "order_id"),
        .order_state = row_text(row, "order_state"),
        .order_name_sealed = row_bytes(row, "order_name_sealed"),
        .order_mobile_sealed = row_bytes(row, "order_mobile_sealed"),
        .order_document_number_sealed = row_bytes(row, "order_document_number_sealed"),
        .refund_state = row_text(row, "refund_state")};
}

enum status batch_store_list_rows(struct tx *tx, int64_t batch_id, bool wrong, int64_t limit,
                                  int64_t offset, struct batch_row_records *out_rows) {
    struct rows *rows;
    TRY(exec_rows(
        tx, QUERY_BATCH_LIST_ROWS,
        PARAMS(PARAM_INT(batch_id), PARAM_BOOL(wrong), PARAM_INT(limit), PARAM_INT(offset)),
        &rows));
    struct batch_row_records records = {.count = rows_count(rows)};
    records.items = ARENA_ARRAY(tx_call(tx)->arena, records.count + 1, struct batch_row_record);
    for (size_t i = 0; i < records.count; i++) {
        struct row row = rows_at(rows, i);
        records.items[i] = read_row(&row);
        records.total = row_int(&row, "total");
    }
    *out_rows = records;
    return STATUS_OK;
}

enum status batch_store_set_orders(struct tx *tx, int64_t batch_id, const int64_t *lines,
                                   const int64_t *order_ids, size_t count) {
    return exec_change(
        tx, QUERY_BATCH_UPDATE_ORDERS,
        PARAMS(PARAM_INT(batch_id), PARAM_INTS(lines, count), PARAM_INTS(order_ids, count)), NULL);
}

enum status batch_store_list_open_documents(struct tx *tx, const struct order_record *batch,
                                            const char *const *hex_indexes, size_t count,
                                            struct batch_open_documents *out_documents) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_BATCH_LIST_OPEN_DOCUMENTS,
                  PARAMS(PARAM_TEXT(batch->product_code), PARAM_TEXTS(hex_indexes, count),
                         PARAM_BYTES(batch->document_number_index)),
                  &rows));
    out_documents->count = rows_count(rows);
    out_documents->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_documents->count + 1, struct batch_open_document);
    for (size_t i = 0; i < out_documents->count; i++) {
        struct row row = rows_at(rows, i);
        out_documents->items[i] = (struct batch_open_document){
            .document_number_index = row_bytes(&row, "document_number_index"),
            .is_company = row_bool(&row, "is_company")};
    }
    return STATUS_OK;
}

enum status batch_store_lock_orders(struct tx *tx, int64_t batch_id,
                                    struct order_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_BATCH_LOCK_ORDERS, PARAMS(PARAM_INT(batch_id)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct order_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = order_row_read(&row);
    }
    return STATUS_OK;
}

enum status batch_store_find_kept(struct tx *tx, int64_t batch_id, int64_t *out_amount_fen) {
    struct row row;
    TRY(exec_row(tx, QUERY_BATCH_FIND_KEPT, PARAMS(PARAM_INT(batch_id)), &row));
    *out_amount_fen = row_int(&row, "amount_fen");
    return STATUS_OK;
}

enum status batch_store_list_old_drafts(struct tx *tx, int64_t before, int64_t limit,
                                        struct order_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_BATCH_LIST_OLD_DRAFTS, PARAMS(PARAM_TIME(before), PARAM_INT(limit)),
                  &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct order_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = (struct order_record){.id = row_int(&row, "id")};
    }
    return STATUS_OK;
}
