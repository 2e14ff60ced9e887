/* rate_limit: see the header. */
#include "api/rate_limit.h"

#include "core/base/arena.h"
#include "core/base/settings.h"
#include "db/limits_cache.h"

enum scope { SCOPE_ADDRESS, SCOPE_CALLER };

static const struct {
    const char *name;
    enum scope scope;
    struct limit limit;
} rows[LIMIT__MAX] = {
#define LIMIT(name, scope, count, window_seconds)                                                  \
    [LIMIT_##name] = {"route_" #name, SCOPE_##scope, {count, window_seconds}},
#include "api/rate_limit.def"
#undef LIMIT
};

static const char *subject_of(const struct request *request, enum scope scope) {
    const struct actor *actor = &request->call.actor;
    if (scope == SCOPE_ADDRESS || actor->kind == ACTOR_NOBODY)
        return request->call.address;
    return arena_format(request->call.arena, "%c%lld", actor->kind == ACTOR_STAFF ? 's' : 'a',
                        (long long)actor->id);
}

enum status rate_limit_take(struct request *request) {
    enum limit_name name = request->match.route->limit;
    if (name == LIMIT_NONE)
        return STATUS_OK;
    struct limit limit = rows[name].limit;
    limit.count = limit.count * request->call.settings->route_limit_percent / 100;
    if (limit.count < 1)
        limit.count = 1;
    return limits_take(&request->call, rows[name].name, subject_of(request, rows[name].scope),
                       &limit, 1);
}
