/* order_search: how staff find orders and holders (STF3): by exact values and filters, newest
 * first, page by page, masked. Drafts are the applicant's business alone. */
#pragma once

#include "core/base/call.h"
#include "core/order/holder_key.h"
#include "core/order/order_holder.h"
#include "db/order_search_store.h"

#define SEARCH_COUNT_MAX 1000 /* the statements count one more, to know of the rest */

struct order_search {
    struct holder_key key;
    int64_t order_id; /* 0 = any */
    int64_t batch_id; /* 0 = any; else the orders of its persons */
    /* NULL = any. */
    const char *state, *type, *holder_kind, *medium;
    int64_t created_from, created_before; /* 0 = any */
    int64_t after_id;                     /* cursor: the last order of the page before; 0 = none */
    int64_t limit;
};

struct found_order {
    struct found_order_record record;
    const char *holder_name_masked;
    const char *holder_mobile_masked;
};

struct found_orders {
    struct found_order *items;
    size_t count;
    bool has_next;
    int64_t total; /* at most SEARCH_COUNT_MAX */
    bool total_is_exact;
};

MUST_CHECK enum status order_search(struct call *call, const struct order_search *search,
                                    struct found_orders *out_orders);

struct holder_search {
    struct holder_key key; /* exactly one of name, document number, mobile */
    int64_t after_id;      /* cursor: order_id of the last holder of the page before */
    int64_t limit;
};

struct found_holder {
    struct found_holder_record record;
    const char *holder_name_masked;
    const char *document_number_masked;
    const char *holder_mobile_masked;
};

struct found_holders {
    struct found_holder *items;
    size_t count;
    bool has_next;
};

/* Field error holder_name unless exactly one value is given. */
MUST_CHECK enum status holder_search(struct call *call, const struct holder_search *search,
                                     struct found_holders *out_holders);

/* The full values of an order's holder, for a written reason of the trade: one audit entry.
 * STATUS_REVIEW_OWN as at the review. */
MUST_CHECK enum status order_search_reveal(struct call *call, int64_t order_id,
                                           struct order_holder *out_holder);
