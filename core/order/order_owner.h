/* order_owner: an order is its account's alone: whoever else asks learns STATUS_NOT_FOUND. */
#pragma once

#include "core/base/call.h"
#include "db/order_store.h"

/* Locks an order of the caller's account. */
MUST_CHECK enum status order_lock_own(struct call *call, struct tx *tx, int64_t order_id,
                                      struct order_record *out_record);
MUST_CHECK enum status order_find_own(struct call *call, struct tx *tx, int64_t order_id,
                                      struct order_record *out_record);
/* STATUS_REVIEW_OWN: nobody of the staff decides on an order of a number that is or was theirs (the
 * order's, or the one its account has now), or of a company to which a paid order ties the number:
 * as its handler, its legal representative, or the account that ordered. Nor does anyone decide
 * whose number is not known. */
MUST_CHECK enum status order_check_not_of_staff(struct call *call, struct tx *tx,
                                                const struct order_record *record);
