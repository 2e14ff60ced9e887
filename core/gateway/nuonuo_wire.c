#include "core/gateway/nuonuo_wire.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/secret.h"
#include "core/gateway/nuonuo.h"
#include "core/gateway/nuonuo_signature.h"

#define METHOD_PREFIX "nuonuo.OpeMplatform."
#define SDK_VERSION "1.0.5.2"
#define TOKEN_MAX ((size_t)200)
#define TOKEN_LIFE_MAX (24 * 3600)

/* The words of the gateway in front (07…) and of the platform (E…); all others are a no. */
static const struct {
    const char *code;
    enum nuonuo_meaning meaning;
} meanings[] = {
    {"E0000", NUONUO_DONE},        {"0000", NUONUO_DONE},         {"E9106", NUONUO_REPEATED},
    {"9106", NUONUO_REPEATED},     {"E9500", NUONUO_UNKNOWN},     {"070301", NUONUO_TOKEN_OVER},
    {"070302", NUONUO_TOKEN_OVER}, {"070303", NUONUO_TOKEN_OVER}, {"E9999", NUONUO_BUSY},
};

/* What a person must mend, by code or by what the text says: the tax bureau's own words travel
 * through in failCause. */
static const struct {
    const char *code;
    const char *text;
    enum invoice_alarm alarm;
} alarms[] = {
    {"1101", "请登录", INVOICE_ALARM_LOGIN_NEEDED},
    {"1102", "扫码认证", INVOICE_ALARM_LOGIN_NEEDED},
    {"1103", "实人认证", INVOICE_ALARM_LOGIN_NEEDED},
    {"1201", "授信额度", INVOICE_ALARM_QUOTA_LOW},
    {"070101", "appkey无效", INVOICE_ALARM_ACCESS_REFUSED},
    {"070304", NULL, INVOICE_ALARM_ACCESS_REFUSED},
    {"070305", NULL, INVOICE_ALARM_ACCESS_REFUSED},
    {"070306", "调用次数", INVOICE_ALARM_ACCESS_REFUSED},
    {"070307", NULL, INVOICE_ALARM_ACCESS_REFUSED},
};

enum invoice_alarm nuonuo_alarm_in(const char *code, const char *text) {
    for (size_t i = 0; i < sizeof alarms / sizeof alarms[0]; i++) {
        bool named = code != NULL && str_equal(alarms[i].code, code);
        bool told = text != NULL && alarms[i].text != NULL && strstr(text, alarms[i].text) != NULL;
        if (named || told)
            return alarms[i].alarm;
    }
    return INVOICE_ALARM_NONE;
}

static enum nuonuo_meaning meaning_of(const char *code, const char *text,
                                      enum invoice_alarm *out_alarm) {
    *out_alarm = INVOICE_ALARM_NONE;
    for (size_t i = 0; i < sizeof meanings / sizeof meanings[0]; i++)
        if (str_equal(meanings[i].code, code))
            return meanings[i].meaning;
    *out_alarm = nuonuo_alarm_in(code, text);
    return *out_alarm != INVOICE_ALARM_NONE ? NUONUO_ALARM : NUONUO_NO;
}

/* Six digits are hidden from the log like any long number; a stroke keeps a code readable. */
static const char *shown(struct arena *arena, const char *code) {
    bool digits = code != NULL && strlen(code) == 6 && strspn(code, "0123456789") == 6;
    return digits ? arena_format(arena, "%.2s-%s", code, code + 2) : code;
}

static enum status read_answer(struct arena *arena, const struct http_response *response,
                               struct nuonuo_answer *out_answer, struct provider_error *error) {
    const struct document *document = NULL;
    if (response->status != 200 || document_parse(arena, response->body, &document) != STATUS_OK ||
        document_text(document, "code") == NULL)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, response->status, "nonsense", "");
    const char *code = document_text(document, "code");
    const char *text = document_text(document, "describe");
    out_answer->meaning = meaning_of(code, text, &out_answer->alarm);
    out_answer->result = document_at(document, "result");
    enum status status = STATUS_OK;
    if (out_answer->meaning == NUONUO_TOKEN_OVER)
        status = STATUS_UNAUTHENTICATED;
    else if (out_answer->meaning == NUONUO_BUSY)
        status = STATUS_PROVIDER_UNAVAILABLE;
    return provider_fail(error, status, response->status, shown(arena, code), text);
}

static char *digits(struct arena *arena, size_t count) {
    struct builder text;
    builder_init(&text, arena);
    for (size_t i = 0; i < count; i++)
        builder_add_char(&text, (char)('0' + secret_random_below(10)));
    return text.data;
}

static enum status send(struct nuonuo *nuonuo, struct arena *arena,
                        const struct http_request *request, struct http_response *out_response,
                        struct provider_error *error) {
    enum http_failure failure = HTTP_ANSWERED;
    if (http_send(nuonuo->http, request, arena, out_response, &failure) != STATUS_OK)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 0, http_failure_word(failure), "");
    return STATUS_OK;
}

enum status nuonuo_act(struct nuonuo *nuonuo, struct arena *arena, const char *token,
                       const char *method, struct bytes body, struct nuonuo_answer *out_answer,
                       struct provider_error *error) {
    unsigned char random[16];
    secret_random(random, sizeof random);
    struct nuonuo_signed parts = {
        .app_key = nuonuo->app_key,
        .senid = encode_hex(arena, BYTES(random, sizeof random)),
        .nonce = digits(arena, 8),
        .timestamp = arena_format(arena, "%lld", (long long)(clock_now() / CLOCK_SECOND)),
        .body = body};
    struct http_header headers[] = {
        {"Content-Type", "application/json"},
        {"X-Nuonuo-Sign", nuonuo_sign(arena, nuonuo->app_secret, &parts)},
        {"accessToken", token},
        {"userTax", nuonuo->settings->invoice_seller_tax_number},
        {"method", arena_format(arena, METHOD_PREFIX "%s", method)},
        {"sdkVer", SDK_VERSION},
    };
    struct http_request request = {
        .method = "POST",
        .url = arena_format(arena, "%s?senid=%s&nonce=%s&timestamp=%s&appkey=%s",
                            nuonuo->settings->nuonuo_url, parts.senid, parts.nonce, parts.timestamp,
                            encode_percent(arena, parts.app_key)),
        .headers = headers,
        .header_count = sizeof headers / sizeof headers[0],
        .body = body,
        .timeout_ms = nuonuo->settings->provider_timeout_ms,
    };
    struct http_response response;
    TRY(send(nuonuo, arena, &request, &response, error));
    return read_answer(arena, &response, out_answer, error);
}

static enum status read_token(struct arena *arena, const struct http_response *response,
                              struct invoice_token *out_token, struct provider_error *error) {
    const struct document *document = NULL;
    if (response->status >= 500 || document_parse(arena, response->body, &document) != STATUS_OK)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, response->status, "nonsense", "");
    const char *token = document_text(document, "access_token");
    if (str_is_empty(token) || strlen(token) > TOKEN_MAX)
        return provider_fail(error, STATUS_PROVIDER_REFUSED, response->status,
                             shown(arena, document_text(document, "error")),
                             document_text(document, "error_description"));
    int64_t seconds;
    const char *text = document_text(document, "expires_in");
    bool known = document_int(document, "expires_in", &seconds) ||
                 (text != NULL && str_to_int(text, 0, INT64_MAX, &seconds));
    if (!known || seconds < 1 || seconds > TOKEN_LIFE_MAX)
        seconds = TOKEN_LIFE_MAX;
    *out_token = (struct invoice_token){.text = token, .lives_seconds = seconds};
    return STATUS_OK;
}

enum status nuonuo_fetch_token(struct nuonuo *nuonuo, struct arena *arena,
                               struct invoice_token *out_token, struct provider_error *error) {
    const char *form = arena_format(
        arena, "client_id=%s&client_secret=%s&grant_type=client_credentials",
        encode_percent(arena, nuonuo->app_key), encode_percent(arena, nuonuo->app_secret));
    struct http_header headers[] = {{"Content-Type", "application/x-www-form-urlencoded"}};
    struct http_request request = {.method = "POST",
                                   .url = nuonuo->settings->nuonuo_token_url,
                                   .headers = headers,
                                   .header_count = 1,
                                   .body = BYTES(form, strlen(form)),
                                   .timeout_ms = nuonuo->settings->provider_timeout_ms};
    struct http_response response;
    TRY(send(nuonuo, arena, &request, &response, error));
    return read_token(arena, &response, out_token, error);
}
