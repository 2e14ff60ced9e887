#include "db/catalogue_store.h"

#include "db/exec.h"

static struct catalogue_product_record read_product(const struct row *row) {
    return (struct catalogue_product_record){.code = row_text(row, "code"),
                                             .name_zh = row_text(row, "name_zh"),
                                             .name_en = row_text(row, "name_en"),
                                             .holder_kind = row_text(row, "holder_kind"),
                                             .medium = row_text(row, "medium"),
                                             .term_years = row_int(row, "term_years"),
                                             .available = row_bool(row, "available"),
                                             .reviews_needed = row_int(row, "reviews_needed"),
                                             .version = row_int(row, "version"),
                                             .updated_at = row_time(row, "updated_at"),
                                             .has_profile = row_bool(row, "has_profile")};
}

enum status catalogue_store_list_products(struct tx *tx,
                                          struct catalogue_product_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_PRODUCT_LIST_STAFF_PRODUCTS, NO_PARAMS, &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct catalogue_product_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_product(&row);
    }
    return STATUS_OK;
}

static enum status find_product(struct tx *tx, enum query query, const char *code,
                                struct catalogue_product_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, PARAMS(PARAM_TEXT(code)), &row));
    *out_record = read_product(&row);
    return STATUS_OK;
}

enum status catalogue_store_find_product(struct tx *tx, const char *code,
                                         struct catalogue_product_record *out_record) {
    return find_product(tx, QUERY_PRODUCT_FIND_STAFF_PRODUCT, code, out_record);
}

enum status catalogue_store_lock_product(struct tx *tx, const char *code,
                                         struct catalogue_product_record *out_record) {
    return find_product(tx, QUERY_PRODUCT_LOCK_PRODUCT, code, out_record);
}

enum status catalogue_store_update_product(struct tx *tx,
                                           const struct catalogue_product_record *record) {
    return exec_change_one(tx, QUERY_PRODUCT_UPDATE_PRODUCT,
                           PARAMS(PARAM_TEXT(record->code), PARAM_TEXT(record->name_zh),
                                  PARAM_TEXT(record->name_en), PARAM_INT(record->term_years),
                                  PARAM_BOOL(record->available), PARAM_TIME(record->updated_at),
                                  PARAM_INT(record->reviews_needed)));
}

enum status catalogue_store_list_prices(struct tx *tx, const char *product_code, int64_t limit,
                                        struct product_price_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_PRODUCT_LIST_PRICES, PARAMS(PARAM_TEXT(product_code), PARAM_INT(limit)),
                  &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct product_price_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] =
            (struct product_price_record){.product_code = row_text(&row, "product_code"),
                                          .effective_from = row_time(&row, "effective_from"),
                                          .price_fen = row_int(&row, "price_fen"),
                                          .staff_name = row_text(&row, "staff_name")};
    }
    return STATUS_OK;
}

enum status catalogue_store_insert_price(struct tx *tx, const struct product_price_record *record) {
    return exec_change_one(tx, QUERY_PRODUCT_INSERT_PRICE,
                           PARAMS(PARAM_TEXT(record->product_code),
                                  PARAM_TIME(record->effective_from), PARAM_INT(record->price_fen),
                                  PARAM_ID(record->created_by), PARAM_TIME(record->created_at)));
}

enum status catalogue_store_delete_price(struct tx *tx, const char *product_code,
                                         int64_t effective_from) {
    return exec_change_one(tx, QUERY_PRODUCT_DELETE_PRICE,
                           PARAMS(PARAM_TEXT(product_code), PARAM_TIME(effective_from)));
}

static struct agreement_version_record read_version(const struct row *row) {
    return (struct agreement_version_record){.kind = row_text(row, "kind"),
                                             .version = row_int(row, "version"),
                                             .title_zh = row_text(row, "title_zh"),
                                             .title_en = row_text(row, "title_en"),
                                             .body_zh = row_text(row, "body_zh"),
                                             .body_en = row_text(row, "body_en"),
                                             .published_at = row_time(row, "published_at"),
                                             .is_current = row_bool(row, "is_current"),
                                             .revision = row_int(row, "revision"),
                                             .staff_name = row_text(row, "staff_name"),
                                             .updated_at = row_time(row, "updated_at")};
}

enum status catalogue_store_list_versions(struct tx *tx, const char *kind, int64_t limit,
                                          int64_t offset,
                                          struct agreement_version_records *out_records) {
    struct rows *rows;
    struct row total;
    TRY(exec_row(tx, QUERY_AGREEMENT_COUNT_VERSIONS, PARAMS(PARAM_TEXT(kind)), &total));
    TRY(exec_rows(tx, QUERY_AGREEMENT_LIST_VERSIONS,
                  PARAMS(PARAM_TEXT(kind), PARAM_INT(limit), PARAM_INT(offset)), &rows));
    out_records->total = row_int(&total, "total");
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct agreement_version_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_version(&row);
    }
    return STATUS_OK;
}

static enum status find_version(struct tx *tx, enum query query, const struct param *params,
                                int count, struct agreement_version_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, params, count, &row));
    *out_record = read_version(&row);
    return STATUS_OK;
}

enum status catalogue_store_find_version(struct tx *tx, const char *kind, int64_t version,
                                         struct agreement_version_record *out_record) {
    return find_version(tx, QUERY_AGREEMENT_FIND_VERSION,
                        PARAMS(PARAM_TEXT(kind), PARAM_INT(version)), out_record);
}

enum status catalogue_store_lock_version(struct tx *tx, const char *kind, int64_t version,
                                         struct agreement_version_record *out_record) {
    return find_version(tx, QUERY_AGREEMENT_LOCK_VERSION,
                        PARAMS(PARAM_TEXT(kind), PARAM_INT(version)), out_record);
}

enum status catalogue_store_lock_newest_version(struct tx *tx, const char *kind,
                                                struct agreement_version_record *out_record) {
    return find_version(tx, QUERY_AGREEMENT_LOCK_NEWEST_VERSION, PARAMS(PARAM_TEXT(kind)),
                        out_record);
}

enum status catalogue_store_insert_version(struct tx *tx,
                                           const struct agreement_version_record *record) {
    return exec_change_one(tx, QUERY_AGREEMENT_INSERT_VERSION,
                           PARAMS(PARAM_TEXT(record->kind), PARAM_INT(record->version),
                                  PARAM_TEXT(record->title_zh), PARAM_TEXT(record->title_en),
                                  PARAM_TEXT(record->body_zh), PARAM_TEXT(record->body_en),
                                  PARAM_ID(record->written_by), PARAM_TIME(record->updated_at)));
}

enum status catalogue_store_update_version(struct tx *tx,
                                           const struct agreement_version_record *record) {
    return exec_change_one(tx, QUERY_AGREEMENT_UPDATE_VERSION,
                           PARAMS(PARAM_TEXT(record->kind), PARAM_INT(record->version),
                                  PARAM_TEXT(record->title_zh), PARAM_TEXT(record->title_en),
                                  PARAM_TEXT(record->body_zh), PARAM_TEXT(record->body_en),
                                  PARAM_TIME(record->published_at), PARAM_ID(record->written_by),
                                  PARAM_TIME(record->updated_at)));
}

enum status catalogue_store_delete_version(struct tx *tx, const char *kind, int64_t version) {
    return exec_change_one(tx, QUERY_AGREEMENT_DELETE_VERSION,
                           PARAMS(PARAM_TEXT(kind), PARAM_INT(version)));
}
