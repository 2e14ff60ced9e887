/* decode: see the header. */
#include "api/decode.h"

#include <string.h>
#include <strings.h>

#include "api/response.h"
#include "api/server.h"
#include "core/base/arena.h"
#include "core/base/str.h"

#define PARAMETERS_MAX 16
#define SKIP_MAX (6 * 1024 * 1024)

static const char *const json_type[] = {"application/json", NULL};

/* "image/png; charset=x" -> the row of the list, NULL when it is not there. */
static const char *find_media_type(const char *const *list, const char *given) {
    if (given == NULL)
        return NULL;
    size_t length = strcspn(given, "; \t");
    for (; *list != NULL; list++) {
        if (strlen(*list) == length && strncasecmp(*list, given, length) == 0)
            return *list;
    }
    return NULL;
}

enum status decode_check_body_head(struct request *request) {
    const struct route *route = request->match.route;
    const char *const *answers = route->answer == BODY_RAW ? route->answer_media_types : json_type;
    if (request->content_length > (int64_t)route->body_max)
        return STATUS_BODY_TOO_LARGE;
    if (request_header(request, "Content-Encoding") != NULL)
        return STATUS_MEDIA_TYPE;
    if (route->body != BODY_NONE) {
        request->media_type =
            find_media_type(route->media_types, request_header(request, "Content-Type"));
        if (request->media_type == NULL)
            return STATUS_MEDIA_TYPE;
    }
    if (route->answer != BODY_NONE &&
        !response_is_acceptable(request_header(request, "Accept"), answers))
        return STATUS_NOT_ACCEPTABLE;
    return STATUS_OK;
}

static enum status read_body(struct request *request) {
    request->body_read = true;
    if (request->content_length <= 0)
        return STATUS_OK;
    enum status status =
        exchange_read(request->exchange, (size_t)request->content_length, &request->body);
    if (status != STATUS_OK) {
        request->close = true;
        return call_fail(&request->call, status, "body");
    }
    return STATUS_OK;
}

enum status decode_read_body(struct request *request) {
    return read_body(request);
}

void decode_skip_body(struct request *request) {
    if (request->content_length > SKIP_MAX || request->status == STATUS_BODY_TOO_LARGE)
        request->close = true;
    else if (read_body(request) != STATUS_OK)
        request->close = true;
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* One name or value; NULL when an escape is wrong or it holds a NUL or no UTF-8. */
static char *decode_percent(struct arena *arena, const char *text, size_t length) {
    char *out = arena_copy(arena, text, length);
    size_t at = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] != '%') {
            out[at++] = text[i] == '+' ? ' ' : text[i];
            continue;
        }
        int high = i + 2 < length ? hex_digit(text[i + 1]) : -1;
        int low = i + 2 < length ? hex_digit(text[i + 2]) : -1;
        if (high < 0 || low < 0 || (high == 0 && low == 0))
            return NULL;
        out[at++] = (char)(high * 16 + low);
        i += 2;
    }
    out[at] = '\0';
    return str_is_utf8(out, at) ? out : NULL;
}

enum status decode_query(struct arena *arena, const char *query, struct parameter **out_parameters,
                         size_t *out_count) {
    struct parameter *parameters = ARENA_ARRAY(arena, PARAMETERS_MAX, struct parameter);
    size_t count = 0;
    while (query != NULL && *query != '\0') {
        size_t length = strcspn(query, "&"), name_length = strcspn(query, "=&");
        const char *value = query + name_length + (name_length < length);
        if (count == PARAMETERS_MAX || name_length == 0)
            return STATUS_MALFORMED;
        parameters[count].name = decode_percent(arena, query, name_length);
        parameters[count].value = decode_percent(arena, value, length - (size_t)(value - query));
        if (parameters[count].name == NULL || parameters[count].value == NULL)
            return STATUS_MALFORMED;
        count++;
        query += length + (query[length] == '&');
    }
    *out_parameters = parameters;
    *out_count = count;
    return STATUS_OK;
}

/* If-Match holds one strong version of ours: "17". */
static enum status decode_if_match(struct request *request) {
    const char *text = request_header(request, "If-Match");
    size_t length = text != NULL ? strlen(text) : 0;
    int64_t *target =
        (int64_t *)(void *)((char *)request->input + request->match.route->if_match_offset);
    if (text == NULL)
        return STATUS_PRECONDITION_MISSING;
    if (length < 3 || text[0] != '"' || text[length - 1] != '"')
        return STATUS_PRECONDITION;
    char *digits = arena_copy(request->call.arena, text + 1, length - 2);
    return str_to_int(digits, 0, INT64_MAX, target) ? STATUS_OK : STATUS_PRECONDITION;
}

static enum status decode_body(struct request *request) {
    const struct route *route = request->match.route;
    char *input = request->input;
    if (route->body == BODY_RAW) {
        *(struct bytes *)(void *)(input + route->body_offset) = request->body;
        *(const char **)(void *)(input + route->media_type_offset) = request->media_type;
        return STATUS_OK;
    }
    void *body = arena_alloc(request->call.arena, route->body_shape->size);
    *(void **)(void *)(input + route->body_offset) = body;
    return schema_decode(&request->call, route->body_shape, request->body, body);
}

enum status decode_input(struct request *request) {
    static const struct shape no_parameters = {"query", 0, NULL, 0};
    const struct route *route = request->match.route;
    struct call *call = &request->call;
    struct parameter *parameters;
    size_t count;
    request->input = arena_alloc(call->arena, route->input_size);
    if (decode_query(call->arena, request->query, &parameters, &count) != STATUS_OK)
        return call_fail(call, STATUS_MALFORMED, "query");
    /* A path that names no possible thing names nothing. */
    if (route->path_shape != NULL &&
        schema_decode_parameters(call, route->path_shape, request->match.values,
                                 request->match.value_count, request->input) != STATUS_OK) {
        call->failure.field_count = 0;
        return STATUS_NOT_FOUND;
    }
    const struct shape *query_shape =
        route->query_shape != NULL ? route->query_shape : &no_parameters;
    enum status status =
        schema_decode_parameters(call, query_shape, parameters, count, request->input);
    if (route->body != BODY_NONE) {
        enum status body_status = decode_body(request);
        if (body_status != STATUS_OK)
            status = body_status;
    }
    TRY(status);
    return route->if_match ? decode_if_match(request) : STATUS_OK;
}
