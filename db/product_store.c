#include "db/product_store.h"

#include "db/exec.h"

static struct product_record read_product(const struct row *row) {
    return (struct product_record){.code = row_text(row, "code"),
                                   .name_zh = row_text(row, "name_zh"),
                                   .name_en = row_text(row, "name_en"),
                                   .holder_kind = row_text(row, "holder_kind"),
                                   .medium = row_text(row, "medium"),
                                   .term_years = row_int(row, "term_years"),
                                   .price_fen = row_int(row, "price_fen"),
                                   .available = row_bool(row, "available"),
                                   .profile_name = row_text(row, "profile_name"),
                                   .profile_hash = row_bytes(row, "profile_hash"),
                                   .reviews_needed = row_int(row, "reviews_needed")};
}

enum status product_store_list(struct tx *tx, int64_t at, struct product_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_PRODUCT_LIST_PRODUCTS, PARAMS(PARAM_TIME(at)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct product_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_product(&row);
    }
    return STATUS_OK;
}

enum status product_store_find(struct tx *tx, const char *code, int64_t at,
                               struct product_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_PRODUCT_FIND_PRODUCT, PARAMS(PARAM_TIME(at), PARAM_TEXT(code)), &row));
    *out_record = read_product(&row);
    return STATUS_OK;
}
