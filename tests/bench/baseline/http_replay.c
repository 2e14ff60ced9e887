/* bench_http_replay HOST PORT CONNECTIONS FILE: sends every request of the file once, over so many
 * kept-alive connections at a time, each with the next request as soon as it has its answer. FILE
 * holds `<bytes>\n<request>` one after another. A request with `Connection: close` gets a fresh
 * connection.
 *
 * Standard output: one line `<status> <microseconds>\t<body on one line>` per request, in the order
 * of the file, then `total <microseconds>`. Light on purpose: on two cores a client in JavaScript
 * would measure itself. */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

#define ANSWER_MAX 65536
#define CONNECTIONS_MAX 512

struct item {
    char *request;
    size_t size;
    int status;
    long microseconds;
    char *body;
};

static struct item *items;
static size_t item_count;
static atomic_size_t next_item;
static struct sockaddr_in server;

static long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000L + time.tv_nsec / 1000;
}

static void stop_with(const char *reason) {
    fprintf(stderr, "bench_http_replay: %s\n", reason);
    exit(1);
}

static void read_items(const char *path) {
    FILE *file = fopen(path, "rb");
    size_t size, room = 0;
    if (file == NULL)
        stop_with(path);
    while (fscanf(file, "%zu", &size) == 1 && fgetc(file) == '\n') {
        if (item_count == room)
            items = realloc(items, (room = room * 2 + 64) * sizeof *items);
        struct item *item = &items[item_count++];
        *item = (struct item){.request = malloc(size + 1), .size = size};
        if (fread(item->request, 1, size, file) != size)
            stop_with("the file ends within a request");
        item->request[size] = '\0';
    }
    fclose(file);
}

static int connect_once(void) {
    int one = 1, descriptor = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (connect(descriptor, (const struct sockaddr *)&server, sizeof server) != 0)
        stop_with("cannot connect");
    return descriptor;
}

/* Reads head and body; false when the connection broke. */
static int read_answer(int descriptor, struct item *item, int *out_closes) {
    static _Thread_local char text[ANSWER_MAX + 1];
    size_t have = 0, whole = 0;
    while (whole == 0 || have < whole) {
        ssize_t got = have < ANSWER_MAX ? read(descriptor, text + have, ANSWER_MAX - have) : -1;
        if (got <= 0)
            return 0;
        have += (size_t)got;
        text[have] = '\0';
        char *end = whole == 0 ? strstr(text, "\r\n\r\n") : NULL;
        if (end != NULL) {
            const char *length = strcasestr(text, "\r\nContent-Length:");
            const char *close = strcasestr(text, "\r\nConnection: close");
            whole = (size_t)(end + 4 - text);
            *out_closes = close != NULL && close < end;
            item->body = NULL;
            if (length != NULL && length < end)
                whole += strtoul(length + 17, NULL, 10);
        }
    }
    item->status = (int)strtol(text + 9, NULL, 10);
    item->body = strdup(strstr(text, "\r\n\r\n") + 4);
    for (char *c = item->body; *c != '\0'; c++)
        if (*c == '\n' || *c == '\r')
            *c = ' ';
    return 1;
}

static int run_one(int descriptor, struct item *item) {
    int closes = 0;
    long begun = now();
    if (descriptor < 0)
        descriptor = connect_once();
    if (write(descriptor, item->request, item->size) != (ssize_t)item->size ||
        !read_answer(descriptor, item, &closes)) {
        item->status = 0;
        closes = 1;
    }
    item->microseconds = now() - begun;
    if (!closes && strstr(item->request, "Connection: close") == NULL)
        return descriptor;
    close(descriptor);
    return -1;
}

static void *work(void *unused) {
    int descriptor = -1;
    size_t at;
    while ((at = atomic_fetch_add(&next_item, 1)) < item_count)
        descriptor = run_one(descriptor, &items[at]);
    if (descriptor >= 0)
        close(descriptor);
    return unused;
}

int main(int argc, char **argv) {
    if (argc != 5)
        stop_with("HOST PORT CONNECTIONS FILE");
    server.sin_family = AF_INET;
    server.sin_port = htons((unsigned short)(int)strtol(argv[2], NULL, 10));
    inet_pton(AF_INET, argv[1], &server.sin_addr);
    int connections = (int)strtol(argv[3], NULL, 10);
    pthread_t ids[CONNECTIONS_MAX];
    if (connections < 1 || connections > CONNECTIONS_MAX)
        stop_with("connections");
    read_items(argv[4]);
    long begun = now();
    for (int i = 0; i < connections; i++)
        pthread_create(&ids[i], NULL, work, NULL);
    for (int i = 0; i < connections; i++)
        pthread_join(ids[i], NULL);
    long total = now() - begun;
    for (size_t i = 0; i < item_count; i++)
        printf("%d %ld\t%s\n", items[i].status, items[i].microseconds,
               items[i].body != NULL ? items[i].body : "");
    printf("total %ld\n", total);
    return 0;
}
