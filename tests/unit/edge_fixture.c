/* edge_fixture: see the header. */
#include "tests/unit/edge_fixture.h"

#include "core/base/str.h"

int edge_setup(void **state) {
    struct edge_fixture *fixture = memory_alloc(1, sizeof(*fixture));
    fixture->arena = arena_create(0);
    fixture->call = (struct call){.arena = fixture->arena, .address = "", .request_id = ""};
    *state = fixture;
    return 0;
}

int edge_teardown(void **state) {
    struct edge_fixture *fixture = *state;
    arena_destroy(fixture->arena);
    memory_free(fixture);
    return 0;
}

const char *edge_error_of(const struct call *call, const char *field) {
    for (size_t i = 0; i < call->failure.field_count; i++) {
        if (str_equal(call->failure.fields[i].field, field))
            return call->failure.fields[i].code;
    }
    return "";
}
