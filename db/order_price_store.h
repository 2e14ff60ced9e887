/* order_price_store: when a draft's price was shown, and another price for it. */
#pragma once

#include "db/tx.h"

MUST_CHECK enum status order_price_store_find_shown(struct tx *tx, int64_t order_id,
                                                    int64_t *out_priced_at);
/* STATUS_NOT_FOUND unless it is a draft. */
MUST_CHECK enum status order_price_store_update(struct tx *tx, int64_t order_id, int64_t amount_fen,
                                                int64_t term_years, int64_t priced_at);
