/* Handlers of electronic seals. Cursors are positions as text: the id of the last row, with orders
 * "<completed_at>_<id>". */
#include <string.h>

#include "api/generated/operations.h"
#include "api/list_query.h"
#include "api/request.h"
#include "core/base/encode.h"
#include "core/base/str.h"
#include "core/certificate/seal.h"

/* ---- people */

enum status api_seal_list(struct call *call, const struct seal_list_input *input,
                          struct seal_list_answer *out_answer) {
    struct seal_views views;
    const struct page page = PAGE_OF(input);
    TRY(seal_read_own(call, &page, &views));
    struct api_seal *items = ARENA_ARRAY(call->arena, views.count + 1, struct api_seal);
    for (size_t i = 0; i < views.count; i++) {
        const struct seal_record *record = &views.items[i].record;
        items[i] = (struct api_seal){.seal_id = record->id,
                                     .company_name = views.items[i].company_name,
                                     .kind_zh = record->kind_zh,
                                     .kind_en = record->kind_en,
                                     .role = record->is_grantor ? "grantor" : "grantee",
                                     .width_mm = record->width_mm,
                                     .height_mm = record->height_mm,
                                     .in_force_from = record->in_force_from,
                                     .usable_until = record->usable_until};
    }
    out_answer->body = (struct api_seal_list){.seals = items,
                                              .seals_count = views.count,
                                              .page = page.number,
                                              .page_size = page.size,
                                              .total = views.total};
    return STATUS_OK;
}

enum status api_seal_picture_show(struct call *call, const struct seal_picture_show_input *input,
                                  struct seal_picture_show_answer *out_answer) {
    TRY(seal_read_own_picture(call, input->seal_id, &out_answer->body));
    out_answer->media_type = picture_media_type(PICTURE_PNG);
    return STATUS_OK;
}

/* ---- staff */

static struct api_staff_seal_summary summary_of(const struct seal_view *view) {
    const struct seal_record *record = &view->record;
    return (struct api_staff_seal_summary){.seal_id = record->id,
                                           .order_id = record->order_id,
                                           .company_name = view->company_name,
                                           .kind = record->kind,
                                           .kind_zh = record->kind_zh,
                                           .kind_en = record->kind_en,
                                           .state = record->state,
                                           .made_at = record->made_at,
                                           .made_by_name = record->made_by_name,
                                           .usable_until = record->usable_until};
}

static struct api_staff_seal_summary *summaries_of(struct call *call,
                                                   const struct seal_views *views) {
    struct api_staff_seal_summary *items =
        ARENA_ARRAY(call->arena, views->count + 1, struct api_staff_seal_summary);
    for (size_t i = 0; i < views->count; i++)
        items[i] = summary_of(&views->items[i]);
    return items;
}

enum status api_staff_seal_list(struct call *call, const struct staff_seal_list_input *input,
                                struct staff_seal_list_answer *out_answer) {
    struct seal_views views;
    int64_t before_id = 0;
    if (input->cursor != NULL && !str_to_int(input->cursor, 1, INT64_MAX, &before_id))
        return call_field(call, "cursor", "format");
    TRY(seal_read_list(call, input->state, before_id, &views));
    out_answer->body = (struct api_staff_seal_list){.seals = summaries_of(call, &views),
                                                    .seals_count = views.count};
    if (views.has_next)
        out_answer->body.next_cursor =
            arena_format(call->arena, "%lld", (long long)views.items[views.count - 1].record.id);
    return STATUS_OK;
}

static void fill_certificates(struct call *call, const struct seal_view *view,
                              struct api_staff_seal *out) {
    size_t count = view->certificates.count;
    struct api_seal_certificate *items =
        ARENA_ARRAY(call->arena, count + 1, struct api_seal_certificate);
    for (size_t i = 0; i < count; i++)
        items[i] = (struct api_seal_certificate){
            .certificate_id = view->certificates.items[i].id,
            .serial = encode_hex(call->arena, view->certificates.items[i].serial),
            .not_after = view->certificates.items[i].not_after};
    out->certificates = items;
    out->certificates_count = count;
}

static enum status answer(struct call *call, int64_t seal_id, struct api_staff_seal *out) {
    struct seal_view view;
    TRY(seal_read(call, seal_id, &view));
    const struct seal_record *record = &view.record;
    const char **actions = ARENA_ARRAY(call->arena, 2, const char *);
    *out = (struct api_staff_seal){.summary = summary_of(&view),
                                   .uscc = view.company_number,
                                   .width_mm = record->width_mm,
                                   .height_mm = record->height_mm,
                                   .width = record->width,
                                   .height = record->height,
                                   .area = {.x = record->area_x,
                                            .y = record->area_y,
                                            .width = record->area_width,
                                            .height = record->area_height},
                                   .in_force_from = record->in_force_from,
                                   .checked_by_name = record->checked_by_name,
                                   .revoked_at = record->revoked_at,
                                   .revoked_by_name = record->revoked_by_name,
                                   .revoke_text = record->revoke_text,
                                   .actions = actions,
                                   .version = record->version};
    if (view.may_check)
        actions[out->actions_count++] = "check";
    if (view.may_revoke)
        actions[out->actions_count++] = "revoke";
    fill_certificates(call, &view, out);
    answer_version(call, record->version);
    return STATUS_OK;
}

enum status api_staff_seal_show(struct call *call, const struct staff_seal_show_input *input,
                                struct staff_seal_show_answer *out_answer) {
    return answer(call, input->seal_id, &out_answer->body);
}

enum status api_staff_seal_picture_show(struct call *call,
                                        const struct staff_seal_picture_show_input *input,
                                        struct staff_seal_picture_show_answer *out_answer) {
    TRY(seal_read_picture(call, input->seal_id, &out_answer->body));
    out_answer->media_type = picture_media_type(PICTURE_PNG);
    return STATUS_OK;
}

enum status api_seal_check(struct call *call, const struct seal_check_input *input,
                           struct seal_check_answer *out_answer) {
    TRY(seal_check(call, input->seal_id, input->if_match));
    return answer(call, input->seal_id, &out_answer->body);
}

enum status api_seal_revoke(struct call *call, const struct seal_revoke_input *input,
                            struct seal_revoke_answer *out_answer) {
    TRY(seal_revoke(call, input->seal_id, input->if_match, input->body->text));
    return answer(call, input->seal_id, &out_answer->body);
}

/* ---- the work on an order */

static enum status parse_position(struct call *call, const char *cursor, int64_t *out_time,
                                  int64_t *out_id) {
    *out_time = call->now;
    *out_id = INT64_MAX;
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

enum status api_seal_order_list(struct call *call, const struct seal_order_list_input *input,
                                struct seal_order_list_answer *out_answer) {
    struct seal_orders orders;
    int64_t before, before_id;
    TRY(parse_position(call, input->cursor, &before, &before_id));
    TRY(seal_read_orders(call, before, before_id, &orders));
    struct api_seal_order *items =
        ARENA_ARRAY(call->arena, orders.count + 1, struct api_seal_order);
    for (size_t i = 0; i < orders.count; i++)
        items[i] = (struct api_seal_order){.order_id = orders.items[i].id,
                                           .company_name = orders.items[i].company_name,
                                           .completed_at = orders.items[i].completed_at};
    out_answer->body = (struct api_seal_order_list){.orders = items, .orders_count = orders.count};
    if (orders.has_next) {
        const struct seal_order *last = &orders.items[orders.count - 1];
        out_answer->body.next_cursor = arena_format(
            call->arena, "%lld_%lld", (long long)last->completed_at, (long long)last->id);
    }
    return STATUS_OK;
}

static struct api_seal_kind *kinds_of(struct call *call, const struct seal_kind_records *kinds) {
    struct api_seal_kind *items = ARENA_ARRAY(call->arena, kinds->count + 1, struct api_seal_kind);
    for (size_t i = 0; i < kinds->count; i++) {
        const struct seal_kind_record *kind = &kinds->items[i];
        items[i] = (struct api_seal_kind){.code = kind->code,
                                          .name_zh = kind->name_zh,
                                          .name_en = kind->name_en,
                                          .width_mm = kind->width_mm,
                                          .height_mm = kind->height_mm,
                                          .side_mm_min = kind->side_mm_min,
                                          .side_mm_max = kind->side_mm_max};
    }
    return items;
}

enum status api_seal_order_show(struct call *call, const struct seal_order_show_input *input,
                                struct seal_order_show_answer *out_answer) {
    struct seal_work work;
    TRY(seal_read_work(call, input->order_id, &work));
    out_answer->body = (struct api_seal_work){.order_id = work.order_id,
                                              .company_name = work.company_name,
                                              .uscc = work.company_number,
                                              .form_width = work.form.width,
                                              .form_height = work.form.height,
                                              .kinds = kinds_of(call, &work.kinds),
                                              .kinds_count = work.kinds.count,
                                              .seals = summaries_of(call, &work.seals),
                                              .seals_count = work.seals.count,
                                              .second_person = work.second_person,
                                              .obstacle = work.obstacle};
    return STATUS_OK;
}

enum status api_seal_form_show(struct call *call, const struct seal_form_show_input *input,
                               struct seal_form_show_answer *out_answer) {
    struct material_record form;
    TRY(seal_read_form(call, input->order_id, &form, &out_answer->body));
    out_answer->media_type = form.media_type;
    return STATUS_OK;
}

enum status api_seal_preview_show(struct call *call, const struct seal_preview_show_input *input,
                                  struct seal_preview_show_answer *out_answer) {
    struct picture_area area = {(int)input->x, (int)input->y, (int)input->width,
                                (int)input->height};
    struct picture picture;
    TRY(seal_preview(call, input->order_id, &area, &picture));
    out_answer->body = picture.content;
    out_answer->media_type = picture_media_type(picture.kind);
    return STATUS_OK;
}

enum status api_seal_make(struct call *call, const struct seal_make_input *input,
                          struct seal_make_answer *out_answer) {
    const struct api_picture_area *area = &input->body->area;
    struct seal_wish wish = {
        .kind = input->body->kind,
        .area = {(int)area->x, (int)area->y, (int)area->width, (int)area->height},
        .width_mm = input->body->width_mm,
        .height_mm = input->body->height_mm};
    int64_t seal_id;
    TRY(seal_make(call, input->order_id, &wish, &seal_id));
    return answer(call, seal_id, &out_answer->body);
}
