/* account_sweep: what accounts leave behind and nobody needs any more goes, in bounded batches.
 *
 * Counters of wrong passwords: a day after the last try. Refresh tokens: with the end of their
 * session, used ones after a week (until then their use still tells that one was stolen). Sessions
 * with address and device: 180 days after their end, as long as logs of network events must be
 * kept (six months). */
#pragma once

#include "core/base/call.h"

/* For the worker's clock and database role. */
MUST_CHECK enum status account_sweep(struct call *call);
