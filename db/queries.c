/* queries: the embedded texts as tables. */
#include "db/queries.h"

static const struct query_text queries[QUERY__MAX + 1] = {
#define QUERY(id, resource, name, parameters, text)                                                \
    [QUERY_##id] = {(resource), (name), (parameters), (text)},
#define SCRIPT(id, name, text)
#include "db/queries.inc"
#undef QUERY
#undef SCRIPT
    [QUERY__MAX] = {"", "unknown", 0, ""},
};

static const char *const scripts[SCRIPT__MAX + 1] = {
#define QUERY(id, resource, name, parameters, text)
#define SCRIPT(id, name, text) [SCRIPT_##id] = (text),
#include "db/queries.inc"
#undef QUERY
#undef SCRIPT
    [SCRIPT__MAX] = "",
};

const struct query_text *query_text_of(enum query query) {
    return &queries[query < QUERY__MAX ? query : QUERY__MAX];
}

const char *script_text_of(enum script script) {
    return scripts[script < SCRIPT__MAX ? script : SCRIPT__MAX];
}
