/* poll_cache: what waiting pages poll: the owner and a version of a thing, in one Redis value, so
 * that "nothing new" costs one read (design: waiting pages). Whoever changes the thing forgets the
 * entry after his commit; the next poll reads the truth and puts it back. Entries live a few
 * seconds, so that a lost `forget` delays nobody long. */
#pragma once

#include "core/base/call.h"

#define POLL_CACHE_SECONDS 5

/* The version if the thing is cached and belongs to `account_id`; STATUS_NOT_FOUND otherwise, also
 * when Redis is gone. */
MUST_CHECK enum status poll_cache_find(struct call *call, const char *kind, int64_t id,
                                       int64_t account_id, int64_t *out_version);
/* Failing to put or forget is no error: the entry runs out. */
void poll_cache_put(struct call *call, const char *kind, int64_t id, int64_t account_id,
                    int64_t version);
void poll_cache_forget(struct call *call, const char *kind, int64_t id);
