/* claim_store: see the header. */
#include "db/claim_store.h"

#include "db/exec.h"

static void read_row(const struct row *row, struct claim_record *record) {
    *record = (struct claim_record){.id = row_int(row, "id"),
                                    .order_id = row_int(row, "order_id"),
                                    .account_id = row_int(row, "account_id"),
                                    .device_id = row_text(row, "device_id"),
                                    .device_name = row_text(row, "device_name"),
                                    .state = row_text(row, "state"),
                                    .commitment = row_bytes(row, "commitment"),
                                    .own_pin = row_bool(row, "own_pin"),
                                    .certificate_id = row_int(row, "certificate_id"),
                                    .created_at = row_time(row, "created_at"),
                                    .updated_at = row_time(row, "updated_at"),
                                    .expires_at = row_time(row, "expires_at")};
}

static enum status find(struct tx *tx, enum query query, int64_t id,
                        struct claim_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, PARAMS(PARAM_INT(id)), &row));
    read_row(&row, out_record);
    return STATUS_OK;
}

enum status claim_store_insert(struct tx *tx, const struct claim_record *record) {
    return exec_change(tx, QUERY_CLAIM_INSERT,
                       PARAMS(PARAM_INT(record->id), PARAM_INT(record->order_id),
                              PARAM_INT(record->account_id), PARAM_TEXT(record->device_id),
                              PARAM_TEXT(record->device_name), PARAM_TIME(record->created_at),
                              PARAM_TIME(record->expires_at)),
                       NULL);
}

enum status claim_store_find(struct tx *tx, int64_t id, struct claim_record *out_record) {
    return find(tx, QUERY_CLAIM_FIND, id, out_record);
}

enum status claim_store_lock(struct tx *tx, int64_t id, struct claim_record *out_record) {
    return find(tx, QUERY_CLAIM_LOCK, id, out_record);
}

enum status claim_store_find_live(struct tx *tx, int64_t order_id,
                                  struct claim_record *out_record) {
    return find(tx, QUERY_CLAIM_FIND_LIVE, order_id, out_record);
}

enum status claim_store_move(struct tx *tx, const char *from, const struct claim_record *record) {
    enum status status =
        exec_change_one(tx, QUERY_CLAIM_MOVE,
                        PARAMS(PARAM_INT(record->id), PARAM_TEXT(from), PARAM_TEXT(record->state),
                               PARAM_BYTES(record->commitment), PARAM_BOOL(record->own_pin),
                               PARAM_ID(record->certificate_id), PARAM_TIME(record->updated_at)));
    return status == STATUS_NOT_FOUND ? STATUS_CONFLICT : status;
}

enum status claim_store_expire_overdue(struct tx *tx, int64_t now, int64_t *out_count) {
    return exec_change(tx, QUERY_CLAIM_EXPIRE_OVERDUE, PARAMS(PARAM_TIME(now)), out_count);
}

enum status claim_store_fail(struct tx *tx, int64_t id, int64_t now) {
    return exec_change_one(tx, QUERY_CLAIM_FAIL, PARAMS(PARAM_INT(id), PARAM_TIME(now)));
}

enum status claim_store_take_stuck(struct tx *tx, const char *job_kind, int64_t before, int64_t now,
                                   int64_t **out_ids, size_t *out_count) {
    struct rows *rows = NULL;
    TRY(exec_rows(tx, QUERY_CLAIM_TAKE_STUCK,
                  PARAMS(PARAM_TIME(before), PARAM_TIME(now), PARAM_TEXT(job_kind)), &rows));
    size_t count = rows_count(rows);
    int64_t *ids = ARENA_ARRAY(tx_call(tx)->arena, count + 1, int64_t);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        ids[i] = row_int(&row, "id");
    }
    *out_ids = ids;
    *out_count = count;
    return STATUS_OK;
}
