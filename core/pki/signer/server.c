/* server: the UNIX socket of lnca-signer; see the header. */
#include "core/pki/signer/server.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <pwd.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/pki/signer/hardening.h"
#include "core/pki/signer_wire.h"

#define CLIENTS_MAX 16
#define IDLE (5 * CLOCK_SECOND)

struct server {
    struct signer *signer;
    int listener;
    uid_t clients[CLIENTS_MAX];
    size_t client_count;
};

static volatile sig_atomic_t stopping;

static void stop(int number) {
    (void)number;
    stopping = 1;
}

/* ---- who may call ---- */

static bool find_user(const char *name, uid_t *out_user) {
    int64_t number;
    if (str_to_int(name, 0, INT32_MAX, &number)) {
        *out_user = (uid_t)number;
        return true;
    }
    const struct passwd *user = getpwnam(name); /* before the threads begin */
    if (user)
        *out_user = user->pw_uid;
    return user != NULL;
}

static bool read_clients(struct server *server, const char *list) {
    server->clients[server->client_count++] = getuid();
    while (*list) {
        char name[64];
        size_t length = strcspn(list, ",");
        if (length >= sizeof name || server->client_count == CLIENTS_MAX)
            return false;
        memcpy(name, list, length);
        name[length] = '\0';
        if (!find_user(name, &server->clients[server->client_count++])) {
            LOG(LOG_ERROR, "signer_client_unknown", LOG_TEXT("user", name));
            return false;
        }
        list += length + (list[length] == ',');
    }
    return true;
}

/* The kernel says who is at the other end; a name the caller gives counts for nothing. */
static bool may_call(const struct server *server, int connection) {
    struct ucred peer;
    socklen_t size = sizeof peer;
    if (getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return false;
    for (size_t i = 0; i < server->client_count; i++)
        if (server->clients[i] == peer.uid)
            return true;
    LOG(LOG_WARNING, "signer_caller_refused", LOG_INT("uid", peer.uid));
    return false;
}

/* ---- threads ---- */

static void serve_connection(struct server *server, struct arena *arena, int connection) {
    enum status status = STATUS_OK;
    while (status == STATUS_OK && !stopping) {
        struct bytes request;
        struct call call;
        arena_reset(arena);
        status = signer_wire_receive(connection, arena, SIGNER_REQUEST_MAX,
                                     clock_monotonic() + IDLE, &request);
        if (status != STATUS_OK)
            return;
        signer_call(server->signer, arena, &call);
        status = signer_wire_send(connection, signer_answer(server->signer, &call, request),
                                  clock_monotonic() + IDLE);
    }
}

static void *serve_thread(void *argument) {
    struct server *server = argument;
    struct arena *arena = arena_create(0);
    while (!stopping) {
        struct pollfd poller = {.fd = server->listener, .events = POLLIN};
        if (poll(&poller, 1, 500) <= 0)
            continue;
        int connection = accept4(server->listener, NULL, NULL, SOCK_CLOEXEC);
        if (connection < 0)
            continue; /* another thread was quicker */
        if (may_call(server, connection))
            serve_connection(server, arena, connection);
        (void)close(connection);
    }
    arena_destroy(arena);
    return NULL;
}

static int make_listener(const char *path) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (listener < 0 || !str_copy(address.sun_path, sizeof address.sun_path, path))
        return -1;
    (void)unlink(path);
    /* Anybody may connect; who is answered is decided by the kernel's word on the caller. */
    mode_t before = umask(0);
    int bound = bind(listener, (const struct sockaddr *)&address, sizeof address);
    (void)umask(before);
    if (bound != 0 || listen(listener, 128) != 0) {
        (void)close(listener);
        return -1;
    }
    return listener;
}

static size_t start_threads(struct server *server, pthread_t *threads, size_t count) {
    size_t started = 0;
    while (started < count && pthread_create(&threads[started], NULL, serve_thread, server) == 0)
        started++;
    return started;
}

enum status server_run(struct signer *signer) {
    struct server server = {.signer = signer, .listener = -1};
    const struct sigaction ending = {.sa_handler = stop};
    size_t count = (size_t)signer->settings->signer_threads;
    if (!read_clients(&server, signer->settings->signer_clients))
        return STATUS_INVALID;
    server.listener = make_listener(signer->settings->signer_socket);
    if (server.listener < 0)
        return STATUS_UNAVAILABLE;
    (void)sigaction(SIGTERM, &ending, NULL);
    (void)sigaction(SIGINT, &ending, NULL);
    (void)signal(SIGPIPE, SIG_IGN);
    TRY(hardening_enter());
    pthread_t *threads = memory_alloc(count, sizeof *threads);
    size_t started = start_threads(&server, threads, count);
    LOG(LOG_INFO, "signer_ready", LOG_TEXT("socket", signer->settings->signer_socket),
        LOG_INT("threads", started));
    for (size_t i = 0; i < started; i++)
        (void)pthread_join(threads[i], NULL);
    memory_free(threads);
    (void)close(server.listener);
    return started == count ? STATUS_OK : STATUS_INTERNAL;
}
