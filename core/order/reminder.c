#include "core/order/reminder.h"

#include "core/account/account.h"
#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/settings.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"
#include "core/order/order_holder.h"
#include "core/order/order_people.h"
#include "db/dashboard_store.h"
#include "db/reminder_store.h"

#define BATCH 200
#define BATCHES_MAX 100            /* of one run */
#define LIMITED_AGAIN_SECONDS 3600 /* the provider's limits for this number */

static const int64_t step_days[] = {60, 30, 7, 1};
static const struct reminder_steps steps = {step_days, sizeof step_days / sizeof *step_days};

static enum status audit(struct call *call, struct tx *tx, const char *action, int64_t id) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = action, .subject_kind = "reminder", .subject_id = id});
}

int64_t reminder_quiet_seconds(const struct call *call) {
    const struct settings *settings = call->settings;
    int64_t midnight = clock_of_date(clock_date_of(call->now));
    int64_t begin = midnight + settings->reminder_from_hour * CLOCK_HOUR;
    int64_t end = midnight + settings->reminder_until_hour * CLOCK_HOUR;
    if (call->now >= end)
        begin += CLOCK_DAY;
    else if (call->now >= begin)
        return 0;
    return (begin - call->now) / CLOCK_SECOND + 1;
}

/* ---- making ---- */

static enum status make_batch(struct call *call, size_t *out_count) {
    int64_t ids[BATCH];
    size_t count = BATCH;
    for (size_t i = 0; i < BATCH; i++)
        ids[i] = id_next();
    /* One day more than the first step: a day there begins before a day counted in hours. */
    int64_t before = call->now + (step_days[0] + 1) * CLOCK_DAY;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(reminder_store_insert_due(tx, &steps, call->now, before, ids, &count));
    for (size_t i = 0; i < count; i++) {
        TRY_CLEANUP(job_enqueue_id(call, tx, REMINDER_JOB, ids[i], 0));
        TRY_CLEANUP(audit(call, tx, "reminder.create", ids[i]));
    }
    *out_count = count;
cleanup:
    return tx_end(tx, status);
}

enum status reminder_sweep(struct call *call) {
    if (reminder_quiet_seconds(call) != 0)
        return STATUS_OK;
    size_t count = BATCH;
    for (int batch = 0; count == BATCH && batch < BATCHES_MAX; batch++)
        TRY(make_batch(call, &count));
    return STATUS_OK;
}

/* ---- sending ---- */

struct text {
    struct reminder_record record;
    char *mobile; /* NULL: nothing is to be sent */
};

/* The number changes with the account (ME9). */
static enum status find_mobile(struct call *call, struct tx *tx, struct text *text) {
    struct order_record order;
    TRY(order_store_find(tx, text->record.order_id, &order));
    if (!order_is_company(&order))
        return account_mobile(call, tx, text->record.account_id, &text->mobile);
    return order_people_handler_mobile(call, tx, &order, &text->mobile);
}

/* The end of a text counts with it. */
static enum status move(struct call *call, struct tx *tx, int64_t id, const char *state) {
    TRY(reminder_store_move(tx, id, state, call->now));
    bool sent = str_equal(state, "sent");
    return sent || str_equal(state, "refused") || str_equal(state, "unknown")
               ? dashboard_store_add_text(tx, sent)
               : STATUS_OK;
}

/* "sending" is written before the text goes: who finds it was cut off in between, and the text may
 * have gone. */
static enum status take(struct call *call, struct tx *tx, int64_t id, struct text *text) {
    bool needed;
    TRY(reminder_store_lock(tx, id, call->now, &text->record, &needed));
    if (str_equal(text->record.state, "sending"))
        return move(call, tx, id, "unknown");
    if (!str_equal(text->record.state, "waiting"))
        return STATUS_OK;
    if (!needed)
        return move(call, tx, id, "needless");
    TRY(find_mobile(call, tx, text));
    return move(call, tx, id, text->mobile == NULL ? "needless" : "sending");
}

static enum status begin_text(struct call *call, int64_t id, struct text *text) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(take(call, tx, id, text));
cleanup:
    return tx_end(tx, status);
}

static enum status end_text(struct call *call, int64_t id, const char *state) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(move(call, tx, id, state));
    if (str_equal(state, "sent"))
        TRY_CLEANUP(audit(call, tx, "reminder.send", id));
cleanup:
    return tx_end(tx, status);
}

int64_t reminder_days_left(const struct call *call, int64_t service_until) {
    int64_t left =
        clock_of_date(clock_date_of(service_until)) - clock_of_date(clock_date_of(call->now));
    return left > 0 ? left / CLOCK_DAY : 0;
}

static const char *const state_of_outcome[TEXT_MESSAGE__MAX] = {
    [TEXT_MESSAGE_SENT] = "sent",
    [TEXT_MESSAGE_LIMITED] = "waiting",
    [TEXT_MESSAGE_REFUSED] = "refused",
    [TEXT_MESSAGE_UNKNOWN] = "unknown",
};

static enum status hand_over(struct call *call, const struct text *text,
                             int64_t *out_again_seconds) {
    enum text_message_outcome outcome = TEXT_MESSAGE_UNKNOWN;
    struct provider_error error = {0};
    struct text_message_reminder reminder = {
        .date = clock_date_of(text->record.service_until),
        .days = reminder_days_left(call, text->record.service_until)};
    enum status status = text_message_send_reminder(call->gateways->text_message, call->arena,
                                                    text->mobile, &reminder, &outcome, &error);
    if (status != STATUS_OK) { /* surely not sent; also while our access is wrong it only waits */
        TRY(end_text(call, text->record.id, "waiting"));
        return call_fail(call, STATUS_PROVIDER_UNAVAILABLE, error.code);
    }
    if (outcome != TEXT_MESSAGE_SENT)
        LOG(LOG_WARNING, "reminder_not_sent", LOG_TEXT("code", error.code),
            LOG_TEXT("message", error.message), LOG_INT("outcome", outcome));
    *out_again_seconds = outcome == TEXT_MESSAGE_LIMITED ? LIMITED_AGAIN_SECONDS : 0;
    return end_text(call, text->record.id, state_of_outcome[outcome]);
}

enum status reminder_send(struct call *call, int64_t reminder_id, int64_t *out_again_seconds) {
    struct text text = {.mobile = NULL};
    *out_again_seconds = reminder_quiet_seconds(call);
    if (*out_again_seconds != 0)
        return STATUS_OK;
    TRY(begin_text(call, reminder_id, &text));
    return text.mobile == NULL ? STATUS_OK : hand_over(call, &text, out_again_seconds);
}
