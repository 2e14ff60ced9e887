/* refund: money back for a payment, all of it, the way it came (ME8, STF4).
 *
 * Of a batch's payment (core/order/batch.h) each person's share goes back by itself, on the wish of
 * the account that paid: the refund is that of the person's order, over its amount.
 *
 * The applicant asks for a paid order that is not approved yet; finance grants or declines.
 * Granting and approving both lock the order first and look at its state: one of them wins. Money
 * that came late or twice goes back without asking anybody. refund_run.h carries out what was
 * granted: together with what else goes back of the same payment (refund_bundle.h), under a number
 * at the provider that stays the same however often it is tried. What goes back together has one
 * fate: finance's word about one of an abnormal or closed number holds for all of it.
 */
#pragma once

#include "core/base/call.h"
#include "db/order_store.h"
#include "db/refund_store.h"
#include "db/tx.h"

struct refund_wish {
    const char *reason; /* a word of the contract's RefundReason */
    const char *note;   /* the applicant's own words, may be NULL */
};

/* An order that the caller paid. Asking again while it is undecided gives the same refund.
 * STATUS_STATE when the order is not paid, approved already, or on its way back. */
MUST_CHECK enum status refund_ask(struct call *call, int64_t order_id,
                                  const struct refund_wish *wish, struct refund_record *out_refund);

/* Begins the refund of a booked payment that nobody has to decide on; `cause` is late or surplus.
 * The order must be locked. */
MUST_CHECK enum status refund_begin(struct call *call, struct tx *tx,
                                    const struct payment_record *payment, const char *cause);
/* The share of a batch's order, which must be locked and on its way back: its holder did not take
 * it. An undecided wish for the same money ends. The provider is asked from `gather_until` on. */
MUST_CHECK enum status refund_begin_share(struct call *call, struct tx *tx,
                                          const struct order_record *order, int64_t gather_until);
/* The money is back, unless it was surplus: so is its locked order. */
MUST_CHECK enum status refund_finish_order(struct call *call, struct tx *tx,
                                           struct order_record *order,
                                           const struct refund_record *refund);
/* The order, which must be locked, is approved: an undecided wish for its money ends. */
MUST_CHECK enum status refund_overtake(struct call *call, struct tx *tx, int64_t order_id);

struct refund_decision {
    bool grant;
    const char *note; /* the applicant reads it; needed to decline */
    int64_t version;  /* of the refund that was seen */
};

/* Finance. STATUS_PRECONDITION when it changed meanwhile, STATUS_STATE when it is decided,
 * STATUS_REVIEW_OWN when the order is of the own number. */
MUST_CHECK enum status refund_decide(struct call *call, int64_t refund_id,
                                     const struct refund_decision *decision);
/* Finance: an abnormal refund is tried again under its number; one that the provider closed gets a
 * successor, whose id is `out_refund_id`; what goes back with it, too. STATUS_PRECONDITION when it
 * changed meanwhile, STATUS_STATE in other states and when it has a successor, STATUS_REVIEW_OWN as
 * above. */
MUST_CHECK enum status refund_retry(struct call *call, int64_t refund_id, int64_t version,
                                    int64_t *out_refund_id);

/* What the words about a payback without the provider are sealed under. */
const char *refund_otherwise_context(struct call *call, int64_t refund_id);

struct refund_view {
    struct refund_detail_record detail;
    char *note;           /* the applicant's; NULL = none */
    char *otherwise_note; /* NULL = it was not paid back otherwise, or its record has ended */
};

struct refund_views {
    struct refund_view *items;
    size_t count;
    bool has_next;
};

struct refund_query_filter {
    const char *queue; /* requested, trouble, under_way: oldest first; NULL: all, newest first */
    int64_t order_id;  /* only without queue; 0 = any */
    int64_t after_id;  /* the last one seen, 0 = from the beginning */
    int64_t limit;
};

MUST_CHECK enum status refund_read(struct call *call, int64_t refund_id,
                                   struct refund_view *out_view);
MUST_CHECK enum status refund_read_list(struct call *call, const struct refund_query_filter *filter,
                                        struct refund_views *out_views);

/* For the operators: what waits to go back. */
MUST_CHECK enum status refund_count_waiting(struct call *call, struct refund_counts *out_counts);
