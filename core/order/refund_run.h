/* refund_run: granted refunds carried out, at the payment provider or, when it cannot, otherwise.
 *
 * Accepted is not done: only the provider's verified word that the money went back ends a refund. A
 * refund keeps its number, and whoever comes back to one that may have been asked for (tried_at)
 * queries before asking again, so a crash at any point gives nothing back twice. */
#pragma once

#include "core/base/call.h"
#include "core/gateway/payment_provider.h"
#include "db/refund_store.h"

/* Job kind "continue_refund" (payload: the id of the order that was paid): asks the provider for
 * what is granted, together (refund_bundle.h); has the order's invoice reversed first, and comes
 * back when it is (invoice_reverse). Stops as soon as the provider wants a pause:
 * `out_again_seconds` > 0. */
MUST_CHECK enum status refund_continue(struct call *call, int64_t order_id,
                                       int64_t *out_again_seconds);
/* Job kind "query_refund" (payload: the number): asks how an accepted or abnormal one stands;
 * `out_again_seconds` > 0 while it is not over. When the provider gave back what finance had paid
 * back otherwise, the audit trail says so (refund.paid_twice). */
MUST_CHECK enum status refund_query(struct call *call, int64_t number, int64_t *out_again_seconds);
/* Does the provider's news speak of a number of ours, of its payment and its amount? The word for
 * what does not fit, NULL when all fits; the refund is the one that gave the number. */
MUST_CHECK enum status refund_find_misfit(struct call *call, const struct refund_fact *fact,
                                          struct refund_record *out_refund,
                                          const char **out_misfit);

struct refund_payback {
    const char *note; /* how the money went back; needed */
    int64_t version;  /* of the refund that was seen */
};
/* Finance: the provider will not give the money of an abnormal refund back (a payment takes 50
 * refunds, within a year), so it was paid back otherwise, with all that was to go back under its
 * number. The provider is asked first, and what it says counts: nobody is paid twice because its
 * news had not come. STATUS_PRECONDITION when it changed meanwhile, STATUS_STATE in other states,
 * STATUS_REVIEW_OWN when the order is of the own number, STATUS_PROVIDER_UNAVAILABLE when it cannot
 * be asked. */
MUST_CHECK enum status refund_pay_otherwise(struct call *call, int64_t refund_id,
                                            const struct refund_payback *payback);
