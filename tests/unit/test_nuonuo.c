/* uses: fake_server */
/* Nuonuo: the signature vectors, the request as sent, the two sets of status numbers, and what
 * becomes of every kind of answer. ME7, STF4. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/settings.h"
#include "core/gateway/nuonuo.h"
#include "core/gateway/nuonuo_signature.h"
#include "tests/unit/fake_server.h"

#define TOKEN "a-token"

static void test_vectors(void **state) {
    struct arena *arena = arena_create(0);
    /* Of the reference, made by formula; and one that the live gateway took. */
    assert_string_equal(
        nuonuo_sign(arena, "secret",
                    &(struct nuonuo_signed){.app_key = "appkey",
                                            .senid = "00000000000000000000000000000000",
                                            .nonce = "12345678",
                                            .timestamp = "1700000000",
                                            .body = BYTES("{}", 2)}),
        "lHmvJ5KA0qjXPnlPXbuph00muqE=");
    assert_string_equal(nuonuo_sign(arena, "SECRET",
                                    &(struct nuonuo_signed){.app_key = "APPKEY",
                                                            .senid = "SENID",
                                                            .nonce = "12345678",
                                                            .timestamp = "1700000000",
                                                            .body = BYTES("{\"a\":1}", 7)}),
                        "7iSZiR+0g+376QEJ38xLM+3vGDs=");
    arena_destroy(arena);
}

static void test_status_sets(void **state) {
    static const struct {
        const char *status;
        enum invoice_fact_state query, notice;
    } rows[] = {
        {"1", INVOICE_FACT_OPEN, INVOICE_FACT_ISSUED},
        {"2", INVOICE_FACT_ISSUED, INVOICE_FACT_FAILED},
        {"3", INVOICE_FACT_VOID, INVOICE_FACT_FAILED},
        {"20", INVOICE_FACT_OPEN, INVOICE_FACT_OPEN},
        {"21", INVOICE_FACT_OPEN, INVOICE_FACT_OPEN},
        {"22", INVOICE_FACT_FAILED, INVOICE_FACT_OPEN},
        {"24", INVOICE_FACT_FAILED, INVOICE_FACT_OPEN},
        {"31", INVOICE_FACT_VOID, INVOICE_FACT_OPEN},
        {NULL, INVOICE_FACT_OPEN, INVOICE_FACT_OPEN},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_int_equal(nuonuo_query_state(rows[i].status), rows[i].query);
        assert_int_equal(nuonuo_notice_state(rows[i].status), rows[i].notice);
    }
}

static void test_notices(void **state) {
    struct arena *arena = arena_create(0);
    struct invoice_notice notice;
    const char *good = "operater=callback&orderno=12&content=%7B%22c_status%22%3A+%222%22%7D";
    assert_int_equal(nuonuo_read_notice(arena, BYTES(good, strlen(good)), &notice), STATUS_OK);
    assert_string_equal(notice.number, "12");
    assert_int_equal(notice.claim, INVOICE_FACT_FAILED);
    static const char *const bad[] = {"",
                                      "orderno",
                                      "orderno=1",
                                      "content=%7B%7D",
                                      "xorderno=1&content=%7B%7D",
                                      "orderno=1&content=%",
                                      "orderno=1&content=%7",
                                      "orderno=1&content=%7B%00%7D",
                                      "orderno=1&content=%zz",
                                      "orderno=1&content=nothing"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_int_equal(nuonuo_read_notice(arena, BYTES(bad[i], strlen(bad[i])), &notice),
                         STATUS_NOTICE_REFUSED);
    arena_destroy(arena);
}

struct world {
    struct settings settings;
    struct nuonuo *nuonuo;
    struct arena *arena;
    struct fake_server *server;
    char *secrets, *url;
    const char *status_line;
    const char *body;
    int delay_ms;
    bool cut;
    struct fake_request request;
};

static void handle(void *context, const struct fake_request *request, struct fake_reply *reply) {
    struct world *world = context;
    world->request = *request;
    if (world->body != NULL)
        fake_reply_set(reply, world->status_line, "", world->body, strlen(world->body));
    reply->delay_ms = world->delay_ms;
    reply->cut = world->cut;
}

static int set_up(void **state) {
    struct world *world = calloc(1, sizeof *world);
    world->arena = arena_create(0);
    world->server = fake_server_start(handle, world);
    world->url = fake_url(world->server, "/services");
    world->secrets = fake_secrets_make();
    fake_secrets_write(world->secrets, "nuonuo", "app_key", "key\n");
    fake_secrets_write(world->secrets, "nuonuo", "app_secret", "secret\n");
    world->settings = (struct settings){.profile = "development",
                                        .secrets_dir = world->secrets,
                                        .nuonuo_url = world->url,
                                        .nuonuo_token_url = world->url,
                                        .nuonuo_file_hosts = ".nuonuo.com,127.0.0.1:1",
                                        .invoice_seller_tax_number = "339902999999789113",
                                        .invoice_seller_name = "CA",
                                        .invoice_clerk = "clerk",
                                        .callback_base_url = "http://ca.example",
                                        .provider_timeout_ms = 500};
    assert_int_equal(nuonuo_open(&world->settings, &world->nuonuo), STATUS_OK);
    world->status_line = "200 OK";
    *state = world;
    return 0;
}

static int tear_down(void **state) {
    struct world *world = *state;
    nuonuo_destroy(world->nuonuo);
    fake_server_stop(world->server);
    fake_secrets_remove(world->secrets);
    arena_destroy(world->arena);
    free(world->url);
    free(world);
    return 0;
}

static const struct invoice_request blue = {
    .number = "1234567890123456789",
    .buyer = {.name = "沈阳\"公司\"", .tax_number = "91210102MA0XXXXX17", .address = "沈阳市"},
    .item_name = "数字证书服务费",
    .tax_code = "3040203000000000000",
    .rate_permille = 60,
    .amount_fen = 24000,
    .tax_fen = 1358,
    .order_number = "2234567890123456789",
    .at = INT64_C(1764345600000000), /* 2025-11-28T16:00:00Z, midnight in Beijing */
};

static enum status request_blue(struct world *world, struct invoice_reply *out_reply,
                                struct provider_error *error) {
    return nuonuo_request(world->nuonuo, world->arena, TOKEN, &blue, out_reply, error);
}

static void test_request_as_sent(void **state) {
    struct world *world = *state;
    struct invoice_reply reply;
    struct provider_error error;
    char value[512];
    world->body = "{\"code\":\"E0000\",\"describe\":\"\",\"result\":{\"invoiceSerialNum\":\"1\"}}";
    assert_int_equal(request_blue(world, &reply, &error), STATUS_OK);
    assert_int_equal(reply.outcome, INVOICE_TAKEN);
    assert_string_equal(
        world->request.body,
        "{\"order\":{\"buyerName\":\"沈阳\\\"公司\\\"\",\"buyerTaxNum\":\"91210102MA0XXXXX17\","
        "\"buyerAddress\":\"沈阳市\",\"naturalPersonFlag\":\"0\",\"salerTaxNum\":"
        "\"339902999999789113\",\"orderNo\":\"1234567890123456789\",\"invoiceDate\":\"2025-11-29 "
        "00:00:00\",\"clerk\":\"clerk\",\"remark\":\"2234567890123456789\",\"pushMode\":\"-1\","
        "\"invoiceType\":\"1\",\"invoiceLine\":\"pc\",\"callBackUrl\":\"http://ca.example/"
        "callbacks/"
        "nuonuo/notifications\",\"invoiceDetail\":[{\"goodsName\":\"数字证书服务费\",\"goodsCode\":"
        "\"3040203000000000000\",\"withTaxFlag\":\"1\",\"price\":\"240.00\",\"num\":\"1\","
        "\"taxRate\":\"0.06\",\"tax\":\"13.58\",\"taxExcludedAmount\":\"226.42\","
        "\"taxIncludedAmount\":\"240.00\",\"invoiceLineProperty\":\"0\"}]}}");
    assert_true(fake_request_header(&world->request, "method", value, sizeof value));
    assert_string_equal(value, "nuonuo.OpeMplatform.requestBillingNew");
    assert_true(fake_request_header(&world->request, "accesstoken", value, sizeof value));
    assert_string_equal(value, TOKEN);
    char senid[64], nonce[16], timestamp[16];
    assert_int_equal(sscanf(world->request.head,
                            "POST /services?senid=%32[0-9a-f]&nonce=%8[0-9]&timestamp=%10[0-9]&"
                            "appkey=key ",
                            senid, nonce, timestamp),
                     3);
    assert_true(fake_request_header(&world->request, "x-nuonuo-sign", value, sizeof value));
    assert_string_equal(
        value, nuonuo_sign(world->arena, "secret",
                           &(struct nuonuo_signed){
                               .app_key = "key",
                               .senid = senid,
                               .nonce = nonce,
                               .timestamp = timestamp,
                               .body = BYTES(world->request.body, world->request.body_length)}));
}

static void test_codes(void **state) {
    struct world *world = *state;
    static const struct {
        const char *code, *describe;
        enum status status;
        enum invoice_outcome outcome;
        enum invoice_alarm alarm;
    } rows[] = {
        {"E9106", "", STATUS_OK, INVOICE_TAKEN, INVOICE_ALARM_NONE},
        {"0000", "", STATUS_OK, INVOICE_TAKEN, INVOICE_ALARM_NONE},
        {"E9001", "购方税号 91210102000000000X 有误", STATUS_OK, INVOICE_REFUSED,
         INVOICE_ALARM_NONE},
        {"1101", "", STATUS_OK, INVOICE_WAITS, INVOICE_ALARM_LOGIN_NEEDED},
        {"E7777", "请登录电子税务局", STATUS_OK, INVOICE_WAITS, INVOICE_ALARM_LOGIN_NEEDED},
        {"E7777", "可用授信额度不足", STATUS_OK, INVOICE_WAITS, INVOICE_ALARM_QUOTA_LOW},
        {"070101", "", STATUS_OK, INVOICE_WAITS, INVOICE_ALARM_ACCESS_REFUSED},
        {"E9999", "", STATUS_PROVIDER_UNAVAILABLE, INVOICE_OUTCOME__MAX, INVOICE_ALARM_NONE},
        {"070301", "", STATUS_UNAUTHENTICATED, INVOICE_OUTCOME__MAX, INVOICE_ALARM_NONE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct invoice_reply reply = {.outcome = INVOICE_OUTCOME__MAX};
        struct provider_error error;
        world->body = arena_format(world->arena, "{\"code\":\"%s\",\"describe\":\"%s\"}",
                                   rows[i].code, rows[i].describe);
        assert_int_equal(request_blue(world, &reply, &error), rows[i].status);
        assert_int_equal(reply.outcome, rows[i].outcome);
        assert_int_equal(reply.alarm, rows[i].alarm);
        if (strlen(rows[i].code) < 6)
            assert_string_equal(error.code, rows[i].code);
        assert_null(strstr(error.message, "91210102"));
    }
}

static void test_nonsense(void **state) {
    struct world *world = *state;
    static const struct {
        const char *status_line, *body;
        int delay_ms;
        bool cut;
        const char *code;
    } rows[] = {
        {"200 OK", "<html>", 0, false, "nonsense"},
        {"200 OK", "[\"?\"]", 0, false, "nonsense"},
        {"200 OK", "{\"code\":0}", 0, false, "nonsense"},
        {"502 Bad", "{\"code\":\"E0000\"}", 0, false, "nonsense"},
        {"200 OK", NULL, 0, true, "broken"},
        {"200 OK", "{\"code\":\"E0000\"}", 2000, false, "timeout"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct invoice_reply reply;
        struct provider_error error;
        world->status_line = rows[i].status_line;
        world->body = rows[i].body;
        world->delay_ms = rows[i].delay_ms;
        world->cut = rows[i].cut;
        assert_int_equal(request_blue(world, &reply, &error), STATUS_PROVIDER_UNAVAILABLE);
        assert_string_equal(error.code, rows[i].code);
    }
}

static void test_query(void **state) {
    struct world *world = *state;
    struct invoice_fact fact;
    struct provider_error error;
    world->body =
        "{\"code\":\"E0000\",\"result\":[{\"serialNo\":\"26\",\"orderNo\":\"1\",\"status\":\"2\","
        "\"allElectronicInvoiceNumber\":\"99000000000000000001\",\"orderAmount\":\"-240.00\","
        "\"taxAmount\":\"-13.58\",\"payerName\":\"A\",\"invoiceTime\":1764345600000,"
        "\"pdfUrl\":\"https://x.nuonuo.com/1.pdf\"}]}";
    assert_int_equal(nuonuo_query(world->nuonuo, world->arena, TOKEN, "1", &fact, &error),
                     STATUS_OK);
    assert_int_equal(fact.state, INVOICE_FACT_ISSUED);
    assert_int_equal(fact.amount_fen, -24000);
    assert_int_equal(fact.tax_fen, -1358);
    assert_int_equal(fact.issued_at, INT64_C(1764345600000000));
    assert_string_equal(fact.invoice_number, "99000000000000000001");
    assert_string_equal(fact.urls[INVOICE_PDF], "https://x.nuonuo.com/1.pdf");
    assert_null(fact.urls[INVOICE_OFD]);
    static const char *const amounts[] = {"24,00", "1e3", "240.001", "--1", ""};
    for (size_t i = 0; i < sizeof amounts / sizeof amounts[0]; i++) {
        world->body = arena_format(world->arena,
                                   "{\"code\":\"E0000\",\"result\":[{\"status\":\"2\","
                                   "\"orderAmount\":\"%s\"}]}",
                                   amounts[i]);
        assert_int_equal(nuonuo_query(world->nuonuo, world->arena, TOKEN, "1", &fact, &error),
                         STATUS_OK);
        assert_int_equal(fact.amount_fen, 0);
    }
    world->body = "{\"code\":\"E0000\",\"result\":[{\"status\":\"22\",\"failCause\":\"请登录\"}]}";
    assert_int_equal(nuonuo_query(world->nuonuo, world->arena, TOKEN, "1", &fact, &error),
                     STATUS_OK);
    assert_int_equal(fact.state, INVOICE_FACT_FAILED);
    assert_int_equal(fact.alarm, INVOICE_ALARM_LOGIN_NEEDED);
    world->body = "{\"code\":\"E9500\",\"describe\":\"\"}";
    assert_int_equal(nuonuo_query(world->nuonuo, world->arena, TOKEN, "1", &fact, &error),
                     STATUS_OK);
    assert_int_equal(fact.state, INVOICE_FACT_UNKNOWN);
}

static void test_files(void **state) {
    struct world *world = *state;
    struct bytes file;
    struct provider_error error;
    static const char *const forbidden[] = {
        "http://x.nuonuo.com/1.pdf",         "https://nuonuo.com.evil.example/1.pdf",
        "https://evil.example/1.pdf",        "https://x.nuonuo.com@evil.example/1.pdf",
        "https://evilnuonuo.com/1.pdf",      "file:///etc/passwd",
        "https://evil.example\\.nuonuo.com", "https://169.254.169.254/latest",
        "http://127.0.0.1:2/1.pdf"};
    for (size_t i = 0; i < sizeof forbidden / sizeof forbidden[0]; i++) {
        assert_int_equal(nuonuo_fetch_file(world->nuonuo, world->arena, forbidden[i], INVOICE_PDF,
                                           &file, &error),
                         STATUS_PROVIDER_REFUSED);
        assert_string_equal(error.code, "forbidden");
    }
    assert_int_equal(fake_server_requests(world->server), 0);
    char host[32];
    (void)snprintf(host, sizeof host, "127.0.0.1:%d", fake_server_port(world->server));
    world->settings.nuonuo_file_hosts = host;
    const char *url = arena_format(world->arena, "http://%s/1.pdf", host);
    world->body = "%PDF-1.7 …";
    assert_int_equal(
        nuonuo_fetch_file(world->nuonuo, world->arena, url, INVOICE_PDF, &file, &error), STATUS_OK);
    assert_int_equal(file.size, strlen(world->body));
    assert_int_equal(
        nuonuo_fetch_file(world->nuonuo, world->arena, url, INVOICE_OFD, &file, &error),
        STATUS_PROVIDER_UNAVAILABLE); /* a PDF is no OFD */
    world->status_line = "302 Found";
    assert_int_equal(
        nuonuo_fetch_file(world->nuonuo, world->arena, url, INVOICE_PDF, &file, &error),
        STATUS_PROVIDER_UNAVAILABLE);
}

static void test_token(void **state) {
    struct world *world = *state;
    struct invoice_token token;
    struct provider_error error;
    world->body = "{\"access_token\":\"abc\",\"expires_in\":86400}";
    assert_int_equal(nuonuo_fetch_token(world->nuonuo, world->arena, &token, &error), STATUS_OK);
    assert_string_equal(token.text, "abc");
    assert_int_equal(token.lives_seconds, 86400);
    assert_string_equal(world->request.body,
                        "client_id=key&client_secret=secret&grant_type=client_credentials");
    world->body = "{\"error\":\"070306\",\"error_description\":\"\"}";
    assert_int_equal(nuonuo_fetch_token(world->nuonuo, world->arena, &token, &error),
                     STATUS_PROVIDER_REFUSED);
    assert_string_equal(error.code, "07-0306");
    world->status_line = "500 Error";
    assert_int_equal(nuonuo_fetch_token(world->nuonuo, world->arena, &token, &error),
                     STATUS_PROVIDER_UNAVAILABLE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"ME7: signatures as published", test_vectors, NULL, NULL, NULL},
        {"ME7: 2 is issued in a query and failed in a callback", test_status_sets, NULL, NULL,
         NULL},
        {"ME7: callbacks that are none", test_notices, NULL, NULL, NULL},
        {"ME7: a request as sent", test_request_as_sent, set_up, tear_down, NULL},
        {"STF4: what each code means", test_codes, set_up, tear_down, NULL},
        {"ME7: answers that are none", test_nonsense, set_up, tear_down, NULL},
        {"ME7: facts of a query, to the fen", test_query, set_up, tear_down, NULL},
        {"ME7: files only from the provider's hosts", test_files, set_up, tear_down, NULL},
        {"ME7: a token, and none", test_token, set_up, tear_down, NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
