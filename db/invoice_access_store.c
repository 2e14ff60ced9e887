#include "db/invoice_access_store.h"

#include "db/exec.h"

enum status invoice_access_store_find(struct tx *tx, struct invoice_access_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_INVOICE_ACCESS_FIND_ACCESS, NO_PARAMS, &row));
    *out_record = (struct invoice_access_record){.token_sealed = row_bytes(&row, "token_sealed"),
                                                 .token_until = row_time(&row, "token_until"),
                                                 .fetching_until = row_time(&row, "fetching_until"),
                                                 .alarm = row_text(&row, "alarm"),
                                                 .alarm_since = row_time(&row, "alarm_since")};
    return STATUS_OK;
}

enum status invoice_access_store_take(struct tx *tx, int64_t now, int64_t until, bool *out_taken) {
    int64_t changed;
    TRY(exec_change(tx, QUERY_INVOICE_ACCESS_TAKE_FETCHING,
                    PARAMS(PARAM_TIME(now), PARAM_TIME(until)), &changed));
    *out_taken = changed == 1;
    return STATUS_OK;
}

enum status invoice_access_store_save_token(struct tx *tx, struct bytes token_sealed,
                                            int64_t until) {
    return exec_change_one(tx, QUERY_INVOICE_ACCESS_SAVE_TOKEN,
                           PARAMS(PARAM_BYTES(token_sealed), PARAM_TIME(until)));
}

enum status invoice_access_store_drop_token(struct tx *tx, int64_t until) {
    return exec_change(tx, QUERY_INVOICE_ACCESS_DROP_TOKEN, PARAMS(PARAM_TIME(until)), NULL);
}

enum status invoice_access_store_save_alarm(struct tx *tx, const char *alarm, int64_t now,
                                            bool *out_changed) {
    int64_t changed;
    TRY(exec_change(tx, QUERY_INVOICE_ACCESS_SAVE_ALARM,
                    PARAMS(PARAM_TEXT(alarm), PARAM_TIME(alarm == NULL ? 0 : now)), &changed));
    *out_changed = changed == 1;
    return STATUS_OK;
}

enum status invoice_access_store_insert_fetch(struct tx *tx, int64_t id, int64_t at) {
    return exec_change_one(tx, QUERY_INVOICE_ACCESS_INSERT_FETCH,
                           PARAMS(PARAM_INT(id), PARAM_TIME(at)));
}

enum status invoice_access_store_delete_fetch(struct tx *tx, int64_t id) {
    return exec_change(tx, QUERY_INVOICE_ACCESS_DELETE_FETCH, PARAMS(PARAM_INT(id)), NULL);
}

enum status invoice_access_store_save_pause(struct tx *tx, int64_t until) {
    return exec_change_one(tx, QUERY_INVOICE_ACCESS_SAVE_PAUSE, PARAMS(PARAM_TIME(until)));
}

enum status invoice_access_store_count_fetches(struct tx *tx, int64_t since, int64_t *out_count) {
    struct row row;
    TRY(exec_row(tx, QUERY_INVOICE_ACCESS_COUNT_FETCHES, PARAMS(PARAM_TIME(since)), &row));
    *out_count = row_int(&row, "count");
    return STATUS_OK;
}

enum status invoice_access_store_delete_fetches(struct tx *tx, int64_t before) {
    return exec_change(tx, QUERY_INVOICE_ACCESS_DELETE_FETCHES, PARAMS(PARAM_TIME(before)), NULL);
}
