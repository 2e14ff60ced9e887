/* store_fixture: what a store test stands on: the settings of LNCA_SETTINGS, a database, a Redis,
 * keys, a call. */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/base/call.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "db/exec.h"
#include "db/pool.h"
#include "db/redis.h"
#include "db/tx.h"

struct store_fixture {
    struct settings *settings;
    struct secret_ring *ring;
    struct database *database;
    struct cache *cache;
    struct call call;
    char url[512];          /* of the database, as the given role */
    char socket_folder[96]; /* a folder with links to both servers' sockets: removing a link hides
                               the server */
};

/* A pool of `connections` as `role` (lnca_api, lnca_worker, …). Both servers are reached through
 * links, so that tests can hide them. */
void store_fixture_open(struct store_fixture *fixture, const char *role, unsigned connections);
void store_fixture_close(struct store_fixture *fixture);
/* A call of its own with a fresh arena, for another thread; end it with arena_destroy(call.arena).
 */
struct call store_fixture_call(const struct store_fixture *fixture);

/* Runs statements directly, as a person with psql would; fails the test when they fail. */
void store_sql(const struct store_fixture *fixture, const char *role, const char *text);
/* As the superuser, past all triggers and foreign keys, in one transaction: rows that stand alone.
 */
void store_sql_freely(const struct store_fixture *fixture, const char *text);
/* The first column of the first row. */
int64_t store_sql_number(const struct store_fixture *fixture, const char *role, const char *text);

/* Ends all connections of the fixture's role, and hides or shows the server. */
void store_hide_database(struct store_fixture *fixture);
void store_show_database(struct store_fixture *fixture);
void store_hide_redis(struct store_fixture *fixture);
void store_show_redis(struct store_fixture *fixture);
