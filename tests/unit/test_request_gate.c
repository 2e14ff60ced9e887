/* uses: thing_contract */
/* The gate on heads as civetweb 1.15 leaves them in its buffer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

#include "api/request_gate.h"

#define HEADERS_MAX 80

static struct header headers[HEADERS_MAX];

static const char *check(const char *method, const char *path, const char *query,
                         const char *const *lines, int64_t *out_length) {
    size_t count = 0;
    for (; lines[count * 2] != NULL; count++)
        headers[count] = (struct header){lines[count * 2], lines[count * 2 + 1]};
    const struct gate_head head = {.method = method,
                                   .target = path,
                                   .path = path,
                                   .query = query,
                                   .version = "1.1",
                                   .headers = headers,
                                   .header_count = count,
                                   .header_max = 64};
    return request_gate_check(&head, out_length);
}

static void test_plain_heads_pass(void **state) {
    int64_t length;
    static const char *const bare[] = {"Host", "localhost:8002", NULL};
    static const char *const full[] = {"Host",
                                       "ca.example.cn",
                                       "Content-Length",
                                       "65536",
                                       "Content-Type",
                                       "application/json",
                                       "X-Other",
                                       "a",
                                       "X-Other",
                                       "b",
                                       NULL};
    assert_null(check("GET", "/api/v1/me", NULL, bare, &length));
    assert_true(length == -1);
    assert_null(
        check("POST", "/api/v1/orders/1234567890123456789/payments", "a=%20&b", full, &length));
    assert_true(length == 65536);
}

static void test_refused(void **state) {
    static const struct {
        const char *method, *path, *query;
        const char *lines[9];
        const char *reason;
    } cases[] = {
        {"GET", "/a", NULL, {NULL}, "host"},
        {"GET", "/a", NULL, {"Host", "", NULL}, "host"},
        {"GET", "/a", NULL, {"Host", "a/b", NULL}, "host"},
        {"GET", "/a", NULL, {"Host", "a", "host", "b", NULL}, "repeated_header"},
        {"GET", "/a", NULL, {"Host", "a", "Cookie", "b", "cookie", "c", NULL}, "repeated_header"},
        {"GET",
         "/a",
         NULL,
         {"Host", "a", "X-Real-IP", "b", "x-real-ip", "c", NULL},
         "repeated_header"},
        {"GET",
         "/a",
         NULL,
         {"Host", "a", "X-Lnca-Client", "b", "X-LNCA-CLIENT", "c", NULL},
         "repeated_header"},
        {"POST",
         "/a",
         NULL,
         {"Host", "a", "Content-Length", "1", "content-length", "1", NULL},
         "repeated_header"},
        {"POST", "/a", NULL, {"Host", "a", "Content-Length", "3x", NULL}, "content_length"},
        {"POST", "/a", NULL, {"Host", "a", "Content-Length", "+3", NULL}, "content_length"},
        {"POST", "/a", NULL, {"Host", "a", "Content-Length", "", NULL}, "content_length"},
        {"POST",
         "/a",
         NULL,
         {"Host", "a", "Content-Length", "12345678901", NULL},
         "content_length"},
        {"POST",
         "/a",
         NULL,
         {"Host", "a", "Transfer-Encoding", "chunked", NULL},
         "transfer_encoding"},
        {"POST",
         "/a",
         NULL,
         {"Host", "a", "transfer-encoding", "identity", NULL},
         "transfer_encoding"},
        {"GET", "/a", NULL, {"Host", "a", "X A", "b", NULL}, "header"},
        {"GET", "/a", NULL, {"Host", "a", "", "b", NULL}, "header"},
        {"GET", "/a", NULL, {"Host", "a", "X-\xc3\xa4", "b", NULL}, "header"},
        {"GET", "/a", NULL, {"Host", "a", "X-A", "a\x01", NULL}, "header"},
        {"G T", "/a", NULL, {"Host", "a", NULL}, "request_line"},
        {"GET", "/a%2fb", NULL, {"Host", "a", NULL}, "path"},
        {"GET", "/a\\b", NULL, {"Host", "a", NULL}, "path"},
        {"GET", "/a//b", NULL, {"Host", "a", NULL}, "path"},
        {"GET", "/a/../b", NULL, {"Host", "a", NULL}, "path"},
        {"GET", "http://a/b", NULL, {"Host", "a", NULL}, "path"},
        {"GET", "/a", "b=\x01", {"Host", "a", NULL}, "query"},
        {"GET", "/a", "b=<", {"Host", "a", NULL}, "query"},
    };
    int64_t length;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const char *reason =
            check(cases[i].method, cases[i].path, cases[i].query, cases[i].lines, &length);
        assert_non_null(reason);
        assert_string_equal(reason, cases[i].reason);
    }
}

static void test_too_many_headers(void **state) {
    const char *lines[HEADERS_MAX * 2 + 2] = {"Host", "a"};
    int64_t length;
    for (size_t i = 1; i < 63; i++) {
        lines[i * 2] = "X-A";
        lines[i * 2 + 1] = "1";
    }
    assert_null(check("GET", "/a", NULL, lines, &length));
    lines[63 * 2] = "X-A";
    lines[63 * 2 + 1] = "1";
    assert_string_equal(check("GET", "/a", NULL, lines, &length), "too_many_headers");
}

/* The parser's buffer after "GET /a HTTP/1.1 CRLF Host: a CRLF X: b CRLF CRLF": CR and LF
 * overwritten by NULs. */
static const char *check_buffer(char *buffer, size_t host, size_t second, size_t value,
                                size_t after) {
    const struct header lines[] = {{buffer + host, buffer + host + 6},
                                   {buffer + second, buffer + value}};
    const struct gate_head head = {.method = "GET",
                                   .target = "/a",
                                   .path = "/a",
                                   .version = buffer,
                                   .headers = lines,
                                   .header_count = 2,
                                   .header_max = 64,
                                   .after_last = (const unsigned char *)buffer + after};
    int64_t length;
    return request_gate_check(&head, &length);
}

static void test_the_end_of_the_block(void **state) {
    char plain[] = "1.1\0\0Host\0 a\0\0X\0 b\0\0\r\0";
    assert_null(check_buffer(plain, 5, 14, 17, 18));
    char early[] = "1.1\0\0Host\0 a\0\0X\0 b\0\0 f\r\n"; /* a folded line follows */
    assert_string_equal(check_buffer(early, 5, 14, 17, 18), "block_ended_early");
    char bare[] = "1.1\0\0Host\0 a\0X\0 b\0\0\r\0"; /* LF alone after the first line */
    assert_string_equal(check_buffer(bare, 5, 13, 16, 17), "odd_lines");
    char blank[] = "1.1\0\0Host\0 a\0\0X\0: b\0\0\r\0"; /* a blank before the colon */
    assert_string_equal(check_buffer(blank, 5, 14, 18, 19), "odd_lines");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain_heads_pass),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_too_many_headers),
        cmocka_unit_test(test_the_end_of_the_block),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
