/* uses: store_fixture */
/* Accounts on a real database: the lock of log-ins, also under many attempts at once. */
#include "tests/store/store_fixture.h"

#include <pthread.h>
#include <string.h>

#include "core/account/login_guard.h"
#include "core/account/session.h"

#define CALLERS 16

static struct store_fixture fixture;
static unsigned char subject[SECRET_DIGEST_SIZE];

static int set_up(void **state) {
    /* one connection for each caller: under load the wait for one would answer before the guard */
    store_fixture_open(&fixture, "lnca_api", CALLERS);
    return 0;
}

static int tear_down(void **state) {
    store_fixture_close(&fixture);
    return 0;
}

static int fresh_subject(void **state) {
    arena_reset(fixture.call.arena);
    memset(&fixture.call.failure, 0, sizeof fixture.call.failure);
    fixture.call.now = clock_now();
    secret_random(subject, sizeof subject);
    return 0;
}

static struct bytes own(void) {
    return BYTES(subject, sizeof subject);
}

static enum status attempt(enum status outcome) {
    struct login_attempt attempt;
    enum status status = login_guard_begin(&fixture.call, own(), &attempt);
    return status == STATUS_OK ? login_guard_end(&fixture.call, &attempt, outcome) : status;
}

static void fail_times(int times) {
    for (int i = 0; i < times; i++)
        assert_int_equal(attempt(STATUS_LOGIN_FAILED), STATUS_LOGIN_FAILED);
}

static void log5_the_fifth_wrong_password_locks(void **state) {
    fail_times(4);
    assert_int_equal(attempt(STATUS_LOGIN_FAILED), STATUS_LOGIN_LOCKED);
    assert_int_equal(fixture.call.failure.retry_after_seconds, 15 * 60);
    assert_int_equal(attempt(STATUS_OK), STATUS_LOGIN_LOCKED);
    fixture.call.now += 15 * CLOCK_MINUTE - 1;
    assert_int_equal(attempt(STATUS_OK), STATUS_LOGIN_LOCKED);
    fixture.call.now += 1;
    fail_times(4);
    assert_int_equal(attempt(STATUS_LOGIN_FAILED), STATUS_LOGIN_LOCKED);
}

static void log5_a_right_password_forgets(void **state) {
    fail_times(4);
    assert_int_equal(attempt(STATUS_OK), STATUS_OK);
    fail_times(4);
    assert_int_equal(attempt(STATUS_OK), STATUS_OK);
}

static void log5_an_attempt_nobody_looked_at_is_given_back(void **state) {
    fail_times(4);
    for (int i = 0; i < 3; i++)
        assert_int_equal(attempt(STATUS_BUSY), STATUS_BUSY);
    assert_int_equal(attempt(STATUS_OK), STATUS_OK);
    for (int i = 0; i < 9; i++)
        assert_int_equal(attempt(STATUS_BUSY), STATUS_BUSY);
    fail_times(4);
}

static void *begin(void *out_status) {
    struct call call = store_fixture_call(&fixture);
    struct login_attempt taken;
    call.now = fixture.call.now;
    *(enum status *)out_status = login_guard_begin(&call, own(), &taken);
    arena_destroy(call.arena);
    return NULL;
}

static void log5_many_at_once_get_five_looks(void **state) {
    pthread_t threads[CALLERS];
    enum status statuses[CALLERS];
    int let_in = 0;
    for (int i = 0; i < CALLERS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, begin, &statuses[i]), 0);
    for (int i = 0; i < CALLERS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_true(statuses[i] == STATUS_OK || statuses[i] == STATUS_LOGIN_LOCKED);
        let_in += statuses[i] == STATUS_OK;
    }
    assert_int_equal(let_in, 5);
}

static int64_t living(long long account_id) {
    return store_sql_number(
        &fixture, "lnca_owner",
        arena_format(fixture.call.arena,
                     "SELECT count(*) FROM sessions WHERE account_id = %lld AND ended_at IS NULL",
                     account_id));
}

/* Else ending them all is a transaction that nothing bounds. */
static void log4_the_oldest_of_too_many_sessions_end(void **state) {
    long long account_id = id_next();
    struct session_opened opened;
    store_sql(&fixture, "lnca_owner",
              arena_format(
                  fixture.call.arena,
                  "INSERT INTO accounts (id, mobile_sealed, mobile_index, created_at)"
                  " VALUES (%lld, 'x', '%lld', now());"
                  "INSERT INTO sessions (id, client, account_id, created_at, seen_at, expires_at)"
                  " SELECT %lld + n, 'portal', %lld, now(), now(), now() + interval '1 hour'"
                  " FROM generate_series(-1050, -1) AS n",
                  account_id, account_id, account_id, account_id));
    fixture.call.client = CLIENT_PORTAL;
    assert_int_equal(session_open(&fixture.call, ACTOR_ACCOUNT, account_id, "x", &opened),
                     STATUS_OK);
    assert_int_equal(living(account_id), 1000);
    assert_int_equal(session_check_id(&fixture.call, opened.session_id), STATUS_OK);
    assert_int_equal(session_check_id(&fixture.call, account_id - 1050), STATUS_UNAUTHENTICATED);
    assert_int_equal(session_check_id(&fixture.call, account_id - 1), STATUS_OK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(log5_the_fifth_wrong_password_locks, fresh_subject),
        cmocka_unit_test_setup(log5_a_right_password_forgets, fresh_subject),
        cmocka_unit_test_setup(log5_an_attempt_nobody_looked_at_is_given_back, fresh_subject),
        cmocka_unit_test_setup(log5_many_at_once_get_five_looks, fresh_subject),
        cmocka_unit_test_setup(log4_the_oldest_of_too_many_sessions_end, fresh_subject),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
