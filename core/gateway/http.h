/* http: calls to outside services; the only user of libcurl.
 *
 * https always; http only in the development profile and only to the loopback. No redirects, no
 * proxies from the environment, no compression, one total deadline, at most 1 MiB of answer (more
 * only into a file), whose bytes are kept as they came (signatures are made over them). Connections
 * are kept alive and shared by all threads of the process. */
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "core/base/str.h"

#define HTTP_BODY_MAX ((size_t)1024 * 1024)
#define HTTP_HEADERS_MAX 64

struct settings;
struct http_client;

struct http_header {
    const char *name;
    const char *value;
};

struct http_request {
    const char *method; /* GET, POST, PUT, DELETE */
    const char *url;
    const struct http_header *headers;
    size_t header_count;
    struct bytes body;
    FILE *file;                 /* where the body of an answer 200 goes; NULL: into memory */
    size_t file_max;            /* bytes, with `file` */
    int64_t timeout_ms;         /* of the whole call */
    int64_t connect_timeout_ms; /* 0: half of timeout_ms */
    const char *address; /* connect to this address instead of looking the name up; NULL: look up */
};

/* Lives in the arena of the call. */
struct http_response {
    int status;
    struct http_header headers[HTTP_HEADERS_MAX];
    size_t header_count;
    struct bytes body; /* NUL-terminated behind its end */
};

/* Why there is no answer. Only after HTTP_NOT_SENT is it certain that the other side did nothing.
 */
enum http_failure {
    HTTP_ANSWERED,
    HTTP_NOT_SENT,  /* no address, no connection, no TLS */
    HTTP_TIMEOUT,   /* sent, no whole answer in time */
    HTTP_TOO_LARGE, /* answer over HTTP_BODY_MAX or file_max, or too many headers */
    HTTP_BROKEN,    /* connection cut, or not HTTP */
    HTTP_FORBIDDEN, /* our own rules forbid the address */
    HTTP_FAILURE__MAX
};

/* A short stable word for the log, for example "no_connection". */
const char *http_failure_word(enum http_failure failure);

/* Owned: http_client_destroy (NULL allowed). */
MUST_CHECK enum status http_client_open(const struct settings *settings,
                                        struct http_client **out_client);
void http_client_destroy(struct http_client *client);

/* May `url` be called: right scheme, a host, no user name in it? */
bool http_url_is_allowed(const struct http_client *client, const char *url);

/* Sends and waits. STATUS_OK with any HTTP status; otherwise STATUS_PROVIDER_UNAVAILABLE.
 * `out_failure` is always written. */
MUST_CHECK enum status http_send(struct http_client *client, const struct http_request *request,
                                 struct arena *arena, struct http_response *out_response,
                                 enum http_failure *out_failure);

/* A header's value, name compared without case; NULL when it is absent or was sent more than once.
 */
const char *http_response_header(const struct http_response *response, const char *name);
