#include "core/order/refund_bundle.h"

#include "db/order_store.h"

enum status refund_bundle_lock(struct call *call, struct tx *tx, int64_t refund_id,
                               struct refund_bundle *out_bundle) {
    struct refund_records all;
    TRY(refund_store_list_of_number(tx, refund_id, &all));
    if (all.count == 0)
        return STATUS_NOT_FOUND;
    *out_bundle =
        (struct refund_bundle){.orders = ARENA_ARRAY(call->arena, all.count, struct order_record),
                               .refunds = ARENA_ARRAY(call->arena, all.count, struct refund_record),
                               .count = all.count};
    for (size_t i = 0; i < all.count; i++)
        TRY(order_store_lock(tx, all.items[i].order_id, &out_bundle->orders[i]));
    for (size_t i = 0; i < all.count; i++)
        TRY(refund_store_lock(tx, all.items[i].id, &out_bundle->refunds[i]));
    return STATUS_OK;
}

static enum status find_wait(struct call *call, struct tx *tx, int64_t payment_id,
                             int64_t *out_seconds) {
    struct refund_tries tries;
    TRY(refund_store_find_tries(tx, payment_id, &tries));
    int64_t wait = tries.last_at + BUNDLE_PAUSE - call->now;
    *out_seconds = tries.count < BUNDLE_FREELY || wait <= 0 ? 0 : wait / CLOCK_SECOND + 1;
    return STATUS_OK;
}

static void add(struct refund_numbers *numbers, int64_t id, bool is_new) {
    numbers->items[numbers->count++] = (struct refund_number){id, is_new};
}

static bool has_number_to_ask(const struct refund_records *granted, int64_t payment_id) {
    for (size_t i = 0; i < granted->count; i++)
        if (granted->items[i].payment_id == payment_id && granted->items[i].number != 0)
            return true;
    return false;
}

static enum status number_those_of(struct call *call, struct tx *tx,
                                   const struct refund_records *granted, int64_t payment_id,
                                   struct refund_numbers *numbers) {
    int64_t *ids = ARENA_ARRAY(call->arena, granted->count, int64_t);
    size_t count = 0;
    int64_t wait;
    TRY(find_wait(call, tx, payment_id, &wait));
    if (wait > 0) {
        numbers->wait_seconds = wait;
        return STATUS_OK;
    }
    for (size_t i = 0; i < granted->count; i++)
        if (granted->items[i].payment_id == payment_id)
            ids[count++] = granted->items[i].id;
    add(numbers, ids[0], true);
    /* The moment itself, not the job's beginning: the invoices were cleared in between. */
    return refund_store_set_number(tx, ids, count, ids[0], clock_now());
}

static bool is_first_of_payment(const struct refund_records *granted, size_t at) {
    for (size_t i = 0; i < at; i++)
        if (granted->items[i].payment_id == granted->items[at].payment_id)
            return false;
    return true;
}

enum status refund_bundle_form(struct call *call, struct tx *tx,
                               const struct refund_records *granted,
                               struct refund_numbers *out_numbers) {
    *out_numbers = (struct refund_numbers){
        .items = ARENA_ARRAY(call->arena, granted->count + 1, struct refund_number)};
    for (size_t i = 0; i < granted->count; i++) {
        const struct refund_record *refund = &granted->items[i];
        bool waits = has_number_to_ask(granted, refund->payment_id);
        if (waits && refund->number == refund->id)
            add(out_numbers, refund->id, false);
        out_numbers->is_partial |= waits && refund->number == 0;
        if (!waits && is_first_of_payment(granted, i))
            TRY(number_those_of(call, tx, granted, refund->payment_id, out_numbers));
    }
    return STATUS_OK;
}
