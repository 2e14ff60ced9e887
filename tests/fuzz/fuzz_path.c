/* Paths and queries: the router and the query decoder stay inside the text; a found route gets one
 * value for each parameter. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "api/decode.h"
#include "api/router.h"
#include "core/base/arena.h"
#include "core/base/str.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct arena *arena;
    struct route_match match;
    struct parameter *parameters;
    size_t count;
    if (arena == NULL)
        arena = arena_create(0);
    if (size == 0 || size > 4096)
        return 0;
    char *text = arena_copy(arena, data + 1, size - 1);
    char *query = strchr(text, '?');
    if (query != NULL)
        *query++ = '\0';
    if (router_find(arena, (enum http_method)(data[0] % METHOD__MAX), text, &match) == STATUS_OK) {
        for (size_t i = 0; i < match.value_count; i++) {
            if (match.values[i].value[0] == '\0' || strchr(match.values[i].value, '/') != NULL)
                abort();
        }
    }
    if (decode_query(arena, query, &parameters, &count) == STATUS_OK) {
        for (size_t i = 0; i < count; i++) {
            if (!str_is_utf8(parameters[i].value, strlen(parameters[i].value)))
                abort();
        }
    }
    arena_reset(arena);
    return 0;
}
