/* Handlers of the staff's searches. Cursors are positions as text: the id of the last row, with
 * certificates "<not_after>_<id>". */
#include <string.h>

#include "api/generated/operations.h"
#include "api/search_answer.h"
#include "core/base/str.h"
#include "core/order/order_search.h"

#define LIMIT_DEFAULT 20

static enum status parse_cursor(struct call *call, const char *cursor, int64_t *out_id) {
    if (cursor != NULL && !str_to_int(cursor, 1, INT64_MAX, out_id))
        return call_field(call, "cursor", "format");
    return STATUS_OK;
}

static enum status parse_cursor_pair(struct call *call, const char *cursor, int64_t *out_time,
                                     int64_t *out_id) {
    if (cursor == NULL)
        return STATUS_OK;
    const char *line = strchr(cursor, '_');
    if (line == NULL ||
        !str_to_int(arena_copy(call->arena, cursor, (size_t)(line - cursor)), 1, INT64_MAX,
                    out_time) ||
        !str_to_int(line + 1, 1, INT64_MAX, out_id))
        return call_field(call, "cursor", "format");
    return STATUS_OK;
}

static struct api_found_order order_of(const struct found_order *order) {
    const struct found_order_record *record = &order->record;
    return (struct api_found_order){.order_id = record->id,
                                    .type = record->type,
                                    .product_code = record->product_code,
                                    .holder_kind = record->holder_kind,
                                    .medium = record->medium,
                                    .state = record->state,
                                    .amount_fen = record->amount_fen,
                                    .holder_name_masked = order->holder_name_masked,
                                    .holder_mobile_masked = order->holder_mobile_masked,
                                    .created_at = record->created_at,
                                    .submitted_at = record->submitted_at,
                                    .paid_at = record->paid_at,
                                    .completed_at = record->completed_at};
}

static struct order_search search_of(const struct api_order_search *body) {
    return (struct order_search){.key = {.name = body->holder_name,
                                         .document_type = body->document_type,
                                         .document_number = body->document_number,
                                         .mobile = body->mobile,
                                         .holder_of = body->holder_of},
                                 .order_id = body->order_id,
                                 .batch_id = body->batch_id,
                                 .state = body->state,
                                 .type = body->type,
                                 .holder_kind = body->holder_kind,
                                 .medium = body->medium,
                                 .created_from = body->created_from,
                                 .created_before = body->created_before,
                                 .limit = body->has_limit ? body->limit : LIMIT_DEFAULT};
}

enum status api_order_search(struct call *call, const struct order_search_input *input,
                             struct order_search_answer *out_answer) {
    struct order_search search = search_of(input->body);
    struct found_orders orders;
    TRY(parse_cursor(call, input->body->cursor, &search.after_id));
    TRY(order_search(call, &search, &orders));
    struct api_found_order *items =
        ARENA_ARRAY(call->arena, orders.count + 1, struct api_found_order);
    for (size_t i = 0; i < orders.count; i++)
        items[i] = order_of(&orders.items[i]);
    out_answer->body = (struct api_found_order_list){.orders = items,
                                                     .orders_count = orders.count,
                                                     .count = orders.total,
                                                     .count_is_exact = orders.total_is_exact};
    if (orders.has_next)
        out_answer->body.next_cursor =
            arena_format(call->arena, "%lld", (long long)orders.items[orders.count - 1].record.id);
    return STATUS_OK;
}

static struct api_found_holder holder_of(const struct found_holder *holder) {
    const struct found_holder_record *record = &holder->record;
    bool is_exact = record->orders <= SEARCH_COUNT_MAX;
    return (struct api_found_holder){.order_id = record->order_id,
                                     .holder_kind = record->holder_kind,
                                     .document_type = record->document_type,
                                     .document_number_masked = holder->document_number_masked,
                                     .holder_name_masked = holder->holder_name_masked,
                                     .holder_mobile_masked = holder->holder_mobile_masked,
                                     .orders = is_exact ? record->orders : SEARCH_COUNT_MAX,
                                     .orders_is_exact = is_exact,
                                     .valid = record->valid,
                                     .suspended = record->suspended,
                                     .revoked = record->revoked};
}

enum status api_holder_search(struct call *call, const struct holder_search_input *input,
                              struct holder_search_answer *out_answer) {
    const struct api_holder_search *body = input->body;
    struct holder_search search = {.key = {.name = body->holder_name,
                                           .document_type = body->document_type,
                                           .document_number = body->document_number,
                                           .mobile = body->mobile},
                                   .limit = body->has_limit ? body->limit : LIMIT_DEFAULT};
    struct found_holders holders;
    TRY(parse_cursor(call, body->cursor, &search.after_id));
    TRY(holder_search(call, &search, &holders));
    struct api_found_holder *items =
        ARENA_ARRAY(call->arena, holders.count + 1, struct api_found_holder);
    for (size_t i = 0; i < holders.count; i++)
        items[i] = holder_of(&holders.items[i]);
    out_answer->body =
        (struct api_found_holder_list){.holders = items, .holders_count = holders.count};
    if (holders.has_next)
        out_answer->body.next_cursor = arena_format(
            call->arena, "%lld", (long long)holders.items[holders.count - 1].record.order_id);
    return STATUS_OK;
}

static struct certificate_search certificate_search_of(const struct api_certificate_search *body) {
    return (struct certificate_search){.serial = body->serial,
                                       .order_id = body->order_id,
                                       .key = {.name = body->holder_name,
                                               .document_type = body->document_type,
                                               .document_number = body->document_number,
                                               .mobile = body->mobile,
                                               .holder_of = body->holder_of},
                                       .state = body->state,
                                       .holder_kind = body->holder_kind,
                                       .not_after_from = body->not_after_from,
                                       .not_after_before = body->not_after_before,
                                       .limit = body->has_limit ? body->limit : LIMIT_DEFAULT};
}

enum status api_certificate_search(struct call *call, const struct certificate_search_input *input,
                                   struct certificate_search_answer *out_answer) {
    struct certificate_search search = certificate_search_of(input->body);
    struct found_certificates certificates;
    TRY(parse_cursor_pair(call, input->body->cursor, &search.after_time, &search.after_id));
    TRY(certificate_search(call, &search, &certificates));
    out_answer->body = (struct api_found_certificate_list){
        .certificates = search_answer_certificates(call, &certificates),
        .certificates_count = certificates.count,
        .has_count = certificates.has_total,
        .count = certificates.total,
        .has_count_is_exact = certificates.has_total,
        .count_is_exact = certificates.total_is_exact};
    if (certificates.has_next) {
        const struct found_certificate_record *last =
            &certificates.items[certificates.count - 1].record;
        out_answer->body.next_cursor =
            arena_format(call->arena, "%lld_%lld", (long long)last->not_after, (long long)last->id);
    }
    return STATUS_OK;
}

enum status api_staff_order_reveal(struct call *call, const struct staff_order_reveal_input *input,
                                   struct staff_order_reveal_answer *out_answer) {
    struct order_holder holder;
    TRY(order_search_reveal(call, input->order_id, &holder));
    out_answer->body = (struct api_order_revealed){
        .name = holder.name, .mobile = holder.mobile, .document_number = holder.document_number};
    return STATUS_OK;
}
