/* uses: edge_fixture thing_contract */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "api/router.h"
#include "core/base/str.h"
#include "tests/unit/edge_fixture.h"

static void test_finds_with_values(void **state) {
    struct edge_fixture *fixture = *state;
    struct route_match match;
    assert_int_equal(router_find(fixture->arena, METHOD_GET, "/things/123/picture", &match),
                     STATUS_METHOD);
    assert_int_equal(match.allowed, 1U << METHOD_PUT | 1U << METHOD_OPTIONS);
    assert_int_equal(router_find(fixture->arena, METHOD_PUT, "/things/123/picture", &match),
                     STATUS_OK);
    assert_string_equal(match.route->operation, "thing_picture_put");
    assert_int_equal(match.value_count, 1);
    assert_string_equal(match.values[0].name, "thing_id");
    assert_string_equal(match.values[0].value, "123");
}

static void test_fixed_segments_come_first(void **state) {
    struct edge_fixture *fixture = *state;
    struct route_match match;
    assert_int_equal(router_find(fixture->arena, METHOD_GET, "/things/new", &match), STATUS_OK);
    assert_string_equal(match.route->operation, "thing_template");
    assert_int_equal(router_find(fixture->arena, METHOD_GET, "/things/newer", &match), STATUS_OK);
    assert_string_equal(match.route->operation, "thing_get");
}

/* A path of the row: "7" for each parameter. */
static char *path_of(struct arena *arena, const char *template) {
    struct builder path;
    builder_init(&path, arena);
    for (const char *at = template; *at != '\0'; at++) {
        if (*at == '{') {
            builder_add(&path, "7");
            at += strcspn(at, "}");
        } else {
            builder_add_char(&path, *at);
        }
    }
    return path.data;
}

static void test_every_row_is_found(void **state) {
    struct edge_fixture *fixture = *state;
    struct route_match match;
    for (size_t i = 0; i < routes_count; i++) {
        const char *path = path_of(fixture->arena, routes[i].path);
        assert_int_equal(router_find(fixture->arena, routes[i].method, path, &match), STATUS_OK);
        assert_ptr_equal(match.route, &routes[i]);
        assert_int_equal(router_find(fixture->arena, routes[i].method,
                                     arena_format(fixture->arena, "%s/", path), &match),
                         STATUS_NOT_FOUND);
    }
}

static void test_what_fits_nothing(void **state) {
    static const char *const paths[] = {"",
                                        "/",
                                        "/thing",
                                        "/things/",
                                        "/things//picture",
                                        "/things/1/picture/",
                                        "/things/1/2",
                                        "things",
                                        "/Things"};
    struct edge_fixture *fixture = *state;
    struct route_match match;
    for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++)
        assert_int_equal(router_find(fixture->arena, METHOD_GET, paths[i], &match),
                         STATUS_NOT_FOUND);
}

static void test_methods(void **state) {
    struct edge_fixture *fixture = *state;
    struct route_match match;
    enum http_method method;
    assert_int_equal(router_find(fixture->arena, METHOD_HEAD, "/things", &match), STATUS_OK);
    assert_string_equal(match.route->operation, "thing_list");
    assert_int_equal(router_find(fixture->arena, METHOD_PATCH, "/things", &match), STATUS_METHOD);
    assert_int_equal(match.allowed, 1U << METHOD_GET | 1U << METHOD_POST | 1U << METHOD_HEAD |
                                        1U << METHOD_OPTIONS);
    assert_true(http_method_parse("DELETE", &method) && method == METHOD_DELETE);
    assert_false(http_method_parse("delete", &method));
    assert_false(http_method_parse("TRACE", &method));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_finds_with_values, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_fixed_segments_come_first, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_every_row_is_found, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_what_fits_nothing, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_methods, edge_setup, edge_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
