/* Handlers of reminders. */
#include "api/generated/operations.h"
#include "core/order/reminder_view.h"

#define PAGE_SIZE_DEFAULT 20

static struct api_reminder shape(const struct reminder_view *view) {
    const struct reminder_record *record = &view->record;
    return (struct api_reminder){.reminder_id = record->id,
                                 .order_id = record->order_id,
                                 .product_code = record->product_code,
                                 .holder_kind = record->holder_kind,
                                 .medium = record->medium,
                                 .holder_name_masked = view->holder_name_masked,
                                 .days_before = record->days_before,
                                 .days_left = view->days_left,
                                 .service_until = record->service_until,
                                 .created_at = record->created_at,
                                 .seen_at = record->seen_at};
}

enum status api_reminder_list(struct call *call, const struct reminder_list_input *input,
                              struct reminder_list_answer *out_answer) {
    int64_t number = input->has_page ? input->page : 1;
    int64_t size = input->has_page_size ? input->page_size : PAGE_SIZE_DEFAULT;
    struct reminder_page page;
    TRY(reminder_read_page(call, input->has_open && input->open, number, size, &page));
    struct api_reminder *items = ARENA_ARRAY(call->arena, page.count + 1, struct api_reminder);
    for (size_t i = 0; i < page.count; i++)
        items[i] = shape(&page.items[i]);
    out_answer->body = (struct api_reminder_list){.reminders = items,
                                                  .reminders_count = page.count,
                                                  .page = number,
                                                  .page_size = size,
                                                  .total = page.total};
    return STATUS_OK;
}

enum status api_reminder_see(struct call *call, const struct reminder_see_input *input,
                             struct reminder_see_answer *out_answer) {
    (void)out_answer;
    return reminder_see(call, input->reminder_id);
}
