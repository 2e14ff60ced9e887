/* uses: fake_server */
/* WeChat Pay: the published vectors, the calls against a server that signs (and lies), the
 * notifications. RUL1. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <openssl/evp.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/settings.h"
#include "core/gateway/wechat_pay.h"
#include "core/gateway/wechat_pay_keys.h"
#include "tests/unit/fake_server.h"
#include "tests/unit/wechat_pay_vectors.h"

#define VECTOR_KEY                                                                                 \
    "-----BEGIN PRIVATE"                                                                           \
    " KEY-----\n" VECTOR_KEY_BODY "-----END PRIVATE"                                               \
    " KEY-----\n"
#define APIV3_KEY "a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb"
#define OUT_TRADE_NO "1234567890123456789"

/* ---- vectors ---- */

static void test_request_signature_vector(void **state) {
    struct arena *arena = arena_create(0);
    struct wechat_pay_key *key = NULL;
    char *signature = NULL;
    assert_int_equal(wechat_pay_key_private(VECTOR_KEY, &key), STATUS_OK);
    assert_int_equal(wechat_pay_sign(key, arena, BYTES("source", 6), &signature), STATUS_OK);
    assert_string_equal(signature, VECTOR_SIGNATURE);
    assert_true(wechat_pay_verify(key, arena, BYTES("source", 6), VECTOR_SIGNATURE));
    assert_false(wechat_pay_verify(key, arena, BYTES("sourcf", 6), VECTOR_SIGNATURE));
    assert_false(wechat_pay_verify(key, arena, BYTES("source", 6), "AAAA"));
    assert_false(wechat_pay_verify(key, arena, BYTES("source", 6), "no base64 at all"));
    wechat_pay_key_destroy(key);
    arena_destroy(arena);
}

static void test_message_layouts(void **state) {
    struct arena *arena = arena_create(0);
    struct bytes get = wechat_pay_request_message(arena, "GET", "/v3/certificates", "1624523846",
                                                  "A1B2C3D4E5F6G7", BYTES("", 0));
    assert_string_equal((const char *)get.data,
                        "GET\n/v3/certificates\n1624523846\nA1B2C3D4E5F6G7\n\n");
    struct bytes post = wechat_pay_request_message(arena, "POST", "/v3/certificates", "1624523846",
                                                   "A1B2C3D4E5F6G7", BYTES("Hello World!\n", 13));
    assert_string_equal((const char *)post.data,
                        "POST\n/v3/certificates\n1624523846\nA1B2C3D4E5F6G7\nHello World!\n\n");
    struct bytes empty = wechat_pay_reply_message(arena, "1", "n", BYTES("", 0));
    assert_string_equal((const char *)empty.data, "1\nn\n\n");
    struct wechat_pay_credential credential = {"1234567890", "A1B2C3D4E5F6G7", "1624523846",
                                               "0123456789ABC", "Sign"};
    assert_string_equal(
        wechat_pay_authorization(arena, &credential),
        "WECHATPAY2-SHA256-RSA2048 mchid=\"1234567890\",nonce_str=\"A1B2C3D4E5F6G7\","
        "timestamp=\"1624523846\",serial_no=\"0123456789ABC\",signature=\"Sign\"");
    arena_destroy(arena);
}

static void test_gcm_vector(void **state) {
    struct arena *arena = arena_create(0);
    struct bytes plain = {0};
    assert_int_equal(wechat_pay_decrypt(arena, APIV3_KEY, "uluk4a9R25RW", "associatedData",
                                        "ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=", &plain),
                     STATUS_OK);
    assert_int_equal(plain.size, 7);
    assert_memory_equal(plain.data, "message", 8);
    static const struct {
        const char *key, *nonce, *associated, *ciphertext;
    } wrong[] = {
        {APIV3_KEY, "uluk4a9R25RW", "associatedDatb", "ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI="},
        {APIV3_KEY, "uluk4a9R25RX", "associatedData", "ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI="},
        {APIV3_KEY, "uluk4a9R25R", "associatedData", "ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI="},
        {APIV3_KEY, "uluk4a9R25RW", "associatedData", "ulwSiIajGClcvcOYvOQ7+l+0PAbzzwM="},
        {APIV3_KEY, "uluk4a9R25RW", "associatedData", "ulwSiIajGClc"},
        {APIV3_KEY, "uluk4a9R25RW", "associatedData", ""},
        {APIV3_KEY, "uluk4a9R25RW", "", "ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI="},
        {"short", "uluk4a9R25RW", "associatedData", "ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI="},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_int_equal(wechat_pay_decrypt(arena, wrong[i].key, wrong[i].nonce,
                                            wrong[i].associated, wrong[i].ciphertext, &plain),
                         STATUS_TAMPERED);
    arena_destroy(arena);
}

static void test_notice_vector(void **state) {
    struct arena *arena = arena_create(0);
    struct wechat_pay_keys keys = {0};
    char *serial = NULL;
    struct bytes plain = {0};
    struct bytes body = BYTES(VECTOR_NOTICE_BODY, strlen(VECTOR_NOTICE_BODY));
    struct wechat_pay_headers headers = {.timestamp = VECTOR_NOTICE_TIMESTAMP,
                                         .nonce = VECTOR_NOTICE_NONCE,
                                         .signature = VECTOR_NOTICE_SIGNATURE,
                                         .serial = VECTOR_CERTIFICATE_SERIAL};
    int64_t then = 1624523846 * CLOCK_SECOND;
    assert_int_equal(body.size, 568); /* 560 characters */
    assert_int_equal(
        wechat_pay_key_certificate(VECTOR_CERTIFICATE, arena, &keys.platform_key, &serial),
        STATUS_OK);
    assert_string_equal(serial, VECTOR_CERTIFICATE_SERIAL);
    keys.platform_serial = serial;
    assert_null(wechat_pay_keys_check(&keys, arena, &headers, body, then));
    assert_null(wechat_pay_keys_check(&keys, arena, &headers, body, then + 299 * CLOCK_SECOND));
    assert_non_null(wechat_pay_keys_check(&keys, arena, &headers, body, then + 300 * CLOCK_SECOND));
    assert_non_null(wechat_pay_keys_check(&keys, arena, &headers, body, then - 300 * CLOCK_SECOND));
    body.size--;
    assert_non_null(wechat_pay_keys_check(&keys, arena, &headers, body, then));
    assert_int_equal(
        wechat_pay_decrypt(arena, VECTOR_NOTICE_KEY, "Kj7QIyUiYx1q", "payscore",
                           "YDS3lKPaC4Y52Gf3uhft5qUBlIa8b428AWTtTauHQfQrRw+"
                           "X1WpiuHIDy0vo1Vd6VEq67aVyqPdDYMkRVSDaZL3i"
                           "ZttevRMOoPKMifozg6XPWjIZumks/"
                           "GpT48lI4NizyeaqLBokNebthah3o1H76qSlO9NkDjp9bzmKLEYYH9TEklFU"
                           "psvPqOTOcgSLgh21YJXYR7dEBXFgRLiNIKRgO5JdXh1hccRUAlyVWxE54PXpnQ==",
                           &plain),
        STATUS_OK);
    assert_string_equal((const char *)plain.data, VECTOR_NOTICE_PLAIN);
    wechat_pay_key_destroy(keys.platform_key);
    arena_destroy(arena);
}

/* ---- a server that signs with the vector key, whose public half the client holds as certificate
 * ---- */

struct world {
    struct settings settings;
    struct wechat_pay *pay;
    struct wechat_pay_key *server_key;
    struct arena *arena;
    struct fake_server *server;
    char *secrets;
    char *url;
    /* what the server does */
    const char *status_line;
    const char *body;
    const char *serial;
    int64_t skew;
    bool unsigned_;
    bool probe;
    bool tamper;
    /* what it saw */
    char head[4096];
    char request[4096];
    bool authorized;
};

static char *sign_headers(struct world *world, struct arena *arena, const char *body) {
    char *signature = NULL;
    const char *timestamp =
        arena_format(arena, "%lld", (long long)(clock_now() / CLOCK_SECOND + world->skew));
    struct bytes message =
        wechat_pay_reply_message(arena, timestamp, "NONCE", BYTES(body, strlen(body)));
    assert_int_equal(wechat_pay_sign(world->server_key, arena, message, &signature), STATUS_OK);
    if (world->probe)
        memcpy(signature, "WECHATPAY/SIGNTEST/", 19);
    return arena_format(arena,
                        "Wechatpay-Timestamp: %s\r\nWechatpay-Nonce: NONCE\r\n"
                        "Wechatpay-Serial: %s\r\nWechatpay-Signature: %s\r\n",
                        timestamp, world->serial, signature);
}

/* Reads a member of the Authorization header. */
static char *member(struct arena *arena, const char *header, const char *name) {
    const char *start = strstr(header, arena_format(arena, "%s=\"", name));
    assert_non_null(start);
    start += strlen(name) + 2;
    return arena_copy(arena, start, strcspn(start, "\""));
}

static bool is_authorized(struct world *world, struct arena *arena,
                          const struct fake_request *request) {
    char header[2048];
    char method[8] = "";
    char target[512] = "";
    if (!fake_request_header(request, "Authorization", header, sizeof header) ||
        sscanf(request->head, "%7s %511s", method, target) != 2)
        return false;
    struct bytes message = wechat_pay_request_message(
        arena, method, target, member(arena, header, "timestamp"),
        member(arena, header, "nonce_str"), BYTES(request->body, request->body_length));
    return strcmp(member(arena, header, "mchid"), "1900000001") == 0 &&
           strcmp(member(arena, header, "serial_no"), "ABCDEF") == 0 &&
           wechat_pay_verify(world->server_key, arena, message, member(arena, header, "signature"));
}

static void handle(void *context, const struct fake_request *request, struct fake_reply *reply) {
    struct world *world = context;
    struct arena *arena = arena_create(0);
    str_copy(world->head, sizeof world->head, request->head);
    str_copy(world->request, sizeof world->request, request->body);
    world->authorized = is_authorized(world, arena, request);
    const char *headers = world->unsigned_ ? "" : sign_headers(world, arena, world->body);
    char *body = arena_text(arena, world->body);
    if (world->tamper)
        body[strlen(body) / 2] ^= 1;
    fake_reply_set(reply, world->status_line, headers, body, strlen(body));
    arena_destroy(arena);
}

static int set_up(void **state) {
    struct world *world = calloc(1, sizeof *world);
    world->arena = arena_create(0);
    world->server = fake_server_start(handle, world);
    world->url = fake_url(world->server, "/wechat-pay");
    world->secrets = fake_secrets_make();
    static const char *const files[][2] = {
        {"mchid", "1900000001\n"},        {"appid", "wx0123456789abcdef\n"},
        {"apiv3_key", APIV3_KEY "\n"},    {"merchant_serial", "ABCDEF\n"},
        {"merchant_key.pem", VECTOR_KEY}, {"platform_certificate.pem", VECTOR_CERTIFICATE},
    };
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        fake_secrets_write(world->secrets, "wechat_pay", files[i][0], files[i][1]);
    world->settings = (struct settings){.profile = "development",
                                        .secrets_dir = world->secrets,
                                        .wechat_pay_url = world->url,
                                        .wechat_pay_backup_url = "",
                                        .provider_timeout_ms = 2000};
    assert_int_equal(wechat_pay_key_private(VECTOR_KEY, &world->server_key), STATUS_OK);
    assert_int_equal(wechat_pay_open(&world->settings, &world->pay), STATUS_OK);
    world->serial = VECTOR_CERTIFICATE_SERIAL;
    world->status_line = "200 OK";
    *state = world;
    return 0;
}

static int tear_down(void **state) {
    struct world *world = *state;
    wechat_pay_destroy(world->pay);
    wechat_pay_key_destroy(world->server_key);
    fake_server_stop(world->server);
    fake_secrets_remove(world->secrets);
    arena_destroy(world->arena);
    free(world->url);
    free(world);
    return 0;
}

static enum status create(struct world *world, const char **out_url, struct provider_error *error) {
    struct wechat_pay_order order = {.description = "证书 \"专家\"",
                                     .out_trade_no = OUT_TRADE_NO,
                                     .expires_at = INT64_C(1700000000) * CLOCK_SECOND + 7,
                                     .notify_url = "https://ca.example.cn/callbacks/wechat_pay",
                                     .total_fen = 20000};
    return wechat_pay_create(world->pay, world->arena, &order, out_url, error);
}

static void test_create(void **state) {
    struct world *world = *state;
    const char *url = NULL;
    struct provider_error error;
    world->body = "{\"code_url\":\"weixin://wxpay/bizpayurl?pr=abc\"}";
    assert_int_equal(create(world, &url, &error), STATUS_OK);
    assert_string_equal(url, "weixin://wxpay/bizpayurl?pr=abc");
    assert_true(world->authorized);
    assert_true(
        strncmp(world->head, "POST /wechat-pay/v3/pay/transactions/native HTTP/1.1\r\n", 53) == 0);
    assert_string_equal(world->request,
                        "{\"appid\":\"wx0123456789abcdef\",\"mchid\":\"1900000001\","
                        "\"description\":\"证书 \\\"专家\\\"\",\"out_trade_no\":\"" OUT_TRADE_NO
                        "\","
                        "\"time_expire\":\"2023-11-15T06:13:20+08:00\","
                        "\"notify_url\":\"https://ca.example.cn/callbacks/wechat_pay\","
                        "\"amount\":{\"total\":20000,\"currency\":\"CNY\"}}");
}

static void test_query(void **state) {
    struct world *world = *state;
    struct wechat_pay_transaction transaction;
    struct provider_error error;
    world->body = "{\"appid\":\"wx0123456789abcdef\",\"mchid\":\"1900000001\",\"out_trade_no\":"
                  "\"" OUT_TRADE_NO "\",\"transaction_id\":\"42000\",\"trade_type\":\"NATIVE\","
                  "\"trade_state\":\"SUCCESS\",\"trade_state_desc\":\"支付成功\",\"attach\":\"\","
                  "\"success_time\":\"2023-11-15T06:13:20+08:00\",\"payer\":{\"openid\":\"o\"},"
                  "\"amount\":{\"total\":20000,\"payer_total\":20000,\"currency\":\"CNY\"}}";
    assert_int_equal(wechat_pay_query(world->pay, world->arena, OUT_TRADE_NO, &transaction, &error),
                     STATUS_OK);
    assert_true(world->authorized);
    assert_non_null(strstr(world->head, "/v3/pay/transactions/out-trade-no/" OUT_TRADE_NO
                                        "?mchid=1900000001 HTTP/1.1"));
    assert_int_equal(transaction.state, WECHAT_PAY_SUCCESS);
    assert_int_equal(transaction.total_fen, 20000);
    assert_int_equal(transaction.success_at, INT64_C(1700000000) * CLOCK_SECOND);
    assert_string_equal(transaction.transaction_id, "42000");
    assert_string_equal(transaction.currency, "CNY");
    /* Somebody else's order is no answer to our question. */
    assert_int_equal(wechat_pay_query(world->pay, world->arena, "OTHER1", &transaction, &error),
                     STATUS_PROVIDER_UNAVAILABLE);
    world->body = "{\"appid\":\"a\",\"mchid\":\"m\",\"out_trade_no\":\"" OUT_TRADE_NO "\","
                  "\"trade_state\":\"NOTPAY\",\"amount\":{\"total\":20000,\"currency\":\"CNY\"}}";
    assert_int_equal(wechat_pay_query(world->pay, world->arena, OUT_TRADE_NO, &transaction, &error),
                     STATUS_OK);
    assert_int_equal(transaction.state, WECHAT_PAY_NOTPAY);
}

static void test_close(void **state) {
    struct world *world = *state;
    struct provider_error error;
    world->status_line = "204 No Content";
    world->body = "";
    assert_int_equal(wechat_pay_close(world->pay, world->arena, OUT_TRADE_NO, &error), STATUS_OK);
    assert_true(world->authorized);
    assert_string_equal(world->request, "{\"mchid\":\"1900000001\"}");
    world->status_line = "400 Bad Request";
    world->body = "{\"code\":\"ORDER_CLOSED\",\"message\":\"订单已关闭\"}";
    assert_int_equal(wechat_pay_close(world->pay, world->arena, OUT_TRADE_NO, &error), STATUS_OK);
    world->body = "{\"code\":\"ORDERPAID\",\"message\":\"订单已支付\"}";
    assert_int_equal(wechat_pay_close(world->pay, world->arena, OUT_TRADE_NO, &error),
                     STATUS_STATE);
    assert_string_equal(error.code, "ORDERPAID");
}

static void test_error_words(void **state) {
    struct world *world = *state;
    static const struct {
        const char *status_line, *code;
        enum status status;
    } rows[] = {
        {"404 Not Found", "ORDER_NOT_EXIST", STATUS_NOT_FOUND},
        {"404 Not Found", "ORDERNOTEXIST", STATUS_NOT_FOUND},
        {"404 Not Found", "Order_Not_Exists", STATUS_NOT_FOUND},
        {"403 Forbidden", "OUT_TRADE_NO_USED", STATUS_DUPLICATE},
        {"403 Forbidden", "NO_AUTH", STATUS_PROVIDER_REFUSED},
        {"403 Forbidden", "NOAUTH", STATUS_PROVIDER_REFUSED},
        {"401 Unauthorized", "SIGN_ERROR", STATUS_PROVIDER_REFUSED},
        {"400 Bad Request", "PARAM_ERROR", STATUS_PROVIDER_REFUSED},
        {"429 Too Many", "FREQUENCY_LIMITED", STATUS_TOO_MANY},
        {"500 Internal", "SYSTEM_ERROR", STATUS_PROVIDER_UNAVAILABLE},
        {"500 Internal", "WHATEVER_NEW", STATUS_PROVIDER_UNAVAILABLE},
        {"202 Accepted", "USERPAYING", STATUS_PROVIDER_UNAVAILABLE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct wechat_pay_transaction transaction;
        struct provider_error error;
        world->status_line = rows[i].status_line;
        world->body = arena_format(
            world->arena, "{\"code\":\"%s\",\"message\":\"号码 13812345678\"}", rows[i].code);
        assert_int_equal(
            wechat_pay_query(world->pay, world->arena, OUT_TRADE_NO, &transaction, &error),
            rows[i].status);
        assert_string_equal(error.code, rows[i].code);
        assert_null(strstr(error.message, "13812345678")); /* it goes to the log */
    }
}

/* RUL1: what is not verified is not believed, be it good or bad news. */
static void test_unverified_is_not_believed(void **state) {
    struct world *world = *state;
    const char *url = NULL;
    for (int i = 0; i < 6; i++) {
        struct provider_error error;
        struct wechat_pay_transaction transaction;
        world->unsigned_ = i == 0;
        world->probe = i == 1;
        world->tamper = i == 2;
        world->skew = i == 3 ? 301 : i == 4 ? -301 : 0;
        world->serial = i == 5 ? "PUB_KEY_ID_0119000000012026" : VECTOR_CERTIFICATE_SERIAL;
        world->status_line = "200 OK";
        world->body = "{\"code_url\":\"weixin://wxpay/bizpayurl?pr=abc\"}";
        assert_int_equal(create(world, &url, &error), STATUS_PROVIDER_UNAVAILABLE);
        assert_string_equal(error.code, "unverified");
        world->status_line = "404 Not Found";
        world->body = "{\"code\":\"ORDER_NOT_EXIST\",\"message\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxx\"}";
        assert_int_equal(
            wechat_pay_query(world->pay, world->arena, OUT_TRADE_NO, &transaction, &error),
            STATUS_PROVIDER_UNAVAILABLE);
    }
    assert_null(url);
}

static void test_signed_nonsense(void **state) {
    struct world *world = *state;
    static const char *const bodies[] = {
        "",
        "<html>502</html>",
        "{}",
        "[]",
        "{\"code_url\":\"\"}",
        "{\"code_url\":7}",
        "{\"code_url\":\"a\",\"code_url\":\"b\"}",
        "{\"code_url\":\"a\"} x",
        "{\"Code_Url\":\"a\"}",
    };
    const char *url = NULL;
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        struct provider_error error;
        world->body = bodies[i];
        assert_int_equal(create(world, &url, &error), STATUS_PROVIDER_UNAVAILABLE);
        assert_string_equal(error.code, "nonsense");
    }
    assert_null(url);
}

static void test_public_key_mode_and_backup(void **state) {
    struct world *world = *state;
    struct wechat_pay *pay = NULL;
    struct provider_error error;
    static const char public_key[] =
        "-----BEGIN PUBLIC KEY-----\n"
        "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA2VCTd91fnUn73Xy9DLvt\n"
        "/V62TVxRTEEstVdeRaZ3B3leO0pldE806mXO4RwdHXagHQ4vGeZN0yqm++rDsGK+\n"
        "U3AH7kejyD2pXshNP9Cq5YwbptiLGtjcquw4HNxJQUOmDeJf2vg6byms9RUipiq4\n"
        "SzbJKqJFlUpbuIPDpSpWz10PYmyCNeDGUUK65E5h2B834uxl1zNLYQCrkdBzb8oU\n"
        "xwYeP5a2DNxmjL5lsJML7DGr5znsevnoqGRwTm9fxCGfy8wus7hwKz6clt3Whmmd\n"
        "a7UAdb1c08hEQFVRbF14AR73xbnd8N0obCWJPCbzMCtkaSef4FdEEgEXJiw0VAJT\n"
        "8wIDAQAB\n-----END PUBLIC KEY-----\n";
    fake_secrets_write(world->secrets, "wechat_pay", "public_key.pem", public_key);
    fake_secrets_write(world->secrets, "wechat_pay", "public_key_id", "PUB_KEY_ID_01\n");
    world->settings.wechat_pay_url = "http://127.0.0.1:1/wechat-pay"; /* nobody there */
    world->settings.wechat_pay_backup_url = world->url;
    assert_int_equal(wechat_pay_open(&world->settings, &pay), STATUS_OK);
    static const char *const serials[] = {"PUB_KEY_ID_01", VECTOR_CERTIFICATE_SERIAL,
                                          "00d7ce59d1f522d701"};
    world->status_line = "204 No Content";
    world->body = "";
    for (size_t i = 0; i < sizeof serials / sizeof serials[0]; i++) {
        world->serial = serials[i]; /* during WeChat's move both kinds arrive */
        assert_int_equal(wechat_pay_close(pay, world->arena, OUT_TRADE_NO, &error), STATUS_OK);
        assert_true(world->authorized);
        assert_non_null(strstr(world->head, "(Retried-V1)"));
        assert_non_null(strstr(world->head, "Wechatpay-Serial: PUB_KEY_ID_01\r\n"));
    }
    assert_int_equal(fake_server_requests(world->server), 3);
    wechat_pay_destroy(pay);
}

/* A server that answers, however badly, is not gone: no second try elsewhere. */
static void test_no_backup_after_an_answer(void **state) {
    struct world *world = *state;
    struct wechat_pay *pay = NULL;
    struct provider_error error;
    world->settings.wechat_pay_backup_url = world->url;
    assert_int_equal(wechat_pay_open(&world->settings, &pay), STATUS_OK);
    world->status_line = "500 Internal";
    world->body = "{\"code\":\"SYSTEM_ERROR\",\"message\":\"系统错误\"}";
    assert_int_equal(wechat_pay_close(pay, world->arena, OUT_TRADE_NO, &error),
                     STATUS_PROVIDER_UNAVAILABLE);
    assert_int_equal(fake_server_requests(world->server), 1);
    wechat_pay_destroy(pay);
}

static void test_open_needs_its_secrets(void **state) {
    struct world *world = *state;
    struct wechat_pay *pay = NULL;
    static const char *const bad[][2] = {
        {"apiv3_key", "testAPIv3Key0000"}, /* 16 bytes as in the SDK's tests: wrong here */
        {"merchant_key.pem", "no key"},
        {"mchid", ""},
        {"platform_certificate.pem", VECTOR_KEY},
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        set_up(state);
        struct world *other = *state;
        fake_secrets_write(other->secrets, "wechat_pay", bad[i][0], bad[i][1]);
        assert_int_equal(wechat_pay_open(&other->settings, &pay), STATUS_INTERNAL);
        tear_down(state);
    }
    *state = world;
    world->settings.secrets_dir = "/nowhere";
    assert_int_equal(wechat_pay_open(&world->settings, &pay), STATUS_INTERNAL);
}

/* ---- notifications ---- */

static char *seal(struct arena *arena, const char *plain) {
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    size_t length = strlen(plain);
    unsigned char *sealed = arena_alloc(arena, length + 16);
    int written = 0;
    assert_int_equal(EVP_EncryptInit_ex2(context, EVP_aes_256_gcm(),
                                         (const unsigned char *)APIV3_KEY,
                                         (const unsigned char *)"123456789012", NULL),
                     1);
    EVP_EncryptUpdate(context, NULL, &written, (const unsigned char *)"transaction", 11);
    EVP_EncryptUpdate(context, sealed, &written, (const unsigned char *)plain, (int)length);
    EVP_EncryptFinal_ex(context, sealed + length, &written);
    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, 16, sealed + length);
    EVP_CIPHER_CTX_free(context);
    return encode_base64(arena, BYTES(sealed, length + 16));
}

#define PAID                                                                                       \
    "{\"appid\":\"wx0123456789abcdef\",\"mchid\":\"1900000001\",\"out_trade_no\":\"" OUT_TRADE_NO  \
    "\",\"transaction_id\":\"42000\",\"trade_type\":\"NATIVE\",\"trade_state\":\"SUCCESS\","       \
    "\"success_time\":\"2023-11-15T06:13:20+08:00\",\"amount\":{\"total\":20000,\"payer_total\":"  \
    "20000,\"currency\":\"CNY\",\"payer_currency\":\"CNY\"}}"

static char *envelope(struct arena *arena, const char *event, const char *algorithm,
                      const char *ciphertext) {
    return arena_format(
        arena,
        "{\"id\":\"EV-1\",\"create_time\":\"2023-11-15T06:13:21+08:00\",\"event_type\":\"%s\","
        "\"resource_type\":\"encrypt-resource\",\"summary\":\"支付成功\",\"resource\":{"
        "\"original_type\":\"transaction\",\"algorithm\":\"%s\",\"ciphertext\":\"%s\","
        "\"associated_data\":\"transaction\",\"nonce\":\"123456789012\"}}",
        event, algorithm, ciphertext);
}

static enum status read_signed(struct world *world, const char *body,
                               struct wechat_pay_notice *out_notice, struct provider_error *error) {
    struct arena *arena = world->arena;
    char *signature = NULL;
    const char *timestamp = arena_format(arena, "%lld", (long long)(clock_now() / CLOCK_SECOND));
    struct bytes message =
        wechat_pay_reply_message(arena, timestamp, "N", BYTES(body, strlen(body)));
    assert_int_equal(wechat_pay_sign(world->server_key, arena, message, &signature), STATUS_OK);
    if (world->probe)
        memcpy(signature, "WECHATPAY/SIGNTEST/", 19);
    struct wechat_pay_headers headers = {.timestamp = timestamp,
                                         .nonce = "N",
                                         .signature = world->unsigned_ ? NULL : signature,
                                         .serial = world->serial};
    return wechat_pay_read_notice(world->pay, arena, &headers, BYTES(body, strlen(body)),
                                  out_notice, error);
}

static void test_notice(void **state) {
    struct world *world = *state;
    struct wechat_pay_notice notice;
    struct provider_error error;
    char *body =
        envelope(world->arena, "TRANSACTION.SUCCESS", "AEAD_AES_256_GCM", seal(world->arena, PAID));
    for (int i = 0; i < 3; i++) { /* repeats read the same */
        assert_int_equal(read_signed(world, body, &notice, &error), STATUS_OK);
        assert_string_equal(notice.id, "EV-1");
        assert_string_equal(notice.transaction.out_trade_no, OUT_TRADE_NO);
        assert_string_equal(notice.transaction.mchid, wechat_pay_mchid(world->pay));
        assert_string_equal(notice.transaction.appid, wechat_pay_appid(world->pay));
        assert_int_equal(notice.transaction.total_fen, 20000);
        assert_int_equal(notice.transaction.state, WECHAT_PAY_SUCCESS);
    }
    world->probe = true;
    assert_int_equal(read_signed(world, body, &notice, &error), STATUS_NOTICE_REFUSED);
    assert_string_equal(error.code, "unverified");
    world->probe = false;
    world->unsigned_ = true;
    assert_int_equal(read_signed(world, body, &notice, &error), STATUS_NOTICE_REFUSED);
}

static void test_notice_refusals(void **state) {
    struct world *world = *state;
    struct arena *arena = world->arena;
    const char *sealed = seal(arena, PAID);
    const char *const bodies[] = {
        "",
        "{",
        "[]",
        "{}",
        envelope(arena, "REFUND.SUCCESS", "AEAD_AES_256_GCM", sealed),
        envelope(arena, "TRANSACTION.SUCCESS", "AES_256_ECB", sealed),
        envelope(arena, "TRANSACTION.SUCCESS", "AEAD_AES_256_GCM", sealed + 4),
        envelope(arena, "TRANSACTION.SUCCESS", "AEAD_AES_256_GCM", ""),
        envelope(arena, "TRANSACTION.SUCCESS", "AEAD_AES_256_GCM", seal(arena, "")),
        envelope(arena, "TRANSACTION.SUCCESS", "AEAD_AES_256_GCM", seal(arena, "{}")),
        envelope(arena, "TRANSACTION.SUCCESS", "AEAD_AES_256_GCM",
                 seal(arena, "{\"trade_state\":\"SUCCESS\",\"appid\":\"a\",\"mchid\":\"m\","
                             "\"out_trade_no\":\"o\",\"amount\":{\"total\":\"1\"}}")),
        envelope(arena, "TRANSACTION.SUCCESS", "AEAD_AES_256_GCM",
                 seal(arena, "{\"trade_state\":\"NOTPAY\",\"appid\":\"a\",\"mchid\":\"m\","
                             "\"out_trade_no\":\"o\",\"amount\":{\"total\":1}}")),
    };
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        struct wechat_pay_notice notice;
        struct provider_error error;
        if (read_signed(world, bodies[i], &notice, &error) != STATUS_NOTICE_REFUSED)
            fail_msg("%s", bodies[i]);
        assert_string_not_equal(error.code, "unverified");
    }
}

#define ONE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_request_signature_vector),
        cmocka_unit_test(test_message_layouts),
        cmocka_unit_test(test_gcm_vector),
        cmocka_unit_test(test_notice_vector),
        ONE(test_create),
        ONE(test_query),
        ONE(test_close),
        ONE(test_error_words),
        ONE(test_unverified_is_not_believed),
        ONE(test_signed_nonsense),
        ONE(test_public_key_mode_and_backup),
        ONE(test_no_backup_after_an_answer),
        ONE(test_open_needs_its_secrets),
        ONE(test_notice),
        ONE(test_notice_refusals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
