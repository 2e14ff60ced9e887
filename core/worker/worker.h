/* worker: the loop of `lnca work`: leases due jobs, runs them on its threads, runs the timers, and
 * stops gracefully.
 *
 * The table of kinds is given by the caller (core/worker/kinds.h), because only the top of core
 * knows all flows. */
#pragma once

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/call.h"
#include "core/job/job.h"

/* What does the jobs of a kind: exactly one of the three functions. Anything but STATUS_OK is a
 * failed attempt, but for a provider that is away (core/job). Runs with an actor of ACTOR_SYSTEM
 * and no open transaction. STATUS_NOT_FOUND and STATUS_STATE are failures like others: a job whose
 * work has become needless answers STATUS_OK. */
struct worker_kind {
    const char *name;
    unsigned threads; /* at most this many of the kind at once; 0 = no own limit */
    enum status (*run)(struct call *call, const struct job *job);
    enum status (*run_id)(struct call *call, int64_t id); /* the payload is an id */
    /* The same; above 0 seconds: not at its end, a new job does it again then. */
    enum status (*run_again)(struct call *call, int64_t id, int64_t *out_again_seconds);
};

struct worker_timer {
    const char *name;
    enum status (*run)(struct call *call);
    int64_t every_ms;
};

struct worker_options {
    struct database *database;
    struct cache *cache;
    const struct settings *settings;
    const struct secret_ring *ring;
    struct gateways *gateways; /* may be NULL */
    const struct worker_kind *kinds;
    size_t kind_count;
    const struct worker_timer *timers; /* beside the built-in ones: sealing, rescue, cleaning */
    size_t timer_count;
};

/* Runs until *stop is not 0; then takes no more jobs, waits for those that run (at most setting
 * drain_seconds) and returns. */
void worker_run(const struct worker_options *options, const atomic_int *stop);
