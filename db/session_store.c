/* session_store: see the header. */
#include "db/session_store.h"

#include <string.h>

#include "db/exec.h"

static const unsigned char no_hash[SECRET_DIGEST_SIZE];

static void read_session(const struct row *row, struct session_record *out_record) {
    *out_record = (struct session_record){
        .id = row_int(row, "id"),
        .client = row_text(row, "client"),
        .account_id = row_int(row, "account_id"),
        .staff_id = row_int(row, "staff_id"),
        .device = row_text(row, "device"),
        .address = row_text(row, "address"),
        .created_at = row_time(row, "created_at"),
        .seen_at = row_time(row, "seen_at"),
        .expires_at = row_time(row, "expires_at"),
        .ended_at = row_time(row, "ended_at"),
        .roles = (unsigned)row_int(row, "roles"),
        .barred = row_bool(row, "barred"),
    };
    if (!row_bytes_exact(row, "token_hash", out_record->token_hash, sizeof(out_record->token_hash)))
        memset(out_record->token_hash, 0, sizeof(out_record->token_hash));
}

enum status session_store_insert(struct tx *tx, const struct session_record *record) {
    bool has_hash = memcmp(record->token_hash, no_hash, sizeof(no_hash)) != 0;
    struct bytes hash =
        has_hash ? BYTES(record->token_hash, sizeof(record->token_hash)) : BYTES(NULL, 0);
    return exec_change(tx, QUERY_SESSION_INSERT_SESSION,
                       PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->client),
                              PARAM_ID(record->account_id), PARAM_ID(record->staff_id),
                              PARAM_BYTES(hash), PARAM_TEXT(record->device),
                              PARAM_TEXT(record->address), PARAM_TIME(record->created_at),
                              PARAM_TIME(record->expires_at)),
                       NULL);
}

static enum status find(struct tx *tx, enum query query, int64_t id,
                        struct session_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, PARAMS(PARAM_INT(id)), &row));
    read_session(&row, out_record);
    return STATUS_OK;
}

enum status session_store_find(struct tx *tx, int64_t id, struct session_record *out_record) {
    return find(tx, QUERY_SESSION_FIND_SESSION, id, out_record);
}

enum status session_store_find_locked(struct tx *tx, int64_t id,
                                      struct session_record *out_record) {
    return find(tx, QUERY_SESSION_LOCK_SESSION, id, out_record);
}

enum status session_store_touch(struct tx *tx, int64_t id, int64_t seen_at, int64_t older_than) {
    return exec_change(tx, QUERY_SESSION_TOUCH_SESSION,
                       PARAMS(PARAM_INT(id), PARAM_TIME(seen_at), PARAM_TIME(older_than)), NULL);
}

enum status session_store_set_end(struct tx *tx, int64_t id, int64_t ended_at,
                                  const char *end_reason) {
    return exec_change(tx, QUERY_SESSION_END_SESSION,
                       PARAMS(PARAM_INT(id), PARAM_TIME(ended_at), PARAM_TEXT(end_reason)), NULL);
}

static enum status read_ids(struct tx *tx, enum query query, const struct param *params, int count,
                            int64_t **out_ids, size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, query, params, count, &rows));
    *out_count = rows_count(rows);
    *out_ids = ARENA_ARRAY(tx_call(tx)->arena, *out_count + 1, int64_t);
    for (size_t i = 0; i < *out_count; i++) {
        struct row row = rows_at(rows, i);
        (*out_ids)[i] = row_int(&row, "id");
    }
    return STATUS_OK;
}

enum status session_store_lock_living(struct tx *tx, int64_t account_id, int64_t keep_id,
                                      int64_t **out_ids, size_t *out_count) {
    return read_ids(tx, QUERY_SESSION_LOCK_LIVING,
                    PARAMS(PARAM_INT(account_id), PARAM_INT(keep_id)), out_ids, out_count);
}

enum status session_store_lock_living_staff(struct tx *tx, int64_t staff_id, int64_t keep_id,
                                            int64_t **out_ids, size_t *out_count) {
    return read_ids(tx, QUERY_SESSION_LOCK_LIVING_STAFF,
                    PARAMS(PARAM_INT(staff_id), PARAM_INT(keep_id)), out_ids, out_count);
}

enum status session_store_lock_surplus(struct tx *tx, int64_t account_id, int64_t most,
                                       int64_t **out_ids, size_t *out_count) {
    return read_ids(tx, QUERY_SESSION_LOCK_SURPLUS, PARAMS(PARAM_INT(account_id), PARAM_INT(most)),
                    out_ids, out_count);
}

enum status session_store_list_living(struct tx *tx, int64_t account_id, int64_t staff_id,
                                      size_t limit, struct session_record **out_records,
                                      size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_SESSION_LIST_LIVING,
                  PARAMS(PARAM_ID(account_id), PARAM_ID(staff_id), PARAM_TIME(tx_call(tx)->now),
                         PARAM_INT(limit)),
                  &rows));
    size_t count = rows_count(rows);
    struct session_record *records =
        ARENA_ARRAY(tx_call(tx)->arena, count + 1, struct session_record);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        read_session(&row, &records[i]);
    }
    *out_records = records;
    *out_count = count;
    return STATUS_OK;
}

enum status refresh_token_store_insert(struct tx *tx, const struct refresh_token_record *record) {
    return exec_change(tx, QUERY_REFRESH_TOKEN_INSERT_TOKEN,
                       PARAMS(PARAM_DIGEST(record->token_hash), PARAM_INT(record->session_id),
                              PARAM_TIME(record->created_at)),
                       NULL);
}

enum status refresh_token_store_find_locked(struct tx *tx,
                                            const unsigned char token_hash[SECRET_DIGEST_SIZE],
                                            struct refresh_token_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_REFRESH_TOKEN_LOCK_TOKEN,
                 PARAMS(PARAM_BYTES(BYTES(token_hash, SECRET_DIGEST_SIZE))), &row));
    memcpy(out_record->token_hash, token_hash, SECRET_DIGEST_SIZE);
    out_record->session_id = row_int(&row, "session_id");
    out_record->created_at = row_time(&row, "created_at");
    out_record->used_at = row_time(&row, "used_at");
    out_record->successor_sealed = row_bytes(&row, "successor_sealed");
    return STATUS_OK;
}

enum status refresh_token_store_set_used(struct tx *tx,
                                         const unsigned char token_hash[SECRET_DIGEST_SIZE],
                                         int64_t used_at, struct bytes successor_sealed) {
    return exec_change_one(tx, QUERY_REFRESH_TOKEN_SET_USED,
                           PARAMS(PARAM_BYTES(BYTES(token_hash, SECRET_DIGEST_SIZE)),
                                  PARAM_TIME(used_at), PARAM_BYTES(successor_sealed)));
}

enum status refresh_token_store_delete_over(struct tx *tx, int64_t now, int64_t used_before,
                                            int64_t *out_deleted) {
    return exec_change(tx, QUERY_REFRESH_TOKEN_DELETE_OVER,
                       PARAMS(PARAM_TIME(now), PARAM_TIME(used_before)), out_deleted);
}

enum status session_store_delete_old(struct tx *tx, int64_t over_before, int64_t *out_deleted) {
    return exec_change(tx, QUERY_SESSION_DELETE_OLD, PARAMS(PARAM_TIME(over_before)), out_deleted);
}
