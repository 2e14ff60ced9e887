/* core/account/password: argon2id as set, and the gate before it. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "core/account/password.h"
#include "core/base/clock.h"

#define CALLERS 8

static char hash[PASSWORD_HASH_SIZE];

static int set_up(void **state) {
    password_init(2, 60000);
    return password_hash("Blauer-Kranich-7", hash) == STATUS_OK ? 0 : 1;
}

static void reg3_a_hash_names_our_costs_and_has_a_salt_of_its_own(void **state) {
    char second[PASSWORD_HASH_SIZE];
    assert_int_equal(password_hash("Blauer-Kranich-7", second), STATUS_OK);
    assert_memory_equal(hash, "$argon2id$v=19$m=19456,t=2,p=1$", 31);
    assert_string_not_equal(hash, second);
}

static void log1_only_the_right_password_fits(void **state) {
    assert_int_equal(password_verify(hash, "Blauer-Kranich-7"), STATUS_OK);
    assert_int_equal(password_verify(hash, "Blauer-Kranich-8"), STATUS_LOGIN_FAILED);
    assert_int_equal(password_verify(hash, ""), STATUS_LOGIN_FAILED);
    assert_int_equal(password_verify("$argon2id$broken", "Blauer-Kranich-7"), STATUS_LOGIN_FAILED);
}

/* Of this thread alone: other programs' work does not count. */
static int64_t processor_time(void) {
    struct timespec spent;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return (int64_t)spent.tv_sec * CLOCK_SECOND + spent.tv_nsec / 1000;
}

static int64_t time_of(const char *against) {
    int64_t best = INT64_MAX;
    for (int i = 0; i < 5; i++) {
        int64_t began = processor_time();
        assert_int_equal(password_verify(against, "Falscher-Kranich-9"), STATUS_LOGIN_FAILED);
        int64_t spent = processor_time() - began;
        best = spent < best ? spent : best;
    }
    return best;
}

static void log5_nobody_takes_as_long_as_somebody(void **state) {
    int64_t somebody = time_of(hash), nobody = time_of(NULL);
    assert_true(nobody > somebody / 2);
    assert_true(nobody < somebody * 2);
}

static void *verify(void *out_status) {
    *(enum status *)out_status = password_verify(hash, "Blauer-Kranich-7");
    return NULL;
}

static int count_all(enum status wanted) {
    pthread_t threads[CALLERS];
    enum status statuses[CALLERS];
    int count = 0;
    for (int i = 0; i < CALLERS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, verify, &statuses[i]), 0);
    for (int i = 0; i < CALLERS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        count += statuses[i] == wanted;
    }
    return count;
}

static void a_storm_waits_at_the_gate(void **state) {
    password_init(1, 60000);
    assert_int_equal(count_all(STATUS_OK), CALLERS);
}

static void who_waits_too_long_is_told_busy(void **state) {
    password_init(1, 1);
    int busy = count_all(STATUS_BUSY);
    assert_true(busy >= 1);
    assert_true(busy < CALLERS);
    password_init(2, 60000);
    assert_int_equal(password_verify(hash, "Blauer-Kranich-7"), STATUS_OK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reg3_a_hash_names_our_costs_and_has_a_salt_of_its_own),
        cmocka_unit_test(log1_only_the_right_password_fits),
        cmocka_unit_test(log5_nobody_takes_as_long_as_somebody),
        cmocka_unit_test(a_storm_waits_at_the_gate),
        cmocka_unit_test(who_waits_too_long_is_told_busy),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
