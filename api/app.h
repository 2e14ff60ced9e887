/* app: what a process owns: settings, keys, connections, gateways. Opened once at start, in one
 * order, closed in the other. */
#pragma once

#include <stdatomic.h>
#include <stdbool.h>

#include "core/base/call.h"

struct token_keys; /* api/token.h */
struct metrics;    /* api/metrics.h */

struct app {
    struct settings *settings;
    struct secret_ring *ring;
    struct database *database;
    struct cache *cache;
    struct gateways *gateways;
    struct token_keys *token_keys; /* serve only */
    struct metrics *metrics;       /* serve only */
    atomic_bool draining;
};

struct app_options {
    const char *process;       /* name in logs and in PostgreSQL: serve, work, staff … */
    bool serves;               /* opens token keys and metrics */
    bool wants_gateways;       /* the outside services */
    unsigned node_offset;      /* added to the setting `node` */
    const char *settings_file; /* NULL: LNCA_SETTINGS, or the defaults */
};

/* Opens everything; says on standard error what is missing. PostgreSQL and Redis need not be there
 * yet. Owned: app_close. */
MUST_CHECK enum status app_open(const struct app_options *options, struct app **out_app);
void app_close(struct app *app);

/* A call of the process itself (commands, checks), in an arena of the caller. */
void app_call(struct app *app, struct arena *arena, struct call *out_call);
