/* session_memory: sessions that this process checked less than a second ago, so that a burst of
 * requests costs one look-up. Fixed size; a newer session takes an older one's place. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "db/session_cache.h"

bool session_memory_find(int64_t id, struct session_copy *out_copy);
void session_memory_keep(const struct session_copy *copy);
void session_memory_forget(int64_t id);
