#include "api/poll.h"

#include "api/request.h"
#include "core/base/str.h"
#include "db/poll_cache.h"

bool poll_is_unchanged(struct call *call, const char *kind, int64_t id, int64_t *out_version) {
    const char *held = request_header(request_of(call), "If-None-Match");
    int64_t version;
    if (held == NULL || poll_cache_find(call, kind, id, call->actor.id, &version) != STATUS_OK)
        return false;
    if (!str_equal(held, arena_format(call->arena, "\"%lld\"", (long long)version)))
        return false;
    *out_version = version;
    return true;
}

void poll_remember(struct call *call, const char *kind, int64_t id, int64_t version) {
    poll_cache_put(call, kind, id, call->actor.id, version);
}
