/* catalogue: products and prices as staff keep them (STF5).
 *
 * The system administrator keeps names, term, availability and how many reviewers must
 * approve an order (of those that are submitted afterwards); finance the prices. A price begins
 * with a day in China, in the future; until then it may be withdrawn, afterwards it is history.
 * What a draft was begun with holds for it (core/order/order_price). Every change takes the
 * product's version that was seen (STATUS_PRECONDITION) and raises it. */
#pragma once

#include "core/base/call.h"
#include "db/catalogue_store.h"

struct catalogue_product {
    struct catalogue_product_record record;
    struct product_price_records prices; /* newest first */
    int64_t current_from;                /* when the price of now began; 0 = there is none yet */
};

struct catalogue_products {
    struct catalogue_product *items;
    size_t count;
};

/* All, each with the price of now and those to come. */
MUST_CHECK enum status catalogue_read_products(struct call *call,
                                               struct catalogue_products *out_products);
/* One with all its prices. */
MUST_CHECK enum status catalogue_read_product(struct call *call, const char *code,
                                              struct catalogue_product *out_product);
/* Takes code, version, names, term, availability and reviews_needed of `wanted`. Field errors: the
 * names. */
MUST_CHECK enum status catalogue_edit_product(struct call *call,
                                              const struct catalogue_product_record *wanted);
/* `from_day` as "2026-01-31". Field error from_day: date, taken. */
MUST_CHECK enum status catalogue_add_price(struct call *call, const char *code, int64_t version,
                                           const char *from_day, int64_t price_fen);
/* STATUS_NOT_FOUND when none begins on that day, STATUS_STATE when it has begun. */
MUST_CHECK enum status catalogue_withdraw_price(struct call *call, const char *code,
                                                int64_t version, const char *from_day);
