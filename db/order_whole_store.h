/* order_whole_store: an order with what a reading of it shows, in one round trip to the server. */
#pragma once

#include "db/material_store.h"
#include "db/order_store.h"
#include "db/payment_store.h"
#include "db/refund_store.h"

struct order_whole {
    struct order_record record;
    struct payment_record payment; /* the one that counts; id 0 = none */
    struct refund_record
        refund; /* the newest of that payment, as the applicant sees it; id 0 = none */
    struct material_records materials;
    int64_t certificate_id; /* 0 = none; this and what hangs on it: order_whole_store_find_ties */
};

/* All but the ties. */
MUST_CHECK enum status order_whole_store_find(struct tx *tx, int64_t order_id,
                                              struct order_whole *out_whole);
/* Adds the certificate and whether it is bound or can be renewed: for an order that was approved or
 * completed; others have none. */
MUST_CHECK enum status order_whole_store_find_ties(struct tx *tx, struct order_whole *whole);
