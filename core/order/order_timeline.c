#include "core/order/order_timeline.h"

#include "core/order/order_flow.h"
#include "core/order/order_holder.h"
#include "core/order/order_owner.h"
#include "core/order/renewal_check.h"
#include "db/refund_store.h"

static const struct {
    const char *event;
    const char *actor_kind;
} next_of_state[ORDER_STATE__MAX] = {
    [ORDER_DRAFT] = {"submit", "account"},
    [ORDER_AWAITING_PAYMENT] = {"paid", "account"},
    [ORDER_AWAITING_HOLDER] = {"hand_in", "account"},
    [ORDER_IN_REVIEW] = {"approve", "staff"},
    [ORDER_REFUSED] = {"resubmit", "account"},
    [ORDER_APPROVED] = {"issue", "account"},
    [ORDER_IN_PRODUCTION] = {"hand_over", "staff"},
    [ORDER_REFUNDING] = {"refunded", "system"},
};

/* Finance answers a wish for the money before anything else is worth waiting for. */
static enum status find_refund(struct tx *tx, const struct order_record *record,
                               struct order_next *next) {
    bool asked = false;
    if (order_can(order_state_parse(record->state), "refund"))
        TRY(refund_store_is_asked(tx, record->id, &asked));
    if (!asked)
        return STATUS_OK;
    next->event = "decide_refund";
    next->actor_kind = "staff";
    return refund_store_usual_seconds(tx, &next->usual_seconds);
}

static enum status find_next(struct tx *tx, const struct order_record *record,
                             struct order_next *next) {
    enum order_state state = order_state_parse(record->state);
    *next = (struct order_next){.usual_seconds = -1};
    TRY(find_refund(tx, record, next));
    if (next->event != NULL)
        return STATUS_OK;
    next->event = next_of_state[state].event;
    next->actor_kind = next_of_state[state].actor_kind;
    if (state == ORDER_IN_REVIEW && renewal_is(record) && !str_equal(record->medium, "ukey"))
        next->event = "approve_renewal";
    if (state == ORDER_APPROVED && str_equal(record->medium, "ukey")) {
        next->event = "make";
        next->actor_kind = "staff";
    }
    if (state == ORDER_AWAITING_PAYMENT)
        next->until = record->closes_at;
    if (next->event == NULL)
        return STATUS_OK;
    return order_store_usual_seconds(tx, next->event, &next->usual_seconds);
}

/* Who pays for a batch is another account than the holder's, unless the handler ordered for
 * himself, too. */
static enum status name_company(struct call *call, struct tx *tx, const struct order_record *record,
                                struct order_timeline *timeline) {
    if (!order_is_in_batch(record))
        return STATUS_OK;
    struct order_record batch;
    struct order_holder company;
    TRY(order_store_find(tx, record->batch_id, &batch));
    TRY(order_holder_open(call, &batch, &company));
    timeline->company_name = company.name;
    for (size_t i = 0; i < timeline->events.count; i++) {
        struct order_event_record *event = &timeline->events.items[i];
        if (str_equal(event->actor_kind, "account") && event->actor_id != record->account_id)
            event->actor_kind = "company";
    }
    return STATUS_OK;
}

enum status order_timeline_of(struct call *call, struct tx *tx, const struct order_record *record,
                              struct order_timeline *out_timeline) {
    struct order_timeline timeline = {0};
    TRY(order_store_list_events(tx, record->id, &timeline.events));
    TRY(name_company(call, tx, record, &timeline));
    TRY(find_next(tx, record, &timeline.next));
    *out_timeline = timeline;
    return STATUS_OK;
}

enum status order_read_timeline(struct call *call, int64_t order_id,
                                struct order_timeline *out_timeline) {
    struct order_record record;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_find_own(call, tx, order_id, &record);
    if (status == STATUS_OK)
        status = order_timeline_of(call, tx, &record, out_timeline);
    tx_rollback(tx);
    return status;
}
