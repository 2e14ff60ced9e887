#include "core/order/invoice_view.h"

#include "core/base/secret.h"
#include "core/order/invoice.h"
#include "core/order/invoice_flow.h"
#include "core/order/material_file.h"

#define COUNT_MAX 1000

static void add_action(struct invoice_view *view, bool possible, const char *action) {
    if (possible)
        view->actions[view->action_count++] = action;
}

static void fill_actions(struct call *call, struct invoice_view *view) {
    const struct invoice_record *record = &view->record;
    bool blue = record->reverses_id == 0;
    bool issued = invoice_is(record, INVOICE_ISSUED), failed = invoice_is(record, INVOICE_FAILED);
    bool mismatched = invoice_is(record, INVOICE_MISMATCHED);
    if (record->title_sealed.size == 0)
        return;
    if (call->actor.kind == ACTOR_STAFF) {
        add_action(view, failed || invoice_is(record, INVOICE_REQUESTED) || (!blue && mismatched),
                   "retry");
        add_action(view, blue && (issued || mismatched), "reverse");
        return;
    }
    add_action(view, issued, "send");
    add_action(view,
               blue && !record->order_corrected && !record->refund_waits && (issued || failed),
               "correct");
}

static enum status fill_titles(struct call *call, const struct invoice_records *records,
                               struct invoice_view *views) {
    for (size_t i = 0; i < records->count; i++) {
        views[i].record = records->items[i];
        TRY(invoice_title_open(call, &views[i].record, &views[i].title));
        if (call->actor.kind != ACTOR_STAFF || views[i].record.issued_title_sealed.size == 0)
            continue;
        struct invoice_title issued;
        TRY(invoice_issued_title_open(call, &views[i].record, &issued));
        views[i].issued_title = issued.title;
    }
    return STATUS_OK;
}

/* Files come in the order of invoices. */
static enum status fill_files(struct call *call, struct tx *tx,
                              const struct invoice_records *records, struct invoice_view *views) {
    int64_t *ids = ARENA_ARRAY(call->arena, records->count + 1, int64_t);
    struct invoice_file_records files;
    for (size_t i = 0; i < records->count; i++)
        ids[i] = records->items[i].id;
    TRY(invoice_store_list_files(tx, ids, records->count, &files));
    for (size_t i = 0; i < records->count; i++)
        for (size_t k = 0; k < files.count; k++) {
            if (files.items[k].invoice_id != ids[i])
                continue;
            if (views[i].file_count++ == 0)
                views[i].files = &files.items[k];
        }
    return STATUS_OK;
}

static enum status fill_deliveries(struct call *call, struct tx *tx,
                                   const struct invoice_records *records,
                                   struct invoice_view *views) {
    int64_t *ids = ARENA_ARRAY(call->arena, records->count + 1, int64_t);
    struct invoice_delivery_records last;
    for (size_t i = 0; i < records->count; i++)
        ids[i] = records->items[i].id;
    TRY(invoice_store_list_last_deliveries(tx, ids, records->count, &last));
    for (size_t i = 0; i < records->count; i++)
        for (size_t k = 0; k < last.count; k++)
            if (last.items[k].invoice_id == ids[i])
                views[i].last_delivery = &last.items[k];
    return STATUS_OK;
}

static enum status fill(struct call *call, struct tx *tx, const struct invoice_records *records,
                        struct invoice_view **out_views) {
    struct invoice_view *views = ARENA_ARRAY(call->arena, records->count + 1, struct invoice_view);
    TRY(fill_titles(call, records, views));
    TRY(fill_files(call, tx, records, views));
    TRY(fill_deliveries(call, tx, records, views));
    for (size_t i = 0; i < records->count; i++)
        fill_actions(call, &views[i]);
    *out_views = views;
    return STATUS_OK;
}

static struct invoice_own_filter filter_of(struct call *call, const struct invoice_query *query) {
    struct invoice_own_filter filter = {.account_id = call->actor.id,
                                        .order_id = query->order_id,
                                        .limit = query->page_size,
                                        .offset = (query->page - 1) * query->page_size};
    if (!str_is_empty(query->title)) {
        unsigned char *index = arena_alloc(call->arena, SECRET_DIGEST_SIZE);
        secret_index(call->ring, "invoices.title", query->title, index);
        filter.title_index = BYTES(index, SECRET_DIGEST_SIZE);
    }
    return filter;
}

enum status invoice_read_page(struct call *call, const struct invoice_query *query,
                              struct invoice_page *out_page) {
    struct invoice_own_filter filter = filter_of(call, query);
    struct invoice_records records;
    struct invoice_page page = {0};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_store_list_own(tx, &filter, &records, &page.total));
    TRY_CLEANUP(fill(call, tx, &records, &page.items));
    page.count = records.count;
    *out_page = page;
cleanup:
    tx_rollback(tx);
    return status;
}

static enum status read_one(struct call *call, int64_t invoice_id, bool own,
                            struct invoice_view *out_view) {
    struct invoice_record record;
    struct invoice_view *view;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_store_find(tx, invoice_id, &record));
    if (own && record.account_id != call->actor.id)
        TRY_CLEANUP(STATUS_NOT_FOUND);
    TRY_CLEANUP(fill(call, tx, &(struct invoice_records){.items = &record, .count = 1}, &view));
    *out_view = *view;
cleanup:
    tx_rollback(tx);
    return status;
}

enum status invoice_read(struct call *call, int64_t invoice_id, struct invoice_view *out_view) {
    return read_one(call, invoice_id, true, out_view);
}

enum status invoice_read_any(struct call *call, int64_t invoice_id, struct invoice_view *out_view) {
    return read_one(call, invoice_id, false, out_view);
}

enum status invoice_read_file(struct call *call, int64_t invoice_id, const char *format,
                              struct bytes *out_content) {
    struct invoice_view view;
    TRY(invoice_read(call, invoice_id, &view));
    for (size_t i = 0; i < view.file_count; i++) {
        if (!str_equal(view.files[i].format, format))
            continue;
        unsigned char digest[SECRET_DIGEST_SIZE];
        TRY(material_file_read(call, view.files[i].id, out_content));
        secret_sm3(out_content, 1, digest);
        return secret_equal(digest, view.files[i].sm3, sizeof digest) ? STATUS_OK : STATUS_TAMPERED;
    }
    return STATUS_NOT_FOUND;
}

enum status invoice_list_all(struct call *call, const struct invoice_filter *filter,
                             struct invoice_list *out_list) {
    struct invoice_filter wanted = *filter;
    struct invoice_records records;
    struct invoice_list list = {0};
    wanted.limit = filter->limit + 1;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_store_list(tx, &wanted, &records, &list.fitting));
    list.has_next = (int64_t)records.count > filter->limit;
    if (list.has_next)
        records.count--;
    TRY_CLEANUP(fill(call, tx, &records, &list.items));
    list.count = records.count;
    list.next_id = list.has_next ? records.items[records.count - 1].id : 0;
    list.fitting_is_exact = list.fitting <= COUNT_MAX;
    list.fitting = list.fitting_is_exact ? list.fitting : COUNT_MAX;
    *out_list = list;
cleanup:
    tx_rollback(tx);
    return status;
}

enum status invoice_count(struct call *call, struct invoice_counts *out_counts) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = invoice_store_count(tx, out_counts);
    tx_rollback(tx);
    return status;
}
