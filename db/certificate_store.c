/* certificate_store: see the header. */
#include "db/certificate_store.h"

#include "db/exec.h"

enum status certificate_store_insert(struct tx *tx, const struct certificate_record *record) {
    return exec_change(tx, QUERY_CERTIFICATE_INSERT,
                       PARAMS(PARAM_INT(record->id), PARAM_INT(record->order_id),
                              PARAM_INT(record->claim_id), PARAM_INT(record->issuance_id),
                              PARAM_INT(record->authority_id), PARAM_INT(record->account_id),
                              PARAM_TEXT(record->holder_kind), PARAM_BYTES(record->serial),
                              PARAM_BYTES(record->public_key), PARAM_BYTES(record->pem_sealed),
                              PARAM_BYTES(record->fingerprint_sm3),
                              PARAM_BYTES(record->profile_hash), PARAM_TEXT(record->device_name),
                              PARAM_BOOL(record->own_pin), PARAM_TIME(record->not_before),
                              PARAM_TIME(record->not_after), PARAM_TIME(record->claimed_at),
                              PARAM_ID(record->extends_id)),
                       NULL);
}

static void read_keys(const struct row *row, struct certificate_record *record) {
    record->id = row_int(row, "id");
    record->order_id = row_int(row, "order_id");
    record->claim_id = row_int(row, "claim_id");
    record->issuance_id = row_int(row, "issuance_id");
    record->authority_id = row_int(row, "authority_id");
    record->account_id = row_int(row, "account_id");
}

static void read_content(const struct row *row, struct certificate_record *record) {
    record->holder_kind = row_text(row, "holder_kind");
    record->serial = row_bytes(row, "serial");
    record->public_key = row_bytes(row, "public_key");
    record->pem_sealed = row_bytes(row, "pem_sealed");
    record->fingerprint_sm3 = row_bytes(row, "fingerprint_sm3");
    record->profile_hash = row_bytes(row, "profile_hash");
    record->device_name = row_text(row, "device_name");
    record->own_pin = row_bool(row, "own_pin");
    record->state = row_text(row, "state");
    record->not_before = row_time(row, "not_before");
    record->not_after = row_time(row, "not_after");
    record->claimed_at = row_time(row, "claimed_at");
    record->extends_id = row_int(row, "extends_id");
    record->product_code = row_text(row, "product_code");
    record->medium = row_text(row, "medium");
    record->holder_name_sealed = row_bytes(row, "holder_name_sealed");
    record->service_from = row_time(row, "service_from");
    record->service_until = row_time(row, "service_until");
}

enum status certificate_store_find_own(struct tx *tx, int64_t id, int64_t account_id,
                                       struct certificate_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_CERTIFICATE_FIND_OWN, PARAMS(PARAM_INT(id), PARAM_INT(account_id)),
                 &row));
    read_keys(&row, out_record);
    read_content(&row, out_record);
    return STATUS_OK;
}

enum status certificate_store_find(struct tx *tx, int64_t id,
                                   struct certificate_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_CERTIFICATE_FIND, PARAMS(PARAM_INT(id)), &row));
    read_keys(&row, out_record);
    read_content(&row, out_record);
    return STATUS_OK;
}

enum status certificate_store_list_own(struct tx *tx, int64_t account_id, const struct page *page,
                                       struct certificate_records *out_records) {
    struct rows *rows = NULL;
    TRY(exec_rows(
        tx, QUERY_CERTIFICATE_LIST_OWN,
        PARAMS(PARAM_INT(account_id), PARAM_INT(page->size), PARAM_INT(page_offset(page))), &rows));
    struct certificate_records records = {.count = rows_count(rows)};
    records.items = ARENA_ARRAY(tx_call(tx)->arena, records.count + 1, struct certificate_record);
    for (size_t i = 0; i < records.count; i++) {
        struct row row = rows_at(rows, i);
        read_keys(&row, &records.items[i]);
        read_content(&row, &records.items[i]);
        records.total = row_int(&row, "total");
    }
    *out_records = records;
    return STATUS_OK;
}

enum status certificate_store_find_claimable(struct tx *tx, int64_t order_id, int64_t now,
                                             int64_t *out_order_id) {
    struct row row;
    TRY(exec_row(tx, QUERY_CERTIFICATE_FIND_CLAIMABLE, PARAMS(PARAM_INT(order_id), PARAM_TIME(now)),
                 &row));
    *out_order_id = row_int(&row, "id");
    return STATUS_OK;
}

enum status certificate_store_list_represented(struct tx *tx, int64_t account_id, int64_t now,
                                               const struct page *page,
                                               struct represented_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_CERTIFICATE_LIST_REPRESENTED,
                  PARAMS(PARAM_INT(account_id), PARAM_TIME(now), PARAM_INT(page->size),
                         PARAM_INT(page_offset(page))),
                  &rows));
    struct represented_records records = {.count = rows_count(rows)};
    records.items = ARENA_ARRAY(tx_call(tx)->arena, records.count + 1, struct represented_record);
    for (size_t i = 0; i < records.count; i++) {
        struct row row = rows_at(rows, i);
        records.items[i] = (struct represented_record){
            .certificate_id = row_int(&row, "id"),
            .key_certificate_id = row_int(&row, "key_certificate_id"),
            .not_after = row_time(&row, "not_after"),
            .service_until = row_time(&row, "service_until"),
            .order_id = row_int(&row, "order_id"),
            .holder_name_sealed = row_bytes(&row, "holder_name_sealed"),
            .handler_id = row_int(&row, "handler_id"),
            .handler_name_sealed = row_bytes(&row, "handler_name_sealed")};
        records.total = row_int(&row, "total");
    }
    *out_records = records;
    return STATUS_OK;
}

enum status certificate_store_is_handler(struct tx *tx, int64_t order_id, int64_t account_id,
                                         bool *out_is) {
    struct row row;
    TRY(exec_row(tx, QUERY_CERTIFICATE_FIND_IS_HANDLER,
                 PARAMS(PARAM_INT(order_id), PARAM_INT(account_id)), &row));
    *out_is = row_bool(&row, "is_handler");
    return STATUS_OK;
}

enum status certificate_store_list_claimable(struct tx *tx, int64_t account_id, int64_t now,
                                             const struct page *page,
                                             struct claimable_records *out_records) {
    struct rows *rows = NULL;
    TRY(exec_rows(tx, QUERY_CERTIFICATE_LIST_CLAIMABLE,
                  PARAMS(PARAM_INT(account_id), PARAM_TIME(now), PARAM_INT(page->size),
                         PARAM_INT(page_offset(page))),
                  &rows));
    struct claimable_records records = {.count = rows_count(rows)};
    records.items = ARENA_ARRAY(tx_call(tx)->arena, records.count + 1, struct claimable_record);
    for (size_t i = 0; i < records.count; i++) {
        struct row row = rows_at(rows, i);
        records.items[i] =
            (struct claimable_record){.order_id = row_int(&row, "id"),
                                      .product_code = row_text(&row, "product_code"),
                                      .holder_kind = row_text(&row, "holder_kind"),
                                      .holder_name_sealed = row_bytes(&row, "holder_name_sealed"),
                                      .approved_at = row_time(&row, "approved_at")};
        records.total = row_int(&row, "total");
    }
    *out_records = records;
    return STATUS_OK;
}

enum status certificate_store_find_profile(struct tx *tx, const char *name,
                                           struct bytes *out_hash) {
    struct row row;
    TRY(exec_row(tx, QUERY_CERTIFICATE_FIND_PROFILE, PARAMS(PARAM_TEXT(name)), &row));
    *out_hash = row_bytes(&row, "hash");
    return STATUS_OK;
}

enum status certificate_store_find_authority(struct tx *tx, const char *role,
                                             struct bytes *out_der) {
    struct row row;
    TRY(exec_row(tx, QUERY_CERTIFICATE_FIND_AUTHORITY, PARAMS(PARAM_TEXT(role)), &row));
    *out_der = row_bytes(&row, "certificate");
    return STATUS_OK;
}

enum status certificate_store_find_chain(struct tx *tx, int64_t authority_id,
                                         struct bytes *out_issuing, struct bytes *out_root) {
    struct row row;
    TRY(exec_row(tx, QUERY_CERTIFICATE_FIND_CHAIN, PARAMS(PARAM_INT(authority_id)), &row));
    *out_issuing = row_bytes(&row, "issuing");
    *out_root = row_bytes(&row, "root");
    return STATUS_OK;
}

enum status certificate_store_find_list(struct tx *tx, struct bytes *out_der,
                                        int64_t *out_next_update) {
    struct row row;
    TRY(exec_row(tx, QUERY_CERTIFICATE_FIND_LIST, NO_PARAMS, &row));
    *out_der = row_bytes(&row, "der");
    *out_next_update = row_time(&row, "next_update");
    return STATUS_OK;
}
