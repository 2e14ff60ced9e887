/* poll: waiting pages. A polled thing has a version; while it is the one the client holds
 * (If-None-Match), the answer is 304 and costs one read of Redis. */
#pragma once

#include "core/base/call.h"

/* Is the cached version of the caller's thing the one the client holds? Then the handler only fills
 * in `*out_version` and returns STATUS_OK. */
bool poll_is_unchanged(struct call *call, const char *kind, int64_t id, int64_t *out_version);
/* After the truth was read: remembers its version for the next poll. */
void poll_remember(struct call *call, const char *kind, int64_t id, int64_t version);
