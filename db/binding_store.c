#include "db/binding_store.h"

#include "db/exec.h"

static struct binding_record read_binding(const struct row *row) {
    return (struct binding_record){
        .id = row_int(row, "id"),
        .relying_party_id = row_int(row, "relying_party_id"),
        .certificate_id = row_int(row, "certificate_id"),
        .account_id = row_int(row, "account_id"),
        .account_reference_sealed = row_bytes(row, "account_reference_sealed"),
        .state = row_text(row, "state"),
        .bound_at = row_time(row, "bound_at"),
        .unbinding_at = row_time(row, "unbinding_at"),
        .unbound_at = row_time(row, "unbound_at"),
        .relying_party_identifier = row_text(row, "relying_party_identifier"),
        .relying_party_name_zh = row_text(row, "relying_party_name_zh"),
        .relying_party_name_en = row_text(row, "relying_party_name_en")};
}

enum status binding_store_insert(struct tx *tx, const struct binding_record *record) {
    return exec_change_one(tx, QUERY_BINDING_INSERT_BINDING,
                           PARAMS(PARAM_INT(record->id), PARAM_INT(record->relying_party_id),
                                  PARAM_INT(record->certificate_id), PARAM_INT(record->account_id),
                                  PARAM_BYTES(record->account_reference_sealed),
                                  PARAM_BYTES(record->account_reference_index),
                                  PARAM_TIME(record->bound_at)));
}

enum status binding_store_find(struct tx *tx, int64_t id, struct binding_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_BINDING_FIND_BINDING, PARAMS(PARAM_INT(id)), &row));
    *out_record = read_binding(&row);
    return STATUS_OK;
}

enum status binding_store_list_of_account(struct tx *tx, int64_t account_id, int64_t limit,
                                          int64_t offset, struct binding_records *out_records) {
    struct rows *rows;
    struct row total;
    TRY(exec_row(tx, QUERY_BINDING_COUNT_OF_ACCOUNT, PARAMS(PARAM_INT(account_id)), &total));
    TRY(exec_rows(tx, QUERY_BINDING_LIST_OF_ACCOUNT,
                  PARAMS(PARAM_INT(account_id), PARAM_INT(limit), PARAM_INT(offset)), &rows));
    out_records->total = row_int(&total, "total");
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct binding_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_binding(&row);
    }
    return STATUS_OK;
}

enum status binding_store_list_of_order(struct tx *tx, int64_t order_id, const struct page *page,
                                        struct binding_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_BINDING_LIST_OF_ORDER,
                  PARAMS(PARAM_INT(order_id), PARAM_INT(page->size), PARAM_INT(page_offset(page))),
                  &rows));
    struct binding_records records = {.count = rows_count(rows)};
    records.items = ARENA_ARRAY(tx_call(tx)->arena, records.count + 1, struct binding_record);
    for (size_t i = 0; i < records.count; i++) {
        struct row row = rows_at(rows, i);
        records.items[i] = read_binding(&row);
        records.total = row_int(&row, "total");
    }
    *out_records = records;
    return STATUS_OK;
}

enum status binding_store_lock_bound_of_order(struct tx *tx, int64_t order_id,
                                              struct binding_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_BINDING_LOCK_BOUND_OF_ORDER, PARAMS(PARAM_INT(order_id)), &rows));
    size_t count = rows_count(rows);
    struct binding_record *items =
        ARENA_ARRAY(tx_call(tx)->arena, count + 1, struct binding_record);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        items[i] = (struct binding_record){.id = row_int(&row, "id"),
                                           .relying_party_id = row_int(&row, "relying_party_id")};
    }
    *out_records = (struct binding_records){items, count, (int64_t)count};
    return STATUS_OK;
}

enum status binding_store_begin_unbinding(struct tx *tx, int64_t id, int64_t at) {
    return exec_change_one(tx, QUERY_BINDING_BEGIN_UNBINDING,
                           PARAMS(PARAM_INT(id), PARAM_TIME(at)));
}

enum status binding_store_end_unbinding(struct tx *tx, int64_t id, int64_t at) {
    return exec_change_one(tx, QUERY_BINDING_END_UNBINDING, PARAMS(PARAM_INT(id), PARAM_TIME(at)));
}

enum status binding_store_find_serial(struct tx *tx, int64_t certificate_id,
                                      struct bytes *out_serial) {
    struct row row;
    TRY(exec_row(tx, QUERY_BINDING_FIND_SERIAL, PARAMS(PARAM_INT(certificate_id)), &row));
    *out_serial = row_bytes(&row, "serial");
    return STATUS_OK;
}
