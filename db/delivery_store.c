#include "db/delivery_store.h"

#include "db/exec.h"

enum status delivery_store_find(struct tx *tx, int64_t order_id,
                                struct delivery_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_DELIVERY_FIND_DELIVERY, PARAMS(PARAM_INT(order_id)), &row));
    *out_record = (struct delivery_record){.kind = row_text(&row, "kind"),
                                           .recipient_sealed = row_bytes(&row, "recipient_sealed"),
                                           .courier_company = row_text(&row, "courier_company"),
                                           .courier_number = row_text(&row, "courier_number"),
                                           .handed_over_at = row_time(&row, "handed_over_at")};
    return STATUS_OK;
}

enum status delivery_store_save(struct tx *tx, int64_t order_id, const char *kind,
                                struct bytes recipient_sealed, int64_t at) {
    return exec_change_one(tx, QUERY_DELIVERY_SAVE_DELIVERY,
                           PARAMS(PARAM_INT(order_id), PARAM_TEXT(kind),
                                  PARAM_BYTES(recipient_sealed), PARAM_TIME(at)));
}

enum status delivery_store_hand_over(struct tx *tx, int64_t order_id, const char *courier_company,
                                     const char *courier_number, int64_t at, int64_t staff_id) {
    return exec_change_one(tx, QUERY_DELIVERY_HAND_OVER,
                           PARAMS(PARAM_INT(order_id), PARAM_TEXT(courier_company),
                                  PARAM_TEXT(courier_number), PARAM_TIME(at), PARAM_INT(staff_id)));
}
