#include "db/key_use_store.h"

#include "db/exec.h"

enum status key_use_store_insert(struct tx *tx, const struct key_use_record *record) {
    return exec_change(tx, QUERY_KEY_USE_INSERT,
                       PARAMS(PARAM_INT(record->id), PARAM_INT(record->certificate_id),
                              PARAM_INT(record->account_id), PARAM_TEXT(record->purpose),
                              PARAM_INT(record->subject_id), PARAM_TEXT(record->content),
                              PARAM_TIME(record->created_at), PARAM_TIME(record->expires_at)),
                       NULL);
}

enum status key_use_store_find_own(struct tx *tx, int64_t id, int64_t account_id,
                                   struct key_use_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_KEY_USE_FIND_OWN, PARAMS(PARAM_INT(id), PARAM_INT(account_id)), &row));
    *out_record = (struct key_use_record){.id = row_int(&row, "id"),
                                          .certificate_id = row_int(&row, "certificate_id"),
                                          .account_id = row_int(&row, "account_id"),
                                          .purpose = row_text(&row, "purpose"),
                                          .subject_id = row_int(&row, "subject_id"),
                                          .content = row_text(&row, "content"),
                                          .created_at = row_time(&row, "created_at"),
                                          .expires_at = row_time(&row, "expires_at"),
                                          .signed_at = row_time(&row, "signed_at"),
                                          .public_key = row_bytes(&row, "public_key"),
                                          .own_pin = row_bool(&row, "own_pin")};
    return STATUS_OK;
}

enum status key_use_store_set_own_pin(struct tx *tx, int64_t id) {
    return exec_change(tx, QUERY_KEY_USE_SET_OWN_PIN, PARAMS(PARAM_INT(id)), NULL);
}
