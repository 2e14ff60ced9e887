/* order_complete: what an order still lacks before it may be submitted, and which parts a refusal
 * opened. */
#pragma once

#include "core/base/call.h"
#include "core/order/order_parts.h"
#include "db/order_store.h"
#include "db/review_store.h"
#include "db/tx.h"

struct order_missing {
    struct field_error items[CALL_FIELD_ERRORS_MAX];
    size_t count;
};

/* Everything that submit would refuse, as field errors; none = complete. In a refused order also
 * each refused document that is still the refused one: "unchanged". */
MUST_CHECK enum status order_complete_list(struct call *call, struct tx *tx,
                                           const struct order_record *record,
                                           struct order_missing *out_missing);
/* The guard of submit and resubmit: STATUS_ORDER_INCOMPLETE with the list as field errors. */
MUST_CHECK enum status order_complete_check(struct call *call, struct tx *tx,
                                            const struct order_record *record);

/* May the applicant still change something: a draft, a refused order, one of a batch that waits for
 * its holder? */
bool order_is_changeable(const struct order_record *record);

/* The documents that the order needs, by what is entered now. */
MUST_CHECK enum status order_complete_materials(struct call *call, struct tx *tx,
                                                const struct order_record *record,
                                                struct order_materials_needed *out_needed);

/* Does a succeeded face check made for the order fit the person that is entered now? */
MUST_CHECK enum status order_identity_is_checked(struct call *call, struct tx *tx,
                                                 const struct order_record *record, bool *out_is);

/* A batch names persons by numbers that somebody typed: STATUS_FACE_NEEDED until the account of the
 * number proved by its face to be that person. Other orders are the account's own words. */
MUST_CHECK enum status order_check_is_holder(struct call *call, struct tx *tx,
                                             const struct order_record *record);

/* The last review of a refused order; STATUS_NOT_FOUND when it is not refused. */
MUST_CHECK enum status order_refusal(struct tx *tx, const struct order_record *record,
                                     struct review_record *out_review);
/* May this part be changed now: any part of its kind in a draft, the refused ones in a refused
 * order. */
MUST_CHECK enum status order_part_is_open(struct tx *tx, const struct order_record *record,
                                          const char *part, bool *out_open);
/* The same without a refusal: before anybody has looked at the order. */
bool order_part_is_open_at_first(const struct order_record *record, const char *part);
