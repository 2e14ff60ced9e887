/* router: compares a path with the templates of the table, segment by segment. The table is sorted
 * so that fixed segments come before parameters; the search takes the first template that fits the
 * path and then the row of that template with the right method. */
#include "api/router.h"

#include <string.h>

static const char *const method_names[METHOD__MAX] = {
    [METHOD_GET] = "GET",         [METHOD_POST] = "POST",     [METHOD_PUT] = "PUT",
    [METHOD_PATCH] = "PATCH",     [METHOD_DELETE] = "DELETE", [METHOD_HEAD] = "HEAD",
    [METHOD_OPTIONS] = "OPTIONS",
};

bool http_method_parse(const char *text, enum http_method *out_method) {
    for (enum http_method method = 0; method < METHOD__MAX; method++) {
        if (strcmp(method_names[method], text) == 0) {
            *out_method = method;
            return true;
        }
    }
    return false;
}

const char *http_method_name(enum http_method method) {
    return method_names[method];
}

static size_t segment_length(const char *path) {
    return strcspn(path, "/");
}

/* Walks both at once; on success the values of the parameters are in the match. */
static bool path_fits(struct arena *arena, const char *template, const char *path,
                      struct route_match *match) {
    match->value_count = 0;
    while (*template == '/' && *path == '/') {
        size_t wanted = segment_length(++template), given = segment_length(++path);
        if (template[0] != '{') {
            if (wanted != given || memcmp(template, path, given) != 0)
                return false;
        } else {
            if (given == 0 || match->value_count == ROUTE_SEGMENTS_MAX)
                return false;
            match->values[match->value_count++] = (struct parameter){template, path};
        }
        template += wanted;
        path += given;
    }
    if (*template != '\0' || *path != '\0')
        return false;
    for (size_t i = 0; i < match->value_count; i++) {
        struct parameter *value = &match->values[i];
        value->name = arena_copy(arena, value->name + 1, segment_length(value->name) - 2);
        value->value = arena_copy(arena, value->value, segment_length(value->value));
    }
    return true;
}

enum status router_find(struct arena *arena, enum http_method method, const char *path,
                        struct route_match *out_match) {
    struct route_match match = {0};
    const char *template = NULL;
    for (size_t i = 0; i < routes_count; i++) {
        if (template == NULL && path_fits(arena, routes[i].path, path, &match))
            template = routes[i].path;
        if (template == NULL || strcmp(template, routes[i].path) != 0)
            continue;
        match.allowed |= 1U << routes[i].method;
        if (routes[i].method == method || (method == METHOD_HEAD && routes[i].method == METHOD_GET))
            match.route = &routes[i];
    }
    if (template == NULL)
        return STATUS_NOT_FOUND;
    match.allowed |=
        1U << METHOD_OPTIONS | ((match.allowed & 1U << METHOD_GET) ? 1U << METHOD_HEAD : 0);
    *out_match = match;
    return match.route != NULL ? STATUS_OK : STATUS_METHOD;
}
