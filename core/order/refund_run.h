/* refund_run: granted refunds carried out at the payment provider.
 *
 * Accepted is not done: only the provider's verified word that the money went back ends a refund. A
 * refund keeps its number, and whoever comes back to one that may have been asked for (tried_at)
 * queries before asking again, so a crash at any point gives nothing back twice. */
#pragma once

#include "core/base/call.h"
#include "core/gateway/payment_provider.h"
#include "db/refund_store.h"

/* Job kind "continue_refund" (payload: the order's id): asks the provider for what is granted; has
 * the order's invoice reversed first, and comes back when it is (invoice_reverse).
 * `out_again_seconds` > 0 when the provider wants a pause. */
MUST_CHECK enum status refund_continue(struct call *call, int64_t order_id,
                                       int64_t *out_again_seconds);
/* Job kind "query_refund" (payload: the refund's id): asks how an accepted or abnormal one stands;
 * `out_again_seconds` > 0 while it is not over. */
MUST_CHECK enum status refund_query(struct call *call, int64_t refund_id,
                                    int64_t *out_again_seconds);
/* Does the provider's news speak of a refund of ours, of its payment and its amount? The word for
 * what does not fit, NULL when all fits. */
MUST_CHECK enum status refund_find_misfit(struct call *call, const struct refund_fact *fact,
                                          struct refund_record *out_refund,
                                          const char **out_misfit);
/* Timer: begins the refunds of late and surplus money that has none, and wakes those under way that
 * no job looks after. */
MUST_CHECK enum status refund_sweep(struct call *call);
