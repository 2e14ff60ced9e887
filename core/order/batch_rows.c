/* The rows of a batch: what a spreadsheet brings, mended, checked, kept and shown. */
#include "core/order/batch_rows.h"
#include "core/base/mask.h"
#include "core/order/batch.h"
#include "core/order/order_flow.h"
#include "core/order/order_owner.h"

/* ---- sealed and in clear ---- */

static const char *context(struct call *call, const char *column, int64_t batch_id, int64_t line) {
    return arena_format(call->arena, "batch_rows.%s:%lld:%lld", column, (long long)batch_id,
                        (long long)line);
}

static struct bytes seal(struct call *call, const char *column, int64_t batch_id, int64_t line,
                         const char *value) {
    return secret_seal(call->ring, call->arena, context(call, column, batch_id, line),
                       str_is_empty(value) ? NULL : value);
}

static enum status open_row(struct call *call, int64_t batch_id,
                            const struct batch_row_record *record, struct batch_row *out_row) {
    int64_t line = record->line;
    *out_row = (struct batch_row){.line = line};
    TRY(secret_open(call->ring, call->arena, context(call, "name", batch_id, line),
                    record->name_sealed, &out_row->name));
    TRY(secret_open(call->ring, call->arena, context(call, "mobile", batch_id, line),
                    record->mobile_sealed, &out_row->mobile));
    return secret_open(call->ring, call->arena, context(call, "document_number", batch_id, line),
                       record->document_number_sealed, &out_row->document_number);
}

static struct batch_row_record record_of(struct call *call, int64_t batch_id,
                                         const struct batch_row *row) {
    return (struct batch_row_record){
        .line = row->line,
        .name_sealed = seal(call, "name", batch_id, row->line, row->name),
        .mobile_sealed = seal(call, "mobile", batch_id, row->line, row->mobile),
        .document_number_sealed =
            seal(call, "document_number", batch_id, row->line, row->document_number),
        .name_error = row->name_error,
        .mobile_error = row->mobile_error,
        .document_number_error = row->document_number_error};
}

enum status batch_rows_read(struct call *call, struct tx *tx, int64_t batch_id,
                            struct batch_rows *out_rows) {
    struct batch_row_records records;
    TRY(batch_store_list_rows(tx, batch_id, false, BATCH_ROWS_MAX, 0, &records));
    out_rows->items = ARENA_ARRAY(call->arena, records.count + 1, struct batch_row);
    for (out_rows->count = 0; out_rows->count < records.count; out_rows->count++)
        TRY(open_row(call, batch_id, &records.items[out_rows->count],
                     &out_rows->items[out_rows->count]));
    return STATUS_OK;
}

enum status batch_rows_store(struct call *call, struct tx *tx, struct order_record *batch,
                             struct batch_rows *rows) {
    batch_check_values(call, rows);
    TRY(batch_check_known(call, tx, batch, rows));
    struct batch_row_records records = {
        .items = ARENA_ARRAY(call->arena, rows->count + 1, struct batch_row_record),
        .count = rows->count};
    for (size_t i = 0; i < rows->count; i++)
        records.items[i] = record_of(call, batch->id, &rows->items[i]);
    int64_t wrong = (int64_t)batch_check_count_wrong(rows);
    TRY(batch_store_replace_rows(tx, batch->id, &records, wrong));
    int64_t price_fen = batch->amount_fen / batch->quantity;
    batch->quantity = rows->count == 0 ? 1 : (int64_t)rows->count;
    batch->amount_fen = price_fen * batch->quantity;
    batch->updated_at = call->now;
    TRY(order_store_update(tx, batch));
    batch->version++;
    return STATUS_OK;
}

/* ---- changing ---- */

enum status batch_rows_lock(struct call *call, struct tx *tx, int64_t batch_id,
                            struct order_record *out_batch) {
    TRY(order_lock_own(call, tx, batch_id, out_batch));
    if (!order_is_batch(out_batch))
        return STATUS_NOT_FOUND;
    return str_equal(out_batch->state, "draft") ? STATUS_OK : STATUS_STATE;
}

/* What one change makes of the rows. */
typedef enum status change_function(struct call *call, struct batch_rows *rows,
                                    const struct batch_typed *typed, size_t count);

static enum status replace_all(struct call *call, struct batch_rows *rows,
                               const struct batch_typed *typed, size_t count) {
    rows->items = ARENA_ARRAY(call->arena, count + 1, struct batch_row);
    for (rows->count = 0; rows->count < count; rows->count++) {
        const struct batch_typed *given = &typed[rows->count];
        for (size_t i = 0; i < rows->count; i++)
            if (rows->items[i].line == given->line)
                return call_field(call, "rows", "duplicate_line");
        rows->items[rows->count] =
            (struct batch_row){.line = given->line,
                               .name = arena_text(call->arena, given->name),
                               .mobile = arena_text(call->arena, given->mobile),
                               .document_number = arena_text(call->arena, given->document_number)};
    }
    return STATUS_OK;
}

static enum status find_line(const struct batch_rows *rows, int64_t line, size_t *out_at) {
    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].line == line) {
            *out_at = i;
            return STATUS_OK;
        }
    return STATUS_NOT_FOUND;
}

static enum status mend_one(struct call *call, struct batch_rows *rows,
                            const struct batch_typed *typed, size_t count) {
    size_t at;
    (void)count;
    TRY(find_line(rows, typed->line, &at));
    struct batch_row *row = &rows->items[at];
    if (typed->name != NULL)
        row->name = arena_text(call->arena, typed->name);
    if (typed->mobile != NULL)
        row->mobile = arena_text(call->arena, typed->mobile);
    if (typed->document_number != NULL)
        row->document_number = arena_text(call->arena, typed->document_number);
    return STATUS_OK;
}

static enum status remove_one(struct call *call, struct batch_rows *rows,
                              const struct batch_typed *typed, size_t count) {
    size_t at;
    (void)call, (void)count;
    TRY(find_line(rows, typed->line, &at));
    for (rows->count--; at < rows->count; at++)
        rows->items[at] = rows->items[at + 1];
    return STATUS_OK;
}

static enum status change(struct call *call, int64_t batch_id, change_function *apply,
                          const struct batch_typed *typed, size_t count) {
    struct order_record batch;
    struct batch_rows rows;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(batch_rows_lock(call, tx, batch_id, &batch));
    TRY_CLEANUP(batch_rows_read(call, tx, batch_id, &rows));
    TRY_CLEANUP(apply(call, &rows, typed, count));
    TRY_CLEANUP(batch_rows_store(call, tx, &batch, &rows));
cleanup:
    return tx_end(tx, status);
}

enum status batch_put_rows(struct call *call, int64_t batch_id, const struct batch_typed *rows,
                           size_t count) {
    if (count > BATCH_ROWS_MAX)
        return call_field(call, "rows", "too_many_rows");
    return change(call, batch_id, replace_all, rows, count);
}

enum status batch_mend_row(struct call *call, int64_t batch_id, const struct batch_typed *row) {
    return change(call, batch_id, mend_one, row, 1);
}

enum status batch_remove_row(struct call *call, int64_t batch_id, int64_t line) {
    return change(call, batch_id, remove_one, &(struct batch_typed){.line = line}, 1);
}

/* ---- showing ---- */

/* The values of a submitted row are those of its order. */
static enum status view_of(struct call *call, int64_t batch_id,
                           const struct batch_row_record *record, struct batch_row_view *out_view) {
    struct batch_row row = {.name = NULL};
    *out_view = (struct batch_row_view){.record = *record};
    if (record->order_id == 0) {
        TRY(open_row(call, batch_id, record, &row));
    } else {
        struct order_record order = {.id = record->order_id,
                                     .holder_name_sealed = record->order_name_sealed,
                                     .holder_mobile_sealed = record->order_mobile_sealed,
                                     .document_number_sealed =
                                         record->order_document_number_sealed};
        struct order_holder holder;
        TRY(order_holder_open(call, &order, &holder));
        row.name = holder.name;
        row.mobile = holder.mobile;
        row.document_number = holder.document_number;
    }
    if (record->order_state != NULL)
        out_view->refundable = order_can(order_state_parse(record->order_state), "refund") &&
                               !str_equal(record->refund_state, "requested");
    out_view->name_masked = mask_name(call->arena, row.name);
    out_view->mobile_masked = mask_mobile(call->arena, row.mobile);
    out_view->document_number_masked = mask_document_number(call->arena, row.document_number);
    return STATUS_OK;
}

static enum status list(struct call *call, struct tx *tx, int64_t batch_id,
                        const struct batch_row_query *query, struct batch_row_records *out_rows) {
    struct order_record batch;
    TRY(order_find_own(call, tx, batch_id, &batch));
    return batch_store_list_rows(tx, batch_id, query->wrong, query->page_size,
                                 (query->page - 1) * query->page_size, out_rows);
}

enum status batch_read_rows(struct call *call, int64_t batch_id,
                            const struct batch_row_query *query, struct batch_row_page *out_page) {
    struct batch_row_records records;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = list(call, tx, batch_id, query, &records);
    tx_rollback(tx);
    TRY(status);
    struct batch_row_page page = {.total = records.total};
    page.items = ARENA_ARRAY(call->arena, records.count + 1, struct batch_row_view);
    for (; page.count < records.count; page.count++)
        TRY(view_of(call, batch_id, &records.items[page.count], &page.items[page.count]));
    *out_page = page;
    return STATUS_OK;
}
