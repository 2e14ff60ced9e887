/* JSON of outside services: read strictly, looked up exactly, written so that it reads back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/document.h"

static const struct document *parse(struct arena *arena, const char *text) {
    const struct document *document = NULL;
    assert_int_equal(document_parse(arena, BYTES(text, strlen(text)), &document), STATUS_OK);
    return document;
}

static void test_paths(void **state) {
    struct arena *arena = arena_create(0);
    const struct document *document =
        parse(arena, "{\"a\":{\"b\":[{\"c\":\"x\"},\"y\"],\"\":\"empty\"},\"n\":null,\"t\":true,"
                     "\"A\":\"big\"}");
    int64_t number = 0;
    bool truth = false;
    assert_string_equal(document_text(document, "a.b.0.c"), "x");
    assert_string_equal(document_text(document, "a.b.1"), "y");
    assert_string_equal(document_text(document, "A"), "big");
    assert_int_equal(document_count(document, "a.b"), 2);
    assert_int_equal(document_count(document, "n"), 0);
    assert_true(document_bool(document, "t", &truth) && truth);
    static const char *const absent[] = {"b",
                                         "a.b.2",
                                         "a.b.0.C",
                                         "a.b.-1",
                                         "a.b.x",
                                         "a.b.",
                                         "n.x",
                                         "t",
                                         "a",
                                         "A.x",
                                         "a.b.99999999999999999999"};
    for (size_t i = 0; i < sizeof absent / sizeof absent[0]; i++)
        assert_null(document_text(document, absent[i]));
    assert_false(document_int(document, "t", &number));
    assert_null(document_text(NULL, "a"));
    arena_destroy(arena);
}

static void test_numbers(void **state) {
    struct arena *arena = arena_create(0);
    const struct document *document = parse(
        arena, "{\"max\":9007199254740991,\"over\":9007199254740993,\"half\":0.5,\"big\":1e400,"
               "\"neg\":-3,\"exp\":1e3,\"text\":\"7\",\"sim\":\"95.12\",\"odd\":\"1.2.3\","
               "\"hex\":\"0x10\"}");
    int64_t number = 0;
    assert_true(document_int(document, "max", &number) && number == 9007199254740991);
    assert_true(document_int(document, "neg", &number) && number == -3);
    assert_true(document_int(document, "exp", &number) && number == 1000);
    assert_false(document_int(document, "over", &number));
    assert_false(document_int(document, "half", &number));
    assert_false(document_int(document, "big", &number));
    assert_false(document_int(document, "text", &number));
    assert_true(document_hundredths(document, "sim", &number) && number == 9512);
    assert_true(document_hundredths(document, "half", &number) && number == 50);
    assert_false(document_hundredths(document, "odd", &number));
    assert_false(document_hundredths(document, "hex", &number));
    assert_false(document_hundredths(document, "big", &number));
    arena_destroy(arena);
}

static void test_refusals(void **state) {
    struct arena *arena = arena_create(0);
    static const char *const bad[] = {"",
                                      "1",
                                      "\"text\"",
                                      "null",
                                      "{} x",
                                      "{\"a\":1,\"a\":2}",
                                      "{",
                                      "[1,]",
                                      "{\"a\":01}",
                                      "{\"a\":\"\\u0000\"}",
                                      "{\"a\":\"\xff\"}",
                                      "\xef\xbb\xbf{}",
                                      "[NaN]"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        const struct document *document = NULL;
        if (document_parse(arena, BYTES(bad[i], strlen(bad[i])), &document) !=
                STATUS_INVALID_JSON ||
            document != NULL)
            fail_msg("%s", bad[i]);
    }
    arena_destroy(arena);
}

static void test_writing(void **state) {
    struct arena *arena = arena_create(0);
    struct document_writer writer;
    document_begin(&writer, arena);
    document_put_text(&writer, "text", "a\"\\\n\x01 辽");
    document_put_text(&writer, "nothing", NULL);
    document_open_object(&writer, "amount");
    document_put_int(&writer, "total", INT64_C(9007199254740991));
    document_close_object(&writer);
    document_open_object(&writer, "empty");
    document_close_object(&writer);
    document_put_int(&writer, "last", -1);
    struct bytes text = document_finish(&writer);
    assert_string_equal((const char *)text.data,
                        "{\"text\":\"a\\\"\\\\\\u000a\\u0001 辽\",\"amount\":{\"total\":"
                        "9007199254740991},\"empty\":{},\"last\":-1}");
    const struct document *document = parse(arena, (const char *)text.data);
    assert_string_equal(document_text(document, "text"), "a\"\\\n\x01 辽");
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paths),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_writing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
