/* binding: which certificate is tied to which account at a relying party, and the end of it (ME6).
 *
 * The holder unbinds at the portal: state unbinding, with its audit entry and a delivery for the
 * party, in one transaction. When the party has answered the webhook (event binding.ended) the tie
 * is gone (unbound) and the certificate can be bound there again. */
#pragma once

#include "core/base/call.h"
#include "db/binding_store.h"

#define BINDING_JOB_TELL "tell_unbinding"

/* A page of what the certificate of one of the caller's orders is tied to, or being freed from. */
MUST_CHECK enum status binding_list_of_order(struct call *call, int64_t order_id,
                                             const struct page *page,
                                             struct binding_records *out_records);
/* Ends all of them. STATUS_STATE when none is left to end. */
MUST_CHECK enum status binding_unbind_order(struct call *call, int64_t order_id);

/* Job BINDING_JOB_TELL (payload: the delivery's id). A party that does not answer is told again
 * after out_again_seconds, however long it takes. */
MUST_CHECK enum status binding_tell(struct call *call, int64_t delivery_id,
                                    int64_t *out_again_seconds);
