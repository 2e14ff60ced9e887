/* fake_server: see fake_server.h. */
#include "tests/unit/fake_server.h"

#include <arpa/inet.h>
#include <assert.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

struct fake_server {
    fake_handler handler;
    void *context;
    int listener;
    int port;
    int wake[2];
    pthread_t thread;
    _Atomic int connections;
    _Atomic int requests;
};

static void require(bool holds) {
    if (!holds)
        abort();
}

/* Waits for bytes or for the stop signal; false ends the connection. */
static bool wait_for(struct fake_server *server, int file) {
    struct pollfd polls[] = {{.fd = file, .events = POLLIN},
                             {.fd = server->wake[0], .events = POLLIN}};
    return poll(polls, 2, -1) > 0 && polls[1].revents == 0;
}

static bool pause_for(struct fake_server *server, int milliseconds) {
    struct pollfd wake = {.fd = server->wake[0], .events = POLLIN};
    return milliseconds == 0 || poll(&wake, 1, milliseconds) == 0;
}

static bool read_some(struct fake_server *server, int file, char *buffer, size_t room,
                      size_t *length) {
    if (*length >= room - 1 || !wait_for(server, file))
        return false;
    ssize_t got = recv(file, buffer + *length, room - 1 - *length, 0);
    if (got <= 0)
        return false;
    *length += (size_t)got;
    buffer[*length] = '\0';
    return true;
}

static bool read_request(struct fake_server *server, int file, struct fake_request *request) {
    size_t length = 0;
    char *end = NULL;
    request->head[0] = '\0';
    while ((end = strstr(request->head, "\r\n\r\n")) == NULL)
        if (!read_some(server, file, request->head, sizeof request->head, &length))
            return false;
    size_t head_length = (size_t)(end + 4 - request->head);
    request->body_length = length - head_length;
    memcpy(request->body, request->head + head_length, request->body_length);
    request->body[request->body_length] = '\0';
    request->head[head_length] = '\0';
    char text[32] = "0";
    fake_request_header(request, "Content-Length", text, sizeof text);
    size_t wanted = (size_t)strtoul(text, NULL, 10);
    while (request->body_length < wanted)
        if (!read_some(server, file, request->body, sizeof request->body, &request->body_length))
            return false;
    return true;
}

static bool send_reply(struct fake_server *server, int file, const struct fake_reply *reply) {
    if (!pause_for(server, reply->delay_ms))
        return false;
    size_t step = reply->drip_ms > 0 ? 1 : reply->length;
    for (size_t sent = 0; sent < reply->length;) {
        size_t most = reply->length - sent < step ? reply->length - sent : step;
        ssize_t got = send(file, reply->bytes + sent, most, MSG_NOSIGNAL);
        if (got <= 0 || !pause_for(server, reply->drip_ms))
            return false;
        sent += (size_t)got;
    }
    return !reply->cut;
}

static void serve(struct fake_server *server, int file) {
    struct fake_request *request = malloc(sizeof *request);
    bool go_on = true;
    require(request != NULL);
    while (go_on && read_request(server, file, request)) {
        struct fake_reply reply = {0};
        server->requests++;
        server->handler(server->context, request, &reply);
        go_on = send_reply(server, file, &reply);
        free(reply.bytes);
    }
    free(request);
}

static void *run(void *pointer) {
    struct fake_server *server = pointer;
    while (wait_for(server, server->listener)) {
        int file = accept4(server->listener, NULL, NULL, SOCK_CLOEXEC);
        if (file < 0)
            continue;
        server->connections++;
        serve(server, file);
        close(file);
    }
    return NULL;
}

struct fake_server *fake_server_start(fake_handler handler, void *context) {
    struct fake_server *server = calloc(1, sizeof *server);
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    require(server != NULL);
    server->handler = handler;
    server->context = context;
    server->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    require(bind(server->listener, (struct sockaddr *)&address, size) == 0);
    require(listen(server->listener, 16) == 0);
    require(getsockname(server->listener, (struct sockaddr *)&address, &size) == 0);
    server->port = ntohs(address.sin_port);
    require(pipe2(server->wake, O_CLOEXEC) == 0);
    require(pthread_create(&server->thread, NULL, run, server) == 0);
    return server;
}

void fake_server_stop(struct fake_server *server) {
    require(write(server->wake[1], "x", 1) == 1);
    pthread_join(server->thread, NULL);
    close(server->listener);
    close(server->wake[0]);
    close(server->wake[1]);
    free(server);
}

int fake_server_port(const struct fake_server *server) {
    return server->port;
}

int fake_server_connections(const struct fake_server *server) {
    return server->connections;
}

int fake_server_requests(const struct fake_server *server) {
    return server->requests;
}

void fake_reply_set(struct fake_reply *reply, const char *status_line, const char *headers,
                    const char *body, size_t body_length) {
    int head = asprintf(&reply->bytes, "HTTP/1.1 %s\r\nContent-Length: %zu\r\n%s\r\n", status_line,
                        body_length, headers);
    require(head > 0);
    reply->bytes = realloc(reply->bytes, (size_t)head + body_length + 1);
    require(reply->bytes != NULL);
    if (body_length > 0)
        memcpy(reply->bytes + head, body, body_length);
    reply->length = (size_t)head + body_length;
}

bool fake_request_header(const struct fake_request *request, const char *name, char *out_value,
                         size_t size) {
    size_t length = strlen(name);
    for (const char *line = strstr(request->head, "\r\n"); line != NULL && line[2] != '\r';
         line = strstr(line + 2, "\r\n")) {
        const char *text = line + 2;
        if (strncasecmp(text, name, length) != 0 || text[length] != ':')
            continue;
        text += length + 1;
        text += strspn(text, " ");
        snprintf(out_value, size, "%.*s", (int)strcspn(text, "\r"), text);
        return true;
    }
    return false;
}

char *fake_secrets_make(void) {
    char *directory = strdup("/tmp/lnca-test-XXXXXX");
    require(directory != NULL && mkdtemp(directory) != NULL);
    return directory;
}

void fake_secrets_write(const char *directory, const char *provider, const char *name,
                        const char *text) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", directory, provider);
    mkdir(path, 0700);
    snprintf(path, sizeof path, "%s/%s/%s", directory, provider, name);
    FILE *file = fopen(path, "we");
    require(file != NULL);
    fputs(text, file);
    fclose(file);
}

static int remove_one(const char *path, const struct stat *stat, int kind, struct FTW *place) {
    (void)stat, (void)kind, (void)place;
    return remove(path);
}

void fake_secrets_remove(char *directory) {
    nftw(directory, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    free(directory);
}

char *fake_url(const struct fake_server *server, const char *path) {
    char *url = NULL;
    require(asprintf(&url, "http://127.0.0.1:%d%s", server->port, path) > 0);
    return url;
}
