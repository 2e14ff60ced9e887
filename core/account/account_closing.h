/* account_closing: a person leaves (ME9).
 *
 * First every order must be over: nothing unpaid, in review, waiting for its certificate or for
 * money. Then, by a code to the own number, all sessions end at once, drafts go, the password goes,
 * and the number is free; certificates stay valid until they expire or are revoked, but nobody can
 * use them from a phone any more. Records of issued certificates stay as long as the law says
 * (RUL9); a job ("erase_account", core/certificate/retention.h) takes the rest at once. */
#pragma once

#include "core/base/call.h"
#include "db/account_store.h"

struct account_closing_view {
    int64_t *open_orders; /* what stands in the way; the first hundred */
    size_t open_order_count;
    struct account_holdings holdings;
    int64_t kept_until; /* end of the last record; 0 = nothing is kept */
};
MUST_CHECK enum status account_closing_view(struct call *call,
                                            struct account_closing_view *out_view);

/* STATUS_CODE_WRONG; STATUS_ACCOUNT_BUSY with an open order as reference. */
MUST_CHECK enum status account_close(struct call *call, const char *code);
