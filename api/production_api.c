#include <string.h>

#include "api/generated/operations.h"
#include "api/request.h"
#include "core/certificate/production.h"

static struct api_delivery delivery_of(const struct delivery *delivery) {
    return (struct api_delivery){.kind = delivery->kind,
                                 .name = delivery->name,
                                 .mobile = delivery->mobile,
                                 .address = delivery->address,
                                 .courier_company = delivery->courier_company,
                                 .courier_number = delivery->courier_number,
                                 .handed_over_at = delivery->handed_over_at};
}

enum status api_order_delivery_show(struct call *call,
                                    const struct order_delivery_show_input *input,
                                    struct order_delivery_show_answer *out_answer) {
    struct delivery delivery;
    TRY(delivery_read(call, input->order_id, &delivery));
    out_answer->body = delivery_of(&delivery);
    return STATUS_OK;
}

enum status api_order_delivery_put(struct call *call, const struct order_delivery_put_input *input,
                                   struct order_delivery_put_answer *out_answer) {
    struct delivery delivery = {.kind = input->body->kind,
                                .name = input->body->name,
                                .mobile = input->body->mobile,
                                .address = input->body->address};
    TRY(delivery_keep(call, input->order_id, &delivery));
    TRY(delivery_read(call, input->order_id, &delivery));
    out_answer->body = delivery_of(&delivery);
    return STATUS_OK;
}

enum status api_production_list(struct call *call, const struct production_list_input *input,
                                struct production_list_answer *out_answer) {
    struct production_summary *found;
    size_t count;
    TRY(production_read_list(call, input->after, &found, &count));
    struct api_production_summary *items =
        ARENA_ARRAY(call->arena, count + 1, struct api_production_summary);
    for (size_t i = 0; i < count; i++) {
        const struct production_record *record = &found[i].record;
        items[i] = (struct api_production_summary){.order_id = record->order_id,
                                                   .type = record->type,
                                                   .state = record->state,
                                                   .holder_kind = record->holder_kind,
                                                   .product_code = record->product_code,
                                                   .holder_name_masked = found[i].holder_name_shown,
                                                   .approved_at = record->approved_at,
                                                   .delivery_kind = record->delivery_kind};
    }
    out_answer->body = (struct api_production_list){
        .productions = items,
        .productions_count = count,
        .next_after = count == PRODUCTION_PAGE ? items[count - 1].order_id : 0};
    return STATUS_OK;
}

static struct api_production production_of(struct call *call, const struct production_view *view) {
    struct api_subject_part *subject =
        ARENA_ARRAY(call->arena, view->subject_count + 1, struct api_subject_part);
    for (size_t i = 0; i < view->subject_count; i++)
        subject[i] = (struct api_subject_part){view->subject[i].type, view->subject[i].value};
    return (struct api_production){.order_id = view->order.id,
                                   .type = view->order.type,
                                   .state = view->order.state,
                                   .holder_name = view->holder_name,
                                   .handler_name = view->handler_name,
                                   .service_from = view->order.service_from,
                                   .service_until = view->order.service_until,
                                   .subject = subject,
                                   .subject_count = view->subject_count,
                                   .delivery = delivery_of(&view->delivery),
                                   .token_serial = view->token_serial,
                                   .certificate_serial = view->serial};
}

static enum status answer(struct call *call, int64_t order_id, struct api_production *out) {
    struct production_view view;
    TRY(production_read(call, order_id, &view));
    *out = production_of(call, &view);
    return STATUS_OK;
}

enum status api_production_show(struct call *call, const struct production_show_input *input,
                                struct production_show_answer *out_answer) {
    return answer(call, input->order_id, &out_answer->body);
}

enum status api_production_make(struct call *call, const struct production_make_input *input,
                                struct production_make_answer *out_answer) {
    TRY(production_make(call, input->order_id, input->body->request, input->body->token_serial));
    return answer(call, input->order_id, &out_answer->body);
}

enum status api_production_certificate(struct call *call,
                                       const struct production_certificate_input *input,
                                       struct production_certificate_answer *out_answer) {
    const char *pem;
    TRY(production_read_chain(call, input->order_id, &pem));
    out_answer->body = BYTES(pem, strlen(pem));
    out_answer->media_type = "application/x-pem-file";
    answer_attachment(
        call, arena_format(call->arena, "certificate-%lld.pem", (long long)input->order_id));
    return STATUS_OK;
}

enum status api_production_hand_over(struct call *call,
                                     const struct production_hand_over_input *input,
                                     struct production_hand_over_answer *out_answer) {
    struct production_view view;
    TRY(production_hand_over(call, input->order_id, input->body->courier_company,
                             input->body->courier_number, &view));
    out_answer->body = production_of(call, &view);
    return STATUS_OK;
}
