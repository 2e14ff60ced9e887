/* Our clients of the outside services against the sandbox, a server of another language that shares
 * no code with them: every call, every fault. It starts a sandbox of its own with keys of its own.
 * RUL1. */
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/base/clock.h"
#include "core/base/document.h"
#include "core/base/settings.h"
#include "core/gateway/aliyun_sms.h"
#include "core/gateway/http.h"
#include "core/gateway/tencent_faceid.h"
#include "core/gateway/wechat_pay.h"
/* The receiver of notifications; the build adds only files of this folder. */
#include "tests/unit/fake_server.c"

#define PERSON_NAME "张三丰"
#define PERSON_ID "440524188001010014"

static struct settings settings = {.profile = "development",
                                   .wechat_pay_backup_url = "",
                                   .aliyun_sms_sign_name = "辽宁CA",
                                   .aliyun_sms_template = "SMS_000000001",
                                   .tencent_faceid_rule_id = "1",
                                   .provider_timeout_ms = 3000};

static struct {
    char *folder;
    char base[64];
    pid_t pid;
    struct arena *arena;
    struct http_client *http;
    struct wechat_pay *pay;
    struct aliyun_sms *sms;
    struct tencent_faceid *faceid;
    struct fake_server *receiver;
    char *notify_url;
    /* what the receiver saw last */
    pthread_mutex_t lock;
    int good, refused;
    struct wechat_pay_notice notice;
    struct arena *notice_arena;
} world = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* ---- the sandbox ---- */

static void start_sandbox(void) {
    char keys[256], state[256];
    int out[2];
    char line[256] = "";
    snprintf(keys, sizeof keys, "%s/keys", world.folder);
    snprintf(state, sizeof state, "%s/state", world.folder);
    require(pipe(out) == 0);
    world.pid = fork();
    if (world.pid == 0) {
        dup2(out[1], STDOUT_FILENO);
        close(out[0]);
        execlp("node", "node", "--no-warnings", "tests/sandbox/main.ts", "--port", "0", "--keys",
               keys, "--state", state, "--make-keys", "--sms-limits", "1,5,10", (char *)NULL);
        _exit(127);
    }
    close(out[1]);
    FILE *reader = fdopen(out[0], "r");
    char *word = fgets(line, sizeof line, reader) != NULL ? strstr(line, "http://") : NULL;
    fclose(reader);
    require(word != NULL);
    word[strcspn(word, "\n")] = '\0';
    snprintf(world.base, sizeof world.base, "%s", word);
}

static char *url_of(const char *path) {
    char *url = NULL;
    require(asprintf(&url, "%s%s", world.base, path) > 0);
    return url;
}

/* One call of the control API; NULL body = GET. */
static const struct document *control(const char *path, const char *body) {
    struct http_header headers[] = {{"Content-Type", "application/json"}};
    struct http_request request = {.method = body != NULL ? "POST" : "GET",
                                   .url =
                                       arena_format(world.arena, "%s/control/%s", world.base, path),
                                   .headers = headers,
                                   .header_count = 1,
                                   .timeout_ms = 10000};
    struct http_response response;
    enum http_failure failure;
    const struct document *document = NULL;
    if (body != NULL)
        request.body = BYTES(body, strlen(body));
    assert_int_equal(http_send(world.http, &request, world.arena, &response, &failure), STATUS_OK);
    if (response.status != 200)
        fail_msg("%s %s: %s", path, body, (const char *)response.body.data);
    assert_int_equal(document_parse(world.arena, response.body, &document), STATUS_OK);
    return document;
}

static void fault(const char *provider, const char *mode) {
    control("faults",
            arena_format(world.arena, "{\"provider\":\"%s\",\"mode\":\"%s\"}", provider, mode));
}

/* ---- the receiver of notifications ---- */

static const char *header_text(const struct fake_request *request, const char *name) {
    char value[1024];
    return fake_request_header(request, name, value, sizeof value)
               ? arena_text(world.notice_arena, value)
               : NULL;
}

static void receive(void *context, const struct fake_request *request, struct fake_reply *reply) {
    struct provider_error error;
    struct wechat_pay_headers headers = {.timestamp = header_text(request, "Wechatpay-Timestamp"),
                                         .nonce = header_text(request, "Wechatpay-Nonce"),
                                         .signature = header_text(request, "Wechatpay-Signature"),
                                         .serial = header_text(request, "Wechatpay-Serial")};
    const unsigned char *body =
        (unsigned char *)arena_copy(world.notice_arena, request->body, request->body_length);
    pthread_mutex_lock(&world.lock);
    bool good = wechat_pay_read_notice(world.pay, world.notice_arena, &headers,
                                       BYTES(body, request->body_length), &world.notice,
                                       &error) == STATUS_OK;
    world.good += good;
    world.refused += !good;
    pthread_mutex_unlock(&world.lock);
    fake_reply_set(reply, good ? "204 No Content" : "400 Bad Request", "", "", 0);
    reply->cut = true;
}

/* Waits until so many good and refused notifications have come. */
static void wait_for_notices(int good, int refused) {
    for (int i = 0; i < 100; i++) {
        pthread_mutex_lock(&world.lock);
        bool done = world.good >= good && world.refused >= refused;
        pthread_mutex_unlock(&world.lock);
        if (done)
            break;
        clock_sleep(50000);
    }
    assert_int_equal(world.good, good);
    assert_int_equal(world.refused, refused);
    world.good = world.refused = 0;
}

static int set_up(void **state) {
    world.folder = fake_secrets_make();
    start_sandbox();
    char *secrets = NULL;
    require(asprintf(&secrets, "%s/keys/merchant", world.folder) > 0);
    settings.secrets_dir = secrets;
    settings.wechat_pay_url = url_of("/wechat");
    settings.aliyun_sms_url = url_of("/aliyun-sms/");
    settings.tencent_faceid_url = url_of("/tencent-faceid");
    world.arena = arena_create((size_t)256 << 20);
    world.notice_arena = arena_create((size_t)64 << 20);
    if (http_client_open(&settings, &world.http) != STATUS_OK ||
        wechat_pay_open(&settings, &world.pay) != STATUS_OK ||
        aliyun_sms_open(&settings, &world.sms) != STATUS_OK ||
        tencent_faceid_open(&settings, &world.faceid) != STATUS_OK)
        return -1;
    world.receiver = fake_server_start(receive, NULL);
    world.notify_url = fake_url(world.receiver, "/callbacks/wechat_pay");
    return 0;
}

static int tear_down(void **state) {
    kill(world.pid, SIGTERM);
    waitpid(world.pid, NULL, 0);
    fake_server_stop(world.receiver);
    wechat_pay_destroy(world.pay);
    aliyun_sms_destroy(world.sms);
    tencent_faceid_destroy(world.faceid);
    http_client_destroy(world.http);
    arena_destroy(world.arena);
    arena_destroy(world.notice_arena);
    free((void *)(uintptr_t)settings.secrets_dir);
    free((void *)(uintptr_t)settings.wechat_pay_url);
    free((void *)(uintptr_t)settings.aliyun_sms_url);
    free((void *)(uintptr_t)settings.tencent_faceid_url);
    free(world.notify_url);
    fake_secrets_remove(world.folder);
    return 0;
}

static int begin_test(void **state) {
    control("reset", "{}");
    settings.provider_timeout_ms = 3000;
    world.good = world.refused = 0;
    return 0;
}

/* ---- WeChat Pay ---- */

static enum status create(const char *number, int64_t fen, const char **out_url,
                          struct provider_error *error) {
    struct wechat_pay_order order = {.description = "专家证书一年",
                                     .out_trade_no = number,
                                     .expires_at = (clock_now() / CLOCK_HOUR + 3) * CLOCK_HOUR,
                                     .notify_url = world.notify_url,
                                     .total_fen = fen};
    return wechat_pay_create(world.pay, world.arena, &order, out_url, error);
}

static enum status query(const char *number, struct wechat_pay_transaction *out,
                         struct provider_error *error) {
    return wechat_pay_query(world.pay, world.arena, number, out, error);
}

static void pay(const char *number, const char *notify) {
    control("pay",
            arena_format(world.arena,
                         "{\"out_trade_no\":\"%s\",\"outcome\":\"success\",\"notify\":\"%s\"}",
                         number, notify));
}

/* NEW5: an order is opened, paid, told by notification and by query; RUL1. */
static void test_pay_and_query(void **state) {
    struct provider_error error;
    struct wechat_pay_transaction transaction;
    const char *url = NULL;
    assert_int_equal(query("2000000000000000001", &transaction, &error), STATUS_NOT_FOUND);
    assert_int_equal(create("2000000000000000001", 20000, &url, &error), STATUS_OK);
    assert_int_equal(strncmp(url, "weixin://", 9), 0);
    assert_int_equal(create("2000000000000000001", 20000, &url, &error), STATUS_OK);
    assert_int_equal(query("2000000000000000001", &transaction, &error), STATUS_OK);
    assert_int_equal(transaction.state, WECHAT_PAY_NOTPAY);
    pay("2000000000000000001", "normal");
    wait_for_notices(1, 0);
    assert_int_equal(world.notice.transaction.total_fen, 20000);
    assert_string_equal(world.notice.transaction.out_trade_no, "2000000000000000001");
    assert_string_equal(world.notice.transaction.mchid, wechat_pay_mchid(world.pay));
    assert_string_equal(world.notice.transaction.appid, wechat_pay_appid(world.pay));
    assert_int_equal(query("2000000000000000001", &transaction, &error), STATUS_OK);
    assert_int_equal(transaction.state, WECHAT_PAY_SUCCESS);
    assert_int_equal(transaction.total_fen, 20000);
    assert_string_equal(transaction.transaction_id, world.notice.transaction.transaction_id);
    assert_int_equal(transaction.success_at, world.notice.transaction.success_at);
    assert_int_equal(create("2000000000000000001", 20000, &url, &error), STATUS_STATE);
    assert_int_equal(wechat_pay_close(world.pay, world.arena, "2000000000000000001", &error),
                     STATUS_STATE);
}

static void test_close(void **state) {
    struct provider_error error;
    struct wechat_pay_transaction transaction;
    const char *url = NULL;
    assert_int_equal(wechat_pay_close(world.pay, world.arena, "2000000000000000002", &error),
                     STATUS_NOT_FOUND);
    assert_int_equal(create("2000000000000000002", 100, &url, &error), STATUS_OK);
    for (int i = 0; i < 2; i++)
        assert_int_equal(wechat_pay_close(world.pay, world.arena, "2000000000000000002", &error),
                         STATUS_OK);
    assert_int_equal(query("2000000000000000002", &transaction, &error), STATUS_OK);
    assert_int_equal(transaction.state, WECHAT_PAY_CLOSED);
}

static void test_other_values_are_refused(void **state) {
    struct provider_error error;
    const char *url = NULL;
    assert_int_equal(create("2000000000000000003", 100, &url, &error), STATUS_OK);
    assert_int_equal(create("2000000000000000003", 101, &url, &error), STATUS_PROVIDER_REFUSED);
    assert_int_equal(create("2000000000000000004", 0, &url, &error), STATUS_PROVIDER_REFUSED);
    assert_string_equal(error.code, "PARAM_ERROR");
}

/* Both kinds of keys sign, as during WeChat's move from one to the other. */
static void test_both_keys(void **state) {
    static const char *const choices[] = {"public_key", "certificate", "mix"};
    struct provider_error error;
    const char *url = NULL;
    for (size_t i = 0; i < 3; i++) {
        char *number = arena_format(world.arena, "200000000000000001%zu", i);
        control("settings",
                arena_format(world.arena, "{\"reply_key\":\"%s\",\"notify_key\":\"%s\"}",
                             choices[i], choices[i]));
        for (int again = 0; again < 3; again++)
            assert_int_equal(create(number, 100, &url, &error), STATUS_OK);
        pay(number, "normal");
        wait_for_notices(1, 0);
    }
    control("settings", "{\"reply_key\":\"request\",\"notify_key\":\"public_key\"}");
}

/* Each lie is told once: signature, tag, serial, clock and form are refused here, wrong facts are
 * read as they stand and are the caller's to compare. */
static void test_notices_that_lie(void **state) {
    static const struct {
        const char *notify;
        int good, refused;
    } rows[] = {
        {"bad-signature", 0, 1},  {"bad-tag", 0, 1},        {"stale", 0, 1},
        {"not-json", 0, 1},       {"unknown-serial", 0, 1}, {"wrong-amount", 1, 0},
        {"wrong-merchant", 1, 0}, {"wrong-state", 0, 1},    {"bad-signature-first", 1, 1},
        {"duplicate:5", 5, 0},
    };
    struct provider_error error;
    const char *url = NULL;
    control("settings", "{\"time_scale\":100}");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char *number = arena_format(world.arena, "200000000000000002%zu", i);
        assert_int_equal(create(number, 100, &url, &error), STATUS_OK);
        pay(number, rows[i].notify);
        wait_for_notices(rows[i].good, rows[i].refused);
        if (strcmp(rows[i].notify, "wrong-amount") == 0)
            assert_int_not_equal(world.notice.transaction.total_fen, 100);
    }
    control("settings", "{\"time_scale\":1}");
}

/* Every fault ends in "try again", none in a belief. */
static void test_wechat_faults(void **state) {
    static const char *const modes[] = {"nonsense",  "garbled",       "down",
                                        "error:500", "error:503",     "hang",
                                        "slow:2000", "bad_signature", "lost"};
    struct provider_error error;
    struct wechat_pay_transaction transaction;
    const char *url = NULL;
    assert_int_equal(create("2000000000000000031", 100, &url, &error), STATUS_OK);
    assert_int_equal(create("2000000000000000039", 100, &url, &error), STATUS_OK);
    settings.provider_timeout_ms = 500;
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        fault("wechat_pay", modes[i]);
        if (query("2000000000000000031", &transaction, &error) != STATUS_PROVIDER_UNAVAILABLE)
            fail_msg("%s: %s", modes[i], error.code);
        if (wechat_pay_close(world.pay, world.arena, "2000000000000000039", &error) !=
            STATUS_PROVIDER_UNAVAILABLE)
            fail_msg("%s: %s", modes[i], error.code);
    }
    fault("wechat_pay", "limited");
    assert_int_equal(query("2000000000000000031", &transaction, &error), STATUS_TOO_MANY);
    fault("wechat_pay", "ok");
    assert_int_equal(query("2000000000000000031", &transaction, &error), STATUS_OK);
}

static void *create_many(void *pointer) {
    int *good = pointer;
    struct arena *arena = arena_create(0);
    for (int i = 0; i < 5; i++) {
        const char *url = NULL;
        struct wechat_pay_order order = {
            .description = "d",
            .expires_at = clock_now() + CLOCK_HOUR,
            .notify_url = world.notify_url,
            .total_fen = 1,
            .out_trade_no = arena_format(arena, "T%llu_%d", (unsigned long long)pthread_self(), i)};
        *good += wechat_pay_create(world.pay, arena, &order, &url, NULL) == STATUS_OK;
    }
    arena_destroy(arena);
    return NULL;
}

static void test_many_threads(void **state) {
    pthread_t threads[8];
    int good[8] = {0};
    for (size_t i = 0; i < 8; i++)
        pthread_create(&threads[i], NULL, create_many, &good[i]);
    for (size_t i = 0; i < 8; i++) {
        pthread_join(threads[i], NULL);
        assert_int_equal(good[i], 5);
    }
}

/* ---- Aliyun SMS ---- */

static enum aliyun_sms_outcome text_to(const char *mobile, enum status wanted,
                                       struct provider_error *error) {
    enum aliyun_sms_outcome outcome = ALIYUN_SMS__MAX;
    struct aliyun_sms_text text = {
        .mobile = mobile, .parameters = "{\"code\":\"246810\"}", .out_id = "1"};
    assert_int_equal(aliyun_sms_send(world.sms, world.arena, &text, &outcome, error), wanted);
    return outcome;
}

/* RUL6: the text arrives with its code, and the provider's own limits are told apart. */
static void test_sms(void **state) {
    struct provider_error error;
    assert_int_equal(text_to("13900000001", STATUS_OK, &error), ALIYUN_SMS_SENT);
    const struct document *code = control("inbox/code?mobile=13900000001", NULL);
    assert_string_equal(document_text(code, "code"), "246810");
    assert_int_equal(text_to("13900000001", STATUS_OK, &error), ALIYUN_SMS_LIMITED);
    assert_string_equal(error.code, "isv.BUSINESS_LIMIT_CONTROL");
    assert_int_equal(text_to("123", STATUS_OK, &error), ALIYUN_SMS_REFUSED);
}

static void test_sms_faults(void **state) {
    static const struct {
        const char *mode;
        enum status status;
        enum aliyun_sms_outcome outcome;
    } rows[] = {
        {"nonsense", STATUS_OK, ALIYUN_SMS_UNKNOWN},  {"garbled", STATUS_OK, ALIYUN_SMS_UNKNOWN},
        {"error:500", STATUS_OK, ALIYUN_SMS_UNKNOWN}, {"down", STATUS_OK, ALIYUN_SMS_UNKNOWN},
        {"lost", STATUS_OK, ALIYUN_SMS_UNKNOWN},      {"hang", STATUS_OK, ALIYUN_SMS_UNKNOWN},
    };
    settings.provider_timeout_ms = 500;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct provider_error error;
        char *mobile = arena_format(world.arena, "1390000001%zu", i);
        fault("aliyun_sms", rows[i].mode);
        if (text_to(mobile, rows[i].status, &error) != rows[i].outcome)
            fail_msg("%s: %s", rows[i].mode, error.code);
        fault("aliyun_sms", "ok");
        /* however often curl may have tried: at most one text */
        char *path = arena_format(world.arena, "inbox?mobile=%s", mobile);
        assert_true(document_count(control(path, NULL), "items") <= 1);
    }
}

/* ---- Tencent FaceID ---- */

static enum status begin(struct tencent_faceid_flow *out_flow, struct provider_error *error) {
    struct tencent_faceid_request request = {.name = PERSON_NAME,
                                             .id_card = PERSON_ID,
                                             .extra = "77",
                                             .redirect_url = "http://127.0.0.1:1/done"};
    return tencent_faceid_begin(world.faceid, world.arena, &request, out_flow, error);
}

static enum status fetch(const char *token, struct tencent_faceid_result *out_result,
                         struct provider_error *error) {
    return tencent_faceid_fetch(world.faceid, world.arena, token, out_result, error);
}

/* NEW2: the person's result is fetched here, and each outcome has its verdict; RUL1. */
static void test_face(void **state) {
    static const struct {
        const char *outcome;
        enum tencent_faceid_verdict verdict;
    } rows[] = {
        {"pass", TENCENT_FACEID_PASSED},         {"not-live", TENCENT_FACEID_FAILED},
        {"mismatch", TENCENT_FACEID_FAILED},     {"similarity", TENCENT_FACEID_FAILED},
        {"retry-limit", TENCENT_FACEID_EXPIRED}, {"expired", TENCENT_FACEID_EXPIRED},
        {"leave", TENCENT_FACEID_PENDING},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct tencent_faceid_flow flow;
        struct tencent_faceid_result result;
        struct provider_error error;
        assert_int_equal(begin(&flow, &error), STATUS_OK);
        assert_int_equal(fetch(flow.biz_token, &result, &error), STATUS_OK);
        assert_int_equal(tencent_faceid_verdict(&result), TENCENT_FACEID_PENDING);
        control("face", arena_format(world.arena, "{\"biz_token\":\"%s\",\"outcome\":\"%s\"}",
                                     flow.biz_token, rows[i].outcome));
        assert_int_equal(fetch(flow.biz_token, &result, &error), STATUS_OK);
        if (tencent_faceid_verdict(&result) != rows[i].verdict)
            fail_msg("%s: %lld", rows[i].outcome, (long long)result.err_code);
        if (rows[i].verdict != TENCENT_FACEID_PASSED)
            continue;
        assert_string_equal(result.name, PERSON_NAME);
        assert_string_equal(result.id_card, PERSON_ID);
        assert_string_equal(result.extra, "77");
        assert_true(result.similarity_hundredths > 0);
    }
}

/* A result in somebody else's name passes as a call; the caller sees whose it is. */
static void test_face_of_somebody_else(void **state) {
    struct tencent_faceid_flow flow;
    struct tencent_faceid_result result;
    struct provider_error error;
    assert_int_equal(begin(&flow, &error), STATUS_OK);
    control("face",
            arena_format(world.arena,
                         "{\"biz_token\":\"%s\",\"outcome\":\"pass\",\"tamper\":\"wrong-id\"}",
                         flow.biz_token));
    assert_int_equal(fetch(flow.biz_token, &result, &error), STATUS_OK);
    assert_string_not_equal(result.id_card, PERSON_ID);
}

static void test_face_faults(void **state) {
    static const char *const modes[] = {"nonsense", "garbled", "down", "error:500", "hang", "lost"};
    struct tencent_faceid_flow flow;
    struct tencent_faceid_result result;
    struct provider_error error;
    assert_int_equal(begin(&flow, &error), STATUS_OK);
    settings.provider_timeout_ms = 500;
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        fault("tencent_faceid", modes[i]);
        if (fetch(flow.biz_token, &result, &error) != STATUS_PROVIDER_UNAVAILABLE)
            fail_msg("%s: %s", modes[i], error.code);
    }
    fault("tencent_faceid", "ok");
    assert_int_equal(fetch("00000000-0000-4000-8000-000000000000", &result, &error),
                     STATUS_NOT_FOUND);
    assert_int_equal(fetch(flow.biz_token, &result, &error), STATUS_OK);
}

#define ONE(test) cmocka_unit_test_setup(test, begin_test)

int main(void) {
    const struct CMUnitTest tests[] = {
        ONE(test_pay_and_query),
        ONE(test_close),
        ONE(test_other_values_are_refused),
        ONE(test_both_keys),
        ONE(test_notices_that_lie),
        ONE(test_wechat_faults),
        ONE(test_many_threads),
        ONE(test_sms),
        ONE(test_sms_faults),
        ONE(test_face),
        ONE(test_face_of_somebody_else),
        ONE(test_face_faults),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
