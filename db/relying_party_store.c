#include "db/relying_party_store.h"

#include "db/exec.h"

static struct relying_party_record read_party(const struct row *row) {
    return (struct relying_party_record){.id = row_int(row, "id"),
                                         .identifier = row_text(row, "identifier"),
                                         .name_zh = row_text(row, "name_zh"),
                                         .name_en = row_text(row, "name_en"),
                                         .origin = row_text(row, "origin"),
                                         .webhook_url = row_text(row, "webhook_url"),
                                         .sessions_per_second = row_int(row, "sessions_per_second"),
                                         .sessions_per_holder = row_int(row, "sessions_per_holder"),
                                         .state = row_text(row, "state"),
                                         .suspend_reason = row_text(row, "suspend_reason"),
                                         .suspended_at = row_time(row, "suspended_at"),
                                         .version = row_int(row, "version"),
                                         .created_at = row_time(row, "created_at"),
                                         .updated_at = row_time(row, "updated_at")};
}

static enum status find(struct tx *tx, enum query query, const struct param *params, int count,
                        struct relying_party_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, params, count, &row));
    *out_record = read_party(&row);
    return STATUS_OK;
}

enum status relying_party_store_list(struct tx *tx, const char *state, int64_t before_id,
                                     int64_t limit, struct relying_party_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_RELYING_PARTY_LIST_RELYING_PARTIES,
                  PARAMS(PARAM_TEXT(state), PARAM_INT(before_id), PARAM_INT(limit)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct relying_party_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_party(&row);
    }
    return STATUS_OK;
}

enum status relying_party_store_find(struct tx *tx, int64_t id,
                                     struct relying_party_record *out_record) {
    return find(tx, QUERY_RELYING_PARTY_FIND_RELYING_PARTY, PARAMS(PARAM_INT(id)), out_record);
}

enum status relying_party_store_find_by_identifier(struct tx *tx, const char *identifier,
                                                   struct relying_party_record *out_record) {
    return find(tx, QUERY_RELYING_PARTY_FIND_BY_IDENTIFIER, PARAMS(PARAM_TEXT(identifier)),
                out_record);
}

enum status relying_party_store_lock(struct tx *tx, int64_t id,
                                     struct relying_party_record *out_record) {
    return find(tx, QUERY_RELYING_PARTY_LOCK_RELYING_PARTY, PARAMS(PARAM_INT(id)), out_record);
}

enum status relying_party_store_insert(struct tx *tx, const struct relying_party_record *record) {
    return exec_change_one(tx, QUERY_RELYING_PARTY_INSERT_RELYING_PARTY,
                           PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->identifier),
                                  PARAM_TEXT(record->name_zh), PARAM_TEXT(record->name_en),
                                  PARAM_TEXT(record->origin), PARAM_TEXT(record->webhook_url),
                                  PARAM_INT(record->sessions_per_second),
                                  PARAM_INT(record->sessions_per_holder), PARAM_TEXT(record->state),
                                  PARAM_TIME(record->created_at)));
}

enum status relying_party_store_update(struct tx *tx, const struct relying_party_record *record) {
    return exec_change_one(
        tx, QUERY_RELYING_PARTY_UPDATE_RELYING_PARTY,
        PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->name_zh), PARAM_TEXT(record->name_en),
               PARAM_TEXT(record->origin), PARAM_TEXT(record->webhook_url),
               PARAM_INT(record->sessions_per_second), PARAM_INT(record->sessions_per_holder),
               PARAM_TEXT(record->state), PARAM_TEXT(record->suspend_reason),
               PARAM_TIME(record->suspended_at), PARAM_TIME(record->updated_at)));
}

enum status relying_party_store_insert_key(struct tx *tx,
                                           const struct relying_party_key_record *record) {
    return exec_change_one(tx, QUERY_RELYING_PARTY_INSERT_KEY,
                           PARAMS(PARAM_INT(record->id), PARAM_INT(record->relying_party_id),
                                  PARAM_TEXT(record->algorithm), PARAM_BYTES(record->public_key),
                                  PARAM_TIME(record->created_at)));
}

enum status relying_party_store_list_keys(struct tx *tx, int64_t relying_party_id,
                                          struct relying_party_key_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_RELYING_PARTY_LIST_KEYS, PARAMS(PARAM_INT(relying_party_id)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct relying_party_key_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] =
            (struct relying_party_key_record){.id = row_int(&row, "id"),
                                              .relying_party_id = relying_party_id,
                                              .algorithm = row_text(&row, "algorithm"),
                                              .public_key = row_bytes(&row, "public_key"),
                                              .created_at = row_time(&row, "created_at"),
                                              .withdrawn_at = row_time(&row, "withdrawn_at")};
    }
    return STATUS_OK;
}

enum status relying_party_store_withdraw_key(struct tx *tx, int64_t relying_party_id, int64_t id,
                                             int64_t at) {
    return exec_change_one(tx, QUERY_RELYING_PARTY_WITHDRAW_KEY,
                           PARAMS(PARAM_INT(id), PARAM_INT(relying_party_id), PARAM_TIME(at)));
}

enum status relying_party_store_insert_secret(struct tx *tx,
                                              const struct relying_party_secret_record *record) {
    return exec_change_one(tx, QUERY_RELYING_PARTY_INSERT_SECRET,
                           PARAMS(PARAM_INT(record->id), PARAM_INT(record->relying_party_id),
                                  PARAM_BYTES(record->secret_sealed),
                                  PARAM_TIME(record->created_at)));
}

enum status relying_party_store_end_secrets(struct tx *tx, int64_t relying_party_id,
                                            int64_t before_id, int64_t at) {
    return exec_change(tx, QUERY_RELYING_PARTY_END_SECRETS,
                       PARAMS(PARAM_INT(relying_party_id), PARAM_INT(before_id), PARAM_TIME(at)),
                       NULL);
}

enum status relying_party_store_list_secrets(struct tx *tx, int64_t relying_party_id, int64_t at,
                                             struct relying_party_secret_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_RELYING_PARTY_LIST_SECRETS,
                  PARAMS(PARAM_INT(relying_party_id), PARAM_TIME(at)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct relying_party_secret_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] =
            (struct relying_party_secret_record){.id = row_int(&row, "id"),
                                                 .relying_party_id = relying_party_id,
                                                 .secret_sealed = row_bytes(&row, "secret_sealed"),
                                                 .created_at = row_time(&row, "created_at"),
                                                 .ends_at = row_time(&row, "ends_at")};
    }
    return STATUS_OK;
}
