#include "db/identity_store.h"

#include "db/exec.h"

static struct identity_verification_record read_verification(const struct row *row) {
    return (struct identity_verification_record){
        .id = row_int(row, "id"),
        .account_id = row_int(row, "account_id"),
        .order_id = row_int(row, "order_id"),
        .purpose = row_text(row, "purpose"),
        .name_sealed = row_bytes(row, "name_sealed"),
        .document_type = row_text(row, "document_type"),
        .document_number_sealed = row_bytes(row, "document_number_sealed"),
        .document_number_index = row_bytes(row, "document_number_index"),
        .state = row_text(row, "state"),
        .biz_token_index = row_bytes(row, "biz_token_index"),
        .biz_token_sealed = row_bytes(row, "biz_token_sealed"),
        .url_sealed = row_bytes(row, "url_sealed"),
        .failure = row_text(row, "failure"),
        .provider_code = row_text(row, "provider_code"),
        .similarity = row_text(row, "similarity"),
        .live_status = row_text(row, "live_status"),
        .created_at = row_time(row, "created_at"),
        .expires_at = row_time(row, "expires_at"),
        .finished_at = row_time(row, "finished_at")};
}

enum status identity_verification_store_insert(struct tx *tx,
                                               const struct identity_verification_record *record) {
    return exec_change_one(
        tx, QUERY_IDENTITY_INSERT_VERIFICATION,
        PARAMS(PARAM_INT(record->id), PARAM_INT(record->account_id), PARAM_ID(record->order_id),
               PARAM_TEXT(record->purpose), PARAM_BYTES(record->name_sealed),
               PARAM_TEXT(record->document_type), PARAM_BYTES(record->document_number_sealed),
               PARAM_BYTES(record->document_number_index), PARAM_TEXT(record->state),
               PARAM_BYTES(record->biz_token_index), PARAM_BYTES(record->biz_token_sealed),
               PARAM_BYTES(record->url_sealed), PARAM_TIME(record->created_at),
               PARAM_TIME(record->expires_at)));
}

static enum status find(struct tx *tx, enum query query, const struct param *params, int count,
                        struct identity_verification_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, params, count, &row));
    *out_record = read_verification(&row);
    return STATUS_OK;
}

enum status identity_verification_store_find(struct tx *tx, int64_t id,
                                             struct identity_verification_record *out_record) {
    return find(tx, QUERY_IDENTITY_FIND_VERIFICATION, PARAMS(PARAM_INT(id)), out_record);
}

enum status identity_verification_store_lock(struct tx *tx, int64_t id,
                                             struct identity_verification_record *out_record) {
    return find(tx, QUERY_IDENTITY_LOCK_VERIFICATION, PARAMS(PARAM_INT(id)), out_record);
}

enum status
identity_verification_store_find_by_biz_token(struct tx *tx, struct bytes biz_token_index,
                                              struct identity_verification_record *out_record) {
    return find(tx, QUERY_IDENTITY_FIND_VERIFICATION_BY_BIZ_TOKEN,
                PARAMS(PARAM_BYTES(biz_token_index)), out_record);
}

enum status
identity_verification_store_find_succeeded(struct tx *tx, int64_t order_id,
                                           struct bytes document_number_index,
                                           struct identity_verification_record *out_record) {
    return find(tx, QUERY_IDENTITY_FIND_SUCCEEDED_VERIFICATION,
                PARAMS(PARAM_INT(order_id), PARAM_BYTES(document_number_index)), out_record);
}

enum status identity_verification_store_finish(struct tx *tx,
                                               const struct identity_verification_record *record) {
    enum status status = exec_change_one(
        tx, QUERY_IDENTITY_UPDATE_VERIFICATION,
        PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->state), PARAM_TEXT(record->failure),
               PARAM_TEXT(record->provider_code), PARAM_TEXT(record->similarity),
               PARAM_TEXT(record->live_status), PARAM_TIME(record->finished_at)));
    return status == STATUS_NOT_FOUND ? STATUS_CONFLICT : status;
}

enum status identity_verification_store_supersede(struct tx *tx, int64_t account_id,
                                                  int64_t order_id, int64_t now) {
    return exec_change(tx, QUERY_IDENTITY_UPDATE_SUPERSEDED,
                       PARAMS(PARAM_INT(account_id), PARAM_ID(order_id), PARAM_TIME(now)), NULL);
}

enum status identity_verification_store_count(struct tx *tx, int64_t account_id, int64_t since,
                                              struct identity_verification_counts *out_counts) {
    struct row row;
    TRY(exec_row(tx, QUERY_IDENTITY_COUNT_VERIFICATIONS,
                 PARAMS(PARAM_INT(account_id), PARAM_TIME(since)), &row));
    *out_counts = (struct identity_verification_counts){.begun = row_int(&row, "begun"),
                                                        .failed = row_int(&row, "failed")};
    return STATUS_OK;
}

enum status identity_store_find(struct tx *tx, int64_t account_id,
                                struct identity_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_IDENTITY_FIND_IDENTITY, PARAMS(PARAM_INT(account_id)), &row));
    *out_record = (struct identity_record){
        .account_id = account_id,
        .name_sealed = row_bytes(&row, "name_sealed"),
        .document_type = row_text(&row, "document_type"),
        .document_number_sealed = row_bytes(&row, "document_number_sealed"),
        .document_number_index = row_bytes(&row, "document_number_index"),
        .verification_id = row_int(&row, "verification_id"),
        .verified_at = row_time(&row, "verified_at")};
    return STATUS_OK;
}

enum status identity_store_insert(struct tx *tx, const struct identity_record *record) {
    return exec_change(tx, QUERY_IDENTITY_INSERT_IDENTITY,
                       PARAMS(PARAM_INT(record->account_id), PARAM_BYTES(record->name_sealed),
                              PARAM_TEXT(record->document_type),
                              PARAM_BYTES(record->document_number_sealed),
                              PARAM_BYTES(record->document_number_index),
                              PARAM_INT(record->verification_id), PARAM_TIME(record->verified_at)),
                       NULL);
}
