/* order_price: what a draft costs while its wizard is open.
 *
 * The price and term shown when the draft was begun hold for setting draft_price_hours, whatever
 * the catalogue says meanwhile, up or down. After that the price of now counts: when it differs,
 * submit refuses (STATUS_PRICE_CHANGED) until the applicant has accepted the new one, which then
 * holds anew. A product that is no longer available cannot be submitted at any price. */
#pragma once

#include "core/base/call.h"
#include "db/order_store.h"
#include "db/product_store.h"

struct order_price {
    int64_t amount_fen;
    int64_t term_years;
};

/* What a draft costs now, if its own price no longer holds and differs; else STATUS_NOT_FOUND. */
MUST_CHECK enum status order_price_find_new(struct call *call, struct tx *tx,
                                            const struct order_record *record,
                                            struct order_price *out_price);
/* Accepts the price of now for one of the caller's drafts. STATUS_PRICE_CHANGED when it is another
 * than `accepted`, STATUS_PRODUCT_UNAVAILABLE, STATUS_STATE when it is no draft. */
MUST_CHECK enum status order_price_accept(struct call *call, int64_t order_id,
                                          const struct order_price *accepted);
