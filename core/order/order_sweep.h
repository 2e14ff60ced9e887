/* order_sweep: what the jobs "close_order" and "close_payments" left undone. */
#pragma once

#include "core/base/call.h"

/* Timer: a provider that was away longer than a job's attempts last leaves the job dead, the order
 * in awaiting_payment (where RUL3 lets nobody open another) or a payment pending. Two hours after
 * their end such orders get a new job. */
MUST_CHECK enum status order_sweep(struct call *call);
