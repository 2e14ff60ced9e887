/* redis: pool of hiredis contexts and commands as lists of counted bytes. No other file includes
 * hiredis. */
#include "db/redis.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <hiredis/hiredis.h>

#include "core/base/clock.h"
#include "core/base/log.h"

#define ANSWER_TIMEOUT_MS 200
#define WAIT_MS 200
#define ARGUMENTS_MAX 64
#define SHA_TEXT_SIZE 41
#define BACKOFF_FIRST (CLOCK_SECOND / 10)
#define BACKOFF_LARGEST (2 * CLOCK_SECOND)

struct cache {
    pthread_mutex_t mutex;
    pthread_cond_t returned;
    char *socket;
    unsigned limit;
    redisContext **idle; /* a stack */
    unsigned idle_count;
    unsigned opened;  /* idle, lent, or being opened */
    int64_t retry_at; /* monotonic; no attempt to connect before */
    int64_t backoff;
    char script_names[SCRIPT__MAX + 1]
                     [SHA_TEXT_SIZE]; /* SHA-1 as Redis names them; fixed after the first connect */
};

struct cache *cache_create(const struct cache_options *options) {
    struct cache *cache = memory_alloc(1, sizeof *cache);
    pthread_condattr_t attributes;
    (void)signal(SIGPIPE, SIG_IGN); /* hiredis writes with write(2) */
    (void)pthread_mutex_init(&cache->mutex, NULL);
    (void)pthread_condattr_init(&attributes);
    (void)pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    (void)pthread_cond_init(&cache->returned, &attributes);
    (void)pthread_condattr_destroy(&attributes);
    size_t size = strlen(options->socket) + 1;
    cache->socket = memory_alloc(size, 1);
    (void)str_copy(cache->socket, size, options->socket);
    cache->limit = options->connections;
    cache->idle = memory_alloc(options->connections, sizeof(redisContext *));
    cache->backoff = BACKOFF_FIRST;
    return cache;
}

void cache_destroy(struct cache *cache) {
    if (!cache)
        return;
    while (cache->idle_count)
        redisFree(cache->idle[--cache->idle_count]);
    memory_free(cache->idle);
    memory_free(cache->socket);
    (void)pthread_cond_destroy(&cache->returned);
    (void)pthread_mutex_destroy(&cache->mutex);
    memory_free(cache);
}

/* ------------------------------------------------------------------------------------------------
 * connections */

/* The script's name is the SHA-1 that Redis answers to SCRIPT LOAD. */
static bool load_script(redisContext *redis, enum script script, char out_name[SHA_TEXT_SIZE]) {
    const char *text = script_text_of(script);
    const char *arguments[] = {"SCRIPT", "LOAD", text};
    const size_t lengths[] = {6, 4, strlen(text)};
    redisReply *reply = redisCommandArgv(redis, 3, arguments, lengths);
    bool good = reply && reply->type == REDIS_REPLY_STRING && reply->len == SHA_TEXT_SIZE - 1;
    if (good)
        (void)str_copy(out_name, SHA_TEXT_SIZE, reply->str);
    else if (reply && reply->type == REDIS_REPLY_ERROR)
        LOG(LOG_ERROR, "script_refused", LOG_TEXT("reason", reply->str));
    if (reply)
        freeReplyObject(reply);
    return good;
}

static redisContext *open_connection(const char *socket,
                                     char names[SCRIPT__MAX + 1][SHA_TEXT_SIZE]) {
    const struct timeval timeout = {.tv_usec = ANSWER_TIMEOUT_MS * 1000};
    redisContext *redis = redisConnectUnixWithTimeout(socket, timeout);
    bool good = redis && !redis->err && redisSetTimeout(redis, timeout) == REDIS_OK;
    for (int i = 0; good && i < SCRIPT__MAX; i++)
        good = load_script(redis, (enum script)i, names[i]);
    if (good)
        return redis;
    LOG(LOG_WARNING, "redis_connect_failed",
        LOG_TEXT("reason", redis && redis->err ? redis->errstr : "no answer"));
    if (redis)
        redisFree(redis);
    return NULL;
}

/* An idle connection has nothing to read; when it has, the server closed it. */
static bool is_stale(const redisContext *redis) {
    struct pollfd poller = {.fd = redis->fd, .events = POLLIN};
    return poll(&poller, 1, 0) != 0;
}

/* Failures grow the pause before the next attempt. The mutex is held. */
static void note_failure(struct cache *cache) {
    int64_t now = clock_monotonic();
    if (now < cache->retry_at)
        return;
    cache->retry_at = now + cache->backoff;
    cache->backoff = cache->backoff * 2 < BACKOFF_LARGEST ? cache->backoff * 2 : BACKOFF_LARGEST;
}

static enum status open_one(struct cache *cache, redisContext **out_redis) {
    char names[SCRIPT__MAX + 1][SHA_TEXT_SIZE] = {{0}};
    cache->opened++;
    (void)pthread_mutex_unlock(&cache->mutex);
    redisContext *redis = open_connection(cache->socket, names);
    (void)pthread_mutex_lock(&cache->mutex);
    if (!redis) {
        cache->opened--;
        note_failure(cache);
        (void)pthread_cond_signal(&cache->returned);
        return STATUS_UNAVAILABLE;
    }
    if (!cache->script_names[0][0])
        memcpy(cache->script_names, names, sizeof names);
    cache->backoff = BACKOFF_FIRST;
    cache->retry_at = 0;
    *out_redis = redis;
    return STATUS_OK;
}

static enum status try_acquire(struct cache *cache, redisContext **out_redis) {
    if (cache->idle_count) {
        *out_redis = cache->idle[--cache->idle_count];
        return STATUS_OK;
    }
    if (cache->opened >= cache->limit)
        return STATUS_BUSY;
    if (clock_monotonic() < cache->retry_at)
        return STATUS_UNAVAILABLE;
    return open_one(cache, out_redis);
}

/* Waits until the deadline for a connection, idle or fresh. */
static enum status lend(struct cache *cache, const struct timespec *deadline,
                        redisContext **out_redis) {
    (void)pthread_mutex_lock(&cache->mutex);
    enum status status = try_acquire(cache, out_redis);
    while (status == STATUS_BUSY &&
           pthread_cond_timedwait(&cache->returned, &cache->mutex, deadline) != ETIMEDOUT)
        status = try_acquire(cache, out_redis);
    (void)pthread_mutex_unlock(&cache->mutex);
    return status == STATUS_BUSY ? STATUS_UNAVAILABLE : status;
}

/* A broken one is closed; `failed` makes the next attempt to connect wait. */
static void give_back(struct cache *cache, redisContext *redis, bool broken, bool failed) {
    if (broken)
        redisFree(redis);
    (void)pthread_mutex_lock(&cache->mutex);
    if (!broken)
        cache->idle[cache->idle_count++] = redis;
    else
        cache->opened--;
    if (failed)
        note_failure(cache);
    (void)pthread_mutex_unlock(&cache->mutex);
    (void)pthread_cond_signal(&cache->returned); /* who wakes finds the mutex free */
}

/* Whether a connection still lives is asked without the mutex: a system call under it would make
 * all threads queue. */
static enum status acquire(struct cache *cache, redisContext **out_redis) {
    int64_t end = clock_monotonic() + WAIT_MS * 1000;
    struct timespec deadline = {.tv_sec = (time_t)(end / CLOCK_SECOND),
                                .tv_nsec = (long)(end % CLOCK_SECOND) * 1000};
    redisContext *redis;
    TRY(lend(cache, &deadline, &redis));
    while (is_stale(redis)) {
        give_back(cache, redis, true, false);
        TRY(lend(cache, &deadline, &redis));
    }
    *out_redis = redis;
    return STATUS_OK;
}

static void release(struct cache *cache, redisContext *redis) {
    give_back(cache, redis, redis->err != 0, redis->err != 0);
}

/* ------------------------------------------------------------------------------------------------
 * commands */

/* A command as counted bytes. */
struct command {
    const char *parts[ARGUMENTS_MAX];
    size_t lengths[ARGUMENTS_MAX];
    int count;
};

static void add_bytes(struct command *command, struct bytes bytes) {
    if (command->count == ARGUMENTS_MAX) {
        LOG(LOG_ERROR, "redis_command_too_long", LOG_TEXT("verb", command->parts[0]));
        abort();
    }
    command->parts[command->count] = (const char *)bytes.data;
    command->lengths[command->count++] = bytes.size;
}

static void add_text(struct command *command, const char *text) {
    add_bytes(command, BYTES(text, strlen(text)));
}

static void add_number(struct command *command, struct arena *arena, int64_t number) {
    add_text(command, arena_format(arena, "%" PRId64, number));
}

static struct command command_of(const char *verb, const char *key) {
    struct command command;
    command.count = 0;
    add_text(&command, verb);
    if (key)
        add_text(&command, key);
    return command;
}

/* Our own mistakes are INTERNAL; a Redis that loads, is full, or is a replica is out of reach. */
static enum status status_of_error(const char *error) {
    bool ours = str_starts_with(error, "ERR ") || str_starts_with(error, "WRONGTYPE");
    return ours ? STATUS_INTERNAL : STATUS_UNAVAILABLE;
}

/* Sends and reads one answer; the reply is the caller's. An error reply to a script that Redis
 * forgot is given to the caller too. */
static enum status run(struct call *call, const struct command *command, redisReply **out_reply) {
    redisContext *redis;
    if (!call->cache)
        return call_fail(call, STATUS_UNAVAILABLE, "no redis");
    enum status status = acquire(call->cache, &redis);
    if (status != STATUS_OK)
        return call_fail(call, status, "no redis connection");
    redisReply *reply = redisCommandArgv(
        redis, command->count, (const char **)(uintptr_t)command->parts, command->lengths);
    if (!reply)
        status = call_fail(call, STATUS_UNAVAILABLE, "redis connection lost");
    else if (reply->type == REDIS_REPLY_ERROR && !str_starts_with(reply->str, "NOSCRIPT"))
        status = call_fail(call, status_of_error(reply->str), reply->str);
    release(call->cache, redis);
    if (status == STATUS_OK)
        *out_reply = reply;
    else if (reply)
        freeReplyObject(reply);
    return status;
}

static struct bytes copy_text(struct call *call, const redisReply *reply) {
    return BYTES(arena_copy(call->arena, reply->str, (size_t)reply->len), (size_t)reply->len);
}

/* For answers that are a text or nil. */
static enum status run_text(struct call *call, const struct command *command,
                            struct bytes *out_value) {
    redisReply *reply;
    TRY(run(call, command, &reply));
    enum status status = STATUS_NOT_FOUND;
    if (reply->type == REDIS_REPLY_STRING || reply->type == REDIS_REPLY_STATUS) {
        *out_value = copy_text(call, reply);
        status = STATUS_OK;
    }
    freeReplyObject(reply);
    return status;
}

static enum status run_number(struct call *call, const struct command *command,
                              int64_t *out_number) {
    redisReply *reply;
    TRY(run(call, command, &reply));
    *out_number = reply->integer;
    freeReplyObject(reply);
    return STATUS_OK;
}

enum status cache_check(struct cache *cache) {
    struct call call = {.arena = arena_create(0), .cache = cache};
    struct command command = command_of("PING", NULL);
    struct bytes ignored;
    enum status status = run_text(&call, &command, &ignored);
    arena_destroy(call.arena);
    return status;
}

enum status cache_get(struct call *call, const char *key, struct bytes *out_value) {
    struct command command = command_of("GET", key);
    return run_text(call, &command, out_value);
}

enum status cache_get_text(struct call *call, const char *key, char **out_text) {
    struct bytes value;
    TRY(cache_get(call, key, &value));
    *out_text = arena_copy(call->arena, value.data, value.size);
    return STATUS_OK;
}

enum status cache_get_many(struct call *call, const char *const *keys, size_t count,
                           struct bytes *out_values) {
    struct command command = command_of("MGET", NULL);
    redisReply *reply;
    for (size_t i = 0; i < count; i++)
        add_text(&command, keys[i]);
    TRY(run(call, &command, &reply));
    enum status status = STATUS_OK;
    if (reply->type != REDIS_REPLY_ARRAY || reply->elements != count)
        status = call_fail(call, STATUS_INTERNAL, "MGET answered something else");
    for (size_t i = 0; status == STATUS_OK && i < count; i++) {
        bool there = reply->element[i]->type == REDIS_REPLY_STRING;
        out_values[i] = there ? copy_text(call, reply->element[i]) : (struct bytes){NULL, 0};
    }
    freeReplyObject(reply);
    return status;
}

static struct command set_command(struct call *call, const char *key, struct bytes value,
                                  int64_t ttl_ms, bool only_new) {
    struct command command = command_of("SET", key);
    add_bytes(&command, value.size ? value : BYTES("", 0));
    add_text(&command, "PX");
    add_number(&command, call->arena, ttl_ms);
    if (only_new)
        add_text(&command, "NX");
    return command;
}

static enum status set(struct call *call, const char *key, struct bytes value, int64_t ttl_ms,
                       bool only_new) {
    struct command command = set_command(call, key, value, ttl_ms, only_new);
    struct bytes ignored;
    return run_text(call, &command, &ignored);
}

enum status cache_set(struct call *call, const char *key, struct bytes value, int64_t ttl_ms) {
    return set(call, key, value, ttl_ms, false);
}

enum status cache_set_text(struct call *call, const char *key, const char *text, int64_t ttl_ms) {
    return set(call, key, BYTES(text, strlen(text)), ttl_ms, false);
}

/* Every answer is read, also behind a refused one: else the connection would be out of step. */
static enum status read_answers(struct call *call, redisContext *redis, size_t count) {
    enum status status = STATUS_OK;
    void *reply;
    for (size_t i = 0; i < count; i++) {
        if (redisGetReply(redis, &reply) != REDIS_OK)
            return call_fail(call, STATUS_UNAVAILABLE, "redis connection lost");
        const redisReply *answer = reply;
        if (answer->type == REDIS_REPLY_ERROR)
            status = call_fail(call, status_of_error(answer->str), answer->str);
        freeReplyObject(reply);
    }
    return status;
}

enum status cache_set_many(struct call *call, const char *const *keys, size_t count,
                           struct bytes value, int64_t ttl_ms) {
    redisContext *redis;
    if (!call->cache)
        return call_fail(call, STATUS_UNAVAILABLE, "no redis");
    enum status status = acquire(call->cache, &redis);
    if (status != STATUS_OK)
        return call_fail(call, status, "no redis connection");
    for (size_t i = 0; i < count; i++) {
        struct command command = set_command(call, keys[i], value, ttl_ms, false);
        (void)redisAppendCommandArgv(redis, command.count, (const char **)(uintptr_t)command.parts,
                                     command.lengths);
    }
    status = read_answers(call, redis, count);
    release(call->cache, redis);
    return status;
}

enum status cache_add(struct call *call, const char *key, struct bytes value, int64_t ttl_ms) {
    enum status status = set(call, key, value, ttl_ms, true);
    return status == STATUS_NOT_FOUND ? STATUS_DUPLICATE : status;
}

enum status cache_take(struct call *call, const char *key, struct bytes *out_value) {
    struct command command = command_of("GETDEL", key);
    return run_text(call, &command, out_value);
}

enum status cache_remove(struct call *call, const char *key) {
    struct command command = command_of("DEL", key);
    int64_t removed;
    TRY(run_number(call, &command, &removed));
    return removed ? STATUS_OK : STATUS_NOT_FOUND;
}

enum status cache_increment(struct call *call, const char *key, int64_t ttl_ms,
                            int64_t *out_value) {
    struct cache_answer answer;
    const char *const arguments[] = {arena_format(call->arena, "%" PRId64, ttl_ms)};
    TRY(cache_script(call, SCRIPT_INCREMENT, &key, 1, arguments, 1, &answer));
    *out_value = answer.number;
    return STATUS_OK;
}

enum status cache_touch(struct call *call, const char *key, int64_t ttl_ms) {
    struct command command = command_of("PEXPIRE", key);
    int64_t changed;
    add_number(&command, call->arena, ttl_ms);
    TRY(run_number(call, &command, &changed));
    return changed ? STATUS_OK : STATUS_NOT_FOUND;
}

/* ------------------------------------------------------------------------------------------------
 * scripts */

static struct command script_command(struct call *call, const char *verb, const char *script,
                                     const char *const *keys, size_t key_count,
                                     const char *const *arguments, size_t argument_count) {
    struct command command = command_of(verb, script);
    add_number(&command, call->arena, (int64_t)key_count);
    for (size_t i = 0; i < key_count; i++)
        add_text(&command, keys[i]);
    for (size_t i = 0; i < argument_count; i++)
        add_text(&command, arguments[i]);
    return command;
}

static struct cache_answer answer_of(struct call *call, const redisReply *reply) {
    struct cache_answer answer = {.number = reply->integer};
    if (reply->type == REDIS_REPLY_STRING || reply->type == REDIS_REPLY_STATUS) {
        answer.count = 1;
        answer.items = ARENA_NEW(call->arena, struct bytes);
        answer.items[0] = copy_text(call, reply);
    } else if (reply->type == REDIS_REPLY_ARRAY) {
        answer.count = reply->elements;
        answer.items = ARENA_ARRAY(call->arena, reply->elements, struct bytes);
        for (size_t i = 0; i < reply->elements; i++)
            if (reply->element[i]->type == REDIS_REPLY_STRING)
                answer.items[i] = copy_text(call, reply->element[i]);
    }
    return answer;
}

enum status cache_script(struct call *call, enum script script, const char *const *keys,
                         size_t key_count, const char *const *arguments, size_t argument_count,
                         struct cache_answer *out_answer) {
    redisReply *reply = NULL;
    char name[SHA_TEXT_SIZE] = "";
    /* Before the first connection the name is "", which Redis answers with NOSCRIPT like any other
     * it does not know. */
    if (call->cache) {
        (void)pthread_mutex_lock(&call->cache->mutex);
        memcpy(name, call->cache->script_names[script], sizeof name);
        (void)pthread_mutex_unlock(&call->cache->mutex);
    }
    struct command command =
        script_command(call, "EVALSHA", name, keys, key_count, arguments, argument_count);
    TRY(run(call, &command, &reply));
    if (reply->type == REDIS_REPLY_ERROR) {
        freeReplyObject(reply);
        command = script_command(call, "EVAL", script_text_of(script), keys, key_count, arguments,
                                 argument_count);
        TRY(run(call, &command, &reply));
    }
    *out_answer = answer_of(call, reply);
    freeReplyObject(reply);
    return STATUS_OK;
}
