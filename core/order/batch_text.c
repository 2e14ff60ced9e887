#include "core/order/batch_text.h"

#include "core/account/text_count.h"
#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/gateway/gateways.h"
#include "core/order/order_holder.h"
#include "core/order/reminder.h"
#include "db/order_store.h"

static enum status read_holder(struct call *call, int64_t order_id, struct order_record *out_order,
                               struct order_holder *out_holder) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_store_find(tx, order_id, out_order);
    tx_rollback(tx);
    TRY(status);
    return order_holder_open(call, out_order, out_holder);
}

enum status batch_text_send(struct call *call, int64_t order_id, int64_t *out_again_seconds) {
    struct order_record order;
    struct order_holder holder;
    *out_again_seconds = reminder_quiet_seconds(call);
    if (*out_again_seconds != 0)
        return STATUS_OK;
    TRY(read_holder(call, order_id, &order, &holder));
    if (!str_equal(order.state, "awaiting_holder"))
        return STATUS_OK;
    int64_t end = order.paid_at + call->settings->batch_holder_days * CLOCK_DAY;
    struct text_message_reminder text = {.date = clock_date_of(end),
                                         .days = reminder_days_left(call, end)};
    enum text_message_outcome outcome = TEXT_MESSAGE_UNKNOWN;
    struct provider_error error = {0};
    enum status status = text_message_send_invitation(call->gateways->text_message, call->arena,
                                                      holder.mobile, &text, &outcome, &error);
    return text_count_end(call, status, outcome, &error, out_again_seconds);
}
