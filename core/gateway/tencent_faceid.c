/* tencent_faceid: DetectAuth and GetDetectInfoEnhanced. */
#include "core/gateway/tencent_faceid.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/base/document.h"
#include "core/base/settings.h"
#include "core/gateway/http.h"
#include "core/gateway/tencent_signature.h"

#define PROVIDER "tencent_faceid"
#define VERSION "2018-03-01"
#define INFO_TEXT "1" /* text only: pictures of the person are none of our business */
#define TOKEN_MAX 256
#define URL_MAX 2048

struct tencent_faceid {
    const struct settings *settings;
    struct http_client *http;
    struct arena *arena; /* owns the texts */
    char *secret_id;
    char *secret_key;
    struct provider_address address;
    const char *path; /* "/" where there is no prefix */
};

enum status tencent_faceid_open(const struct settings *settings,
                                struct tencent_faceid **out_faceid) {
    struct tencent_faceid *faceid = memory_alloc(1, sizeof *faceid);
    enum status status = STATUS_OK;
    faceid->settings = settings;
    faceid->arena = arena_create(0);
    faceid->address = provider_address_of(faceid->arena, settings->tencent_faceid_url);
    faceid->path = arena_format(faceid->arena, "%s/", faceid->address.path);
    TRY_CLEANUP(
        provider_secret(settings, PROVIDER, "secret_id", faceid->arena, &faceid->secret_id));
    TRY_CLEANUP(
        provider_secret(settings, PROVIDER, "secret_key", faceid->arena, &faceid->secret_key));
    TRY_CLEANUP(http_client_open(settings, &faceid->http));
    *out_faceid = faceid;
    return STATUS_OK;
cleanup:
    tencent_faceid_destroy(faceid);
    return status == STATUS_NOT_FOUND ? STATUS_INTERNAL : status;
}

void tencent_faceid_destroy(struct tencent_faceid *faceid) {
    if (faceid == NULL)
        return;
    http_client_destroy(faceid->http);
    arena_destroy(faceid->arena);
    memory_free(faceid);
}

/* By how the word begins; the first that fits. The rest is PROVIDER_REFUSED. */
static const struct {
    const char *prefix;
    enum status status;
} error_words[] = {
    {"InternalError", STATUS_PROVIDER_UNAVAILABLE},
    {"RequestLimitExceeded", STATUS_PROVIDER_UNAVAILABLE},
    {"ResourceUnavailable", STATUS_PROVIDER_UNAVAILABLE},
    {"AuthFailure.SignatureExpire", STATUS_PROVIDER_UNAVAILABLE},
    {"InvalidParameterValue.BizTokenExpired", STATUS_NOT_FOUND},
    {"InvalidParameterValue.BizTokenIllegal", STATUS_NOT_FOUND},
};

static enum status status_of_error(const char *code) {
    for (size_t i = 0; i < sizeof error_words / sizeof error_words[0]; i++)
        if (str_starts_with(code, error_words[i].prefix))
            return error_words[i].status;
    return STATUS_PROVIDER_REFUSED;
}

static enum status read_answer(struct arena *arena, const struct http_response *response,
                               const struct document **out_answer, struct provider_error *error) {
    const struct document *document = NULL;
    if (document_parse(arena, response->body, &document) != STATUS_OK ||
        document_count(document, "Response") == 0)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, response->status, "nonsense", "");
    const char *code = document_text(document, "Response.Error.Code");
    if (code != NULL)
        return provider_fail(error, status_of_error(code), response->status, code,
                             document_text(document, "Response.Error.Message"));
    if (response->status != 200 || document_at(document, "Response.Error") != NULL)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, response->status, "nonsense", "");
    *out_answer = document_at(document, "Response");
    return STATUS_OK;
}

/* One signed action; `out_answer` is the member Response. */
static enum status act(struct tencent_faceid *faceid, struct arena *arena, const char *action,
                       struct bytes body, const struct document **out_answer,
                       struct provider_error *error) {
    struct tencent_request canonical = {
        .service = "faceid",
        .host = faceid->address.host,
        .path = faceid->path,
        .timestamp = clock_now() / CLOCK_SECOND,
        .body = body,
    };
    struct http_header headers[] = {
        {"Content-Type", TENCENT_CONTENT_TYPE},
        {"X-TC-Action", action},
        {"X-TC-Version", VERSION},
        {"X-TC-Timestamp", arena_format(arena, "%lld", (long long)canonical.timestamp)},
        {"Authorization",
         tencent_authorization(arena, &canonical, faceid->secret_id, faceid->secret_key)},
    };
    struct http_request request = {
        .method = "POST",
        .url = arena_format(arena, "%s%s", faceid->address.origin, faceid->path),
        .headers = headers,
        .header_count = sizeof headers / sizeof headers[0],
        .body = body,
        .timeout_ms = faceid->settings->provider_timeout_ms,
    };
    struct http_response response;
    enum http_failure failure = HTTP_ANSWERED;
    if (http_send(faceid->http, &request, arena, &response, &failure) != STATUS_OK)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 0, http_failure_word(failure), "");
    return read_answer(arena, &response, out_answer, error);
}

enum status tencent_faceid_begin(struct tencent_faceid *faceid, struct arena *arena,
                                 const struct tencent_faceid_request *request,
                                 struct tencent_faceid_flow *out_flow,
                                 struct provider_error *error) {
    struct document_writer writer;
    const struct document *answer = NULL;
    document_begin(&writer, arena);
    document_put_text(&writer, "RuleId", faceid->settings->tencent_faceid_rule_id);
    document_put_text(&writer, "IdCard", request->id_card);
    document_put_text(&writer, "Name", request->name);
    document_put_text(&writer, "RedirectUrl", request->redirect_url);
    document_put_text(&writer, "Extra", request->extra);
    TRY(act(faceid, arena, "DetectAuth", document_finish(&writer), &answer, error));
    const char *url = document_text(answer, "Url");
    const char *token = document_text(answer, "BizToken");
    if (str_is_empty(url) || str_is_empty(token) || strlen(token) > TOKEN_MAX ||
        strlen(url) > URL_MAX)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 200, "nonsense", "Url, BizToken");
    *out_flow = (struct tencent_faceid_flow){.url = url, .biz_token = token};
    return STATUS_OK;
}

static int64_t number_or_none(const struct document *answer, const char *path) {
    int64_t value = -1;
    return document_int(answer, path, &value) ? value : -1;
}

enum status tencent_faceid_fetch(struct tencent_faceid *faceid, struct arena *arena,
                                 const char *biz_token, struct tencent_faceid_result *out_result,
                                 struct provider_error *error) {
    struct document_writer writer;
    const struct document *answer = NULL;
    document_begin(&writer, arena);
    document_put_text(&writer, "BizToken", biz_token);
    document_put_text(&writer, "RuleId", faceid->settings->tencent_faceid_rule_id);
    document_put_text(&writer, "InfoType", INFO_TEXT);
    TRY(act(faceid, arena, "GetDetectInfoEnhanced", document_finish(&writer), &answer, error));
    if (document_count(answer, "Text") == 0)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 200, "nonsense", "Text");
    struct tencent_faceid_result result = {
        .err_code = number_or_none(answer, "Text.ErrCode"),
        .err_message = document_text(answer, "Text.ErrMsg"),
        .name = document_text(answer, "Text.Name"),
        .id_card = document_text(answer, "Text.IdCard"),
        .extra = document_text(answer, "Text.Extra"),
        .live_status = number_or_none(answer, "Text.LiveStatus"),
        .compare_status = number_or_none(answer, "Text.Comparestatus"),
        .similarity_hundredths = -1,
    };
    if (!document_hundredths(answer, "Text.Sim", &result.similarity_hundredths))
        result.similarity_hundredths = -1;
    *out_result = result;
    return STATUS_OK;
}

/* What is not listed did not pass. */
static const struct {
    int64_t from, to;
    enum tencent_faceid_verdict verdict;
} verdicts[] = {
    {-1, -1, TENCENT_FACEID_PENDING},     {0, 0, TENCENT_FACEID_PASSED},
    {1, 4, TENCENT_FACEID_TROUBLE},       {8, 8, TENCENT_FACEID_TROUBLE},
    {10, 13, TENCENT_FACEID_TROUBLE},     {14, 16, TENCENT_FACEID_EXPIRED},
    {17, 17, TENCENT_FACEID_PENDING},     {201, 204, TENCENT_FACEID_TROUBLE},
    {1001, 1001, TENCENT_FACEID_TROUBLE}, {2001, 2001, TENCENT_FACEID_TROUBLE},
};

enum tencent_faceid_verdict tencent_faceid_verdict(const struct tencent_faceid_result *result) {
    for (size_t i = 0; i < sizeof verdicts / sizeof verdicts[0]; i++)
        if (result->err_code >= verdicts[i].from && result->err_code <= verdicts[i].to)
            return verdicts[i].verdict;
    return TENCENT_FACEID_FAILED;
}
