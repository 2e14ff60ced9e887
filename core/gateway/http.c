/* http: calls to outside services over libcurl. See http.h for what is promised. */
#include "core/gateway/http.h"

#include <curl/curl.h>
#include <pthread.h>
#include <string.h>
#include <strings.h>

#include "core/base/settings.h"

#define HANDLES_MAX 16            /* kept idle; more are made and closed as needed */
#define HEADER_BYTES_MAX 16384    /* of one answer */
#define CONNECTION_AGE_SECONDS 30 /* idle connections older than this are not used again */

/* A small stack of idle handles; each keeps its own connections alive. */
struct http_client {
    pthread_mutex_t lock;
    CURL *idle[HANDLES_MAX];
    size_t idle_count;
    bool allows_loopback;
};

/* One call while curl works on it. */
struct exchange {
    struct arena *arena;
    CURL *handle;
    const struct http_request *request;
    struct http_response *response;
    struct builder body;
    size_t file_bytes;
    size_t header_bytes;
    bool too_large;
    bool head_ended; /* curl is content with a head that was cut off */
};

static pthread_once_t curl_once = PTHREAD_ONCE_INIT;
static bool curl_ready;

static void start_curl(void) {
    curl_ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

enum status http_client_open(const struct settings *settings, struct http_client **out_client) {
    pthread_once(&curl_once, start_curl);
    if (!curl_ready)
        return STATUS_INTERNAL;
    struct http_client *client = memory_alloc(1, sizeof *client);
    pthread_mutex_init(&client->lock, NULL);
    client->allows_loopback = str_equal(settings->profile, "development");
    *out_client = client;
    return STATUS_OK;
}

void http_client_destroy(struct http_client *client) {
    if (client == NULL)
        return;
    while (client->idle_count > 0)
        curl_easy_cleanup(client->idle[--client->idle_count]);
    pthread_mutex_destroy(&client->lock);
    memory_free(client);
}

static CURL *handle_acquire(struct http_client *client) {
    CURL *handle = NULL;
    pthread_mutex_lock(&client->lock);
    if (client->idle_count > 0)
        handle = client->idle[--client->idle_count];
    pthread_mutex_unlock(&client->lock);
    return handle != NULL ? handle : curl_easy_init();
}

static void handle_release(struct http_client *client, CURL *handle) {
    if (handle == NULL)
        return;
    curl_easy_reset(handle); /* forgets the call, keeps the connections */
    pthread_mutex_lock(&client->lock);
    if (client->idle_count < HANDLES_MAX) {
        client->idle[client->idle_count++] = handle;
        handle = NULL;
    }
    pthread_mutex_unlock(&client->lock);
    curl_easy_cleanup(handle);
}

static bool host_is_loopback(const char *host) {
    static const char *const names[] = {"127.0.0.1", "[::1]", "localhost"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcasecmp(host, names[i]) == 0)
            return true;
    return false;
}

/* curl's own parser decides, because it is the one that connects. */
static char *url_part(CURLU *parts, CURLUPart part) {
    char *text = NULL;
    return curl_url_get(parts, part, &text, 0) == CURLUE_OK ? text : NULL;
}

bool http_url_is_allowed(const struct http_client *client, const char *url) {
    CURLU *parts = curl_url();
    if (parts == NULL || url == NULL || curl_url_set(parts, CURLUPART_URL, url, 0) != CURLUE_OK) {
        curl_url_cleanup(parts);
        return false;
    }
    char *scheme = url_part(parts, CURLUPART_SCHEME);
    char *host = url_part(parts, CURLUPART_HOST);
    char *user = url_part(parts, CURLUPART_USER);
    bool plain_loopback = client->allows_loopback && str_equal(scheme, "http") && host != NULL &&
                          host_is_loopback(host);
    bool allowed =
        user == NULL && !str_is_empty(host) && (str_equal(scheme, "https") || plain_loopback);
    curl_free(scheme);
    curl_free(host);
    curl_free(user);
    curl_url_cleanup(parts);
    return allowed;
}

/* The look-up's answer, given to curl beforehand. */
static struct curl_slist *resolve_list(struct arena *arena, const struct http_request *request) {
    if (request->address == NULL)
        return NULL;
    CURLU *parts = curl_url();
    struct curl_slist *list = NULL;
    if (parts != NULL && curl_url_set(parts, CURLUPART_URL, request->url, 0) == CURLUE_OK) {
        char *host = url_part(parts, CURLUPART_HOST), *port = NULL;
        if (curl_url_get(parts, CURLUPART_PORT, &port, CURLU_DEFAULT_PORT) == CURLUE_OK)
            list = curl_slist_append(NULL,
                                     arena_format(arena, "%s:%s:%s", host, port, request->address));
        curl_free(host);
        curl_free(port);
    }
    curl_url_cleanup(parts);
    return list;
}

static size_t take_into_file(struct exchange *exchange, const char *data, size_t length) {
    if (length > exchange->request->file_max - exchange->file_bytes) {
        exchange->too_large = true;
        return 0;
    }
    exchange->file_bytes += length;
    return fwrite(data, 1, length, exchange->request->file);
}

static size_t take_body(char *data, size_t size, size_t count, void *pointer) {
    struct exchange *exchange = pointer;
    size_t length = size * count;
    long status = 0;
    curl_easy_getinfo(exchange->handle, CURLINFO_RESPONSE_CODE, &status);
    if (exchange->request->file != NULL && status == 200)
        return take_into_file(exchange, data, length);
    if (length > HTTP_BODY_MAX - exchange->body.length) {
        exchange->too_large = true;
        return 0;
    }
    builder_add_bytes(&exchange->body, data, length);
    return length;
}

static void add_header(struct exchange *exchange, const char *line, size_t length) {
    const char *colon = memchr(line, ':', length);
    if (colon == NULL)
        return;
    const char *end = line + length;
    const char *value = colon + 1;
    while (value < end && (*value == ' ' || *value == '\t'))
        value++;
    while (end > value && strchr(" \t\r\n", end[-1]) != NULL)
        end--;
    struct http_response *response = exchange->response;
    response->headers[response->header_count++] =
        (struct http_header){arena_copy(exchange->arena, line, (size_t)(colon - line)),
                             arena_copy(exchange->arena, value, (size_t)(end - value))};
}

static size_t take_header(char *data, size_t size, size_t count, void *pointer) {
    struct exchange *exchange = pointer;
    size_t length = size * count;
    exchange->header_bytes += length;
    if (exchange->header_bytes > HEADER_BYTES_MAX ||
        exchange->response->header_count == HTTP_HEADERS_MAX) {
        exchange->too_large = true;
        return 0;
    }
    exchange->head_ended = length == 2 && memcmp(data, "\r\n", 2) == 0;
    if (length >= 5 && memcmp(data, "HTTP/", 5) == 0)
        exchange->response->header_count = 0; /* what came before was an interim answer */
    else
        add_header(exchange, data, length);
    return length;
}

static struct curl_slist *header_list(struct arena *arena, const struct http_request *request) {
    struct curl_slist *list = NULL;
    for (size_t i = 0; i < request->header_count; i++) {
        const struct http_header *header = &request->headers[i];
        list = curl_slist_append(list, arena_format(arena, "%s: %s", header->name, header->value));
    }
    /* Never wait for 100-continue; send a Content-Type only when the caller gives one. */
    list = curl_slist_append(list, "Expect:");
    for (size_t i = 0; i < request->header_count; i++)
        if (strcasecmp(request->headers[i].name, "Content-Type") == 0)
            return list;
    return curl_slist_append(list, "Content-Type:");
}

/* Everything that keeps a call within its bounds. */
static void set_bounds(CURL *handle, const struct http_client *client,
                       const struct http_request *request) {
    int64_t connect_ms =
        request->connect_timeout_ms > 0 ? request->connect_timeout_ms : request->timeout_ms / 2;
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, (long)request->timeout_ms);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, (long)connect_ms);
    curl_easy_setopt(handle, CURLOPT_MAXAGE_CONN, (long)CONNECTION_AGE_SECONDS);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR,
                     client->allows_loopback ? "https,http" : "https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(handle, CURLOPT_HTTP09_ALLOWED, 0L);
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L); /* signatures cover the path as written */
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
}

static void set_request(CURL *handle, const struct http_request *request,
                        struct curl_slist *headers, struct exchange *exchange) {
    curl_easy_setopt(handle, CURLOPT_URL, request->url);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    if (strcmp(request->method, "GET") != 0) {
        curl_easy_setopt(handle, CURLOPT_POST, 1L);
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request->method);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body.size);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS,
                         request->body.size > 0 ? (const char *)request->body.data : "");
    }
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, exchange);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, exchange);
}

static enum http_failure failure_of(CURL *handle, CURLcode code, const struct exchange *exchange) {
    if (exchange->too_large)
        return HTTP_TOO_LARGE;
    switch (code) {
    case CURLE_OK:
        return exchange->head_ended ? HTTP_ANSWERED : HTTP_BROKEN;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return HTTP_NOT_SENT;
    case CURLE_OPERATION_TIMEDOUT: {
        /* The time before the first byte could go out is 0 when connecting took it all. */
        curl_off_t sent_at = 0;
        curl_easy_getinfo(handle, CURLINFO_PRETRANSFER_TIME_T, &sent_at);
        return sent_at == 0 ? HTTP_NOT_SENT : HTTP_TIMEOUT;
    }
    default: /* whatever else may have happened after sending */
        return HTTP_BROKEN;
    }
}

static enum http_failure perform(struct http_client *client, CURL *handle,
                                 const struct http_request *request, struct exchange *exchange) {
    struct curl_slist *addresses = resolve_list(exchange->arena, request);
    if (request->address != NULL && addresses == NULL)
        return HTTP_FORBIDDEN;
    struct curl_slist *headers = header_list(exchange->arena, request);
    set_bounds(handle, client, request);
    set_request(handle, request, headers, exchange);
    curl_easy_setopt(handle, CURLOPT_RESOLVE, addresses);
    CURLcode code = curl_easy_perform(handle);
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    exchange->response->status = (int)status;
    enum http_failure failure = failure_of(handle, code, exchange);
    curl_slist_free_all(headers);
    curl_slist_free_all(addresses);
    return failure;
}

enum status http_send(struct http_client *client, const struct http_request *request,
                      struct arena *arena, struct http_response *out_response,
                      enum http_failure *out_failure) {
    if (!http_url_is_allowed(client, request->url)) {
        *out_failure = HTTP_FORBIDDEN;
        return STATUS_PROVIDER_UNAVAILABLE;
    }
    struct http_response response = {0};
    CURL *handle = handle_acquire(client);
    struct exchange exchange = {
        .arena = arena, .handle = handle, .request = request, .response = &response};
    builder_init(&exchange.body, arena);
    *out_failure = handle != NULL ? perform(client, handle, request, &exchange) : HTTP_NOT_SENT;
    handle_release(client, handle);
    if (*out_failure != HTTP_ANSWERED)
        return STATUS_PROVIDER_UNAVAILABLE;
    response.body = BYTES(exchange.body.data, exchange.body.length);
    *out_response = response;
    return STATUS_OK;
}

const char *http_failure_word(enum http_failure failure) {
    static const char *const words[HTTP_FAILURE__MAX] = {
        [HTTP_ANSWERED] = "answered", [HTTP_NOT_SENT] = "no_connection",
        [HTTP_TIMEOUT] = "timeout",   [HTTP_TOO_LARGE] = "too_large",
        [HTTP_BROKEN] = "broken",     [HTTP_FORBIDDEN] = "forbidden_address",
    };
    return words[failure];
}

const char *http_response_header(const struct http_response *response, const char *name) {
    const char *found = NULL;
    for (size_t i = 0; i < response->header_count; i++) {
        if (strcasecmp(response->headers[i].name, name) != 0)
            continue;
        if (found != NULL)
            return NULL;
        found = response->headers[i].value;
    }
    return found;
}
