/* Wrong PINs: 3 lock for 15 minutes, 6 for 3 hours, 8 for a day, 10 for good. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/base/clock.h"
#include "core/pki/signer/pin_lock.h"

static void locks(void **state) {
    (void)state;
    const int64_t now = 1000;
    const int64_t rests[] = {0, 0, 0, 15 * CLOCK_MINUTE, 0, 0, 3 * CLOCK_HOUR, 0, 24 * CLOCK_HOUR};
    for (int64_t wrong = 0; wrong < 9; wrong++)
        assert_int_equal(pin_locked_until(wrong, now), rests[wrong] == 0 ? 0 : now + rests[wrong]);
}

static void ten_are_the_end(void **state) {
    (void)state;
    assert_true(pin_is_locked(10, 0, INT64_MAX));
    assert_int_equal(pin_tries_left(10), 0);
    assert_false(pin_is_locked(9, 0, 1));
    assert_int_equal(pin_tries_left(9), 1);
}

static void locks_end(void **state) {
    (void)state;
    const int64_t until = pin_locked_until(3, 1000);
    assert_true(pin_is_locked(3, until, until - 1));
    assert_false(pin_is_locked(3, until, until));
}

static void tries_left(void **state) {
    (void)state;
    const int64_t left[] = {3, 2, 1, 3, 2, 1, 2, 1, 2, 1, 0};
    for (int64_t wrong = 0; wrong <= 10; wrong++)
        assert_int_equal(pin_tries_left(wrong), left[wrong]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"APP4: 3 wrong PINs lock for 15 min, 6 for 3 h, 8 for 24 h", locks, NULL, NULL, NULL},
        {"APP4: 10 wrong PINs lock for good", ten_are_the_end, NULL, NULL, NULL},
        {"APP4: a lock ends", locks_end, NULL, NULL, NULL},
        {"APP4: how many tries are left before the next lock", tries_left, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
