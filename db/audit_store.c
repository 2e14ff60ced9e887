/* audit_store: see the header. */
#include "db/audit_store.h"

#include "db/exec.h"

enum status audit_store_insert(struct tx *tx, const struct audit_entry_record *record) {
    return exec_change(tx, QUERY_AUDIT_INSERT_ENTRY,
                       PARAMS(PARAM_INT(record->id), PARAM_TIME(record->at),
                              PARAM_TEXT(record->actor_kind), PARAM_ID(record->actor_id),
                              PARAM_ID(record->session_id), PARAM_TEXT(record->address),
                              PARAM_TEXT(record->request_id), PARAM_TEXT(record->action),
                              PARAM_TEXT(record->subject_kind), PARAM_ID(record->subject_id),
                              PARAM_TEXT(record->detail), PARAM_INT(record->key_id),
                              PARAM_BYTES(record->mac)),
                       NULL);
}

enum status audit_store_find_lag(struct tx *tx, int64_t *out_lag_ms) {
    struct row row;
    TRY(exec_row(tx, QUERY_AUDIT_FIND_LAG, NO_PARAMS, &row));
    *out_lag_ms = row_int(&row, "lag_ms");
    return STATUS_OK;
}

enum status audit_store_lock_sealing(struct tx *tx, bool *out_locked) {
    struct row row;
    TRY(exec_row(tx, QUERY_AUDIT_LOCK_SEALING, NO_PARAMS, &row));
    *out_locked = row_bool(&row, "locked");
    return STATUS_OK;
}

enum status audit_store_find_last_block(struct tx *tx, struct audit_block_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_AUDIT_FIND_LAST_BLOCK, NO_PARAMS, &row));
    *out_record = (struct audit_block_record){.id = row_int(&row, "id"),
                                              .to_tx = row_text(&row, "to_tx"),
                                              .digest = row_bytes(&row, "digest")};
    return STATUS_OK;
}

enum status audit_store_find_horizon(struct tx *tx, const char **out_horizon) {
    struct row row;
    TRY(exec_row(tx, QUERY_AUDIT_FIND_HORIZON, NO_PARAMS, &row));
    *out_horizon = row_text(&row, "horizon");
    return STATUS_OK;
}

enum status audit_store_list_unsealed(struct tx *tx, const char *from_tx, const char *to_tx,
                                      int64_t limit, struct audit_entry_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_AUDIT_LIST_UNSEALED,
                  PARAMS(PARAM_TEXT(from_tx), PARAM_TEXT(to_tx), PARAM_INT(limit)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count, struct audit_entry_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = (struct audit_entry_record){.id = row_int(&row, "id"),
                                                            .mac = row_bytes(&row, "mac"),
                                                            .tx_id = row_text(&row, "tx_id")};
    }
    return STATUS_OK;
}

enum status audit_store_insert_block(struct tx *tx, const struct audit_block_record *record) {
    struct bytes entries = record->entries.size ? record->entries : BYTES("", 0);
    return exec_change(tx, QUERY_AUDIT_INSERT_BLOCK,
                       PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->from_tx),
                              PARAM_TEXT(record->to_tx), PARAM_TIME(record->sealed_at),
                              PARAM_INT(record->entry_count), PARAM_BYTES(entries),
                              PARAM_BYTES(record->previous_digest), PARAM_BYTES(record->digest),
                              PARAM_INT(record->key_id), PARAM_BYTES(record->mac)),
                       NULL);
}

enum status audit_store_save_head(struct tx *tx, const struct audit_head_record *record) {
    return exec_change(tx, QUERY_AUDIT_SAVE_HEAD,
                       PARAMS(PARAM_INT(record->block_id), PARAM_BYTES(record->digest),
                              PARAM_INT(record->key_id), PARAM_BYTES(record->mac)),
                       NULL);
}

enum status audit_store_find_head(struct tx *tx, struct audit_head_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_AUDIT_FIND_HEAD, NO_PARAMS, &row));
    *out_record = (struct audit_head_record){.block_id = row_int(&row, "block_id"),
                                             .digest = row_bytes(&row, "digest"),
                                             .key_id = row_int(&row, "key_id"),
                                             .mac = row_bytes(&row, "mac")};
    return STATUS_OK;
}

enum status audit_store_list_blocks(struct tx *tx, int64_t after_id, int64_t limit,
                                    struct audit_block_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_AUDIT_LIST_BLOCKS, PARAMS(PARAM_INT(after_id), PARAM_INT(limit)),
                  &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count, struct audit_block_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] =
            (struct audit_block_record){.id = row_int(&row, "id"),
                                        .from_tx = row_text(&row, "from_tx"),
                                        .to_tx = row_text(&row, "to_tx"),
                                        .sealed_at = row_time(&row, "sealed_at"),
                                        .entry_count = row_int(&row, "entry_count"),
                                        .entries = row_bytes(&row, "entries"),
                                        .previous_digest = row_bytes(&row, "previous_digest"),
                                        .digest = row_bytes(&row, "digest"),
                                        .key_id = row_int(&row, "key_id"),
                                        .mac = row_bytes(&row, "mac")};
    }
    return STATUS_OK;
}

/* The columns that both kinds of list have. */
static struct audit_entry_record read_common(const struct row *row) {
    return (struct audit_entry_record){.id = row_int(row, "id"),
                                       .at = row_time(row, "at"),
                                       .actor_kind = row_text(row, "actor_kind"),
                                       .actor_id = row_int(row, "actor_id"),
                                       .action = row_text(row, "action"),
                                       .subject_kind = row_text(row, "subject_kind"),
                                       .subject_id = row_int(row, "subject_id"),
                                       .detail = row_text(row, "detail")};
}

enum status audit_store_list_range(struct tx *tx, const char *from_tx, const char *to_tx,
                                   const char *after_tx, int64_t after_id, int64_t limit,
                                   struct audit_entry_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_AUDIT_LIST_RANGE,
                  PARAMS(PARAM_TEXT(from_tx), PARAM_TEXT(to_tx), PARAM_TEXT(after_tx),
                         PARAM_INT(after_id), PARAM_INT(limit)),
                  &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count, struct audit_entry_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        struct audit_entry_record *record = &out_records->items[i];
        *record = read_common(&row);
        record->session_id = row_int(&row, "session_id");
        record->address = row_text(&row, "address");
        record->request_id = row_text(&row, "request_id");
        record->key_id = row_int(&row, "key_id");
        record->mac = row_bytes(&row, "mac");
        record->tx_id = row_text(&row, "tx_id");
    }
    return STATUS_OK;
}

enum status audit_store_exists(struct tx *tx, int64_t id, bool *out_there) {
    struct row row;
    TRY(exec_row(tx, QUERY_AUDIT_FIND_EXISTS, PARAMS(PARAM_INT(id)), &row));
    *out_there = row_bool(&row, "there");
    return STATUS_OK;
}

/* The list begins where fewest entries can be. */
static enum query choose(const struct audit_list_filter *filter) {
    if (filter->subject_id != 0)
        return QUERY_AUDIT_LIST_BY_SUBJECT;
    if (filter->actor_id != 0)
        return QUERY_AUDIT_LIST_BY_ACTOR;
    return filter->action ? QUERY_AUDIT_LIST_BY_ACTION : QUERY_AUDIT_LIST_ENTRIES;
}

enum status audit_store_list(struct tx *tx, const struct audit_list_filter *filter,
                             struct audit_entry_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, choose(filter),
                  PARAMS(PARAM_INT(filter->from_id), PARAM_INT(filter->before_id),
                         PARAM_INT(filter->limit), PARAM_TEXT(filter->action),
                         PARAM_TEXT(filter->actor_kind), PARAM_ID(filter->actor_id),
                         PARAM_TEXT(filter->subject_kind), PARAM_ID(filter->subject_id)),
                  &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count, struct audit_entry_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_common(&row);
        out_records->items[i].actor_login = row_text(&row, "actor_login");
        out_records->items[i].block = row_int(&row, "block");
    }
    return STATUS_OK;
}
