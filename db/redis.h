/* redis: the one way to Redis: a bounded pool of connections and the few verbs we use.
 *
 * Redis holds only what may be lost. Every verb takes the call (its cache, its arena) and answers
 * STATUS_UNAVAILABLE when Redis is gone, within 200 ms, and works again within 5 s of its return. A
 * connection with any error or timeout is thrown away. Keys and values are passed as counted bytes;
 * put no personal data into keys (use an index). Times to live are milliseconds and at least 1. */
#pragma once

#include <stdint.h>

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/queries.h"

struct cache;

struct cache_options {
    const char *socket;   /* path of the UNIX socket */
    unsigned connections; /* at most this many at once */
};

/* Never connects by itself; ignores SIGPIPE for the process. Owned: cache_destroy. */
struct cache *cache_create(const struct cache_options *options);
void cache_destroy(struct cache *cache);
/* Asks once; STATUS_UNAVAILABLE when there is no answer. For readyz. */
MUST_CHECK enum status cache_check(struct cache *cache);

/* The value (with a NUL behind it, not counted); STATUS_NOT_FOUND when there is none. */
MUST_CHECK enum status cache_get(struct call *call, const char *key, struct bytes *out_value);
/* The same for a text; */
MUST_CHECK enum status cache_get_text(struct call *call, const char *key, char **out_text);
/* Several at once: one entry for each key, {NULL, 0} where there is none. */
MUST_CHECK enum status cache_get_many(struct call *call, const char *const *keys, size_t count,
                                      struct bytes *out_values);
MUST_CHECK enum status cache_set(struct call *call, const char *key, struct bytes value,
                                 int64_t ttl_ms);
MUST_CHECK enum status cache_set_text(struct call *call, const char *key, const char *text,
                                      int64_t ttl_ms);
/* The same value under several keys, sent together: one wait for all. */
MUST_CHECK enum status cache_set_many(struct call *call, const char *const *keys, size_t count,
                                      struct bytes value, int64_t ttl_ms);
/* Only when there is none: STATUS_DUPLICATE otherwise. */
MUST_CHECK enum status cache_add(struct call *call, const char *key, struct bytes value,
                                 int64_t ttl_ms);
/* Gives the value and removes it in one step: for what may be used once. */
MUST_CHECK enum status cache_take(struct call *call, const char *key, struct bytes *out_value);
/* STATUS_NOT_FOUND when it was not there. */
MUST_CHECK enum status cache_remove(struct call *call, const char *key);
/* Adds one; the time to live begins with the first. */
MUST_CHECK enum status cache_increment(struct call *call, const char *key, int64_t ttl_ms,
                                       int64_t *out_value);
/* A new time to live for what is there. */
MUST_CHECK enum status cache_touch(struct call *call, const char *key, int64_t ttl_ms);

/* What a script answers: an integer, or a list of texts (of one for a plain text; none for nil). */
struct cache_answer {
    int64_t number;
    size_t count;
    struct bytes *items;
};

/* Runs an embedded script (db/queries/redis). Arguments are texts. */
MUST_CHECK enum status cache_script(struct call *call, enum script script, const char *const *keys,
                                    size_t key_count, const char *const *arguments,
                                    size_t argument_count, struct cache_answer *out_answer);
