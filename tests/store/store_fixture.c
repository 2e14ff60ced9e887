/* store_fixture: see the header. Uses libpq and hiredis beside the funnel on purpose. */
#include "tests/store/store_fixture.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <hiredis/hiredis.h>
#include <libpq-fe.h>

#define POSTGRESQL_SOCKET ".s.PGSQL."

/* The value of `host=` in the connection string: the folder of the server's socket. */
static void real_folder(const char *url, char *out_folder, size_t size) {
    const char *host = strstr(url, "host=");
    assert_non_null(host);
    host += 5;
    size_t length = strcspn(host, " ");
    assert_true(length < size);
    memcpy(out_folder, host, length);
    out_folder[length] = '\0';
}

/* Makes a link in the fixture's folder to each socket file in `folder`. */
static void link_sockets(struct store_fixture *fixture) {
    char folder[256];
    char from[600];
    char to[400];
    real_folder(fixture->settings->database_url, folder, sizeof folder);
    DIR *listing = opendir(folder);
    assert_non_null(listing);
    const struct dirent *entry;
    while ((entry = readdir(listing))) {
        if (strncmp(entry->d_name, POSTGRESQL_SOCKET, strlen(POSTGRESQL_SOCKET)) != 0 ||
            strstr(entry->d_name, ".lock"))
            continue;
        (void)snprintf(from, sizeof from, "%s/%s", folder, entry->d_name);
        (void)snprintf(to, sizeof to, "%s/%s", fixture->socket_folder, entry->d_name);
        (void)unlink(to);
        assert_int_equal(symlink(from, to), 0);
    }
    (void)closedir(listing);
}

static void hide_sockets(const struct store_fixture *fixture) {
    char path[400];
    DIR *listing = opendir(fixture->socket_folder);
    const struct dirent *entry;
    while ((entry = readdir(listing))) {
        if (strncmp(entry->d_name, POSTGRESQL_SOCKET, strlen(POSTGRESQL_SOCKET)) != 0)
            continue;
        (void)snprintf(path, sizeof path, "%s/%s", fixture->socket_folder, entry->d_name);
        (void)unlink(path);
    }
    (void)closedir(listing);
}

static void redis_link(const struct store_fixture *fixture, char *out_path, size_t size) {
    (void)snprintf(out_path, size, "%s/redis.sock", fixture->socket_folder);
}

void store_show_redis(struct store_fixture *fixture) {
    char path[128];
    redis_link(fixture, path, sizeof path);
    (void)unlink(path);
    assert_int_equal(symlink(fixture->settings->redis_socket, path), 0);
}

void store_hide_redis(struct store_fixture *fixture) {
    char path[128];
    redis_link(fixture, path, sizeof path);
    (void)unlink(path);
    redisContext *redis = redisConnectUnix(fixture->settings->redis_socket);
    redisReply *reply = redisCommand(redis, "CLIENT KILL TYPE normal SKIPME yes");
    assert_non_null(reply);
    freeReplyObject(reply);
    redisFree(redis);
}

void store_fixture_open(struct store_fixture *fixture, const char *role, unsigned connections) {
    char redis[128];
    memset(fixture, 0, sizeof *fixture);
    assert_int_equal(settings_load(getenv("LNCA_SETTINGS"), stderr, &fixture->settings), STATUS_OK);
    assert_int_equal(secret_ring_load(fixture->settings->secrets_dir, &fixture->ring), STATUS_OK);
    id_init(900);
    (void)snprintf(fixture->socket_folder, sizeof fixture->socket_folder, "/tmp/lnca-store-XXXXXX");
    assert_non_null(mkdtemp(fixture->socket_folder));
    store_show_database(fixture);
    store_show_redis(fixture);
    (void)snprintf(fixture->url, sizeof fixture->url, "%s user=%s host=%s",
                   fixture->settings->database_url, role, fixture->socket_folder);
    const struct database_options database = {
        .url = fixture->url, .process = "store_test", .connections = connections, .wait_ms = 300};
    fixture->database = database_create(&database);
    assert_int_equal(database_check(fixture->database), STATUS_OK);
    redis_link(fixture, redis, sizeof redis);
    fixture->cache = cache_create(&(struct cache_options){.socket = redis, .connections = 8});
    fixture->call = store_fixture_call(fixture);
}

void store_fixture_close(struct store_fixture *fixture) {
    char path[128];
    arena_destroy(fixture->call.arena);
    database_destroy(fixture->database);
    cache_destroy(fixture->cache);
    hide_sockets(fixture);
    redis_link(fixture, path, sizeof path);
    (void)unlink(path);
    (void)rmdir(fixture->socket_folder);
    secret_ring_destroy(fixture->ring);
    settings_destroy(fixture->settings);
}

struct call store_fixture_call(const struct store_fixture *fixture) {
    return (struct call){.arena = arena_create(0),
                         .database = fixture->database,
                         .cache = fixture->cache,
                         .settings = fixture->settings,
                         .ring = fixture->ring,
                         .now = clock_now(),
                         .actor = {.kind = ACTOR_SYSTEM},
                         .request_id = "store_test",
                         .address = ""};
}

static PGconn *connect_as(const struct store_fixture *fixture, const char *role) {
    char url[600];
    (void)snprintf(url, sizeof url, "%s user=%s", fixture->settings->database_url, role);
    PGconn *pg = PQconnectdb(url);
    if (PQstatus(pg) != CONNECTION_OK)
        fail_msg("%s", PQerrorMessage(pg));
    return pg;
}

static PGresult *run(PGconn *pg, const char *text) {
    PGresult *result = PQexec(pg, text);
    ExecStatusType kind = PQresultStatus(result);
    if (kind != PGRES_COMMAND_OK && kind != PGRES_TUPLES_OK)
        fail_msg("%s", PQerrorMessage(pg));
    return result;
}

void store_sql(const struct store_fixture *fixture, const char *role, const char *text) {
    PGconn *pg = connect_as(fixture, role);
    PQclear(run(pg, text));
    PQfinish(pg);
}

void store_sql_freely(const struct store_fixture *fixture, const char *text) {
    store_sql(fixture, "postgres",
              arena_format(fixture->call.arena,
                           "BEGIN; SET LOCAL session_replication_role = replica; %s; COMMIT",
                           text));
}

int64_t store_sql_number(const struct store_fixture *fixture, const char *role, const char *text) {
    PGconn *pg = connect_as(fixture, role);
    PGresult *result = run(pg, text);
    assert_true(PQntuples(result) > 0);
    int64_t number = strtoll(PQgetvalue(result, 0, 0), NULL, 10);
    PQclear(result);
    PQfinish(pg);
    return number;
}

void store_hide_database(struct store_fixture *fixture) {
    char role[32] = {0};
    const char *found = strstr(fixture->url, "user=");
    for (const char *next; found && (next = strstr(found + 5, "user=")); found = next)
        continue;
    assert_non_null(found);
    (void)snprintf(role, sizeof role, "%.*s", (int)strcspn(found + 5, " "), found + 5);
    hide_sockets(fixture);
    store_sql(fixture, role,
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
              "WHERE application_name = 'store_test' AND pid <> pg_backend_pid()");
}

void store_show_database(struct store_fixture *fixture) {
    link_sockets(fixture);
}
