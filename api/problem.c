/* problem: see the header. */
#include "api/problem.h"

#include "api/generated/fields.h"
#include "api/generated/types.h"
#include "core/base/arena.h"

static const int http_statuses[STATUS__MAX] = {
    [STATUS_OK] = 200,
    [STATUS_MALFORMED] = 400,
    [STATUS_INVALID_JSON] = 400,
    [STATUS_INVALID] = 422,
    [STATUS_BODY_TOO_LARGE] = 413,
    [STATUS_MEDIA_TYPE] = 415,
    [STATUS_NOT_ACCEPTABLE] = 406,
    [STATUS_NOT_FOUND] = 404,
    [STATUS_METHOD] = 405,
    [STATUS_REQUEST_TIMEOUT] = 408,
    [STATUS_ORIGIN] = 403,
    [STATUS_KEY_MISSING] = 400,
    [STATUS_KEY_REUSED] = 422,
    [STATUS_KEY_RUNNING] = 409,
    [STATUS_TOO_MANY] = 429,
    [STATUS_CHALLENGE] = 403,
    [STATUS_NOT_MODIFIED] = 304,
    [STATUS_PRECONDITION] = 412,
    [STATUS_PRECONDITION_MISSING] = 428,

    [STATUS_UNAUTHENTICATED] = 401,
    [STATUS_FORBIDDEN] = 403,
    [STATUS_LOGIN_FAILED] = 422,
    [STATUS_LOGIN_LOCKED] = 429,
    [STATUS_CODE_WRONG] = 422,
    [STATUS_TOKEN_EXPIRED] = 401,
    [STATUS_TOKEN_REUSED] = 401,
    [STATUS_AGREEMENT_OUTDATED] = 409,
    [STATUS_MOBILE_TAKEN] = 409,
    [STATUS_ACCOUNT_BUSY] = 409,

    [STATUS_STATE] = 409,
    [STATUS_ORDER_OPEN] = 409,
    [STATUS_ORDER_OPEN_ELSEWHERE] = 409,
    [STATUS_ORDER_INCOMPLETE] = 422,
    [STATUS_FACE_NEEDED] = 409,
    [STATUS_BATCH_WRONG] = 422,
    [STATUS_SCAN_GONE] = 409,
    [STATUS_SCAN_TAKEN] = 409,
    [STATUS_DIGITS_WRONG] = 422,
    [STATUS_NOT_EXTENDABLE] = 409,
    [STATUS_PRODUCT_UNAVAILABLE] = 409,
    [STATUS_PRICE_CHANGED] = 409,
    [STATUS_IDENTITY_NEEDED] = 409,
    [STATUS_IDENTITY_MISMATCH] = 409,
    [STATUS_IDENTITY_LIMIT] = 429,
    [STATUS_NOT_A_PICTURE] = 422,
    [STATUS_PICTURE_TOO_LARGE] = 422,
    [STATUS_PICTURE_TOO_SMALL] = 422,
    [STATUS_REVIEW_OWN] = 403,
    [STATUS_REVIEW_TAKEN] = 409,
    [STATUS_SECOND_PERSON] = 409,
    [STATUS_FILE_KIND] = 422,
    [STATUS_UPLOAD_INCOMPLETE] = 409,
    [STATUS_GRANT_ENDED] = 403,
    [STATUS_HANDLER_ONLY] = 403,
    [STATUS_NOTICE_REFUSED] = 400,

    [STATUS_PROOF_FAILED] = 422,
    [STATUS_KEY_SESSION_GONE] = 409,
    [STATUS_LINT_FAILED] = 500,
    [STATUS_PIN_WRONG] = 422,
    [STATUS_PIN_LOCKED] = 429,
    [STATUS_KEY_LOCKED] = 403,
    [STATUS_PIN_OWN_NEEDED] = 409,
    [STATUS_PIN_WEAK] = 422,

    [STATUS_LAST_ADMINISTRATOR] = 409,
    [STATUS_OWN_ACCOUNT] = 403,

    [STATUS_UNAVAILABLE] = 503,
    [STATUS_PROVIDER_UNAVAILABLE] = 503,
    [STATUS_PROVIDER_REFUSED] = 502,
    [STATUS_BUSY] = 503,
    [STATUS_DUPLICATE] = 409,
    [STATUS_CONFLICT] = 409,
    [STATUS_TAMPERED] = 500,
    [STATUS_INTERNAL] = 500,
};

static const struct {
    int http_status;
    const char *reason;
} reasons[] = {
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {500, "Internal Server Error"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
};

int problem_http_status(enum status status) {
    int http_status = (unsigned)status < STATUS__MAX ? http_statuses[status] : 0;
    return http_status != 0 ? http_status : 500;
}

const char *problem_reason(int http_status) {
    for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++) {
        if (reasons[i].http_status == http_status)
            return reasons[i].reason;
    }
    return "Unknown";
}

static const struct api_field_error *copy_errors(struct call *call) {
    size_t count = call->failure.field_count;
    struct api_field_error *errors =
        ARENA_ARRAY(call->arena, count > 0 ? count : 1, struct api_field_error);
    for (size_t i = 0; i < count; i++)
        errors[i] =
            (struct api_field_error){call->failure.fields[i].field, call->failure.fields[i].code};
    return errors;
}

/* 503 and 429 always say when to come back. */
static int64_t retry_after(const struct request *request, int http_status) {
    int64_t seconds = request->call.failure.retry_after_seconds;
    if (seconds <= 0 && (http_status == 503 || http_status == 429))
        return http_status == 503 ? 2 : 60;
    return seconds;
}

void problem_fill(struct request *request) {
    struct call *call = &request->call;
    enum status status = request->status;
    int http_status = problem_http_status(status);
    int64_t seconds = retry_after(request, http_status);
    bool with_fields = call->failure.field_count > 0;
    struct api_problem problem = {
        .type = arena_format(call->arena, "urn:lnca:problem:%s", status_code(status)),
        .title = problem_reason(http_status),
        .status = http_status,
        .detail = status_detail(status),
        .instance = arena_format(call->arena, "urn:lnca:request:%s", request->request_id),
        .code = status_code(status),
        .errors = with_fields ? copy_errors(call) : NULL,
        .errors_count = with_fields ? call->failure.field_count : 0,
        .reference = call->failure.reference,
        .has_retry_after_seconds = seconds > 0,
        .retry_after_seconds = seconds,
        .has_tries_left = call->failure.tries_left > 0,
        .tries_left = call->failure.tries_left,
    };
    request->answer.status = http_status;
    request->answer.media_type = "application/problem+json";
    request->answer.body = schema_encode(call->arena, &shape_problem, &problem);
    request->answer.cache_control = NULL;
    if (seconds > 0)
        answer_header(call, "Retry-After", arena_format(call->arena, "%lld", (long long)seconds));
}
