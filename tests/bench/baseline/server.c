/* bench_server: what the API would be without its pipeline, on the same civetweb with the same
 * number of threads.
 *
 *   bench_server constant PORT THREADS                    B0: a constant JSON answer
 *   bench_server redis    PORT THREADS REDIS_SOCKET KEY   B0 and one Redis GET; answers 304
 *   bench_server query    PORT THREADS REDIS_SOCKET KEY DATABASE
 *                                                         B1: one Redis GET and one prepared SELECT
 * of /…/<order id>
 *
 * Hand-written, no checks, connections from a pool of 16. It ends on SIGTERM. */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <civetweb.h>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>

#define POOL_SIZE 16

#define ORDER_COLUMNS 13
#define ORDER_SQL                                                                                  \
    "SELECT id, type, product_code, holder_kind, medium, term_years, quantity, state, "            \
    "amount_fen, "                                                                                 \
    "created_at, updated_at, submitted_at, version FROM orders WHERE id = $1"

struct link {
    redisContext *redis;
    PGconn *pg;
};

static struct {
    pthread_mutex_t lock;
    pthread_cond_t returned;
    struct link links[POOL_SIZE];
    int idle[POOL_SIZE];
    int idle_count;
    const char *key;
} pool = {.lock = PTHREAD_MUTEX_INITIALIZER, .returned = PTHREAD_COND_INITIALIZER};

static void stop_with(const char *what, const char *reason) {
    fprintf(stderr, "bench_server: %s: %s\n", what, reason);
    exit(1);
}

static void open_pool(const char *redis_socket, const char *database) {
    for (int i = 0; i < POOL_SIZE; i++) {
        struct link *link = &pool.links[i];
        link->redis = redisConnectUnix(redis_socket);
        if (link->redis == NULL || link->redis->err != 0)
            stop_with("redis", redis_socket);
        if (database != NULL) {
            link->pg = PQconnectdb(database);
            PGresult *prepared = PQprepare(link->pg, "order_one", ORDER_SQL, 1, NULL);
            if (PQresultStatus(prepared) != PGRES_COMMAND_OK)
                stop_with("postgresql", PQerrorMessage(link->pg));
            PQclear(prepared);
        }
        pool.idle[pool.idle_count++] = i;
    }
}

static struct link *take(void) {
    pthread_mutex_lock(&pool.lock);
    while (pool.idle_count == 0)
        pthread_cond_wait(&pool.returned, &pool.lock);
    struct link *link = &pool.links[pool.idle[--pool.idle_count]];
    pthread_mutex_unlock(&pool.lock);
    return link;
}

static void give_back(const struct link *link) {
    pthread_mutex_lock(&pool.lock);
    pool.idle[pool.idle_count++] = (int)(link - pool.links);
    pthread_cond_signal(&pool.returned);
    pthread_mutex_unlock(&pool.lock);
}

static int answer(struct mg_connection *connection, const char *status, const char *body) {
    char text[4096];
    int length =
        snprintf(text, sizeof text,
                 "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
                 status, strlen(body), body);
    mg_write(connection, text, (size_t)length);
    return 200;
}

static int answer_constant(struct mg_connection *connection, void *unused) {
    (void)unused;
    return answer(connection, "200 OK", "{\"status\":\"ok\"}");
}

static void read_session(const struct link *link) {
    redisReply *reply = redisCommand(link->redis, "GET %s", pool.key);
    if (reply == NULL)
        stop_with("redis", link->redis->errstr);
    freeReplyObject(reply);
}

static int answer_redis(struct mg_connection *connection, void *unused) {
    (void)unused;
    struct link *link = take();
    read_session(link);
    give_back(link);
    return answer(connection, "304 Not Modified", "");
}

static void write_order(const PGresult *row, char *out_text, size_t size) {
    size_t length = 0;
    for (int i = 0; i < ORDER_COLUMNS; i++)
        length += (size_t)snprintf(out_text + length, size - length, "%s\"%s\":\"%s\"",
                                   i == 0 ? "{" : ",", PQfname(row, i), PQgetvalue(row, 0, i));
    snprintf(out_text + length, size - length, "}");
}

static int answer_query(struct mg_connection *connection, void *unused) {
    (void)unused;
    const char *path = mg_get_request_info(connection)->local_uri;
    const char *id = strrchr(path, '/') + 1;
    char body[2048];
    struct link *link = take();
    read_session(link);
    PGresult *row = PQexecPrepared(link->pg, "order_one", 1, &id, NULL, NULL, 0);
    if (PQntuples(row) != 1)
        stop_with("postgresql", PQerrorMessage(link->pg));
    write_order(row, body, sizeof body);
    PQclear(row);
    give_back(link);
    return answer(connection, "200 OK", body);
}

int main(int argc, char **argv) {
    if (argc < 4)
        stop_with("arguments", "MODE PORT THREADS …");
    const char *options[] = {"listening_ports",
                             argv[2],
                             "num_threads",
                             argv[3],
                             "enable_keep_alive",
                             "yes",
                             "keep_alive_timeout_ms",
                             "75000",
                             "tcp_nodelay",
                             "1",
                             NULL};
    mg_request_handler handler = answer_constant;
    if (argc > 5) {
        pool.key = argv[5];
        open_pool(argv[4], argc > 6 ? argv[6] : NULL);
        handler = argc > 6 ? answer_query : answer_redis;
    }
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
    mg_init_library(0);
    struct mg_context *context = mg_start(NULL, NULL, options);
    if (context == NULL)
        stop_with("listen", argv[2]);
    mg_set_request_handler(context, "/", handler, NULL);
    int taken;
    sigwait(&signals, &taken);
    mg_stop(context);
    return 0;
}
