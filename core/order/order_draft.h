/* order_draft: how every order begins, a person's or company's (order.h) as well as a batch
 * (batch.h): under the agreement of now, for a product that is sold, once for each request. */
#pragma once

#include "core/base/call.h"
#include "db/order_store.h"
#include "db/product_store.h"
#include "db/tx.h"

/* STATUS_AGREEMENT_OUTDATED unless this version of the application agreement is the one in force.
 */
MUST_CHECK enum status order_draft_check_agreement(struct call *call, int64_t version);
/* STATUS_PRODUCT_UNAVAILABLE when nobody can order it now. */
MUST_CHECK enum status order_draft_find_product(struct call *call, struct tx *tx,
                                                const char *product_code,
                                                struct product_record *out_product);
/* A new order of the caller's for the product, at its price; the type is the caller's to set. */
struct order_record order_draft_of(const struct call *call, const struct product_record *product,
                                   int64_t agreement_version, const char *creation_key);
/* Stores it, and that the agreement was accepted for it. */
MUST_CHECK enum status order_draft_insert(struct call *call, struct tx *tx,
                                          struct order_record *record);
/* Ends the transaction of order_draft_insert. The same creation key gives the same order: the first
 * try may have committed and its answer been lost. */
MUST_CHECK enum status order_draft_end(struct call *call, struct tx *tx, enum status status,
                                       const char *creation_key, int64_t *out_order_id);
