/* router: narrows the table to the rows that share the path so far, segment by segment. The table
 * is sorted by segments, parameters last: the rows of one segment stand together, and those that
 * end there stand first. A fixed segment that fits is taken for good. */
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

/* Rows from..to-1 of the table; their templates are the same up to `offset`. */
struct rows {
    size_t from, to, offset;
};

static size_t segment_length(const char *path) {
    return strcspn(path, "/");
}

/* Orders the segment of a template against one of a path; `rest` begins at its slash. */
static int compare_segment(const char *rest, const char *segment, size_t length) {
    if (*rest == '\0')
        return -1;
    if (rest[1] == '{')
        return 1;
    int order = strncmp(rest + 1, segment, length);
    if (order != 0)
        return order;
    return rest[1 + length] == '/' || rest[1 + length] == '\0' ? 0 : 1;
}

/* The first row whose segment is not before the given one; with `after`, the first behind it. */
static size_t find_border(const struct rows *rows, const char *segment, size_t length, bool after) {
    size_t from = rows->from, to = rows->to;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        int order = compare_segment(routes[middle].path + rows->offset, segment, length);
        if (order < 0 || (after && order == 0))
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static bool narrow_to_fixed(struct rows *rows, const char *segment, size_t length) {
    size_t from = find_border(rows, segment, length, false);
    size_t to = find_border(rows, segment, length, true);
    if (from == to)
        return false;
    *rows = (struct rows){from, to, rows->offset + 1 + length};
    return true;
}

static bool narrow_to_parameter(struct rows *rows, struct arena *arena, const char *segment,
                                size_t length, struct route_match *match) {
    const char *rest = routes[rows->to - 1].path + rows->offset;
    if (length == 0 || rest[0] != '/' || rest[1] != '{' || match->value_count == ROUTE_SEGMENTS_MAX)
        return false;
    size_t wanted = segment_length(rest + 1);
    match->values[match->value_count++] = (struct parameter){
        arena_copy(arena, rest + 2, wanted - 2), arena_copy(arena, segment, length)};
    while (routes[rows->from].path[rows->offset] == '\0' ||
           routes[rows->from].path[rows->offset + 1] != '{')
        rows->from++;
    rows->offset += 1 + wanted;
    return true;
}

enum status router_find(struct arena *arena, enum http_method method, const char *path,
                        struct route_match *out_match) {
    struct route_match match = {0};
    struct rows rows = {0, routes_count, 0};
    while (*path == '/') {
        size_t length = segment_length(++path);
        if (!narrow_to_fixed(&rows, path, length) &&
            !narrow_to_parameter(&rows, arena, path, length, &match))
            return STATUS_NOT_FOUND;
        path += length;
    }
    if (*path != '\0' || routes[rows.from].path[rows.offset] != '\0')
        return STATUS_NOT_FOUND;
    for (size_t i = rows.from; i < rows.to && routes[i].path[rows.offset] == '\0'; i++) {
        match.allowed |= 1U << routes[i].method;
        if (routes[i].method == method || (method == METHOD_HEAD && routes[i].method == METHOD_GET))
            match.route = &routes[i];
    }
    match.allowed |=
        1U << METHOD_OPTIONS | ((match.allowed & 1U << METHOD_GET) ? 1U << METHOD_HEAD : 0);
    *out_match = match;
    return match.route != NULL ? STATUS_OK : STATUS_METHOD;
}
