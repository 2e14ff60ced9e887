/* router: the table of routes (generated from the contract) and the search in it. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "api/schema.h"
#include "core/account/role.h"
#include "core/base/call.h"

#define ROUTE_SEGMENTS_MAX 12

enum http_method {
    METHOD_GET,
    METHOD_POST,
    METHOD_PUT,
    METHOD_PATCH,
    METHOD_DELETE,
    METHOD_HEAD,    /* answered like GET, without the body */
    METHOD_OPTIONS, /* answered with Allow */
    METHOD__MAX
};

enum access { ACCESS_PUBLIC, ACCESS_ACCOUNT, ACCESS_STAFF };
enum body_kind { BODY_NONE, BODY_JSON, BODY_RAW };

enum limit_name {
    LIMIT_NONE,
#define LIMIT(name, scope, count, window_seconds) LIMIT_##name,
#include "api/rate_limit.def"
#undef LIMIT
    LIMIT__MAX
};

struct route {
    const char *operation; /* operationId of the contract, for example "order_create" */
    const char *tag;
    enum http_method method;
    const char *path; /* "/api/v1/orders/{order_id}" */
    enum access access;
    unsigned roles;   /* any of these bits of core/account/role.h; 0 = any staff */
    unsigned clients; /* bits 1 << enum client_kind */
    enum limit_name limit;
    bool needs_key; /* Idempotency-Key */
    bool if_match;  /* If-Match */
    bool polls;     /* answers 304 when the version is the one the client has */
    int success;

    enum status (*call)(struct call *call, const void *input, void *out_answer);
    size_t input_size, answer_size;
    const struct shape *path_shape, *query_shape;

    enum body_kind body;
    size_t body_max;
    const char *const *media_types;
    const struct shape *body_shape;
    size_t body_offset, media_type_offset;

    enum body_kind answer;
    const struct shape *answer_shape;
    const char *const *answer_media_types;
    size_t answer_offset, answer_media_type_offset, version_offset, if_match_offset;
};

extern const struct route routes[];
extern const size_t routes_count;

/* Where a request goes. Values are borrowed from the given path, not decoded (the gate allows no
 * percent sign). */
struct route_match {
    const struct route *route;
    struct parameter values[ROUTE_SEGMENTS_MAX];
    size_t value_count;
    unsigned allowed; /* bits 1 << enum http_method of the path, also when the method is another */
};

/* False when the name is no method of this service. */
bool http_method_parse(const char *text, enum http_method *out_method);
const char *http_method_name(enum http_method method);

/* STATUS_OK, STATUS_NOT_FOUND or STATUS_METHOD (then `allowed` is set). Values live in the arena.
 */
MUST_CHECK enum status router_find(struct arena *arena, enum http_method method, const char *path,
                                   struct route_match *out_match);
