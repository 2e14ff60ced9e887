/* Handlers of refunds, and of finance's list of payments. */
#include "api/generated/operations.h"
#include "api/list_query.h"
#include "api/order_answer.h"
#include "api/request.h"
#include "core/base/id.h"
#include "core/order/payment.h"
#include "core/order/refund.h"
#include "core/order/refund_run.h"

#define LIMIT_DEFAULT 20

/* A cursor is the last id that was seen. */
static enum status parse_cursor(struct call *call, const char *cursor, int64_t *out_id) {
    *out_id = 0;
    return cursor == NULL || id_parse(cursor, out_id) ? STATUS_OK
                                                      : call_field(call, "cursor", "format");
}

static char *cursor_of(struct call *call, int64_t id) {
    return arena_format(call->arena, "%lld", (long long)id);
}

enum status api_refund_create(struct call *call, const struct refund_create_input *input,
                              struct refund_create_answer *out_answer) {
    struct refund_record refund;
    TRY(refund_ask(call, input->order_id,
                   &(struct refund_wish){.reason = input->body->reason, .note = input->body->note},
                   &refund));
    out_answer->body = order_answer_refund(&refund);
    return STATUS_OK;
}

static struct api_staff_payment payment_of(const struct payment_detail_record *detail) {
    const struct payment_record *payment = &detail->payment;
    return (struct api_staff_payment){.payment_id = payment->id,
                                      .order_id = payment->order_id,
                                      .provider = payment->provider,
                                      .state = payment->state,
                                      .amount_fen = payment->amount_fen,
                                      .transaction_id = payment->transaction_id,
                                      .created_at = payment->created_at,
                                      .paid_at = payment->paid_at,
                                      .refund_id = detail->refund_id,
                                      .refund_state = detail->refund_state};
}

enum status api_staff_payment_list(struct call *call, const struct staff_payment_list_input *input,
                                   struct staff_payment_list_answer *out_answer) {
    struct payment_query_filter filter = {.order_id = list_query_order_id(input->order_number),
                                          .transaction_id = input->transaction_id,
                                          .state = input->state,
                                          .limit = input->has_limit ? input->limit : LIMIT_DEFAULT};
    struct payment_detail_records records;
    bool has_next;
    TRY(parse_cursor(call, input->cursor, &filter.before_id));
    TRY(payment_read_list(call, &filter, &records, &has_next));
    struct api_staff_payment *items =
        ARENA_ARRAY(call->arena, records.count + 1, struct api_staff_payment);
    for (size_t i = 0; i < records.count; i++)
        items[i] = payment_of(&records.items[i]);
    out_answer->body =
        (struct api_staff_payment_list){.payments = items, .payments_count = records.count};
    if (has_next)
        out_answer->body.next_cursor = cursor_of(call, records.items[records.count - 1].payment.id);
    return STATUS_OK;
}

static struct api_staff_refund refund_of(const struct refund_view *view) {
    const struct refund_detail_record *detail = &view->detail;
    bool is_together = detail->together_count > 1;
    return (struct api_staff_refund){.refund = order_answer_refund(&detail->refund),
                                     .has_together_count = is_together,
                                     .together_count = detail->together_count,
                                     .has_together_fen = is_together,
                                     .together_fen = detail->together_fen,
                                     .payment_id = detail->refund.payment_id,
                                     .order_state = detail->order_state,
                                     .transaction_id = detail->transaction_id,
                                     .provider_number = detail->refund.provider_number,
                                     .note = view->note,
                                     .staff_name = detail->staff_name,
                                     .problem = detail->refund.problem,
                                     .otherwise_note = view->otherwise_note,
                                     .version = detail->refund.version};
}

enum status api_staff_refund_list(struct call *call, const struct staff_refund_list_input *input,
                                  struct staff_refund_list_answer *out_answer) {
    struct refund_query_filter filter = {.queue = input->queue,
                                         .order_id = list_query_order_id(input->order_number),
                                         .limit = input->has_limit ? input->limit : LIMIT_DEFAULT};
    struct refund_views views;
    if (input->queue != NULL && input->order_number != NULL)
        return call_field(call, "order_number", "format");
    TRY(parse_cursor(call, input->cursor, &filter.after_id));
    TRY(refund_read_list(call, &filter, &views));
    struct api_staff_refund *items =
        ARENA_ARRAY(call->arena, views.count + 1, struct api_staff_refund);
    for (size_t i = 0; i < views.count; i++)
        items[i] = refund_of(&views.items[i]);
    out_answer->body =
        (struct api_staff_refund_list){.refunds = items, .refunds_count = views.count};
    if (views.has_next)
        out_answer->body.next_cursor =
            cursor_of(call, views.items[views.count - 1].detail.refund.id);
    return STATUS_OK;
}

static enum status show(struct call *call, int64_t refund_id, struct api_staff_refund *out) {
    struct refund_view view;
    TRY(refund_read(call, refund_id, &view));
    *out = refund_of(&view);
    answer_version(call, view.detail.refund.version);
    return STATUS_OK;
}

enum status api_staff_refund_show(struct call *call, const struct staff_refund_show_input *input,
                                  struct staff_refund_show_answer *out_answer) {
    return show(call, input->refund_id, &out_answer->body);
}

enum status api_refund_decide(struct call *call, const struct refund_decide_input *input,
                              struct refund_decide_answer *out_answer) {
    struct refund_decision decision = {.grant = str_equal(input->body->decision, "grant"),
                                       .note = str_is_empty(input->body->note) ? NULL
                                                                               : input->body->note,
                                       .version = input->if_match};
    TRY(refund_decide(call, input->refund_id, &decision));
    return show(call, input->refund_id, &out_answer->body);
}

enum status api_refund_retry(struct call *call, const struct refund_retry_input *input,
                             struct refund_retry_answer *out_answer) {
    int64_t refund_id;
    TRY(refund_retry(call, input->refund_id, input->if_match, &refund_id));
    return show(call, refund_id, &out_answer->body);
}

enum status api_refund_pay_otherwise(struct call *call,
                                     const struct refund_pay_otherwise_input *input,
                                     struct refund_pay_otherwise_answer *out_answer) {
    TRY(refund_pay_otherwise(
        call, input->refund_id,
        &(struct refund_payback){.note = input->body->note, .version = input->if_match}));
    return show(call, input->refund_id, &out_answer->body);
}
