/* renewal_check: what a renewal must have before it is submitted (REN4-REN6). */
#pragma once

#include <stdbool.h>

#include "core/base/call.h"
#include "db/order_store.h"
#include "db/tx.h"

bool renewal_is(const struct order_record *record);
/* Adds field errors for what is missing: the invoice, and the face check once the period is over.
 */
MUST_CHECK enum status renewal_check(struct call *call, struct tx *tx,
                                     const struct order_record *record);
