/* response: see the header. */
#include "api/response.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "api/problem.h"
#include "api/server.h"
#include "core/base/arena.h"
#include "core/base/str.h"

struct request *request_of(struct call *call) {
    return (struct request *)(void *)((char *)call - offsetof(struct request, call));
}

const char *request_header(const struct request *request, const char *name) {
    for (size_t i = 0; i < request->header_count; i++) {
        if (strcasecmp(request->headers[i].name, name) == 0)
            return request->headers[i].value;
    }
    return NULL;
}

void answer_header(struct call *call, const char *name, const char *value) {
    struct answer *answer = &request_of(call)->answer;
    if (answer->header_count < REQUEST_ANSWER_HEADERS_MAX)
        answer->headers[answer->header_count++] = (struct header){name, value};
}

void answer_version(struct call *call, int64_t version) {
    answer_header(call, "ETag", arena_format(call->arena, "\"%lld\"", (long long)version));
}

void answer_cache(struct call *call, int64_t seconds) {
    request_of(call)->answer.cache_control =
        arena_format(call->arena, "public, max-age=%lld", (long long)seconds);
}

void answer_published_file(struct call *call, const char *name) {
    /* Each download asks again: what was withdrawn must be gone. */
    request_of(call)->answer.cache_control = "no-cache";
    answer_header(call, "X-Accel-Redirect", arena_format(call->arena, "/published/%s", name));
}

void answer_attachment(struct call *call, const char *name) {
    answer_header(call, "Content-Disposition",
                  arena_format(call->arena, "attachment; filename=\"%s\"", name));
}

/* One element of Accept against one media type; q=0 refuses. */
static bool range_accepts(const char *range, size_t length, const char *media_type) {
    size_t type_length = strcspn(range, "; \t,");
    const char *quality = memmem(range, length, "q=0", 3);
    if (quality != NULL && strspn(quality + 3, ".0") == strcspn(quality + 3, ",; \t"))
        return false;
    if (type_length > length)
        type_length = length;
    if (type_length == 3 && strncmp(range, "*/*", 3) == 0)
        return true;
    size_t slash = strcspn(media_type, "/");
    if (type_length == slash + 2 && range[slash + 1] == '*')
        return strncasecmp(range, media_type, slash + 1) == 0;
    if (media_type[slash + 1] == '*')
        return strncasecmp(range, media_type, slash + 1) == 0;
    return type_length == strlen(media_type) && strncasecmp(range, media_type, type_length) == 0;
}

bool response_is_acceptable(const char *accept, const char *const *media_types) {
    if (accept == NULL || media_types == NULL)
        return true;
    for (; *media_types != NULL; media_types++) {
        for (const char *range = accept; *range != '\0';) {
            range += strspn(range, " \t,");
            size_t length = strcspn(range, ",");
            if (length > 0 && range_accepts(range, length, *media_types))
                return true;
            range += length;
        }
    }
    return false;
}

static bool is_known_version(const struct request *request, int64_t version) {
    const char *known = request_header(request, "If-None-Match");
    return str_equal(known, arena_format(request->call.arena, "\"%lld\"", (long long)version));
}

enum status response_encode(struct request *request) {
    const struct route *route = request->match.route;
    const unsigned char *from = request->handler_answer;
    struct answer *answer = &request->answer;
    answer->status = route->success;
    if (route->polls) {
        int64_t version = *(const int64_t *)(const void *)(from + route->version_offset);
        answer_version(&request->call, version);
        if (is_known_version(request, version)) {
            answer->status = 304;
            return STATUS_OK;
        }
    }
    if (route->answer == BODY_JSON) {
        answer->media_type = "application/json";
        answer->body =
            schema_encode(request->call.arena, route->answer_shape, from + route->answer_offset);
    } else if (route->answer == BODY_RAW) {
        answer->body = *(const struct bytes *)(const void *)(from + route->answer_offset);
        answer->media_type =
            *(const char *const *)(const void *)(from + route->answer_media_type_offset);
        if (answer->media_type == NULL)
            answer->media_type = route->answer_media_types[0];
    }
    return STATUS_OK;
}

/* Nobody frames or runs an answer. nginx adds nothing here: a location with an add_header of its
 * own inherits none, and uploaded pictures come from this process. */
static const char closed_policy[] =
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; sandbox\r\n";
static const char always[] = "X-Content-Type-Options: nosniff\r\n"
                             "Referrer-Policy: no-referrer\r\n"
                             "Cross-Origin-Resource-Policy: same-origin\r\n";

static bool has_header(const struct answer *answer, const char *name) {
    for (size_t i = 0; i < answer->header_count; i++) {
        if (strcasecmp(answer->headers[i].name, name) == 0)
            return true;
    }
    return false;
}

static void write_head(const struct request *request, bool close, struct builder *out) {
    const struct answer *answer = &request->answer;
    builder_format(out, "HTTP/1.1 %d %s\r\n", answer->status, problem_reason(answer->status));
    if (answer->status != 204 && answer->status != 304) {
        if (answer->media_type != NULL)
            builder_format(out, "Content-Type: %s%s\r\n", answer->media_type,
                           str_starts_with(answer->media_type, "text/") ? "; charset=utf-8" : "");
        builder_format(out, "Content-Length: %zu\r\n", answer->body.size);
    }
    builder_add(out, close ? "Connection: close\r\n" : "Connection: keep-alive\r\n");
    builder_format(out, "X-Request-Id: %s\r\n", request->request_id);
    builder_format(out, "Cache-Control: %s\r\n",
                   answer->cache_control != NULL ? answer->cache_control : "no-store");
    builder_add(out, always);
    if (!has_header(answer, "Content-Security-Policy"))
        builder_add(out, closed_policy);
    for (size_t i = 0; i < answer->header_count; i++)
        builder_format(out, "%s: %s\r\n", answer->headers[i].name, answer->headers[i].value);
    builder_add(out, "\r\n");
}

void response_send(struct request *request) {
    struct builder head;
    struct answer *answer = &request->answer;
    bool close = request->close || exchange_is_closing(request->exchange);
    bool bare = request->head_only || answer->status == 204 || answer->status == 304;
    builder_init(&head, request->call.arena);
    write_head(request, close, &head);
    struct bytes body = bare ? BYTES(NULL, 0) : answer->body;
    if (!exchange_send(request->exchange, BYTES(head.data, head.length), body, close))
        request->call.failure.cause = "peer_gone";
}
