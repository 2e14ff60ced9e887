/* Addresses that others give us: what may be written, and what may be connected to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cmocka.h>

#include "core/base/arena.h"
#include "core/base/settings.h"
#include "core/gateway/destination.h"

static const struct settings production = {.profile = "production",
                                           .webhook_exempt_origin = "http://127.0.0.1:18001"};
static const struct settings development = {.profile = "development",
                                            .webhook_exempt_origin = "http://127.0.0.1:18001"};

static void test_accepts_plain_names(void **state) {
    (void)state;
    static const char *const good[] = {"https://example.com",
                                       "https://hooks.example.com/a/b?c=d%20e",
                                       "https://example.com:8443/", "https://a-1.xn--fiqs8s/x"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_null(destination_check(&production, good[i]));
}

static void test_refuses_every_other_form(void **state) {
    (void)state;
    static const char *const bad[] = {"http://example.com/",
                                      "HTTPS://example.com/",
                                      "ftp://example.com/",
                                      "https://",
                                      "https:///x",
                                      "https://localhost/",
                                      "https://127.0.0.1/",
                                      "https://127.1/",
                                      "https://2130706433/",
                                      "https://0x7f000001/",
                                      "https://0x7f.1.example.0x1/",
                                      "https://0177.0.0.1/",
                                      "https://10.0.0.1.2/",
                                      "https://[::1]/",
                                      "https://[::ffff:127.0.0.1]/",
                                      "https://[fe80::1%25eth0]/",
                                      "https://169.254.169.254/latest/meta-data",
                                      "https://example/",
                                      "https://user@example.com/",
                                      "https://user:word@example.com/",
                                      "https://example.com@10.0.0.1/",
                                      "https://example.com\\@10.0.0.1/",
                                      "https://example.com#@10.0.0.1/",
                                      "https://example.com/#a",
                                      "https://example.com:0/",
                                      "https://example.com:65536/",
                                      "https://example.com:443443/",
                                      "https://example.com:/",
                                      "https://example.com:8443x/",
                                      "https://example.com?x",
                                      "https://.example.com/",
                                      "https://example.com./",
                                      "https://exa mple.com/",
                                      "https://example..com/",
                                      "https://-a.example.com/",
                                      "https://a-.example.com/",
                                      "https://EXAMPLE.com/",
                                      "https://ex\xc3\xa4mple.com/",
                                      "https://example.com/\xc3\xa4",
                                      "https://example.com/a b",
                                      "https://example.com/\r\nx: y",
                                      "https://127.0.0.1.1/",
                                      "https://127。0。0。1/",
                                      "gopher://example.com",
                                      "file:///etc/passwd",
                                      "//example.com/"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_string_equal(destination_check(&production, bad[i]), "format");
    assert_string_equal(destination_check(&production, NULL), "required");
    assert_string_equal(destination_check(&production, ""), "required");
    char longest[DESTINATION_URL_MAX + 2];
    memset(longest, 'a', sizeof longest);
    memcpy(longest, "https://example.com/", 20);
    longest[sizeof longest - 1] = '\0';
    assert_string_equal(destination_check(&production, longest), "too_long");
    longest[sizeof longest - 2] = '\0';
    assert_null(destination_check(&production, longest));
}

static void test_exempts_one_origin_in_development(void **state) {
    (void)state;
    assert_null(destination_check(&development, "http://127.0.0.1:18001/webhooks"));
    assert_null(destination_check(&development, "http://127.0.0.1:18001"));
    assert_string_equal(destination_check(&production, "http://127.0.0.1:18001/webhooks"),
                        "format");
    assert_string_equal(destination_check(&development, "http://127.0.0.1:180011/"), "format");
    assert_string_equal(destination_check(&development, "http://127.0.0.1:18001@x/"), "format");
    assert_string_equal(destination_check(&development, "http://127.0.0.1:18001/a b"), "format");
    assert_string_equal(destination_check(&development, "http://127.0.0.1:18002/"), "format");
}

static bool is_public(const char *text) {
    struct sockaddr_storage storage = {0};
    struct sockaddr_in *four = (struct sockaddr_in *)&storage;
    struct sockaddr_in6 *six = (struct sockaddr_in6 *)&storage;
    if (inet_pton(AF_INET, text, &four->sin_addr) == 1) {
        four->sin_family = AF_INET;
    } else {
        assert_int_equal(inet_pton(AF_INET6, text, &six->sin6_addr), 1);
        six->sin6_family = AF_INET6;
    }
    return destination_is_public((const struct sockaddr *)&storage);
}

static void test_knows_public_addresses(void **state) {
    (void)state;
    static const char *const open[] = {
        "8.8.8.8",     "1.1.1.1",      "172.15.255.255", "172.32.0.0",
        "100.63.0.1",  "100.128.0.0",  "192.167.0.1",    "198.20.0.1",
        "223.255.0.1", "169.253.0.1",  "11.0.0.0",       "2400:3200::1",
        "2001:200::1", "2606:4700::1", "2003::1",        "126.0.0.1"};
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        assert_true(is_public(open[i]));
}

static void test_knows_closed_addresses(void **state) {
    (void)state;
    static const char *const closed[] = {"0.0.0.0",
                                         "0.1.2.3",
                                         "10.0.0.1",
                                         "10.255.255.255",
                                         "100.64.0.1",
                                         "100.127.1.1",
                                         "127.0.0.1",
                                         "127.255.0.1",
                                         "169.254.169.254",
                                         "172.16.0.1",
                                         "172.31.9.9",
                                         "192.0.0.8",
                                         "192.0.2.1",
                                         "192.88.99.1",
                                         "192.168.0.1",
                                         "198.18.0.1",
                                         "198.19.255.255",
                                         "198.51.100.1",
                                         "203.0.113.1",
                                         "224.0.0.1",
                                         "239.1.1.1",
                                         "240.0.0.1",
                                         "255.255.255.255",
                                         "::",
                                         "::1",
                                         "fe80::1",
                                         "fc00::1",
                                         "fd12::1",
                                         "ff02::1",
                                         "::ffff:127.0.0.1",
                                         "::127.0.0.1",
                                         "::ffff:8.8.8.8",
                                         "64:ff9b::7f00:1",
                                         "2001::1",
                                         "2001:db8::1",
                                         "2002:7f00::",
                                         "2001:1ff::1",
                                         "3fff::1",
                                         "100::1",
                                         "fec0::1"};
    for (size_t i = 0; i < sizeof closed / sizeof *closed; i++)
        assert_false(is_public(closed[i]));
    assert_false(destination_is_public(&(struct sockaddr){.sa_family = AF_UNIX}));
}

static void test_resolves_what_it_may(void **state) {
    (void)state;
    struct arena *arena = arena_create(0);
    const char *address = "x";
    assert_int_equal(destination_resolve(&development, "http://127.0.0.1:18001/a", arena, &address),
                     STATUS_OK);
    assert_null(address);
    assert_int_equal(destination_resolve(&production, "http://127.0.0.1:18001/a", arena, &address),
                     STATUS_FORBIDDEN);
    assert_int_equal(destination_resolve(&production, "https://name.invalid/", arena, &address),
                     STATUS_PROVIDER_UNAVAILABLE);
    /* RFC 6761: every resolver answers names below localhost with the loopback. */
    enum status status = destination_resolve(&production, "https://a.localhost/", arena, &address);
    assert_true(status == STATUS_FORBIDDEN || status == STATUS_PROVIDER_UNAVAILABLE);
    assert_null(address);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_accepts_plain_names),
        cmocka_unit_test(test_refuses_every_other_form),
        cmocka_unit_test(test_exempts_one_origin_in_development),
        cmocka_unit_test(test_knows_public_addresses),
        cmocka_unit_test(test_knows_closed_addresses),
        cmocka_unit_test(test_resolves_what_it_may),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
