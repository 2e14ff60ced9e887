/* refund_sweep: refunds that should be under way and are not. */
#pragma once

#include "core/base/call.h"

/* Timer: begins the refunds of late and surplus money that has none, and wakes those under way that
 * no job looks after. */
MUST_CHECK enum status refund_sweep(struct call *call);
