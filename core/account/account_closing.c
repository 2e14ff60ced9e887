#include "core/account/account_closing.h"

#include "core/account/account.h"
#include "core/account/session.h"
#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/job/job.h"

enum status account_closing_view(struct call *call, struct account_closing_view *out_view) {
    struct account_closing_view view = {0};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = account_store_list_open_orders(tx, call->actor.id, &view.open_orders,
                                                        &view.open_order_count);
    if (status == STATUS_OK)
        status = account_store_find_holdings(tx, call->actor.id, call->now, &view.holdings);
    tx_rollback(tx);
    TRY(status);
    if (view.holdings.last_not_after != 0)
        view.kept_until =
            clock_add_years(view.holdings.last_not_after, (int)call->settings->record_years);
    *out_view = view;
    return STATUS_OK;
}

static enum status check_none(struct call *call, const int64_t *open_orders, size_t count) {
    if (count == 0)
        return STATUS_OK;
    call->failure.reference = arena_format(call->arena, "%lld", (long long)open_orders[0]);
    return STATUS_ACCOUNT_BUSY;
}

/* Orders and drafts are locked too: none may leave the state of a draft between the look and the
 * end, and new ones wait for the account (account_store_hold). Money that comes late for a closed
 * order goes back by itself, whether the account is open or not. */
static enum status check_finished(struct call *call, struct tx *tx) {
    int64_t *ids;
    size_t count;
    TRY(account_store_lock_open_orders(tx, call->actor.id, &ids, &count));
    return check_none(call, ids, count);
}

static enum status close_account(struct call *call, struct tx *tx, void *context) {
    (void)context;
    struct account_record record;
    int64_t id = call->actor.id;
    TRY(account_store_lock(tx, id, &record));
    TRY(check_finished(call, tx));
    TRY(account_store_delete_drafts(tx, id));
    TRY(account_store_close(tx, id, call->now));
    TRY(session_end_all(call, tx, id, 0, SESSION_END_CLOSED));
    TRY(job_enqueue_id(call, tx, "erase_account", id, 0));
    return audit_write(call, tx,
                       &(struct audit_event){
                           .action = "account.close", .subject_kind = "account", .subject_id = id});
}

/* What stands in the way is said before the code is spent, and looked at again under the locks. */
static enum status look_first(struct call *call, char **out_mobile) {
    struct tx *tx;
    int64_t *ids;
    size_t count;
    TRY(tx_read(call, &tx));
    enum status status = account_store_list_open_orders(tx, call->actor.id, &ids, &count);
    if (status == STATUS_OK)
        status = check_none(call, ids, count);
    if (status == STATUS_OK)
        status = account_mobile(call, tx, call->actor.id, out_mobile);
    tx_rollback(tx);
    return status;
}

enum status account_close(struct call *call, const char *code) {
    char *mobile;
    TRY(look_first(call, &mobile));
    TRY(sms_code_use(call, mobile, SMS_CODE_ACCOUNT_CLOSING, code));
    enum status status = tx_retry(call, close_account, NULL);
    return status == STATUS_NOT_FOUND ? STATUS_UNAUTHENTICATED : status;
}
