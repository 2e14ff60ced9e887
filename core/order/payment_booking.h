/* payment_booking: the one place where money becomes state, whichever way its news came. */
#pragma once

#include "core/base/call.h"

struct payment_fact {
    int64_t payment_id;
    const char *transaction_id;
    int64_t amount_fen;
    int64_t paid_at;
};

/* Marks the payment as succeeded and moves its order (paid, or late_payment when it is closed),
 * once, however often
 * called. Money beyond the one payment that counts becomes `surplus`. STATUS_NOTICE_REFUSED
 * (audited) when the amount differs. */
MUST_CHECK enum status payment_book(struct call *call, const struct payment_fact *fact);
/* Ends a pending payment as "closed" or "failed"; nothing when it ended before. */
MUST_CHECK enum status payment_end(struct call *call, int64_t payment_id, const char *state);
