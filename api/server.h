/* server: civetweb behind a dozen functions, so that nothing else of the house knows it
 * (reference/reliability-security.md says why that matters).
 *
 * One thread per connection, kept alive between nginx and us. No TLS, no files, no URL decoding.
 * Slow heads are civetweb's to end (request_timeout_ms); slow bodies and slow readers are ended
 * here by a watchdog thread that shuts the socket down at the deadline. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "api/request_gate.h"
#include "core/base/arena.h"
#include "core/base/str.h"

struct server;
struct exchange;

struct server_options {
    const char *listen; /* "127.0.0.1:8006" */
    int64_t threads;
    int64_t keep_alive_ms, head_timeout_ms, body_timeout_ms;
    void *context;
    /* Answers one request. The head is as parsed and has not been checked. */
    void (*serve)(struct exchange *exchange, const struct gate_head *head, void *context);
    /* Answers what civetweb itself refused; `status` is its choice. */
    void (*refuse)(struct exchange *exchange, int status, void *context);
};

/* Owned: server_stop. STATUS_UNAVAILABLE when the address cannot be had (logged). */
MUST_CHECK enum status server_start(const struct server_options *options,
                                    struct server **out_server);
/* Ends accepting: new connections are refused, open ones go on. Every answer from now on closes its
 * connection. */
void server_stop_accepting(struct server *server);
/* From now on every answer closes its connection. */
void server_close_after_answers(struct server *server);
/* Requests between their head and their last answer byte. */
unsigned server_in_flight(const struct server *server);
/* Ends all threads; idle connections are cut. */
void server_stop(struct server *server);

/* Memory of this request: empty at its begin, wiped after it. */
struct arena *exchange_arena(struct exchange *exchange);
/* Textual address of the peer (nginx, as a rule). */
const char *exchange_peer(const struct exchange *exchange);
/* Reads exactly `length` bytes within the total time for bodies. STATUS_REQUEST_TIMEOUT, or
 * STATUS_MALFORMED when the peer went away. */
MUST_CHECK enum status exchange_read(struct exchange *exchange, size_t length,
                                     struct bytes *out_body);
/* Sends an answer once; head ends with the blank line. With `close` the connection ends after it.
 * False when the peer is gone. */
bool exchange_send(struct exchange *exchange, struct bytes head, struct bytes body, bool close);
/* Must this answer say Connection: close? */
bool exchange_is_closing(const struct exchange *exchange);
