/* order_timeline: who did what with an order when, what comes next, and how long that usually takes
 * (ME4). Persons are named by their kind only: what the account of the order did is the
 * applicant's; what another account did in an order of a batch is the company's that ordered and
 * pays for the holder (kind `company`). */
#pragma once

#include "core/base/call.h"
#include "db/order_store.h"

struct order_next {
    const char *event; /* NULL = nothing */
    const char *actor_kind;
    int64_t usual_seconds; /* -1 = unknown */
    int64_t until;         /* 0 = no end */
};
struct order_timeline {
    struct order_event_records events;
    struct order_next next;
    const char *company_name; /* of kind company; NULL = no order of a batch */
};
/* One of the caller's orders. */
MUST_CHECK enum status order_read_timeline(struct call *call, int64_t order_id,
                                           struct order_timeline *out_timeline);
/* The same for an order that was read already, whoever's it is. */
MUST_CHECK enum status order_timeline_of(struct call *call, struct tx *tx,
                                         const struct order_record *record,
                                         struct order_timeline *out_timeline);
