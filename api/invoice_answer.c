#include "api/invoice_answer.h"

#include "core/base/mask.h"

static const char *const *actions_of(struct call *call, const struct invoice_view *view) {
    const char **actions = ARENA_ARRAY(call->arena, INVOICE_ACTIONS_MAX, const char *);
    for (size_t i = 0; i < view->action_count; i++)
        actions[i] = view->actions[i];
    return actions;
}

/* A personal title is a name. */
static const char *masked(struct call *call, const struct invoice_view *view, const char *title) {
    bool person = str_equal(view->title.kind, "personal");
    return person && title != NULL ? mask_name(call->arena, title) : title;
}

static const struct api_invoice_delivery *delivery_of(struct call *call,
                                                      const struct invoice_view *view) {
    if (view->last_delivery == NULL)
        return NULL;
    struct api_invoice_delivery *delivery = ARENA_NEW(call->arena, struct api_invoice_delivery);
    *delivery = (struct api_invoice_delivery){.state = view->last_delivery->state,
                                              .created_at = view->last_delivery->created_at,
                                              .ended_at = view->last_delivery->ended_at};
    return delivery;
}

struct api_invoice invoice_answer(struct call *call, const struct invoice_view *view) {
    const struct invoice_record *record = &view->record;
    struct api_invoice_file *files =
        ARENA_ARRAY(call->arena, view->file_count + 1, struct api_invoice_file);
    for (size_t i = 0; i < view->file_count; i++)
        files[i] = (struct api_invoice_file){.format = view->files[i].format,
                                             .size_bytes = view->files[i].size_bytes};
    return (struct api_invoice){.invoice_id = record->id,
                                .order_id = record->order_id,
                                .kind = record->kind,
                                .state = record->state,
                                .title_kind = view->title.kind,
                                .title_masked = masked(call, view, view->title.title),
                                .tax_number = view->title.tax_number,
                                .item_name = record->item_name,
                                .amount_fen = record->amount_fen,
                                .tax_fen = record->tax_fen,
                                .rate_permille = record->rate_permille,
                                .invoice_number = record->invoice_number,
                                .issued_at = record->issued_at,
                                .created_at = record->created_at,
                                .reverses_id = record->reverses_id,
                                .replaces_id = record->replaces_id,
                                .reason = record->reason,
                                .last_delivery = delivery_of(call, view),
                                .files = files,
                                .files_count = view->file_count,
                                .actions = actions_of(call, view),
                                .actions_count = view->action_count};
}

struct api_staff_invoice invoice_answer_staff(struct call *call, const struct invoice_view *view) {
    const struct invoice_record *record = &view->record;
    return (struct api_staff_invoice){.invoice_id = record->id,
                                      .order_id = record->order_id,
                                      .kind = record->kind,
                                      .state = record->state,
                                      .title_kind = view->title.kind,
                                      .title_masked = masked(call, view, view->title.title),
                                      .issued_title_masked = masked(call, view, view->issued_title),
                                      .amount_fen = record->amount_fen,
                                      .tax_fen = record->tax_fen,
                                      .has_issued_amount_fen = record->issued_amount_fen != 0,
                                      .issued_amount_fen = record->issued_amount_fen,
                                      .invoice_number = record->invoice_number,
                                      .serial_number = record->serial_number,
                                      .failure = record->failure,
                                      .failure_detail = record->failure_detail,
                                      .reverses_id = record->reverses_id,
                                      .replaces_id = record->replaces_id,
                                      .reason = record->reason,
                                      .note = record->note,
                                      .issued_at = record->issued_at,
                                      .created_at = record->created_at,
                                      .updated_at = record->updated_at,
                                      .actions = actions_of(call, view),
                                      .actions_count = view->action_count};
}

struct api_invoice_access invoice_answer_access(const struct invoice_access_view *view) {
    return (struct api_invoice_access){.alarm = view->alarm,
                                       .alarm_since = view->alarm_since,
                                       .tokens_fetched = view->tokens_fetched,
                                       .tokens_allowed = view->tokens_allowed};
}
