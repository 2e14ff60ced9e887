/* product: what can be ordered. Products and prices are data (NEW12); a price holds from its date
 * on. */
#pragma once

#include "core/base/call.h"
#include "db/product_store.h"

/* All products, also those that cannot be ordered yet, with the price of this moment. */
MUST_CHECK enum status product_read_all(struct call *call, struct product_records *out_records);
