#include "db/order_price_store.h"

#include "db/exec.h"

enum status order_price_store_find_shown(struct tx *tx, int64_t order_id, int64_t *out_priced_at) {
    struct row row;
    TRY(exec_row(tx, QUERY_ORDER_FIND_PRICED_AT, PARAMS(PARAM_INT(order_id)), &row));
    *out_priced_at = row_time(&row, "priced_at");
    return STATUS_OK;
}

enum status order_price_store_update(struct tx *tx, int64_t order_id, int64_t amount_fen,
                                     int64_t term_years, int64_t priced_at) {
    return exec_change_one(tx, QUERY_ORDER_UPDATE_PRICE,
                           PARAMS(PARAM_INT(order_id), PARAM_INT(amount_fen), PARAM_INT(term_years),
                                  PARAM_TIME(priced_at)));
}
