#include "db/invoice_store.h"

#include "db/exec.h"

static struct invoice_record read_invoice(const struct row *row) {
    return (struct invoice_record){.id = row_int(row, "id"),
                                   .order_id = row_int(row, "order_id"),
                                   .account_id = row_int(row, "account_id"),
                                   .kind = row_text(row, "kind"),
                                   .state = row_text(row, "state"),
                                   .last_event = row_text(row, "last_event"),
                                   .version = row_int(row, "version"),
                                   .reverses_id = row_int(row, "reverses_id"),
                                   .replaces_id = row_int(row, "replaces_id"),
                                   .reason = row_text(row, "reason"),
                                   .note = row_text(row, "note"),
                                   .title_sealed = row_bytes(row, "title_sealed"),
                                   .item_name = row_text(row, "item_name"),
                                   .tax_code = row_text(row, "tax_code"),
                                   .rate_permille = row_int(row, "rate_permille"),
                                   .amount_fen = row_int(row, "amount_fen"),
                                   .tax_fen = row_int(row, "tax_fen"),
                                   .request_number = row_int(row, "request_number"),
                                   .serial_number = row_text(row, "serial_number"),
                                   .invoice_number = row_text(row, "invoice_number"),
                                   .failure = row_text(row, "failure"),
                                   .failure_detail = row_text(row, "failure_detail"),
                                   .refund_waits = row_bool(row, "refund_waits"),
                                   .order_corrected = row_bool(row, "order_corrected"),
                                   .created_at = row_time(row, "created_at"),
                                   .updated_at = row_time(row, "updated_at"),
                                   .asked_at = row_time(row, "asked_at"),
                                   .issued_at = row_time(row, "issued_at"),
                                   .issued_title_sealed = row_bytes(row, "issued_title_sealed"),
                                   .issued_amount_fen = row_int(row, "issued_amount_fen"),
                                   .issued_tax_fen = row_int(row, "issued_tax_fen")};
}

static enum status find(struct tx *tx, enum query query, int64_t id,
                        struct invoice_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, PARAMS(PARAM_INT(id)), &row));
    *out_record = read_invoice(&row);
    return STATUS_OK;
}

static void read_invoices(struct tx *tx, struct rows *rows, struct invoice_records *out_records) {
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct invoice_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_invoice(&row);
    }
}

static enum status count(struct tx *tx, enum query query, const struct param *params, int given,
                         int64_t *out_count) {
    struct row row;
    TRY(exec_row(tx, query, params, given, &row));
    *out_count = row_int(&row, "count");
    return STATUS_OK;
}

enum status invoice_store_insert(struct tx *tx, const struct invoice_record *record) {
    return exec_change_one(
        tx, QUERY_INVOICE_INSERT_INVOICE,
        PARAMS(PARAM_INT(record->id), PARAM_INT(record->order_id), PARAM_INT(record->account_id),
               PARAM_TEXT(record->kind), PARAM_TEXT(record->state), PARAM_TEXT(record->last_event),
               PARAM_ID(record->reverses_id), PARAM_ID(record->replaces_id),
               PARAM_TEXT(record->reason), PARAM_TEXT(record->note),
               PARAM_BYTES(record->title_sealed), PARAM_DIGEST(record->title_index),
               PARAM_TEXT(record->item_name), PARAM_TEXT(record->tax_code),
               PARAM_INT(record->rate_permille), PARAM_INT(record->amount_fen),
               PARAM_INT(record->tax_fen), PARAM_BOOL(record->refund_waits),
               PARAM_TIME(record->created_at)));
}

enum status invoice_store_find(struct tx *tx, int64_t id, struct invoice_record *out_record) {
    return find(tx, QUERY_INVOICE_FIND_INVOICE, id, out_record);
}

enum status invoice_store_find_by_request(struct tx *tx, int64_t request_number,
                                          struct invoice_record *out_record) {
    return find(tx, QUERY_INVOICE_FIND_BY_REQUEST, request_number, out_record);
}

enum status invoice_store_lock_of_order(struct tx *tx, int64_t order_id,
                                        struct invoice_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_INVOICE_LOCK_OF_ORDER, PARAMS(PARAM_INT(order_id)), &rows));
    read_invoices(tx, rows, out_records);
    return STATUS_OK;
}

enum status invoice_store_update(struct tx *tx, const struct invoice_record *record) {
    return exec_change_one(
        tx, QUERY_INVOICE_UPDATE_INVOICE,
        PARAMS(PARAM_INT(record->id), PARAM_INT(record->version), PARAM_TEXT(record->state),
               PARAM_TEXT(record->last_event), PARAM_INT(record->request_number),
               PARAM_TEXT(record->serial_number), PARAM_TEXT(record->invoice_number),
               PARAM_TEXT(record->failure), PARAM_TEXT(record->failure_detail),
               PARAM_BOOL(record->refund_waits), PARAM_TIME(record->updated_at),
               PARAM_TIME(record->asked_at), PARAM_TIME(record->issued_at),
               PARAM_BYTES(record->issued_title_sealed), PARAM_ID(record->issued_amount_fen),
               record->issued_amount_fen != 0 ? PARAM_INT(record->issued_tax_fen) : PARAM_ID(0)));
}

enum status invoice_store_list_own(struct tx *tx, const struct invoice_own_filter *filter,
                                   struct invoice_records *out_records, int64_t *out_total) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_INVOICE_LIST_OWN,
                  PARAMS(PARAM_INT(filter->account_id), PARAM_ID(filter->order_id),
                         PARAM_BYTES(filter->title_index), PARAM_INT(filter->limit),
                         PARAM_INT(filter->offset)),
                  &rows));
    read_invoices(tx, rows, out_records);
    return count(tx, QUERY_INVOICE_COUNT_OWN,
                 PARAMS(PARAM_INT(filter->account_id), PARAM_ID(filter->order_id),
                        PARAM_BYTES(filter->title_index)),
                 out_total);
}

enum status invoice_store_list(struct tx *tx, const struct invoice_filter *filter,
                               struct invoice_records *out_records, int64_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_INVOICE_LIST_ALL,
                  PARAMS(PARAM_ID(filter->before_id), PARAM_ID(filter->order_id),
                         PARAM_TEXT(filter->state), PARAM_INT(filter->limit)),
                  &rows));
    read_invoices(tx, rows, out_records);
    return count(tx, QUERY_INVOICE_COUNT_ALL,
                 PARAMS(PARAM_ID(filter->order_id), PARAM_TEXT(filter->state)), out_count);
}

enum status invoice_store_list_stale(struct tx *tx, int64_t before, int64_t since, int64_t limit,
                                     struct invoice_stale **out_stale, size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_INVOICE_LIST_STALE,
                  PARAMS(PARAM_TIME(before), PARAM_TIME(since), PARAM_INT(limit)), &rows));
    *out_count = rows_count(rows);
    *out_stale = ARENA_ARRAY(tx_call(tx)->arena, *out_count + 1, struct invoice_stale);
    for (size_t i = 0; i < *out_count; i++) {
        struct row row = rows_at(rows, i);
        (*out_stale)[i] = (struct invoice_stale){.job_kind = row_text(&row, "job_kind"),
                                                 .id = row_int(&row, "id")};
    }
    return STATUS_OK;
}

enum status invoice_store_count(struct tx *tx, struct invoice_counts *out_counts) {
    struct row row;
    TRY(exec_row(tx, QUERY_INVOICE_COUNT_STATES, NO_PARAMS, &row));
    *out_counts = (struct invoice_counts){.waiting = row_int(&row, "waiting"),
                                          .requested = row_int(&row, "requested"),
                                          .failed = row_int(&row, "failed"),
                                          .mismatched = row_int(&row, "mismatched"),
                                          .reversing = row_int(&row, "reversing")};
    return STATUS_OK;
}

enum status invoice_store_find_tax(struct tx *tx, const char *product_code, int64_t at,
                                   struct invoice_tax *out_tax) {
    struct row row;
    TRY(exec_row(tx, QUERY_INVOICE_FIND_TAX, PARAMS(PARAM_TEXT(product_code), PARAM_TIME(at)),
                 &row));
    *out_tax = (struct invoice_tax){.item_name = row_text(&row, "item_name"),
                                    .tax_code = row_text(&row, "tax_code"),
                                    .rate_permille = row_int(&row, "rate_permille")};
    return STATUS_OK;
}

enum status invoice_store_insert_file(struct tx *tx, const struct invoice_file_record *record) {
    return exec_change(tx, QUERY_INVOICE_INSERT_FILE,
                       PARAMS(PARAM_INT(record->id), PARAM_INT(record->invoice_id),
                              PARAM_TEXT(record->format), PARAM_INT(record->size_bytes),
                              PARAM_DIGEST(record->sm3), PARAM_TIME(record->stored_at)),
                       NULL);
}

enum status invoice_store_list_files(struct tx *tx, const int64_t *invoice_ids, size_t given,
                                     struct invoice_file_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_INVOICE_LIST_FILES, PARAMS(PARAM_INTS(invoice_ids, given)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct invoice_file_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        struct invoice_file_record *file = &out_records->items[i];
        *file = (struct invoice_file_record){.id = row_int(&row, "id"),
                                             .invoice_id = row_int(&row, "invoice_id"),
                                             .format = row_text(&row, "format"),
                                             .size_bytes = row_int(&row, "size_bytes"),
                                             .stored_at = row_time(&row, "stored_at")};
        if (!row_bytes_exact(&row, "sm3", file->sm3, sizeof file->sm3))
            return STATUS_TAMPERED;
    }
    return STATUS_OK;
}

static struct invoice_delivery_record read_delivery(const struct row *row) {
    return (struct invoice_delivery_record){.id = row_int(row, "id"),
                                            .invoice_id = row_int(row, "invoice_id"),
                                            .target_sealed = row_bytes(row, "target_sealed"),
                                            .state = row_text(row, "state"),
                                            .failure = row_text(row, "failure"),
                                            .created_at = row_time(row, "created_at"),
                                            .ended_at = row_time(row, "ended_at")};
}

enum status invoice_store_insert_delivery(struct tx *tx,
                                          const struct invoice_delivery_record *record) {
    return exec_change_one(tx, QUERY_INVOICE_INSERT_DELIVERY,
                           PARAMS(PARAM_INT(record->id), PARAM_INT(record->invoice_id),
                                  PARAM_BYTES(record->target_sealed),
                                  PARAM_TIME(record->created_at)));
}

enum status invoice_store_find_delivery(struct tx *tx, int64_t id,
                                        struct invoice_delivery_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_INVOICE_FIND_DELIVERY, PARAMS(PARAM_INT(id)), &row));
    *out_record = read_delivery(&row);
    return STATUS_OK;
}

enum status invoice_store_end_delivery(struct tx *tx, int64_t id, const char *state,
                                       const char *failure, int64_t ended_at) {
    return exec_change_one(
        tx, QUERY_INVOICE_END_DELIVERY,
        PARAMS(PARAM_INT(id), PARAM_TEXT(state), PARAM_TEXT(failure), PARAM_TIME(ended_at)));
}

enum status invoice_store_list_last_deliveries(struct tx *tx, const int64_t *invoice_ids,
                                               size_t given,
                                               struct invoice_delivery_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_INVOICE_LIST_LAST_DELIVERIES, PARAMS(PARAM_INTS(invoice_ids, given)),
                  &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct invoice_delivery_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = read_delivery(&row);
    }
    return STATUS_OK;
}
