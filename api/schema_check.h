/* schema_check: the rules of a single value: bounds, formats, patterns, enumerations. Shared by
 * bodies and parameters. */
#pragma once

#include "api/schema.h"

/* NULL when the text fits the field, else the code word of the error. */
const char *schema_check_text(const struct field *field, const char *text);
const char *schema_check_integer(const struct field *field, int64_t value);
