/* login_guard: five wrong passwords lock password login of a name for a while (LOG5), whether
 * anybody of that name exists or not. The subject is an index, never the name itself. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"

/* STATUS_LOGIN_LOCKED with retry_after_seconds while locked. */
MUST_CHECK enum status login_guard_check(struct call *call, struct bytes subject);
/* Counts a failure; returns STATUS_LOGIN_FAILED, or STATUS_LOGIN_LOCKED when this one set the lock.
 */
MUST_CHECK enum status login_guard_fail(struct call *call, struct bytes subject);
MUST_CHECK enum status login_guard_clear(struct call *call, struct bytes subject);
