#include "db/retention_store.h"

#include "db/exec.h"

static void read_due(struct tx *tx, struct rows *rows, bool with_rule,
                     struct retention_due **out_due, size_t *out_count) {
    size_t count = rows_count(rows);
    struct retention_due *due = ARENA_ARRAY(tx_call(tx)->arena, count + 1, struct retention_due);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        due[i] =
            (struct retention_due){.id = row_int(&row, "id"),
                                   .rule = with_rule ? row_text(&row, "rule") : "account_closed"};
    }
    *out_due = due;
    *out_count = count;
}

enum status retention_store_list_orders(struct tx *tx, const struct retention_ends *ends,
                                        int64_t account_id, const struct retention_failed *failed,
                                        int64_t limit, struct retention_due **out_due,
                                        size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_RETENTION_LIST_ORDERS,
                  PARAMS(PARAM_TIME(ends->records), PARAM_TIME(ends->orders), PARAM_ID(account_id),
                         PARAM_INT(limit), PARAM_INTS(failed->ids, failed->count)),
                  &rows));
    read_due(tx, rows, true, out_due, out_count);
    return STATUS_OK;
}

enum status retention_store_list_drafts(struct tx *tx, int64_t account_id,
                                        const struct retention_failed *failed, int64_t limit,
                                        struct retention_due **out_due, size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(
        tx, QUERY_RETENTION_LIST_DRAFTS,
        PARAMS(PARAM_ID(account_id), PARAM_INT(limit), PARAM_INTS(failed->ids, failed->count)),
        &rows));
    read_due(tx, rows, false, out_due, out_count);
    return STATUS_OK;
}

enum status retention_store_delete_draft(struct tx *tx, int64_t order_id) {
    return exec_change_one(tx, QUERY_RETENTION_DELETE_DRAFT, PARAMS(PARAM_INT(order_id)));
}

enum status retention_store_list_accounts(struct tx *tx, int64_t account_id,
                                          const struct retention_failed *failed, int64_t limit,
                                          struct retention_due **out_due, size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(
        tx, QUERY_RETENTION_LIST_ACCOUNTS,
        PARAMS(PARAM_ID(account_id), PARAM_INT(limit), PARAM_INTS(failed->ids, failed->count)),
        &rows));
    read_due(tx, rows, false, out_due, out_count);
    return STATUS_OK;
}

enum status retention_store_erase_order(struct tx *tx, int64_t order_id, int64_t erased_at) {
    TRY(exec_change(tx, QUERY_RETENTION_DELETE_SEALS, PARAMS(PARAM_INT(order_id)), NULL));
    TRY(exec_change_one(tx, QUERY_RETENTION_ERASE_ORDER,
                        PARAMS(PARAM_INT(order_id), PARAM_TIME(erased_at))));
    TRY(exec_change(tx, QUERY_RETENTION_ERASE_CERTIFICATES,
                    PARAMS(PARAM_INT(order_id), PARAM_TIME(erased_at)), NULL));
    TRY(exec_change(tx, QUERY_RETENTION_ERASE_BINDINGS,
                    PARAMS(PARAM_INT(order_id), PARAM_TIME(erased_at)), NULL));
    const enum query rest[] = {QUERY_RETENTION_ERASE_ISSUANCES,
                               QUERY_RETENTION_DELETE_MATERIALS,
                               QUERY_RETENTION_DELETE_ORDER_VERIFICATIONS,
                               QUERY_RETENTION_DELETE_PEOPLE,
                               QUERY_RETENTION_DELETE_GRANTS,
                               QUERY_RETENTION_DELETE_DELIVERY,
                               QUERY_RETENTION_ERASE_REFUND_NOTES,
                               QUERY_RETENTION_ERASE_REVIEW_REASONS,
                               QUERY_RETENTION_ERASE_INVOICES,
                               QUERY_RETENTION_DELETE_INVOICE_FILES,
                               QUERY_RETENTION_DELETE_INVOICE_DELIVERIES,
                               QUERY_RETENTION_ERASE_CLAIMS,
                               QUERY_RETENTION_ERASE_TOKEN_REQUESTS};
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
        TRY(exec_change(tx, rest[i], PARAMS(PARAM_INT(order_id)), NULL));
    return STATUS_OK;
}

enum status retention_store_erase_account(struct tx *tx, int64_t account_id, int64_t erased_at) {
    TRY(exec_change_one(tx, QUERY_RETENTION_ERASE_ACCOUNT,
                        PARAMS(PARAM_INT(account_id), PARAM_TIME(erased_at))));
    TRY(exec_change(tx, QUERY_RETENTION_DELETE_IDENTITY, PARAMS(PARAM_INT(account_id)), NULL));
    return exec_change(tx, QUERY_RETENTION_DELETE_VERIFICATIONS, PARAMS(PARAM_INT(account_id)),
                       NULL);
}

enum status retention_store_delete_numbers(struct tx *tx) {
    return exec_change(tx, QUERY_RETENTION_DELETE_NUMBERS, NO_PARAMS, NULL);
}
