/* refund_bundle: the refunds that go back in one refund of the provider, under one number.
 *
 * The provider takes 50 refunds of a payment, and one in a minute; a batch's payment has up to 500
 * shares. So what is granted for one payment by the time it can be asked for goes back together:
 * the number is the id of the first of them, the amount their sum. Who got a number keeps it, and
 * the states of one number's refunds move together, in one transaction.
 *
 * The first BUNDLE_FREELY refunds of a payment at the provider are asked for at once; after them
 * one in BUNDLE_PAUSE, with all that was granted meanwhile. What is left then reaches beyond the
 * day on which the last persons of a batch lose their orders (batch_end.h). */
#pragma once

#include "core/base/call.h"
#include "core/base/clock.h"
#include "db/refund_store.h"
#include "db/tx.h"

#define BUNDLE_FREELY 40
#define BUNDLE_PAUSE (7 * CLOCK_DAY)

struct refund_bundle {
    struct order_record *orders; /* of the refunds, in the same order */
    struct refund_record *refunds;
    size_t count;
};

/* The refund and all that go back with it, their orders locked before them. */
MUST_CHECK enum status refund_bundle_lock(struct call *call, struct tx *tx, int64_t refund_id,
                                          struct refund_bundle *out_bundle);

/* What the provider is to be asked for. */
struct refund_number {
    int64_t id;
    bool is_new; /* it does not know it yet */
};
struct refund_numbers {
    struct refund_number *items;
    size_t count;
    bool is_partial;      /* more gets a number once these are asked for */
    int64_t wait_seconds; /* until more may be asked for; 0 = nothing waits */
};
/* Gives numbers to the granted refunds that have none, unless an earlier number of their payment is
 * still to be asked for: they wait for it, and more may join them. The order that was paid must be
 * locked: it keeps a second worker from doing the same. */
MUST_CHECK enum status refund_bundle_form(struct call *call, struct tx *tx,
                                          const struct refund_records *granted,
                                          struct refund_numbers *out_numbers);
