/* core/base: memory, text, time, ids, encodings, masks, settings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/base/call.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/mask.h"
#include "core/base/settings.h"
#include "core/base/str.h"

static struct arena *arena;

static int open_arena(void **state) {
    arena = arena_create(0);
    return 0;
}

static int close_arena(void **state) {
    arena_destroy(arena);
    return 0;
}

static void arena_gives_zeros_again_after_a_reset(void **state) {
    for (int round = 0; round < 3; round++) {
        for (size_t size = 1; size < 400000; size *= 3) {
            unsigned char *memory = arena_alloc(arena, size);
            assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
            for (size_t i = 0; i < size; i++)
                assert_int_equal(memory[i], 0);
            memset(memory, 0xAB, size);
        }
        assert_true(arena_used(arena) > 200000);
        arena_reset(arena);
        assert_int_equal(arena_used(arena), 0);
    }
}

static void builder_grows(void **state) {
    struct builder builder;
    builder_init(&builder, arena);
    for (int i = 0; i < 1000; i++)
        builder_format(&builder, "%d,", i);
    builder_add(&builder, "end");
    assert_int_equal(builder.length, strlen(builder.data));
    assert_string_equal(builder.data + builder.length - 7, "999,end");
}

static void integers_are_read_strictly(void **state) {
    static const char *const bad[] = {"",
                                      "-",
                                      "+1",
                                      "01",
                                      "1 ",
                                      " 1",
                                      "0x1",
                                      "1.0",
                                      "-0",
                                      "1e3",
                                      "9223372036854775808",
                                      "99999999999999999999"};
    int64_t value;
    assert_true(str_to_int("9223372036854775807", 0, INT64_MAX, &value));
    assert_int_equal(value, INT64_MAX);
    assert_true(str_to_int("-12", -12, 0, &value));
    assert_int_equal(value, -12);
    assert_false(str_to_int("13", 0, 12, &value));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(str_to_int(bad[i], INT64_MIN, INT64_MAX, &value));
    assert_false(str_to_int(NULL, 0, 1, &value));
}

static void utf8_is_checked_strictly(void **state) {
    static const char *const bad[] = {"\x80",
                                      "\xC0\xAF",
                                      "\xE0\x80\xAF",
                                      "\xED\xA0\x80",
                                      "\xF4\x90\x80\x80",
                                      "\xF8\x88\x80\x80\x80",
                                      "a\xE4\xBD",
                                      "\xFF"};
    assert_int_equal(str_count_characters("a张\xF0\xA0\x80\x80"), 3);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(str_is_utf8(bad[i], strlen(bad[i])));
    assert_false(str_is_utf8("a\0b", 3));
    assert_true(str_is_utf8("", 0));
}

static void times_are_written_and_read(void **state) {
    char text[CLOCK_TEXT_SIZE];
    int64_t at;
    clock_format(INT64_C(1767225599000000), text);
    assert_string_equal(text, "2025-12-31T23:59:59Z");
    clock_format(INT64_C(1767225599123000), text);
    assert_string_equal(text, "2025-12-31T23:59:59.123Z");
    assert_true(clock_parse("2026-01-01T07:59:59.5+08:00", &at));
    assert_int_equal(at, INT64_C(1767225599500000));
    assert_true(clock_parse("1969-12-31T23:59:59Z", &at));
    assert_int_equal(at, -CLOCK_SECOND);
    static const char *const bad[] = {"2026-02-29T00:00:00Z", "2026-01-01T24:00:00Z",
                                      "2026-01-01",           "2026-01-01T00:00:00",
                                      "2026-1-1T00:00:00Z",   "2026-01-01T00:00:00Zx",
                                      "2026-01-01T00:00:00.Z"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(clock_parse(bad[i], &at));
}

static void years_are_added_in_the_country_s_time(void **state) {
    int64_t at;
    char text[CLOCK_TEXT_SIZE];
    assert_true(clock_parse("2028-02-29T10:11:12+08:00", &at));
    clock_format(clock_add_years(at, 1), text);
    assert_string_equal(text, "2029-02-28T02:11:12Z");
    clock_format(clock_add_years(at, 4), text);
    assert_string_equal(text, "2032-02-29T02:11:12Z");
    assert_true(clock_parse("2026-12-31T20:00:00Z", &at)); /* already the next year there */
    struct clock_date date = clock_date_of(at);
    assert_int_equal(date.year, 2027);
    assert_int_equal(date.month, 1);
    assert_int_equal(date.day, 1);
}

static void ids_have_19_digits_and_grow(void **state) {
    char text[ID_TEXT_SIZE];
    int64_t last = 0;
    int64_t read;
    id_init(1023);
    for (int i = 0; i < 20000; i++) {
        int64_t id = id_next();
        assert_true(id > last);
        assert_int_equal(id >> 12 & 1023, 1023);
        last = id;
    }
    id_format(last, text);
    assert_int_equal(strlen(text), 19);
    assert_true(id_parse(text, &read));
    assert_int_equal(read, last);
    assert_false(id_parse("123", &read));
    assert_false(id_parse("99999999999999999999", &read));
    assert_false(id_parse("9999999999999999999", &read));
    assert_false(id_parse("-123456789012345678", &read));
}

static void encodings_go_both_ways(void **state) {
    unsigned char data[64];
    struct bytes back;
    for (size_t i = 0; i < sizeof data; i++)
        data[i] = (unsigned char)(i * 37 + 11);
    for (size_t size = 0; size <= sizeof data; size++) {
        struct bytes bytes = BYTES(data, size);
        assert_true(decode_base64(arena, encode_base64(arena, bytes), &back));
        assert_int_equal(back.size, size);
        assert_memory_equal(back.data, data, size);
        assert_true(decode_base64url(arena, encode_base64url(arena, bytes), &back));
        assert_int_equal(back.size, size);
        assert_memory_equal(back.data, data, size);
        assert_true(decode_hex(arena, encode_hex(arena, bytes), &back));
        assert_int_equal(back.size, size);
    }
    assert_string_equal(encode_base64(arena, BYTES("fo", 2)), "Zm8=");
    assert_string_equal(encode_percent(arena, "a b/é~"), "a%20b%2F%C3%A9~");
}

static void decoding_takes_one_form_only(void **state) {
    struct bytes back;
    static const char *const bad64[] = {
        "Zm8", "Zm9=", "Zg=", "Z===", "====", "Zm8=\n", "Zm 8", "Zm8=Zm8="};
    for (size_t i = 0; i < sizeof bad64 / sizeof *bad64; i++)
        assert_false(decode_base64(arena, bad64[i], &back));
    assert_false(decode_base64url(arena, "Zm8=", &back));
    assert_false(decode_base64url(arena, "Zm9", &back));
    assert_false(decode_base64url(arena, "Z", &back));
    assert_false(decode_hex(arena, "abc", &back));
    assert_false(decode_hex(arena, "zz", &back));
}

static void personal_values_are_masked(void **state) {
    assert_string_equal(mask_mobile(arena, "13312348884"), "133****8884");
    assert_string_equal(mask_document_number(arena, "11010519491231002X"), "110***********002X");
    assert_string_equal(mask_document_number(arena, "E1234567"), "E1****67");
    assert_string_equal(mask_name(arena, "张三丰"), "张*丰");
    assert_string_equal(mask_name(arena, "张三"), "张*");
    assert_string_equal(mask_name(arena, "张"), "*");
    assert_string_equal(mask_name(arena, "买买提·艾力"), "买****力");
    assert_string_equal(mask_name(arena, "John Doe"), "J*******");
    assert_string_equal(mask_text(arena, "ab"), "a*");
    assert_null(mask_name(arena, NULL));
    assert_string_equal(mask_name_in(arena, "CN=张三丰, O=张三丰", "张三丰"), "CN=张*丰, O=张*丰");
    assert_string_equal(mask_name_in(arena, "CN=李四", "张三"), "CN=李四");
    assert_null(mask_mobile(arena, NULL));
}

static enum status load(const char *content, struct settings **out_settings) {
    char path[] = "/tmp/lnca-settings-XXXXXX";
    FILE *file = fdopen(mkstemp(path), "w");
    FILE *errors = fopen("/dev/null", "w");
    (void)fputs(content, file);
    (void)fclose(file);
    enum status status = settings_load(path, errors, out_settings);
    (void)fclose(errors);
    (void)unlink(path);
    return status;
}

static void settings_are_read_strictly(void **state) {
    struct settings *settings;
    assert_int_equal(load("# comment\n\n profile = development \nhttp_threads=64\n", &settings),
                     STATUS_OK);
    assert_string_equal(settings->profile, "development");
    assert_int_equal(settings->http_threads, 64);
    assert_int_equal(settings->job_attempts, 12);
    settings_destroy(settings);
    static const char *const bad[] = {"nonsense = 1\n", "node = 1\nnode = 2\n",
                                      "node = 1024\n",  "node = one\n",
                                      "node\n",         "profile = test\n"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_not_equal(load(bad[i], &settings), STATUS_OK);
    assert_int_equal(settings_load(NULL, stderr, &settings), STATUS_OK);
    settings_destroy(settings);
}

static void calls_gather_field_errors(void **state) {
    struct call call = {.arena = arena};
    assert_int_equal(call_checked(&call), STATUS_OK);
    for (int i = 0; i < 40; i++)
        assert_int_equal(call_field(&call, "name", "required"), STATUS_INVALID);
    assert_int_equal(call.failure.field_count, CALL_FIELD_ERRORS_MAX);
    assert_int_equal(call_checked(&call), STATUS_INVALID);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arena_gives_zeros_again_after_a_reset),
        cmocka_unit_test(builder_grows),
        cmocka_unit_test(integers_are_read_strictly),
        cmocka_unit_test(utf8_is_checked_strictly),
        cmocka_unit_test(times_are_written_and_read),
        cmocka_unit_test(years_are_added_in_the_country_s_time),
        cmocka_unit_test(ids_have_19_digits_and_grow),
        cmocka_unit_test(encodings_go_both_ways),
        cmocka_unit_test(decoding_takes_one_form_only),
        {.name = "RUL4: personal values are masked", .test_func = personal_values_are_masked},
        cmocka_unit_test(settings_are_read_strictly),
        cmocka_unit_test(calls_gather_field_errors),
    };
    return cmocka_run_group_tests(tests, open_arena, close_arena);
}
