#include "db/reminder_store.h"

#include "db/exec.h"

enum status reminder_store_insert_due(struct tx *tx, const struct reminder_steps *steps,
                                      int64_t now, int64_t before, int64_t *ids, size_t *count) {
    struct rows *rows = NULL;
    TRY(exec_rows(tx, QUERY_REMINDER_INSERT_DUE,
                  PARAMS(PARAM_TIME(now), PARAM_INTS(steps->days, steps->count), PARAM_TIME(before),
                         PARAM_INTS(ids, *count)),
                  &rows));
    *count = rows_count(rows);
    for (size_t i = 0; i < *count; i++) {
        struct row row = rows_at(rows, i);
        ids[i] = row_int(&row, "id");
    }
    return STATUS_OK;
}

static struct reminder_record read_record(const struct row *row) {
    return (struct reminder_record){.id = row_int(row, "id"),
                                    .order_id = row_int(row, "order_id"),
                                    .account_id = row_int(row, "account_id"),
                                    .days_before = row_int(row, "days_before"),
                                    .service_until = row_time(row, "service_until"),
                                    .state = row_text(row, "state"),
                                    .created_at = row_time(row, "created_at"),
                                    .seen_at = row_time(row, "seen_at")};
}

enum status reminder_store_lock(struct tx *tx, int64_t id, int64_t now,
                                struct reminder_record *out_record, bool *out_needed) {
    struct row row;
    TRY(exec_row(tx, QUERY_REMINDER_LOCK, PARAMS(PARAM_INT(id), PARAM_TIME(now)), &row));
    *out_record = read_record(&row);
    *out_needed = row_bool(&row, "needed");
    return STATUS_OK;
}

enum status reminder_store_move(struct tx *tx, int64_t id, const char *state, int64_t now) {
    return exec_change_one(tx, QUERY_REMINDER_MOVE,
                           PARAMS(PARAM_INT(id), PARAM_TEXT(state), PARAM_TIME(now)));
}

enum status reminder_store_list(struct tx *tx, const struct reminder_filter *filter, int64_t now,
                                struct reminder_record **out_items, size_t *out_count,
                                int64_t *out_total) {
    struct row row;
    struct rows *rows = NULL;
    TRY(exec_row(tx, QUERY_REMINDER_COUNT_OWN,
                 PARAMS(PARAM_INT(filter->account_id), PARAM_BOOL(filter->open), PARAM_TIME(now)),
                 &row));
    *out_total = row_int(&row, "count");
    TRY(exec_rows(tx, QUERY_REMINDER_LIST_OWN,
                  PARAMS(PARAM_INT(filter->account_id), PARAM_BOOL(filter->open), PARAM_TIME(now),
                         PARAM_INT(filter->limit), PARAM_INT(filter->offset)),
                  &rows));
    *out_count = rows_count(rows);
    *out_items = ARENA_ARRAY(tx_call(tx)->arena, *out_count + 1, struct reminder_record);
    for (size_t i = 0; i < *out_count; i++) {
        struct reminder_record *item = &(*out_items)[i];
        row = rows_at(rows, i);
        *item = read_record(&row);
        item->product_code = row_text(&row, "product_code");
        item->holder_kind = row_text(&row, "holder_kind");
        item->medium = row_text(&row, "medium");
        item->holder_name_sealed = row_bytes(&row, "holder_name_sealed");
    }
    return STATUS_OK;
}

enum status reminder_store_see(struct tx *tx, int64_t id, int64_t account_id, int64_t now,
                               bool *out_changed) {
    struct row row;
    int64_t changed = 0;
    TRY(exec_row(tx, QUERY_REMINDER_FIND_OWN, PARAMS(PARAM_INT(id), PARAM_INT(account_id)), &row));
    TRY(exec_change(tx, QUERY_REMINDER_UPDATE_SEEN,
                    PARAMS(PARAM_INT(id), PARAM_INT(account_id), PARAM_TIME(now)), &changed));
    *out_changed = changed > 0;
    return STATUS_OK;
}
