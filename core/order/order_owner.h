/* order_owner: an order is its account's alone: whoever else asks learns STATUS_NOT_FOUND. */
#pragma once

#include "core/base/call.h"
#include "db/order_store.h"

/* Locks an order of the caller's account. */
MUST_CHECK enum status order_lock_own(struct call *call, struct tx *tx, int64_t order_id,
                                      struct order_record *out_record);
MUST_CHECK enum status order_find_own(struct call *call, struct tx *tx, int64_t order_id,
                                      struct order_record *out_record);
