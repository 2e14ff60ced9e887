/* invoice_view: reading invoices: one's own (ME7), and all of them for finance (STF4). */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "core/order/order_holder.h"
#include "db/invoice_store.h"

#define INVOICE_ACTIONS_MAX 2

struct invoice_view {
    struct invoice_record record;
    struct invoice_title title;
    const char *issued_title; /* for staff, where the bureau has another; NULL = as asked */
    const struct invoice_file_record *files;
    size_t file_count;
    const struct invoice_delivery_record *last_delivery; /* NULL = never sent again */
    const char *actions[INVOICE_ACTIONS_MAX]; /* send, correct; for staff retry, reverse */
    size_t action_count;
};

struct invoice_query {
    int64_t order_id;  /* 0 = any; negative = matches nothing */
    const char *title; /* exact, NULL = any */
    int64_t page;      /* from 1 */
    int64_t page_size;
};
struct invoice_page {
    struct invoice_view *items;
    size_t count;
    int64_t total;
};
/* One page of the caller's invoices, newest first. */
MUST_CHECK enum status invoice_read_page(struct call *call, const struct invoice_query *query,
                                         struct invoice_page *out_page);
/* One of the caller's invoices. */
MUST_CHECK enum status invoice_read(struct call *call, int64_t invoice_id,
                                    struct invoice_view *out_view);
/* A stored file of one of the caller's invoices. */
MUST_CHECK enum status invoice_read_file(struct call *call, int64_t invoice_id, const char *format,
                                         struct bytes *out_content);

struct invoice_list {
    struct invoice_view *items;
    size_t count;
    bool has_next;
    int64_t next_id;
    int64_t fitting; /* at most 1,000 */
    bool fitting_is_exact;
};
/* Staff: all invoices, newest first, after the cursor filter->before_id. */
MUST_CHECK enum status invoice_list_all(struct call *call, const struct invoice_filter *filter,
                                        struct invoice_list *out_list);
/* Staff: one. */
MUST_CHECK enum status invoice_read_any(struct call *call, int64_t invoice_id,
                                        struct invoice_view *out_view);
MUST_CHECK enum status invoice_count(struct call *call, struct invoice_counts *out_counts);
