#include "core/account/login_guard.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "db/account_store.h"

static enum status locked(struct call *call, int64_t locked_until) {
    call->failure.retry_after_seconds = (locked_until - call->now) / CLOCK_SECOND + 1;
    return STATUS_LOGIN_LOCKED;
}

enum status login_guard_check(struct call *call, struct bytes subject) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    struct login_guard_record guard = {0};
    enum status status = login_guard_store_find(tx, subject, &guard);
    tx_rollback(tx);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    return guard.locked_until > call->now ? locked(call, guard.locked_until) : STATUS_OK;
}

enum status login_guard_fail(struct call *call, struct bytes subject) {
    struct login_guard_record guard = {0};
    int64_t until = call->now + call->settings->login_lock_minutes * CLOCK_MINUTE;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(
        login_guard_store_fail(tx, subject, call->now, call->settings->login_failures, until));
    TRY_CLEANUP(login_guard_store_find(tx, subject, &guard));
    status = tx_commit(tx);
    tx = NULL;
cleanup:
    tx_rollback(tx);
    TRY(status);
    return guard.locked_until > call->now ? locked(call, guard.locked_until) : STATUS_LOGIN_FAILED;
}

enum status login_guard_clear(struct call *call, struct bytes subject) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = login_guard_store_clear(tx, subject);
    tx_rollback(tx);
    return status;
}
