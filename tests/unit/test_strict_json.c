/* core/base/strict_json: what passes and what does not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/strict_json.h"

static void good_texts_pass(void **state) {
    static const char *const good[] = {
        "{}",
        "[]",
        " {\"a\" : [1, -2.5e+10, true, false, null, \"\\u00e9\\ud83d\\ude42\"]} \r\n\t",
        "0",
        "\"\"",
        "{\"a\":{\"a\":1},\"b\":{\"a\":1}}",
        "[{\"x\":1},{\"x\":1}]",
        "{\"\":1}",
        "\"张三\""};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_int_equal(strict_json_check(good[i], strlen(good[i]), NULL), STATUS_OK);
}

static void bad_texts_are_named(void **state) {
    static const struct {
        const char *text, *word;
    } bad[] = {
        {"", "syntax"},
        {"{} x", "trailing_bytes"},
        {"{}{}", "trailing_bytes"},
        {"{\"a\":1,\"a\":2}", "duplicate_name"},
        {"{\"a\":1,\"\\u0061\":2}", "duplicate_name"},
        {"{\"a\":1,}", "syntax"},
        {"[1,]", "syntax"},
        {"[1 2]", "syntax"},
        {"007", "trailing_bytes"},
        {"1.", "syntax"},
        {".5", "syntax"},
        {"+1", "syntax"},
        {"-", "syntax"},
        {"1e", "syntax"},
        {"NaN", "syntax"},
        {"True", "syntax"},
        {"'a'", "syntax"},
        {"\"a", "syntax"},
        {"\"\\x41\"", "syntax"},
        {"\"\\u00g0\"", "syntax"},
        {"\"a\nb\"", "control_character"},
        {"\"x\\u0000y\"", "null_character"},
        {"\"\\ud83d\"", "lone_surrogate"},
        {"\"\\ud83dx\"", "lone_surrogate"},
        {"\"\\ude42\"", "lone_surrogate"},
        {"\"\xC0\xAF\"", "encoding"},
        {"\xEF\xBB\xBF{}", "syntax"},
        {"123456789012345678901234567890123", "number_too_long"},
        {"{a:1}", "syntax"},
        {"[1]/*x*/", "trailing_bytes"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct strict_json_problem problem = {0};
        assert_int_equal(strict_json_check(bad[i].text, strlen(bad[i].text), &problem),
                         STATUS_INVALID_JSON);
        assert_string_equal(problem.word, bad[i].word);
        assert_true(problem.offset <= strlen(bad[i].text));
    }
    assert_int_equal(strict_json_check("[1\0]", 4, NULL), STATUS_INVALID_JSON);
}

static void depth_and_size_are_bounded(void **state) {
    static char text[3 * STRICT_JSON_NODES_MAX];
    struct strict_json_problem problem;
    for (size_t depth = STRICT_JSON_DEPTH_MAX; depth <= STRICT_JSON_DEPTH_MAX + 1; depth++) {
        memset(text, '[', depth);
        memset(text + depth, ']', depth);
        enum status status = strict_json_check(text, 2 * depth, &problem);
        assert_int_equal(status, depth == STRICT_JSON_DEPTH_MAX ? STATUS_OK : STATUS_INVALID_JSON);
    }
    assert_string_equal(problem.word, "too_deep");
    for (size_t elements = STRICT_JSON_NODES_MAX - 1; elements <= STRICT_JSON_NODES_MAX;
         elements++) {
        size_t length = 0;
        text[length++] = '[';
        for (size_t i = 0; i < elements; i++) {
            text[length++] = '1';
            text[length++] = i + 1 < elements ? ',' : ']';
        }
        enum status status = strict_json_check(text, length, &problem);
        assert_int_equal(status,
                         elements < STRICT_JSON_NODES_MAX ? STATUS_OK : STATUS_INVALID_JSON);
    }
    assert_string_equal(problem.word, "too_many_nodes");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_texts_pass),
        cmocka_unit_test(bad_texts_are_named),
        cmocka_unit_test(depth_and_size_are_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
