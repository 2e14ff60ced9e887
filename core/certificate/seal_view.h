/* seal_view: what seal.h's readers and its makers share. */
#pragma once

#include "core/certificate/seal.h"
#include "db/order_store.h"
#include "db/tx.h"

/* Under what a column of a seal is sealed. */
const char *seal_context(struct call *call, const char *column, int64_t id);
/* Until when the company has a valid certificate; 0 = it has none. */
MUST_CHECK enum status seal_find_until(struct call *call, struct tx *tx, struct bytes company_index,
                                       int64_t *out_until);
/* A company's order that is completed, and its form; else STATUS_NOT_FOUND. */
MUST_CHECK enum status seal_find_order(struct tx *tx, int64_t order_id,
                                       struct order_record *out_order,
                                       struct material_record *out_form);
