/* core/account/totp: the vectors of RFC 6238 (SHA-1, last six digits), tolerance, keys. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/account/totp.h"
#include "core/base/clock.h"

static const char key[] = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; /* "12345678901234567890" */

static const struct {
    int64_t seconds;
    const char *code;
} vectors[] = {{59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
               {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};

static void stf1_codes_match_the_standard(void **state) {
    for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) {
        char code[TOTP_CODE_SIZE];
        int64_t step = totp_step_at(vectors[i].seconds * CLOCK_SECOND);
        assert_int_equal(totp_code(key, step, code), STATUS_OK);
        assert_string_equal(code, vectors[i].code);
    }
}

static int64_t found(int64_t seconds, const char *code) {
    int64_t step = -1;
    assert_int_equal(totp_find_step(key, seconds * CLOCK_SECOND, code, &step), STATUS_OK);
    return step;
}

static void stf1_one_step_early_or_late_is_forgiven(void **state) {
    int64_t step = 1111111109 / 30; /* ends at 1111111110 */
    assert_int_equal(found(1111111109, "081804"), step);
    assert_int_equal(found(1111111109 - 30, "081804"), step);
    assert_int_equal(found(1111111109 + 30, "081804"), step);
    assert_int_equal(found(1111111109 - 60, "081804"), 0);
    assert_int_equal(found(1111111109 + 60, "081804"), 0);
    assert_int_equal(found(1111111109, "081805"), 0);
    assert_int_equal(found(1111111109, ""), 0);
    assert_int_equal(found(1111111109, "0818040"), 0);
}

static void stf1_keys_are_fresh_and_wrong_ones_are_noticed(void **state) {
    struct arena *arena = arena_create(0);
    char *one, *two, code[TOTP_CODE_SIZE];
    int64_t step;
    assert_int_equal(totp_make_key(arena, &one), STATUS_OK);
    assert_int_equal(totp_make_key(arena, &two), STATUS_OK);
    assert_int_equal(strlen(one), 32);
    assert_string_not_equal(one, two);
    assert_int_equal(totp_code(one, 1, code), STATUS_OK);
    assert_int_equal(totp_code("not base32!", 1, code), STATUS_INTERNAL);
    assert_int_equal(totp_find_step("not base32!", 0, "000000", &step), STATUS_INTERNAL);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stf1_codes_match_the_standard),
        cmocka_unit_test(stf1_one_step_early_or_late_is_forgiven),
        cmocka_unit_test(stf1_keys_are_fresh_and_wrong_ones_are_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
