/* exec: runs the embedded statements. The only way from a store to the server.
 *
 *     TRY(exec_row(tx, QUERY_ORDER_FIND_BY_ID, PARAMS(PARAM_INT(id)), &row));
 *
 * Results: unique violation STATUS_DUPLICATE (tx_constraint names it), a state trigger
 * STATUS_STATE, serialisation or deadlock STATUS_CONFLICT, lock or statement timeout STATUS_BUSY,
 * connection loss STATUS_UNAVAILABLE, else STATUS_INTERNAL; the call's failure.cause says which
 * statement and SQLSTATE, never values. */
#pragma once

#include "core/base/str.h"
#include "db/queries.h"
#include "db/row.h"
#include "db/tx.h"

struct param {
    enum {
        PARAM_KIND_NULL,
        PARAM_KIND_TEXT,
        PARAM_KIND_INT,
        PARAM_KIND_BOOL,
        PARAM_KIND_TIME,
        PARAM_KIND_BYTES,
        PARAM_KIND_INTS,
        PARAM_KIND_TEXTS
    } kind;
    int64_t number;    /* also the count of a list */
    const void *value; /* text, bytes or list; NULL is SQL NULL */
};

#define PARAM_NULL ((struct param){PARAM_KIND_NULL, 0, NULL})
/* A text; NULL is SQL NULL. Also for enums, json and dates ("2026-01-31"). */
#define PARAM_TEXT(text_) ((struct param){PARAM_KIND_TEXT, 0, (text_)})
#define PARAM_INT(number_) ((struct param){PARAM_KIND_INT, (int64_t)(number_), ""})
/* 0 is SQL NULL: for optional ids. */
#define PARAM_ID(id_) ((struct param){(id_) ? PARAM_KIND_INT : PARAM_KIND_NULL, (id_), ""})
#define PARAM_BOOL(truth_) ((struct param){PARAM_KIND_BOOL, (truth_) ? 1 : 0, ""})
/* Microseconds since 1970; 0 is SQL NULL. */
#define PARAM_TIME(at_) ((struct param){(at_) ? PARAM_KIND_TIME : PARAM_KIND_NULL, (at_), ""})
/* bytea from a struct bytes; {NULL, 0} is SQL NULL. */
#define PARAM_BYTES(bytes_)                                                                        \
    ((struct param){PARAM_KIND_BYTES, (int64_t)(bytes_).size, (bytes_).data})
/* bytea from an array of known size, for example a digest. */
#define PARAM_DIGEST(array_) ((struct param){PARAM_KIND_BYTES, (int64_t)sizeof(array_), (array_)})
/* bigint[] and text[]. */
#define PARAM_INTS(numbers_, count_)                                                               \
    ((struct param){PARAM_KIND_INTS, (int64_t)(count_), (const int64_t *)(numbers_)})
#define PARAM_TEXTS(texts_, count_)                                                                \
    ((struct param){PARAM_KIND_TEXTS, (int64_t)(count_), (const char *const *)(texts_)})

#define PARAMS(...)                                                                                \
    (const struct param[]){__VA_ARGS__},                                                           \
        (int)(sizeof((const struct param[]){__VA_ARGS__}) / sizeof(struct param))
#define NO_PARAMS NULL, 0

/* Runs a statement for its effect; the rows it changed go to `out_changed` (may be NULL). */
MUST_CHECK enum status exec_change(struct tx *tx, enum query query, const struct param *params,
                                   int count, int64_t *out_changed);
/* The same, but STATUS_NOT_FOUND unless exactly one row was changed. */
MUST_CHECK enum status exec_change_one(struct tx *tx, enum query query, const struct param *params,
                                       int count);
/* Runs a statement that answers rows. They live until the tx ends; texts and bytes read from them
 * live in the call's arena. */
MUST_CHECK enum status exec_rows(struct tx *tx, enum query query, const struct param *params,
                                 int count, struct rows **out_rows);
/* The first row; STATUS_NOT_FOUND when there is none. */
MUST_CHECK enum status exec_row(struct tx *tx, enum query query, const struct param *params,
                                int count, struct row *out_row);

/* One of several reads; `rows` is the answer. */
struct read {
    enum query query;
    const struct param *params;
    int count;
    struct rows *rows;
};
/* At least one read, in one round trip; the first that fails decides, and no rows may then be used.
 */
MUST_CHECK enum status exec_reads(struct tx *tx, struct read *reads, size_t count);
