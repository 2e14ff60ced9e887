#include "db/download_store.h"

#include "db/exec.h"

static struct download_item_record read_item(const struct row *row) {
    return (struct download_item_record){.id = row_int(row, "id"),
                                         .group_name = row_text(row, "group_name"),
                                         .position = row_int(row, "position"),
                                         .name_zh = row_text(row, "name_zh"),
                                         .name_en = row_text(row, "name_en"),
                                         .state = row_text(row, "state"),
                                         .file_version = row_text(row, "file_version"),
                                         .published_at = row_time(row, "published_at"),
                                         .source = row_text(row, "source"),
                                         .source_name = row_text(row, "source_name"),
                                         .file_id = row_int(row, "file_id"),
                                         .size_bytes = row_int(row, "size_bytes"),
                                         .sm3 = row_bytes(row, "sm3"),
                                         .sha256 = row_bytes(row, "sha256"),
                                         .file_name = row_text(row, "file_name"),
                                         .media_type = row_text(row, "media_type"),
                                         .version = row_int(row, "version"),
                                         .updated_at = row_time(row, "updated_at")};
}

enum status download_store_list(struct tx *tx, bool withdrawn_too, int64_t limit, int64_t offset,
                                struct download_item_records *out_records, int64_t *out_total) {
    struct rows *rows;
    struct row total;
    TRY(exec_row(tx, QUERY_DOWNLOAD_COUNT_ITEMS, PARAMS(PARAM_BOOL(withdrawn_too)), &total));
    *out_total = row_int(&total, "total");
    TRY(exec_rows(tx, QUERY_DOWNLOAD_LIST_ITEMS,
                  PARAMS(PARAM_BOOL(withdrawn_too), PARAM_INT(limit), PARAM_INT(offset)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct download_item_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_item(&row);
    }
    return STATUS_OK;
}

static enum status find(struct tx *tx, enum query query, int64_t id,
                        struct download_item_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, PARAMS(PARAM_INT(id)), &row));
    *out_record = read_item(&row);
    return STATUS_OK;
}

enum status download_store_find(struct tx *tx, int64_t id,
                                struct download_item_record *out_record) {
    return find(tx, QUERY_DOWNLOAD_FIND_ITEM, id, out_record);
}

enum status download_store_lock(struct tx *tx, int64_t id,
                                struct download_item_record *out_record) {
    return find(tx, QUERY_DOWNLOAD_LOCK_ITEM, id, out_record);
}

enum status download_store_insert(struct tx *tx, const struct download_item_record *record) {
    return exec_change_one(tx, QUERY_DOWNLOAD_INSERT_ITEM,
                           PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->group_name),
                                  PARAM_INT(record->position), PARAM_TEXT(record->name_zh),
                                  PARAM_TEXT(record->name_en), PARAM_TEXT(record->state),
                                  PARAM_TEXT(record->file_version),
                                  PARAM_TIME(record->published_at), PARAM_INT(record->file_id),
                                  PARAM_TEXT(record->file_name), PARAM_TEXT(record->media_type),
                                  PARAM_INT(record->size_bytes), PARAM_BYTES(record->sm3),
                                  PARAM_BYTES(record->sha256), PARAM_TIME(record->updated_at)));
}

enum status download_store_update(struct tx *tx, const struct download_item_record *record) {
    return exec_change_one(tx, QUERY_DOWNLOAD_UPDATE_ITEM,
                           PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->group_name),
                                  PARAM_INT(record->position), PARAM_TEXT(record->name_zh),
                                  PARAM_TEXT(record->name_en), PARAM_TEXT(record->state),
                                  PARAM_TEXT(record->file_version),
                                  PARAM_TIME(record->published_at), PARAM_TEXT(record->source),
                                  PARAM_TEXT(record->source_name), PARAM_ID(record->file_id),
                                  PARAM_TEXT(record->file_name), PARAM_TEXT(record->media_type),
                                  PARAM_ID(record->size_bytes), PARAM_BYTES(record->sm3),
                                  PARAM_BYTES(record->sha256), PARAM_TIME(record->updated_at)));
}

enum status download_store_insert_upload(struct tx *tx,
                                         const struct download_upload_record *record) {
    return exec_change_one(tx, QUERY_DOWNLOAD_INSERT_UPLOAD,
                           PARAMS(PARAM_INT(record->id), PARAM_INT(record->staff_id),
                                  PARAM_TEXT(record->file_name), PARAM_TEXT(record->media_type),
                                  PARAM_INT(record->size_bytes), PARAM_TIME(record->created_at)));
}

enum status download_store_lock_uploader(struct tx *tx, int64_t staff_id) {
    struct row row;
    return exec_row(tx, QUERY_DOWNLOAD_LOCK_UPLOADER, PARAMS(PARAM_INT(staff_id)), &row);
}

enum status download_store_count_uploads(struct tx *tx, int64_t staff_id, int64_t *out_count) {
    struct row row;
    TRY(exec_row(tx, QUERY_DOWNLOAD_COUNT_UPLOADS, PARAMS(PARAM_INT(staff_id)), &row));
    *out_count = row_int(&row, "total");
    return STATUS_OK;
}

enum status download_store_find_upload(struct tx *tx, int64_t id, int64_t staff_id,
                                       struct download_upload_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_DOWNLOAD_FIND_UPLOAD, PARAMS(PARAM_INT(id), PARAM_INT(staff_id)), &row));
    *out_record = (struct download_upload_record){.id = row_int(&row, "id"),
                                                  .staff_id = row_int(&row, "staff_id"),
                                                  .file_name = row_text(&row, "file_name"),
                                                  .media_type = row_text(&row, "media_type"),
                                                  .size_bytes = row_int(&row, "size_bytes"),
                                                  .created_at = row_time(&row, "created_at")};
    return STATUS_OK;
}

enum status download_store_delete_upload(struct tx *tx, int64_t id, int64_t staff_id) {
    return exec_change_one(tx, QUERY_DOWNLOAD_DELETE_UPLOAD,
                           PARAMS(PARAM_INT(id), PARAM_INT(staff_id)));
}

enum status download_store_delete_old_uploads(struct tx *tx, int64_t before) {
    return exec_change(tx, QUERY_DOWNLOAD_DELETE_OLD_UPLOADS, PARAMS(PARAM_TIME(before)), NULL);
}

enum status download_store_list_unknown(struct tx *tx, const int64_t *ids, size_t count,
                                        int64_t **out_ids, size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_DOWNLOAD_LIST_UNKNOWN, PARAMS(PARAM_INTS(ids, count)), &rows));
    *out_count = rows_count(rows);
    *out_ids = ARENA_ARRAY(tx_call(tx)->arena, *out_count + 1, int64_t);
    for (size_t i = 0; i < *out_count; i++) {
        struct row row = rows_at(rows, i);
        (*out_ids)[i] = row_int(&row, "id");
    }
    return STATUS_OK;
}
