/* uses: fake_server */
/* Aliyun SMS: the published signature vectors, and what becomes of a text under every kind of
 * answer. RUL6. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/settings.h"
#include "core/gateway/aliyun_signature.h"
#include "core/gateway/aliyun_sms.h"
#include "tests/unit/fake_server.h"

#define KEY_ID "YourAccessKeyId"
#define SECRET "YourAccessKeySecret"

static struct aliyun_request vector_request(struct arena *arena, struct aliyun_parameter *headers,
                                            const char *date, const char *nonce) {
    struct aliyun_parameter query[] = {
        {"RegionId", "cn-shanghai"},
        {"ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"},
    };
    const struct aliyun_parameter all[] = {
        {"host", "ecs.cn-shanghai.aliyuncs.com"},
        {"x-acs-action", "RunInstances"},
        {"x-acs-content-sha256", aliyun_content_hash(arena, BYTES("", 0))},
        {"x-acs-date", date},
        {"x-acs-signature-nonce", nonce},
        {"x-acs-version", "2014-05-26"},
    };
    memcpy(headers, all, sizeof all);
    return (struct aliyun_request){"POST",  "/", aliyun_query(arena, query, 2),
                                   headers, 6,   BYTES("", 0)};
}

static void test_vectors(void **state) {
    struct arena *arena = arena_create(0);
    struct aliyun_parameter headers[6];
    struct aliyun_request request =
        vector_request(arena, headers, "2023-10-26T10:22:32Z", "3156853299f313e23d1673dc12e1703d");
    assert_string_equal(request.query,
                        "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId="
                        "cn-shanghai");
    assert_string_equal(aliyun_canonical_hash(arena, &request),
                        "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
    assert_string_equal(aliyun_signature(arena, &request, SECRET),
                        "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    request =
        vector_request(arena, headers, "2023-10-26T09:01:01Z", "d410180a5abf7fe235dd9b74aca91fc0");
    assert_string_equal(
        aliyun_authorization(arena, &request, KEY_ID, SECRET),
        "ACS3-HMAC-SHA256 Credential=" KEY_ID
        ",SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;"
        "x-acs-version,Signature="
        "e521358f7776c97df52e6b2891a8bc73026794a071b50c3323388c4e0df64804");
    arena_destroy(arena);
}

static void test_query_encoding(void **state) {
    struct arena *arena = arena_create(0);
    struct aliyun_parameter query[] = {{"b", "a b*c~d+/="}, {"A", "辽"}, {"a", ""}};
    assert_string_equal(aliyun_query(arena, query, 3), "A=%E8%BE%BD&a=&b=a%20b%2Ac~d%2B%2F%3D");
    arena_destroy(arena);
}

struct world {
    struct settings settings;
    struct aliyun_sms *sms;
    struct arena *arena;
    struct fake_server *server;
    char *secrets;
    char *url;
    const char *status_line;
    const char *body;
    int delay_ms;
    bool cut;
    char head[4096];
    size_t body_length;
};

static void handle(void *context, const struct fake_request *request, struct fake_reply *reply) {
    struct world *world = context;
    str_copy(world->head, sizeof world->head, request->head);
    world->body_length = request->body_length;
    if (world->body != NULL)
        fake_reply_set(reply, world->status_line, "", world->body, strlen(world->body));
    reply->delay_ms = world->delay_ms;
    reply->cut = world->cut;
}

static int set_up(void **state) {
    struct world *world = calloc(1, sizeof *world);
    world->arena = arena_create(0);
    world->server = fake_server_start(handle, world);
    world->url = fake_url(world->server, "");
    world->secrets = fake_secrets_make();
    fake_secrets_write(world->secrets, "aliyun_sms", "access_key_id", KEY_ID "\n");
    fake_secrets_write(world->secrets, "aliyun_sms", "access_key_secret", SECRET "\n");
    world->settings = (struct settings){.profile = "development",
                                        .secrets_dir = world->secrets,
                                        .aliyun_sms_url = world->url,
                                        .aliyun_sms_sign_name = "辽宁CA",
                                        .aliyun_sms_template = "SMS_1",
                                        .provider_timeout_ms = 500};
    assert_int_equal(aliyun_sms_open(&world->settings, &world->sms), STATUS_OK);
    world->status_line = "200 OK";
    *state = world;
    return 0;
}

static int tear_down(void **state) {
    struct world *world = *state;
    aliyun_sms_destroy(world->sms);
    fake_server_stop(world->server);
    fake_secrets_remove(world->secrets);
    arena_destroy(world->arena);
    free(world->url);
    free(world);
    return 0;
}

static enum status send_text(struct world *world, enum aliyun_sms_outcome *out_outcome,
                             struct provider_error *error) {
    struct aliyun_sms_text text = {
        .mobile = "13800000000", .parameters = "{\"code\":\"123456\"}", .out_id = "17"};
    return aliyun_sms_send(world->sms, world->arena, &text, out_outcome, error);
}

static void test_request_as_sent(void **state) {
    struct world *world = *state;
    enum aliyun_sms_outcome outcome;
    struct provider_error error;
    char value[512];
    world->body = "{\"Code\":\"OK\",\"Message\":\"OK\",\"BizId\":\"1^0\",\"RequestId\":\"R\"}";
    assert_int_equal(send_text(world, &outcome, &error), STATUS_OK);
    assert_int_equal(outcome, ALIYUN_SMS_SENT);
    assert_true(strncmp(world->head,
                        "POST /?OutId=17&PhoneNumbers=13800000000&SignName=%E8%BE%BD%E5%AE%81CA&"
                        "TemplateCode=SMS_1&TemplateParam=%7B%22code%22%3A%22123456%22%7D HTTP/1.1",
                        144) == 0);
    assert_int_equal(world->body_length, 0);
    struct fake_request request;
    memcpy(request.head, world->head, sizeof world->head);
    assert_true(fake_request_header(&request, "x-acs-action", value, sizeof value));
    assert_string_equal(value, "SendSms");
    assert_true(fake_request_header(&request, "host", value, sizeof value));
    assert_string_equal(value, world->url + 7);
    assert_false(fake_request_header(&request, "content-type", value, sizeof value));
    assert_true(fake_request_header(&request, "x-acs-signature-nonce", value, sizeof value));
    assert_int_equal(strlen(value), 32);
}

static void test_outcomes(void **state) {
    struct world *world = *state;
    static const struct {
        const char *status_line, *code;
        enum status status;
        enum aliyun_sms_outcome outcome;
    } rows[] = {
        {"200 OK", "isv.BUSINESS_LIMIT_CONTROL", STATUS_OK, ALIYUN_SMS_LIMITED},
        {"200 OK", "isv.DAY_LIMIT_CONTROL", STATUS_OK, ALIYUN_SMS_LIMITED},
        {"200 OK", "isv.MOBILE_NUMBER_ILLEGAL", STATUS_OK, ALIYUN_SMS_REFUSED},
        {"200 OK", "isp.RAM_PERMISSION_DENY", STATUS_OK, ALIYUN_SMS_REFUSED},
        {"200 OK", "isp.SYSTEM_ERROR", STATUS_OK, ALIYUN_SMS_UNKNOWN},
        {"200 OK", "SomethingNew", STATUS_OK, ALIYUN_SMS_UNKNOWN},
        {"500 Internal", "InternalError", STATUS_OK, ALIYUN_SMS_UNKNOWN},
        {"503 Unavailable", "ServiceUnavailable", STATUS_OK, ALIYUN_SMS_UNKNOWN},
        {"400 Bad", "SignatureDoesNotMatch", STATUS_PROVIDER_REFUSED, ALIYUN_SMS__MAX},
        {"400 Bad", "SignatureNonceUsed", STATUS_OK, ALIYUN_SMS_UNKNOWN},
        {"400 Bad", "InvalidTimeStamp.Expired", STATUS_PROVIDER_REFUSED, ALIYUN_SMS__MAX},
        {"400 Bad", "Throttling.User", STATUS_PROVIDER_UNAVAILABLE, ALIYUN_SMS__MAX},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        enum aliyun_sms_outcome outcome = ALIYUN_SMS__MAX;
        struct provider_error error;
        world->status_line = rows[i].status_line;
        world->body = arena_format(world->arena,
                                   "{\"Code\":\"%s\",\"Message\":\"13800000000 PhoneNumbers "
                                   "%%22123456%%22 Permits:1\",\"RequestId\":\"R\"}",
                                   rows[i].code);
        assert_int_equal(send_text(world, &outcome, &error), rows[i].status);
        assert_int_equal(outcome, rows[i].outcome);
        assert_string_equal(error.code, rows[i].code);
        assert_null(strstr(error.message, "13800000000"));
        assert_null(strstr(error.message, "123456"));
        assert_non_null(strstr(error.message, "Permits:1"));
    }
}

/* After these nobody knows whether the text went out, so nobody may send it again. */
static void test_unclear_ends(void **state) {
    struct world *world = *state;
    static const struct {
        const char *body;
        int delay_ms;
        bool cut;
        const char *code;
    } rows[] = {
        {NULL, 0, true, "broken"},
        {"<html>", 0, false, "nonsense"},
        {"{\"Message\":1}", 0, false, "nonsense"},
        {"[\"OK\"]", 0, false, "nonsense"},
        {"", 0, false, "nonsense"},
        {"{\"Code\":\"OK\"}", 2000, false, "timeout"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        enum aliyun_sms_outcome outcome = ALIYUN_SMS__MAX;
        struct provider_error error;
        world->body = rows[i].body;
        world->delay_ms = rows[i].delay_ms;
        world->cut = rows[i].cut;
        assert_int_equal(send_text(world, &outcome, &error), STATUS_OK);
        assert_int_equal(outcome, ALIYUN_SMS_UNKNOWN);
        assert_string_equal(error.code, rows[i].code);
    }
}

static void test_surely_not_sent(void **state) {
    struct world *world = *state;
    struct aliyun_sms *sms = NULL;
    enum aliyun_sms_outcome outcome = ALIYUN_SMS__MAX;
    struct provider_error error;
    struct aliyun_sms_text text = {.mobile = "13800000000"};
    static const char *const urls[] = {"http://127.0.0.1:1", "http://example.cn"};
    for (size_t i = 0; i < 2; i++) {
        world->settings.aliyun_sms_url = urls[i];
        assert_int_equal(aliyun_sms_open(&world->settings, &sms), STATUS_OK);
        assert_int_equal(aliyun_sms_send(sms, world->arena, &text, &outcome, &error),
                         STATUS_PROVIDER_UNAVAILABLE);
        assert_int_equal(outcome, ALIYUN_SMS__MAX);
        aliyun_sms_destroy(sms);
    }
    world->settings.secrets_dir = "/nowhere";
    assert_int_equal(aliyun_sms_open(&world->settings, &sms), STATUS_INTERNAL);
}

#define ONE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vectors), cmocka_unit_test(test_query_encoding),
        ONE(test_request_as_sent),      ONE(test_outcomes),
        ONE(test_unclear_ends),         ONE(test_surely_not_sent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
