/* aliyun_sms: SendSms. A repeat of one signed request is harmless (its nonce was used); a second
 * request is a second text. */
#include "core/gateway/aliyun_sms.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/base/document.h"
#include "core/base/encode.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/gateway/aliyun_signature.h"
#include "core/gateway/http.h"

#define PROVIDER "aliyun_sms"
#define NONCE_BYTES 16

struct aliyun_sms {
    const struct settings *settings;
    struct http_client *http;
    struct arena *arena; /* owns the texts */
    char *key_id;
    char *secret;
    struct provider_address address;
    const char *path; /* "/" where there is no prefix */
};

enum status aliyun_sms_open(const struct settings *settings, struct aliyun_sms **out_sms) {
    struct aliyun_sms *sms = memory_alloc(1, sizeof *sms);
    enum status status = STATUS_OK;
    sms->settings = settings;
    sms->arena = arena_create(0);
    sms->address = provider_address_of(sms->arena, settings->aliyun_sms_url);
    sms->path = arena_format(sms->arena, "%s/", sms->address.path);
    TRY_CLEANUP(provider_secret(settings, PROVIDER, "access_key_id", sms->arena, &sms->key_id));
    TRY_CLEANUP(provider_secret(settings, PROVIDER, "access_key_secret", sms->arena, &sms->secret));
    TRY_CLEANUP(http_client_open(settings, &sms->http));
    *out_sms = sms;
    return STATUS_OK;
cleanup:
    aliyun_sms_destroy(sms);
    return status == STATUS_NOT_FOUND ? STATUS_INTERNAL : status;
}

void aliyun_sms_destroy(struct aliyun_sms *sms) {
    if (sms == NULL)
        return;
    http_client_destroy(sms->http);
    arena_destroy(sms->arena);
    memory_free(sms);
}

static char *query_of(const struct aliyun_sms *sms, struct arena *arena,
                      const struct aliyun_sms_text *text) {
    struct aliyun_parameter parameters[5] = {
        {"PhoneNumbers", text->mobile},
        {"SignName", sms->settings->aliyun_sms_sign_name},
        {"TemplateCode",
         text->template != NULL ? text->template : sms->settings->aliyun_sms_template},
        {"TemplateParam", text->parameters != NULL ? text->parameters : "{}"},
    };
    size_t count = 4;
    if (text->out_id != NULL)
        parameters[count++] = (struct aliyun_parameter){"OutId", text->out_id};
    return aliyun_query(arena, parameters, count);
}

static char *now_text(struct arena *arena) {
    char text[CLOCK_TEXT_SIZE];
    int64_t now = clock_now();
    clock_format(now - now % CLOCK_SECOND, text);
    return arena_text(arena, text);
}

static enum status send_query(struct aliyun_sms *sms, struct arena *arena, const char *query,
                              struct http_response *out_response, enum http_failure *out_failure) {
    unsigned char random[NONCE_BYTES];
    secret_random(random, sizeof random);
    struct aliyun_parameter headers[] = {
        {"host", sms->address.host},
        {"x-acs-action", "SendSms"},
        {"x-acs-content-sha256", aliyun_content_hash(arena, BYTES("", 0))},
        {"x-acs-date", now_text(arena)},
        {"x-acs-signature-nonce", encode_hex(arena, BYTES(random, sizeof random))},
        {"x-acs-version", "2017-05-25"},
    };
    enum { COUNT = sizeof headers / sizeof headers[0] };
    struct aliyun_request canonical = {
        .method = "POST",
        .path = sms->path,
        .query = query,
        .headers = headers,
        .header_count = COUNT,
        .body = BYTES("", 0),
    };
    struct http_header sent[COUNT + 2];
    for (size_t i = 0; i < COUNT; i++)
        sent[i] = (struct http_header){headers[i].name, headers[i].value};
    sent[COUNT] = (struct http_header){
        "Authorization", aliyun_authorization(arena, &canonical, sms->key_id, sms->secret)};
    sent[COUNT + 1] = (struct http_header){"Accept", "application/json"};
    struct http_request request = {
        .method = "POST",
        .url = arena_format(arena, "%s%s?%s", sms->address.origin, sms->path, query),
        .headers = sent,
        .header_count = COUNT + 2,
        .timeout_ms = sms->settings->provider_timeout_ms,
    };
    return http_send(sms->http, &request, arena, out_response, out_failure);
}

/* Words at whose start stands what must be told apart; everything else under isv. and isp. is
 * REFUSED. */
static const struct {
    const char *prefix;
    enum aliyun_sms_outcome outcome;
} outcome_words[] = {
    {"isv.BUSINESS_LIMIT_CONTROL", ALIYUN_SMS_LIMITED},
    {"isv.DAY_LIMIT_CONTROL", ALIYUN_SMS_LIMITED},
    {"isv.MONTH_LIMIT_CONTROL", ALIYUN_SMS_LIMITED},
    {"isp.SYSTEM_ERROR", ALIYUN_SMS_UNKNOWN},
    {"isv.", ALIYUN_SMS_REFUSED},
    {"isp.", ALIYUN_SMS_REFUSED},
};

static enum aliyun_sms_outcome outcome_of(const char *code) {
    for (size_t i = 0; i < sizeof outcome_words / sizeof outcome_words[0]; i++)
        if (str_starts_with(code, outcome_words[i].prefix))
            return outcome_words[i].outcome;
    return ALIYUN_SMS_UNKNOWN;
}

/* The answer of the gateway in front of SendSms, which never reached it. */
static enum status read_gateway_error(const struct http_response *response, const char *code,
                                      const char *message, struct provider_error *error) {
    bool throttled = response->status == 429 || str_starts_with(code, "Throttling");
    return provider_fail(error, throttled ? STATUS_PROVIDER_UNAVAILABLE : STATUS_PROVIDER_REFUSED,
                         response->status, code, message);
}

static enum status unknown(const char *code, int http_status, const char *message,
                           enum aliyun_sms_outcome *out_outcome, struct provider_error *error) {
    *out_outcome = ALIYUN_SMS_UNKNOWN;
    return provider_fail(error, STATUS_OK, http_status, code, message);
}

static enum status read_answer(struct arena *arena, const struct http_response *response,
                               enum aliyun_sms_outcome *out_outcome, struct provider_error *error) {
    const struct document *document = NULL;
    if (document_parse(arena, response->body, &document) != STATUS_OK)
        return unknown("nonsense", response->status, "", out_outcome, error);
    const char *code = document_text(document, "Code");
    const char *message = document_text(document, "Message");
    if (code == NULL || response->status >= 500)
        return unknown(code != NULL ? code : "nonsense", response->status, message, out_outcome,
                       error);
    /* libcurl repeats a request whose kept connection died: the first copy came through. */
    if (strcmp(code, "SignatureNonceUsed") == 0)
        return unknown(code, response->status, message, out_outcome, error);
    if (response->status >= 400)
        return read_gateway_error(response, code, message, error);
    if (response->status != 200)
        return unknown("nonsense", response->status, "", out_outcome, error);
    *out_outcome = strcmp(code, "OK") == 0 ? ALIYUN_SMS_SENT : outcome_of(code);
    return provider_fail(error, STATUS_OK, response->status, code, message);
}

enum status aliyun_sms_send(struct aliyun_sms *sms, struct arena *arena,
                            const struct aliyun_sms_text *text,
                            enum aliyun_sms_outcome *out_outcome, struct provider_error *error) {
    struct http_response response;
    enum http_failure failure = HTTP_ANSWERED;
    enum status status = send_query(sms, arena, query_of(sms, arena, text), &response, &failure);
    if (status == STATUS_OK)
        return read_answer(arena, &response, out_outcome, error);
    if (failure == HTTP_NOT_SENT || failure == HTTP_FORBIDDEN)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 0, http_failure_word(failure), "");
    return unknown(http_failure_word(failure), 0, "", out_outcome, error);
}
