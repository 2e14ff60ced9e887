/* batch_order: what happens to the orders of a batch's persons together, in the transaction that
 * moves the batch's own order, which is locked before them. */
#pragma once

#include "core/base/call.h"
#include "db/order_store.h"
#include "db/tx.h"

/* The batch was just paid: the persons may prove themselves now. */
MUST_CHECK enum status batch_order_pay(struct call *call, struct tx *tx,
                                       const struct order_record *batch);
/* The batch was just closed, nobody paid it. */
MUST_CHECK enum status batch_order_close(struct call *call, struct tx *tx,
                                         const struct order_record *batch);
