/* request: one request on its walk through the pipeline. Handlers see only its `call`; the helpers
 * below lead from there to what concerns HTTP. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "api/router.h"
#include "core/base/call.h"
#include "core/base/str.h"

#define REQUEST_HEADERS_MAX 64
#define REQUEST_ANSWER_HEADERS_MAX 16
#define REQUEST_ID_SIZE 27

struct app;
struct idempotency_key; /* db/idempotency_store.h */
struct exchange;        /* api/server.h */

struct header {
    const char *name;
    const char *value;
};

struct answer {
    int status; /* HTTP; 0 = none yet */
    const char *media_type;
    struct bytes body;
    struct header headers[REQUEST_ANSWER_HEADERS_MAX];
    size_t header_count;
    const char *cache_control; /* "no-store" unless the handler says otherwise */
    bool private_token; /* carries a token or cookie: never stored for a repeated Idempotency-Key */
};

struct request {
    struct call call; /* first: a handler's call is the request's */
    struct app *app;
    struct exchange *exchange;
    const char *method_text, *path, *query;
    struct header headers[REQUEST_HEADERS_MAX];
    size_t header_count;
    int64_t content_length; /* -1 = none given */

    enum http_method method;
    bool head_only;
    struct route_match match;
    char request_id[REQUEST_ID_SIZE];
    int64_t started_at; /* monotonic */

    bool body_read;
    struct bytes body;
    const char *media_type; /* of the body, without parameters */
    void *input;
    void *handler_answer;

    struct idempotency_key *held_key; /* an idempotency row is ours to finish */
    bool close;                       /* the connection ends after the answer */
    enum status status;
    struct answer answer;
};

/* The request whose call a handler was given. */
struct request *request_of(struct call *call);

/* A header of the request; NULL when there is none. Names are compared without case. */
const char *request_header(const struct request *request, const char *name);

/* Adds a header to the answer. Name and value must be our own, never what a client sent. */
void answer_header(struct call *call, const char *name, const char *value);
/* ETag of the answer, for things with a version that staff edit with If-Match. */
void answer_version(struct call *call, int64_t version);
/* Lets public things be kept by caches for a while. */
void answer_cache(struct call *call, int64_t seconds);
/* nginx sends the published file of this name below downloads_dir instead of a body, in parts when
 * asked so. */
void answer_published_file(struct call *call, const char *name);
/* Content-Disposition: attachment; `name` is ASCII and our own. */
void answer_attachment(struct call *call, const char *name);
