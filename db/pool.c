/* pool: opening, lending and closing of connections. See pool.h for the promises. */
#include "db/pool.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/base/arena.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/str.h"
#include "db/link.h"

#define BACKOFF_FIRST (CLOCK_SECOND / 10)
#define BACKOFF_LARGEST (2 * CLOCK_SECOND)

/* Server-side limits of every session; the client's own deadline (LINK_DEADLINE_MS) lies above
 * them. */
#define SESSION_OPTIONS                                                                            \
    "-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000 " \
    "-c timezone=UTC -c datestyle=ISO -c client_min_messages=warning -c plan_cache_mode=auto"

struct database {
    pthread_mutex_t mutex;
    pthread_cond_t returned;
    struct arena *arena; /* copies of the options */
    struct database_options options;
    bool *prepared; /* by query: does this process prepare it? */
    struct link *links;
    struct link **idle; /* a stack: the one used last is taken first */
    unsigned idle_count;
    unsigned opened;  /* links that are open or being opened */
    int64_t retry_at; /* monotonic; no attempt to connect before */
    int64_t backoff;
    struct database_stats stats;
};

static const char *const *copy_list(struct arena *arena, const char *const *list) {
    if (!list)
        return NULL;
    size_t count = 0;
    while (list[count])
        count++;
    const char **copy = ARENA_ARRAY(arena, count + 1, const char *);
    for (size_t i = 0; i < count; i++)
        copy[i] = arena_text(arena, list[i]);
    return (const char *const *)copy;
}

static bool wants(const char *const *resources, const char *resource) {
    if (!resources)
        return true;
    for (; *resources; resources++)
        if (str_equal(*resources, resource))
            return true;
    return false;
}

struct database *database_create(const struct database_options *options) {
    struct database *database = memory_alloc(1, sizeof *database);
    pthread_condattr_t attributes;
    (void)pthread_mutex_init(&database->mutex, NULL);
    (void)pthread_condattr_init(&attributes);
    (void)pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    (void)pthread_cond_init(&database->returned, &attributes);
    (void)pthread_condattr_destroy(&attributes);
    database->arena = arena_create(0);
    database->options = *options;
    database->options.url = arena_text(database->arena, options->url);
    database->options.process = arena_text(database->arena, options->process);
    database->options.resources = copy_list(database->arena, options->resources);
    database->prepared = ARENA_ARRAY(database->arena, QUERY__MAX + 1, bool);
    for (int i = 0; i < QUERY__MAX; i++)
        database->prepared[i] = wants(options->resources, query_text_of((enum query)i)->resource);
    database->links = memory_alloc(options->connections, sizeof *database->links);
    database->idle = memory_alloc(options->connections, sizeof(struct link *));
    database->backoff = BACKOFF_FIRST;
    return database;
}

void database_destroy(struct database *database) {
    if (!database)
        return;
    for (unsigned i = 0; i < database->options.connections; i++)
        if (database->links[i].pg)
            PQfinish(database->links[i].pg);
    memory_free(database->links);
    memory_free(database->idle);
    arena_destroy(database->arena);
    (void)pthread_cond_destroy(&database->returned);
    (void)pthread_mutex_destroy(&database->mutex);
    memory_free(database);
}

void database_stats(struct database *database, struct database_stats *out_stats) {
    (void)pthread_mutex_lock(&database->mutex);
    *out_stats = database->stats;
    out_stats->open = database->opened;
    out_stats->in_use = database->opened - database->idle_count;
    (void)pthread_mutex_unlock(&database->mutex);
}

/* Reads what the server says until a result is complete, never longer than the deadline. A server
 * that is frozen must not hold a thread for ever, and its own statement_timeout does not help then.
 */
PGresult *link_next_result(PGconn *pg) {
    int64_t deadline = clock_monotonic() + LINK_DEADLINE_MS * (CLOCK_SECOND / 1000);
    while (PQisBusy(pg)) {
        int64_t left = (deadline - clock_monotonic()) / 1000;
        struct pollfd poller = {.fd = PQsocket(pg), .events = POLLIN};
        int ready = left > 0 ? poll(&poller, 1, (int)left) : 0;
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0 || !PQconsumeInput(pg))
            return NULL;
    }
    return PQgetResult(pg);
}

/* Eats the results until the end of one statement; the first one decides. */
static bool drain(PGconn *pg) {
    bool good = true;
    PGresult *result;
    while ((result = link_next_result(pg))) {
        ExecStatusType kind = PQresultStatus(result);
        good = good && (kind == PGRES_COMMAND_OK || kind == PGRES_TUPLES_OK);
        PQclear(result);
    }
    return good && PQstatus(pg) == CONNECTION_OK;
}

bool link_command(PGconn *pg, const char *text) {
    return PQsendQuery(pg, text) && drain(pg) && !PQisBusy(pg);
}

/* Reads the answer to one PQsendPrepare in pipeline mode. */
static bool take_prepared(PGconn *pg, enum query query) {
    PGresult *result = link_next_result(pg);
    bool good = result && PQresultStatus(result) == PGRES_COMMAND_OK;
    if (result && !good && PQresultStatus(result) != PGRES_PIPELINE_ABORTED)
        LOG(LOG_ERROR, "statement_refused", LOG_TEXT("query", query_text_of(query)->name),
            LOG_TEXT("reason", PQresultErrorMessage(result)));
    PQclear(result);
    if (result)
        PQclear(link_next_result(pg)); /* the NULL between two statements */
    return good;
}

/* Prepares all statements of the process in one round trip. */
static enum status prepare_all(const struct database *database, PGconn *pg) {
    bool good = PQenterPipelineMode(pg) == 1;
    for (int i = 0; good && i < QUERY__MAX; i++) {
        const struct query_text *query = query_text_of((enum query)i);
        if (database->prepared[i])
            good = PQsendPrepare(pg, query->name, query->text, 0, NULL) == 1;
    }
    good = good && PQpipelineSync(pg) == 1;
    if (!good)
        return STATUS_UNAVAILABLE;
    for (int i = 0; i < QUERY__MAX; i++)
        if (database->prepared[i] && !take_prepared(pg, (enum query)i))
            good = false;
    if (PQstatus(pg) != CONNECTION_OK)
        return STATUS_UNAVAILABLE;
    PQclear(link_next_result(pg)); /* PGRES_PIPELINE_SYNC */
    return good && PQexitPipelineMode(pg) == 1 ? STATUS_OK : STATUS_INTERNAL;
}

static enum status open_connection(const struct database *database, PGconn **out_pg) {
    const char *const names[] = {"dbname",
                                 "application_name",
                                 "connect_timeout",
                                 "tcp_user_timeout",
                                 "client_encoding",
                                 "options",
                                 NULL};
    const char *const values[] = {database->options.url,
                                  database->options.process,
                                  "3",
                                  "5000",
                                  "UTF8",
                                  SESSION_OPTIONS,
                                  NULL};
    PGconn *pg = PQconnectdbParams(names, values, 1);
    enum status status = STATUS_UNAVAILABLE;
    if (PQstatus(pg) == CONNECTION_OK)
        status = prepare_all(database, pg);
    if (status == STATUS_OK) {
        *out_pg = pg;
        return STATUS_OK;
    }
    LOG(LOG_WARNING, "database_connect_failed", LOG_TEXT("reason", PQerrorMessage(pg)));
    PQfinish(pg);
    return status;
}

/* Has the server closed the connection, or said something unasked, while it lay idle? */
static bool is_stale(PGconn *pg) {
    struct pollfd poller = {.fd = PQsocket(pg), .events = POLLIN};
    if (poll(&poller, 1, 0) == 0)
        return false;
    if (!PQconsumeInput(pg) || PQstatus(pg) != CONNECTION_OK)
        return true;
    return poll(&poller, 1, 0) != 0; /* what came was a harmless notice, or there is more */
}

static struct link *closed_link(struct database *database) {
    for (unsigned i = 0; i < database->options.connections; i++)
        if (!database->links[i].pg && !database->links[i].in_use)
            return &database->links[i];
    return NULL;
}

static void close_link(struct database *database, struct link *link) {
    PQfinish(link->pg);
    link->pg = NULL;
    link->in_use = false;
    database->opened--;
}

/* An idle connection, or NULL. Whether it still lives is asked later, without the mutex: a system
 * call under it would make all threads queue. */
static struct link *take_idle(struct database *database) {
    if (!database->idle_count)
        return NULL;
    struct link *link = database->idle[--database->idle_count];
    link->in_use = true;
    return link;
}

/* Opens a connection into the reserved `link`. The mutex is held at both ends, not while
 * connecting. */
static enum status open_link(struct database *database, struct link *link) {
    link->in_use = true;
    database->opened++;
    (void)pthread_mutex_unlock(&database->mutex);
    PGconn *pg = NULL;
    enum status status = open_connection(database, &pg);
    (void)pthread_mutex_lock(&database->mutex);
    if (status == STATUS_OK) {
        link->pg = pg;
        database->stats.connects++;
        database->backoff = BACKOFF_FIRST;
        database->retry_at = 0;
        return STATUS_OK;
    }
    link->in_use = false;
    database->opened--;
    database->stats.failures++;
    int64_t now = clock_monotonic();
    if (now >= database->retry_at) { /* several threads may fail together: the pause grows once */
        database->retry_at = now + database->backoff;
        database->backoff =
            database->backoff * 2 < BACKOFF_LARGEST ? database->backoff * 2 : BACKOFF_LARGEST;
    }
    (void)pthread_cond_signal(&database->returned);
    return status;
}

static struct timespec deadline_after(int64_t milliseconds) {
    int64_t at = clock_monotonic() + milliseconds * 1000;
    return (struct timespec){.tv_sec = (time_t)(at / CLOCK_SECOND),
                             .tv_nsec = (long)(at % CLOCK_SECOND) * 1000};
}

/* One step towards a connection; STATUS_BUSY means: wait for one that comes back. The mutex is
 * held. */
static enum status try_acquire(struct database *database, struct link **out_link) {
    struct link *link = take_idle(database);
    if (link) {
        *out_link = link;
        return STATUS_OK;
    }
    link = closed_link(database);
    if (!link)
        return STATUS_BUSY;
    if (clock_monotonic() < database->retry_at)
        return database->opened ? STATUS_BUSY : STATUS_UNAVAILABLE;
    enum status status = open_link(database, link);
    if (status == STATUS_OK)
        *out_link = link;
    return status;
}

/* Waits until the deadline for a connection, idle or fresh. */
static enum status lend(struct database *database, const struct timespec *deadline,
                        struct link **out_link) {
    bool waited = false;
    (void)pthread_mutex_lock(&database->mutex);
    enum status status = try_acquire(database, out_link);
    while (status == STATUS_BUSY) {
        if (!waited)
            database->stats.waits++;
        waited = true;
        if (pthread_cond_timedwait(&database->returned, &database->mutex, deadline) == ETIMEDOUT) {
            database->stats.timeouts++;
            break;
        }
        status = try_acquire(database, out_link);
    }
    (void)pthread_mutex_unlock(&database->mutex);
    return status;
}

static void give_back(struct database *database, struct link *link, bool usable) {
    (void)pthread_mutex_lock(&database->mutex);
    if (usable) {
        link->in_use = false;
        database->idle[database->idle_count++] = link;
    } else {
        close_link(database, link);
    }
    (void)pthread_mutex_unlock(&database->mutex);
    (void)pthread_cond_signal(&database->returned); /* who wakes finds the mutex free */
}

enum status link_acquire(struct database *database, struct link **out_link) {
    struct timespec deadline = deadline_after(database->options.wait_ms);
    struct link *link;
    TRY(lend(database, &deadline, &link));
    while (is_stale(link->pg)) {
        give_back(database, link, false);
        TRY(lend(database, &deadline, &link));
    }
    *out_link = link;
    return STATUS_OK;
}

void link_release(struct database *database, struct link *link) {
    bool clean = PQstatus(link->pg) == CONNECTION_OK && !PQisBusy(link->pg) &&
                 PQtransactionStatus(link->pg) == PQTRANS_IDLE;
    give_back(database, link, clean);
}

enum status database_check(struct database *database) {
    struct link *link;
    TRY(link_acquire(database, &link));
    link_release(database, link);
    return STATUS_OK;
}
