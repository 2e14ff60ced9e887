#include "db/order_whole_store.h"

#include "db/exec.h"
#include "db/material_row.h"
#include "db/order_row.h"
#include "db/payment_row.h"

static struct refund_record read_refund(const struct row *row, int64_t order_id) {
    return (struct refund_record){.id = row_int(row, "id"),
                                  .order_id = order_id,
                                  .amount_fen = row_int(row, "amount_fen"),
                                  .cause = row_text(row, "cause"),
                                  .state = row_text(row, "state"),
                                  .reason = row_text(row, "reason"),
                                  .decision_note = row_text(row, "decision_note"),
                                  .created_at = row_time(row, "created_at"),
                                  .decided_at = row_time(row, "decided_at"),
                                  .accepted_at = row_time(row, "accepted_at"),
                                  .finished_at = row_time(row, "finished_at")};
}

enum status order_whole_store_find(struct tx *tx, int64_t order_id, struct order_whole *out_whole) {
    enum { ORDER, PAYMENT, REFUND, MATERIALS, READS };
    struct read reads[READS] = {
        [ORDER] = {QUERY_ORDER_FIND_ORDER, PARAMS(PARAM_INT(order_id)), NULL},
        [PAYMENT] = {QUERY_PAYMENT_FIND_NEWEST, PARAMS(PARAM_INT(order_id)), NULL},
        [REFUND] = {QUERY_REFUND_FIND_SHOWN, PARAMS(PARAM_INT(order_id)), NULL},
        [MATERIALS] = {QUERY_MATERIAL_LIST_MATERIALS, PARAMS(PARAM_INT(order_id)), NULL},
    };
    TRY(exec_reads(tx, reads, READS));
    if (rows_count(reads[ORDER].rows) == 0)
        return STATUS_NOT_FOUND;
    struct row row = rows_at(reads[ORDER].rows, 0);
    struct order_whole whole = {.record = order_row_read(&row)};
    if (rows_count(reads[PAYMENT].rows) > 0) {
        row = rows_at(reads[PAYMENT].rows, 0);
        whole.payment = payment_row_read(&row);
    }
    if (whole.record.paid_at != 0 && rows_count(reads[REFUND].rows) > 0) {
        row = rows_at(reads[REFUND].rows, 0);
        whole.refund = read_refund(&row, order_id);
    }
    whole.record.refund_asked = str_equal(whole.refund.state, "requested");
    material_rows_read(tx, reads[MATERIALS].rows, &whole.materials);
    *out_whole = whole;
    return STATUS_OK;
}

enum status order_whole_store_find_ties(struct tx *tx, struct order_whole *whole) {
    struct row row;
    TRY(exec_row(tx, QUERY_ORDER_FIND_TIES, PARAMS(PARAM_INT(whole->record.id)), &row));
    whole->certificate_id = row_int(&row, "certificate_id");
    whole->record.bound = row_bool(&row, "bound");
    whole->record.token_renewable = row_bool(&row, "token_renewable");
    return STATUS_OK;
}
