/* order_store: rows of orders and order_events. Sealed columns pass as they are stored; core/order
 * opens them. Absent times and ids are 0, absent texts NULL, absent bytes empty. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct order_record {
    int64_t id; /* the order number */
    int64_t account_id;
    const char *type;
    const char *product_code;
    const char *holder_kind;
    const char *medium;
    int64_t term_years;
    int64_t quantity;
    int64_t amount_fen;
    int64_t agreement_version;
    const char *creation_key; /* written once, never read back */
    const char *state;
    const char *last_event;
    int64_t version;
    struct bytes holder_name_sealed;
    struct bytes holder_name_index;
    struct bytes holder_mobile_sealed;
    struct bytes holder_mobile_index;
    const char *document_type;
    struct bytes document_number_sealed;
    struct bytes document_number_index;
    int64_t verification_id;
    struct bytes invoice_title_sealed;
    const char *profile_name;
    struct bytes profile_hash;
    int64_t created_at;
    int64_t updated_at;
    int64_t submitted_at;
    int64_t closes_at;
    int64_t paid_at;
    int64_t waiting_since;
    int64_t reviewer_id;
    int64_t reviewer_since;
    int64_t approved_at;
    int64_t completed_at;
    int64_t closed_at;
    int64_t service_from;
    int64_t service_until;
    int64_t resubmissions;
    /* These two only where the caller's own orders are read. */
    bool bound;                          /* its certificate is tied to something */
    bool token_renewable;                /* a token that nobody renewed yet */
    bool refund_asked;                   /* a request waits for finance */
    struct bytes handler_document_index; /* of the handler in order_people; personal: empty */
    int64_t reviews_needed;              /* of the product, fixed at submit */
    int64_t first_approver_id;           /* approved once, by this reviewer; another must follow */
    int64_t first_approved_at;
    int64_t batch_id; /* of one person of a batch: paid with this order; 0 = pays for itself */
};

struct order_records {
    struct order_record *items;
    size_t count;
};

MUST_CHECK enum status order_store_insert(struct tx *tx, const struct order_record *record);
MUST_CHECK enum status order_store_find(struct tx *tx, int64_t id, struct order_record *out_record);
/* The order that an earlier request with this key made. */
MUST_CHECK enum status order_store_find_by_creation_key(struct tx *tx, int64_t account_id,
                                                        const char *creation_key, int64_t *out_id);
/* The same, and nobody else may change it until the transaction ends. */
MUST_CHECK enum status order_store_lock(struct tx *tx, int64_t id, struct order_record *out_record);
/* Writes every column that may change and raises version by one. STATUS_CONFLICT when
 * record->version is no longer the row's; STATUS_STATE from the trigger; STATUS_ORDER_OPEN when
 * another open order of the holder exists (RUL3). */
MUST_CHECK enum status order_store_update(struct tx *tx, const struct order_record *record);
/* Drafts only. */
MUST_CHECK enum status order_store_delete(struct tx *tx, int64_t id);
/* Ids of orders of batches paid before, whose holders did not come. */
MUST_CHECK enum status order_store_list_lapsed(struct tx *tx, int64_t before, int64_t after_id,
                                               int64_t limit, int64_t **out_ids, size_t *out_count);

/* Orders that wait for money, or have a payment that does, although that ended before `before`; at
 * most 100. */
struct order_overdue {
    int64_t id;
    bool is_open; /* false: only its payment is left */
};
MUST_CHECK enum status order_store_list_overdue(struct tx *tx, int64_t before,
                                                struct order_overdue **out_items,
                                                size_t *out_count);
/* Another open order of the same holder, product and handler as `like`. */
MUST_CHECK enum status order_store_find_open(struct tx *tx, const struct order_record *like,
                                             int64_t *out_id);

struct order_filter {
    int64_t account_id;
    int64_t order_id;                /* 0 = any */
    struct bytes holder_name_index;  /* of a person; empty = any */
    struct bytes company_name_index; /* the same name, read as a company's */
    const char *state;               /* NULL = any */
    int64_t limit;
    int64_t offset;
};

/* One page, newest first, and how many fit in all. */
MUST_CHECK enum status order_store_list(struct tx *tx, const struct order_filter *filter,
                                        struct order_records *out_records, int64_t *out_total);

/* The review queue, oldest first, after the position (waiting_since, id); `reviewer_id` 0 =
 * everybody's. */
struct order_queue_filter {
    int64_t reviewer_id;
    int64_t after_waiting_since;
    int64_t after_id;
    int64_t limit;
};
MUST_CHECK enum status order_store_list_queue(struct tx *tx,
                                              const struct order_queue_filter *filter,
                                              struct order_records *out_records);
/* How many wait, counted only up to 1,001. */
MUST_CHECK enum status order_store_count_queue(struct tx *tx, int64_t reviewer_id,
                                               int64_t *out_count);

struct order_event_record {
    int64_t id;
    int64_t order_id;
    const char *event;
    const char *from_state; /* NULL for create */
    const char *to_state;
    const char *actor_kind;
    int64_t actor_id; /* 0 = none */
    int64_t at;
};

struct order_event_records {
    struct order_event_record *items;
    size_t count;
};

MUST_CHECK enum status order_store_insert_event(struct tx *tx,
                                                const struct order_event_record *record);
MUST_CHECK enum status order_store_list_events(struct tx *tx, int64_t order_id,
                                               struct order_event_records *out_records);
/* Median seconds between the event before and `event`, over the last 50; -1 when there were none.
 */
MUST_CHECK enum status order_store_usual_seconds(struct tx *tx, const char *event,
                                                 int64_t *out_seconds);
