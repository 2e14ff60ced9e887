#include "core/certificate/retention.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/settings.h"
#include "db/data_export_store.h"
#include "db/retention_store.h"

#define BATCH 200
#define BATCHES_MAX 50 /* of one run */
#define EXPORT_KEPT (30 * CLOCK_DAY)

static enum status note(struct call *call, struct tx *tx, const char *action, const char *kind,
                        const struct retention_due *due) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = action,
                              .subject_kind = kind,
                              .subject_id = due->id,
                              .detail = arena_format(call->arena, "{\"rule\":\"%s\"}", due->rule)});
}

static enum status erase_order(struct call *call, const struct retention_due *due) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(retention_store_erase_order(tx, due->id, call->now));
    TRY_CLEANUP(note(call, tx, "order.erase", "order", due));
cleanup:
    status = tx_end(tx, status);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status; /* another worker was faster */
}

static enum status delete_draft(struct call *call, const struct retention_due *due) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(retention_store_delete_draft(tx, due->id));
    TRY_CLEANUP(note(call, tx, "order.delete", "order", due));
cleanup:
    status = tx_end(tx, status);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status erase_account(struct call *call, const struct retention_due *due) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(retention_store_erase_account(tx, due->id, call->now));
    TRY_CLEANUP(note(call, tx, "account.erase", "account", due));
cleanup:
    status = tx_end(tx, status);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static struct retention_ends ends_of(const struct call *call) {
    return (struct retention_ends){
        .records = clock_add_years(call->now, -(int)call->settings->record_years),
        .orders = call->now - call->settings->order_kept_days * CLOCK_DAY};
}

/* An account goes after all of its orders. */
enum kind { DRAFTS, ORDERS, ACCOUNTS };

static const struct {
    const char *word;
    enum status (*erase)(struct call *call, const struct retention_due *due);
} kinds[] = {
    [DRAFTS] = {"draft", delete_draft},
    [ORDERS] = {"order", erase_order},
    [ACCOUNTS] = {"account", erase_account},
};

static enum status list_kind(struct call *call, struct tx *tx, enum kind kind, int64_t account_id,
                             const struct retention_failed *failed, struct retention_due **out_due,
                             size_t *out_count) {
    struct retention_ends ends = ends_of(call);
    if (kind == DRAFTS)
        return retention_store_list_drafts(tx, account_id, failed, BATCH, out_due, out_count);
    if (kind == ORDERS)
        return retention_store_list_orders(tx, &ends, account_id, failed, BATCH, out_due,
                                           out_count);
    return retention_store_list_accounts(tx, account_id, failed, BATCH, out_due, out_count);
}

static enum status list(struct call *call, enum kind kind, int64_t account_id,
                        const struct retention_failed *failed, struct retention_due **out_due,
                        size_t *out_count) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = list_kind(call, tx, kind, account_id, failed, out_due, out_count);
    tx_rollback(tx);
    return status;
}

/* One record that cannot go must not keep all others: the run goes on with the next. */
static enum status erase(struct call *call, enum kind kind, const struct retention_due *due,
                         struct retention_failed *failed) {
    enum status status = kinds[kind].erase(call, due);
    if (status == STATUS_OK)
        return STATUS_OK;
    if (failed->count == RETENTION_FAILED_MAX)
        return status;
    LOG(LOG_ERROR, "erase_failed", LOG_TEXT("kind", kinds[kind].word), LOG_INT("id", due->id),
        LOG_INT("status", status));
    failed->ids[failed->count++] = due->id;
    failed->status = status;
    return STATUS_OK;
}

static enum status erase_due(struct call *call, enum kind kind, int64_t account_id) {
    struct retention_failed failed = {.status = STATUS_OK};
    size_t count = BATCH;
    for (int batch = 0; count == BATCH && batch < BATCHES_MAX; batch++) {
        struct retention_due *due;
        TRY(list(call, kind, account_id, &failed, &due, &count));
        for (size_t i = 0; i < count; i++)
            TRY(erase(call, kind, &due[i], &failed));
    }
    return failed.status;
}

static enum status delete_exports(struct call *call) {
    int64_t ignored;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    return tx_end(tx, data_export_store_delete_old(tx, call->now - EXPORT_KEPT, &ignored));
}

static enum status delete_numbers(struct call *call) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    return tx_end(tx, retention_store_delete_numbers(tx));
}

enum status retention_sweep(struct call *call) {
    enum status drafts = erase_due(call, DRAFTS, 0);
    enum status orders = erase_due(call, ORDERS, 0);
    enum status accounts = erase_due(call, ACCOUNTS, 0);
    TRY(delete_exports(call));
    TRY(delete_numbers(call));
    if (drafts != STATUS_OK)
        return drafts;
    return orders != STATUS_OK ? orders : accounts;
}

enum status retention_erase_account(struct call *call, int64_t account_id) {
    TRY(erase_due(call, DRAFTS, account_id));
    TRY(erase_due(call, ORDERS, account_id));
    return erase_due(call, ACCOUNTS, account_id);
}
