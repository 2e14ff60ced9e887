/* certificate_search_store: see the header. */
#include "db/certificate_search_store.h"

#include "db/exec.h"

static void read_one(const struct row *row, struct found_certificate_record *out) {
    bool valid = row_is_null(row, "revoke_reason");
    *out = (struct found_certificate_record){
        .id = row_int(row, "id"),
        .order_id = row_int(row, "order_id"),
        .holder_kind = row_text(row, "holder_kind"),
        .serial = row_bytes(row, "serial"),
        .state = row_text(row, "state"),
        .not_before = row_time(row, "not_before"),
        .not_after = row_time(row, "not_after"),
        .claimed_at = row_time(row, "claimed_at"),
        .revoked_at = row_time(row, "revoked_at"),
        .reason = valid ? -1 : row_int(row, "revoke_reason"),
        .version = row_int(row, "version"),
        .suspended_by = row_int(row, "suspended_by"),
        .state_text = row_text(row, "state_text"),
        .device_name = row_text(row, "device_name"),
        .product_code = row_text(row, "product_code"),
        .holder_name_sealed = row_bytes(row, "holder_name_sealed"),
    };
}

static void read_all(struct tx *tx, struct rows *rows, struct found_certificate_records *out) {
    out->count = rows_count(rows);
    out->items = ARENA_ARRAY(tx_call(tx)->arena, out->count + 1, struct found_certificate_record);
    for (size_t i = 0; i < out->count; i++) {
        struct row row = rows_at(rows, i);
        read_one(&row, &out->items[i]);
    }
}

/* Of these parameters the list by filter takes 6, counting it 5, the list by name all, and the
 * other lists all but the last. */
enum { COUNT_PARAMS = 5, FILTER_PARAMS, VALUE_PARAMS, NAME_PARAMS };

static enum status run(struct tx *tx, enum query query, int count,
                       const struct certificate_search_filter *filter, struct rows **out_rows) {
    bool by_order = filter->by == CERTIFICATE_SEARCH_BY_ORDER;
    const struct param params[] = {
        PARAM_TEXTS(filter->states, filter->state_count),
        PARAM_TEXTS(filter->holder_kinds, filter->holder_kind_count),
        PARAM_TIME(filter->not_after_from),
        PARAM_TIME(filter->not_after_before),
        PARAM_INT(filter->before_id),
        PARAM_INT(filter->limit),
        by_order ? PARAM_INT(filter->order_id) : PARAM_BYTES(filter->value),
        PARAM_BYTES(filter->company_name_index),
    };
    return exec_rows(tx, query, params, count, out_rows);
}

enum status certificate_search_store_list(struct tx *tx,
                                          const struct certificate_search_filter *filter,
                                          struct found_certificate_records *out_records) {
    static const enum query queries[] = {
        [CERTIFICATE_SEARCH_BY_FILTER] = QUERY_CERTIFICATE_SEARCH_BY_FILTER,
        [CERTIFICATE_SEARCH_BY_SERIAL] = QUERY_CERTIFICATE_SEARCH_BY_SERIAL,
        [CERTIFICATE_SEARCH_BY_ORDER] = QUERY_CERTIFICATE_SEARCH_BY_ORDER,
        [CERTIFICATE_SEARCH_BY_NAME] = QUERY_CERTIFICATE_SEARCH_BY_NAME,
        [CERTIFICATE_SEARCH_BY_DOCUMENT] = QUERY_CERTIFICATE_SEARCH_BY_DOCUMENT,
        [CERTIFICATE_SEARCH_BY_MOBILE] = QUERY_CERTIFICATE_SEARCH_BY_MOBILE};
    int count = filter->by == CERTIFICATE_SEARCH_BY_FILTER ? FILTER_PARAMS
                : filter->by == CERTIFICATE_SEARCH_BY_NAME ? NAME_PARAMS
                                                           : VALUE_PARAMS;
    struct rows *rows;
    if (filter->limit > CERTIFICATE_SEARCH_LIMIT_MAX)
        return call_fail(tx_call(tx), STATUS_INTERNAL, "a page longer than its statement reads");
    TRY(run(tx, queries[filter->by], count, filter, &rows));
    read_all(tx, rows, out_records);
    return STATUS_OK;
}

enum status certificate_search_store_count(struct tx *tx,
                                           const struct certificate_search_filter *filter,
                                           int64_t *out_count) {
    struct rows *rows;
    TRY(run(tx, QUERY_CERTIFICATE_COUNT_BY_FILTER, COUNT_PARAMS, filter, &rows));
    struct row row = rows_at(rows, 0);
    *out_count = row_int(&row, "count");
    return STATUS_OK;
}

enum status certificate_search_store_list_of_order(struct tx *tx, int64_t order_id,
                                                   struct found_certificate_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_CERTIFICATE_LIST_OF_ORDER, PARAMS(PARAM_INT(order_id)), &rows));
    read_all(tx, rows, out_records);
    return STATUS_OK;
}

static enum status find(struct tx *tx, enum query query, int64_t id,
                        struct found_certificate_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, PARAMS(PARAM_INT(id)), &row));
    read_one(&row, out_record);
    return STATUS_OK;
}

enum status certificate_search_store_find(struct tx *tx, int64_t id,
                                          struct found_certificate_record *out_record) {
    return find(tx, QUERY_CERTIFICATE_FIND_FOR_STAFF, id, out_record);
}

enum status certificate_search_store_lock(struct tx *tx, int64_t id,
                                          struct found_certificate_record *out_record) {
    return find(tx, QUERY_CERTIFICATE_LOCK_FOR_STAFF, id, out_record);
}

enum status certificate_search_store_move(struct tx *tx,
                                          const struct found_certificate_record *record) {
    TRY(exec_change_one(tx, QUERY_CERTIFICATE_UPDATE_STATE,
                        PARAMS(PARAM_INT(record->id), PARAM_INT(record->version),
                               PARAM_TEXT(record->state), PARAM_TIME(record->revoked_at),
                               record->reason < 0 ? PARAM_NULL : PARAM_INT(record->reason),
                               PARAM_ID(record->suspended_by), PARAM_TEXT(record->state_text))));
    return exec_change(tx, QUERY_CERTIFICATE_UPDATE_STATE_OF_KEY, PARAMS(PARAM_INT(record->id)),
                       NULL);
}
