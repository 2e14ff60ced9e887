/* tx: begins, ends and repeats transactions. */
#include "db/tx.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "db/link.h"

#define TRIES_MAX 5
#define PAUSE_MAX_MS 40

static enum status begin(struct call *call, bool has_block, struct tx **out_tx) {
    struct link *link;
    enum status status = link_acquire(call->database, &link);
    if (status != STATUS_OK)
        return call_fail(call, status, "no database connection");
    struct tx *tx = ARENA_NEW(call->arena, struct tx);
    *tx = (struct tx){.call = call, .link = link, .has_block = has_block, .constraint = ""};
    *out_tx = tx;
    return STATUS_OK;
}

enum status tx_begin(struct call *call, struct tx **out_tx) {
    return begin(call, true, out_tx);
}

enum status tx_read(struct call *call, struct tx **out_tx) {
    return begin(call, false, out_tx);
}

static void end(struct tx *tx) {
    rows_clear_all(tx);
    link_release(tx->call->database, tx->link);
    tx->link = NULL;
}

/* COMMIT of a transaction in which a statement failed is a silent ROLLBACK in PostgreSQL; it must
 * not look like success. */
static enum status send_commit(struct tx *tx) {
    PGconn *pg = tx->link->pg;
    if (PQtransactionStatus(pg) != PQTRANS_INTRANS)
        return call_fail(tx->call, STATUS_INTERNAL, "commit after a failed statement");
    tx->commit_sent = true;
    PGresult *result = PQsendQuery(pg, "COMMIT") ? link_next_result(pg) : NULL;
    enum status status = STATUS_OK;
    if (!result || PQresultStatus(result) != PGRES_COMMAND_OK ||
        strcmp(PQcmdStatus(result), "COMMIT") != 0)
        status = exec_failure(tx, "commit", result);
    PQclear(result);
    if (status == STATUS_OK)
        PQclear(link_next_result(pg));
    return status;
}

enum status tx_commit(struct tx *tx) {
    if (!tx->link)
        return call_fail(tx->call, STATUS_INTERNAL, "commit of an ended transaction");
    enum status status = STATUS_OK;
    if (tx->begun) {
        if (PQstatus(tx->link->pg) != CONNECTION_OK)
            status = call_fail(tx->call, STATUS_UNAVAILABLE, "connection lost");
        else
            status = send_commit(tx);
    }
    if (status == STATUS_OK)
        end(tx);
    else
        tx_rollback(tx);
    return status;
}

void tx_rollback(struct tx *tx) {
    if (!tx || !tx->link)
        return;
    PGconn *pg = tx->link->pg;
    PGTransactionStatusType state = PQtransactionStatus(pg);
    if (PQstatus(pg) == CONNECTION_OK && (state == PQTRANS_INTRANS || state == PQTRANS_INERROR))
        (void)link_command(pg, "ROLLBACK"); /* when it fails, link_release closes the connection */
    end(tx);
}

enum status tx_end(struct tx *tx, enum status status) {
    if (status == STATUS_OK)
        return tx_commit(tx);
    tx_rollback(tx);
    return status;
}

const char *tx_constraint(const struct tx *tx) {
    return tx->constraint;
}

struct call *tx_call(const struct tx *tx) {
    return tx->call;
}

static enum status try_once(struct call *call, tx_work *work, void *context, bool *out_lost) {
    struct tx *tx = NULL;
    *out_lost = false;
    TRY(tx_begin(call, &tx));
    enum status status = work(call, tx, context);
    if (status == STATUS_OK)
        status = tx_commit(tx);
    else if (tx->link)
        *out_lost = PQstatus(tx->link->pg) != CONNECTION_OK;
    *out_lost = *out_lost && !tx->commit_sent;
    tx_rollback(tx);
    return status;
}

enum status tx_retry(struct call *call, tx_work *work, void *context) {
    const struct failure before = call->failure;
    bool lost_once = false;
    for (int tries = 1;; tries++) {
        bool lost;
        enum status status = try_once(call, work, context, &lost);
        bool again = status == STATUS_CONFLICT || (lost && !lost_once);
        if (!again || tries == TRIES_MAX)
            return status;
        lost_once = lost_once || lost;
        call->failure = before;
        clock_sleep((int64_t)(1 + secret_random_below(PAUSE_MAX_MS)) * 1000);
    }
}
