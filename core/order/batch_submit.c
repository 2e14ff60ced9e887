/* Submitting a batch: each right row becomes the order of its person. */
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/settings.h"
#include "core/order/authorization.h"
#include "core/order/batch.h"
#include "core/order/batch_rows.h"
#include "core/order/order_complete.h"
#include "core/order/order_flow.h"
#include "db/product_store.h"

static enum status fix_terms(struct call *call, struct tx *tx, struct order_record *batch,
                             struct product_record *out_product) {
    struct order_price price;
    enum status status = product_store_find(tx, batch->product_code, call->now, out_product);
    if (status != STATUS_OK)
        return status == STATUS_NOT_FOUND ? STATUS_PRODUCT_UNAVAILABLE : status;
    if (!out_product->available || out_product->profile_hash.size == 0)
        return STATUS_PRODUCT_UNAVAILABLE;
    status = order_price_find_new(call, tx, batch, &price);
    if (status != STATUS_NOT_FOUND)
        return status == STATUS_OK ? STATUS_PRICE_CHANGED : status;
    batch->submitted_at = call->now;
    batch->closes_at = call->now + call->settings->payment_minutes * CLOCK_MINUTE;
    return STATUS_OK;
}

/* The person's share of the batch: everything but its own time to pay and its own invoice. It has
 * no account before it is paid. */
static enum status open_order(struct call *call, struct tx *tx, const struct order_record *batch,
                              const struct product_record *product, const struct batch_row *row,
                              int64_t *out_order_id) {
    struct order_record record = {.id = id_next(),
                                  .type = "new",
                                  .product_code = batch->product_code,
                                  .holder_kind = product->holder_kind,
                                  .medium = batch->medium,
                                  .term_years = batch->term_years,
                                  .quantity = 1,
                                  .amount_fen = batch->amount_fen / batch->quantity,
                                  .agreement_version = batch->agreement_version,
                                  .batch_id = batch->id};
    order_holder_set_mobile(call, &record, row->mobile);
    order_holder_set(call, &record, row->name, BATCH_DOCUMENT, row->document_number);
    TRY(order_begin(call, tx, &record));
    record.profile_name = product->profile_name;
    record.profile_hash = product->profile_hash;
    record.reviews_needed = product->reviews_needed;
    record.submitted_at = call->now;
    TRY(order_move(call, tx, &record, "join_batch"));
    *out_order_id = record.id;
    return STATUS_OK;
}

static enum status open_orders(struct call *call, struct tx *tx, const struct order_record *batch,
                               const struct product_record *product,
                               const struct batch_rows *rows) {
    int64_t *lines = ARENA_ARRAY(call->arena, rows->count, int64_t);
    int64_t *order_ids = ARENA_ARRAY(call->arena, rows->count, int64_t);
    for (size_t i = 0; i < rows->count; i++) {
        lines[i] = rows->items[i].line;
        TRY(open_order(call, tx, batch, product, &rows->items[i], &order_ids[i]));
    }
    return batch_store_set_orders(tx, batch->id, lines, order_ids, rows->count);
}

/* Wrong rows are kept with their errors: `out_wrong`, and nothing else happens. */
static enum status submit(struct call *call, struct tx *tx, int64_t batch_id, bool *out_wrong) {
    struct order_record batch;
    struct batch_rows rows;
    struct product_record product;
    TRY(batch_rows_lock(call, tx, batch_id, &batch));
    TRY(authorization_check(call, tx, &batch));
    TRY(order_complete_check(call, tx, &batch));
    TRY(batch_rows_read(call, tx, batch_id, &rows));
    TRY(batch_rows_store(call, tx, &batch, &rows));
    *out_wrong = rows.count == 0 || batch_check_count_wrong(&rows) > 0;
    if (*out_wrong)
        return STATUS_OK;
    TRY(fix_terms(call, tx, &batch, &product));
    TRY(open_orders(call, tx, &batch, &product, &rows));
    return order_move(call, tx, &batch, "submit_batch");
}

enum status batch_submit(struct call *call, int64_t batch_id) {
    bool wrong = false;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = submit(call, tx, batch_id, &wrong);
    TRY(tx_end(tx, status));
    return wrong ? STATUS_BATCH_WRONG : STATUS_OK;
}
