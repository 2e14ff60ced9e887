/* Handlers of /api/v1/authorizations. */
#include "api/generated/operations.h"
#include "api/request.h"
#include "core/order/authorization.h"

#define PAGE_SIZE_DEFAULT 10

static struct api_authorization_summary summary_of(const struct authorization_view *view) {
    return (struct api_authorization_summary){.authorization_id = view->record.id,
                                              .kind = view->record.kind,
                                              .role =
                                                  view->record.is_grantor ? "grantor" : "grantee",
                                              .company_name = view->company_name,
                                              .grantor_name_masked = view->grantor_name_masked,
                                              .grantee_name_masked = view->grantee_name_masked,
                                              .state = view->state,
                                              .in_force_from = view->record.in_force_from,
                                              .in_force_until = view->record.in_force_until,
                                              .ended_at = view->record.ended_at};
}

enum status api_authorization_list(struct call *call, const struct authorization_list_input *input,
                                   struct authorization_list_answer *out_answer) {
    struct authorization_query query = {.history = input->has_history && input->history,
                                        .page = input->has_page ? input->page : 1,
                                        .page_size = input->has_page_size ? input->page_size
                                                                          : PAGE_SIZE_DEFAULT};
    struct authorization_page page;
    TRY(authorization_read_page(call, &query, &page));
    struct api_authorization_summary *items =
        ARENA_ARRAY(call->arena, page.count + 1, struct api_authorization_summary);
    for (size_t i = 0; i < page.count; i++)
        items[i] = summary_of(&page.items[i]);
    out_answer->body = (struct api_authorization_list){.authorizations = items,
                                                       .authorizations_count = page.count,
                                                       .page = query.page,
                                                       .page_size = query.page_size,
                                                       .total = page.total};
    return STATUS_OK;
}

enum status api_authorization_show(struct call *call, const struct authorization_show_input *input,
                                   struct authorization_show_answer *out_answer) {
    struct authorization_view view;
    TRY(authorization_read(call, input->authorization_id, &view));
    out_answer->body =
        (struct api_authorization){.summary = summary_of(&view),
                                   .uscc = view.company_number,
                                   .grantor_mobile_masked = view.grantor_mobile_masked,
                                   .grantee_mobile_masked = view.grantee_mobile_masked,
                                   .order_id = view.record.order_id,
                                   .has_letter = view.has_letter};
    return STATUS_OK;
}

enum status api_authorization_letter_show(struct call *call,
                                          const struct authorization_letter_show_input *input,
                                          struct authorization_letter_show_answer *out_answer) {
    struct material_record letter;
    TRY(authorization_read_letter(call, input->authorization_id, &letter, &out_answer->body));
    out_answer->media_type = letter.media_type;
    return STATUS_OK;
}
