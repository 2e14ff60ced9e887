/* settings: every adjustable value of the programs, one row each in settings.def. Defaults are
 * production's where they are safe. Read once at start from a file of `name = value` lines; unknown
 * names, repeated names and values out of bounds stop the start. */
#pragma once

#include <stdint.h>
#include <stdio.h>

#include "core/base/status.h"

struct settings {
#define SETTING_TEXT(name, default_value, doc) const char *name;
#define SETTING_INT(name, default_value, min, max, doc) int64_t name;
#include "core/base/settings.def"
#undef SETTING_TEXT
#undef SETTING_INT
};

/* Reads `path` (NULL = defaults only). On failure a line that names the setting is written to
 * `errors`. Owned: settings_destroy. */
MUST_CHECK enum status settings_load(const char *path, FILE *errors,
                                     struct settings **out_settings);
void settings_destroy(struct settings *settings);
/* Prints name, value, default, bounds and doc of every row; values of names ending in _secret are
 * never printed. */
void settings_print(const struct settings *settings, FILE *out);
