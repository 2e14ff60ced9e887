/* app: see the header. */
#include "api/app.h"

#include <stdio.h>
#include <stdlib.h>

#include "api/metrics.h"
#include "api/token.h"
#include "core/account/password.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/base/str.h"
#include "core/gateway/gateways.h"
#include "db/pool.h"
#include "db/redis.h"

#define NODE_COUNT 1024

static void open_connections(struct app *app, const char *process) {
    const struct settings *settings = app->settings;
    app->database = database_create(&(struct database_options){
        .url = settings->database_url,
        .process = process,
        .connections = (unsigned)settings->database_pool,
        .wait_ms = settings->database_wait_ms,
    });
    app->cache = cache_create(&(struct cache_options){
        .socket = settings->redis_socket,
        .connections = (unsigned)settings->redis_pool,
    });
}

enum status app_open(const struct app_options *options, struct app **out_app) {
    enum status status;
    struct app *app = memory_alloc(1, sizeof(*app));
    const char *file =
        options->settings_file != NULL ? options->settings_file : getenv("LNCA_SETTINGS");
    log_init(options->process, LOG_INFO);
    TRY_CLEANUP(settings_load(file, stderr, &app->settings));
    id_init((unsigned)(app->settings->node + options->node_offset) % NODE_COUNT);
    status = secret_ring_load(app->settings->secrets_dir, &app->ring);
    if (status != STATUS_OK) {
        fprintf(stderr, "keys cannot be read from %s\n", app->settings->secrets_dir);
        goto cleanup;
    }
    password_init((int)app->settings->password_threads, app->settings->password_wait_ms);
    if (options->wants_gateways)
        TRY_CLEANUP(gateways_open(app->settings, stderr, &app->gateways));
    if (options->serves) {
        TRY_CLEANUP(token_keys_load(app->settings->secrets_dir, stderr, &app->token_keys));
        app->metrics = metrics_create();
    }
    open_connections(app, options->process);
    *out_app = app;
    app = NULL;
cleanup:
    app_close(app);
    return status;
}

void app_close(struct app *app) {
    if (app == NULL)
        return;
    if (app->cache != NULL)
        cache_destroy(app->cache);
    database_destroy(app->database);
    metrics_destroy(app->metrics);
    token_keys_destroy(app->token_keys);
    gateways_destroy(app->gateways);
    if (app->ring != NULL)
        secret_ring_destroy(app->ring);
    if (app->settings != NULL)
        settings_destroy(app->settings);
    memory_free(app);
}

void app_call(struct app *app, struct arena *arena, struct call *out_call) {
    *out_call = (struct call){
        .arena = arena,
        .database = app->database,
        .cache = app->cache,
        .settings = app->settings,
        .ring = app->ring,
        .gateways = app->gateways,
        .now = clock_now(),
        .actor = {.kind = ACTOR_SYSTEM},
        .client = CLIENT_NONE,
        .request_id = "",
        .address = "",
    };
}
