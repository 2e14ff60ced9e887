#include "db/renewal_store.h"

#include "db/exec.h"

enum status renewal_store_insert(struct tx *tx, const struct renewal_record *record) {
    return exec_change(tx, QUERY_RENEWAL_INSERT,
                       PARAMS(PARAM_INT(record->order_id), PARAM_INT(record->certificate_id),
                              PARAM_ID(record->key_use_id), PARAM_TIME(record->ends_at),
                              PARAM_BOOL(record->lapsed)),
                       NULL);
}

static struct renewal_record read_record(const struct row *row) {
    return (struct renewal_record){.order_id = row_int(row, "order_id"),
                                   .certificate_id = row_int(row, "certificate_id"),
                                   .key_use_id = row_int(row, "key_use_id"),
                                   .ends_at = row_time(row, "ends_at"),
                                   .lapsed = row_bool(row, "lapsed"),
                                   .handler_changed = row_bool(row, "handler_changed")};
}

static enum status find(struct tx *tx, enum query query, int64_t id,
                        struct renewal_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, PARAMS(PARAM_INT(id)), &row));
    *out_record = read_record(&row);
    return STATUS_OK;
}

enum status renewal_store_find(struct tx *tx, int64_t order_id, struct renewal_record *out_record) {
    return find(tx, QUERY_RENEWAL_FIND, order_id, out_record);
}

enum status renewal_store_find_by_key_use(struct tx *tx, int64_t key_use_id,
                                          struct renewal_record *out_record) {
    return find(tx, QUERY_RENEWAL_FIND_BY_KEY_USE, key_use_id, out_record);
}

enum status renewal_store_set_lapsed(struct tx *tx, int64_t order_id, bool lapsed) {
    return exec_change(tx, QUERY_RENEWAL_UPDATE_LAPSED,
                       PARAMS(PARAM_INT(order_id), PARAM_BOOL(lapsed)), NULL);
}

enum status renewal_store_find_service_end(struct tx *tx, int64_t order_id,
                                           struct renewal_service_end *out_end) {
    struct row row;
    TRY(exec_row(tx, QUERY_RENEWAL_FIND_SERVICE_END, PARAMS(PARAM_INT(order_id)), &row));
    *out_end = (struct renewal_service_end){.at = row_time(&row, "service_until"),
                                            .same_handler = row_bool(&row, "same_handler")};
    return STATUS_OK;
}

enum status renewal_store_find_draft(struct tx *tx, int64_t account_id, int64_t order_id,
                                     struct renewal_record *out_record, bool *out_same_mobile) {
    struct row row;
    TRY(exec_row(tx, QUERY_RENEWAL_FIND_DRAFT, PARAMS(PARAM_INT(account_id), PARAM_INT(order_id)),
                 &row));
    *out_record = read_record(&row);
    *out_same_mobile = row_bool(&row, "same_mobile");
    return STATUS_OK;
}

enum status renewal_store_find_open(struct tx *tx, int64_t order_id, int64_t *out_order_id) {
    struct row row;
    TRY(exec_row(tx, QUERY_RENEWAL_FIND_OPEN, PARAMS(PARAM_INT(order_id)), &row));
    *out_order_id = row_int(&row, "id");
    return STATUS_OK;
}

enum status renewal_store_find_newest(struct tx *tx, int64_t order_id,
                                      struct renewal_newest *out_newest) {
    struct row row;
    TRY(exec_row(tx, QUERY_RENEWAL_FIND_NEWEST, PARAMS(PARAM_INT(order_id)), &row));
    *out_newest = (struct renewal_newest){.order_id = row_int(&row, "id"),
                                          .state = row_text(&row, "state"),
                                          .service_until = row_time(&row, "service_until")};
    return STATUS_OK;
}
