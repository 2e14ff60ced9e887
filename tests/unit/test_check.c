/* core/base/check: the formal rules, with invented persons whose check digits are right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/check.h"

#define GOOD(expression) assert_null(expression)
#define BAD(expression, code) assert_string_equal(expression, code)

static void identity_numbers(void **state) {
    GOOD(check_identity_number("11010519491231002X"));
    GOOD(check_identity_number("440524188001010014"));
    BAD(check_identity_number(""), "required");
    BAD(check_identity_number(NULL), "required");
    BAD(check_identity_number("110105194912310021"), "checksum");
    BAD(check_identity_number("11010519491231002x"), "format");
    BAD(check_identity_number("1101051949123100"), "format");
    BAD(check_identity_number("1101051949123100２X"), "format");
    BAD(check_identity_number("110105194902300029"), "date");
    BAD(check_identity_number("110105299912310029"), "date");
    BAD(check_identity_number("990105194912310029"), "region");
}

static void social_credit_codes(void **state) {
    GOOD(check_uscc("91110000600037341L"));
    GOOD(check_uscc("9115220107837941X1"));
    GOOD(check_uscc("121200004013590816"));
    BAD(check_uscc("91110000600037341N"), "checksum");
    BAD(check_uscc("91110000600037341I"), "format");
    BAD(check_uscc("9111000060003734"), "format");
    BAD(check_uscc(""), "required");
}

static void mobile_numbers(void **state) {
    GOOD(check_mobile("13312348884"));
    GOOD(check_mobile("19900000000"));
    BAD(check_mobile("12312348884"), "format");
    BAD(check_mobile("1331234888"), "format");
    BAD(check_mobile("133123488845"), "format");
    BAD(check_mobile("1331234888a"), "format");
    BAD(check_mobile(NULL), "required");
}

static void names(void **state) {
    GOOD(check_name("张三", false));
    GOOD(check_name("买买提·艾力", false));
    GOOD(check_name("𠀀𠮷", false));
    GOOD(check_name("John O'Neil-Smith", true));
    BAD(check_name("John Smith", false), "format");
    BAD(check_name("张", false), "too_short");
    BAD(check_name("·张三", false), "format");
    BAD(check_name("张三·", false), "format");
    BAD(check_name("张··三", false), "format");
    BAD(check_name("张3", false), "format");
    BAD(check_name("张三🙂", true), "format");
    BAD(check_name("", false), "required");
    BAD(check_name("张三张三张三张三张三张三张三张三张三张三张三张三张三张三张三张三张三张三张三张"
                   "三张三张三张三张三张三张",
                   false),
        "too_long");
}

static void names_are_normalised(void **state) {
    struct arena *arena = arena_create(0);
    assert_string_equal(check_normalise_name(arena, "  买买提•艾力 "), "买买提·艾力");
    assert_string_equal(check_normalise_name(arena, "买买提 艾力"), "买买提·艾力");
    assert_string_equal(check_normalise_name(arena, "买买提 ．　艾力"), "买买提·艾力");
    assert_string_equal(check_normalise_name(arena, "John   Doe "), "John Doe");
    assert_string_equal(check_normalise_code(arena, " 1101051949 1231002x"), "11010519491231002X");
    assert_string_equal(check_normalise_code(arena, "ＡＢ１２"), "AB12");
    assert_null(check_normalise_name(arena, NULL));
    arena_destroy(arena);
}

static void passwords(void **state) {
    GOOD(check_password("Tannenbaum7", NULL));
    GOOD(check_password("correct-Horse-battery", NULL));
    GOOD(check_password("长密码也可以Ab1x", NULL));
    BAD(check_password("", NULL), "required");
    BAD(check_password("Ab1!", NULL), "too_short");
    BAD(check_password("alllowercase1", NULL), "too_simple");
    BAD(check_password("Abc12345", NULL), "common");
    BAD(check_password("P@ssw0rd123", NULL), "common");
    BAD(check_password("Qwerty123!", NULL), "common");
    BAD(check_password("Admin@2026", NULL), "common");
    BAD(check_password("My13312348884!", "13312348884"), "contains_mobile");
    BAD(check_password("Aa1!aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                       NULL),
        "too_long");
    BAD(check_password("Ab1!\n5678", NULL), "format");
}

static void other_numbers(void **state) {
    GOOD(check_document_number("E12345678"));
    GOOD(check_document_number("H1234567(8)"));
    BAD(check_document_number("E12"), "too_short");
    BAD(check_document_number("E123 456"), "format");
    GOOD(check_tax_number("91110000600037341L"));
    GOOD(check_tax_number("123456789012345"));
    BAD(check_tax_number("1234"), "format");
    GOOD(check_line("辽宁某某有限公司", 1, 50));
    BAD(check_line("a\tb", 1, 50), "format");
    BAD(check_line("a\xE2\x80\xAE"
                   "b",
                   1, 50),
        "format");
    BAD(check_line("", 1, 50), "required");
    BAD(check_line(" \xE3\x80\x80 ", 1, 50), "required");
    GOOD(check_line("", 0, 50));
}

static void company_names(void **state) {
    (void)state;
    static const struct {
        const char *typed, *stored, *code;
    } cases[] = {
        {"沈阳晨曦有限公司", "沈阳晨曦有限公司", NULL},
        {"  沈阳 晨曦(集团) 有限公司 ", "沈阳晨曦（集团）有限公司", NULL},
        {"沈阳Ａ１科技", "沈阳A1科技", NULL},
        {"Acme   Trading (China)", "Acme Trading (China)", NULL},
        {"", "", "required"},
        {"  ", "", "required"},
        {"司", "司", "too_short"},
        {"12345", "12345", "format"},
        {"沈阳\n公司", "沈阳\n公司", "format"},
    };
    struct arena *arena = arena_create(0);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *stored = check_normalise_company(arena, cases[i].typed);
        assert_string_equal(stored == NULL ? "" : stored, cases[i].stored);
        const char *code = check_company(stored);
        if (cases[i].code == NULL)
            assert_null(code);
        else
            assert_string_equal(code, cases[i].code);
    }
    char *longest = ARENA_ARRAY(arena, 65 * 3 + 1, char);
    for (size_t i = 0; i < 65; i++)
        memcpy(longest + 3 * i, "司", 3);
    assert_string_equal(check_company(longest), "too_long");
    longest[64 * 3] = '\0';
    assert_null(check_company(longest));
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {.name = "RUL2: identity numbers", .test_func = identity_numbers},
        {.name = "RUL2: unified social credit codes", .test_func = social_credit_codes},
        {.name = "RUL2: mobile numbers", .test_func = mobile_numbers},
        {.name = "RUL2: names", .test_func = names},
        {.name = "RUL2: names and codes are normalised", .test_func = names_are_normalised},
        {.name = "RUL2: names of companies", .test_func = company_names},
        {.name = "RUL2: other numbers and lines", .test_func = other_numbers},
        {.name = "REG3: password strength", .test_func = passwords},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
