/* Handlers of the review queue. */
#include <string.h>

#include "api/generated/operations.h"
#include "api/order_answer.h"
#include "api/request.h"
#include "api/search_answer.h"
#include "core/order/material.h"
#include "core/order/review.h"

#define LIMIT_DEFAULT 20

static struct api_staff_order_summary summary_of(const struct review_queue_item *item) {
    const struct order_record *record = &item->record;
    return (struct api_staff_order_summary){.order_id = record->id,
                                            .type = record->type,
                                            .product_code = record->product_code,
                                            .holder_kind = record->holder_kind,
                                            .medium = record->medium,
                                            .holder_name_masked = item->holder_name_masked,
                                            .state = record->state,
                                            .submitted_at = record->submitted_at,
                                            .waiting_since = record->waiting_since,
                                            .batch_id = record->batch_id,
                                            .resubmission = record->resubmissions,
                                            .reviewer_name = item->reviewer_name,
                                            .has_mine = true,
                                            .mine = item->mine,
                                            .has_reviews_needed = true,
                                            .reviews_needed = record->reviews_needed,
                                            .first_approver_name = item->first_approver_name,
                                            .version = record->version};
}

/* A cursor is the position as text, so that it survives in an address bar: "<waiting_since>_<id>".
 */
static enum status parse_cursor(struct call *call, const char *cursor,
                                struct review_queue_query *query) {
    if (cursor == NULL)
        return STATUS_OK;
    const char *line = strchr(cursor, '_');
    if (line == NULL ||
        !str_to_int(arena_copy(call->arena, cursor, (size_t)(line - cursor)), 1, INT64_MAX,
                    &query->after_waiting_since) ||
        !str_to_int(line + 1, 1, INT64_MAX, &query->after_id))
        return call_field(call, "cursor", "format");
    return STATUS_OK;
}

enum status api_staff_order_list(struct call *call, const struct staff_order_list_input *input,
                                 struct staff_order_list_answer *out_answer) {
    struct review_queue_query query = {.mine = input->has_mine && input->mine,
                                       .limit = input->has_limit ? input->limit : LIMIT_DEFAULT};
    TRY(parse_cursor(call, input->cursor, &query));
    struct review_queue queue;
    TRY(review_read_queue(call, &query, &queue));
    struct api_staff_order_summary *orders =
        ARENA_ARRAY(call->arena, queue.count + 1, struct api_staff_order_summary);
    for (size_t i = 0; i < queue.count; i++)
        orders[i] = summary_of(&queue.items[i]);
    out_answer->body = (struct api_staff_order_list){.orders = orders,
                                                     .orders_count = queue.count,
                                                     .count = queue.waiting,
                                                     .count_is_exact = queue.waiting_is_exact};
    if (queue.has_next)
        out_answer->body.next_cursor =
            arena_format(call->arena, "%lld_%lld", (long long)queue.next_waiting_since,
                         (long long)queue.next_id);
    return STATUS_OK;
}

static void fill_reviews(struct call *call, const struct review_records *reviews,
                         struct api_staff_order *out) {
    struct api_review_record *items =
        ARENA_ARRAY(call->arena, reviews->count + 1, struct api_review_record);
    for (size_t i = 0; i < reviews->count; i++)
        items[i] =
            (struct api_review_record){.decision = reviews->items[i].decision,
                                       .staff_name = reviews->items[i].staff_name,
                                       .at = reviews->items[i].decided_at,
                                       .reasons = order_answer_reasons(call, &reviews->items[i]),
                                       .reasons_count = reviews->items[i].reason_count};
    out->reviews = items;
    out->reviews_count = reviews->count;
}

static void fill_face_check(struct call *call, const struct review_view *view,
                            struct api_staff_order *out) {
    if (!view->has_face_check)
        return;
    struct api_face_check *face_check = ARENA_NEW(call->arena, struct api_face_check);
    *face_check = (struct api_face_check){.state = view->face_check.state,
                                          .similarity = view->face_check.similarity,
                                          .live_status = view->face_check.live_status,
                                          .checked_at = view->face_check.finished_at};
    out->face_check = face_check;
}

static enum status fill_certificates(struct call *call, int64_t order_id,
                                     struct api_staff_order *out) {
    struct found_certificates certificates;
    TRY(certificate_search_order(call, order_id, &certificates));
    out->certificates = search_answer_certificates(call, &certificates);
    out->certificates_count = certificates.count;
    return STATUS_OK;
}

static void fill_payments(struct call *call, const struct payment_records *payments,
                          struct api_staff_order *out) {
    struct api_payment *items = ARENA_ARRAY(call->arena, payments->count + 1, struct api_payment);
    for (size_t i = 0; i < payments->count; i++)
        items[i] = order_answer_payment(&payments->items[i]);
    out->payments = items;
    out->payments_count = payments->count;
}

static void fill_refunds(struct call *call, const struct refund_detail_records *refunds,
                         struct api_staff_order *out) {
    struct api_refund *items = ARENA_ARRAY(call->arena, refunds->count + 1, struct api_refund);
    for (size_t i = 0; i < refunds->count; i++)
        items[i] = order_answer_refund(&refunds->items[i].refund);
    out->refunds = items;
    out->refunds_count = refunds->count;
}

static struct api_staff_order_person *person_of(struct call *call,
                                                const struct order_person *person) {
    if (person->record.id == 0)
        return NULL;
    struct api_staff_order_person *out = ARENA_NEW(call->arena, struct api_staff_order_person);
    *out = (struct api_staff_order_person){.name = person->name,
                                           .mobile = person->mobile,
                                           .mobile_proved_at = person->record.mobile_proved_at,
                                           .document_type = person->document_type,
                                           .document_number = person->document_number};
    return out;
}

static void fill_parts(struct call *call, const struct order_record *record,
                       struct api_staff_order *out) {
    struct order_parts *parts = ARENA_NEW(call->arena, struct order_parts);
    *parts = order_parts_all(call, order_parts_kind(record));
    out->refusable_fields = parts->items;
    out->refusable_fields_count = parts->count;
}

static enum status show(struct call *call, int64_t order_id, struct api_staff_order *out) {
    struct review_view view;
    TRY(review_read(call, order_id, &view));
    TRY(fill_certificates(call, order_id, out));
    fill_payments(call, &view.payments, out);
    fill_refunds(call, &view.refunds, out);
    out->summary = summary_of(&view.item);
    out->revealed = view.revealed;
    fill_parts(call, &view.item.record, out);
    out->holder_name = view.holder.name;
    out->holder_mobile = view.holder.mobile;
    out->document_type = view.holder.document_type;
    out->document_number = view.holder.document_number;
    out->handler = person_of(call, &view.people.handler);
    out->legal_representative = person_of(call, &view.people.legal_representative);
    out->invoice_title = order_answer_invoice_title(call, &view.invoice_title);
    out->has_amount_fen = true;
    out->amount_fen = view.item.record.amount_fen;
    fill_face_check(call, &view, out);
    out->materials = order_answer_materials(call, &view.materials);
    out->materials_count = view.materials.count;
    fill_reviews(call, &view.reviews, out);
    order_answer_timeline(call, &view.timeline, &out->timeline);
    answer_version(call, view.item.record.version);
    return STATUS_OK;
}

enum status api_staff_order_show(struct call *call, const struct staff_order_show_input *input,
                                 struct staff_order_show_answer *out_answer) {
    return show(call, input->order_id, &out_answer->body);
}

enum status api_review_claim(struct call *call, const struct review_claim_input *input,
                             struct review_claim_answer *out_answer) {
    TRY(review_take(call, input->order_id, input->if_match));
    return show(call, input->order_id, &out_answer->body);
}

enum status api_review_release(struct call *call, const struct review_release_input *input,
                               struct review_release_answer *out_answer) {
    (void)out_answer;
    return review_give_back(call, input->order_id);
}

enum status api_review_create(struct call *call, const struct review_create_input *input,
                              struct review_create_answer *out_answer) {
    const struct api_review_create *body = input->body;
    struct review_reason_record *reasons =
        ARENA_ARRAY(call->arena, body->reasons_count + 1, struct review_reason_record);
    for (size_t i = 0; i < body->reasons_count; i++)
        reasons[i] = (struct review_reason_record){body->reasons[i].field, body->reasons[i].reason};
    TRY(review_decide(call, input->order_id,
                      &(struct review_decision){.decision = body->decision,
                                                .reasons = reasons,
                                                .reason_count = body->reasons_count,
                                                .version = input->if_match}));
    return show(call, input->order_id, &out_answer->body);
}

enum status api_staff_material_show(struct call *call,
                                    const struct staff_material_show_input *input,
                                    struct staff_material_show_answer *out_answer) {
    struct material_record material;
    TRY(review_check_taken(call, input->order_id));
    TRY(material_read_for_review(call, input->order_id, input->material_kind, &material,
                                 &out_answer->body));
    out_answer->media_type = material.media_type;
    return STATUS_OK;
}
