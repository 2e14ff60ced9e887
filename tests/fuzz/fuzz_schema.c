/* uses: thing_contract */
/* Bodies by the field tables: whatever is accepted can be written again, and read again to the same
 * text. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "api/schema.h"
#include "core/base/arena.h"
#include "tests/unit/contract/generated/fields.h"
#include "tests/unit/contract/generated/types.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct arena *arena;
    if (arena == NULL) {
        arena = arena_create(0);
        schema_init();
    }
    if (size > 65536)
        return 0;
    struct call call = {.arena = arena, .address = "", .request_id = ""};
    struct api_thing_draft draft = {0}, again = {0};
    if (schema_decode(&call, &shape_thing_draft, BYTES(data, size), &draft) == STATUS_OK) {
        struct bytes text = schema_encode(arena, &shape_thing_draft, &draft);
        if (schema_decode(&call, &shape_thing_draft, text, &again) != STATUS_OK)
            abort();
        struct bytes twice = schema_encode(arena, &shape_thing_draft, &again);
        if (twice.size != text.size || memcmp(twice.data, text.data, text.size) != 0)
            abort();
    } else if (call.failure.field_count > CALL_FIELD_ERRORS_MAX) {
        abort();
    }
    arena_reset(arena);
    return 0;
}
