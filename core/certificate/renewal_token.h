/* renewal_token: the renewal of a person's certificate in a token (REN9). It is begun from the
 * order list; no key on a phone can confirm it, so that a face check always does. A new token is
 * made at the desk (production.h); the old one works until its own end. */
#pragma once

#include "core/base/call.h"

/* The draft that renews the certificate of one of the caller's orders; asked again: the same one.
 * STATUS_ORDER_OPEN with the order in the way as reference; STATUS_STATE when there is nothing that
 * can be renewed now. */
MUST_CHECK enum status renewal_token_begin(struct call *call, int64_t order_id,
                                           int64_t *out_order_id);
