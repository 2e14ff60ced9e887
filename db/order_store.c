#include "db/order_store.h"

#include "db/exec.h"
#include "db/order_row.h"

struct order_record order_row_read(const struct row *row) {
    return (struct order_record){
        .id = row_int(row, "id"),
        .account_id = row_int(row, "account_id"),
        .type = row_text(row, "type"),
        .product_code = row_text(row, "product_code"),
        .holder_kind = row_text(row, "holder_kind"),
        .medium = row_text(row, "medium"),
        .term_years = row_int(row, "term_years"),
        .quantity = row_int(row, "quantity"),
        .amount_fen = row_int(row, "amount_fen"),
        .agreement_version = row_int(row, "agreement_version"),
        .state = row_text(row, "state"),
        .last_event = row_text(row, "last_event"),
        .version = row_int(row, "version"),
        .holder_name_sealed = row_bytes(row, "holder_name_sealed"),
        .holder_name_index = row_bytes(row, "holder_name_index"),
        .holder_mobile_sealed = row_bytes(row, "holder_mobile_sealed"),
        .holder_mobile_index = row_bytes(row, "holder_mobile_index"),
        .document_type = row_text(row, "document_type"),
        .document_number_sealed = row_bytes(row, "document_number_sealed"),
        .document_number_index = row_bytes(row, "document_number_index"),
        .verification_id = row_int(row, "verification_id"),
        .invoice_title_sealed = row_bytes(row, "invoice_title_sealed"),
        .profile_name = row_text(row, "profile_name"),
        .profile_hash = row_bytes(row, "profile_hash"),
        .created_at = row_time(row, "created_at"),
        .updated_at = row_time(row, "updated_at"),
        .submitted_at = row_time(row, "submitted_at"),
        .closes_at = row_time(row, "closes_at"),
        .paid_at = row_time(row, "paid_at"),
        .waiting_since = row_time(row, "waiting_since"),
        .reviewer_id = row_int(row, "reviewer_id"),
        .reviewer_since = row_time(row, "reviewer_since"),
        .approved_at = row_time(row, "approved_at"),
        .completed_at = row_time(row, "completed_at"),
        .closed_at = row_time(row, "closed_at"),
        .service_from = row_time(row, "service_from"),
        .service_until = row_time(row, "service_until"),
        .resubmissions = row_int(row, "resubmissions"),
        .handler_document_index = row_bytes(row, "handler_document_index"),
        .reviews_needed = row_int(row, "reviews_needed"),
        .first_approver_id = row_int(row, "first_approver_id"),
        .first_approved_at = row_time(row, "first_approved_at"),
        .batch_id = row_int(row, "batch_id"),
    };
}

static enum status find(struct tx *tx, enum query query, int64_t id,
                        struct order_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, PARAMS(PARAM_INT(id)), &row));
    *out_record = order_row_read(&row);
    return STATUS_OK;
}

static void read_orders(struct tx *tx, struct rows *rows, struct order_records *out_records) {
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct order_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] = order_row_read(&row);
    }
}

enum status order_store_insert(struct tx *tx, const struct order_record *record) {
    return exec_change_one(
        tx, QUERY_ORDER_INSERT_ORDER,
        PARAMS(PARAM_INT(record->id), PARAM_ID(record->account_id), PARAM_TEXT(record->type),
               PARAM_TEXT(record->product_code), PARAM_TEXT(record->holder_kind),
               PARAM_TEXT(record->medium), PARAM_INT(record->term_years),
               PARAM_INT(record->amount_fen), PARAM_INT(record->agreement_version),
               PARAM_TEXT(record->state), PARAM_TEXT(record->last_event),
               PARAM_BYTES(record->holder_name_sealed), PARAM_BYTES(record->holder_name_index),
               PARAM_BYTES(record->holder_mobile_sealed), PARAM_BYTES(record->holder_mobile_index),
               PARAM_TEXT(record->document_type), PARAM_BYTES(record->document_number_sealed),
               PARAM_BYTES(record->document_number_index), PARAM_TIME(record->created_at),
               PARAM_TIME(record->updated_at), PARAM_TEXT(record->creation_key),
               PARAM_BYTES(record->handler_document_index), PARAM_INT(record->quantity),
               PARAM_ID(record->batch_id)));
}

enum status order_store_find(struct tx *tx, int64_t id, struct order_record *out_record) {
    return find(tx, QUERY_ORDER_FIND_ORDER, id, out_record);
}

enum status order_store_lock(struct tx *tx, int64_t id, struct order_record *out_record) {
    return find(tx, QUERY_ORDER_LOCK_ORDER, id, out_record);
}

enum status order_store_update(struct tx *tx, const struct order_record *record) {
    enum status status = exec_change_one(
        tx, QUERY_ORDER_UPDATE_ORDER,
        PARAMS(PARAM_INT(record->id), PARAM_INT(record->version), PARAM_INT(record->amount_fen),
               PARAM_INT(record->term_years), PARAM_TEXT(record->state),
               PARAM_TEXT(record->last_event), PARAM_BYTES(record->holder_name_sealed),
               PARAM_BYTES(record->holder_name_index), PARAM_TEXT(record->document_type),
               PARAM_BYTES(record->document_number_sealed),
               PARAM_BYTES(record->document_number_index), PARAM_ID(record->verification_id),
               PARAM_BYTES(record->invoice_title_sealed), PARAM_TEXT(record->profile_name),
               PARAM_BYTES(record->profile_hash), PARAM_TIME(record->updated_at),
               PARAM_TIME(record->submitted_at), PARAM_TIME(record->closes_at),
               PARAM_TIME(record->paid_at), PARAM_TIME(record->waiting_since),
               PARAM_ID(record->reviewer_id), PARAM_TIME(record->reviewer_since),
               PARAM_TIME(record->approved_at), PARAM_TIME(record->completed_at),
               PARAM_TIME(record->closed_at), PARAM_TIME(record->service_from),
               PARAM_TIME(record->service_until), PARAM_INT(record->resubmissions),
               PARAM_BYTES(record->holder_mobile_sealed), PARAM_BYTES(record->holder_mobile_index),
               PARAM_BYTES(record->handler_document_index), PARAM_INT(record->reviews_needed),
               PARAM_ID(record->first_approver_id), PARAM_TIME(record->first_approved_at),
               PARAM_INT(record->quantity), PARAM_ID(record->account_id)));
    if (status == STATUS_DUPLICATE && str_starts_with(tx_constraint(tx), "orders_open"))
        return STATUS_ORDER_OPEN;
    return status == STATUS_NOT_FOUND ? STATUS_CONFLICT : status;
}

enum status order_store_delete(struct tx *tx, int64_t id) {
    return exec_change_one(tx, QUERY_ORDER_DELETE_DRAFT, PARAMS(PARAM_INT(id)));
}

enum status order_store_list_overdue(struct tx *tx, int64_t before,
                                     struct order_overdue **out_items, size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_ORDER_LIST_OVERDUE, PARAMS(PARAM_TIME(before)), &rows));
    *out_count = rows_count(rows);
    *out_items = ARENA_ARRAY(tx_call(tx)->arena, *out_count + 1, struct order_overdue);
    for (size_t i = 0; i < *out_count; i++) {
        struct row row = rows_at(rows, i);
        (*out_items)[i] = (struct order_overdue){row_int(&row, "id"), row_bool(&row, "is_open")};
    }
    return STATUS_OK;
}

enum status order_store_list_lapsed(struct tx *tx, int64_t before, int64_t after_id, int64_t limit,
                                    int64_t **out_ids, size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_ORDER_LIST_LAPSED,
                  PARAMS(PARAM_TIME(before), PARAM_INT(after_id), PARAM_INT(limit)), &rows));
    *out_count = rows_count(rows);
    *out_ids = ARENA_ARRAY(tx_call(tx)->arena, *out_count + 1, int64_t);
    for (size_t i = 0; i < *out_count; i++) {
        struct row row = rows_at(rows, i);
        (*out_ids)[i] = row_int(&row, "id");
    }
    return STATUS_OK;
}

enum status order_store_find_open(struct tx *tx, const struct order_record *like, int64_t *out_id) {
    struct row row;
    TRY(exec_row(tx, QUERY_ORDER_FIND_OPEN,
                 PARAMS(PARAM_TEXT(like->product_code), PARAM_BYTES(like->document_number_index),
                        PARAM_BYTES(like->handler_document_index), PARAM_INT(like->id)),
                 &row));
    *out_id = row_int(&row, "id");
    return STATUS_OK;
}

enum status order_store_list(struct tx *tx, const struct order_filter *filter,
                             struct order_records *out_records, int64_t *out_total) {
    struct rows *rows;
    struct row row;
    TRY(exec_row(tx, QUERY_ORDER_COUNT_ORDERS,
                 PARAMS(PARAM_INT(filter->account_id), PARAM_ID(filter->order_id),
                        PARAM_BYTES(filter->holder_name_index), PARAM_TEXT(filter->state),
                        PARAM_BYTES(filter->company_name_index)),
                 &row));
    *out_total = row_int(&row, "count");
    TRY(exec_rows(tx, QUERY_ORDER_LIST_ORDERS,
                  PARAMS(PARAM_INT(filter->account_id), PARAM_ID(filter->order_id),
                         PARAM_BYTES(filter->holder_name_index), PARAM_TEXT(filter->state),
                         PARAM_INT(filter->limit), PARAM_INT(filter->offset),
                         PARAM_BYTES(filter->company_name_index)),
                  &rows));
    read_orders(tx, rows, out_records);
    for (size_t i = 0; i < out_records->count; i++) {
        row = rows_at(rows, i);
        out_records->items[i].bound = row_bool(&row, "bound");
        out_records->items[i].token_renewable = row_bool(&row, "token_renewable");
        out_records->items[i].refund_asked = row_bool(&row, "refund_asked");
    }
    return STATUS_OK;
}

enum status order_store_list_queue(struct tx *tx, const struct order_queue_filter *filter,
                                   struct order_records *out_records) {
    struct rows *rows;
    if (filter->reviewer_id == 0)
        TRY(exec_rows(tx, QUERY_ORDER_LIST_QUEUE,
                      PARAMS(PARAM_TIME(filter->after_waiting_since), PARAM_INT(filter->after_id),
                             PARAM_INT(filter->limit)),
                      &rows));
    else
        TRY(exec_rows(tx, QUERY_ORDER_LIST_REVIEWER_QUEUE,
                      PARAMS(PARAM_TIME(filter->after_waiting_since), PARAM_INT(filter->after_id),
                             PARAM_INT(filter->limit), PARAM_INT(filter->reviewer_id)),
                      &rows));
    read_orders(tx, rows, out_records);
    return STATUS_OK;
}

enum status order_store_count_queue(struct tx *tx, int64_t reviewer_id, int64_t *out_count) {
    struct row row;
    TRY(exec_row(tx, QUERY_ORDER_COUNT_QUEUE, PARAMS(PARAM_ID(reviewer_id)), &row));
    *out_count = row_int(&row, "count");
    return STATUS_OK;
}

enum status order_store_insert_event(struct tx *tx, const struct order_event_record *record) {
    return exec_change_one(tx, QUERY_ORDER_INSERT_EVENT,
                           PARAMS(PARAM_INT(record->id), PARAM_INT(record->order_id),
                                  PARAM_TEXT(record->event), PARAM_TEXT(record->from_state),
                                  PARAM_TEXT(record->to_state), PARAM_TEXT(record->actor_kind),
                                  PARAM_ID(record->actor_id), PARAM_TIME(record->at)));
}

enum status order_store_list_events(struct tx *tx, int64_t order_id,
                                    struct order_event_records *out_records) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_ORDER_LIST_EVENTS, PARAMS(PARAM_INT(order_id)), &rows));
    out_records->count = rows_count(rows);
    out_records->items =
        ARENA_ARRAY(tx_call(tx)->arena, out_records->count + 1, struct order_event_record);
    for (size_t i = 0; i < out_records->count; i++) {
        struct row row = rows_at(rows, i);
        out_records->items[i] =
            (struct order_event_record){.id = row_int(&row, "id"),
                                        .order_id = row_int(&row, "order_id"),
                                        .event = row_text(&row, "event"),
                                        .from_state = row_text(&row, "from_state"),
                                        .to_state = row_text(&row, "to_state"),
                                        .actor_kind = row_text(&row, "actor_kind"),
                                        .actor_id = row_int(&row, "actor_id"),
                                        .at = row_time(&row, "at")};
    }
    return STATUS_OK;
}

enum status order_store_usual_seconds(struct tx *tx, const char *event, int64_t *out_seconds) {
    struct row row;
    TRY(exec_row(tx, QUERY_ORDER_FIND_USUAL_SECONDS, PARAMS(PARAM_TEXT(event)), &row));
    *out_seconds = row_is_null(&row, "seconds") ? -1 : row_int(&row, "seconds");
    return STATUS_OK;
}

enum status order_store_find_by_creation_key(struct tx *tx, int64_t account_id,
                                             const char *creation_key, int64_t *out_id) {
    struct row row;
    TRY(exec_row(tx, QUERY_ORDER_FIND_BY_CREATION_KEY,
                 PARAMS(PARAM_INT(account_id), PARAM_TEXT(creation_key)), &row));
    *out_id = row_int(&row, "id");
    return STATUS_OK;
}
