/* fake_server: a tiny HTTP server on a free port of the loopback, for what a well-behaved server
 * would never send. One thread, one connection at a time, kept alive until the client closes it or
 * a reply says otherwise. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#define FAKE_REQUEST_MAX 16384

struct fake_request {
    char head[FAKE_REQUEST_MAX]; /* NUL-terminated */
    char body[FAKE_REQUEST_MAX]; /* NUL-terminated */
    size_t body_length;
};

/* What to send. `bytes` is freed by the server. */
struct fake_reply {
    char *bytes;
    size_t length;
    int delay_ms; /* before the first byte */
    int drip_ms;  /* pause after every byte, 0: all at once */
    bool cut;     /* close the connection afterwards */
};

typedef void (*fake_handler)(void *context, const struct fake_request *request,
                             struct fake_reply *reply);

struct fake_server;

struct fake_server *fake_server_start(fake_handler handler, void *context);
void fake_server_stop(struct fake_server *server);
int fake_server_port(const struct fake_server *server);
int fake_server_connections(const struct fake_server *server);
int fake_server_requests(const struct fake_server *server);

/* Sets a whole reply with Content-Length; `headers` are lines that each end in \r\n, may be "". */
void fake_reply_set(struct fake_reply *reply, const char *status_line, const char *headers,
                    const char *body, size_t body_length);
/* The value of a request header, copied into `out_value`; false when absent. */
bool fake_request_header(const struct fake_request *request, const char *name, char *out_value,
                         size_t size);

/* A fresh folder for secrets; removed with all in it by fake_secrets_remove. */
char *fake_secrets_make(void);
void fake_secrets_write(const char *directory, const char *provider, const char *name,
                        const char *text);
void fake_secrets_remove(char *directory);
/* An http address of the server with an optional path. */
char *fake_url(const struct fake_server *server, const char *path);
