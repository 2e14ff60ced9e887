#include "db/production_store.h"

#include "db/exec.h"

enum status production_store_list(struct tx *tx, int64_t after_id, int64_t limit,
                                  struct production_record **out_records, size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_PRODUCTION_LIST_PRODUCTIONS,
                  PARAMS(PARAM_INT(after_id), PARAM_INT(limit)), &rows));
    size_t count = rows_count(rows);
    struct production_record *records =
        ARENA_ARRAY(tx_call(tx)->arena, count + 1, struct production_record);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        records[i] =
            (struct production_record){.order_id = row_int(&row, "id"),
                                       .state = row_text(&row, "state"),
                                       .type = row_text(&row, "type"),
                                       .holder_kind = row_text(&row, "holder_kind"),
                                       .product_code = row_text(&row, "product_code"),
                                       .holder_name_sealed = row_bytes(&row, "holder_name_sealed"),
                                       .approved_at = row_time(&row, "approved_at"),
                                       .delivery_kind = row_text(&row, "delivery_kind")};
    }
    *out_records = records;
    *out_count = count;
    return STATUS_OK;
}

enum status production_store_insert_request(struct tx *tx,
                                            const struct token_request_record *record) {
    return exec_change_one(tx, QUERY_PRODUCTION_INSERT_REQUEST,
                           PARAMS(PARAM_INT(record->claim_id), PARAM_BYTES(record->request_sealed),
                                  PARAM_BYTES(record->public_key), PARAM_TEXT(record->token_serial),
                                  PARAM_INT(record->staff_id), PARAM_TIME(record->created_at)));
}

enum status production_store_find_profile(struct tx *tx, struct bytes hash, const char *name,
                                          const char **out_data) {
    struct row row;
    TRY(exec_row(tx, QUERY_PRODUCTION_FIND_PROFILE_DATA,
                 PARAMS(PARAM_BYTES(hash), PARAM_TEXT(name)), &row));
    *out_data = row_text(&row, "data");
    return STATUS_OK;
}

enum status production_store_find_certificate(struct tx *tx, int64_t order_id,
                                              struct production_certificate *out_found) {
    struct row row;
    TRY(exec_row(tx, QUERY_PRODUCTION_FIND_CERTIFICATE, PARAMS(PARAM_INT(order_id)), &row));
    *out_found = (struct production_certificate){.id = row_int(&row, "id"),
                                                 .authority_id = row_int(&row, "authority_id"),
                                                 .pem_sealed = row_bytes(&row, "pem_sealed"),
                                                 .serial = row_bytes(&row, "serial"),
                                                 .token_serial = row_text(&row, "token_serial")};
    return STATUS_OK;
}
