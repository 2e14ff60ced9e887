/* work: `lnca work`: runs jobs and timers until SIGTERM or SIGINT, then finishes what it has begun.
 */
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>

#include "api/app.h"
#include "api/work.h"
#include "core/base/log.h"
#include "core/base/settings.h"
#include "core/worker/kinds.h"
#include "db/pool.h"

#define NODE_OFFSET 512 /* serve and work of one settings file must not share a node */

static atomic_int stop;

static void *wait_for_end(void *signals) {
    int taken = 0;
    while (sigwait(signals, &taken) != 0)
        ;
    LOG(LOG_INFO, "signal", LOG_INT("number", taken));
    atomic_store(&stop, 1);
    return NULL;
}

/* Signals are taken by one thread that waits for them; all others inherit the mask. */
static int watch_signals(void) {
    static sigset_t signals;
    pthread_t watcher;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    if (pthread_sigmask(SIG_BLOCK, &signals, NULL) != 0 ||
        pthread_create(&watcher, NULL, wait_for_end, &signals) != 0)
        return -1;
    return pthread_detach(watcher);
}

int work_command(int argc, char **argv) {
    const char *file = argc > 2 && strcmp(argv[1], "--settings") == 0 ? argv[2] : NULL;
    struct app *app;
    if (watch_signals() != 0)
        return 1;
    if (app_open(&(struct app_options){.process = "work",
                                       .wants_gateways = true,
                                       .node_offset = NODE_OFFSET,
                                       .settings_file = file},
                 &app) != STATUS_OK)
        return 1;
    if (database_check(app->database) == STATUS_INTERNAL) {
        LOG(LOG_ERROR, "schema_does_not_fit");
        app_close(app);
        return 1;
    }
    worker_run(&(struct worker_options){.database = app->database,
                                        .cache = app->cache,
                                        .settings = app->settings,
                                        .ring = app->ring,
                                        .gateways = app->gateways,
                                        .kinds = worker_kinds,
                                        .kind_count = worker_kind_count,
                                        .timers = worker_timers,
                                        .timer_count = worker_timer_count},
               &stop);
    app_close(app);
    return 0;
}
