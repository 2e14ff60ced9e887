/* uses: store_fixture */
/* STF7: the ends of texts that no provider ever answers for, as the worker's role. */
#include "tests/store/store_fixture.h"

#include "core/account/sms_code.h"
#include "core/base/encode.h"
#include "core/base/secret.h"

static struct store_fixture fixture;

static int set_up(void **state) {
    store_fixture_open(&fixture, "lnca_worker", 4);
    return 0;
}

static int tear_down(void **state) {
    store_fixture_close(&fixture);
    return 0;
}

static int64_t counted(const char *label) {
    return store_sql_number(
        &fixture, "lnca_worker",
        arena_format(fixture.call.arena,
                     "SELECT coalesce(sum(amount), 0) FROM (SELECT * FROM dashboard_counts UNION "
                     "ALL SELECT * FROM dashboard_changes) c WHERE name = 'sms' AND label = '%s'",
                     label));
}

static void deliver(const char *mobile, int64_t until) {
    char *plain = arena_format(fixture.call.arena, "%s 123456 %lld", mobile, (long long)until);
    struct bytes sealed =
        secret_seal(fixture.call.ring, fixture.call.arena, "jobs.send_sms_code", plain);
    assert_int_equal(sms_code_deliver(&fixture.call, encode_base64(fixture.call.arena, sealed)),
                     STATUS_OK);
}

static void a_code_that_comes_too_late_failed(void **state) {
    int64_t sent = counted("sent"), failed = counted("failed");
    deliver("13912345678", fixture.call.now - 1);
    assert_int_equal(counted("failed"), failed + 1);
    assert_int_equal(counted("sent"), sent);
}

/* The number has no account: nothing was to be sent. */
static void what_nobody_gets_does_not_count(void **state) {
    int64_t sent = counted("sent"), failed = counted("failed");
    deliver("-", fixture.call.now + CLOCK_MINUTE);
    assert_int_equal(counted("failed"), failed);
    assert_int_equal(counted("sent"), sent);
}

/* Each kind of text once, when its last attempt failed; other jobs never. */
static void what_a_job_gave_up_failed(void **state) {
    static const char *const kinds[] = {"send_sms_code",  "send_reminder", "tell_batch_holder",
                                        "tell_applicant", "tell_handler",  "close_order"};
    int64_t sent = counted("sent"), failed = counted("failed");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        long long id = id_next();
        store_sql(&fixture, "lnca_worker",
                  arena_format(
                      fixture.call.arena,
                      "INSERT INTO jobs (id, kind, payload, state, run_at, attempts, lease_token, "
                      "lease_until, created_at) VALUES (%lld, '%s', '', 'running', now(), 12, 1, "
                      "now(), now());"
                      "UPDATE jobs SET state = 'ready', lease_token = NULL, lease_until = NULL "
                      "WHERE id = %lld;"
                      "UPDATE jobs SET state = 'running', lease_token = 2, lease_until = now() "
                      "WHERE id = %lld;"
                      "UPDATE jobs SET state = 'dead', lease_token = NULL, lease_until = NULL, "
                      "finished_at = now() WHERE id = %lld;"
                      "DELETE FROM jobs WHERE id = %lld",
                      id, kinds[i], id, id, id, id));
    }
    assert_int_equal(counted("failed"), failed + 5);
    assert_int_equal(counted("sent"), sent);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"STF7: a code that comes too late counts as failed", a_code_that_comes_too_late_failed,
         NULL, NULL, NULL},
        {"STF7: a text that nobody was to get does not count", what_nobody_gets_does_not_count,
         NULL, NULL, NULL},
        {"STF7: a text that a job gave up counts as failed, once", what_a_job_gave_up_failed, NULL,
         NULL, NULL},
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
