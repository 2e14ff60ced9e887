#include "db/review_store.h"

#include "db/exec.h"

enum status review_store_insert(struct tx *tx, const struct review_record *record) {
    TRY(exec_change_one(tx, QUERY_REVIEW_INSERT_REVIEW,
                        PARAMS(PARAM_INT(record->id), PARAM_INT(record->order_id),
                               PARAM_INT(record->staff_id), PARAM_TEXT(record->decision),
                               PARAM_TIME(record->decided_at))));
    if (record->reason_count == 0)
        return STATUS_OK;
    const char **fields = ARENA_ARRAY(tx_call(tx)->arena, record->reason_count, const char *);
    const char **reasons = ARENA_ARRAY(tx_call(tx)->arena, record->reason_count, const char *);
    for (size_t i = 0; i < record->reason_count; i++) {
        fields[i] = record->reasons[i].field;
        reasons[i] = record->reasons[i].reason;
    }
    return exec_change(tx, QUERY_REVIEW_INSERT_REASONS,
                       PARAMS(PARAM_INT(record->id), PARAM_TEXTS(fields, record->reason_count),
                              PARAM_TEXTS(reasons, record->reason_count)),
                       NULL);
}

static void read_reasons(struct tx *tx, const struct row *row, struct review_record *record) {
    char **fields, **reasons;
    size_t count = row_texts(row, "fields", &fields);
    size_t reason_count = row_texts(row, "reasons", &reasons);
    record->reason_count = count < reason_count ? count : reason_count;
    record->reasons =
        ARENA_ARRAY(tx_call(tx)->arena, record->reason_count + 1, struct review_reason_record);
    for (size_t i = 0; i < record->reason_count; i++)
        record->reasons[i] = (struct review_reason_record){fields[i], reasons[i]};
}

enum status review_store_list(struct tx *tx, int64_t order_id, struct review_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_REVIEW_LIST_REVIEWS, PARAMS(PARAM_INT(order_id)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct review_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = (struct review_record){.id = row_int(&row, "id"),
                                                       .order_id = row_int(&row, "order_id"),
                                                       .staff_id = row_int(&row, "staff_id"),
                                                       .staff_name = row_text(&row, "staff_name"),
                                                       .decision = row_text(&row, "decision"),
                                                       .decided_at = row_time(&row, "decided_at")};
        read_reasons(tx, &row, &out_records->items[i]);
    }
    return STATUS_OK;
}
