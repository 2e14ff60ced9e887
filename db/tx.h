/* tx: one transaction, or a short series of reads.
 *
 *     struct tx *tx;
 *     TRY(tx_begin(call, &tx));
 *     enum status status;
 *     TRY_CLEANUP(…stores…);
 * cleanup:
 *     return tx_end(tx, status);
 *
 * A tx lives in the call's arena and belongs to one thread. Never call outside (providers, signer,
 * Redis) while one is open. */
#pragma once

#include <stdbool.h>

#include "core/base/call.h"

struct tx;

/* READ COMMITTED. STATUS_BUSY or STATUS_UNAVAILABLE when there is no connection. */
MUST_CHECK enum status tx_begin(struct call *call, struct tx **out_tx);
/* A connection for reads without BEGIN: each statement stands for itself, one round trip less. End
 * it with tx_rollback. */
MUST_CHECK enum status tx_read(struct call *call, struct tx **out_tx);
/* Ends the transaction in any case. STATUS_UNAVAILABLE can mean that the outcome is unknown (the
 * connection went during COMMIT): only an idempotent repetition may follow. */
MUST_CHECK enum status tx_commit(struct tx *tx);
/* Ends what is still open; nothing after tx_commit; NULL is allowed. */
void tx_rollback(struct tx *tx);

/* Commits when `status`, what the work between came to, is STATUS_OK, else rolls back; answers the
 * first that went wrong. NULL is allowed when `status` is a failure. */
MUST_CHECK enum status tx_end(struct tx *tx, enum status status);

/* The constraint that refused the last statement (STATUS_DUPLICATE), else "". */
const char *tx_constraint(const struct tx *tx);
/* The call the tx was begun for. */
struct call *tx_call(const struct tx *tx);

/* What tx_retry repeats: everything between begin and commit. */
typedef enum status tx_work(struct call *call, struct tx *tx, void *context);

/* Begins, works, commits. Repeats up to 5 times with a short random pause when another transaction
 * was in the way (STATUS_CONFLICT: serialisation failure or deadlock), and once when the connection
 * broke before COMMIT was sent. Field errors of a failed try are dropped. */
MUST_CHECK enum status tx_retry(struct call *call, tx_work *work, void *context);
