/* pool: a bounded set of connections to PostgreSQL, shared by the threads of a process.
 *
 * Nobody but tx.h takes connections. A connection is opened when it is first needed, prepares its
 * statements in one round trip, and is thrown away when anything about it is doubtful. With
 * PostgreSQL gone callers get STATUS_UNAVAILABLE at once; it is tried again with growing pauses of
 * at most 2 s, so that work goes on within 5 s of its return. When all connections are in use,
 * callers wait up to `wait_ms`, then get STATUS_BUSY. */
#pragma once

#include <stdint.h>

#include "core/base/status.h"

struct database;

struct database_options {
    const char *url;              /* libpq connection string */
    const char *process;          /* application_name */
    unsigned connections;         /* at most this many at once */
    int64_t wait_ms;              /* longest wait for a free one */
    const char *const *resources; /* NULL-terminated folders of db/queries to prepare; NULL = all */
};

struct database_stats {
    unsigned open, in_use;
    uint64_t waits, timeouts, connects, failures;
};

/* Never connects by itself. Owned: database_destroy. */
struct database *database_create(const struct database_options *options);
/* All connections must be back. NULL is allowed. */
void database_destroy(struct database *database);
/* Connects once and prepares everything: STATUS_UNAVAILABLE when PostgreSQL does not answer,
 * STATUS_INTERNAL when a statement does not fit the schema (logged; the process should stop). */
MUST_CHECK enum status database_check(struct database *database);
void database_stats(struct database *database, struct database_stats *out_stats);
