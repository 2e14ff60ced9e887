/* pipeline: see the header. */
#include "api/pipeline.h"

#include <arpa/inet.h>
#include <string.h>
#include <strings.h>

#include "api/app.h"
#include "api/auth.h"
#include "api/decode.h"
#include "api/idempotency.h"
#include "api/metrics.h"
#include "api/problem.h"
#include "api/rate_limit.h"
#include "api/response.h"
#include "core/base/arena.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/secret.h"
#include "core/base/str.h"

#define USER_AGENT_MAX 255
#define CHALLENGE_MAX 128

static enum status step_request_id(struct request *request);
static enum status step_caller(struct request *request);
static enum status step_route(struct request *request);
static enum status step_handle(struct request *request);

/* Before these stands the gate (pipeline_serve), after them the answer and the access log. A step
 * that fails, or that has filled the answer, ends the walk. */
static const struct {
    const char *name;
    enum status (*run)(struct request *request);
} steps[] = {
    {"request_id", step_request_id}, {"caller", step_caller}, /* front door, address, user agent */
    {"route", step_route},           {"body_cap", decode_check_body_head},
    {"origin", auth_check_origin},   {"authenticate", auth_authenticate},
    {"authorise", auth_authorise},   {"rate_limit", rate_limit_take},
    {"read_body", decode_read_body}, {"idempotency", idempotency_begin},
    {"decode", decode_input},        {"handle", step_handle},
    {"encode", response_encode},
};

/* 26 signs of Crockford's base 32: 48 bits of milliseconds, 80 random ones. */
static void make_request_id(char out_id[REQUEST_ID_SIZE]) {
    static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    unsigned char bytes[16];
    uint64_t at = (uint64_t)(clock_now() / 1000);
    for (int i = 5; i >= 0; i--, at >>= 8)
        bytes[i] = (unsigned char)at;
    secret_random(bytes + 6, 10);
    for (int i = 0; i < 26; i++) {
        unsigned value = 0;
        for (int bit = i * 5 - 2; bit < i * 5 + 3; bit++)
            value = value << 1 | (bit >= 0 ? (unsigned)(bytes[bit / 8] >> (7 - bit % 8)) & 1U : 0);
        out_id[i] = alphabet[value];
    }
    out_id[26] = '\0';
}

static enum status step_request_id(struct request *request) {
    make_request_id(request->request_id);
    request->call.request_id = request->request_id;
    return STATUS_OK;
}

static bool parse_client(const char *word, enum client_kind *out_client) {
    static const char *const words[] = {
        [CLIENT_PORTAL] = "portal", [CLIENT_PHONE] = "phone", [CLIENT_STAFF] = "staff"};
    for (enum client_kind client = CLIENT_PORTAL; client <= CLIENT_STAFF; client++) {
        if (str_equal(words[client], word)) {
            *out_client = client;
            return true;
        }
    }
    return false;
}

static bool is_address(const char *text) {
    unsigned char parsed[16];
    return inet_pton(AF_INET, text, parsed) == 1 || inet_pton(AF_INET6, text, parsed) == 1;
}

/* A header of the client that core may store: plain, valid UTF-8 and short, else as if it were not
 * there. */
static const char *bounded_header(const struct request *request, const char *name, size_t max) {
    const char *value = request_header(request, name);
    if (value == NULL || !str_is_utf8(value, strlen(value)))
        return NULL;
    if (strlen(value) <= max)
        return value;
    while (max > 0 && ((unsigned char)value[max] & 0xc0U) == 0x80U)
        max--;
    return arena_copy(request->call.arena, value, max);
}

static enum status step_caller(struct request *request) {
    struct call *call = &request->call;
    const char *client = request_header(request, "X-Lnca-Client");
    const char *address = request_header(request, "X-Real-IP");
    if (client != NULL && !parse_client(client, &call->client))
        return call_fail(call, STATUS_MALFORMED, "client");
    call->address =
        address != NULL && is_address(address) ? address : exchange_peer(request->exchange);
    call->user_agent = bounded_header(request, "User-Agent", USER_AGENT_MAX);
    call->challenge = bounded_header(request, "X-Lnca-Challenge", CHALLENGE_MAX);
    return STATUS_OK;
}

static char *allowed_methods(struct arena *arena, unsigned allowed) {
    struct builder out;
    builder_init(&out, arena);
    for (enum http_method method = 0; method < METHOD__MAX; method++) {
        if ((allowed & 1U << method) == 0)
            continue;
        builder_add(&out, out.length > 0 ? ", " : "");
        builder_add(&out, http_method_name(method));
    }
    return out.data;
}

static enum status step_route(struct request *request) {
    struct call *call = &request->call;
    bool known = http_method_parse(request->method_text, &request->method);
    enum http_method method = known ? request->method : METHOD__MAX;
    enum status status = router_find(call->arena, method, request->path, &request->match);
    if (status == STATUS_METHOD) {
        answer_header(call, "Allow", allowed_methods(call->arena, request->match.allowed));
        if (method == METHOD_OPTIONS)
            request->answer.status = 204;
        return method == METHOD_OPTIONS ? STATUS_OK : status;
    }
    TRY(status);
    if ((request->match.route->clients & 1U << call->client) == 0) {
        request->match.route = NULL;
        return call_fail(call, STATUS_NOT_FOUND, "front_door");
    }
    request->head_only = method == METHOD_HEAD;
    return STATUS_OK;
}

static enum status step_handle(struct request *request) {
    const struct route *route = request->match.route;
    request->handler_answer = arena_alloc(request->call.arena, route->answer_size);
    return route->call(&request->call, request->input, request->handler_answer);
}

static enum status walk(struct request *request) {
    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
        enum status status = steps[i].run(request);
        if (status != STATUS_OK || request->answer.status != 0)
            return status;
    }
    return STATUS_OK;
}

static const char *const client_words[] = {[CLIENT_NONE] = "none",
                                           [CLIENT_PORTAL] = "portal",
                                           [CLIENT_PHONE] = "phone",
                                           [CLIENT_STAFF] = "staff"};

static void log_access(const struct request *request) {
    const struct route *route = request->match.route;
    const char *cause = request->call.failure.cause;
    int64_t microseconds = clock_monotonic() - request->started_at;
    enum log_level level = request->answer.status >= 500 ? LOG_ERROR : LOG_INFO;
    if (request->app->metrics != NULL)
        metrics_count(request->app->metrics, route, request->answer.status, microseconds);
    LOG(level, "request", LOG_TEXT("request_id", request->request_id),
        LOG_TEXT("method", request->method < METHOD__MAX ? http_method_name(request->method) : "?"),
        LOG_TEXT("route", route != NULL ? route->path : "-"),
        LOG_TEXT("operation", route != NULL ? route->operation : "-"),
        LOG_INT("status", request->answer.status),
        LOG_TEXT("code",
                 request->answer.status == 304 ? "not_modified" : status_code(request->status)),
        LOG_TEXT("client", client_words[request->call.client]),
        LOG_INT("microseconds", microseconds), LOG_INT("bytes_in", request->body.size),
        LOG_INT("bytes_out", request->answer.body.size),
        LOG_TEXT("cause", cause != NULL ? cause : ""));
}

static void answer_and_log(struct request *request) {
    if (request->status == STATUS_NOT_MODIFIED)
        request->answer.status = 304;
    else if (request->status != STATUS_OK)
        problem_fill(request);
    idempotency_end(request);
    response_send(request);
    log_access(request);
}

static struct request *make_request(struct exchange *exchange, struct app *app) {
    struct request *request = ARENA_NEW(exchange_arena(exchange), struct request);
    app_call(app, exchange_arena(exchange), &request->call);
    request->call.actor = (struct actor){.kind = ACTOR_NOBODY};
    request->app = app;
    request->exchange = exchange;
    request->method = METHOD__MAX;
    request->content_length = -1;
    request->started_at = clock_monotonic();
    return request;
}

void pipeline_serve(struct exchange *exchange, const struct gate_head *head, void *context) {
    struct request *request = make_request(exchange, context);
    const char *reason = request_gate_check(head, &request->content_length);
    if (reason != NULL) {
        (void)step_request_id(request);
        request->close = true;
        request->status = call_fail(&request->call, STATUS_MALFORMED, reason);
        answer_and_log(request);
        return;
    }
    request->method_text = head->method;
    request->path = head->path;
    request->query = head->query;
    request->header_count = head->header_count;
    memcpy(request->headers, head->headers, head->header_count * sizeof(struct header));
    request->status = walk(request);
    if (request->status != STATUS_OK && !request->body_read && request->content_length > 0)
        decode_skip_body(request);
    answer_and_log(request);
}

/* What civetweb itself could not read: nothing of the request can be trusted. */
void pipeline_refuse(struct exchange *exchange, int http_status, void *context) {
    struct request *request = make_request(exchange, context);
    (void)step_request_id(request);
    request->close = true;
    enum status status = http_status == 408 ? STATUS_REQUEST_TIMEOUT : STATUS_MALFORMED;
    request->status = call_fail(&request->call, status, "unreadable_head");
    answer_and_log(request);
}
