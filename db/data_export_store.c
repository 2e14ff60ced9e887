#include "db/data_export_store.h"

#include "db/exec.h"

enum status data_export_store_insert(struct tx *tx, int64_t id, int64_t account_id,
                                     int64_t created_at, int64_t expires_at) {
    return exec_change_one(tx, QUERY_ACCOUNT_DATA_INSERT_EXPORT,
                           PARAMS(PARAM_INT(id), PARAM_INT(account_id), PARAM_TIME(created_at),
                                  PARAM_TIME(expires_at)));
}

enum status data_export_store_use(struct tx *tx, int64_t id, int64_t account_id,
                                  int64_t fetched_at) {
    return exec_change_one(tx, QUERY_ACCOUNT_DATA_USE_EXPORT,
                           PARAMS(PARAM_INT(id), PARAM_INT(account_id), PARAM_TIME(fetched_at)));
}

enum status data_export_store_delete_old(struct tx *tx, int64_t before, int64_t *out_deleted) {
    return exec_change(tx, QUERY_ACCOUNT_DATA_DELETE_OLD_EXPORTS, PARAMS(PARAM_TIME(before)),
                       out_deleted);
}

enum status data_export_store_list(struct tx *tx, int64_t account_id, int64_t limit,
                                   struct data_export_rows *out_rows) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_ACCOUNT_DATA_LIST_DATA, PARAMS(PARAM_INT(account_id), PARAM_INT(limit)),
                  &rows));
    size_t count = rows_count(rows);
    struct data_export_row *items =
        ARENA_ARRAY(tx_call(tx)->arena, count + 1, struct data_export_row);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        items[i] = (struct data_export_row){.section = row_text(&row, "section"),
                                            .id = row_int(&row, "id"),
                                            .body = row_text(&row, "body")};
        items[i].sealed_count = row_texts(&row, "sealed_columns", &items[i].sealed_columns);
        (void)row_texts(&row, "sealed_values", &items[i].sealed_values);
    }
    *out_rows = (struct data_export_rows){items, count};
    return STATUS_OK;
}
