#include "db/refund_store.h"

#include "db/exec.h"
#include "db/payment_row.h"

static struct refund_record read_refund(const struct row *row) {
    return (struct refund_record){.id = row_int(row, "id"),
                                  .order_id = row_int(row, "order_id"),
                                  .payment_id = row_int(row, "payment_id"),
                                  .amount_fen = row_int(row, "amount_fen"),
                                  .cause = row_text(row, "cause"),
                                  .state = row_text(row, "state"),
                                  .reason = row_text(row, "reason"),
                                  .note_sealed = row_bytes(row, "note_sealed"),
                                  .created_at = row_time(row, "created_at"),
                                  .decided_at = row_time(row, "decided_at"),
                                  .decided_by = row_int(row, "decided_by"),
                                  .decision_note = row_text(row, "decision_note"),
                                  .tried_at = row_time(row, "tried_at"),
                                  .number = row_int(row, "number"),
                                  .provider_number = row_text(row, "provider_number"),
                                  .accepted_at = row_time(row, "accepted_at"),
                                  .finished_at = row_time(row, "finished_at"),
                                  .problem = row_text(row, "problem"),
                                  .paid_otherwise = row_bool(row, "paid_otherwise"),
                                  .otherwise_note_sealed = row_bytes(row, "otherwise_note_sealed"),
                                  .updated_at = row_time(row, "updated_at"),
                                  .version = row_int(row, "version")};
}

static struct refund_detail_record read_detail(const struct row *row) {
    return (struct refund_detail_record){.refund = read_refund(row),
                                         .order_state = row_text(row, "order_state"),
                                         .transaction_id = row_text(row, "transaction_id"),
                                         .staff_name = row_text(row, "staff_name"),
                                         .together_count = row_int(row, "together_count"),
                                         .together_fen = row_int(row, "together_fen")};
}

enum status refund_store_insert(struct tx *tx, const struct refund_record *record) {
    return exec_change_one(tx, QUERY_REFUND_INSERT_REFUND,
                           PARAMS(PARAM_INT(record->id), PARAM_INT(record->order_id),
                                  PARAM_INT(record->payment_id), PARAM_INT(record->amount_fen),
                                  PARAM_TEXT(record->cause), PARAM_TEXT(record->state),
                                  PARAM_TEXT(record->reason), PARAM_BYTES(record->note_sealed),
                                  PARAM_TIME(record->created_at)));
}

static enum status find(struct tx *tx, enum query query, int64_t id,
                        struct refund_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, PARAMS(PARAM_INT(id)), &row));
    *out_record = read_refund(&row);
    return STATUS_OK;
}

enum status refund_store_find(struct tx *tx, int64_t id, struct refund_record *out_record) {
    return find(tx, QUERY_REFUND_FIND_REFUND, id, out_record);
}

enum status refund_store_lock(struct tx *tx, int64_t id, struct refund_record *out_record) {
    return find(tx, QUERY_REFUND_LOCK_REFUND, id, out_record);
}

enum status refund_store_find_live(struct tx *tx, int64_t payment_id, int64_t order_id,
                                   struct refund_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_REFUND_FIND_LIVE, PARAMS(PARAM_INT(payment_id), PARAM_INT(order_id)),
                 &row));
    *out_record = read_refund(&row);
    return STATUS_OK;
}

static enum status list(struct tx *tx, enum query query, int64_t id,
                        struct refund_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, query, PARAMS(PARAM_INT(id)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct refund_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_refund(&row);
    }
    return STATUS_OK;
}

enum status refund_store_list_granted(struct tx *tx, int64_t order_id,
                                      struct refund_records *out_records) {
    return list(tx, QUERY_REFUND_LIST_GRANTED, order_id, out_records);
}

enum status refund_store_list_of_number(struct tx *tx, int64_t id,
                                        struct refund_records *out_records) {
    return list(tx, QUERY_REFUND_LIST_OF_NUMBER, id, out_records);
}

enum status refund_store_decide(struct tx *tx, const struct refund_record *record) {
    return exec_change_one(
        tx, QUERY_REFUND_UPDATE_DECISION,
        PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->state), PARAM_TIME(record->decided_at),
               PARAM_ID(record->decided_by), PARAM_TEXT(record->decision_note),
               PARAM_TIME(record->finished_at), PARAM_TEXT(record->problem),
               PARAM_TIME(record->updated_at), PARAM_BOOL(record->paid_otherwise),
               PARAM_BYTES(record->otherwise_note_sealed)));
}

enum status refund_store_progress(struct tx *tx, const struct refund_record *record) {
    return exec_change_one(tx, QUERY_REFUND_UPDATE_PROGRESS,
                           PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->state),
                                  PARAM_TEXT(record->provider_number),
                                  PARAM_TIME(record->accepted_at), PARAM_TIME(record->finished_at),
                                  PARAM_TEXT(record->problem), PARAM_TIME(record->updated_at)));
}

enum status refund_store_set_number(struct tx *tx, const int64_t *ids, size_t count, int64_t number,
                                    int64_t now) {
    return exec_change(tx, QUERY_REFUND_UPDATE_NUMBER,
                       PARAMS(PARAM_INTS(ids, count), PARAM_INT(number), PARAM_TIME(now)), NULL);
}

enum status refund_store_find_tries(struct tx *tx, int64_t payment_id,
                                    struct refund_tries *out_tries) {
    struct row row;
    TRY(exec_row(tx, QUERY_REFUND_FIND_NUMBERS, PARAMS(PARAM_INT(payment_id)), &row));
    *out_tries = (struct refund_tries){.count = row_int(&row, "count"),
                                       .last_at = row_time(&row, "tried_at")};
    return STATUS_OK;
}

enum status refund_store_list_due(struct tx *tx, int64_t limit,
                                  struct payment_records *out_payments) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_REFUND_LIST_DUE, PARAMS(PARAM_INT(limit)), &rows));
    payment_rows_read(tx, rows, out_payments);
    return STATUS_OK;
}

enum status refund_store_list_stale(struct tx *tx, int64_t before, int64_t limit,
                                    struct refund_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_REFUND_LIST_STALE, PARAMS(PARAM_TIME(before), PARAM_INT(limit)),
                  &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct refund_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = (struct refund_record){.id = row_int(&row, "id"),
                                                       .order_id = row_int(&row, "order_id"),
                                                       .state = row_text(&row, "state")};
    }
    return STATUS_OK;
}

enum status refund_store_find_detail(struct tx *tx, int64_t id,
                                     struct refund_detail_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_REFUND_FIND_DETAIL, PARAMS(PARAM_INT(id)), &row));
    *out_record = read_detail(&row);
    return STATUS_OK;
}

static enum status list_details(struct tx *tx, enum query query, const struct param *params,
                                int param_count, struct refund_detail_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, query, params, param_count, &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct refund_detail_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_detail(&row);
    }
    return STATUS_OK;
}

enum status refund_store_list_queue(struct tx *tx, const char *const *states, size_t state_count,
                                    int64_t after_id, int64_t limit,
                                    struct refund_detail_records *out_records) {
    return list_details(
        tx, QUERY_REFUND_LIST_QUEUE,
        PARAMS(PARAM_TEXTS(states, state_count), PARAM_INT(after_id), PARAM_INT(limit)),
        out_records);
}

enum status refund_store_list(struct tx *tx, int64_t order_id, int64_t before_id, int64_t limit,
                              struct refund_detail_records *out_records) {
    if (order_id == 0)
        return list_details(tx, QUERY_REFUND_LIST_NEWEST,
                            PARAMS(PARAM_INT(before_id), PARAM_INT(limit)), out_records);
    return list_details(tx, QUERY_REFUND_LIST_OF_ORDER,
                        PARAMS(PARAM_INT(order_id), PARAM_INT(before_id), PARAM_INT(limit)),
                        out_records);
}

enum status refund_store_is_asked(struct tx *tx, int64_t order_id, bool *out_asked) {
    struct row row;
    TRY(exec_row(tx, QUERY_REFUND_FIND_ASKED, PARAMS(PARAM_INT(order_id)), &row));
    *out_asked = row_bool(&row, "asked");
    return STATUS_OK;
}

enum status refund_store_usual_seconds(struct tx *tx, int64_t *out_seconds) {
    struct row row;
    TRY(exec_row(tx, QUERY_REFUND_FIND_USUAL_SECONDS, NO_PARAMS, &row));
    *out_seconds = row_is_null(&row, "seconds") ? -1 : row_int(&row, "seconds");
    return STATUS_OK;
}

enum status refund_store_count_waiting(struct tx *tx, struct refund_counts *out_counts) {
    struct row row;
    TRY(exec_row(tx, QUERY_REFUND_COUNT_WAITING, NO_PARAMS, &row));
    *out_counts = (struct refund_counts){.orders = row_int(&row, "orders"),
                                         .surplus = row_int(&row, "surplus"),
                                         .requested = row_int(&row, "requested"),
                                         .trouble = row_int(&row, "trouble")};
    return STATUS_OK;
}
