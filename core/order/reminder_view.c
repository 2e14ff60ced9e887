#include "core/order/reminder_view.h"

#include "core/audit/audit.h"
#include "core/order/order_holder.h"
#include "core/order/reminder.h"

static enum status fill(struct call *call, const struct reminder_record *record,
                        struct reminder_view *view) {
    char *name;
    const char *context =
        arena_format(call->arena, "orders.holder_name:%lld", (long long)record->order_id);
    TRY(secret_open(call->ring, call->arena, context, record->holder_name_sealed, &name));
    *view = (struct reminder_view){.record = *record,
                                   .holder_name_masked =
                                       order_holder_name_shown(call, record->holder_kind, name),
                                   .days_left = reminder_days_left(call, record->service_until)};
    return STATUS_OK;
}

static enum status list(struct call *call, const struct reminder_filter *filter,
                        struct reminder_record **out_records, struct reminder_page *page) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status =
        reminder_store_list(tx, filter, call->now, out_records, &page->count, &page->total);
    tx_rollback(tx);
    return status;
}

enum status reminder_read_page(struct call *call, bool open, int64_t page, int64_t page_size,
                               struct reminder_page *out_page) {
    struct reminder_filter filter = {.account_id = call->actor.id,
                                     .open = open,
                                     .limit = page_size,
                                     .offset = (page - 1) * page_size};
    struct reminder_record *records;
    TRY(list(call, &filter, &records, out_page));
    out_page->items = ARENA_ARRAY(call->arena, out_page->count + 1, struct reminder_view);
    for (size_t i = 0; i < out_page->count; i++)
        TRY(fill(call, &records[i], &out_page->items[i]));
    return STATUS_OK;
}

enum status reminder_see(struct call *call, int64_t reminder_id) {
    bool changed;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(reminder_store_see(tx, reminder_id, call->actor.id, call->now, &changed));
    if (changed)
        TRY_CLEANUP(audit_write(call, tx,
                                &(struct audit_event){.action = "reminder.see",
                                                      .subject_kind = "reminder",
                                                      .subject_id = reminder_id}));
cleanup:
    return tx_end(tx, status);
}
