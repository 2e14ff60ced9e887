#include "core/certificate/renewal_token.h"

#include "core/order/order_holder.h"
#include "core/order/order_owner.h"
#include "core/order/renewal.h"
#include "db/certificate_search_store.h"

/* The newest certificate of the order, still good. */
static enum status find_certificate(struct call *call, struct tx *tx, int64_t order_id,
                                    int64_t *out_certificate_id) {
    struct found_certificate_records found;
    TRY(certificate_search_store_list_of_order(tx, order_id, &found));
    if (found.count == 0 || !str_equal(found.items[0].state, "valid"))
        return call_fail(call, STATUS_STATE, "the order has no valid certificate");
    *out_certificate_id = found.items[0].id;
    return STATUS_OK;
}

static enum status check_possible(struct call *call, struct tx *tx,
                                  const struct order_record *earlier,
                                  struct renewal_outlook *out_outlook) {
    if (order_is_company(earlier))
        return call_fail(call, STATUS_STATE, "a company's token is renewed at the counter");
    TRY(renewal_look(call, tx, earlier, "ukey", out_outlook));
    if (out_outlook->obstacle == RENEWAL_IS_OPEN) {
        call->failure.reference =
            arena_format(call->arena, "%lld", (long long)out_outlook->order_id);
        return STATUS_ORDER_OPEN;
    }
    if (out_outlook->obstacle != RENEWAL_POSSIBLE)
        return call_fail(call, STATUS_STATE, "it is not the time to renew");
    return out_outlook->ends_at == earlier->service_until
               ? STATUS_OK
               : call_fail(call, STATUS_STATE, "a later order renewed it");
}

static enum status begin(struct call *call, struct tx *tx, int64_t order_id,
                         int64_t *out_order_id) {
    struct order_record earlier;
    struct renewal_outlook outlook;
    struct renewal_record renewal = {0};
    TRY(order_lock_own(call, tx, order_id, &earlier));
    TRY(check_possible(call, tx, &earlier, &outlook));
    TRY(find_certificate(call, tx, order_id, &renewal.certificate_id));
    renewal.ends_at = outlook.ends_at;
    renewal.lapsed = outlook.lapsed;
    return renewal_open_draft(call, tx, call->actor.id, &earlier, &renewal, out_order_id);
}

enum status renewal_token_begin(struct call *call, int64_t order_id, int64_t *out_order_id) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = begin(call, tx, order_id, out_order_id);
    return tx_end(tx, status);
}
