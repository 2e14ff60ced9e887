#include "core/order/order_draft.h"

#include "core/account/agreement.h"
#include "core/base/id.h"
#include "core/order/order_flow.h"

#define AGREEMENT "certificate_application"

enum status order_draft_check_agreement(struct call *call, int64_t version) {
    struct agreement_record current;
    TRY(agreement_read(call, AGREEMENT, &current));
    return version == current.version ? STATUS_OK : STATUS_AGREEMENT_OUTDATED;
}

enum status order_draft_find_product(struct call *call, struct tx *tx, const char *product_code,
                                     struct product_record *out_product) {
    enum status status = product_store_find(tx, product_code, call->now, out_product);
    if (status == STATUS_NOT_FOUND)
        return STATUS_PRODUCT_UNAVAILABLE;
    TRY(status);
    return out_product->available ? STATUS_OK : STATUS_PRODUCT_UNAVAILABLE;
}

struct order_record order_draft_of(const struct call *call, const struct product_record *product,
                                   int64_t agreement_version, const char *creation_key) {
    return (struct order_record){.id = id_next(),
                                 .account_id = call->actor.id,
                                 .product_code = product->code,
                                 .holder_kind = product->holder_kind,
                                 .medium = product->medium,
                                 .term_years = product->term_years,
                                 .quantity = 1,
                                 .amount_fen = product->price_fen,
                                 .agreement_version = agreement_version,
                                 .creation_key = creation_key};
}

enum status order_draft_insert(struct call *call, struct tx *tx, struct order_record *record) {
    TRY(agreement_store_accept(tx, record->account_id, AGREEMENT, record->agreement_version,
                               call->now));
    return order_begin(call, tx, record);
}

static enum status find_made_before(struct call *call, const char *creation_key,
                                    int64_t *out_order_id) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status =
        order_store_find_by_creation_key(tx, call->actor.id, creation_key, out_order_id);
    tx_rollback(tx);
    return status;
}

enum status order_draft_end(struct call *call, struct tx *tx, enum status status,
                            const char *creation_key, int64_t *out_order_id) {
    status = tx_end(tx, status);
    return status == STATUS_DUPLICATE && creation_key != NULL
               ? find_made_before(call, creation_key, out_order_id)
               : status;
}
