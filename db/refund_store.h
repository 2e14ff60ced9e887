/* refund_store: rows of refunds. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/payment_store.h"
#include "db/tx.h"

struct refund_record {
    int64_t id;
    int64_t order_id;
    int64_t payment_id;
    int64_t amount_fen;
    const char *cause;
    const char *state;
    const char *reason; /* NULL unless it was asked for */
    struct bytes note_sealed;
    int64_t created_at;
    int64_t decided_at;
    int64_t decided_by; /* 0 = nobody: it goes back by itself, or the order was approved first */
    const char *decision_note;
    int64_t tried_at; /* 0 = the provider was never asked */
    int64_t number;   /* at the provider: the id of one that goes back with it; 0 = none yet */
    const char *provider_number;
    int64_t accepted_at;
    int64_t finished_at;
    const char *problem;                /* NULL while all is well */
    bool paid_otherwise;                /* finance paid it back without the provider */
    struct bytes otherwise_note_sealed; /* how; gone with the record */
    int64_t updated_at;
    int64_t version;
};

struct refund_records {
    struct refund_record *items;
    size_t count;
};

/* STATUS_DUPLICATE: the payment goes back already. STATUS_STATE: there is no such payment, or it is
 * not paid. */
MUST_CHECK enum status refund_store_insert(struct tx *tx, const struct refund_record *record);
MUST_CHECK enum status refund_store_find(struct tx *tx, int64_t id,
                                         struct refund_record *out_record);
MUST_CHECK enum status refund_store_lock(struct tx *tx, int64_t id,
                                         struct refund_record *out_record);
/* The one of a payment, or of an order's share of it, that gives money back, or may. */
MUST_CHECK enum status refund_store_find_live(struct tx *tx, int64_t payment_id, int64_t order_id,
                                              struct refund_record *out_record);
MUST_CHECK enum status refund_store_list_granted(struct tx *tx, int64_t order_id,
                                                 struct refund_records *out_records);
/* For the two who may change a locked row: staff the decision, the worker what the provider did.
 * Each writes state, finished_at, problem, updated_at and raises version; state must be set. */
MUST_CHECK enum status refund_store_decide(struct tx *tx, const struct refund_record *record);
MUST_CHECK enum status refund_store_progress(struct tx *tx, const struct refund_record *record);
/* Notes before the first call that the provider may know the number from now on. */
MUST_CHECK enum status refund_store_set_number(struct tx *tx, const int64_t *ids, size_t count,
                                               int64_t number, int64_t now);
/* The refunds that go back with one, itself included, ordered as their orders are locked. */
MUST_CHECK enum status refund_store_list_of_number(struct tx *tx, int64_t id,
                                                   struct refund_records *out_records);
struct refund_tries {
    int64_t count; /* numbers of a payment that the provider was asked for */
    int64_t last_at;
};
MUST_CHECK enum status refund_store_find_tries(struct tx *tx, int64_t payment_id,
                                               struct refund_tries *out_tries);

/* Payments that must go back by themselves and have no refund, at most `limit`. */
MUST_CHECK enum status refund_store_list_due(struct tx *tx, int64_t limit,
                                             struct payment_records *out_payments);
/* Refunds unchanged since `before` that no job looks after: their number as id, the order that was
 * paid as order_id, state. */
MUST_CHECK enum status refund_store_list_stale(struct tx *tx, int64_t before, int64_t limit,
                                               struct refund_records *out_records);

/* A refund with what finance wants to see beside it. */
struct refund_detail_record {
    struct refund_record refund;
    const char *order_state;
    const char *transaction_id;
    const char *staff_name; /* NULL = nobody decided */
    int64_t together_count; /* that go back under its number; 0 while it has none */
    int64_t together_fen;
};

struct refund_detail_records {
    struct refund_detail_record *items;
    size_t count;
};

MUST_CHECK enum status refund_store_find_detail(struct tx *tx, int64_t id,
                                                struct refund_detail_record *out_record);
/* Oldest first, after an id; only states that are not over. */
MUST_CHECK enum status refund_store_list_queue(struct tx *tx, const char *const *states,
                                               size_t state_count, int64_t after_id, int64_t limit,
                                               struct refund_detail_records *out_records);
/* Newest first, before an id; `order_id` 0 = all. */
MUST_CHECK enum status refund_store_list(struct tx *tx, int64_t order_id, int64_t before_id,
                                         int64_t limit, struct refund_detail_records *out_records);

/* Does a wish for the order's money wait for finance? */
MUST_CHECK enum status refund_store_is_asked(struct tx *tx, int64_t order_id, bool *out_asked);
/* Median seconds from a wish to finance's answer, over the last 50; -1 when there were none. */
MUST_CHECK enum status refund_store_usual_seconds(struct tx *tx, int64_t *out_seconds);

struct refund_counts {
    int64_t orders;    /* that wait for their money to go back */
    int64_t surplus;   /* payments beyond the one that counts, not given back yet */
    int64_t requested; /* waiting for finance */
    int64_t trouble;   /* stuck at the provider */
};
MUST_CHECK enum status refund_store_count_waiting(struct tx *tx, struct refund_counts *out_counts);
