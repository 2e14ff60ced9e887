#include "core/account/login_guard.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/settings.h"
#include "db/account_store.h"

static enum status locked(struct call *call, int64_t locked_until) {
    call->failure.retry_after_seconds =
        (locked_until - call->now + CLOCK_SECOND - 1) / CLOCK_SECOND;
    return STATUS_LOGIN_LOCKED;
}

enum status login_guard_begin(struct call *call, struct bytes subject,
                              struct login_attempt *out_attempt) {
    const struct settings *settings = call->settings;
    struct login_guard_record guard;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status =
        login_guard_store_take(tx, subject, call->now, settings->login_failures,
                               call->now + settings->login_lock_minutes * CLOCK_MINUTE, &guard);
    tx_rollback(tx);
    TRY(status);
    if (guard.failures > settings->login_failures)
        return locked(call, guard.locked_until);
    bool last = guard.failures == settings->login_failures;
    *out_attempt = (struct login_attempt){subject, last ? guard.locked_until : 0};
    return STATUS_OK;
}

static enum status note_lock(struct call *call) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = audit_write(
        call, tx, &(struct audit_event){.action = "login.lock", .subject_kind = "login"});
    return tx_end(tx, status);
}

static enum status give_back(struct call *call, const struct login_attempt *attempt,
                             enum status outcome) {
    struct tx *tx;
    if (tx_read(call, &tx) != STATUS_OK)
        return outcome;
    enum status status =
        login_guard_store_give_back(tx, attempt->subject, call->settings->login_failures);
    tx_rollback(tx);
    return status == STATUS_OK ? outcome : status;
}

enum status login_guard_end(struct call *call, const struct login_attempt *attempt,
                            enum status outcome) {
    if (outcome == STATUS_OK)
        return login_guard_clear(call, attempt->subject);
    if (outcome != STATUS_LOGIN_FAILED)
        return give_back(call, attempt, outcome);
    if (attempt->locked_until == 0)
        return STATUS_LOGIN_FAILED;
    TRY(note_lock(call));
    return locked(call, attempt->locked_until);
}

enum status login_guard_clear(struct call *call, struct bytes subject) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = login_guard_store_clear(tx, subject);
    tx_rollback(tx);
    return status;
}
