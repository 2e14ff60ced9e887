#include "core/order/decision_text.h"

#include "core/account/account.h"
#include "core/account/text_count.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"
#include "core/order/order_holder.h"
#include "core/order/order_people.h"
#include "core/order/reminder.h"

#define NUMBER_SHOWN 1000000 /* the last six digits of an order's number */

static const struct decision {
    const char *event;
    const char *medium;
    enum text_message_decision text;
} decisions[] = {
    {"approve", "mobile", TEXT_MESSAGE_CLAIM},
    {"approve", "ukey", TEXT_MESSAGE_TOKEN},
    {"approve_renewal", "mobile", TEXT_MESSAGE_RENEWED},
    {"refuse", "mobile", TEXT_MESSAGE_REFUSAL},
    {"refuse", "ukey", TEXT_MESSAGE_REFUSAL},
};

/* NULL: the last that happened to the order is no end of a review. */
static const struct decision *decision_of(const struct order_record *order) {
    for (size_t i = 0; i < sizeof decisions / sizeof *decisions; i++)
        if (str_equal(decisions[i].event, order->last_event) &&
            str_equal(decisions[i].medium, order->medium))
            return &decisions[i];
    return NULL;
}

static bool is_for_handler(const struct order_record *order, const struct decision *decision) {
    return order_is_company(order) &&
           (decision->text == TEXT_MESSAGE_CLAIM || decision->text == TEXT_MESSAGE_RENEWED);
}

enum status decision_text_enqueue(struct call *call, struct tx *tx,
                                  const struct order_record *order) {
    const struct decision *decision = decision_of(order);
    if (decision == NULL)
        return STATUS_OK;
    TRY(job_enqueue_id(call, tx, DECISION_TEXT_JOB, order->id, call->now));
    return is_for_handler(order, decision)
               ? job_enqueue_id(call, tx, DECISION_TEXT_HANDLER_JOB, order->id, call->now)
               : STATUS_OK;
}

/* ---- sending ---- */

/* Answers NULL in `out_mobile` when nobody is to be told. */
typedef enum status find_function(struct call *call, struct tx *tx,
                                  const struct order_record *order, const struct decision *decision,
                                  char **out_mobile);

static enum status find_applicant(struct call *call, struct tx *tx,
                                  const struct order_record *order, const struct decision *decision,
                                  char **out_mobile) {
    (void)decision;
    enum status status = account_mobile(call, tx, order->account_id, out_mobile);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status; /* closed meanwhile */
}

static enum status find_other_handler(struct call *call, struct tx *tx,
                                      const struct order_record *order,
                                      const struct decision *decision, char **out_mobile) {
    char *applicant = NULL, *handler = NULL;
    if (!is_for_handler(order, decision))
        return STATUS_OK;
    TRY(find_applicant(call, tx, order, decision, &applicant));
    TRY(order_people_handler_mobile(call, tx, order, &handler));
    *out_mobile = str_equal(handler, applicant) ? NULL : handler;
    return STATUS_OK;
}

struct text {
    enum text_message_decision decision;
    char *mobile; /* NULL: nothing is to be sent */
};

static enum status find_text(struct call *call, struct tx *tx, int64_t order_id,
                             find_function *find, struct text *text) {
    struct order_record order;
    TRY(order_store_find(tx, order_id, &order));
    const struct decision *decision = decision_of(&order);
    if (decision == NULL)
        return STATUS_OK;
    text->decision = decision->text;
    return find(call, tx, &order, decision, &text->mobile);
}

static enum status send_to(struct call *call, int64_t order_id, find_function *find,
                           int64_t *out_again_seconds) {
    struct text text = {.mobile = NULL};
    struct tx *tx;
    *out_again_seconds = reminder_quiet_seconds(call);
    if (*out_again_seconds != 0)
        return STATUS_OK;
    TRY(tx_read(call, &tx));
    enum status status = find_text(call, tx, order_id, find, &text);
    tx_rollback(tx);
    TRY(status);
    if (text.mobile == NULL)
        return STATUS_OK;
    enum text_message_outcome outcome = TEXT_MESSAGE_UNKNOWN;
    struct provider_error error = {0};
    status = text_message_send_decision(call->gateways->text_message, call->arena, text.mobile,
                                        text.decision, order_id % NUMBER_SHOWN, &outcome, &error);
    return text_count_end(call, status, outcome, &error, out_again_seconds);
}

enum status decision_text_send(struct call *call, int64_t order_id, int64_t *out_again_seconds) {
    return send_to(call, order_id, find_applicant, out_again_seconds);
}

enum status decision_text_send_handler(struct call *call, int64_t order_id,
                                       int64_t *out_again_seconds) {
    return send_to(call, order_id, find_other_handler, out_again_seconds);
}
