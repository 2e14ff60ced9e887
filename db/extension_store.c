#include "db/extension_store.h"

#include "db/exec.h"

enum status extension_store_insert(struct tx *tx, const struct extension_record *record) {
    return exec_change(tx, QUERY_EXTENSION_INSERT,
                       PARAMS(PARAM_INT(record->id), PARAM_INT(record->certificate_id),
                              PARAM_INT(record->order_id), PARAM_INT(record->account_id),
                              PARAM_INT(record->key_use_id), PARAM_TIME(record->created_at)),
                       NULL);
}

static enum status find(struct tx *tx, enum query query, int64_t id,
                        struct extension_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, PARAMS(PARAM_INT(id)), &row));
    *out_record =
        (struct extension_record){.id = row_int(&row, "id"),
                                  .certificate_id = row_int(&row, "certificate_id"),
                                  .order_id = row_int(&row, "order_id"),
                                  .account_id = row_int(&row, "account_id"),
                                  .key_use_id = row_int(&row, "key_use_id"),
                                  .state = row_text(&row, "state"),
                                  .new_certificate_id = row_int(&row, "new_certificate_id"),
                                  .created_at = row_time(&row, "created_at"),
                                  .updated_at = row_time(&row, "updated_at")};
    return STATUS_OK;
}

enum status extension_store_find(struct tx *tx, int64_t id, struct extension_record *out_record) {
    return find(tx, QUERY_EXTENSION_FIND, id, out_record);
}

enum status extension_store_find_live(struct tx *tx, int64_t certificate_id,
                                      struct extension_record *out_record) {
    return find(tx, QUERY_EXTENSION_FIND_LIVE, certificate_id, out_record);
}

enum status extension_store_move(struct tx *tx, const struct extension_record *record) {
    return exec_change_one(tx, QUERY_EXTENSION_MOVE,
                           PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->state),
                                  PARAM_ID(record->new_certificate_id),
                                  PARAM_TIME(record->updated_at)));
}

enum status extension_store_take_stuck(struct tx *tx, const char *job_kind, int64_t before,
                                       int64_t now, int64_t **out_ids, size_t *out_count) {
    struct rows *rows = NULL;
    TRY(exec_rows(tx, QUERY_EXTENSION_TAKE_STUCK,
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
