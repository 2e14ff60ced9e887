/* delivery: how the token of a UKey order reaches its holder (NEW9): pick-up at the counter, or by
 * courier to a name, mobile and address. Chosen while the order is a draft. */
#pragma once

#include "core/base/call.h"
#include "db/delivery_store.h"
#include "db/order_store.h"

struct delivery {
    const char *kind; /* counter, courier; NULL = not chosen yet */
    const char *name; /* the last three for courier only */
    const char *mobile;
    const char *address;
    const char *courier_company; /* NULL until it is on its way */
    const char *courier_number;
    int64_t handed_over_at; /* 0 = not yet */
};

/* Field errors delivery.name, delivery.mobile, delivery.address; STATUS_STATE unless it is the
 * caller's UKey draft. */
MUST_CHECK enum status delivery_keep(struct call *call, int64_t order_id,
                                     const struct delivery *delivery);
/* Of one of the caller's orders, name, mobile and address masked. */
MUST_CHECK enum status delivery_read(struct call *call, int64_t order_id,
                                     struct delivery *out_delivery);
/* In clear, for those who send it. */
MUST_CHECK enum status delivery_open(struct call *call, struct tx *tx, int64_t order_id,
                                     struct delivery *out_delivery);
/* The guard of submit: a UKey order without delivery gets the field error delivery: required. */
MUST_CHECK enum status delivery_check(struct call *call, struct tx *tx,
                                      const struct order_record *record);
