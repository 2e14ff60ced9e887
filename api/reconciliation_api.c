/* Handlers of the daily comparison with the provider's bill. */
#include <string.h>

#include "api/generated/operations.h"
#include "core/order/reconciliation.h"

#define LIMIT_DEFAULT 31
#define LAST_DAY "9999-12-31"

static struct api_reconciliation_sums sums_of(const struct reconciliation_sums *sums) {
    return (struct api_reconciliation_sums){.payments = sums->payments,
                                            .payments_fen = sums->payments_fen,
                                            .refunds = sums->refunds,
                                            .refunds_fen = sums->refunds_fen};
}

static struct api_reconciliation day_of(struct call *call,
                                        const struct reconciliation_record *record) {
    return (struct api_reconciliation){.day = reconciliation_day_text(call, record->day),
                                       .provider = record->provider,
                                       .compared_at = record->compared_at,
                                       .runs = record->runs,
                                       .ours = sums_of(&record->ours),
                                       .bill = sums_of(&record->bill),
                                       .differences = record->differences,
                                       .paid_otherwise = record->paid_otherwise};
}

enum status api_reconciliation_list(struct call *call,
                                    const struct reconciliation_list_input *input,
                                    struct reconciliation_list_answer *out_answer) {
    struct reconciliation_page page;
    TRY(reconciliation_read_page(call, input->cursor != NULL ? input->cursor : LAST_DAY,
                                 input->has_limit ? input->limit : LIMIT_DEFAULT, &page));
    struct api_reconciliation *days =
        ARENA_ARRAY(call->arena, page.days.count + 1, struct api_reconciliation);
    for (size_t i = 0; i < page.days.count; i++)
        days[i] = day_of(call, &page.days.items[i]);
    const char **missing = ARENA_ARRAY(call->arena, page.missing_count + 1, const char *);
    for (size_t i = 0; i < page.missing_count; i++)
        missing[i] = reconciliation_day_text(call, page.missing[i]);
    out_answer->body = (struct api_reconciliation_list){.days = days,
                                                        .days_count = page.days.count,
                                                        .missing = missing,
                                                        .missing_count = page.missing_count};
    if (page.has_next)
        out_answer->body.next_cursor = days[page.days.count - 1].day;
    return STATUS_OK;
}

enum status api_reconciliation_show(struct call *call,
                                    const struct reconciliation_show_input *input,
                                    struct reconciliation_show_answer *out_answer) {
    struct reconciliation_record record;
    TRY(reconciliation_read(call, input->day, &record));
    out_answer->body = day_of(call, &record);
    return STATUS_OK;
}

/* An absent amount stays absent: 0 would be an amount. */
static struct api_reconciliation_difference
difference_of(const struct reconciliation_difference_record *record) {
    return (struct api_reconciliation_difference){.subject = record->subject,
                                                  .kind = record->kind,
                                                  .number = record->number,
                                                  .provider_number = record->provider_number,
                                                  .order_id = record->order_id,
                                                  .has_our_fen = record->our_fen >= 0,
                                                  .our_fen = record->our_fen,
                                                  .has_bill_fen = record->bill_fen >= 0,
                                                  .bill_fen = record->bill_fen};
}

enum status
api_reconciliation_difference_list(struct call *call,
                                   const struct reconciliation_difference_list_input *input,
                                   struct reconciliation_difference_list_answer *out_answer) {
    struct reconciliation_difference_records records;
    bool has_next;
    int64_t after_line = 0;
    if (input->cursor != NULL && !str_to_int(input->cursor, 1, INT64_MAX, &after_line))
        return call_field(call, "cursor", "format");
    TRY(reconciliation_read_differences(call, input->day, after_line,
                                        input->has_limit ? input->limit : LIMIT_DEFAULT, &records,
                                        &has_next));
    struct api_reconciliation_difference *items =
        ARENA_ARRAY(call->arena, records.count + 1, struct api_reconciliation_difference);
    for (size_t i = 0; i < records.count; i++)
        items[i] = difference_of(&records.items[i]);
    out_answer->body = (struct api_reconciliation_difference_list){
        .differences = items, .differences_count = records.count};
    if (has_next)
        out_answer->body.next_cursor =
            arena_format(call->arena, "%lld", (long long)records.items[records.count - 1].line);
    return STATUS_OK;
}

enum status api_reconciliation_run(struct call *call, const struct reconciliation_run_input *input,
                                   struct reconciliation_run_answer *out_answer) {
    (void)out_answer;
    return reconciliation_request(call, input->day);
}
