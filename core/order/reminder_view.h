/* reminder_view: the reminders of the caller's account, and that they were seen. */
#pragma once

#include "core/base/call.h"
#include "db/reminder_store.h"

struct reminder_view {
    struct reminder_record record;
    char *holder_name_masked;
    int64_t days_left; /* in Asia/Shanghai; 0 once the day has come */
};
struct reminder_page {
    struct reminder_view *items;
    size_t count;
    int64_t total;
};

/* `open`: only those that still call for something: not seen, the nearest of their order, service
 * not over and not renewed. */
MUST_CHECK enum status reminder_read_page(struct call *call, bool open, int64_t page,
                                          int64_t page_size, struct reminder_page *out_page);
/* With it what was told earlier of the same order. Repeatable; STATUS_NOT_FOUND for another's. */
MUST_CHECK enum status reminder_see(struct call *call, int64_t reminder_id);
