/* link: one connection, as pool.c, tx.c, exec.c and row.c share it. Private to the funnel: no other
 * file includes this or libpq. */
#pragma once

#include <stdbool.h>

#include <libpq-fe.h>

#include "db/pool.h"
#include "db/queries.h"
#include "db/tx.h"

struct link {
    PGconn *pg; /* NULL: not open */
    bool in_use;
};

/* A connection for this thread until link_release. */
MUST_CHECK enum status link_acquire(struct database *database, struct link **out_link);
/* Gives it back; closes it when it is broken or not idle. */
void link_release(struct database *database, struct link *link);

/* Waits for the next result at most LINK_DEADLINE_MS; NULL with a broken connection when time is
 * over. The caller owns the result. */
PGresult *link_next_result(PGconn *pg);
/* One statement without parameters (BEGIN, COMMIT …). True when it succeeded. */
bool link_command(PGconn *pg, const char *text);

#define LINK_DEADLINE_MS 8000

/* The transaction behind tx.h. BEGIN travels with the first statement, so that it costs no round
 * trip of its own. */
struct tx {
    struct call *call;
    struct link *link; /* NULL: ended */
    bool has_block;    /* tx_begin, not tx_read */
    bool begun;        /* BEGIN was sent */
    bool commit_sent;
    const char *constraint;
    struct rows *answers; /* to be cleared at the end */
};

/* An answer, kept by its tx (row.c). Takes ownership of `result`. */
struct rows *rows_keep(struct tx *tx, PGresult *result);
void rows_clear_all(struct tx *tx);

/* What a failed result means; notes cause and constraint in the tx (exec.c). `result` NULL: the
 * connection went. */
enum status exec_failure(struct tx *tx, const char *statement, const PGresult *result);
