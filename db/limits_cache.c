/* limits_cache: one Lua script in Redis; the same rule as three statements in PostgreSQL when there
 * is no Redis. */
#include "db/limits_cache.h"

#include <inttypes.h>
#include <string.h>

#include "core/base/id.h"
#include "core/base/secret.h"
#include "db/exec.h"
#include "db/redis.h"

static enum status refused(struct call *call, int64_t wait_ms) {
    call->failure.retry_after_seconds = (wait_ms + 999) / 1000;
    return STATUS_TOO_MANY;
}

static enum status take_in_redis(struct call *call, const char *name, const char *subject,
                                 const struct limit *limits, size_t count) {
    const char *arguments[2 + 2 * LIMITS_MAX];
    const char *key = arena_format(call->arena, "limit:%s:%s", name, subject);
    struct cache_answer answer;
    arguments[0] = arena_format(call->arena, "%" PRId64, call->now / 1000);
    arguments[1] = arena_format(call->arena, "%" PRId64, id_next());
    for (size_t i = 0; i < count; i++) {
        arguments[2 + 2 * i] = arena_format(call->arena, "%" PRId64, limits[i].count);
        arguments[3 + 2 * i] = arena_format(call->arena, "%" PRId64, limits[i].seconds * 1000);
    }
    TRY(cache_script(call, SCRIPT_LIMITS_TAKE, &key, 1, arguments, 2 + 2 * count, &answer));
    return answer.number > 0 ? refused(call, answer.number) : STATUS_OK;
}

struct take {
    unsigned char key[SECRET_DIGEST_SIZE];
    const struct limit *limits;
    size_t count;
    int64_t wait_ms;
};

static enum status take_in_tx(struct call *call, struct tx *tx, void *context) {
    struct take *take = context;
    struct row row;
    int64_t counts[LIMITS_MAX];
    int64_t seconds[LIMITS_MAX];
    for (size_t i = 0; i < take->count; i++) {
        counts[i] = take->limits[i].count;
        seconds[i] = take->limits[i].seconds;
    }
    TRY(exec_change(tx, QUERY_LIMITS_LOCK_KEY, PARAMS(PARAM_DIGEST(take->key)), NULL));
    TRY(exec_row(tx, QUERY_LIMITS_FIND_WAIT,
                 PARAMS(PARAM_DIGEST(take->key), PARAM_TIME(call->now),
                        PARAM_INTS(counts, take->count), PARAM_INTS(seconds, take->count)),
                 &row));
    take->wait_ms = row_int(&row, "wait_ms");
    if (take->wait_ms > 0)
        return STATUS_OK;
    return exec_change(tx, QUERY_LIMITS_INSERT_EVENT,
                       PARAMS(PARAM_DIGEST(take->key), PARAM_TIME(call->now)), NULL);
}

static enum status take_in_database(struct call *call, const char *name, const char *subject,
                                    const struct limit *limits, size_t count) {
    struct take take = {.limits = limits, .count = count};
    const char *text = arena_format(call->arena, "%s:%s", name, subject);
    secret_sha256(BYTES(text, strlen(text)), take.key);
    TRY(tx_retry(call, take_in_tx, &take));
    return take.wait_ms > 0 ? refused(call, take.wait_ms) : STATUS_OK;
}

enum status limits_take(struct call *call, const char *name, const char *subject,
                        const struct limit *limits, size_t count) {
    if (count == 0 || count > LIMITS_MAX)
        return call_fail(call, STATUS_INTERNAL, "number of limits");
    enum status status = take_in_redis(call, name, subject, limits, count);
    if (status != STATUS_UNAVAILABLE || !call->database)
        return status;
    return take_in_database(call, name, subject, limits, count);
}

enum status limits_clean(struct call *call) {
    struct tx *tx = NULL;
    TRY(tx_begin(call, &tx));
    enum status status = exec_change(tx, QUERY_LIMITS_DELETE_OLD,
                                     PARAMS(PARAM_TIME(call->now - 2 * CLOCK_DAY)), NULL);
    return tx_end(tx, status);
}
