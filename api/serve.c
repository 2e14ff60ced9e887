/* serve: starts the server, waits for SIGTERM or SIGINT, drains, stops.
 *
 * Drain: readyz says 503 and answers close their connections (drain_ready_seconds for the proxy to
 * notice), then no new connection, then what is in flight ends (at most drain_seconds), then exit
 * 0. A watchdog ends the process when something hangs on the way. */
#include "api/serve.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "api/app.h"
#include "api/docs.h"
#include "api/metrics_invoices.h"
#include "api/metrics_queue.h"
#include "api/pipeline.h"
#include "api/server.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/settings.h"
#include "db/pool.h"

#define DRAIN_STEP (20 * CLOCK_SECOND / 1000)
#define QUIET_STEPS 10 /* this many steps without a request in flight: nothing comes any more */
#define STOP_SECONDS 5 /* longest time for joining threads after the drain */

static enum status start(struct app *app, struct server **out_server) {
    const struct settings *settings = app->settings;
    return server_start(
        &(struct server_options){
            .listen = settings->http_listen,
            .threads = settings->http_threads,
            .keep_alive_ms = settings->http_keep_alive_ms,
            .head_timeout_ms = settings->http_head_timeout_ms,
            .body_timeout_ms = settings->http_body_timeout_ms,
            .context = app,
            .serve = pipeline_serve,
            .refuse = pipeline_refuse,
        },
        out_server);
}

static void *end_hanging(void *seconds) {
    clock_sleep(*(const int64_t *)seconds * CLOCK_SECOND);
    LOG(LOG_WARNING, "drain_forced");
    _exit(0);
    return NULL;
}

static void drain(struct app *app, struct server *server) {
    static int64_t hang_seconds;
    const struct settings *settings = app->settings;
    pthread_t watchdog;
    hang_seconds = settings->drain_ready_seconds + settings->drain_seconds + STOP_SECONDS;
    if (pthread_create(&watchdog, NULL, end_hanging, &hang_seconds) == 0)
        pthread_detach(watchdog);
    atomic_store(&app->draining, true);
    LOG(LOG_INFO, "drain_begins", LOG_INT("in_flight", server_in_flight(server)));
    server_close_after_answers(server);
    clock_sleep(settings->drain_ready_seconds * CLOCK_SECOND);
    server_stop_accepting(server);
    int64_t until = clock_monotonic() + settings->drain_seconds * CLOCK_SECOND;
    for (int quiet = 0; quiet < QUIET_STEPS && clock_monotonic() < until; clock_sleep(DRAIN_STEP))
        quiet = server_in_flight(server) == 0 ? quiet + 1 : 0;
}

/* Signals are taken by sigwait alone; threads inherit the mask. */
static void wait_for_end(const sigset_t *signals) {
    int taken = 0;
    while (sigwait(signals, &taken) != 0)
        ;
    LOG(LOG_INFO, "signal", LOG_INT("number", taken));
}

static const char *settings_argument(int argc, char **argv) {
    for (int i = 1; i + 1 < argc; i++) {
        if (strcmp(argv[i], "--settings") == 0)
            return argv[i + 1];
    }
    return NULL;
}

int serve_command(int argc, char **argv) {
    struct app *app = NULL;
    struct server *server = NULL;
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
    signal(SIGPIPE, SIG_IGN);
    const struct app_options options = {.process = "serve",
                                        .serves = true,
                                        .wants_gateways = true,
                                        .settings_file = settings_argument(argc, argv)};
    if (app_open(&options, &app) != STATUS_OK)
        return 1;
    schema_init();
    docs_load(app->settings->openapi_file);
    metrics_add_source(metrics_write_queue);
    metrics_add_source(metrics_write_invoices);
    /* A statement that does not fit the schema must stop the start; a server that is not there yet
     * must not. */
    enum status status = database_check(app->database);
    if (status == STATUS_INTERNAL || start(app, &server) != STATUS_OK) {
        app_close(app);
        return 1;
    }
    LOG(LOG_INFO, "serving", LOG_TEXT("address", app->settings->http_listen));
    wait_for_end(&signals);
    drain(app, server);
    server_stop(server);
    docs_unload();
    app_close(app);
    LOG(LOG_INFO, "stopped");
    return 0;
}
