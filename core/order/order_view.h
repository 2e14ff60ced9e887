/* order_view: what an order shows: masked by default, with what is missing and what may be done. */
#pragma once

#include "core/base/call.h"
#include "core/order/order_complete.h"
#include "core/order/order_holder.h"
#include "core/order/order_people.h"
#include "core/order/order_price.h"
#include "db/material_store.h"
#include "db/order_store.h"
#include "db/payment_store.h"
#include "db/refund_store.h"
#include "db/review_store.h"

#define ORDER_ACTIONS_MAX 10

struct order_actions {
    const char *items[ORDER_ACTIONS_MAX]; /* words of the contract's OrderAction */
    size_t count;
};

struct order_summary {
    struct order_record record;
    char *holder_name_masked; /* NULL = not entered */
    struct order_actions actions;
};

struct order_view {
    struct order_summary summary;
    char *mobile_masked;
    char *document_number_masked;
    struct order_people people; /* of a company's order; in clear */
    bool identity_checked;
    struct order_price new_price;       /* amount 0 = the draft's own holds */
    struct invoice_title invoice_title; /* kind NULL = none */
    struct material_records materials;
    struct order_materials_needed materials_needed; /* where something can still be changed */
    struct order_missing missing;
    struct review_record refusal;  /* reason_count 0 = not refused */
    struct order_parts open_parts; /* what may be changed now */
    struct payment_record payment; /* id 0 = none */
    struct refund_record refund;   /* of the payment that counts; id 0 = none */
    int64_t certificate_id;        /* 0 = none */
};

/* One of the caller's orders (ME4). */
MUST_CHECK enum status order_read(struct call *call, int64_t order_id, struct order_view *out_view);

struct order_query {
    int64_t order_id;   /* 0 = any; negative = matches nothing */
    const char *holder; /* exact name, NULL = any */
    const char *state;  /* NULL = any */
    int64_t page;       /* from 1 */
    int64_t page_size;
};
struct order_page {
    struct order_summary *items;
    size_t count;
    int64_t total;
};
/* ME3: one page of the caller's orders, newest first. */
MUST_CHECK enum status order_read_page(struct call *call, const struct order_query *query,
                                       struct order_page *out_page);

/* RUL4: the full values of the caller's order; writes an audit entry. A renewal's legal
 * representative was copied from another order, perhaps another account's: nobody of this one has
 * typed it, and it stays masked. */
MUST_CHECK enum status order_reveal(struct call *call, int64_t order_id,
                                    struct order_holder *out_holder,
                                    struct order_people *out_people);
