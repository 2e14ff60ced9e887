/* uses: edge_fixture thing_contract */
/* The field tables at work, on the fixture contract: every kind, bound and format; all errors at
 * once; round trips. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

#include "api/schema.h"
#include "core/base/str.h"
#include "tests/unit/contract/generated/fields.h"
#include "tests/unit/contract/generated/operations.h"
#include "tests/unit/edge_fixture.h"

#define GOOD                                                                                       \
    "\"name\":\"王小明\",\"mobile\":\"13388888888\",\"size\":7,\"address\":{\"street\":\"s\"}"

static enum status decode(struct edge_fixture *fixture, const char *text,
                          struct api_thing_draft *out_draft) {
    memset(out_draft, 0, sizeof(*out_draft));
    memset(&fixture->call.failure, 0, sizeof(fixture->call.failure));
    return schema_decode(&fixture->call, &shape_thing_draft, BYTES(text, strlen(text)), out_draft);
}

static void test_all_kinds_arrive(void **state) {
    struct edge_fixture *fixture = *state;
    struct api_thing_draft draft;
    assert_int_equal(decode(fixture,
                            "{" GOOD ",\"weight\":0,\"fragile\":false,\"colour\":\"red\",\"code\":"
                            "\"AB-12\",\"parent_id\":\"1234567890123456789\","
                            "\"due_at\":\"2026-11-22T17:00:00Z\",\"born_on\":\"2000-02-29\","
                            "\"share\":\"00ff\",\"seal\":\"AAA=\","
                            "\"link\":\"https://ca.example.cn/"
                            "x\",\"second_address\":{\"street\":\"t\",\"city\":\"c\"},"
                            "\"tags\":[\"a\",\"b\"],\"parts\":[{\"count\":2,\"ids\":["
                            "\"1234567890123456789\"]},{\"count\":1}]}",
                            &draft),
                     STATUS_OK);
    assert_string_equal(draft.name, "王小明");
    assert_true(draft.has_weight && draft.weight == 0);
    assert_true(draft.has_fragile && !draft.fragile);
    assert_true(draft.parent_id == INT64_C(1234567890123456789));
    assert_true(draft.due_at == INT64_C(1795366800000000));
    assert_string_equal(draft.second_address->city, "c");
    assert_int_equal(draft.tags_count, 2);
    assert_string_equal(draft.tags[1], "b");
    assert_int_equal(draft.parts_count, 2);
    assert_true(draft.parts[0].ids[0] == INT64_C(1234567890123456789));
    assert_int_equal(draft.parts[1].ids_count, 0);
}

static void test_absent_members_stay_absent(void **state) {
    struct api_thing_draft draft;
    assert_int_equal(decode(*state, "{" GOOD "}", &draft), STATUS_OK);
    assert_false(draft.has_weight || draft.has_fragile);
    assert_null(draft.colour);
    assert_null(draft.second_address);
    assert_true(draft.parent_id == 0 && draft.due_at == 0);
}

static void test_every_error_is_collected(void **state) {
    struct edge_fixture *fixture = *state;
    struct api_thing_draft draft;
    assert_int_equal(
        decode(
            fixture,
            "{\"name\":\"x\",\"mobile\":\"12345678901\",\"size\":101,\"weight\":1.5,\"fragile\":1,"
            "\"colour\":\"blue\",\"code\":\"ab-1\",\"parent_id\":\"12\",\"due_at\":\"yesterday\","
            "\"born_on\":\"2001-02-29\",\"share\":\"0F\",\"seal\":\"A===\",\"link\":\"javascript:"
            "1\","
            "\"address\":{\"city\":\"c\",\"more\":1},\"tags\":[\"12345\",2,\"a\"],"
            "\"parts\":[{\"count\":0},{}],\"other\":null}",
            &draft),
        STATUS_INVALID);
    static const struct {
        const char *field, *code;
    } wanted[] = {
        {"name", "too_short"},
        {"mobile", "format"},
        {"size", "too_large"},
        {"weight", "type"},
        {"fragile", "type"},
        {"colour", "choice"},
        {"code", "format"},
        {"parent_id", "format"},
        {"due_at", "format"},
        {"born_on", "format"},
        {"share", "too_short"},
        {"seal", "format"},
        {"link", "format"},
        {"address.street", "required"},
        {"address.more", "unknown"},
        {"tags.0", "too_long"},
        {"tags.1", "type"},
        {"parts.0.count", "too_small"},
        {"parts.1.count", "required"},
        {"other", "unknown"},
    };
    for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++)
        assert_string_equal(edge_error_of(&fixture->call, wanted[i].field), wanted[i].code);
    assert_int_equal(fixture->call.failure.field_count, sizeof(wanted) / sizeof(wanted[0]));
}

static void test_null_is_no_value(void **state) {
    struct edge_fixture *fixture = *state;
    struct api_thing_draft draft;
    assert_int_equal(decode(fixture, "{" GOOD ",\"colour\":null}", &draft), STATUS_INVALID);
    assert_string_equal(edge_error_of(&fixture->call, "colour"), "type");
}

static void test_names_are_case_sensitive(void **state) {
    struct edge_fixture *fixture = *state;
    struct api_thing_draft draft;
    assert_int_equal(decode(fixture, "{" GOOD ",\"Weight\":1}", &draft), STATUS_INVALID);
    assert_string_equal(edge_error_of(&fixture->call, "Weight"), "unknown");
}

static void test_numbers_keep_their_bounds(void **state) {
    struct edge_fixture *fixture = *state;
    struct api_thing_draft draft;
    assert_int_equal(decode(fixture, "{" GOOD ",\"weight\":9007199254740991}", &draft), STATUS_OK);
    assert_true(draft.weight == INT64_C(9007199254740991));
    assert_int_equal(decode(fixture, "{" GOOD ",\"weight\":9007199254740993}", &draft),
                     STATUS_INVALID);
    assert_int_equal(decode(fixture, "{" GOOD ",\"weight\":1e999}", &draft), STATUS_INVALID);
    assert_int_equal(decode(fixture, "{" GOOD ",\"weight\":-1e3}", &draft), STATUS_OK);
    assert_true(draft.weight == -1000);
}

static void test_what_is_no_strict_json(void **state) {
    static const char *const texts[] = {"",
                                        "{",
                                        "[]",
                                        "1",
                                        "{}x",
                                        "{\"a\":1,\"a\":2}",
                                        "{\"a\":\"\\u0000\"}",
                                        "{\"a\":007}",
                                        "\xef\xbb\xbf{}",
                                        "{\"a\":\"\xff\"}"};
    struct api_thing_draft draft;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        assert_int_equal(decode(*state, texts[i], &draft), STATUS_INVALID_JSON);
}

static void test_parameters(void **state) {
    struct edge_fixture *fixture = *state;
    struct thing_list_input input = {0};
    const struct parameter good[] = {{"state", "open"}, {"older_than", "100"}};
    assert_int_equal(
        schema_decode_parameters(&fixture->call, &shape_query_thing_list, good, 2, &input),
        STATUS_OK);
    assert_string_equal(input.state, "open");
    assert_true(input.has_older_than && input.older_than == 100);
    assert_true(input.page == 1); /* the contract's default */
    const struct parameter bad[] = {
        {"state", "gone"}, {"older_than", "101"}, {"page", "1 "}, {"page", "1"}, {"x", ""}};
    assert_int_equal(
        schema_decode_parameters(&fixture->call, &shape_query_thing_list, bad, 5, &input),
        STATUS_INVALID);
    assert_string_equal(edge_error_of(&fixture->call, "state"), "choice");
    assert_string_equal(edge_error_of(&fixture->call, "older_than"), "too_large");
    assert_string_equal(edge_error_of(&fixture->call, "page"), "type");
    assert_string_equal(edge_error_of(&fixture->call, "x"), "unknown");
}

static void test_encoding(void **state) {
    struct edge_fixture *fixture = *state;
    const char *const tags[] = {"a\"\\\n\x01/中"};
    const struct api_part parts[] = {{.count = -5}};
    const struct api_thing thing = {
        .id = INT64_C(1234567890123456789),
        .name = NULL,
        .created_at = INT64_C(1795366800000000),
        .address = {.street = "s"},
        .tags = tags,
        .tags_count = 1,
        .parts = parts,
        .parts_count = 1,
        .has_weight = true,
    };
    struct bytes text = schema_encode(fixture->arena, &shape_thing, &thing);
    assert_string_equal((const char *)text.data,
                        "{\"id\":\"1234567890123456789\",\"name\":\"\",\"weight\":0,\"created_at\":"
                        "\"2026-11-22T17:00:00Z\","
                        "\"address\":{\"street\":\"s\"},\"tags\":[\"a\\\"\\\\\\n\\u0001/"
                        "中\"],\"parts\":[{\"count\":-5}]}");
}

int main(void) {
    schema_init();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_all_kinds_arrive, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_absent_members_stay_absent, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_every_error_is_collected, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_null_is_no_value, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_names_are_case_sensitive, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_numbers_keep_their_bounds, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_what_is_no_strict_json, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_parameters, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_encoding, edge_setup, edge_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
