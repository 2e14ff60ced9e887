/* job_store: rows of the table jobs. The rules (backoff, attempts) are core/job's. */
#pragma once

#include "core/base/call.h"
#include "db/tx.h"

struct job_record {
    int64_t id;
    const char *kind;
    const char *unique_key; /* NULL = none */
    const char *payload;
    int64_t run_at;
    int64_t attempts;
    int64_t outages;
    int64_t lease_token;
    const char *reason; /* of the last failure */
    int64_t created_at, finished_at;
};

struct job_counts {
    int64_t ready, scheduled, running, dead, held, oldest_ready_seconds;
};

MUST_CHECK enum status job_store_insert(struct tx *tx, const struct job_record *record);
/* Leases up to `count` due jobs, of kinds[i] at most rooms[i], into `out_records` (id, kind,
 * payload, attempts, outages, lease_token). */
MUST_CHECK enum status job_store_lease(struct tx *tx, const char *const *kinds,
                                       const int64_t *rooms, size_t kind_count,
                                       int64_t lease_seconds, size_t count,
                                       struct job_record *out_records, size_t *out_count);
struct job_failure {
    int64_t id;
    int64_t lease_token;
    const char *reason;
    int64_t run_at;       /* if it is tried again */
    bool is_outage;       /* uses up no attempt */
    int64_t attempts_max; /* dead after so many */
};
/* The next three answer STATUS_CONFLICT when the lease is lost. */
MUST_CHECK enum status job_store_finish(struct tx *tx, int64_t id, int64_t lease_token);
MUST_CHECK enum status job_store_fail(struct tx *tx, const struct job_failure *failure);
MUST_CHECK enum status job_store_prolong(struct tx *tx, int64_t id, int64_t lease_token,
                                         int64_t lease_seconds);
/* One job whose lease ran out, locked; STATUS_NOT_FOUND when there is none. */
MUST_CHECK enum status job_store_find_lost(struct tx *tx, struct job_record *out_record);
/* STATUS_NOT_FOUND unless it is dead, STATUS_DUPLICATE when a job of its key waits already. */
MUST_CHECK enum status job_store_retry_dead(struct tx *tx, int64_t id);
/* At most 1000 dead jobs with id, kind, attempts, reason, created_at and finished_at, oldest first.
 */
MUST_CHECK enum status job_store_list_dead(struct tx *tx, struct job_record **out_records,
                                           size_t *out_count);
MUST_CHECK enum status job_store_delete_finished(struct tx *tx, int64_t done_before,
                                                 int64_t dead_before);
MUST_CHECK enum status job_store_count(struct tx *tx, struct job_counts *out_counts);
