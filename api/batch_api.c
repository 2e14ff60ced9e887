/* Handlers of /api/v1/batches: read the input, call core/order/batch, shape the answer. */
#include "api/generated/operations.h"
#include "api/list_query.h"
#include "api/order_answer.h"
#include "api/request.h"
#include "core/order/batch.h"

#define PAGE_SIZE_DEFAULT 50

enum status api_batch_company_list(struct call *call, const struct batch_company_list_input *input,
                                   struct batch_company_list_answer *out_answer) {
    struct batch_companies found;
    const struct page page = PAGE_OF(input);
    TRY(batch_list_companies(call, &page, &found));
    struct api_batch_company *companies =
        ARENA_ARRAY(call->arena, found.count + 1, struct api_batch_company);
    for (size_t i = 0; i < found.count; i++)
        companies[i] =
            (struct api_batch_company){.authorization_id = found.items[i].authorization_id,
                                       .company_name = found.items[i].company_name,
                                       .company_number = found.items[i].company_number};
    out_answer->body = (struct api_batch_company_list){.companies = companies,
                                                       .companies_count = found.count,
                                                       .page = page.number,
                                                       .page_size = page.size,
                                                       .total = found.total};
    return STATUS_OK;
}

static struct api_order_price *price_of(struct call *call, const struct order_price *price) {
    if (price->amount_fen == 0)
        return NULL;
    struct api_order_price *out = ARENA_NEW(call->arena, struct api_order_price);
    *out = (struct api_order_price){price->amount_fen, price->term_years};
    return out;
}

static enum status show(struct call *call, int64_t batch_id, struct api_batch *out) {
    struct batch_view view;
    TRY(batch_read(call, batch_id, &view));
    const struct order_record *order = &view.order;
    int64_t price_fen = order->amount_fen / order->quantity;
    *out =
        (struct api_batch){.batch_id = order->id,
                           .state = order->state,
                           .product_code = order->product_code,
                           .company_name = view.company_name,
                           .company_number = view.company_number,
                           .term_years = order->term_years,
                           .row_count = view.record.row_count,
                           .wrong_count = view.record.wrong_count,
                           .price_fen = price_fen,
                           .amount_fen = price_fen * view.record.row_count,
                           .new_price = price_of(call, &view.new_price),
                           .invoice_title = order_answer_invoice_title(call, &view.invoice_title),
                           .created_at = order->created_at,
                           .submitted_at = order->submitted_at,
                           .closes_at = order->closes_at,
                           .paid_at = order->paid_at};
    return STATUS_OK;
}

enum status api_batch_create(struct call *call, const struct batch_create_input *input,
                             struct batch_create_answer *out_answer) {
    int64_t batch_id;
    TRY(batch_open_draft(call,
                         &(struct batch_beginning){
                             .authorization_id = input->body->authorization_id,
                             .product_code = input->body->product_code,
                             .agreement_version = input->body->agreement_version,
                             .creation_key = request_header(request_of(call), "Idempotency-Key")},
                         &batch_id));
    return show(call, batch_id, &out_answer->body);
}

enum status api_batch_show(struct call *call, const struct batch_show_input *input,
                           struct batch_show_answer *out_answer) {
    return show(call, input->batch_id, &out_answer->body);
}

enum status api_batch_rows_put(struct call *call, const struct batch_rows_put_input *input,
                               struct batch_rows_put_answer *out_answer) {
    size_t count = input->body->rows_count;
    struct batch_typed *rows = ARENA_ARRAY(call->arena, count + 1, struct batch_typed);
    for (size_t i = 0; i < count; i++)
        rows[i] = (struct batch_typed){.line = input->body->rows[i].line,
                                       .name = input->body->rows[i].name,
                                       .mobile = input->body->rows[i].mobile,
                                       .document_number = input->body->rows[i].document_number};
    TRY(batch_put_rows(call, input->batch_id, rows, count));
    return show(call, input->batch_id, &out_answer->body);
}

static void add_error(struct api_batch_row *out, struct api_field_error *errors, const char *field,
                      const char *code) {
    if (code != NULL)
        errors[out->errors_count++] = (struct api_field_error){field, code};
}

static struct api_batch_row row_of(struct call *call, const struct batch_row_view *view) {
    const struct batch_row_record *record = &view->record;
    struct api_field_error *errors = ARENA_ARRAY(call->arena, 3, struct api_field_error);
    struct api_batch_row out = {.line = record->line,
                                .name_masked = view->name_masked,
                                .mobile_masked = view->mobile_masked,
                                .document_number_masked = view->document_number_masked,
                                .errors = errors,
                                .order_id = record->order_id,
                                .order_state = record->order_state,
                                .has_refundable = record->order_id != 0,
                                .refundable = view->refundable};
    add_error(&out, errors, "name", record->name_error);
    add_error(&out, errors, "mobile", record->mobile_error);
    add_error(&out, errors, "document_number", record->document_number_error);
    return out;
}

enum status api_batch_row_list(struct call *call, const struct batch_row_list_input *input,
                               struct batch_row_list_answer *out_answer) {
    struct batch_row_query query = {.wrong = input->has_wrong && input->wrong,
                                    .page = input->has_page ? input->page : 1,
                                    .page_size = input->has_page_size ? input->page_size
                                                                      : PAGE_SIZE_DEFAULT};
    struct batch_row_page page;
    TRY(batch_read_rows(call, input->batch_id, &query, &page));
    struct api_batch_row *rows = ARENA_ARRAY(call->arena, page.count + 1, struct api_batch_row);
    for (size_t i = 0; i < page.count; i++)
        rows[i] = row_of(call, &page.items[i]);
    out_answer->body = (struct api_batch_row_list){.rows = rows,
                                                   .rows_count = page.count,
                                                   .page = query.page,
                                                   .page_size = query.page_size,
                                                   .total = page.total};
    return STATUS_OK;
}

enum status api_batch_row_mend(struct call *call, const struct batch_row_mend_input *input,
                               struct batch_row_mend_answer *out_answer) {
    TRY(batch_mend_row(call, input->batch_id,
                       &(struct batch_typed){.line = input->line,
                                             .name = input->body->name,
                                             .mobile = input->body->mobile,
                                             .document_number = input->body->document_number}));
    return show(call, input->batch_id, &out_answer->body);
}

enum status api_batch_row_delete(struct call *call, const struct batch_row_delete_input *input,
                                 struct batch_row_delete_answer *out_answer) {
    TRY(batch_remove_row(call, input->batch_id, input->line));
    return show(call, input->batch_id, &out_answer->body);
}

enum status api_batch_submit(struct call *call, const struct batch_submit_input *input,
                             struct batch_submit_answer *out_answer) {
    TRY(batch_submit(call, input->batch_id));
    return show(call, input->batch_id, &out_answer->body);
}
