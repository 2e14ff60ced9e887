/* job: work that must happen later or outside: queued in the transaction of its cause, done at
 * least once.
 *
 * A job is leased to one worker at a time; who lost the lease can no longer finish it (fencing).
 * Failures are repeated after min(2^n, 3600) seconds ±20 %; after `job_attempts` attempts (setting)
 * the job is dead, with its reason, until somebody retries it.
 *
 * A provider that is away (STATUS_PROVIDER_UNAVAILABLE) uses up no attempt: the job is held, and
 * repeated with the same growing pauses until the provider is back, however long that takes. This
 * is the one way in which all work with providers outlasts an outage; whoever calls one answers
 * this status and needs no sweep. What a provider refuses is a failure like others: a person must
 * act.
 *
 * Because "done" may be lost in a
 * crash, every effect must bear repetition: outside by a key that the other side deduplicates by,
 * inside by finishing the job in the transaction of the effect (job_finish). */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "core/base/call.h"
#include "db/tx.h"

struct job_request {
    const char *kind;    /* name of a row of the worker's table, for example "close_order" */
    const char *payload; /* text, usually an id; personal data only sealed; NULL = "" */
    const char
        *unique_key; /* NULL, or: nothing is queued while an unstarted job of this key waits */
    int64_t run_at;  /* not before; 0 = now */
};

struct job {
    int64_t id;
    const char *kind;
    const char *payload;
    int64_t attempt;     /* 1 for the first */
    int64_t outages;     /* times that a provider was away */
    int64_t lease_token; /* names this lease */
};

/* Queues in the caller's transaction: it exists if and only if that commits. */
MUST_CHECK enum status job_enqueue(struct call *call, struct tx *tx,
                                   const struct job_request *request);

/* The usual job: its payload is an id, its key kind and id ("close_order:…"). */
MUST_CHECK enum status job_enqueue_id(struct call *call, struct tx *tx, const char *kind,
                                      int64_t id, int64_t run_at);

/* For core/worker: up to `count` due jobs, the oldest, of kinds[i] at most rooms[i], leased for
 * setting job_lease_seconds. `out_jobs` has room for `count`. */
MUST_CHECK enum status job_lease(struct call *call, const char *const *kinds, const int64_t *rooms,
                                 size_t kind_count, size_t count, struct job *out_jobs,
                                 size_t *out_count);
/* Marks the job done in the caller's transaction; STATUS_CONFLICT when the lease is lost (roll back
 * then). */
MUST_CHECK enum status job_finish(struct call *call, struct tx *tx, const struct job *job);
/* Notes that the job ended with `failure`: waits and tries again, or dead. `cause` is without
 * personal data, NULL = none; both are the job's reason. */
MUST_CHECK enum status job_fail(struct call *call, const struct job *job, enum status failure,
                                const char *cause);
/* Prolongs the lease; STATUS_CONFLICT when it is lost. */
MUST_CHECK enum status job_heartbeat(struct call *call, const struct job *job);
/* Gives leases that ran out back to the queue, or to the dead when their attempts are used up;
 * answers how many. */
MUST_CHECK enum status job_rescue(struct call *call, int64_t *out_count);

struct job_dead {
    int64_t id;
    const char *kind;
    const char *reason; /* of the last failure */
    int64_t attempts;
    int64_t created_at, finished_at;
};
/* What waits for a person: at most 1000 dead jobs, oldest first. */
MUST_CHECK enum status job_list_dead(struct call *call, struct job_dead **out_jobs,
                                     size_t *out_count);
/* Wakes a dead job with all its attempts and an audit entry: a person decided so. STATUS_NOT_FOUND
 * unless it is dead, STATUS_DUPLICATE when another job of its key waits already. */
MUST_CHECK enum status job_retry(struct call *call, int64_t id);

/* Deletes done jobs after a day and dead ones after 90 days. */
MUST_CHECK enum status job_clean(struct call *call);

struct job_stats {
    int64_t ready, scheduled, running, dead;
    int64_t held;                 /* of the ready and scheduled: those whose provider was away */
    int64_t oldest_ready_seconds; /* age of the oldest due job */
};
MUST_CHECK enum status job_read_stats(struct call *call, struct job_stats *out_stats);
