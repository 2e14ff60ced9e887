/* order_sweep: what the jobs "close_order" and "close_payments" left undone. */
#pragma once

#include "core/base/call.h"

/* Timer: a provider that refuses us until a job is dead (one that is away only holds it: job.h)
 * leaves the order in awaiting_payment (where RUL3 lets nobody open another) or a payment pending.
 * Two hours after their end such orders get a new job, but for those that a job still waits for. */
MUST_CHECK enum status order_sweep(struct call *call);
