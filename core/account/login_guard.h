/* login_guard: five wrong passwords lock password login of a name for a while (LOG5), whether
 * anybody of that name exists or not. The subject is an index, never the name itself.
 *
 * An attempt is counted before the password is looked at, and forgotten when it was right: many
 * attempts at once get no more guesses than one after another. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"

struct login_attempt {
    struct bytes subject;
    int64_t locked_until; /* when this is the last one: what a wrong password locks until; else 0 */
};

/* STATUS_LOGIN_LOCKED with retry_after_seconds while locked. */
MUST_CHECK enum status login_guard_begin(struct call *call, struct bytes subject,
                                         struct login_attempt *out_attempt);
/* What became of the attempt: STATUS_OK forgets all failures; STATUS_LOGIN_FAILED stays or becomes
 * STATUS_LOGIN_LOCKED, which is audited; anything else (nobody looked at the password) gives the
 * attempt back. Answers what the caller should. */
MUST_CHECK enum status login_guard_end(struct call *call, const struct login_attempt *attempt,
                                       enum status outcome);
/* Forgets the failures: the password was set anew. */
MUST_CHECK enum status login_guard_clear(struct call *call, struct bytes subject);
