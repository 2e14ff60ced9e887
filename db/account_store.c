#include "db/account_store.h"

#include "db/exec.h"

static struct account_record read_account(const struct row *row) {
    return (struct account_record){.id = row_int(row, "id"),
                                   .mobile_sealed = row_bytes(row, "mobile_sealed"),
                                   .mobile_index = row_bytes(row, "mobile_index"),
                                   .password_hash = row_text(row, "password_hash"),
                                   .language = row_text(row, "language"),
                                   .large_type = row_bool(row, "large_type"),
                                   .created_at = row_time(row, "created_at"),
                                   .mobile_changed_at = row_time(row, "mobile_changed_at")};
}

enum status account_store_insert(struct tx *tx, const struct account_record *record) {
    return exec_change_one(tx, QUERY_ACCOUNT_INSERT_ACCOUNT,
                           PARAMS(PARAM_INT(record->id), PARAM_BYTES(record->mobile_sealed),
                                  PARAM_BYTES(record->mobile_index),
                                  PARAM_TEXT(record->password_hash), PARAM_TEXT(record->language),
                                  PARAM_BOOL(record->large_type), PARAM_TIME(record->created_at)));
}

enum status account_store_find(struct tx *tx, int64_t id, struct account_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_ACCOUNT_FIND_ACCOUNT, PARAMS(PARAM_INT(id)), &row));
    *out_record = read_account(&row);
    return STATUS_OK;
}

enum status account_store_find_by_mobile(struct tx *tx, struct bytes mobile_index,
                                         struct account_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_ACCOUNT_FIND_ACCOUNT_BY_MOBILE, PARAMS(PARAM_BYTES(mobile_index)),
                 &row));
    *out_record = read_account(&row);
    return STATUS_OK;
}

enum status account_store_set_password(struct tx *tx, int64_t id, const char *password_hash) {
    return exec_change_one(tx, QUERY_ACCOUNT_UPDATE_PASSWORD,
                           PARAMS(PARAM_INT(id), PARAM_TEXT(password_hash)));
}

enum status account_store_set_preferences(struct tx *tx, int64_t id, const char *language,
                                          bool large_type) {
    return exec_change_one(tx, QUERY_ACCOUNT_UPDATE_PREFERENCES,
                           PARAMS(PARAM_INT(id), PARAM_TEXT(language), PARAM_BOOL(large_type)));
}

enum status account_store_set_mobile(struct tx *tx, int64_t id, struct bytes sealed,
                                     struct bytes index, int64_t changed_at) {
    return exec_change_one(
        tx, QUERY_ACCOUNT_UPDATE_MOBILE,
        PARAMS(PARAM_INT(id), PARAM_BYTES(sealed), PARAM_BYTES(index), PARAM_TIME(changed_at)));
}

enum status account_store_hold(struct tx *tx, int64_t id) {
    struct row row;
    return exec_row(tx, QUERY_ACCOUNT_HOLD_ACCOUNT, PARAMS(PARAM_INT(id)), &row);
}

enum status account_store_hold_by_mobile(struct tx *tx, struct bytes mobile_index,
                                         struct account_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_ACCOUNT_HOLD_ACCOUNT_BY_MOBILE, PARAMS(PARAM_BYTES(mobile_index)),
                 &row));
    *out_record = read_account(&row);
    return STATUS_OK;
}

enum status account_store_lock(struct tx *tx, int64_t id, struct account_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_ACCOUNT_LOCK_ACCOUNT, PARAMS(PARAM_INT(id)), &row));
    *out_record = read_account(&row);
    return STATUS_OK;
}

static enum status read_ids(struct tx *tx, enum query query, int64_t account_id, int64_t **out_ids,
                            size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, query, PARAMS(PARAM_INT(account_id)), &rows));
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

enum status account_store_lock_open_orders(struct tx *tx, int64_t id, int64_t **out_ids,
                                           size_t *out_count) {
    TRY(read_ids(tx, QUERY_ACCOUNT_LOCK_DRAFTS, id, out_ids, out_count));
    return read_ids(tx, QUERY_ACCOUNT_LOCK_OPEN_ORDERS, id, out_ids, out_count);
}

enum status account_store_list_open_orders(struct tx *tx, int64_t id, int64_t **out_ids,
                                           size_t *out_count) {
    return read_ids(tx, QUERY_ACCOUNT_LIST_OPEN_ORDERS, id, out_ids, out_count);
}

enum status account_store_delete_drafts(struct tx *tx, int64_t id) {
    return exec_change(tx, QUERY_ACCOUNT_DELETE_DRAFTS, PARAMS(PARAM_INT(id)), NULL);
}

enum status account_store_close(struct tx *tx, int64_t id, int64_t closed_at) {
    return exec_change_one(tx, QUERY_ACCOUNT_CLOSE_ACCOUNT,
                           PARAMS(PARAM_INT(id), PARAM_TIME(closed_at)));
}

enum status account_store_find_holdings(struct tx *tx, int64_t id, int64_t now,
                                        struct account_holdings *out_holdings) {
    struct row row;
    TRY(exec_row(tx, QUERY_ACCOUNT_FIND_HOLDINGS, PARAMS(PARAM_INT(id), PARAM_TIME(now)), &row));
    *out_holdings =
        (struct account_holdings){.drafts = row_int(&row, "drafts"),
                                  .valid_certificates = row_int(&row, "valid_certificates"),
                                  .last_not_after = row_time(&row, "last_not_after")};
    return STATUS_OK;
}

static struct agreement_record read_agreement(const struct row *row) {
    return (struct agreement_record){.kind = row_text(row, "kind"),
                                     .version = row_int(row, "version"),
                                     .published_at = row_time(row, "published_at")};
}

static void read_agreements(struct tx *tx, struct rows *rows,
                            struct agreement_records *out_records) {
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct agreement_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_agreement(&row);
    }
}

enum status agreement_store_list(struct tx *tx, struct agreement_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_AGREEMENT_LIST_AGREEMENTS, NO_PARAMS, &rows));
    read_agreements(tx, rows, out_records);
    return STATUS_OK;
}

enum status agreement_store_find_current(struct tx *tx, const char *kind,
                                         struct agreement_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_AGREEMENT_FIND_CURRENT, PARAMS(PARAM_TEXT(kind)), &row));
    *out_record = read_agreement(&row);
    out_record->title_zh = row_text(&row, "title_zh");
    out_record->title_en = row_text(&row, "title_en");
    out_record->body_zh = row_text(&row, "body_zh");
    out_record->body_en = row_text(&row, "body_en");
    return STATUS_OK;
}

enum status agreement_store_is_accepted(struct tx *tx, int64_t account_id, const char *kind,
                                        bool *out_is) {
    struct row row;
    TRY(exec_row(tx, QUERY_AGREEMENT_FIND_IS_ACCEPTED,
                 PARAMS(PARAM_INT(account_id), PARAM_TEXT(kind)), &row));
    *out_is = row_bool(&row, "is_accepted");
    return STATUS_OK;
}

enum status agreement_store_list_due(struct tx *tx, int64_t account_id, const char *kinds,
                                     struct agreement_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_AGREEMENT_LIST_DUE, PARAMS(PARAM_INT(account_id), PARAM_TEXT(kinds)),
                  &rows));
    read_agreements(tx, rows, out_records);
    return STATUS_OK;
}

enum status agreement_store_accept(struct tx *tx, int64_t account_id, const char *kind,
                                   int64_t version, int64_t accepted_at) {
    return exec_change(tx, QUERY_AGREEMENT_INSERT_ACCEPTANCE,
                       PARAMS(PARAM_INT(account_id), PARAM_TEXT(kind), PARAM_INT(version),
                              PARAM_TIME(accepted_at)),
                       NULL);
}

enum status login_guard_store_take(struct tx *tx, struct bytes subject, int64_t now, int64_t limit,
                                   int64_t locked_until, struct login_guard_record *out_record) {
    struct row row;
    TRY(exec_row(
        tx, QUERY_LOGIN_GUARD_TAKE_ATTEMPT,
        PARAMS(PARAM_BYTES(subject), PARAM_TIME(now), PARAM_INT(limit), PARAM_TIME(locked_until)),
        &row));
    *out_record = (struct login_guard_record){.failures = row_int(&row, "failures"),
                                              .locked_until = row_time(&row, "locked_until")};
    return STATUS_OK;
}

enum status login_guard_store_give_back(struct tx *tx, struct bytes subject, int64_t limit) {
    return exec_change(tx, QUERY_LOGIN_GUARD_GIVE_BACK_ATTEMPT,
                       PARAMS(PARAM_BYTES(subject), PARAM_INT(limit)), NULL);
}

enum status login_guard_store_clear(struct tx *tx, struct bytes subject) {
    return exec_change(tx, QUERY_LOGIN_GUARD_DELETE_GUARD, PARAMS(PARAM_BYTES(subject)), NULL);
}

enum status login_guard_store_delete_old(struct tx *tx, int64_t before, int64_t now,
                                         int64_t *out_deleted) {
    return exec_change(tx, QUERY_LOGIN_GUARD_DELETE_OLD,
                       PARAMS(PARAM_TIME(before), PARAM_TIME(now)), out_deleted);
}
