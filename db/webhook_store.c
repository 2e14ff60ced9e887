#include "db/webhook_store.h"

#include "db/exec.h"

enum status webhook_store_insert(struct tx *tx, const struct webhook_delivery_record *record) {
    return exec_change_one(tx, QUERY_WEBHOOK_INSERT_DELIVERY,
                           PARAMS(PARAM_INT(record->id), PARAM_INT(record->relying_party_id),
                                  PARAM_TEXT(record->event), PARAM_INT(record->subject_id),
                                  PARAM_TIME(record->created_at)));
}

enum status webhook_store_find(struct tx *tx, int64_t id,
                               struct webhook_delivery_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_WEBHOOK_FIND_DELIVERY, PARAMS(PARAM_INT(id)), &row));
    *out_record =
        (struct webhook_delivery_record){.id = row_int(&row, "id"),
                                         .relying_party_id = row_int(&row, "relying_party_id"),
                                         .event = row_text(&row, "event"),
                                         .subject_id = row_int(&row, "subject_id"),
                                         .created_at = row_time(&row, "created_at"),
                                         .attempts = row_int(&row, "attempts"),
                                         .delivered_at = row_time(&row, "delivered_at")};
    return STATUS_OK;
}

enum status webhook_store_note(struct tx *tx, int64_t id, int64_t attempted_at,
                               const char *failure) {
    return exec_change_one(tx, QUERY_WEBHOOK_UPDATE_DELIVERY,
                           PARAMS(PARAM_INT(id), PARAM_TIME(attempted_at), PARAM_TEXT(failure)));
}
