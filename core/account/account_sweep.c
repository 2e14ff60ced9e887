#include "core/account/account_sweep.h"

#include "core/base/clock.h"
#include "db/account_store.h"
#include "db/session_store.h"

#define GUARD_KEPT CLOCK_DAY
#define USED_TOKEN_KEPT (7 * CLOCK_DAY)
#define SESSION_KEPT (180 * CLOCK_DAY)
#define BATCHES_MAX 20 /* of one run, for each table */

static enum status delete_guards(struct tx *tx, int64_t now, int64_t *out_deleted) {
    return login_guard_store_delete_old(tx, now - GUARD_KEPT, now, out_deleted);
}

static enum status delete_tokens(struct tx *tx, int64_t now, int64_t *out_deleted) {
    return refresh_token_store_delete_over(tx, now, now - USED_TOKEN_KEPT, out_deleted);
}

static enum status delete_sessions(struct tx *tx, int64_t now, int64_t *out_deleted) {
    return session_store_delete_old(tx, now - SESSION_KEPT, out_deleted);
}

/* Sessions come after the tokens that name them. */
static enum status (*const steps[])(struct tx *tx, int64_t now, int64_t *out_deleted) = {
    delete_guards, delete_tokens, delete_sessions};

enum status account_sweep(struct call *call) {
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        int64_t deleted = 1;
        for (int batch = 0; deleted > 0 && batch < BATCHES_MAX; batch++) {
            struct tx *tx;
            TRY(tx_read(call, &tx)); /* each statement is a transaction of its own */
            enum status status = steps[i](tx, call->now, &deleted);
            tx_rollback(tx);
            TRY(status);
        }
    }
    return STATUS_OK;
}
