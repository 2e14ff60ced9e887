/* edge_fixture: a call in an arena of its own, for tests of the HTTP edge. */
#pragma once

#include "core/base/call.h"

struct edge_fixture {
    struct arena *arena;
    struct call call;
};

int edge_setup(void **state);
int edge_teardown(void **state);
/* The code of a field's error, "" when it has none. */
const char *edge_error_of(const struct call *call, const char *field);
