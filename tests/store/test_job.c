/* uses: store_fixture */
/* The queue and its worker: once queued, never lost, never finished by two. */
#include "tests/store/store_fixture.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "core/audit/audit.h"
#include "core/job/job.h"
#include "core/worker/worker.h"
#include "db/idempotency_store.h"

static struct store_fixture fixture;
static const char *const kinds[] = {"test_job", "test_narrow"};
static const int64_t rooms[] = {100, 2};

static int set_up(void **state) {
    store_fixture_open(&fixture, "lnca_worker", 8);
    store_sql(&fixture, "lnca_worker", "DELETE FROM jobs");
    store_sql(&fixture, "lnca_worker", "DELETE FROM idempotency_keys");
    return 0;
}

static int tear_down(void **state) {
    int64_t sealed; /* entries left unsealed would stop the writes of the next program */
    assert_int_equal(audit_seal(&fixture.call, &sealed), STATUS_OK);
    store_sql(&fixture, "lnca_worker", "DELETE FROM jobs");
    store_fixture_close(&fixture);
    return 0;
}

static int fresh(void **state) {
    arena_reset(fixture.call.arena);
    memset(&fixture.call.failure, 0, sizeof fixture.call.failure);
    fixture.call.now = clock_now();
    store_sql(&fixture, "lnca_worker", "DELETE FROM jobs");
    return 0;
}

static enum status enqueue_job(const struct job_request *request) {
    struct call *call = &fixture.call;
    struct tx *tx = NULL;
    TRY(tx_begin(call, &tx));
    enum status status = job_enqueue(call, tx, request);
    if (status == STATUS_OK)
        status = tx_commit(tx);
    tx_rollback(tx);
    return status;
}

static enum status enqueue(const char *payload, const char *unique_key, int64_t run_at) {
    return enqueue_job(&(struct job_request){
        .kind = "test_job", .payload = payload, .unique_key = unique_key, .run_at = run_at});
}

static size_t lease(struct job *out_jobs, size_t count) {
    size_t leased = 0;
    assert_int_equal(job_lease(&fixture.call, kinds, rooms, 2, count, out_jobs, &leased),
                     STATUS_OK);
    return leased;
}

static enum status finish(const struct job *job) {
    struct tx *tx = NULL;
    TRY(tx_begin(&fixture.call, &tx));
    enum status status = job_finish(&fixture.call, tx, job);
    if (status == STATUS_OK)
        status = tx_commit(tx);
    tx_rollback(tx);
    return status;
}

static int64_t count(const char *where) {
    return store_sql_number(
        &fixture, "lnca_worker",
        arena_format(fixture.call.arena, "SELECT count(*) FROM jobs WHERE %s", where));
}

static void a_job_exists_if_its_cause_committed(void **state) {
    struct call *call = &fixture.call;
    struct tx *tx = NULL;
    assert_int_equal(tx_begin(call, &tx), STATUS_OK);
    assert_int_equal(job_enqueue(call, tx, &(struct job_request){.kind = "test_job"}), STATUS_OK);
    tx_rollback(tx);
    assert_int_equal(count("true"), 0);
    assert_int_equal(enqueue("7", NULL, 0), STATUS_OK);
    struct job job;
    assert_int_equal(lease(&job, 1), 1);
    assert_string_equal(job.payload, "7");
    assert_int_equal(job.attempt, 1);
    assert_int_equal(finish(&job), STATUS_OK);
    assert_int_equal(count("state = 'done' AND payload = ''"), 1);
}

static void jobs_wait_for_their_time(void **state) {
    struct job job;
    assert_int_equal(enqueue("1", NULL, fixture.call.now + CLOCK_HOUR), STATUS_OK);
    assert_int_equal(lease(&job, 1), 0);
    fixture.call.now += CLOCK_HOUR;
    assert_int_equal(lease(&job, 1), 1);
}

/* The younger job of another kind goes before the third of a kind that has room for two. */
static void the_oldest_go_first_as_far_as_their_kind_has_room(void **state) {
    struct job jobs[4];
    int64_t now = fixture.call.now;
    for (int i = 0; i < 3; i++)
        assert_int_equal(
            enqueue_job(&(struct job_request){.kind = "test_narrow", .run_at = now - 10 + i}),
            STATUS_OK);
    assert_int_equal(enqueue_job(&(struct job_request){.kind = "test_other"}), STATUS_OK);
    assert_int_equal(enqueue("1", NULL, now - 1), STATUS_OK);
    assert_int_equal(enqueue("2", NULL, now), STATUS_OK);
    assert_int_equal(lease(jobs, 3), 3);
    assert_int_equal(count("kind = 'test_narrow' AND state = 'running'"), 2);
    assert_int_equal(count("kind = 'test_job' AND payload = '1' AND state = 'running'"), 1);
    assert_int_equal(lease(jobs, 4), 2);
    assert_int_equal(count("kind = 'test_other' AND state = 'ready'"), 1);
}

static void a_unique_key_waits_once(void **state) {
    struct job jobs[4];
    int64_t now = fixture.call.now;
    assert_int_equal(enqueue("1", "key", now + CLOCK_HOUR), STATUS_OK);
    assert_int_equal(enqueue("1", "key", 0), STATUS_OK);
    assert_int_equal(count("state = 'ready'"), 1);
    assert_int_equal(lease(jobs, 4), 1);                 /* the earlier time counts */
    assert_int_equal(enqueue("1", "key", 0), STATUS_OK); /* one may wait while one runs */
    assert_int_equal(count("true"), 2);
    assert_int_equal(job_fail(&fixture.call, &jobs[0], STATUS_INTERNAL, "test"), STATUS_OK);
    assert_int_equal(count("state = 'done'"), 1); /* the waiting one does the work */
    assert_int_equal(count("state = 'ready'"), 1);
}

static void who_lost_the_lease_cannot_finish(void **state) {
    struct job first;
    struct job second;
    int64_t rescued;
    assert_int_equal(enqueue("1", NULL, 0), STATUS_OK);
    assert_int_equal(lease(&first, 1), 1);
    assert_int_equal(job_rescue(&fixture.call, &rescued), STATUS_OK);
    assert_int_equal(rescued, 0);
    store_sql(&fixture, "lnca_worker", "UPDATE jobs SET lease_until = now() - interval '1 s'");
    assert_int_equal(job_rescue(&fixture.call, &rescued), STATUS_OK);
    assert_int_equal(rescued, 1);
    assert_int_equal(lease(&second, 1), 1);
    assert_int_equal(second.attempt, 2);
    assert_int_equal(finish(&first), STATUS_CONFLICT);
    assert_int_equal(job_fail(&fixture.call, &first, STATUS_INTERNAL, "late"), STATUS_CONFLICT);
    assert_int_equal(job_heartbeat(&fixture.call, &first), STATUS_CONFLICT);
    assert_int_equal(job_heartbeat(&fixture.call, &second), STATUS_OK);
    assert_int_equal(finish(&second), STATUS_OK);
}

static void failures_wait_longer_and_end_dead(void **state) {
    struct job job;
    assert_int_equal(enqueue("1", NULL, 0), STATUS_OK);
    for (int64_t attempt = 1; attempt <= 12; attempt++) {
        assert_int_equal(lease(&job, 1), 1);
        assert_true(job.attempt == attempt);
        int64_t before = fixture.call.now;
        assert_int_equal(job_fail(&fixture.call, &job, STATUS_PROVIDER_REFUSED, "test"), STATUS_OK);
        if (attempt == 12)
            break;
        int64_t seconds = attempt < 12 ? INT64_C(1) << attempt : 3600;
        seconds = seconds > 3600 ? 3600 : seconds;
        fixture.call.now = before + seconds * CLOCK_SECOND * 79 / 100;
        assert_int_equal(lease(&job, 1), 0);
        fixture.call.now = before + seconds * CLOCK_SECOND * 121 / 100;
    }
    assert_int_equal(count("state = 'dead' AND reason = 'provider_refused: test'"), 1);
    assert_int_equal(job_retry(&fixture.call, job.id), STATUS_OK);
    assert_int_equal(job_retry(&fixture.call, job.id), STATUS_NOT_FOUND);
    assert_int_equal(lease(&job, 1), 1);
    assert_int_equal(job.attempt, 1);
}

/* Longer than all attempts together, and all of them are left when it is back. */
static void an_outage_uses_up_no_attempt(void **state) {
    struct job job;
    struct job_stats stats;
    assert_int_equal(enqueue("1", "key", 0), STATUS_OK);
    for (int64_t outage = 1; outage <= 20; outage++) {
        assert_int_equal(lease(&job, 1), 1);
        assert_true(job.attempt == 1 && job.outages == outage - 1);
        int64_t before = fixture.call.now;
        assert_int_equal(job_fail(&fixture.call, &job, STATUS_PROVIDER_UNAVAILABLE, "timeout"),
                         STATUS_OK);
        int64_t seconds = outage < 12 ? INT64_C(1) << outage : 3600;
        fixture.call.now = before + seconds * CLOCK_SECOND * 79 / 100;
        assert_int_equal(lease(&job, 1), 0);
        fixture.call.now = before + seconds * CLOCK_SECOND * 121 / 100;
    }
    assert_int_equal(count("state = 'ready' AND reason = 'provider_unavailable: timeout'"), 1);
    assert_int_equal(job_read_stats(&fixture.call, &stats), STATUS_OK);
    assert_true(stats.held == 1 && stats.dead == 0);
    for (int64_t attempt = 1; attempt <= 12; attempt++) {
        assert_int_equal(lease(&job, 1), 1);
        assert_int_equal(job_fail(&fixture.call, &job, STATUS_PROVIDER_REFUSED, "test"), STATUS_OK);
        assert_int_equal(count("state = 'dead'"), attempt == 12);
        fixture.call.now += 2 * CLOCK_HOUR;
    }
}

static void dead_jobs_are_listed_and_retried(void **state) {
    struct job job, waiting;
    struct job_dead *dead;
    size_t dead_count = 0;
    assert_int_equal(job_list_dead(&fixture.call, &dead, &dead_count), STATUS_OK);
    assert_int_equal(dead_count, 0);
    assert_int_equal(enqueue("1", "key", 0), STATUS_OK);
    assert_int_equal(lease(&job, 1), 1);
    store_sql(&fixture, "lnca_worker", "UPDATE jobs SET attempts = 12");
    assert_int_equal(job_fail(&fixture.call, &job, STATUS_FORBIDDEN, "test"), STATUS_OK);
    assert_int_equal(job_list_dead(&fixture.call, &dead, &dead_count), STATUS_OK);
    assert_int_equal(dead_count, 1);
    assert_true(dead->id == job.id && dead->attempts == 12);
    assert_string_equal(dead->kind, "test_job");
    assert_string_equal(dead->reason, "forbidden: test");
    /* somebody queued the same work meanwhile: that one does it */
    assert_int_equal(enqueue("1", "key", 0), STATUS_OK);
    assert_int_equal(job_retry(&fixture.call, job.id), STATUS_DUPLICATE);
    assert_int_equal(lease(&waiting, 1), 1);
    assert_int_equal(finish(&waiting), STATUS_OK);
    assert_int_equal(job_retry(&fixture.call, job.id), STATUS_OK);
    assert_int_equal(count("state = 'ready' AND attempts = 0"), 1);
    assert_int_equal(
        store_sql_number(&fixture, "lnca_owner",
                         arena_format(fixture.call.arena,
                                      "SELECT count(*) FROM audit_entries WHERE action = "
                                      "'job.retry' AND subject_id = %lld",
                                      (long long)job.id)),
        1);
}

static void old_jobs_are_deleted_and_counted(void **state) {
    struct job job;
    struct job_stats stats;
    assert_int_equal(enqueue("1", NULL, 0), STATUS_OK);
    assert_int_equal(lease(&job, 1), 1);
    assert_int_equal(finish(&job), STATUS_OK);
    assert_int_equal(enqueue("2", NULL, fixture.call.now - 10 * CLOCK_SECOND), STATUS_OK);
    assert_int_equal(enqueue("3", NULL, fixture.call.now + CLOCK_HOUR), STATUS_OK);
    assert_int_equal(job_read_stats(&fixture.call, &stats), STATUS_OK);
    assert_true(stats.ready == 1 && stats.scheduled == 1 && stats.running == 0 && stats.dead == 0);
    assert_true(stats.oldest_ready_seconds == 10);
    fixture.call.now += 2 * CLOCK_DAY;
    assert_int_equal(job_clean(&fixture.call), STATUS_OK);
    assert_int_equal(count("true"), 2);
}

/* ------------------------------------------------------------------------------------------------
 * worker */

#define JOBS 200
static atomic_int runs;
static atomic_int at_once;
static atomic_int most_at_once;
static atomic_int ran[JOBS];
static atomic_int stop;

static enum status run_counted(struct call *call, const struct job *job) {
    int now = ++at_once;
    int most = most_at_once;
    while (now > most && !atomic_compare_exchange_weak(&most_at_once, &most, now))
        continue;
    clock_sleep(2000);
    at_once--;
    runs++;
    int64_t number;
    if (!str_to_int(job->payload, 0, JOBS - 1, &number))
        return STATUS_INTERNAL;
    int times = ++ran[number];
    return number % 10 == 0 && times == 1
               ? call_fail(call, STATUS_PROVIDER_UNAVAILABLE, "first try")
               : STATUS_OK;
}

static atomic_int ticks;

static enum status tick(struct call *call) {
    ticks++;
    return STATUS_OK;
}

static void *work(void *argument) {
    static const struct worker_kind table[] = {{"test_job", 3, .run = run_counted}};
    static const struct worker_timer timers[] = {{"tick", tick, 50}};
    const struct worker_options options = {.database = fixture.database,
                                           .cache = fixture.cache,
                                           .settings = fixture.settings,
                                           .ring = fixture.ring,
                                           .kinds = table,
                                           .kind_count = 1,
                                           .timers = timers,
                                           .timer_count = 1};
    worker_run(&options, &stop);
    return NULL;
}

static void two_workers_run_every_job(void **state) {
    pthread_t threads[2];
    for (int i = 0; i < JOBS; i++)
        assert_int_equal(enqueue(arena_format(fixture.call.arena, "%d", i), NULL, 0), STATUS_OK);
    stop = 0;
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, work, NULL), 0);
    int64_t deadline = clock_monotonic() + 20 * CLOCK_SECOND;
    while (runs < JOBS + JOBS / 10 && clock_monotonic() < deadline)
        clock_sleep(20000);
    clock_sleep(200000);
    stop = 1;
    for (size_t i = 0; i < 2; i++)
        (void)pthread_join(threads[i], NULL);
    assert_int_equal(count("state = 'done'"), JOBS);
    assert_int_equal(runs, JOBS + JOBS / 10);
    assert_true(most_at_once <= 6); /* 3 in each of the two */
    assert_true(ticks > 4);
}

static atomic_int rounds;

/* Not at its end the first time. */
static enum status run_in_rounds(struct call *call, int64_t id, int64_t *out_again_seconds) {
    (void)call, (void)id;
    if (rounds++ == 0)
        *out_again_seconds = 30;
    return STATUS_OK;
}

static void *work_in_rounds(void *argument) {
    static const struct worker_kind table[] = {{"test_job", 0, .run_again = run_in_rounds}};
    const struct worker_options options = {.database = fixture.database,
                                           .cache = fixture.cache,
                                           .settings = fixture.settings,
                                           .ring = fixture.ring,
                                           .kinds = table,
                                           .kind_count = 1};
    worker_run(&options, &stop);
    return NULL;
}

static void a_planned_repetition_uses_up_no_attempt(void **state) {
    pthread_t thread;
    const char *id = arena_format(fixture.call.arena, "%lld", (long long)id_next());
    assert_int_equal(enqueue(id, NULL, 0), STATUS_OK);
    assert_int_equal(enqueue("no id", NULL, 0), STATUS_OK);
    rounds = stop = 0;
    assert_int_equal(pthread_create(&thread, NULL, work_in_rounds, NULL), 0);
    for (int i = 0; i < 500 && count("reason IS NOT NULL") + count("state = 'done'") < 2; i++)
        clock_sleep(10000);
    stop = 1;
    (void)pthread_join(thread, NULL);
    assert_int_equal(rounds, 1);
    assert_int_equal(count("payload = '' AND state = 'done' AND attempts = 1"), 1);
    assert_int_equal(count(arena_format(fixture.call.arena,
                                        "unique_key = 'test_job:%s' AND payload = '%s' AND state = "
                                        "'ready' AND attempts = 0 AND run_at > now() + interval "
                                        "'10 s' AND run_at < now() + interval '30 s'",
                                        id, id)),
                     1);
    assert_int_equal(count("payload = 'no id' AND reason = 'internal: payload is no id'"), 1);
}

static enum status run_slowly(struct call *call, const struct job *job) {
    (void)call, (void)job;
    clock_sleep(2500 * CLOCK_SECOND / 1000);
    return STATUS_OK;
}

static void *work_slowly(void *argument) {
    static const struct worker_kind table[] = {{"test_job", 0, .run = run_slowly}};
    const struct worker_options *options = &(struct worker_options){.database = fixture.database,
                                                                    .cache = fixture.cache,
                                                                    .settings = argument,
                                                                    .ring = fixture.ring,
                                                                    .kinds = table,
                                                                    .kind_count = 1};
    worker_run(options, &stop);
    return NULL;
}

/* The lease is shorter than the job, and the worker was told to stop at its beginning. */
static void a_stopping_worker_keeps_its_leases(void **state) {
    struct settings settings = *fixture.settings;
    pthread_t thread;
    int64_t rescued = -1;
    settings.job_lease_seconds = 1;
    assert_int_equal(enqueue("1", NULL, 0), STATUS_OK);
    stop = 0;
    assert_int_equal(pthread_create(&thread, NULL, work_slowly, &settings), 0);
    for (int i = 0; i < 200 && count("state = 'running'") == 0; i++)
        clock_sleep(10000);
    stop = 1;
    clock_sleep(1800 * CLOCK_SECOND / 1000);
    assert_int_equal(job_rescue(&fixture.call, &rescued), STATUS_OK);
    (void)pthread_join(thread, NULL);
    assert_int_equal(rescued, 0);
    assert_int_equal(count("state = 'done' AND attempts = 1"), 1);
}

/* ------------------------------------------------------------------------------------------------
 * idempotency */

static struct idempotency_key key_of(const char *name, unsigned char fill) {
    struct idempotency_key key = {.scope = "account:1", .route = "order_create", .key = name};
    memset(key.request_digest, fill, sizeof key.request_digest);
    return key;
}

static enum status store_answer(const struct idempotency_key *key, const char *body) {
    struct tx *tx = NULL;
    const struct idempotency_answer answer = {.http_status = 201,
                                              .media_type = "application/json",
                                              .headers = "Location: /x\n",
                                              .body = BYTES(body, strlen(body))};
    TRY(tx_begin(&fixture.call, &tx));
    enum status status = idempotency_store_finish(tx, key, &answer);
    if (status == STATUS_OK)
        status = tx_commit(tx);
    tx_rollback(tx);
    return status;
}

static void a_key_answers_the_same_again(void **state) {
    struct call *call = &fixture.call;
    struct idempotency_answer answer;
    struct idempotency_key first = key_of("k1", 1);
    struct idempotency_key again = key_of("k1", 1);
    struct idempotency_key other = key_of("k1", 2);
    assert_int_equal(idempotency_store_begin(call, &first, &answer), STATUS_OK);
    assert_int_equal(idempotency_store_begin(call, &again, &answer), STATUS_KEY_RUNNING);
    assert_int_equal(idempotency_store_begin(call, &other, &answer), STATUS_KEY_REUSED);
    assert_int_equal(store_answer(&first, "{\"a\":1}"), STATUS_OK);
    assert_int_equal(idempotency_store_begin(call, &again, &answer), STATUS_DUPLICATE);
    assert_int_equal(answer.http_status, 201);
    assert_string_equal(answer.media_type, "application/json");
    assert_string_equal(answer.headers, "Location: /x\n");
    assert_memory_equal(answer.body.data, "{\"a\":1}", 7);
    assert_int_equal(idempotency_store_begin(call, &other, &answer), STATUS_KEY_REUSED);
}

static void a_key_whose_request_died_runs_again(void **state) {
    struct call *call = &fixture.call;
    struct idempotency_answer answer;
    struct idempotency_key first = key_of("k2", 1);
    struct idempotency_key again = key_of("k2", 1);
    assert_int_equal(idempotency_store_begin(call, &first, &answer), STATUS_OK);
    store_sql(&fixture, "lnca_worker",
              "UPDATE idempotency_keys SET lease_until = now() - interval '1 s' WHERE key = 'k2'");
    assert_int_equal(idempotency_store_begin(call, &again, &answer), STATUS_OK);
    assert_int_equal(store_answer(&first, "late"), STATUS_CONFLICT);
    assert_int_equal(store_answer(&again, "good"), STATUS_OK);
}

static void a_forgotten_key_is_free(void **state) {
    struct call *call = &fixture.call;
    struct idempotency_answer answer;
    struct idempotency_key first = key_of("k3", 1);
    struct idempotency_key other = key_of("k3", 2);
    assert_int_equal(idempotency_store_begin(call, &first, &answer), STATUS_OK);
    assert_int_equal(idempotency_store_forget(call, &first), STATUS_OK);
    assert_int_equal(idempotency_store_begin(call, &other, &answer), STATUS_OK);
    call->now += 73 * CLOCK_HOUR;
    assert_int_equal(idempotency_store_clean(call), STATUS_OK);
    assert_int_equal(
        store_sql_number(&fixture, "lnca_worker", "SELECT count(*) FROM idempotency_keys"), 0);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup(name, fresh)
#define TITLED(title, test)                                                                        \
    { .name = (title), .test_func = (test), .setup_func = fresh }
    const struct CMUnitTest tests[] = {
        TITLED("RUL5: a job exists if its cause committed", a_job_exists_if_its_cause_committed),
        TEST(jobs_wait_for_their_time),
        TEST(the_oldest_go_first_as_far_as_their_kind_has_room),
        TEST(a_unique_key_waits_once),
        TITLED("RUL5: who lost the lease cannot finish", who_lost_the_lease_cannot_finish),
        TEST(an_outage_uses_up_no_attempt),
        TEST(failures_wait_longer_and_end_dead),
        TEST(dead_jobs_are_listed_and_retried),
        TEST(a_planned_repetition_uses_up_no_attempt),
        TEST(a_stopping_worker_keeps_its_leases),
        TEST(old_jobs_are_deleted_and_counted),
        TITLED("RUL5: two workers run every job", two_workers_run_every_job),
        TITLED("RUL7: a key answers the same again", a_key_answers_the_same_again),
        TITLED("RUL7: a key whose request died runs again", a_key_whose_request_died_runs_again),
        TITLED("RUL7: a forgotten key is free", a_forgotten_key_is_free),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
