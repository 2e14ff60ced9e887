/* server: see the header. The only file that includes civetweb.h. */
#include "api/server.h"

#include <arpa/inet.h>
#include <civetweb.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/log.h"

#define WATCH_PAUSE (50 * CLOCK_SECOND / 1000)
#define DESCRIPTORS_MAX 4096
#define ARENA_MAX                                                                                  \
    ((size_t)32 * 1024 * 1024) /* an upload of 5 MiB stands there as sent, cleaned and sealed */
#define SMALL_ANSWER (64 * 1024)

struct server {
    struct server_options options;
    struct mg_context *context;
    atomic_bool closing;
    atomic_uint in_flight;
    pthread_t watchdog;
    pthread_mutex_t watch_lock;
    struct exchange *watched; /* those that have a deadline now */
    atomic_bool watchdog_ends;
};

struct exchange {
    struct server *server;
    struct mg_connection *connection;
    const struct mg_request_info *info;
    struct arena *arena;
    bool sent;
    int64_t deadline; /* monotonic */
    atomic_bool expired;
    struct exchange *next_watched;
};

/* ---- deadlines: civetweb hides its sockets, so the watchdog finds the one by the peer's address.
 */

static bool socket_is(int descriptor, const struct mg_request_info *info) {
    struct sockaddr_storage peer;
    socklen_t size = sizeof(peer);
    char text[INET6_ADDRSTRLEN] = "";
    unsigned port = 0;
    if (getpeername(descriptor, (struct sockaddr *)&peer, &size) != 0)
        return false;
    if (peer.ss_family == AF_INET) {
        const struct sockaddr_in *four = (const struct sockaddr_in *)&peer;
        port = ntohs(four->sin_port);
        inet_ntop(AF_INET, &four->sin_addr, text, sizeof(text));
    } else if (peer.ss_family == AF_INET6) {
        const struct sockaddr_in6 *six = (const struct sockaddr_in6 *)&peer;
        port = ntohs(six->sin6_port);
        inet_ntop(AF_INET6, &six->sin6_addr, text, sizeof(text));
    }
    return port == (unsigned)info->remote_port && strcmp(text, info->remote_addr) == 0;
}

static void cut(struct exchange *exchange, int how) {
    for (int descriptor = 3; descriptor < DESCRIPTORS_MAX; descriptor++) {
        if (socket_is(descriptor, exchange->info)) {
            shutdown(descriptor, how);
            return;
        }
    }
}

static void *watch(void *context) {
    struct server *server = context;
    while (!atomic_load(&server->watchdog_ends)) {
        clock_sleep(WATCH_PAUSE);
        pthread_mutex_lock(&server->watch_lock);
        int64_t now = clock_monotonic();
        for (struct exchange *one = server->watched; one != NULL; one = one->next_watched) {
            if (one->deadline <= now && !atomic_exchange(&one->expired, true))
                cut(one, one->sent ? SHUT_RDWR : SHUT_RD);
        }
        pthread_mutex_unlock(&server->watch_lock);
    }
    return NULL;
}

static void watch_begin(struct exchange *exchange) {
    struct server *server = exchange->server;
    pthread_mutex_lock(&server->watch_lock);
    exchange->deadline = clock_monotonic() + server->options.body_timeout_ms * 1000;
    atomic_store(&exchange->expired, false);
    exchange->next_watched = server->watched;
    server->watched = exchange;
    pthread_mutex_unlock(&server->watch_lock);
}

static void watch_end(struct exchange *exchange) {
    struct server *server = exchange->server;
    pthread_mutex_lock(&server->watch_lock);
    for (struct exchange **one = &server->watched; *one != NULL; one = &(*one)->next_watched) {
        if (*one == exchange) {
            *one = exchange->next_watched;
            break;
        }
    }
    pthread_mutex_unlock(&server->watch_lock);
}

/* ---- callbacks of civetweb */

static void *thread_begins(const struct mg_context *context, int kind) {
    (void)context;
    return kind == 1 ? arena_create(ARENA_MAX) : NULL;
}

static void thread_ends(const struct mg_context *context, int kind, void *pointer) {
    (void)context;
    if (kind == 1)
        arena_destroy(pointer);
}

static int log_nothing(const struct mg_connection *connection, const char *message) {
    (void)connection;
    (void)message;
    return 1;
}

static void fill_head(const struct mg_request_info *info, struct arena *arena,
                      struct gate_head *head) {
    int count = info->num_headers;
    struct header *headers = ARENA_ARRAY(arena, (size_t)count + 1, struct header);
    for (int i = 0; i < count; i++)
        headers[i] = (struct header){info->http_headers[i].name, info->http_headers[i].value};
    *head = (struct gate_head){
        .method = info->request_method,
        .target = info->request_uri,
        .path = info->local_uri_raw,
        .query = info->query_string,
        .version = info->http_version,
        .headers = headers,
        .header_count = (size_t)count,
        .header_max = MG_MAX_HEADERS,
    };
    if (count > 0) {
        const char *last = headers[count - 1].value;
        head->after_last = (const unsigned char *)last + strlen(last);
    }
}

static int begin_request(struct mg_connection *connection) {
    const struct mg_request_info *info = mg_get_request_info(connection);
    struct server *server = info->user_data;
    struct exchange exchange = {.server = server,
                                .connection = connection,
                                .info = info,
                                .arena = mg_get_thread_pointer(connection)};
    struct gate_head head;
    atomic_fetch_add(&server->in_flight, 1);
    fill_head(info, exchange.arena, &head);
    server->options.serve(&exchange, &head, server->options.context);
    arena_reset(exchange.arena);
    atomic_fetch_sub(&server->in_flight, 1);
    return 200; /* for civetweb's own log only; a 401 here would end the connection */
}

static int refuse_request(struct mg_connection *connection, int status, const char *message) {
    (void)message;
    const struct mg_request_info *info = mg_get_request_info(connection);
    struct server *server = mg_get_user_data(mg_get_context(connection));
    struct exchange exchange = {
        .server = server, .connection = connection, .info = info, .arena = arena_create(ARENA_MAX)};
    server->options.refuse(&exchange, status, server->options.context);
    arena_destroy(exchange.arena);
    return 0;
}

/* ---- life of the server */

enum status server_start(const struct server_options *options, struct server **out_server) {
    char threads[24], keep_alive[24], head_timeout[24];
    const char *const settings[] = {
        "listening_ports",
        options->listen,
        "num_threads",
        threads,
        "enable_keep_alive",
        "yes",
        "keep_alive_timeout_ms",
        keep_alive,
        "request_timeout_ms",
        head_timeout,
        "decode_url",
        "no",
        "enable_directory_listing",
        "no",
        "index_files",
        "",
        "cgi_pattern",
        "",
        "ssi_pattern",
        "",
        "tcp_nodelay",
        "1",
        "connection_queue",
        "128",
        "max_request_size",
        "16384",
        NULL,
    };
    const struct mg_callbacks callbacks = {
        .begin_request = begin_request,
        .http_error = refuse_request,
        .log_message = log_nothing,
        .log_access = log_nothing,
        .init_thread = thread_begins,
        .exit_thread = thread_ends,
    };
    struct server *server = memory_alloc(1, sizeof(*server));
    snprintf(threads, sizeof(threads), "%lld", (long long)options->threads);
    snprintf(keep_alive, sizeof(keep_alive), "%lld", (long long)options->keep_alive_ms);
    snprintf(head_timeout, sizeof(head_timeout), "%lld", (long long)options->head_timeout_ms);
    server->options = *options;
    pthread_mutex_init(&server->watch_lock, NULL);
    /* civetweb asks for the local time with every request; glibc then looks at /etc/localtime each
     * time, unless TZ is set. */
    setenv("TZ", "UTC0", 0);
    mg_init_library(0);
    server->context = mg_start(&callbacks, server, (const char **)settings);
    if (server->context == NULL) {
        LOG(LOG_ERROR, "listen_failed", LOG_TEXT("address", options->listen));
        pthread_mutex_destroy(&server->watch_lock);
        memory_free(server);
        return STATUS_UNAVAILABLE;
    }
    if (pthread_create(&server->watchdog, NULL, watch, server) != 0) {
        mg_stop(server->context);
        memory_free(server);
        return STATUS_INTERNAL;
    }
    *out_server = server;
    return STATUS_OK;
}

void server_close_after_answers(struct server *server) {
    atomic_store(&server->closing, true);
}

void server_stop_accepting(struct server *server) {
    server_close_after_answers(server);
    for (int descriptor = 3; descriptor < DESCRIPTORS_MAX; descriptor++) {
        int accepts = 0;
        socklen_t size = sizeof(accepts);
        struct sockaddr_storage own;
        socklen_t own_size = sizeof(own);
        if (getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &accepts, &size) == 0 && accepts &&
            getsockname(descriptor, (struct sockaddr *)&own, &own_size) == 0 &&
            (own.ss_family == AF_INET || own.ss_family == AF_INET6))
            shutdown(descriptor, SHUT_RD);
    }
}

unsigned server_in_flight(const struct server *server) {
    return atomic_load(&server->in_flight);
}

void server_stop(struct server *server) {
    if (server == NULL)
        return;
    mg_stop(server->context);
    atomic_store(&server->watchdog_ends, true);
    pthread_join(server->watchdog, NULL);
    pthread_mutex_destroy(&server->watch_lock);
    mg_exit_library();
    memory_free(server);
}

/* ---- one exchange */

struct arena *exchange_arena(struct exchange *exchange) {
    return exchange->arena;
}

const char *exchange_peer(const struct exchange *exchange) {
    return exchange->info->remote_addr;
}

bool exchange_is_closing(const struct exchange *exchange) {
    return atomic_load(&exchange->server->closing);
}

enum status exchange_read(struct exchange *exchange, size_t length, struct bytes *out_body) {
    unsigned char *bytes = arena_alloc(exchange->arena, length + 1);
    int64_t began = clock_monotonic();
    size_t have = 0;
    watch_begin(exchange);
    while (have < length && !atomic_load(&exchange->expired)) {
        int got = mg_read(exchange->connection, bytes + have, length - have);
        if (got <= 0)
            break;
        have += (size_t)got;
    }
    watch_end(exchange);
    if (have == length) {
        *out_body = BYTES(bytes, length);
        return STATUS_OK;
    }
    /* civetweb's own pause between two bytes also ends a read; a peer that went away is noticed
     * much sooner. */
    int64_t quiet = exchange->server->options.head_timeout_ms * 1000 * 9 / 10;
    bool late = atomic_load(&exchange->expired) || clock_monotonic() - began >= quiet;
    return late ? STATUS_REQUEST_TIMEOUT : STATUS_MALFORMED;
}

static bool write_all(struct exchange *exchange, struct bytes bytes) {
    return mg_write(exchange->connection, bytes.data, bytes.size) == (int)bytes.size;
}

bool exchange_send(struct exchange *exchange, struct bytes head, struct bytes body, bool close) {
    bool whole;
    if (close)
        mg_disable_connection_keep_alive(exchange->connection);
    exchange->sent = true;
    watch_begin(exchange);
    if (head.size + body.size <= SMALL_ANSWER) {
        unsigned char *joined = arena_alloc(exchange->arena, head.size + body.size + 1);
        memcpy(joined, head.data, head.size);
        if (body.size > 0)
            memcpy(joined + head.size, body.data, body.size);
        whole = write_all(exchange, BYTES(joined, head.size + body.size));
    } else {
        whole = write_all(exchange, head) && write_all(exchange, body);
    }
    watch_end(exchange);
    if (!whole)
        mg_disable_connection_keep_alive(exchange->connection);
    return whole;
}
