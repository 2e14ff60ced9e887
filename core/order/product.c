#include "core/order/product.h"

enum status product_read_all(struct call *call, struct product_records *out_records) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = product_store_list(tx, call->now, out_records);
    tx_rollback(tx);
    return status;
}
