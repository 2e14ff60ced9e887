/* worker: one dispatcher (the caller's thread) leases jobs for free slots, one thread per slot runs
 * them, one thread per timer. The dispatcher also gives the signs of life of running jobs. This is
 * the top of a process, so it logs. */
#include "core/worker/worker.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/settings.h"
#include "core/base/str.h"
#include "db/idempotency_store.h"
#include "db/limits_cache.h"

#define SLOTS_MAX 64
#define KINDS_MAX 64
#define TIMERS_MAX 24
#define HEARTBEAT_PARTS 3   /* signs of life in one lease */
#define RESCUE_PARTS 4      /* looks for lost leases in one lease */
#define CLEAN_MS 60000      /* each time some rows: seldom would not keep up with a busy day */
#define LEASE_PAUSE_MS 1000 /* after the database could not be asked */
#define STOP_LOOK_MS 100    /* how often waiting threads look at the stop flag */

enum slot_state { SLOT_FREE, SLOT_GIVEN, SLOT_RUNNING };

struct slot {
    struct worker *worker;
    pthread_t thread;
    struct arena *arena;
    enum slot_state state;
    const struct worker_kind *kind;
    struct job job; /* texts in the arena */
};

struct timer_thread {
    struct worker *worker;
    pthread_t thread;
    struct worker_timer timer;
};

struct worker {
    struct worker_options options;
    const atomic_int *stop;
    atomic_int end;       /* slots are to end when free */
    int64_t heartbeat_at; /* the next sign of life; only the dispatcher's thread looks */
    pthread_mutex_t mutex;
    pthread_cond_t given; /* a slot has a job */
    pthread_cond_t freed; /* a slot is free again */
    bool freed_any; /* since the dispatcher looked: the sign may come while it does not wait */
    size_t slot_count;
    struct slot slots[SLOTS_MAX];
    size_t timer_count;
    struct timer_thread timers[TIMERS_MAX];
};

static struct timespec after(int64_t milliseconds) {
    int64_t at = clock_monotonic() + milliseconds * 1000;
    return (struct timespec){.tv_sec = (time_t)(at / CLOCK_SECOND),
                             .tv_nsec = (long)(at % CLOCK_SECOND) * 1000};
}

static struct call call_of(const struct worker_options *options, struct arena *arena,
                           const char *request_id) {
    return (struct call){.arena = arena,
                         .database = options->database,
                         .cache = options->cache,
                         .settings = options->settings,
                         .ring = options->ring,
                         .gateways = options->gateways,
                         .now = clock_now(),
                         .actor = {.kind = ACTOR_SYSTEM},
                         .request_id = request_id,
                         .address = ""};
}

/* ------------------------------------------------------------------------------------------------
 * running a job */

static enum status finish(struct call *call, const struct job *job) {
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx)); /* one statement */
    enum status status = job_finish(call, tx, job);
    tx_rollback(tx);
    return status;
}

static void log_job(const struct call *call, const struct job *job, enum status status,
                    int64_t started_at) {
    LOG(status == STATUS_OK ? LOG_INFO : LOG_WARNING, "job", LOG_TEXT("kind", job->kind),
        LOG_INT("job_id", job->id), LOG_INT("attempt", job->attempt),
        LOG_TEXT("status", status_code(status)),
        LOG_TEXT("cause", status == STATUS_OK ? NULL : call->failure.cause),
        LOG_INT("milliseconds", (clock_monotonic() - started_at) / 1000));
}

/* A planned repetition is a new job: the attempts of this one are for failures. Its key joins it
 * with one that somebody queued meanwhile. */
static enum status repeat(struct call *call, const char *kind, int64_t id, int64_t seconds) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    return tx_end(tx, job_enqueue_id(call, tx, kind, id, call->now + seconds * CLOCK_SECOND));
}

static enum status run_kind(struct call *call, const struct worker_kind *kind,
                            const struct job *job) {
    int64_t id, again_seconds = 0;
    if (kind->run != NULL)
        return kind->run(call, job);
    if (!id_parse(job->payload, &id))
        return call_fail(call, STATUS_INTERNAL, "payload is no id");
    if (kind->run_id != NULL)
        return kind->run_id(call, id);
    TRY(kind->run_again(call, id, &again_seconds));
    return again_seconds == 0 ? STATUS_OK : repeat(call, kind->name, id, again_seconds);
}

/* When even the outcome cannot be stored, the lease runs out and the job comes back. */
static void run_job(struct slot *slot) {
    const struct job *job = &slot->job;
    int64_t started_at = clock_monotonic();
    /* 26 characters like a request's id */
    struct call call = call_of(&slot->worker->options, slot->arena,
                               arena_format(slot->arena, "job0000%019lld", (long long)job->id));
    enum status status = run_kind(&call, slot->kind, job);
    log_job(&call, job, status, started_at);
    struct call after_call = call_of(&slot->worker->options, slot->arena, call.request_id);
    enum status stored = status == STATUS_OK
                             ? finish(&after_call, job)
                             : job_fail(&after_call, job, status, call.failure.cause);
    if (stored != STATUS_OK &&
        stored != STATUS_CONFLICT) /* conflict: finished by itself, or the lease is lost */
        LOG(LOG_WARNING, "job_outcome_not_stored", LOG_INT("job_id", job->id),
            LOG_TEXT("status", status_code(stored)), LOG_TEXT("cause", after_call.failure.cause));
}

static void *slot_main(void *argument) {
    struct slot *slot = argument;
    struct worker *worker = slot->worker;
    (void)pthread_mutex_lock(&worker->mutex);
    for (;;) {
        while (slot->state != SLOT_GIVEN && !atomic_load(&worker->end))
            (void)pthread_cond_wait(&worker->given, &worker->mutex);
        if (slot->state != SLOT_GIVEN)
            break;
        slot->state = SLOT_RUNNING;
        (void)pthread_mutex_unlock(&worker->mutex);
        run_job(slot);
        arena_reset(slot->arena);
        (void)pthread_mutex_lock(&worker->mutex);
        slot->state = SLOT_FREE;
        worker->freed_any = true;
        (void)pthread_cond_signal(&worker->freed);
    }
    (void)pthread_mutex_unlock(&worker->mutex);
    return NULL;
}

/* ------------------------------------------------------------------------------------------------
 * giving out jobs */

static size_t count_free(const struct worker *worker) {
    size_t count = 0;
    for (size_t i = 0; i < worker->slot_count; i++)
        count += worker->slots[i].state == SLOT_FREE;
    return count;
}

static size_t count_kind(const struct worker *worker, const struct worker_kind *kind) {
    size_t count = 0;
    for (size_t i = 0; i < worker->slot_count; i++)
        count += worker->slots[i].state != SLOT_FREE && worker->slots[i].kind == kind;
    return count;
}

static const struct worker_kind *kind_named(const struct worker *worker, const char *name) {
    for (size_t i = 0; i < worker->options.kind_count; i++)
        if (str_equal(worker->options.kinds[i].name, name))
            return &worker->options.kinds[i];
    return NULL;
}

static void give(struct worker *worker, const struct job *job) {
    (void)pthread_mutex_lock(&worker->mutex);
    for (size_t i = 0; i < worker->slot_count; i++) {
        struct slot *slot = &worker->slots[i];
        if (slot->state != SLOT_FREE)
            continue;
        slot->kind = kind_named(worker, job->kind);
        slot->job = *job;
        slot->job.kind = slot->kind->name;
        slot->job.payload = arena_text(slot->arena, job->payload);
        slot->state = SLOT_GIVEN;
        break;
    }
    (void)pthread_cond_broadcast(&worker->given);
    (void)pthread_mutex_unlock(&worker->mutex);
}

/* The kinds that may run now, and of each how many more; the mutex is held. */
static size_t find_rooms(const struct worker *worker, size_t free_slots,
                         const char *out_kinds[KINDS_MAX], int64_t out_rooms[KINDS_MAX]) {
    size_t count = 0;
    for (size_t i = 0; i < worker->options.kind_count; i++) {
        const struct worker_kind *kind = &worker->options.kinds[i];
        size_t running = kind->threads ? count_kind(worker, kind) : 0;
        size_t room = kind->threads ? kind->threads - running : free_slots;
        if (room == 0)
            continue;
        out_kinds[count] = kind->name;
        out_rooms[count++] = (int64_t)(room < free_slots ? room : free_slots);
    }
    return count;
}

/* Gives due jobs to the free slots; only this thread makes slots busy. Answers how long to wait for
 * the next time when no slot becomes free. */
static int64_t dispatch(struct worker *worker, struct call *call) {
    const char *kinds[KINDS_MAX];
    int64_t rooms[KINDS_MAX];
    struct job jobs[SLOTS_MAX];
    size_t taken = 0;
    int64_t pause = worker->options.settings->job_poll_ms;
    (void)pthread_mutex_lock(&worker->mutex);
    size_t free_slots = count_free(worker);
    size_t kind_count = find_rooms(worker, free_slots, kinds, rooms);
    (void)pthread_mutex_unlock(&worker->mutex);
    if (free_slots == 0 || kind_count == 0)
        return pause;
    enum status status = job_lease(call, kinds, rooms, kind_count, free_slots, jobs, &taken);
    if (status != STATUS_OK) {
        LOG(LOG_WARNING, "lease_failed", LOG_TEXT("status", status_code(status)),
            LOG_TEXT("cause", call->failure.cause));
        return pause > LEASE_PAUSE_MS ? pause : LEASE_PAUSE_MS;
    }
    for (size_t i = 0; i < taken; i++)
        give(worker, &jobs[i]);
    return pause;
}

static void send_heartbeats(struct worker *worker, struct call *call) {
    for (size_t i = 0; i < worker->slot_count; i++) {
        (void)pthread_mutex_lock(&worker->mutex);
        struct job job = worker->slots[i].job;
        bool busy = worker->slots[i].state != SLOT_FREE;
        (void)pthread_mutex_unlock(&worker->mutex);
        if (busy && job_heartbeat(call, &job) == STATUS_CONFLICT)
            LOG(LOG_DEBUG, "job_lease_gone", LOG_INT("job_id", job.id));
    }
}

static void keep_leases(struct worker *worker, struct call *call) {
    if (clock_monotonic() < worker->heartbeat_at)
        return;
    send_heartbeats(worker, call);
    worker->heartbeat_at = clock_monotonic() + worker->options.settings->job_lease_seconds *
                                                   CLOCK_SECOND / HEARTBEAT_PARTS;
}

/* Waits until a slot has become free since the last time, or for the poll time. */
static void wait_a_little(struct worker *worker, int64_t milliseconds) {
    struct timespec deadline = after(milliseconds);
    (void)pthread_mutex_lock(&worker->mutex);
    while (!worker->freed_any &&
           pthread_cond_timedwait(&worker->freed, &worker->mutex, &deadline) == 0)
        continue;
    worker->freed_any = false;
    (void)pthread_mutex_unlock(&worker->mutex);
}

static void dispatch_until_stop(struct worker *worker) {
    struct arena *arena = arena_create(0);
    while (!atomic_load(worker->stop)) {
        arena_reset(arena);
        struct call call = call_of(&worker->options, arena, "dispatcher");
        int64_t pause = dispatch(worker, &call);
        keep_leases(worker, &call);
        wait_a_little(worker, pause);
    }
    arena_destroy(arena);
}

/* ------------------------------------------------------------------------------------------------
 * timers */

static void run_timer(struct timer_thread *timer, struct arena *arena) {
    struct call call = call_of(&timer->worker->options, arena, "timer");
    enum status status = timer->timer.run(&call);
    if (status != STATUS_OK)
        LOG(LOG_WARNING, "timer_failed", LOG_TEXT("timer", timer->timer.name),
            LOG_TEXT("status", status_code(status)), LOG_TEXT("cause", call.failure.cause));
}

static void *timer_main(void *argument) {
    struct timer_thread *timer = argument;
    struct arena *arena = arena_create(0);
    while (!atomic_load(timer->worker->stop)) {
        int64_t next = clock_monotonic() + timer->timer.every_ms * 1000;
        run_timer(timer, arena);
        arena_reset(arena);
        for (int64_t left = next - clock_monotonic(); left > 0 && !atomic_load(timer->worker->stop);
             left = next - clock_monotonic())
            clock_sleep(left < STOP_LOOK_MS * 1000 ? left : STOP_LOOK_MS * 1000);
    }
    arena_destroy(arena);
    return NULL;
}

static enum status seal(struct call *call) {
    int64_t entries;
    return audit_seal(call, &entries);
}

static enum status rescue(struct call *call) {
    int64_t count = 0;
    enum status status = job_rescue(call, &count);
    if (count)
        LOG(LOG_WARNING, "jobs_rescued", LOG_INT("count", count));
    return status;
}

static void add_timer(struct worker *worker, struct worker_timer timer) {
    if (worker->timer_count == TIMERS_MAX)
        abort();
    worker->timers[worker->timer_count++] = (struct timer_thread){.worker = worker, .timer = timer};
}

static void add_timers(struct worker *worker) {
    const struct worker_options *options = &worker->options;
    add_timer(worker, (struct worker_timer){"audit_seal", seal, options->settings->audit_seal_ms});
    add_timer(worker,
              (struct worker_timer){"job_rescue", rescue,
                                    options->settings->job_lease_seconds * 1000 / RESCUE_PARTS});
    add_timer(worker, (struct worker_timer){"job_clean", job_clean, CLEAN_MS});
    add_timer(worker, (struct worker_timer){"limits_clean", limits_clean, CLEAN_MS});
    add_timer(worker,
              (struct worker_timer){"idempotency_clean", idempotency_store_clean, CLEAN_MS});
    for (size_t i = 0; i < options->timer_count; i++)
        add_timer(worker, options->timers[i]);
}

/* ------------------------------------------------------------------------------------------------
 * begin and end */

static struct worker *create(const struct worker_options *options, const atomic_int *stop) {
    struct worker *worker = memory_alloc(1, sizeof *worker);
    pthread_condattr_t attributes;
    worker->options = *options;
    worker->stop = stop;
    (void)pthread_mutex_init(&worker->mutex, NULL);
    (void)pthread_condattr_init(&attributes);
    (void)pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    (void)pthread_cond_init(&worker->given, &attributes);
    (void)pthread_cond_init(&worker->freed, &attributes);
    (void)pthread_condattr_destroy(&attributes);
    worker->slot_count = (size_t)options->settings->job_threads;
    if (worker->slot_count > SLOTS_MAX || options->kind_count > KINDS_MAX)
        abort();
    add_timers(worker);
    return worker;
}

static void start_thread(pthread_t *thread, void *(*run)(void *), void *argument) {
    if (pthread_create(thread, NULL, run, argument) != 0) {
        LOG(LOG_ERROR, "thread_failed", LOG_TEXT("process", "worker"));
        abort();
    }
}

static void start(struct worker *worker) {
    for (size_t i = 0; i < worker->slot_count; i++) {
        worker->slots[i] = (struct slot){.worker = worker, .arena = arena_create(0)};
        start_thread(&worker->slots[i].thread, slot_main, &worker->slots[i]);
    }
    for (size_t i = 0; i < worker->timer_count; i++)
        start_thread(&worker->timers[i].thread, timer_main, &worker->timers[i]);
}

/* Waits until no job runs; false when the time for that is over. Until then the jobs keep their
 * leases: another worker must not begin what still runs here. */
static bool drain(struct worker *worker) {
    struct arena *arena = arena_create(0);
    int64_t deadline = clock_monotonic() + worker->options.settings->drain_seconds * CLOCK_SECOND;
    bool idle = false;
    while (!idle && clock_monotonic() <= deadline) {
        arena_reset(arena);
        struct call call = call_of(&worker->options, arena, "dispatcher");
        keep_leases(worker, &call);
        (void)pthread_mutex_lock(&worker->mutex);
        idle = count_free(worker) == worker->slot_count;
        (void)pthread_mutex_unlock(&worker->mutex);
        if (!idle)
            wait_a_little(worker, STOP_LOOK_MS);
    }
    arena_destroy(arena);
    return idle;
}

static void destroy(struct worker *worker) {
    (void)pthread_mutex_lock(&worker->mutex);
    atomic_store(&worker->end, 1);
    (void)pthread_cond_broadcast(&worker->given);
    (void)pthread_mutex_unlock(&worker->mutex);
    for (size_t i = 0; i < worker->slot_count; i++) {
        (void)pthread_join(worker->slots[i].thread, NULL);
        arena_destroy(worker->slots[i].arena);
    }
    for (size_t i = 0; i < worker->timer_count; i++)
        (void)pthread_join(worker->timers[i].thread, NULL);
    (void)pthread_cond_destroy(&worker->given);
    (void)pthread_cond_destroy(&worker->freed);
    (void)pthread_mutex_destroy(&worker->mutex);
    memory_free(worker);
}

void worker_run(const struct worker_options *options, const atomic_int *stop) {
    struct worker *worker = create(options, stop);
    start(worker);
    dispatch_until_stop(worker);
    if (drain(worker))
        destroy(worker);
    else /* their leases run out and other workers take them over; the process ends now */
        LOG(LOG_WARNING, "jobs_left_running", LOG_INT("slots", worker->slot_count));
}
