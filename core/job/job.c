/* job: the rules of the queue over db/job_store. */
#include "core/job/job.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "db/job_store.h"

#define BACKOFF_MAX_SECONDS 3600
#define JITTER_PERCENT 20
#define RESCUE_BATCH 100
#define KEEP_DONE CLOCK_DAY
#define KEEP_DEAD (90 * CLOCK_DAY)

enum status job_enqueue(struct call *call, struct tx *tx, const struct job_request *request) {
    struct job_record record = {.id = id_next(),
                                .kind = request->kind,
                                .unique_key = request->unique_key,
                                .payload = request->payload ? request->payload : "",
                                .run_at = request->run_at ? request->run_at : call->now};
    return job_store_insert(tx, &record);
}

enum status job_lease(struct call *call, const char *const *kinds, const int64_t *rooms,
                      size_t kind_count, size_t count, struct job *out_jobs, size_t *out_count) {
    struct job_record *records = ARENA_ARRAY(call->arena, count, struct job_record);
    struct tx *tx = NULL;
    size_t leased = 0;
    TRY(tx_read(call, &tx)); /* one statement */
    enum status status = job_store_lease(
        tx, kinds, rooms, kind_count, call->settings->job_lease_seconds, count, records, &leased);
    tx_rollback(tx);
    TRY(status);
    for (size_t i = 0; i < leased; i++)
        out_jobs[i] = (struct job){.id = records[i].id,
                                   .kind = records[i].kind,
                                   .payload = records[i].payload,
                                   .attempt = records[i].attempts,
                                   .outages = records[i].outages,
                                   .lease_token = records[i].lease_token};
    *out_count = leased;
    return STATUS_OK;
}

enum status job_finish(struct call *call, struct tx *tx, const struct job *job) {
    (void)call;
    return job_store_finish(tx, job->id, job->lease_token);
}

/* min(2^attempt, 3600) seconds, ±20 %, so that many that failed together do not come back together.
 */
static int64_t next_run(const struct call *call, int64_t attempt) {
    int64_t seconds = attempt < 12 ? INT64_C(1) << attempt : BACKOFF_MAX_SECONDS;
    if (seconds > BACKOFF_MAX_SECONDS)
        seconds = BACKOFF_MAX_SECONDS;
    int64_t percent = 100 - JITTER_PERCENT + (int64_t)secret_random_below(2 * JITTER_PERCENT + 1);
    return call->now + seconds * percent * (CLOCK_SECOND / 100);
}

enum status job_fail(struct call *call, const struct job *job, enum status failure,
                     const char *cause) {
    bool away = failure == STATUS_PROVIDER_UNAVAILABLE;
    struct job_failure failed = {
        .id = job->id,
        .lease_token = job->lease_token,
        .reason = arena_format(call->arena, "%s: %.500s", status_code(failure), cause ? cause : ""),
        .run_at = next_run(call, job->attempt + (away ? job->outages : 0)),
        .is_outage = away,
        .attempts_max = call->settings->job_attempts};
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status = job_store_fail(tx, &failed);
    tx_rollback(tx);
    return status;
}

enum status job_heartbeat(struct call *call, const struct job *job) {
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status =
        job_store_prolong(tx, job->id, job->lease_token, call->settings->job_lease_seconds);
    tx_rollback(tx);
    return status;
}

/* Each in its own transaction: two lost jobs may have the same unique key. */
static enum status rescue_one(struct call *call) {
    struct job_record record;
    struct tx *tx = NULL;
    TRY(tx_begin(call, &tx));
    enum status status = job_store_find_lost(tx, &record);
    if (status == STATUS_OK)
        status =
            job_store_fail(tx, &(struct job_failure){.id = record.id,
                                                     .lease_token = record.lease_token,
                                                     .reason = "lease_expired",
                                                     .run_at = call->now,
                                                     .attempts_max = call->settings->job_attempts});
    return tx_end(tx, status);
}

enum status job_rescue(struct call *call, int64_t *out_count) {
    int64_t count = 0;
    enum status status = STATUS_OK;
    while (count < RESCUE_BATCH && (status = rescue_one(call)) == STATUS_OK)
        count++;
    *out_count = count;
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum status job_retry(struct call *call, int64_t id) {
    struct tx *tx = NULL;
    enum status status;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(job_store_retry_dead(tx, id));
    TRY_CLEANUP(audit_write(
        call, tx,
        &(struct audit_event){.action = "job.retry", .subject_kind = "job", .subject_id = id}));
cleanup:
    return tx_end(tx, status);
}

enum status job_list_dead(struct call *call, struct job_dead **out_jobs, size_t *out_count) {
    struct job_record *records;
    struct tx *tx = NULL;
    size_t count = 0;
    TRY(tx_read(call, &tx));
    enum status status = job_store_list_dead(tx, &records, &count);
    tx_rollback(tx);
    TRY(status);
    struct job_dead *jobs = ARENA_ARRAY(call->arena, count + 1, struct job_dead);
    for (size_t i = 0; i < count; i++)
        jobs[i] =
            (struct job_dead){records[i].id,       records[i].kind,       records[i].reason,
                              records[i].attempts, records[i].created_at, records[i].finished_at};
    *out_jobs = jobs;
    *out_count = count;
    return STATUS_OK;
}

enum status job_clean(struct call *call) {
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status =
        job_store_delete_finished(tx, call->now - KEEP_DONE, call->now - KEEP_DEAD);
    tx_rollback(tx);
    return status;
}

enum status job_read_stats(struct call *call, struct job_stats *out_stats) {
    struct job_counts counts;
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status = job_store_count(tx, &counts);
    tx_rollback(tx);
    TRY(status);
    *out_stats = (struct job_stats){counts.ready, counts.scheduled, counts.running,
                                    counts.dead,  counts.held,      counts.oldest_ready_seconds};
    return STATUS_OK;
}
