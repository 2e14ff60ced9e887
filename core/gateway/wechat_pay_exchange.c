/* One signed call of WeChat Pay: errors in our statuses, the answer verified before it is read. */
#include "core/gateway/wechat_pay_exchange.h"

#include <ctype.h>
#include <string.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/secret.h"
#include "core/base/settings.h"

#define FILE_BYTES_MAX ((size_t)256 * 1024 * 1024)
#define FILE_TIMEOUT_MS (5 * 60 * 1000)
#define CHINA_OFFSET (8 * CLOCK_HOUR)
#define NONCE_BYTES 16 /* 32 hex characters */

/* ---- error words ---- */

/* How documents of different ages spell them is of no matter: compared without case and
 * underscores. What is not here is PROVIDER_REFUSED below HTTP 500. */
static const struct {
    const char *code;
    enum status status;
} error_words[] = {
    {"ORDERNOTEXIST", STATUS_NOT_FOUND},
    {"ORDERNOTEXISTS", STATUS_NOT_FOUND},
    {"RESOURCENOTEXISTS", STATUS_NOT_FOUND},
    {"NOSTATEMENTEXIST", STATUS_NOT_FOUND},
    {"STATEMENTCREATING", STATUS_PROVIDER_UNAVAILABLE},
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

bool wechat_pay_same_word(const char *a, const char *b) {
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
        if (wechat_pay_same_word(error_words[i].code, code))
            return error_words[i].status;
    return http_status >= 500 ? STATUS_PROVIDER_UNAVAILABLE : STATUS_PROVIDER_REFUSED;
}

/* ---- one signed call ---- */

static enum status authorize(struct wechat_pay *pay, struct arena *arena,
                             const struct wechat_pay_call *call, const char *prefix,
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
                           const struct wechat_pay_call *call,
                           const struct provider_address *address, const char *authorization,
                           const char *user_agent, struct http_response *out_response,
                           enum http_failure *out_failure) {
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
        .file = call->file,
        .file_max = FILE_BYTES_MAX,
        .timeout_ms = call->file != NULL ? FILE_TIMEOUT_MS : pay->settings->provider_timeout_ms,
    };
    return http_send(pay->http, &request, arena, out_response, out_failure);
}

/* The main host and, when it could not be reached at all, once the backup host. The signature
 * covers the path, not the host: the same one is good for both, unless a prefix in the address
 * differs. */
static enum status send_signed(struct wechat_pay *pay, struct arena *arena,
                               const struct wechat_pay_call *call,
                               struct http_response *out_response, struct provider_error *error) {
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

enum status wechat_pay_exchange(struct wechat_pay *pay, struct arena *arena,
                                const struct wechat_pay_call *call,
                                const struct document **out_document,
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

enum status wechat_pay_download(struct wechat_pay *pay, struct arena *arena, const char *path,
                                FILE *file, struct provider_error *error) {
    struct wechat_pay_call call = {
        .method = "GET", .path = path, .body = BYTES("", 0), .file = file};
    struct http_response response;
    provider_fail(error, STATUS_OK, 0, "local", "");
    TRY(send_signed(pay, arena, &call, &response, error));
    if (response.status != 200)
        return read_error(arena, &response, check_reply(pay, arena, &response), error);
    return STATUS_OK;
}

char *wechat_pay_time(struct arena *arena, int64_t at) {
    char text[CLOCK_TEXT_SIZE];
    clock_format(at - at % CLOCK_SECOND + CHINA_OFFSET, text);
    text[strcspn(text, "Z")] = '\0';
    return arena_format(arena, "%s+08:00", text);
}

bool wechat_pay_read_time(const struct document *document, const char *path, int64_t *out_at) {
    const char *text = document_text(document, path);
    *out_at = 0;
    return str_is_empty(text) || clock_parse(text, out_at);
}
