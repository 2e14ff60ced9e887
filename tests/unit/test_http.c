/* uses: fake_server */
/* The HTTP client against servers that behave badly. Rows served: RUL1 (outside services are
 * believed only within bounds). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/gateway/http.h"
#include "tests/unit/fake_server.h"

struct world {
    struct settings settings;
    struct http_client *client;
    struct arena *arena;
    struct fake_server *server;
    struct fake_reply next; /* what the handler sends; bytes are copied */
    char *url;
};

static void handle(void *context, const struct fake_request *request, struct fake_reply *reply) {
    struct world *world = context;
    *reply = world->next;
    if (world->next.bytes != NULL) {
        reply->bytes = malloc(world->next.length);
        memcpy(reply->bytes, world->next.bytes, world->next.length);
    } else {
        fake_reply_set(reply, "200 OK", "X-One: a\r\n", request->body, request->body_length);
    }
}

static int set_up(void **state) {
    struct world *world = calloc(1, sizeof *world);
    world->settings.profile = "development";
    world->arena = arena_create(0);
    world->server = fake_server_start(handle, world);
    world->url = fake_url(world->server, "/a/../b?x=%7e");
    assert_int_equal(http_client_open(&world->settings, &world->client), STATUS_OK);
    *state = world;
    return 0;
}

static int tear_down(void **state) {
    struct world *world = *state;
    http_client_destroy(world->client);
    fake_server_stop(world->server);
    arena_destroy(world->arena);
    free(world->url);
    free(world->next.bytes);
    free(world);
    return 0;
}

static enum http_failure ask(struct world *world, const char *method, const char *url,
                             int64_t timeout_ms, struct http_response *out_response) {
    enum http_failure failure = HTTP_FAILURE__MAX;
    struct http_request request = {
        .method = method, .url = url, .body = BYTES("hello", 5), .timeout_ms = timeout_ms};
    enum status status = http_send(world->client, &request, world->arena, out_response, &failure);
    assert_int_equal(status, failure == HTTP_ANSWERED ? STATUS_OK : STATUS_PROVIDER_UNAVAILABLE);
    return failure;
}

static void test_answers_keep_alive(void **state) {
    struct world *world = *state;
    struct http_response response;
    for (int i = 0; i < 5; i++) {
        assert_int_equal(ask(world, "POST", world->url, 2000, &response), HTTP_ANSWERED);
        assert_int_equal(response.status, 200);
        assert_int_equal(response.body.size, 5);
        assert_memory_equal(response.body.data, "hello", 6);
        assert_string_equal(http_response_header(&response, "x-one"), "a");
        assert_null(http_response_header(&response, "x-two"));
    }
    assert_int_equal(fake_server_connections(world->server), 1);
    assert_int_equal(fake_server_requests(world->server), 5);
}

static void raw(struct world *world, const char *text) {
    free(world->next.bytes);
    world->next.bytes = strdup(text);
    world->next.length = strlen(text);
}

static void test_does_not_follow_redirects(void **state) {
    struct world *world = *state;
    struct http_response response;
    raw(world, "HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n");
    assert_int_equal(ask(world, "GET", world->url, 2000, &response), HTTP_ANSWERED);
    assert_int_equal(response.status, 302);
    assert_int_equal(fake_server_requests(world->server), 1);
}

static void test_repeated_header_counts_as_none(void **state) {
    struct world *world = *state;
    struct http_response response;
    raw(world, "HTTP/1.1 100 Continue\r\nX-A: 0\r\n\r\nHTTP/1.1 200 OK\r\nX-A: 1\r\nX-B: 2\r\nX-B: "
               "3\r\nContent-Length: 0\r\n\r\n");
    assert_int_equal(ask(world, "POST", world->url, 2000, &response), HTTP_ANSWERED);
    assert_string_equal(http_response_header(&response, "X-A"), "1");
    assert_null(http_response_header(&response, "X-B"));
}

static void test_nonsense_and_truncation(void **state) {
    struct world *world = *state;
    struct http_response response;
    world->next.cut = true;
    static const char *const broken[] = {
        "hello there\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "",
    };
    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        raw(world, broken[i]);
        assert_int_equal(ask(world, "POST", world->url, 2000, &response), HTTP_BROKEN);
    }
}

static void test_too_large(void **state) {
    struct world *world = *state;
    struct http_response response;
    char *body = calloc(1, HTTP_BODY_MAX + 1);
    fake_reply_set(&world->next, "200 OK", "", body, HTTP_BODY_MAX + 1);
    assert_int_equal(ask(world, "GET", world->url, 5000, &response), HTTP_TOO_LARGE);
    free(world->next.bytes);
    fake_reply_set(&world->next, "200 OK", "", body, HTTP_BODY_MAX);
    assert_int_equal(ask(world, "GET", world->url, 5000, &response), HTTP_ANSWERED);
    assert_int_equal(response.body.size, HTTP_BODY_MAX);
    free(body);
}

static void test_too_many_headers(void **state) {
    struct world *world = *state;
    struct http_response response;
    char *headers = calloc(1, 65 * 8 + 1);
    for (int i = 0; i < 65; i++)
        memcpy(headers + strlen(headers), "X-A: 1\r\n", 9);
    fake_reply_set(&world->next, "200 OK", headers, "", 0);
    assert_int_equal(ask(world, "GET", world->url, 2000, &response), HTTP_TOO_LARGE);
    free(headers);
}

static void test_slow_is_cut_off(void **state) {
    struct world *world = *state;
    struct http_response response;
    int64_t begin = clock_monotonic();
    world->next.delay_ms = 3000;
    assert_int_equal(ask(world, "POST", world->url, 300, &response), HTTP_TIMEOUT);
    raw(world, "HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n");
    world->next.delay_ms = 0;
    world->next.drip_ms = 50; /* the deadline is for the whole answer, not for each byte */
    assert_int_equal(ask(world, "POST", world->url, 300, &response), HTTP_TIMEOUT);
    assert_true(clock_monotonic() - begin < 2 * CLOCK_SECOND);
}

static void test_no_connection_is_not_sent(void **state) {
    struct world *world = *state;
    struct http_response response;
    assert_int_equal(ask(world, "POST", "http://127.0.0.1:1/", 1000, &response), HTTP_NOT_SENT);
    assert_int_equal(ask(world, "POST", "https://127.0.0.1:1/", 1000, &response), HTTP_NOT_SENT);
}

/* A server that speaks no TLS gets nothing of the request. */
static void test_plain_server_behind_https(void **state) {
    struct world *world = *state;
    struct http_response response;
    char url[64];
    snprintf(url, sizeof url, "https://127.0.0.1:%d/", fake_server_port(world->server));
    raw(world, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    enum http_failure failure = ask(world, "POST", url, 500, &response);
    assert_true(failure == HTTP_NOT_SENT);
    assert_int_equal(fake_server_requests(world->server), 0);
}

static void test_addresses(void **state) {
    struct world *world = *state;
    struct http_client *strict = NULL;
    struct settings production = {.profile = "production"};
    assert_int_equal(http_client_open(&production, &strict), STATUS_OK);
    static const struct {
        const char *url;
        bool development, production;
    } rows[] = {
        {"https://api.mch.weixin.qq.com/v3", true, true},
        {"http://127.0.0.1:8001/x", true, false},
        {"http://localhost:8001/x", true, false},
        {"http://[::1]:8001/x", true, false},
        {"http://example.cn/", false, false},
        {"http://127.0.0.1.example.cn/", false, false},
        {"http://127.0.0.1@example.cn/", false, false},
        {"https://user:word@example.cn/", false, false},
        {"http://10.0.0.1/", false, false},
        {"http://2130706433/", true, false}, /* curl reads it as 127.0.0.1, and so do we */
        {"ftp://127.0.0.1/", false, false},
        {"file:///etc/passwd", false, false},
        {"gopher://127.0.0.1/", false, false},
        {"//127.0.0.1/", false, false},
        {"", false, false},
        {"https://", false, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (http_url_is_allowed(world->client, rows[i].url) != rows[i].development ||
            http_url_is_allowed(strict, rows[i].url) != rows[i].production)
            fail_msg("%s", rows[i].url);
    }
    struct http_response response;
    assert_int_equal(ask(world, "GET", "http://example.cn/", 1000, &response), HTTP_FORBIDDEN);
    http_client_destroy(strict);
}

static void test_ignores_proxy_environment(void **state) {
    struct world *world = *state;
    struct http_response response;
    setenv("http_proxy", "http://127.0.0.1:1", 1);
    setenv("ALL_PROXY", "http://127.0.0.1:1", 1);
    assert_int_equal(ask(world, "GET", world->url, 2000, &response), HTTP_ANSWERED);
    unsetenv("http_proxy");
    unsetenv("ALL_PROXY");
}

#define ONE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        ONE(test_answers_keep_alive),
        ONE(test_does_not_follow_redirects),
        ONE(test_repeated_header_counts_as_none),
        ONE(test_nonsense_and_truncation),
        ONE(test_too_large),
        ONE(test_too_many_headers),
        ONE(test_slow_is_cut_off),
        ONE(test_no_connection_is_not_sent),
        ONE(test_plain_server_behind_https),
        ONE(test_addresses),
        ONE(test_ignores_proxy_environment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
