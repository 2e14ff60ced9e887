#include "db/staff_store.h"

#include "db/exec.h"

static enum status find(struct tx *tx, enum query query, const struct param *params, int count,
                        struct staff_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, params, count, &row));
    *out_record = (struct staff_record){.id = row_int(&row, "id"),
                                        .login = row_text(&row, "login"),
                                        .name = row_text(&row, "name"),
                                        .roles = row_int(&row, "roles"),
                                        .password_hash = row_text(&row, "password_hash"),
                                        .totp_sealed = row_bytes(&row, "totp_sealed"),
                                        .totp_last_step = row_int(&row, "totp_last_step"),
                                        .mobile_index = row_bytes(&row, "mobile_index"),
                                        .created_at = row_time(&row, "created_at"),
                                        .disabled_at = row_time(&row, "disabled_at")};
    return STATUS_OK;
}

enum status staff_store_insert(struct tx *tx, const struct staff_record *record) {
    return exec_change_one(
        tx, QUERY_STAFF_INSERT_STAFF,
        PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->login), PARAM_TEXT(record->name),
               PARAM_INT(record->roles), PARAM_TEXT(record->password_hash),
               PARAM_BYTES(record->totp_sealed), PARAM_BYTES(record->mobile_index),
               PARAM_TIME(record->created_at)));
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
