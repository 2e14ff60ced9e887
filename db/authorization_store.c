#include "db/authorization_store.h"

#include "db/exec.h"

static struct authorization_record read_authorization(const struct row *row) {
    return (struct authorization_record){
        .id = row_int(row, "id"),
        .kind = row_text(row, "kind"),
        .order_id = row_int(row, "order_id"),
        .company_name_sealed = row_bytes(row, "company_name_sealed"),
        .company_number_sealed = row_bytes(row, "company_number_sealed"),
        .company_index = row_bytes(row, "company_index"),
        .grantor_name_sealed = row_bytes(row, "grantor_name_sealed"),
        .grantor_mobile_sealed = row_bytes(row, "grantor_mobile_sealed"),
        .grantor_mobile_index = row_bytes(row, "grantor_mobile_index"),
        .grantor_document_index = row_bytes(row, "grantor_document_index"),
        .grantee_name_sealed = row_bytes(row, "grantee_name_sealed"),
        .grantee_mobile_sealed = row_bytes(row, "grantee_mobile_sealed"),
        .grantee_mobile_index = row_bytes(row, "grantee_mobile_index"),
        .grantee_document_index = row_bytes(row, "grantee_document_index"),
        .in_force_from = row_time(row, "in_force_from"),
        .in_force_until = row_time(row, "in_force_until"),
        .state = row_text(row, "state"),
        .ended_at = row_time(row, "ended_at"),
        .ended_by_kind = row_text(row, "ended_by_kind"),
        .ended_by_id = row_int(row, "ended_by_id"),
    };
}

enum status authorization_store_insert(struct tx *tx, const struct authorization_record *record) {
    return exec_change_one(
        tx, QUERY_AUTHORIZATION_INSERT_AUTHORIZATION,
        PARAMS(
            PARAM_INT(record->id), PARAM_TEXT(record->kind), PARAM_ID(record->order_id),
            PARAM_BYTES(record->company_name_sealed), PARAM_BYTES(record->company_name_index),
            PARAM_BYTES(record->company_number_sealed), PARAM_BYTES(record->company_index),
            PARAM_BYTES(record->grantor_name_sealed), PARAM_BYTES(record->grantor_name_index),
            PARAM_BYTES(record->grantor_mobile_sealed), PARAM_BYTES(record->grantor_mobile_index),
            PARAM_BYTES(record->grantor_document_index), PARAM_BYTES(record->grantee_name_sealed),
            PARAM_BYTES(record->grantee_name_index), PARAM_BYTES(record->grantee_mobile_sealed),
            PARAM_BYTES(record->grantee_mobile_index), PARAM_BYTES(record->grantee_document_index),
            PARAM_TIME(record->in_force_from), PARAM_TIME(record->in_force_until)));
}

enum status authorization_store_find(struct tx *tx, int64_t id, int64_t account_id,
                                     struct authorization_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_AUTHORIZATION_FIND_AUTHORIZATION,
                 PARAMS(PARAM_INT(id), PARAM_INT(account_id)), &row));
    *out_record = read_authorization(&row);
    out_record->is_grantor = row_bool(&row, "is_grantor");
    return STATUS_OK;
}

enum status authorization_store_lock_in_force(struct tx *tx, struct bytes company_index,
                                              struct bytes grantee_document_index,
                                              struct authorization_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_AUTHORIZATION_LOCK_IN_FORCE,
                 PARAMS(PARAM_BYTES(company_index), PARAM_BYTES(grantee_document_index)), &row));
    *out_record = read_authorization(&row);
    return STATUS_OK;
}

enum status authorization_store_is_in_force(struct tx *tx, struct bytes company_index,
                                            struct bytes grantee_document_index, int64_t at,
                                            bool *out_in_force) {
    struct row row;
    TRY(exec_row(
        tx, QUERY_AUTHORIZATION_FIND_IS_IN_FORCE,
        PARAMS(PARAM_BYTES(company_index), PARAM_BYTES(grantee_document_index), PARAM_TIME(at)),
        &row));
    *out_in_force = row_bool(&row, "in_force");
    return STATUS_OK;
}

enum status authorization_store_end(struct tx *tx, const struct authorization_record *record) {
    return exec_change_one(tx, QUERY_AUTHORIZATION_END_AUTHORIZATION,
                           PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->state),
                                  PARAM_TIME(record->ended_at), PARAM_TEXT(record->ended_by_kind),
                                  PARAM_ID(record->ended_by_id)));
}

enum status authorization_store_list(struct tx *tx, const struct authorization_filter *filter,
                                     struct authorization_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_AUTHORIZATION_LIST_AUTHORIZATIONS,
                  PARAMS(PARAM_INT(filter->account_id), PARAM_BOOL(filter->history),
                         PARAM_TIME(filter->at), PARAM_INT(filter->limit),
                         PARAM_INT(filter->offset), PARAM_TEXT(filter->kind)),
                  &rows));
    struct authorization_records records = {.count = rows_count(rows)};
    records.items = ARENA_ARRAY(tx_call(tx)->arena, records.count + 1, struct authorization_record);
    for (size_t i = 0; i < records.count; i++) {
        struct row row = rows_at(rows, i);
        records.items[i] = read_authorization(&row);
        records.items[i].is_grantor = row_bool(&row, "is_grantor");
        records.total = row_int(&row, "total");
    }
    *out_records = records;
    return STATUS_OK;
}
