/* Handlers of invoices: one's own, finance's, and what the provider tells us. */
#include "api/generated/operations.h"
#include "api/invoice_answer.h"
#include "api/list_query.h"
#include "core/base/id.h"
#include "core/gateway/invoice_provider.h"
#include "core/order/invoice.h"
#include "core/order/invoice_delivery.h"
#include "core/order/invoice_work.h"

#define PAGE_SIZE_DEFAULT 20
#define LIMIT_DEFAULT 20

static enum status show(struct call *call, int64_t invoice_id, struct api_invoice *out) {
    struct invoice_view view;
    TRY(invoice_read(call, invoice_id, &view));
    *out = invoice_answer(call, &view);
    return STATUS_OK;
}

static enum status show_staff(struct call *call, int64_t invoice_id,
                              struct api_staff_invoice *out) {
    struct invoice_view view;
    TRY(invoice_read_any(call, invoice_id, &view));
    *out = invoice_answer_staff(call, &view);
    return STATUS_OK;
}

enum status api_invoice_list(struct call *call, const struct invoice_list_input *input,
                             struct invoice_list_answer *out_answer) {
    struct invoice_query query = {.order_id = list_query_order_id(input->order_number),
                                  .title = input->title,
                                  .page = input->has_page ? input->page : 1,
                                  .page_size =
                                      input->has_page_size ? input->page_size : PAGE_SIZE_DEFAULT};
    struct invoice_page page;
    TRY(invoice_read_page(call, &query, &page));
    struct api_invoice *invoices = ARENA_ARRAY(call->arena, page.count + 1, struct api_invoice);
    for (size_t i = 0; i < page.count; i++)
        invoices[i] = invoice_answer(call, &page.items[i]);
    out_answer->body = (struct api_invoice_list){.invoices = invoices,
                                                 .invoices_count = page.count,
                                                 .page = query.page,
                                                 .page_size = query.page_size,
                                                 .total = page.total};
    return STATUS_OK;
}

enum status api_invoice_show(struct call *call, const struct invoice_show_input *input,
                             struct invoice_show_answer *out_answer) {
    return show(call, input->invoice_id, &out_answer->body);
}

enum status api_invoice_file_show(struct call *call, const struct invoice_file_show_input *input,
                                  struct invoice_file_show_answer *out_answer) {
    out_answer->media_type = arena_format(call->arena, "application/%s", input->invoice_format);
    return invoice_read_file(call, input->invoice_id, input->invoice_format, &out_answer->body);
}

enum status api_invoice_delivery_create(struct call *call,
                                        const struct invoice_delivery_create_input *input,
                                        struct invoice_delivery_create_answer *out_answer) {
    (void)out_answer;
    return invoice_send_again(call, input->invoice_id, input->body->mobile, input->body->email);
}

enum status api_invoice_correction_create(struct call *call,
                                          const struct invoice_correction_create_input *input,
                                          struct invoice_correction_create_answer *out_answer) {
    const struct api_invoice_title *given = &input->body->invoice_title;
    struct invoice_title title = {.kind = given->kind,
                                  .title = given->title,
                                  .tax_number = given->tax_number,
                                  .phone = given->phone,
                                  .bank = given->bank,
                                  .bank_account = given->bank_account,
                                  .address = given->address};
    int64_t fresh_id;
    TRY(invoice_correct_title(call, input->invoice_id, &title, &fresh_id));
    return show(call, fresh_id, &out_answer->body);
}

enum status api_invoice_notice_receive(struct call *call,
                                       const struct invoice_notice_receive_input *input,
                                       struct invoice_notice_receive_answer *out_answer) {
    TRY(invoice_receive_notice(call, input->body));
    struct invoice_notice_answer answer = invoice_provider_notice_answer();
    out_answer->body =
        (struct api_invoice_notice_answer){.status = answer.status, .message = answer.message};
    return STATUS_OK;
}

enum status api_staff_invoice_list(struct call *call, const struct staff_invoice_list_input *input,
                                   struct staff_invoice_list_answer *out_answer) {
    struct invoice_filter filter = {.order_id = list_query_order_id(input->order_number),
                                    .state = input->state,
                                    .limit = input->has_limit ? input->limit : LIMIT_DEFAULT};
    if (input->cursor != NULL && !id_parse(input->cursor, &filter.before_id))
        return call_field(call, "cursor", "format");
    struct invoice_list list;
    struct invoice_access_view access;
    TRY(invoice_list_all(call, &filter, &list));
    TRY(invoice_access_read(call, &access));
    struct api_staff_invoice *invoices =
        ARENA_ARRAY(call->arena, list.count + 1, struct api_staff_invoice);
    for (size_t i = 0; i < list.count; i++)
        invoices[i] = invoice_answer_staff(call, &list.items[i]);
    out_answer->body = (struct api_staff_invoice_list){.invoices = invoices,
                                                       .invoices_count = list.count,
                                                       .count = list.fitting,
                                                       .count_is_exact = list.fitting_is_exact,
                                                       .access = invoice_answer_access(&access)};
    if (list.has_next)
        out_answer->body.next_cursor = arena_format(call->arena, "%lld", (long long)list.next_id);
    return STATUS_OK;
}

enum status api_staff_invoice_retry(struct call *call,
                                    const struct staff_invoice_retry_input *input,
                                    struct staff_invoice_retry_answer *out_answer) {
    TRY(invoice_retry(call, input->invoice_id));
    return show_staff(call, input->invoice_id, &out_answer->body);
}

enum status api_staff_invoice_reverse(struct call *call,
                                      const struct staff_invoice_reverse_input *input,
                                      struct staff_invoice_reverse_answer *out_answer) {
    TRY(invoice_take_back(call, input->invoice_id, input->body->reason));
    return show_staff(call, input->invoice_id, &out_answer->body);
}
