/* review: the staff's decision on an order (STF2). Oldest first; a member of staff takes an order,
 * which opens its full values to that person alone (one audit entry), and approves it or refuses it
 * with a reason for each part. Nobody reviews an order of the own number or company. Where the
 * product asks for two reviewers (order_record.reviews_needed), the first approval leaves the order
 * in review and another person decides; either may refuse. */
#pragma once

#include "core/account/identity.h"
#include "core/base/call.h"
#include "core/order/order_holder.h"
#include "core/order/order_people.h"
#include "core/order/order_timeline.h"
#include "core/order/order_view.h"
#include "db/identity_store.h"
#include "db/payment_store.h"
#include "db/refund_store.h"

struct review_queue_item {
    struct order_record record;
    char *holder_name_masked;
    const char *reviewer_name;       /* NULL = nobody has taken it */
    const char *first_approver_name; /* NULL = not approved once already */
    bool mine;
};

struct review_queue {
    struct review_queue_item *items;
    size_t count;
    bool has_next;
    int64_t next_waiting_since;
    int64_t next_id;
    int64_t waiting; /* at most 1,000 */
    bool waiting_is_exact;
};

struct review_queue_query {
    bool mine;
    int64_t after_waiting_since; /* 0 = from the beginning */
    int64_t after_id;
    int64_t limit;
};

MUST_CHECK enum status review_read_queue(struct call *call, const struct review_queue_query *query,
                                         struct review_queue *out_queue);

struct review_view {
    struct review_queue_item item;
    bool revealed;
    struct order_holder holder; /* masked unless revealed */
    struct order_people people; /* the same; of a company's order */
    struct invoice_title invoice_title;
    struct material_records materials;
    struct payment_records payments;
    struct refund_detail_records refunds; /* newest first */
    struct review_records reviews;
    struct order_timeline timeline;
    bool has_face_check;
    struct identity_verification_record face_check;
};

/* Any order but a draft. */
MUST_CHECK enum status review_read(struct call *call, int64_t order_id,
                                   struct review_view *out_view);

/* Takes an order of `version`, also from a reviewer who has not decided for review_hours.
 * STATUS_REVIEW_TAKEN, STATUS_REVIEW_OWN, STATUS_SECOND_PERSON for whoever approved it first,
 * STATUS_PRECONDITION when the order has changed. Taking
 * one's own again changes nothing. */
MUST_CHECK enum status review_take(struct call *call, int64_t order_id, int64_t version);
MUST_CHECK enum status review_give_back(struct call *call, int64_t order_id);

struct review_decision {
    const char *decision; /* "approve" or "refuse" */
    const struct review_reason_record *reasons;
    size_t reason_count;
    int64_t version;
};

/* Only for whoever took the order. Refusing needs reasons, approving has none: field error reasons.
 */
MUST_CHECK enum status review_decide(struct call *call, int64_t order_id,
                                     const struct review_decision *decision);
/* May the caller see the documents of this order: is it taken by them? */
MUST_CHECK enum status review_check_taken(struct call *call, int64_t order_id);
