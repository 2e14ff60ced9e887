#include "api/order_answer.h"

#include "core/base/encode.h"
#include "core/base/mask.h"

#define PAYMENT_POLL_MS 1500

struct api_payment order_answer_payment(const struct payment_record *payment) {
    return (struct api_payment){.payment_id = payment->id,
                                .order_id = payment->order_id,
                                .provider = payment->provider,
                                .state = payment->state,
                                .amount_fen = payment->amount_fen,
                                .expires_at = payment->expires_at,
                                .paid_at = payment->paid_at,
                                .poll_after_ms = PAYMENT_POLL_MS};
}

struct api_material order_answer_material(struct call *call,
                                          const struct material_record *material) {
    return (struct api_material){.material_kind = material->kind,
                                 .media_type = material->media_type,
                                 .size_bytes = material->size_bytes,
                                 .width = material->width,
                                 .height = material->height,
                                 .sm3 = encode_hex(call->arena, material->sm3),
                                 .uploaded_at = material->uploaded_at};
}

struct api_material *order_answer_materials(struct call *call,
                                            const struct material_records *materials) {
    struct api_material *items =
        ARENA_ARRAY(call->arena, materials->count + 1, struct api_material);
    for (size_t i = 0; i < materials->count; i++)
        items[i] = order_answer_material(call, &materials->items[i]);
    return items;
}

struct api_invoice_title *order_answer_invoice_title(struct call *call,
                                                     const struct invoice_title *title) {
    if (title->kind == NULL)
        return NULL;
    struct api_invoice_title *out = ARENA_NEW(call->arena, struct api_invoice_title);
    *out = (struct api_invoice_title){.kind = title->kind,
                                      .title = title->title,
                                      .tax_number = title->tax_number,
                                      .phone = title->phone,
                                      .bank = title->bank,
                                      .bank_account = title->bank_account,
                                      .address = title->address};
    return out;
}

struct api_refusal_reason *order_answer_reasons(struct call *call,
                                                const struct review_record *review) {
    struct api_refusal_reason *items =
        ARENA_ARRAY(call->arena, review->reason_count + 1, struct api_refusal_reason);
    for (size_t i = 0; i < review->reason_count; i++)
        items[i] = (struct api_refusal_reason){review->reasons[i].field, review->reasons[i].reason};
    return items;
}

struct api_order_summary order_answer_summary(const struct order_summary *summary) {
    const struct order_record *record = &summary->record;
    return (struct api_order_summary){.order_id = record->id,
                                      .type = record->type,
                                      .product_code = record->product_code,
                                      .medium = record->medium,
                                      .holder_kind = record->holder_kind,
                                      .holder_name_masked = summary->holder_name_masked,
                                      .state = record->state,
                                      .reviewing = record->reviewer_id != 0,
                                      .amount_fen = record->amount_fen,
                                      .created_at = record->created_at,
                                      .updated_at = record->updated_at,
                                      .closes_at = record->closes_at,
                                      .batch_id = record->batch_id,
                                      .actions = summary->actions.items,
                                      .actions_count = summary->actions.count};
}

static void fill_record(const struct order_record *record, struct api_order *out) {
    out->order_id = record->id;
    out->type = record->type;
    out->product_code = record->product_code;
    out->medium = record->medium;
    out->holder_kind = record->holder_kind;
    out->term_years = record->term_years;
    out->quantity = record->quantity;
    out->batch_id = record->batch_id;
    out->state = record->state;
    out->reviewing = record->reviewer_id != 0;
    out->amount_fen = record->amount_fen;
    out->created_at = record->created_at;
    out->updated_at = record->updated_at;
    out->submitted_at = record->submitted_at;
    out->paid_at = record->paid_at;
    out->closes_at = record->closes_at;
    out->service_from = record->service_from;
    out->service_until = record->service_until;
    out->version = record->version;
}

static void fill_missing(struct call *call, const struct order_view *view, struct api_order *out) {
    struct api_field_error *missing =
        ARENA_ARRAY(call->arena, view->missing.count + 1, struct api_field_error);
    for (size_t i = 0; i < view->missing.count; i++)
        missing[i] =
            (struct api_field_error){view->missing.items[i].field, view->missing.items[i].code};
    const char **open = ARENA_ARRAY(call->arena, ORDER_PARTS_MAX, const char *);
    for (size_t i = 0; i < view->open_parts.count; i++)
        open[i] = view->open_parts.items[i];
    out->missing = missing;
    out->missing_count = view->missing.count;
    out->open_fields = open;
    out->open_fields_count = view->open_parts.count;
    out->refusal_reasons = order_answer_reasons(call, &view->refusal);
    out->refusal_reasons_count = view->refusal.reason_count;
}

static struct api_order_person *person_of(struct call *call, const struct order_person *person) {
    if (person->record.id == 0)
        return NULL;
    struct api_order_person *out = ARENA_NEW(call->arena, struct api_order_person);
    *out = (struct api_order_person){
        .name_masked = mask_name(call->arena, person->name),
        .mobile_masked = mask_mobile(call->arena, person->mobile),
        .mobile_proved = person->record.mobile_proved_at != 0,
        .document_type = person->document_type,
        .document_number_masked = mask_document_number(call->arena, person->document_number)};
    return out;
}

void order_answer_fill(struct call *call, const struct order_view *view, struct api_order *out) {
    fill_record(&view->summary.record, out);
    out->holder = (struct api_holder){.name_masked = view->summary.holder_name_masked,
                                      .mobile_masked = view->mobile_masked,
                                      .document_type = view->summary.record.document_type,
                                      .document_number_masked = view->document_number_masked};
    out->handler = person_of(call, &view->people.handler);
    out->legal_representative = person_of(call, &view->people.legal_representative);
    out->identity_checked = view->identity_checked;
    out->invoice_title = order_answer_invoice_title(call, &view->invoice_title);
    out->materials = order_answer_materials(call, &view->materials);
    out->materials_count = view->materials.count;
    struct order_materials_needed *needed = ARENA_NEW(call->arena, struct order_materials_needed);
    *needed = view->materials_needed;
    out->materials_needed = needed->items;
    out->materials_needed_count = needed->count;
    fill_missing(call, view, out);
    if (view->payment.id != 0) {
        struct api_payment *payment = ARENA_NEW(call->arena, struct api_payment);
        *payment = order_answer_payment(&view->payment);
        out->payment = payment;
    }
    if (view->new_price.amount_fen != 0) {
        struct api_order_price *price = ARENA_NEW(call->arena, struct api_order_price);
        *price = (struct api_order_price){view->new_price.amount_fen, view->new_price.term_years};
        out->new_price = price;
    }
    if (view->refund.id != 0) {
        struct api_refund *refund = ARENA_NEW(call->arena, struct api_refund);
        *refund = order_answer_refund(&view->refund);
        out->refund = refund;
    }
    out->certificate_id = view->certificate_id;
    struct order_actions *actions = ARENA_NEW(call->arena, struct order_actions);
    *actions = view->summary.actions;
    out->actions = actions->items;
    out->actions_count = actions->count;
}

struct api_refund order_answer_refund(const struct refund_record *refund) {
    return (struct api_refund){.refund_id = refund->id,
                               .order_id = refund->order_id,
                               .state = refund->state,
                               .cause = refund->cause,
                               .amount_fen = refund->amount_fen,
                               .reason = refund->reason,
                               .decision_note = refund->decision_note,
                               .created_at = refund->created_at,
                               .decided_at = refund->decided_at,
                               .accepted_at = refund->accepted_at,
                               .finished_at = refund->finished_at};
}

void order_answer_timeline(struct call *call, const struct order_timeline *timeline,
                           struct api_order_timeline *out) {
    const struct order_event_records *events = &timeline->events;
    struct api_order_event *items =
        ARENA_ARRAY(call->arena, events->count + 1, struct api_order_event);
    for (size_t i = 0; i < events->count; i++)
        items[i] = (struct api_order_event){.event = events->items[i].event,
                                            .from_state = events->items[i].from_state,
                                            .to_state = events->items[i].to_state,
                                            .actor_kind = events->items[i].actor_kind,
                                            .at = events->items[i].at};
    out->events = items;
    out->events_count = events->count;
    out->company_name = timeline->company_name;
    if (timeline->next.event == NULL)
        return;
    struct api_order_next *next = ARENA_NEW(call->arena, struct api_order_next);
    *next = (struct api_order_next){.event = timeline->next.event,
                                    .actor_kind = timeline->next.actor_kind,
                                    .has_usual_seconds = timeline->next.usual_seconds >= 0,
                                    .usual_seconds = timeline->next.usual_seconds,
                                    .until = timeline->next.until};
    out->next = next;
}
