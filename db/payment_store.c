#include "db/payment_store.h"

#include "db/exec.h"
#include "db/payment_row.h"

struct payment_record payment_row_read(const struct row *row) {
    return (struct payment_record){.id = row_int(row, "id"),
                                   .order_id = row_int(row, "order_id"),
                                   .provider = row_text(row, "provider"),
                                   .amount_fen = row_int(row, "amount_fen"),
                                   .state = row_text(row, "state"),
                                   .code_url = row_text(row, "code_url"),
                                   .transaction_id = row_text(row, "transaction_id"),
                                   .created_at = row_time(row, "created_at"),
                                   .expires_at = row_time(row, "expires_at"),
                                   .paid_at = row_time(row, "paid_at"),
                                   .finished_at = row_time(row, "finished_at")};
}

void payment_rows_read(struct tx *tx, struct rows *rows, struct payment_records *out_records) {
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct payment_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = payment_row_read(&row);
    }
}

static enum status find(struct tx *tx, enum query query, int64_t id,
                        struct payment_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, PARAMS(PARAM_INT(id)), &row));
    *out_record = payment_row_read(&row);
    return STATUS_OK;
}

enum status payment_store_insert(struct tx *tx, const struct payment_record *record) {
    return exec_change_one(tx, QUERY_PAYMENT_INSERT_PAYMENT,
                           PARAMS(PARAM_INT(record->id), PARAM_INT(record->order_id),
                                  PARAM_TEXT(record->provider), PARAM_INT(record->amount_fen),
                                  PARAM_TEXT(record->state), PARAM_TIME(record->created_at),
                                  PARAM_TIME(record->expires_at)));
}

enum status payment_store_find(struct tx *tx, int64_t id, struct payment_record *out_record) {
    return find(tx, QUERY_PAYMENT_FIND_PAYMENT, id, out_record);
}

enum status payment_store_lock(struct tx *tx, int64_t id, struct payment_record *out_record) {
    return find(tx, QUERY_PAYMENT_LOCK_PAYMENT, id, out_record);
}

enum status payment_store_find_newest(struct tx *tx, int64_t order_id,
                                      struct payment_record *out_record) {
    return find(tx, QUERY_PAYMENT_FIND_NEWEST, order_id, out_record);
}

static enum status list(struct tx *tx, enum query query, int64_t order_id,
                        struct payment_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, query, PARAMS(PARAM_INT(order_id)), &rows));
    payment_rows_read(tx, rows, out_records);
    return STATUS_OK;
}

enum status payment_store_list_pending(struct tx *tx, int64_t order_id,
                                       struct payment_records *out_records) {
    return list(tx, QUERY_PAYMENT_LIST_PENDING, order_id, out_records);
}

enum status payment_store_list_of_order(struct tx *tx, int64_t order_id,
                                        struct payment_records *out_records) {
    return list(tx, QUERY_PAYMENT_LIST_OF_ORDER, order_id, out_records);
}

enum status payment_store_set_code_url(struct tx *tx, int64_t id, const char *code_url) {
    return exec_change(tx, QUERY_PAYMENT_UPDATE_CODE_URL,
                       PARAMS(PARAM_INT(id), PARAM_TEXT(code_url)), NULL);
}

enum status payment_store_finish(struct tx *tx, const struct payment_record *record) {
    return exec_change_one(tx, QUERY_PAYMENT_UPDATE_PAYMENT,
                           PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->state),
                                  PARAM_TEXT(record->transaction_id), PARAM_TIME(record->paid_at),
                                  PARAM_TIME(record->finished_at)));
}

enum status payment_store_insert_notice(struct tx *tx, const struct payment_notice_record *record,
                                        bool *out_new) {
    int64_t changed;
    TRY(exec_change(tx, QUERY_PAYMENT_INSERT_NOTICE,
                    PARAMS(PARAM_TEXT(record->provider), PARAM_TEXT(record->notice_id),
                           PARAM_ID(record->payment_id), PARAM_TIME(record->received_at),
                           PARAM_BYTES(record->body_sealed)),
                    &changed));
    *out_new = changed == 1;
    return STATUS_OK;
}

static enum status list_details(struct tx *tx, enum query query, const struct param *params,
                                int param_count, struct payment_detail_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, query, params, param_count, &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct payment_detail_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] =
            (struct payment_detail_record){.payment = payment_row_read(&row),
                                           .refund_id = row_int(&row, "refund_id"),
                                           .refund_state = row_text(&row, "refund_state")};
    }
    return STATUS_OK;
}

enum status payment_store_list(struct tx *tx, const struct payment_filter *filter,
                               struct payment_detail_records *out_records) {
    struct param before = PARAM_INT(filter->before_id), limit = PARAM_INT(filter->limit),
                 state = PARAM_TEXT(filter->state);
    if (filter->transaction_id != NULL)
        return list_details(tx, QUERY_PAYMENT_LIST_BY_TRANSACTION,
                            PARAMS(PARAM_TEXT(filter->transaction_id), PARAM_TEXT(filter->provider),
                                   state, PARAM_INT(filter->order_id)),
                            out_records);
    if (filter->order_id != 0)
        return list_details(tx, QUERY_PAYMENT_LIST_DETAILS_OF_ORDER,
                            PARAMS(PARAM_INT(filter->order_id), before, limit, state), out_records);
    if (filter->state != NULL)
        return list_details(tx, QUERY_PAYMENT_LIST_BY_STATE,
                            PARAMS(PARAM_TEXT(filter->state), before, limit), out_records);
    return list_details(tx, QUERY_PAYMENT_LIST_NEWEST, PARAMS(before, limit), out_records);
}
