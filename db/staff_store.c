#include "db/staff_store.h"

#include "db/exec.h"

static struct staff_record read_staff(const struct row *row) {
    return (struct staff_record){.id = row_int(row, "id"),
                                 .login = row_text(row, "login"),
                                 .name = row_text(row, "name"),
                                 .roles = row_int(row, "roles"),
                                 .password_hash = row_text(row, "password_hash"),
                                 .totp_sealed = row_bytes(row, "totp_sealed"),
                                 .totp_last_step = row_int(row, "totp_last_step"),
                                 .mobile_index = row_bytes(row, "mobile_index"),
                                 .created_at = row_time(row, "created_at"),
                                 .disabled_at = row_time(row, "disabled_at"),
                                 .disable_reason = row_text(row, "disable_reason"),
                                 .version = row_int(row, "version"),
                                 .enrolled_at = row_time(row, "enrolled_at"),
                                 .password_temporary = row_bool(row, "password_temporary"),
                                 .live_sessions = row_int(row, "live_sessions")};
}

static enum status find(struct tx *tx, enum query query, const struct param *params, int count,
                        struct staff_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, params, count, &row));
    *out_record = read_staff(&row);
    return STATUS_OK;
}

enum status staff_store_insert(struct tx *tx, const struct staff_record *record) {
    return exec_change_one(tx, QUERY_STAFF_INSERT_STAFF,
                           PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->login),
                                  PARAM_TEXT(record->name), PARAM_INT(record->roles),
                                  PARAM_TEXT(record->password_hash),
                                  PARAM_BYTES(record->totp_sealed),
                                  PARAM_BYTES(record->mobile_index), PARAM_TIME(record->created_at),
                                  PARAM_TIME(record->enrolled_at), PARAM_ID(record->created_by)));
}

enum status staff_store_update(struct tx *tx, const struct staff_record *record) {
    return exec_change_one(
        tx, QUERY_STAFF_UPDATE_STAFF,
        PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->name), PARAM_INT(record->roles),
               PARAM_ID(record->roles_by), PARAM_TEXT(record->password_hash),
               PARAM_BYTES(record->totp_sealed), PARAM_INT(record->totp_last_step),
               PARAM_BYTES(record->mobile_index), PARAM_TIME(record->disabled_at),
               PARAM_ID(record->disabled_by), PARAM_TEXT(record->disable_reason),
               PARAM_TIME(record->enrolled_at), PARAM_BOOL(record->password_temporary),
               PARAM_ID(record->enrolled_by), PARAM_ID(record->mobile_by)));
}

enum status staff_store_lock(struct tx *tx, int64_t id, struct staff_record *out_record) {
    return find(tx, QUERY_STAFF_LOCK_STAFF, PARAMS(PARAM_INT(id)), out_record);
}

enum status staff_store_list(struct tx *tx, int64_t role, const char *state, int64_t before_id,
                             int64_t limit, struct staff_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(
        tx, QUERY_STAFF_LIST_STAFF,
        PARAMS(PARAM_INT(role), PARAM_TEXT(state), PARAM_INT(before_id), PARAM_INT(limit)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct staff_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_staff(&row);
    }
    return STATUS_OK;
}

enum status staff_store_list_numbers(struct tx *tx, int64_t id, struct bytes **out_numbers,
                                     size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_STAFF_LIST_NUMBERS, PARAMS(PARAM_INT(id)), &rows));
    size_t count = rows_count(rows);
    struct bytes *numbers = ARENA_ARRAY(tx_call(tx)->arena, count + 1, struct bytes);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        numbers[i] = row_bytes(&row, "mobile_index");
    }
    *out_numbers = numbers;
    *out_count = count;
    return STATUS_OK;
}

enum status staff_store_find(struct tx *tx, int64_t id, struct staff_record *out_record) {
    return find(tx, QUERY_STAFF_FIND_STAFF, PARAMS(PARAM_INT(id)), out_record);
}

enum status staff_store_find_by_login(struct tx *tx, const char *login,
                                      struct staff_record *out_record) {
    return find(tx, QUERY_STAFF_FIND_STAFF_BY_LOGIN, PARAMS(PARAM_TEXT(login)), out_record);
}

enum status staff_store_use_totp_step(struct tx *tx, int64_t id, int64_t step) {
    enum status status =
        exec_change_one(tx, QUERY_STAFF_UPDATE_TOTP_STEP, PARAMS(PARAM_INT(id), PARAM_INT(step)));
    return status == STATUS_NOT_FOUND ? STATUS_CONFLICT : status;
}
