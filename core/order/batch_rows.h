/* batch_rows: the rows of a draft in clear, between the files of core/order/batch. */
#pragma once

#include "core/base/call.h"
#include "core/order/batch_check.h"
#include "db/order_store.h"
#include "db/tx.h"

/* Locks a batch of the caller's. STATUS_NOT_FOUND when the order is no batch, STATUS_STATE when its
 * rows are fixed. */
MUST_CHECK enum status batch_rows_lock(struct call *call, struct tx *tx, int64_t batch_id,
                                       struct order_record *out_batch);
MUST_CHECK enum status batch_rows_read(struct call *call, struct tx *tx, int64_t batch_id,
                                       struct batch_rows *out_rows);
/* Checks all rows and stores them in the place of what was there; quantity and price of the locked
 * batch follow. */
MUST_CHECK enum status batch_rows_store(struct call *call, struct tx *tx,
                                        struct order_record *batch, struct batch_rows *rows);
