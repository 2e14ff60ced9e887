/* uses: fake_server */
/* Tencent FaceID: the published signature vector, "the call worked" against "the person passed",
 * bad answers. REG, NEW2, RUL1. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/settings.h"
#include "core/gateway/tencent_faceid.h"
#include "core/gateway/tencent_signature.h"
#include "tests/unit/fake_server.h"

#define SECRET_ID "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"
#define SECRET_KEY "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"

static void test_vector(void **state) {
    struct arena *arena = arena_create(0);
    static const char payload[] = "{\"Limit\": 1, \"Filters\": [{\"Values\": "
                                  "[\"\\u672a\\u547d\\u540d\"], \"Name\": \"instance-name\"}]}";
    struct tencent_request request = {.service = "cvm",
                                      .host = "cvm.tencentcloudapi.com",
                                      .path = "/",
                                      .timestamp = 1551113065,
                                      .body = BYTES(payload, sizeof payload - 1)};
    assert_string_equal(tencent_canonical_hash(arena, &request),
                        "5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031");
    assert_string_equal(
        tencent_authorization(arena, &request, SECRET_ID, SECRET_KEY),
        "TC3-HMAC-SHA256 Credential=" SECRET_ID "/2019-02-25/cvm/tc3_request, "
        "SignedHeaders=content-type;host, "
        "Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
    arena_destroy(arena);
}

struct world {
    struct settings settings;
    struct tencent_faceid *faceid;
    struct arena *arena;
    struct fake_server *server;
    char *secrets;
    char *url;
    const char *status_line;
    const char *body;
    int delay_ms;
    char request[4096];
    bool authorized;
    char action[64];
};

/* Signs the request again as a server would. */
static bool is_authorized(struct world *world, const struct fake_request *request) {
    struct arena *arena = arena_create(0);
    char given[1024] = "";
    char timestamp[32] = "";
    fake_request_header(request, "Authorization", given, sizeof given);
    fake_request_header(request, "X-TC-Timestamp", timestamp, sizeof timestamp);
    struct tencent_request canonical = {.service = "faceid",
                                        .host = world->url + 7,
                                        .path = "/",
                                        .timestamp = strtoll(timestamp, NULL, 10),
                                        .body = BYTES(request->body, request->body_length)};
    bool same = strcmp(given, tencent_authorization(arena, &canonical, SECRET_ID, SECRET_KEY)) == 0;
    arena_destroy(arena);
    return same;
}

static void handle(void *context, const struct fake_request *request, struct fake_reply *reply) {
    struct world *world = context;
    str_copy(world->request, sizeof world->request, request->body);
    world->authorized = is_authorized(world, request);
    fake_request_header(request, "X-TC-Action", world->action, sizeof world->action);
    fake_reply_set(reply, world->status_line, "", world->body, strlen(world->body));
    reply->delay_ms = world->delay_ms;
}

static int set_up(void **state) {
    struct world *world = calloc(1, sizeof *world);
    world->arena = arena_create(0);
    world->server = fake_server_start(handle, world);
    world->url = fake_url(world->server, "");
    world->secrets = fake_secrets_make();
    fake_secrets_write(world->secrets, "tencent_faceid", "secret_id", SECRET_ID "\n");
    fake_secrets_write(world->secrets, "tencent_faceid", "secret_key", SECRET_KEY "\n");
    world->settings = (struct settings){.profile = "development",
                                        .secrets_dir = world->secrets,
                                        .tencent_faceid_url = world->url,
                                        .tencent_faceid_rule_id = "1",
                                        .provider_timeout_ms = 500};
    assert_int_equal(tencent_faceid_open(&world->settings, &world->faceid), STATUS_OK);
    world->status_line = "200 OK";
    *state = world;
    return 0;
}

static int tear_down(void **state) {
    struct world *world = *state;
    tencent_faceid_destroy(world->faceid);
    fake_server_stop(world->server);
    fake_secrets_remove(world->secrets);
    arena_destroy(world->arena);
    free(world->url);
    free(world);
    return 0;
}

static enum status begin(struct world *world, struct tencent_faceid_flow *out_flow,
                         struct provider_error *error) {
    struct tencent_faceid_request request = {
        .name = "张三丰", .id_card = "11010519491231002X", .extra = "77"};
    return tencent_faceid_begin(world->faceid, world->arena, &request, out_flow, error);
}

static enum status fetch(struct world *world, struct tencent_faceid_result *out_result,
                         struct provider_error *error) {
    return tencent_faceid_fetch(world->faceid, world->arena, "TOKEN", out_result, error);
}

static void test_begin(void **state) {
    struct world *world = *state;
    struct tencent_faceid_flow flow;
    struct provider_error error;
    world->body = "{\"Response\":{\"Url\":\"https://faceid.qq.com/x\",\"BizToken\":\"TOKEN\","
                  "\"RequestId\":\"R\"}}";
    assert_int_equal(begin(world, &flow, &error), STATUS_OK);
    assert_string_equal(flow.url, "https://faceid.qq.com/x");
    assert_string_equal(flow.biz_token, "TOKEN");
    assert_true(world->authorized);
    assert_string_equal(world->action, "DetectAuth");
    assert_string_equal(world->request, "{\"RuleId\":\"1\",\"IdCard\":\"11010519491231002X\","
                                        "\"Name\":\"张三丰\",\"Extra\":\"77\"}");
}

static void test_fetch(void **state) {
    struct world *world = *state;
    struct tencent_faceid_result result;
    struct provider_error error;
    world->body = "{\"Response\":{\"Text\":{\"ErrCode\":0,\"ErrMsg\":\"成功\",\"IdCard\":"
                  "\"11010519491231002X\",\"Name\":\"张三丰\",\"Extra\":\"77\",\"LiveStatus\":0,"
                  "\"LiveMsg\":\"\",\"Comparestatus\":0,\"Sim\":\"95.12\",\"LivenessDetail\":[]},"
                  "\"BestFrame\":null,\"RequestId\":\"R\"}}";
    assert_int_equal(fetch(world, &result, &error), STATUS_OK);
    assert_true(world->authorized);
    assert_string_equal(world->action, "GetDetectInfoEnhanced");
    assert_string_equal(world->request,
                        "{\"BizToken\":\"TOKEN\",\"RuleId\":\"1\",\"InfoType\":\"1\"}");
    assert_int_equal(result.err_code, 0);
    assert_string_equal(result.name, "张三丰");
    assert_string_equal(result.id_card, "11010519491231002X");
    assert_string_equal(result.extra, "77");
    assert_int_equal(result.similarity_hundredths, 9512);
    assert_int_equal(tencent_faceid_verdict(&result), TENCENT_FACEID_PASSED);
    /* Before the person has done anything most members are null. */
    world->body = "{\"Response\":{\"Text\":{\"ErrCode\":null,\"Name\":null,\"Sim\":null},"
                  "\"RequestId\":\"R\"}}";
    assert_int_equal(fetch(world, &result, &error), STATUS_OK);
    assert_null(result.name);
    assert_int_equal(result.similarity_hundredths, -1);
    assert_int_equal(tencent_faceid_verdict(&result), TENCENT_FACEID_PENDING);
    /* A zero in quotes, or 0.5, is no zero. */
    world->body = "{\"Response\":{\"Text\":{\"ErrCode\":\"0\"}}}";
    assert_int_equal(fetch(world, &result, &error), STATUS_OK);
    assert_int_equal(tencent_faceid_verdict(&result), TENCENT_FACEID_PENDING);
}

static void test_verdicts(void **state) {
    static const struct {
        int64_t code;
        enum tencent_faceid_verdict verdict;
    } rows[] = {
        {0, TENCENT_FACEID_PASSED},     {17, TENCENT_FACEID_PENDING},
        {15, TENCENT_FACEID_EXPIRED},   {16, TENCENT_FACEID_EXPIRED},
        {14, TENCENT_FACEID_EXPIRED},   {1, TENCENT_FACEID_TROUBLE},
        {1001, TENCENT_FACEID_TROUBLE}, {1002, TENCENT_FACEID_FAILED},
        {2006, TENCENT_FACEID_FAILED},  {2016, TENCENT_FACEID_FAILED},
        {301, TENCENT_FACEID_FAILED},   {999999, TENCENT_FACEID_FAILED},
        {-7, TENCENT_FACEID_FAILED},    {INT64_MIN, TENCENT_FACEID_FAILED},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct tencent_faceid_result result = {.err_code = rows[i].code};
        assert_int_equal(tencent_faceid_verdict(&result), rows[i].verdict);
    }
}

static void test_refusals(void **state) {
    struct world *world = *state;
    static const struct {
        const char *status_line, *code;
        enum status status;
    } rows[] = {
        {"200 OK", "AuthFailure.SignatureFailure", STATUS_PROVIDER_REFUSED},
        {"200 OK", "InvalidParameterValue", STATUS_PROVIDER_REFUSED},
        {"200 OK", "UnauthorizedOperation.Nonactivated", STATUS_PROVIDER_REFUSED},
        {"200 OK", "InvalidParameterValue.BizTokenExpired", STATUS_NOT_FOUND},
        {"200 OK", "InvalidParameterValue.BizTokenIllegal", STATUS_NOT_FOUND},
        {"200 OK", "InternalError", STATUS_PROVIDER_UNAVAILABLE},
        {"200 OK", "RequestLimitExceeded", STATUS_PROVIDER_UNAVAILABLE},
        {"500 Internal", "InternalError", STATUS_PROVIDER_UNAVAILABLE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct tencent_faceid_result result;
        struct provider_error error;
        world->status_line = rows[i].status_line;
        world->body = arena_format(world->arena,
                                   "{\"Response\":{\"Error\":{\"Code\":\"%s\",\"Message\":"
                                   "\"11010519491231002X\"},\"RequestId\":\"R\"}}",
                                   rows[i].code);
        assert_int_equal(fetch(world, &result, &error), rows[i].status);
        assert_string_equal(error.code, rows[i].code);
        assert_null(strstr(error.message, "110105"));
    }
}

static void test_nonsense(void **state) {
    struct world *world = *state;
    static const char *const bodies[] = {
        "",
        "<html>",
        "{}",
        "[]",
        "{\"Response\":{}}",
        "{\"Response\":{\"Error\":{}}}",
        "{\"Response\":{\"Text\":{}}}",
        "{\"Response\":{\"Text\":\"0\"}}",
        "{\"Response\":{\"Text\":{\"ErrCode\":0},\"Error\":null}}",
        "{\"Response\":{\"Url\":\"x\"}}",
        "{\"response\":{\"Text\":{\"ErrCode\":0}}}",
    };
    struct tencent_faceid_result result;
    struct tencent_faceid_flow flow;
    struct provider_error error;
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        world->body = bodies[i];
        assert_int_equal(fetch(world, &result, &error), STATUS_PROVIDER_UNAVAILABLE);
        assert_int_equal(begin(world, &flow, &error), STATUS_PROVIDER_UNAVAILABLE);
    }
    world->delay_ms = 2000;
    assert_int_equal(fetch(world, &result, &error), STATUS_PROVIDER_UNAVAILABLE);
    assert_string_equal(error.code, "timeout");
}

#define ONE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vector),   ONE(test_begin),    ONE(test_fetch),
        cmocka_unit_test(test_verdicts), ONE(test_refusals), ONE(test_nonsense),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
