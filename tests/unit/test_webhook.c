/* webhook: what is signed, and how long a party that does not answer is waited for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/arena.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/settings.h"
#include "core/certificate/webhook_delivery.h"
#include "core/gateway/webhook.h"

/* The example of the Standard Webhooks specification, as its libraries test it. */
static void the_published_example_signs_so(void **state) {
    struct arena *arena = arena_create(0);
    struct bytes secret;
    assert_true(decode_base64(arena, "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", &secret));
    struct webhook_message message = {.id = "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                      .sent_at = (int64_t)1614265330 * CLOCK_SECOND + 7,
                                      .body = BYTES("{\"test\": 2432232314}", 20),
                                      .secrets = &secret,
                                      .secret_count = 1};
    assert_string_equal(webhook_signature(arena, &message),
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    arena_destroy(arena);
}

static void while_a_secret_is_rotated_both_sign(void **state) {
    struct arena *arena = arena_create(0);
    const struct bytes secrets[] = {BYTES("0123456789abcdef01234567", 24),
                                    BYTES("76543210fedcba9876543210", 24)};
    struct webhook_message message = {.id = "1",
                                      .sent_at = CLOCK_SECOND,
                                      .body = BYTES("{}", 2),
                                      .secrets = secrets,
                                      .secret_count = 2};
    const char *both = webhook_signature(arena, &message);
    message.secret_count = 1;
    const char *first = webhook_signature(arena, &message);
    assert_memory_equal(both, first, strlen(first));
    assert_int_equal(both[strlen(first)], ' ');
    message.secrets = &secrets[1];
    assert_string_equal(both + strlen(first) + 1, webhook_signature(arena, &message));
    arena_destroy(arena);
}

/* Webhooks may not reach into our own network, whatever was written into the row. */
static void a_private_address_is_never_called(void **state) {
    static const char *const urls[] = {"https://127.0.0.1/hook", "http://10.0.0.8/hook",
                                       "https://[::1]/hook", "https://localhost/hook",
                                       "ftp://example.com/hook"};
    static const struct settings production = {
        .profile = "production", .webhook_exempt_origin = "", .webhook_timeout_ms = 1000};
    struct webhook *webhook;
    struct arena *arena = arena_create(0);
    assert_int_equal(webhook_open(&production, &webhook), STATUS_OK);
    for (size_t i = 0; i < sizeof urls / sizeof *urls; i++) {
        struct provider_error error = {0};
        struct webhook_message message = {.url = urls[i], .id = "1", .body = BYTES("{}", 2)};
        assert_int_equal(webhook_send(webhook, arena, &message, &error),
                         STATUS_PROVIDER_UNAVAILABLE);
        assert_true(strcmp(error.code, "forbidden_address") == 0 ||
                    strcmp(error.code, "no_address") == 0);
    }
    webhook_destroy(webhook);
    arena_destroy(arena);
}

static void pauses_grow_to_a_day_and_stay_there(void **state) {
    int64_t before = 0;
    for (int64_t failures = 1; failures <= 9; failures++) {
        int64_t pause = webhook_delivery_pause_seconds(failures);
        assert_true(pause > before);
        before = pause * 10 / 11;
    }
    for (int64_t failures = 9; failures < 1000; failures += 99)
        assert_in_range(webhook_delivery_pause_seconds(failures), 86400 * 9 / 10, 86400 * 11 / 10);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_example_signs_so),
        cmocka_unit_test(while_a_secret_is_rotated_both_sign),
        cmocka_unit_test(a_private_address_is_never_called),
        cmocka_unit_test(pauses_grow_to_a_day_and_stay_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
