/* batch_end: what ends without its certificate. The order of a batch's person, when the holder does
 * not want it or does not come: the share goes back to who paid (refund.h), and RUL3 bars nobody
 * any more. A batch's draft that nobody touches any more goes with the persons in its rows. */
#pragma once

#include "core/base/call.h"

/* The holder, whose order it must be (else STATUS_NOT_FOUND). STATUS_STATE when it is no order of a
 * batch that waits for its holder. */
MUST_CHECK enum status batch_end_decline(struct call *call, int64_t order_id);

/* Timer: orders paid batch_holder_days ago, drafts untouched for batch_draft_days. */
MUST_CHECK enum status batch_end_sweep(struct call *call);
