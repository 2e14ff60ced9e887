/* docs: the contract as a page: /docs, its script, its style and the contract itself. Nothing is
 * loaded from elsewhere. */
#pragma once

#include <stdio.h>

#include "core/base/status.h"

/* Reads the bundled contract once at start; without it /docs answers 503 and everything else works.
 */
void docs_load(const char *openapi_file);
void docs_unload(void);
