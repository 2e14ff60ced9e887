/* Every status has its HTTP status, and every HTTP status its reason. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

#include "api/problem.h"

static void test_the_table_is_complete(void **state) {
    for (enum status status = STATUS_OK; status < STATUS__MAX; status++) {
        int http_status = problem_http_status(status);
        assert_in_range(http_status, 200, 599);
        assert_string_not_equal(problem_reason(http_status), "Unknown");
        /* 500 only for our own errors: a row that was forgotten would read as 500 */
        if (http_status == 500)
            assert_true(status == STATUS_INTERNAL || status == STATUS_TAMPERED ||
                        status == STATUS_LINT_FAILED);
    }
    assert_int_equal(problem_http_status(STATUS__MAX), 500);
}

static void test_some_rows(void **state) {
    assert_int_equal(problem_http_status(STATUS_UNAUTHENTICATED), 401);
    assert_int_equal(problem_http_status(STATUS_PRECONDITION_MISSING), 428);
    assert_int_equal(problem_http_status(STATUS_UNAVAILABLE), 503);
    assert_string_equal(problem_reason(422), "Unprocessable Content");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_table_is_complete),
        cmocka_unit_test(test_some_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
