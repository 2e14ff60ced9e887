/* Handlers of /api/v1/orders: read the input, call core/order, shape the answer. */
#include "api/generated/operations.h"
#include "api/list_query.h"
#include "api/order_answer.h"
#include "api/request.h"
#include "core/account/sms_code.h"
#include "core/certificate/renewal_token.h"
#include "core/order/batch_end.h"
#include "core/order/order.h"
#include "core/order/order_price.h"

#define PAGE_SIZE_DEFAULT 10

static enum status show(struct call *call, int64_t order_id, struct api_order *out) {
    struct order_view view;
    TRY(order_read(call, order_id, &view));
    order_answer_fill(call, &view, out);
    return STATUS_OK;
}

enum status api_order_create(struct call *call, const struct order_create_input *input,
                             struct order_create_answer *out_answer) {
    int64_t order_id;
    TRY(order_open_draft(call, input->body->product_code, input->body->agreement_version,
                         request_header(request_of(call), "Idempotency-Key"), &order_id));
    return show(call, order_id, &out_answer->body);
}

enum status api_order_show(struct call *call, const struct order_show_input *input,
                           struct order_show_answer *out_answer) {
    return show(call, input->order_id, &out_answer->body);
}

enum status api_order_list(struct call *call, const struct order_list_input *input,
                           struct order_list_answer *out_answer) {
    struct order_query query = {.order_id = list_query_order_id(input->order_number),
                                .holder = input->holder,
                                .state = input->state,
                                .page = input->has_page ? input->page : 1,
                                .page_size =
                                    input->has_page_size ? input->page_size : PAGE_SIZE_DEFAULT};
    struct order_page page;
    TRY(order_read_page(call, &query, &page));
    struct api_order_summary *orders =
        ARENA_ARRAY(call->arena, page.count + 1, struct api_order_summary);
    for (size_t i = 0; i < page.count; i++)
        orders[i] = order_answer_summary(&page.items[i]);
    out_answer->body = (struct api_order_list){.orders = orders,
                                               .orders_count = page.count,
                                               .page = query.page,
                                               .page_size = query.page_size,
                                               .total = page.total};
    return STATUS_OK;
}

static struct invoice_title title_of(const struct api_invoice_title *given) {
    return (struct invoice_title){.kind = given->kind,
                                  .title = given->title,
                                  .tax_number = given->tax_number,
                                  .phone = given->phone,
                                  .bank = given->bank,
                                  .bank_account = given->bank_account,
                                  .address = given->address};
}

static const struct order_person_typed *person_of(const struct api_order_person_input *given,
                                                  struct order_person_typed *typed) {
    if (given == NULL)
        return NULL;
    *typed = (struct order_person_typed){.name = given->name,
                                         .mobile = given->mobile,
                                         .document_type = given->document_type,
                                         .document_number = given->document_number};
    return typed;
}

enum status api_order_save(struct call *call, const struct order_save_input *input,
                           struct order_save_answer *out_answer) {
    struct order_typed typed = {.has_holder = input->body->holder != NULL};
    struct invoice_title title;
    if (typed.has_holder) {
        typed.name = input->body->holder->name;
        typed.document_type = input->body->holder->document_type;
        typed.document_number = input->body->holder->document_number;
    }
    if (input->body->invoice_title != NULL) {
        title = title_of(input->body->invoice_title);
        typed.invoice_title = &title;
    }
    struct order_person_typed handler, legal_representative;
    typed.handler = person_of(input->body->handler, &handler);
    typed.legal_representative =
        person_of(input->body->legal_representative, &legal_representative);
    TRY(order_keep(call, input->order_id, &typed));
    return show(call, input->order_id, &out_answer->body);
}

enum status api_order_delete(struct call *call, const struct order_delete_input *input,
                             struct order_delete_answer *out_answer) {
    (void)out_answer;
    return order_discard(call, input->order_id);
}

enum status api_order_price_accept(struct call *call, const struct order_price_accept_input *input,
                                   struct order_price_accept_answer *out_answer) {
    TRY(order_price_accept(call, input->order_id,
                           &(struct order_price){.amount_fen = input->body->amount_fen,
                                                 .term_years = input->body->term_years}));
    return show(call, input->order_id, &out_answer->body);
}

enum status api_order_handler_code_create(struct call *call,
                                          const struct order_handler_code_create_input *input,
                                          struct order_handler_code_create_answer *out_answer) {
    struct sms_code_sent sent;
    TRY(order_send_handler_code(call, input->order_id, &sent));
    out_answer->body = (struct api_sms_code_sent){sent.retry_after_seconds, sent.valid_seconds};
    return STATUS_OK;
}

enum status api_order_handler_prove(struct call *call,
                                    const struct order_handler_prove_input *input,
                                    struct order_handler_prove_answer *out_answer) {
    TRY(order_prove_handler(call, input->order_id, input->body->code));
    return show(call, input->order_id, &out_answer->body);
}

enum status api_order_renewal_create(struct call *call,
                                     const struct order_renewal_create_input *input,
                                     struct order_renewal_create_answer *out_answer) {
    int64_t renewal_id;
    TRY(renewal_token_begin(call, input->order_id, &renewal_id));
    return show(call, renewal_id, &out_answer->body);
}

enum status api_order_submit(struct call *call, const struct order_submit_input *input,
                             struct order_submit_answer *out_answer) {
    TRY(order_submit_draft(call, input->order_id));
    return show(call, input->order_id, &out_answer->body);
}

enum status api_order_resubmit(struct call *call, const struct order_resubmit_input *input,
                               struct order_resubmit_answer *out_answer) {
    TRY(order_send_again(call, input->order_id));
    return show(call, input->order_id, &out_answer->body);
}

enum status api_order_cancel(struct call *call, const struct order_cancel_input *input,
                             struct order_cancel_answer *out_answer) {
    TRY(order_give_up(call, input->order_id));
    return show(call, input->order_id, &out_answer->body);
}

enum status api_order_decline(struct call *call, const struct order_decline_input *input,
                              struct order_decline_answer *out_answer) {
    TRY(batch_end_decline(call, input->order_id));
    return show(call, input->order_id, &out_answer->body);
}

enum status api_order_timeline(struct call *call, const struct order_timeline_input *input,
                               struct order_timeline_answer *out_answer) {
    struct order_timeline timeline;
    TRY(order_read_timeline(call, input->order_id, &timeline));
    order_answer_timeline(call, &timeline, &out_answer->body);
    return STATUS_OK;
}

static struct api_order_person_revealed *revealed_of(struct call *call,
                                                     const struct order_person *person) {
    if (person->record.id == 0)
        return NULL;
    struct api_order_person_revealed *out =
        ARENA_NEW(call->arena, struct api_order_person_revealed);
    *out = (struct api_order_person_revealed){
        .name = person->name, .mobile = person->mobile, .document_number = person->document_number};
    return out;
}

enum status api_order_reveal(struct call *call, const struct order_reveal_input *input,
                             struct order_reveal_answer *out_answer) {
    struct order_holder holder;
    struct order_people people;
    TRY(order_reveal(call, input->order_id, &holder, &people));
    out_answer->body = (struct api_order_revealed){
        .name = holder.name,
        .mobile = holder.mobile,
        .document_number = holder.document_number,
        .handler = revealed_of(call, &people.handler),
        .legal_representative = revealed_of(call, &people.legal_representative)};
    return STATUS_OK;
}
