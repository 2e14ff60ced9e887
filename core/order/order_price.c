#include "core/order/order_price.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/order/order_owner.h"
#include "db/order_price_store.h"

static enum status holds(struct call *call, struct tx *tx, int64_t order_id, bool *out_holds) {
    int64_t shown_at;
    TRY(order_price_store_find_shown(tx, order_id, &shown_at));
    *out_holds = shown_at + call->settings->draft_price_hours * CLOCK_HOUR > call->now;
    return STATUS_OK;
}

static bool differs(const struct order_record *record, const struct product_record *product) {
    return record->amount_fen != product->price_fen * record->quantity ||
           record->term_years != product->term_years;
}

enum status order_price_find_new(struct call *call, struct tx *tx,
                                 const struct order_record *record, struct order_price *out_price) {
    struct product_record product;
    bool held;
    TRY(holds(call, tx, record->id, &held));
    if (held)
        return STATUS_NOT_FOUND;
    TRY(product_store_find(tx, record->product_code, call->now, &product));
    if (!differs(record, &product))
        return STATUS_NOT_FOUND;
    *out_price = (struct order_price){product.price_fen * record->quantity, product.term_years};
    return STATUS_OK;
}

static enum status accept(struct call *call, struct tx *tx, int64_t order_id,
                          const struct order_price *accepted) {
    struct order_record record;
    struct product_record product;
    TRY(order_lock_own(call, tx, order_id, &record));
    if (!str_equal(record.state, "draft"))
        return STATUS_STATE;
    TRY(product_store_find(tx, record.product_code, call->now, &product));
    if (!product.available)
        return STATUS_PRODUCT_UNAVAILABLE;
    int64_t amount_fen = product.price_fen * record.quantity;
    if (accepted->amount_fen != amount_fen || accepted->term_years != product.term_years)
        return STATUS_PRICE_CHANGED;
    TRY(order_price_store_update(tx, order_id, amount_fen, product.term_years, call->now));
    return audit_write(call, tx,
                       &(struct audit_event){.action = "order.accept_price",
                                             .subject_kind = "order",
                                             .subject_id = order_id});
}

enum status order_price_accept(struct call *call, int64_t order_id,
                               const struct order_price *accepted) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = accept(call, tx, order_id, accepted);
    return tx_end(tx, status);
}
