#include "db/poll_cache.h"

#include <string.h>

#include "core/base/id.h"
#include "core/base/log.h"
#include "db/redis.h"

static char *key_of(struct call *call, const char *kind, int64_t id) {
    return arena_format(call->arena, "poll:%s:%lld", kind, (long long)id);
}

enum status poll_cache_find(struct call *call, const char *kind, int64_t id, int64_t account_id,
                            int64_t *out_version) {
    char *value, owner[ID_TEXT_SIZE];
    if (cache_get_text(call, key_of(call, kind, id), &value) != STATUS_OK)
        return STATUS_NOT_FOUND;
    id_format(account_id, owner);
    size_t length = strlen(owner);
    if (strncmp(value, owner, length) != 0 || value[length] != ' ')
        return STATUS_NOT_FOUND;
    return str_to_int(value + length + 1, 0, INT64_MAX, out_version) ? STATUS_OK : STATUS_NOT_FOUND;
}

void poll_cache_put(struct call *call, const char *kind, int64_t id, int64_t account_id,
                    int64_t version) {
    char owner[ID_TEXT_SIZE];
    id_format(account_id, owner);
    const char *value = arena_format(call->arena, "%s %lld", owner, (long long)version);
    if (cache_set_text(call, key_of(call, kind, id), value, POLL_CACHE_SECONDS * 1000) != STATUS_OK)
        LOG(LOG_DEBUG, "poll_cache_not_put", LOG_TEXT("kind", kind));
}

void poll_cache_forget(struct call *call, const char *kind, int64_t id) {
    enum status status = cache_remove(call, key_of(call, kind, id));
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        LOG(LOG_DEBUG, "poll_cache_not_forgotten", LOG_TEXT("kind", kind));
}
