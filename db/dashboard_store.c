/* dashboard_store: see the header. */
#include "db/dashboard_store.h"

#include "db/exec.h"

enum status dashboard_store_list(struct tx *tx, int64_t today,
                                 struct dashboard_counts *out_counts) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_DASHBOARD_LIST_COUNTS, PARAMS(PARAM_INT(today)), &rows));
    out_counts->count = rows_count(rows);
    out_counts->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_counts->count + 1, struct dashboard_count);
    for (size_t i = 0; i < out_counts->count; i++) {
        struct row row = rows_at(rows, i);
        out_counts->items[i] = (struct dashboard_count){.name = row_text(&row, "name"),
                                                        .label = row_text(&row, "label"),
                                                        .day = row_int(&row, "day"),
                                                        .amount = row_int(&row, "amount")};
    }
    return STATUS_OK;
}

enum status dashboard_store_add_text(struct tx *tx, bool sent) {
    return exec_change_one(
        tx, QUERY_DASHBOARD_INSERT_TEXT,
        PARAMS(PARAM_TEXT(sent ? "sent" : "failed"), PARAM_TIME(tx_call(tx)->now)));
}

enum status dashboard_store_find_oldest(struct tx *tx, int64_t *out_since) {
    struct row row;
    TRY(exec_row(tx, QUERY_DASHBOARD_FIND_QUEUE, NO_PARAMS, &row));
    *out_since = row_time(&row, "oldest_since");
    return STATUS_OK;
}

enum status dashboard_store_lock(struct tx *tx, bool *out_locked) {
    struct row row;
    TRY(exec_row(tx, QUERY_DASHBOARD_LOCK_FOLDING, NO_PARAMS, &row));
    *out_locked = row_bool(&row, "locked");
    return STATUS_OK;
}

enum status dashboard_store_fold(struct tx *tx, int64_t *out_changes) {
    struct row row;
    TRY(exec_row(tx, QUERY_DASHBOARD_FOLD, NO_PARAMS, &row));
    *out_changes = row_int(&row, "changes");
    return STATUS_OK;
}

enum status dashboard_store_delete_empty(struct tx *tx) {
    return exec_change(tx, QUERY_DASHBOARD_DELETE_EMPTY, NO_PARAMS, NULL);
}
