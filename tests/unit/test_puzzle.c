/* uses: fake_sms_code_cache */
/* core/account/puzzle: the proof of work, and that each serves once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/account/puzzle.h"
#include "core/base/clock.h"
#include "core/base/settings.h"
#include "tests/unit/fake_sms_code_cache.h"

static struct settings settings = {.puzzle_bits = 8};
static struct call call;
static struct puzzle puzzle;

static int set_up(void **state) {
    call = (struct call){.arena = arena_create(0), .settings = &settings, .now = CLOCK_DAY};
    return puzzle_create(&call, &puzzle) == STATUS_OK ? 0 : 1;
}

static int tear_down(void **state) {
    arena_destroy(call.arena);
    return 0;
}

/* The first number that fits, or that does not. */
static const char *number_that(bool fits) {
    for (int n = 0;; n++) {
        const char *number = arena_format(call.arena, "%d", n);
        if (puzzle_fits(puzzle.seed, number, puzzle.bits) == fits)
            return number;
    }
}

static enum status answer(const char *text) {
    call.challenge = text;
    return puzzle_use(&call);
}

static const char *with_id(int64_t id, const char *number) {
    return arena_format(call.arena, "%lld:%s", (long long)id, number);
}

/* The first number for "abc", computed with another implementation. */
static void rul6_bits_are_counted_from_the_left(void **state) {
    int n = 0;
    while (!puzzle_fits("abc", arena_format(call.arena, "%d", n), 8))
        n++;
    const char *number = arena_format(call.arena, "%d", n);
    assert_int_equal(n, 181);
    assert_true(puzzle_fits("abc", number, 1));
    assert_true(puzzle_fits("abc", "anything", 0));
    assert_false(puzzle_fits("abc", number, 32));
    assert_false(puzzle_fits("abc", "", 0));
    assert_false(puzzle_fits("abc", "123456789012345678901", 0));
    assert_false(puzzle_fits("a seed that is longer than ours are", "1", 0));
}

static void rul6_a_puzzle_serves_once(void **state) {
    const char *right = with_id(puzzle.id, number_that(true));
    assert_int_equal(puzzle.expires_at, CLOCK_DAY + PUZZLE_SECONDS * CLOCK_SECOND);
    assert_int_equal(strlen(puzzle.seed), 32);
    assert_int_equal(answer(right), STATUS_OK);
    assert_int_equal(answer(right), STATUS_CHALLENGE);
}

static void rul6_a_wrong_answer_uses_it_up(void **state) {
    assert_int_equal(answer(with_id(puzzle.id, number_that(false))), STATUS_CHALLENGE);
    assert_int_equal(answer(with_id(puzzle.id, number_that(true))), STATUS_CHALLENGE);
}

static void rul6_what_is_no_answer_leaves_it(void **state) {
    assert_int_equal(answer(NULL), STATUS_CHALLENGE);
    assert_int_equal(answer(""), STATUS_CHALLENGE);
    assert_int_equal(answer("x"), STATUS_CHALLENGE);
    assert_int_equal(answer(":1"), STATUS_CHALLENGE);
    assert_int_equal(answer("123:1"), STATUS_CHALLENGE);
    assert_int_equal(answer(with_id(puzzle.id + 1, number_that(true))), STATUS_CHALLENGE);
    assert_int_equal(answer(with_id(puzzle.id, number_that(true))), STATUS_OK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(rul6_bits_are_counted_from_the_left, set_up, tear_down),
        cmocka_unit_test_setup_teardown(rul6_a_puzzle_serves_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(rul6_a_wrong_answer_uses_it_up, set_up, tear_down),
        cmocka_unit_test_setup_teardown(rul6_what_is_no_answer_leaves_it, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
