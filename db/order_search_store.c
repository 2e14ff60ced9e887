/* order_search_store: see the header. */
#include "db/order_search_store.h"

#include <string.h>

#include "db/exec.h"

/* The list begins where fewest orders can be: the order of a number, then one batch's, one
 * person's, one mobile number's, one name's. */
static enum query choose(const struct order_search_filter *filter, enum query by_number,
                         enum query by_batch, enum query by_document, enum query by_mobile,
                         enum query by_name, enum query by_filter) {
    if (filter->order_id != 0)
        return by_number;
    if (filter->batch_id != 0)
        return by_batch;
    if (filter->document_number_index.size > 0)
        return by_document;
    if (filter->holder_mobile_index.size > 0)
        return by_mobile;
    return filter->holder_name_index.size > 0 ? by_name : by_filter;
}

#define WORDS(words_) PARAM_TEXTS((words_).items, (words_).count)

/* The parameters that every list and count begins with. */
enum { COMMON_PARAMS = 6, KEY_PARAMS = 6, ALL_PARAMS = COMMON_PARAMS + 1 + KEY_PARAMS };

static int put_common(const struct order_search_filter *filter, struct param *params) {
    const struct param common[COMMON_PARAMS] = {
        WORDS(filter->states),  WORDS(filter->types),       WORDS(filter->holder_kinds),
        WORDS(filter->mediums), PARAM_INT(filter->from_id), PARAM_INT(filter->before_id)};
    memcpy(params, common, sizeof common);
    return COMMON_PARAMS;
}

/* None, where the list is by filter; the batch goes to its own lists and to that by number, the
 * number to the latter alone. */
static int put_keys(const struct order_search_filter *filter, struct param *params) {
    const struct param keys[KEY_PARAMS] = {PARAM_BYTES(filter->holder_name_index),
                                           PARAM_BYTES(filter->document_number_index),
                                           PARAM_BYTES(filter->holder_mobile_index),
                                           PARAM_BYTES(filter->company_name_index),
                                           PARAM_ID(filter->batch_id),
                                           PARAM_ID(filter->order_id)};
    bool has_key = filter->document_number_index.size > 0 || filter->holder_mobile_index.size > 0 ||
                   filter->holder_name_index.size > 0;
    memcpy(params, keys, sizeof keys);
    if (filter->order_id != 0)
        return KEY_PARAMS;
    if (filter->batch_id != 0)
        return KEY_PARAMS - 1;
    return has_key ? KEY_PARAMS - 2 : 0;
}

static struct found_order_record read_order(const struct row *row) {
    return (struct found_order_record){.id = row_int(row, "id"),
                                       .account_id = row_int(row, "account_id"),
                                       .type = row_text(row, "type"),
                                       .product_code = row_text(row, "product_code"),
                                       .holder_kind = row_text(row, "holder_kind"),
                                       .medium = row_text(row, "medium"),
                                       .state = row_text(row, "state"),
                                       .amount_fen = row_int(row, "amount_fen"),
                                       .holder_name_sealed = row_bytes(row, "holder_name_sealed"),
                                       .holder_mobile_sealed =
                                           row_bytes(row, "holder_mobile_sealed"),
                                       .created_at = row_time(row, "created_at"),
                                       .submitted_at = row_time(row, "submitted_at"),
                                       .paid_at = row_time(row, "paid_at"),
                                       .completed_at = row_time(row, "completed_at")};
}

enum status order_search_store_list(struct tx *tx, const struct order_search_filter *filter,
                                    struct found_order_records *out_records) {
    struct rows *rows;
    enum query query = choose(filter, QUERY_ORDER_SEARCH_BY_NUMBER, QUERY_ORDER_SEARCH_BY_BATCH,
                              QUERY_ORDER_SEARCH_BY_DOCUMENT, QUERY_ORDER_SEARCH_BY_MOBILE,
                              QUERY_ORDER_SEARCH_BY_NAME, QUERY_ORDER_SEARCH_BY_FILTER);
    struct param params[ALL_PARAMS];
    int count = put_common(filter, params);
    params[count++] = PARAM_INT(filter->limit);
    count += put_keys(filter, params + count);
    TRY(exec_rows(tx, query, params, count, &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct found_order_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_order(&row);
    }
    return STATUS_OK;
}

enum status order_search_store_count(struct tx *tx, const struct order_search_filter *filter,
                                     int64_t *out_count) {
    struct rows *rows;
    enum query query = choose(filter, QUERY_ORDER_COUNT_BY_NUMBER, QUERY_ORDER_COUNT_BY_BATCH,
                              QUERY_ORDER_COUNT_BY_DOCUMENT, QUERY_ORDER_COUNT_BY_MOBILE,
                              QUERY_ORDER_COUNT_BY_NAME, QUERY_ORDER_COUNT_BY_FILTER);
    struct param params[ALL_PARAMS];
    int count = put_common(filter, params);
    count += put_keys(filter, params + count);
    TRY(exec_rows(tx, query, params, count, &rows));
    struct row row = rows_at(rows, 0);
    *out_count = row_int(&row, "count");
    return STATUS_OK;
}

static struct found_holder_record read_holder(const struct row *row) {
    return (struct found_holder_record){
        .order_id = row_int(row, "order_id"),
        .holder_kind = row_text(row, "holder_kind"),
        .document_type = row_text(row, "document_type"),
        .holder_name_sealed = row_bytes(row, "holder_name_sealed"),
        .document_number_sealed = row_bytes(row, "document_number_sealed"),
        .holder_mobile_sealed = row_bytes(row, "holder_mobile_sealed"),
        .orders = row_int(row, "orders"),
        .valid = row_int(row, "valid"),
        .suspended = row_int(row, "suspended"),
        .revoked = row_int(row, "revoked")};
}

static enum status find_holders(struct tx *tx, const struct found_holder_key *key,
                                int64_t before_id, int64_t limit, struct rows **out_rows) {
    if (key->name_index.size > 0)
        return exec_rows(tx, QUERY_ORDER_LIST_HOLDERS_BY_NAME,
                         PARAMS(PARAM_BYTES(key->name_index), PARAM_INT(before_id),
                                PARAM_INT(limit), PARAM_BYTES(key->company_name_index)),
                         out_rows);
    bool by_mobile = key->mobile_index.size > 0;
    return exec_rows(
        tx, by_mobile ? QUERY_ORDER_LIST_HOLDERS_BY_MOBILE : QUERY_ORDER_LIST_HOLDERS_BY_DOCUMENT,
        PARAMS(PARAM_BYTES(by_mobile ? key->mobile_index : key->document_number_index),
               PARAM_INT(before_id), PARAM_INT(limit)),
        out_rows);
}

enum status order_search_store_list_holders(struct tx *tx, const struct found_holder_key *key,
                                            int64_t before_id, int64_t limit,
                                            struct found_holder_records *out_records) {
    struct rows *rows;
    TRY(find_holders(tx, key, before_id, limit, &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct found_holder_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_holder(&row);
    }
    return STATUS_OK;
}
