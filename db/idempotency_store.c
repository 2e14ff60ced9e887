/* idempotency_store: see the header. */
#include "db/idempotency_store.h"

#include "core/base/clock.h"
#include "core/base/id.h"
#include "db/exec.h"

#define LEASE_SECONDS 60
#define KEEP (72 * CLOCK_HOUR)

#define KEY_PARAMS(key) PARAM_TEXT((key)->scope), PARAM_TEXT((key)->route), PARAM_TEXT((key)->key)

static enum status judge(const struct idempotency_key *key, const struct row *row,
                         struct idempotency_answer *out_answer) {
    unsigned char digest[SECRET_DIGEST_SIZE];
    if (!row_bytes_exact(row, "request_digest", digest, sizeof digest) ||
        !secret_equal(digest, key->request_digest, sizeof digest))
        return STATUS_KEY_REUSED;
    if (!str_equal(row_text(row, "state"), "done"))
        return STATUS_KEY_RUNNING;
    *out_answer = (struct idempotency_answer){.http_status = row_int(row, "http_status"),
                                              .media_type = row_text(row, "media_type"),
                                              .headers = row_text(row, "headers"),
                                              .body = row_bytes(row, "body")};
    return STATUS_DUPLICATE;
}

enum status idempotency_store_begin(struct call *call, struct idempotency_key *key,
                                    struct idempotency_answer *out_answer) {
    struct tx *tx = NULL;
    struct row row;
    int64_t taken;
    key->lease_token = id_next();
    TRY(tx_read(call,
                &tx)); /* each statement stands for itself: the taking is seen by others at once */
    enum status status = exec_change(tx, QUERY_IDEMPOTENCY_BEGIN,
                                     PARAMS(KEY_PARAMS(key), PARAM_DIGEST(key->request_digest),
                                            PARAM_INT(key->lease_token), PARAM_INT(LEASE_SECONDS),
                                            PARAM_TIME(call->now)),
                                     &taken);
    if (status != STATUS_OK || taken == 1)
        goto cleanup;
    status = exec_row(tx, QUERY_IDEMPOTENCY_FIND, PARAMS(KEY_PARAMS(key)), &row);
    if (status == STATUS_OK)
        status = judge(key, &row, out_answer);
    else if (status == STATUS_NOT_FOUND) /* freed between the two statements */
        status = STATUS_KEY_RUNNING;
cleanup:
    tx_rollback(tx);
    return status;
}

enum status idempotency_store_finish(struct tx *tx, const struct idempotency_key *key,
                                     const struct idempotency_answer *answer) {
    struct bytes body = answer->body.data ? answer->body : BYTES("", 0);
    enum status status = exec_change_one(
        tx, QUERY_IDEMPOTENCY_FINISH,
        PARAMS(KEY_PARAMS(key), PARAM_INT(key->lease_token), PARAM_INT(answer->http_status),
               PARAM_TEXT(answer->media_type), PARAM_TEXT(answer->headers), PARAM_BYTES(body)));
    return status == STATUS_NOT_FOUND ? STATUS_CONFLICT : status;
}

static enum status run_alone(struct call *call, enum query query, const struct param *params,
                             int count) {
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status = exec_change(tx, query, params, count, NULL);
    tx_rollback(tx);
    return status;
}

enum status idempotency_store_forget(struct call *call, const struct idempotency_key *key) {
    return run_alone(call, QUERY_IDEMPOTENCY_FORGET,
                     PARAMS(KEY_PARAMS(key), PARAM_INT(key->lease_token)));
}

enum status idempotency_store_clean(struct call *call) {
    return run_alone(call, QUERY_IDEMPOTENCY_DELETE_OLD, PARAMS(PARAM_TIME(call->now - KEEP)));
}
