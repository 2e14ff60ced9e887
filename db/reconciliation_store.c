#include "db/reconciliation_store.h"

#include "db/exec.h"

enum status reconciliation_store_insert_bill(struct tx *tx,
                                             const struct bill_row_records *records) {
    return exec_change(tx, QUERY_RECONCILIATION_INSERT_BILL_ROWS,
                       PARAMS(PARAM_INT(records->run_id), PARAM_INT(records->first_line),
                              PARAM_TEXTS(records->kinds, records->count),
                              PARAM_INTS(records->our_ids, records->count),
                              PARAM_TEXTS(records->numbers, records->count),
                              PARAM_TEXTS(records->provider_numbers, records->count),
                              PARAM_INTS(records->amounts_fen, records->count),
                              PARAM_INTS(records->ended_badly, records->count),
                              PARAM_INTS(records->given_back, records->count),
                              PARAM_TIME(tx_call(tx)->now)),
                       NULL);
}

enum status reconciliation_store_forget_bill(struct tx *tx, int64_t run_id, int64_t before) {
    return exec_change(tx, QUERY_RECONCILIATION_DELETE_BILL_ROWS,
                       PARAMS(PARAM_INT(run_id), PARAM_TIME(before)), NULL);
}

enum status reconciliation_store_compare(struct tx *tx, const char *day, const char *provider,
                                         int64_t run_id, int64_t *out_differences) {
    struct param day_param = PARAM_TEXT(day), provider_param = PARAM_TEXT(provider),
                 run = PARAM_INT(run_id);
    TRY(exec_change_one(tx, QUERY_RECONCILIATION_UPSERT_DAY,
                        PARAMS(day_param, provider_param, run, PARAM_TIME(tx_call(tx)->now))));
    TRY(exec_change(tx, QUERY_RECONCILIATION_DELETE_DIFFERENCES, PARAMS(day_param), NULL));
    TRY(exec_change(tx, QUERY_RECONCILIATION_INSERT_DIFFERENCES,
                    PARAMS(day_param, provider_param, run), NULL));
    struct row row;
    TRY(exec_row(tx, QUERY_RECONCILIATION_UPDATE_COUNT, PARAMS(day_param), &row));
    *out_differences = row_int(&row, "differences");
    return STATUS_OK;
}

static struct reconciliation_record read_day(const struct row *row) {
    return (struct reconciliation_record){
        .day = row_date(row, "day"),
        .provider = row_text(row, "provider"),
        .compared_at = row_time(row, "compared_at"),
        .runs = row_int(row, "runs"),
        .ours = {row_int(row, "our_payments"), row_int(row, "our_payments_fen"),
                 row_int(row, "our_refunds"), row_int(row, "our_refunds_fen")},
        .bill = {row_int(row, "bill_payments"), row_int(row, "bill_payments_fen"),
                 row_int(row, "bill_refunds"), row_int(row, "bill_refunds_fen")},
        .differences = row_int(row, "differences"),
        .paid_otherwise = row_int(row, "paid_otherwise")};
}

enum status reconciliation_store_find(struct tx *tx, const char *day,
                                      struct reconciliation_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_RECONCILIATION_FIND_DAY, PARAMS(PARAM_TEXT(day)), &row));
    *out_record = read_day(&row);
    return STATUS_OK;
}

enum status reconciliation_store_list(struct tx *tx, const char *before, int64_t limit,
                                      struct reconciliation_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_RECONCILIATION_LIST_DAYS, PARAMS(PARAM_TEXT(before), PARAM_INT(limit)),
                  &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct reconciliation_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_day(&row);
    }
    return STATUS_OK;
}

static struct reconciliation_difference_record read_difference(const struct row *row) {
    return (struct reconciliation_difference_record){
        .line = row_int(row, "line"),
        .subject = row_text(row, "subject"),
        .kind = row_text(row, "kind"),
        .number = row_text(row, "number"),
        .provider_number = row_text(row, "provider_number"),
        .order_id = row_int(row, "order_id"),
        .our_fen = row_is_null(row, "our_fen") ? -1 : row_int(row, "our_fen"),
        .bill_fen = row_is_null(row, "bill_fen") ? -1 : row_int(row, "bill_fen")};
}

enum status
reconciliation_store_list_differences(struct tx *tx, const char *day, int64_t after_line,
                                      int64_t limit,
                                      struct reconciliation_difference_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_RECONCILIATION_LIST_DIFFERENCES,
                  PARAMS(PARAM_TEXT(day), PARAM_INT(after_line), PARAM_INT(limit)), &rows));
    out_records->count = rows_count(rows);
    out_records->items = ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1,
                                     struct reconciliation_difference_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_difference(&row);
    }
    return STATUS_OK;
}

enum status reconciliation_store_list_missing(struct tx *tx, const char *first, const char *last,
                                              struct clock_date **out_days, size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_RECONCILIATION_LIST_MISSING,
                  PARAMS(PARAM_TEXT(first), PARAM_TEXT(last)), &rows));
    *out_count = rows_count(rows);
    *out_days = ARENA_ARRAY(tx_call(tx)->arena, *out_count + 1, struct clock_date);
    for (size_t i = 0; i < *out_count; i++) {
        struct row row = rows_at(rows, i);
        (*out_days)[i] = row_date(&row, "day");
    }
    return STATUS_OK;
}
