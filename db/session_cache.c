/* session_cache: see the header. */
#include "db/session_cache.h"

#include <string.h>

#include "core/base/arena.h"
#include "db/redis.h"

#define COPY_TTL_MS 10000
#define BAR_TTL_MS 60000
#define BAR_TEXT "barred"
#define COPY_VERSION 1

/* What stands in Redis. Another version of the program reads another size or version as "no copy".
 */
struct stored {
    uint32_t version;
    struct session_copy copy;
};

static const char *key_of(struct call *call, int64_t id) {
    return arena_format(call->arena, "session:%lld", (long long)id);
}

enum status session_cache_find(struct call *call, int64_t id, struct session_copy *out_copy) {
    struct bytes value;
    struct stored stored;
    TRY(cache_get(call, key_of(call, id), &value));
    if (value.size != sizeof(stored))
        return STATUS_CONFLICT;
    memcpy(&stored, value.data, sizeof(stored));
    if (stored.version != COPY_VERSION || stored.copy.id != id)
        return STATUS_CONFLICT;
    *out_copy = stored.copy;
    return STATUS_OK;
}

void session_cache_add(struct call *call, const struct session_copy *copy) {
    struct stored stored;
    memset(&stored, 0, sizeof(stored));
    stored.version = COPY_VERSION;
    stored.copy = *copy;
    enum status ignored =
        cache_add(call, key_of(call, copy->id), BYTES(&stored, sizeof(stored)), COPY_TTL_MS);
    (void)ignored;
}

void session_cache_bar(struct call *call, const int64_t *ids, size_t count) {
    const char **keys = ARENA_ARRAY(call->arena, count + 1, const char *);
    for (size_t i = 0; i < count; i++)
        keys[i] = key_of(call, ids[i]);
    enum status ignored =
        cache_set_many(call, keys, count, BYTES(BAR_TEXT, sizeof BAR_TEXT - 1), BAR_TTL_MS);
    (void)ignored;
}
