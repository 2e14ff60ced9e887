/* queries: one number for each statement of db/queries/<resource>/<verb>_<what>.sql, and one for
 * each script of db/queries/redis. The rows are embedded at build time by queries/embed.py. */
#pragma once

enum query {
#define QUERY(id, resource, name, parameters, text) QUERY_##id,
#define SCRIPT(id, name, text)
#include "db/queries.inc"
#undef QUERY
#undef SCRIPT
    QUERY__MAX
};

enum script {
#define QUERY(id, resource, name, parameters, text)
#define SCRIPT(id, name, text) SCRIPT_##id,
#include "db/queries.inc"
#undef QUERY
#undef SCRIPT
    SCRIPT__MAX
};

struct query_text {
    const char *resource;
    const char *name; /* "order_find_by_id": name of the prepared statement, and what logs say */
    int parameters;
    const char *text;
};

/* Static rows, never NULL. */
const struct query_text *query_text_of(enum query query);
const char *script_text_of(enum script script);
