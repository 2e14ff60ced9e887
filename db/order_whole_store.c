#include "db/order_whole_store.h"

#include "db/exec.h"
#include "db/order_row.h"

static struct payment_record read_payment(const struct row *row, int64_t order_id) {
    return (struct payment_record){.id = row_int(row, "payment_id"),
                                   .order_id = order_id,
                                   .provider = row_text(row, "payment_provider"),
                                   .amount_fen = row_int(row, "payment_amount_fen"),
                                   .state = row_text(row, "payment_state"),
                                   .created_at = row_time(row, "payment_created_at"),
                                   .expires_at = row_time(row, "payment_expires_at"),
                                   .paid_at = row_time(row, "payment_paid_at"),
                                   .finished_at = row_time(row, "payment_finished_at")};
}

static struct refund_record read_refund(const struct row *row, int64_t order_id) {
    return (struct refund_record){.id = row_int(row, "refund_id"),
                                  .order_id = order_id,
                                  .amount_fen = row_int(row, "refund_amount_fen"),
                                  .cause = row_text(row, "refund_cause"),
                                  .state = row_text(row, "refund_state"),
                                  .reason = row_text(row, "refund_reason"),
                                  .decision_note = row_text(row, "refund_decision_note"),
                                  .created_at = row_time(row, "refund_created_at"),
                                  .decided_at = row_time(row, "refund_decided_at"),
                                  .accepted_at = row_time(row, "refund_accepted_at"),
                                  .finished_at = row_time(row, "refund_finished_at")};
}

static struct material_record read_material(const struct row *row, int64_t order_id) {
    return (struct material_record){.id = row_int(row, "material_id"),
                                    .order_id = order_id,
                                    .kind = row_text(row, "material_kind"),
                                    .media_type = row_text(row, "material_media_type"),
                                    .size_bytes = row_int(row, "material_size_bytes"),
                                    .width = row_int(row, "material_width"),
                                    .height = row_int(row, "material_height"),
                                    .sm3 = row_bytes(row, "material_sm3"),
                                    .uploaded_at = row_time(row, "material_uploaded_at")};
}

enum status order_whole_store_find(struct tx *tx, int64_t order_id, struct order_whole *out_whole) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_ORDER_FIND_WHOLE, PARAMS(PARAM_INT(order_id)), &rows));
    size_t count = rows_count(rows);
    if (count == 0)
        return STATUS_NOT_FOUND;
    struct row row = rows_at(rows, 0);
    struct order_whole whole = {.record = order_row_read(&row),
                                .payment = read_payment(&row, order_id),
                                .refund = read_refund(&row, order_id),
                                .certificate_id = row_int(&row, "certificate_id")};
    whole.record.bound = row_bool(&row, "bound");
    whole.record.token_renewable = row_bool(&row, "token_renewable");
    whole.record.refund_asked = str_equal(whole.refund.state, "requested");
    whole.materials.items = ARENA_ARRAY(tx_call(tx)->arena, count + 1, struct material_record);
    for (size_t i = 0; i < count; i++) {
        row = rows_at(rows, i);
        if (!row_is_null(&row, "material_id"))
            whole.materials.items[whole.materials.count++] = read_material(&row, order_id);
    }
    *out_whole = whole;
    return STATUS_OK;
}
