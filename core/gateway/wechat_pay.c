/* wechat_pay: the calls of WeChat Pay APIv3 and its notifications. */
#include "core/gateway/wechat_pay.h"

#include <ctype.h>
#include <string.h>

#include "core/base/clock.h"
#include "core/base/document.h"
#include "core/base/encode.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/gateway/http.h"
#include "core/gateway/wechat_pay_keys.h"

#define CURRENCY "CNY"
#define NONCE_BYTES 16 /* 32 hex characters */
#define CODE_URL_MAX 512
#define CHINA_OFFSET (8 * CLOCK_HOUR)

struct wechat_pay {
    const struct settings *settings;
    struct http_client *http;
    struct wechat_pay_keys keys;
    struct provider_address main;
    struct provider_address backup; /* empty: none */
};

enum status wechat_pay_open(const struct settings *settings, struct wechat_pay **out_pay) {
    struct wechat_pay pay = {.settings = settings};
    TRY(wechat_pay_keys_load(settings, &pay.keys));
    enum status status = http_client_open(settings, &pay.http);
    if (status != STATUS_OK) {
        wechat_pay_keys_done(&pay.keys);
        return status;
    }
    pay.main = provider_address_of(pay.keys.arena, settings->wechat_pay_url);
    pay.backup = provider_address_of(pay.keys.arena, settings->wechat_pay_backup_url);
    *out_pay = memory_alloc(1, sizeof pay);
    **out_pay = pay;
    return STATUS_OK;
}

void wechat_pay_destroy(struct wechat_pay *pay) {
    if (pay == NULL)
        return;
    http_client_destroy(pay->http);
    wechat_pay_keys_done(&pay->keys);
    memory_free(pay);
}

const char *wechat_pay_mchid(const struct wechat_pay *pay) {
    return pay->keys.mchid;
}

const char *wechat_pay_appid(const struct wechat_pay *pay) {
    return pay->keys.appid;
}

/* ---- error words ---- */

/* How documents of different ages spell them is of no matter: compared without case and
 * underscores. What is not here is PROVIDER_REFUSED below HTTP 500. */
static const struct {
    const char *code;
    enum status status;
} error_words[] = {
    {"ORDERNOTEXIST", STATUS_NOT_FOUND},
    {"ORDERNOTEXISTS", STATUS_NOT_FOUND},
    {"ORDERPAID", STATUS_STATE},
    {"ORDERCLOSED", STATUS_STATE},
    {"OUTTRADENOUSED", STATUS_DUPLICATE},
    {"FREQUENCYLIMITED", STATUS_TOO_MANY},
    {"FREQUENCYLIMIT", STATUS_TOO_MANY},
    {"RULELIMIT", STATUS_TOO_MANY},
    {"USERPAYING", STATUS_PROVIDER_UNAVAILABLE},
    {"SYSTEMERROR", STATUS_PROVIDER_UNAVAILABLE},
    {"BANKERROR", STATUS_PROVIDER_UNAVAILABLE},
};

static bool same_word(const char *a, const char *b) {
    for (;; a++, b++) {
        while (*a == '_')
            a++;
        while (*b == '_')
            b++;
        if (toupper((unsigned char)*a) != toupper((unsigned char)*b))
            return false;
        if (*a == '\0')
            return true;
    }
}

static enum status status_of_error(int http_status, const char *code) {
    for (size_t i = 0; i < sizeof error_words / sizeof error_words[0]; i++)
        if (same_word(error_words[i].code, code))
            return error_words[i].status;
    return http_status >= 500 ? STATUS_PROVIDER_UNAVAILABLE : STATUS_PROVIDER_REFUSED;
}

/* ---- one signed call ---- */

struct wechat_call {
    const char *method;
    const char *path; /* with query, percent-encoded */
    struct bytes body;
};

static enum status authorize(struct wechat_pay *pay, struct arena *arena,
                             const struct wechat_call *call, const char *prefix,
                             char **out_header) {
    unsigned char random[NONCE_BYTES];
    secret_random(random, sizeof random);
    char *signature = NULL;
    struct wechat_pay_credential credential = {
        .mchid = pay->keys.mchid,
        .nonce = encode_hex(arena, BYTES(random, sizeof random)),
        .timestamp = arena_format(arena, "%lld", (long long)(clock_now() / CLOCK_SECOND)),
        .serial = pay->keys.merchant_serial,
    };
    struct bytes message = wechat_pay_request_message(
        arena, call->method, arena_format(arena, "%s%s", prefix, call->path), credential.timestamp,
        credential.nonce, call->body);
    TRY(wechat_pay_sign(pay->keys.merchant_key, arena, message, &signature));
    credential.signature = signature;
    *out_header = wechat_pay_authorization(arena, &credential);
    return STATUS_OK;
}

static enum status send_to(struct wechat_pay *pay, struct arena *arena,
                           const struct wechat_call *call, const struct provider_address *address,
                           const char *authorization, const char *user_agent,
                           struct http_response *out_response, enum http_failure *out_failure) {
    struct http_header headers[5] = {
        {"Accept", "application/json"},
        {"Content-Type", "application/json"},
        {"User-Agent", user_agent},
        {"Authorization", authorization},
    };
    size_t count = 4;
    if (pay->keys.public_key_id != NULL) /* asks for an answer signed with that key */
        headers[count++] = (struct http_header){"Wechatpay-Serial", pay->keys.public_key_id};
    struct http_request request = {
        .method = call->method,
        .url = arena_format(arena, "%s%s%s", address->origin, address->path, call->path),
        .headers = headers,
        .header_count = count,
        .body = call->body,
        .timeout_ms = pay->settings->provider_timeout_ms,
    };
    return http_send(pay->http, &request, arena, out_response, out_failure);
}

/* The main host and, when it could not be reached at all, once the backup host. The signature
 * covers the path, not the host: the same one is good for both, unless a prefix in the address
 * differs. */
static enum status send_signed(struct wechat_pay *pay, struct arena *arena,
                               const struct wechat_call *call, struct http_response *out_response,
                               struct provider_error *error) {
    char *authorization = NULL;
    enum http_failure failure = HTTP_ANSWERED;
    TRY(authorize(pay, arena, call, pay->main.path, &authorization));
    enum status status =
        send_to(pay, arena, call, &pay->main, authorization, "lnca/1", out_response, &failure);
    if (failure == HTTP_NOT_SENT && !str_is_empty(pay->backup.origin)) {
        if (strcmp(pay->backup.path, pay->main.path) != 0)
            TRY(authorize(pay, arena, call, pay->backup.path, &authorization));
        status = send_to(pay, arena, call, &pay->backup, authorization, "lnca/1 (Retried-V1)",
                         out_response, &failure);
    }
    if (status != STATUS_OK)
        return provider_fail(error, status, 0, http_failure_word(failure), "");
    return STATUS_OK;
}

static const char *check_reply(struct wechat_pay *pay, struct arena *arena,
                               const struct http_response *response) {
    struct wechat_pay_headers headers = {
        .timestamp = http_response_header(response, "Wechatpay-Timestamp"),
        .nonce = http_response_header(response, "Wechatpay-Nonce"),
        .signature = http_response_header(response, "Wechatpay-Signature"),
        .serial = http_response_header(response, "Wechatpay-Serial"),
        .signature_type = http_response_header(response, "Wechatpay-Signature-Type"),
    };
    return wechat_pay_keys_check(&pay->keys, arena, &headers, response->body, clock_now());
}

/* An error that is not verified says nothing about the order; its words are kept for the log,
 * because a wrong key of ours ends here. */
static enum status read_error(struct arena *arena, const struct http_response *response,
                              const char *unverified, struct provider_error *error) {
    const struct document *document = NULL;
    const char *code = NULL;
    const char *message = NULL;
    if (document_parse(arena, response->body, &document) == STATUS_OK) {
        code = document_text(document, "code");
        message = document_text(document, "message");
    }
    if (code == NULL)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, response->status, "nonsense", "");
    if (unverified != NULL)
        return provider_fail(
            error, STATUS_PROVIDER_UNAVAILABLE, response->status, code,
            arena_format(arena, "%s: %s", unverified, message != NULL ? message : ""));
    return provider_fail(error, status_of_error(response->status, code), response->status, code,
                         message);
}

/* Sends, verifies, parses. An answer without a body leaves `out_document` alone. */
static enum status exchange(struct wechat_pay *pay, struct arena *arena,
                            const struct wechat_call *call, const struct document **out_document,
                            struct provider_error *error) {
    struct http_response response;
    provider_fail(error, STATUS_OK, 0, "local", "");
    TRY(send_signed(pay, arena, call, &response, error));
    const char *unverified = check_reply(pay, arena, &response);
    if (response.status != 200 && response.status != 204)
        return read_error(arena, &response, unverified, error);
    if (unverified != NULL)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, response.status, "unverified",
                             unverified);
    if (response.status == 200 && document_parse(arena, response.body, out_document) != STATUS_OK)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, response.status, "nonsense", "");
    return STATUS_OK;
}

/* ---- transactions ---- */

static const char *const state_words[WECHAT_PAY_STATE__MAX] = {
    [WECHAT_PAY_SUCCESS] = "SUCCESS",   [WECHAT_PAY_REFUND] = "REFUND",
    [WECHAT_PAY_NOTPAY] = "NOTPAY",     [WECHAT_PAY_CLOSED] = "CLOSED",
    [WECHAT_PAY_REVOKED] = "REVOKED",   [WECHAT_PAY_USERPAYING] = "USERPAYING",
    [WECHAT_PAY_PAYERROR] = "PAYERROR", [WECHAT_PAY_ACCEPT] = "ACCEPT",
};

const char *wechat_pay_state_word(enum wechat_pay_state state) {
    return state_words[state];
}

static bool read_state(const char *word, enum wechat_pay_state *out_state) {
    for (int i = 0; word != NULL && i < WECHAT_PAY_STATE__MAX; i++) {
        if (strcmp(state_words[i], word) == 0) {
            *out_state = (enum wechat_pay_state)i;
            return true;
        }
    }
    return false;
}

static bool is_complete(const struct wechat_pay_transaction *transaction) {
    bool paid = transaction->state == WECHAT_PAY_SUCCESS || transaction->state == WECHAT_PAY_REFUND;
    return !paid || (!str_is_empty(transaction->transaction_id) && transaction->total_fen >= 0 &&
                     transaction->success_at > 0 && transaction->currency != NULL);
}

static bool read_transaction(const struct document *document,
                             struct wechat_pay_transaction *out_transaction) {
    struct wechat_pay_transaction transaction = {
        .appid = document_text(document, "appid"),
        .mchid = document_text(document, "mchid"),
        .out_trade_no = document_text(document, "out_trade_no"),
        .transaction_id = document_text(document, "transaction_id"),
        .trade_type = document_text(document, "trade_type"),
        .currency = document_text(document, "amount.currency"),
        .total_fen = -1,
    };
    const char *success_time = document_text(document, "success_time");
    if (document_at(document, "amount.total") != NULL &&
        !document_int(document, "amount.total", &transaction.total_fen))
        return false;
    if (!str_is_empty(success_time) && !clock_parse(success_time, &transaction.success_at))
        return false;
    if (!read_state(document_text(document, "trade_state"), &transaction.state) ||
        transaction.appid == NULL || transaction.mchid == NULL ||
        transaction.out_trade_no == NULL || !is_complete(&transaction))
        return false;
    *out_transaction = transaction;
    return true;
}

/* ---- the calls ---- */

static char *china_time(struct arena *arena, int64_t at) {
    char text[CLOCK_TEXT_SIZE];
    clock_format(at - at % CLOCK_SECOND + CHINA_OFFSET, text);
    text[strcspn(text, "Z")] = '\0';
    return arena_format(arena, "%s+08:00", text);
}

static struct bytes order_body(struct wechat_pay *pay, struct arena *arena,
                               const struct wechat_pay_order *order) {
    struct document_writer writer;
    document_begin(&writer, arena);
    document_put_text(&writer, "appid", pay->keys.appid);
    document_put_text(&writer, "mchid", pay->keys.mchid);
    document_put_text(&writer, "description", order->description);
    document_put_text(&writer, "out_trade_no", order->out_trade_no);
    document_put_text(&writer, "time_expire", china_time(arena, order->expires_at));
    document_put_text(&writer, "notify_url", order->notify_url);
    document_open_object(&writer, "amount");
    document_put_int(&writer, "total", order->total_fen);
    document_put_text(&writer, "currency", CURRENCY);
    document_close_object(&writer);
    return document_finish(&writer);
}

enum status wechat_pay_create(struct wechat_pay *pay, struct arena *arena,
                              const struct wechat_pay_order *order, const char **out_code_url,
                              struct provider_error *error) {
    struct wechat_call call = {"POST", "/v3/pay/transactions/native",
                               order_body(pay, arena, order)};
    const struct document *document = NULL;
    TRY(exchange(pay, arena, &call, &document, error));
    const char *code_url = document_text(document, "code_url");
    if (str_is_empty(code_url) || strlen(code_url) > CODE_URL_MAX)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 200, "nonsense", "code_url");
    *out_code_url = code_url;
    return STATUS_OK;
}

enum status wechat_pay_query(struct wechat_pay *pay, struct arena *arena, const char *out_trade_no,
                             struct wechat_pay_transaction *out_transaction,
                             struct provider_error *error) {
    struct wechat_call call = {"GET",
                               arena_format(arena, "/v3/pay/transactions/out-trade-no/%s?mchid=%s",
                                            encode_percent(arena, out_trade_no),
                                            encode_percent(arena, pay->keys.mchid)),
                               BYTES("", 0)};
    const struct document *document = NULL;
    struct wechat_pay_transaction transaction;
    TRY(exchange(pay, arena, &call, &document, error));
    if (!read_transaction(document, &transaction) ||
        !str_equal(transaction.out_trade_no, out_trade_no))
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 200, "nonsense", "transaction");
    *out_transaction = transaction;
    return STATUS_OK;
}

enum status wechat_pay_close(struct wechat_pay *pay, struct arena *arena, const char *out_trade_no,
                             struct provider_error *error) {
    struct provider_error own = {0};
    struct document_writer writer;
    document_begin(&writer, arena);
    document_put_text(&writer, "mchid", pay->keys.mchid);
    struct wechat_call call = {"POST",
                               arena_format(arena, "/v3/pay/transactions/out-trade-no/%s/close",
                                            encode_percent(arena, out_trade_no)),
                               document_finish(&writer)};
    const struct document *nothing = NULL;
    enum status status = exchange(pay, arena, &call, &nothing, &own);
    if (status == STATUS_STATE && same_word(own.code, "ORDERCLOSED"))
        return STATUS_OK;
    if (status != STATUS_OK && error != NULL)
        *error = own;
    return status;
}

/* ---- notifications ---- */

static enum status refuse(struct provider_error *error, const char *code, const char *reason) {
    return provider_fail(error, STATUS_NOTICE_REFUSED, 0, code, reason);
}

static enum status open_resource(struct wechat_pay *pay, struct arena *arena,
                                 const struct document *envelope,
                                 const struct document **out_resource) {
    const char *ciphertext = document_text(envelope, "resource.ciphertext");
    const char *nonce = document_text(envelope, "resource.nonce");
    const char *associated = document_text(envelope, "resource.associated_data");
    struct bytes plain;
    if (ciphertext == NULL || nonce == NULL ||
        !str_equal(document_text(envelope, "resource.algorithm"), "AEAD_AES_256_GCM") ||
        !str_equal(document_text(envelope, "resource.original_type"), "transaction"))
        return STATUS_INVALID;
    TRY(wechat_pay_decrypt(arena, pay->keys.apiv3_key, nonce, associated != NULL ? associated : "",
                           ciphertext, &plain));
    return document_parse(arena, plain, out_resource);
}

static enum status read_envelope(struct wechat_pay *pay, struct arena *arena,
                                 const struct document *envelope,
                                 struct wechat_pay_notice *out_notice,
                                 struct provider_error *error) {
    struct wechat_pay_notice notice = {
        .id = document_text(envelope, "id"),
        .event_type = document_text(envelope, "event_type"),
    };
    const char *create_time = document_text(envelope, "create_time");
    const struct document *resource = NULL;
    if (str_is_empty(notice.id) || strlen(notice.id) > 64 || create_time == NULL ||
        !clock_parse(create_time, &notice.created_at))
        return refuse(error, "nonsense", "the envelope is incomplete");
    if (!str_equal(notice.event_type, "TRANSACTION.SUCCESS"))
        return refuse(error, "event_type", notice.event_type);
    if (open_resource(pay, arena, envelope, &resource) != STATUS_OK)
        return refuse(error, "resource", "the resource does not open");
    if (!read_transaction(resource, &notice.transaction) ||
        notice.transaction.state != WECHAT_PAY_SUCCESS)
        return refuse(error, "nonsense", "the transaction is incomplete");
    *out_notice = notice;
    return STATUS_OK;
}

enum status wechat_pay_read_notice(struct wechat_pay *pay, struct arena *arena,
                                   const struct wechat_pay_headers *headers, struct bytes body,
                                   struct wechat_pay_notice *out_notice,
                                   struct provider_error *error) {
    const struct document *envelope = NULL;
    const char *unverified = wechat_pay_keys_check(&pay->keys, arena, headers, body, clock_now());
    if (unverified != NULL)
        return refuse(error, "unverified", unverified);
    if (document_parse(arena, body, &envelope) != STATUS_OK)
        return refuse(error, "nonsense", "the body is no JSON");
    return read_envelope(pay, arena, envelope, out_notice, error);
}
