/* strict_json: reads a JSON text against RFC 8259 before a parser may see it, because cJSON lets
 * through what it should not: trailing bytes, duplicate names, wrong UTF-8, raw control characters,
 * 007, \u0000, deep nesting. Builds nothing and allocates nothing. */
#pragma once

#include <stddef.h>

#include "core/base/status.h"

#define STRICT_JSON_DEPTH_MAX 32
#define STRICT_JSON_NODES_MAX 4096
#define STRICT_JSON_NUMBER_MAX 32

struct strict_json_problem {
    const char *word; /* encoding, syntax, duplicate_name, null_character, too_deep, too_many_nodes,
                         trailing_bytes, … */
    size_t offset;    /* byte at which it was seen */
};

/* STATUS_OK, or STATUS_INVALID_JSON with `out_problem` filled (may be NULL). `text` needs no NUL at
 * its end. Names of one object are compared after their escapes are read. */
MUST_CHECK enum status strict_json_check(const char *text, size_t length,
                                         struct strict_json_problem *out_problem);
