/* batch_store: rows of batches and batch_rows. Sealed columns pass as they are stored; core/order
 * opens them. Absent ids are 0, absent texts NULL, absent bytes empty. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/order_store.h"
#include "db/tx.h"

#define BATCH_ROWS_MAX 500

struct batch_record {
    int64_t id; /* of the order of type batch */
    int64_t authorization_id;
    int64_t row_count;
    int64_t wrong_count;
};

MUST_CHECK enum status batch_store_insert(struct tx *tx, int64_t id, int64_t authorization_id);
MUST_CHECK enum status batch_store_find(struct tx *tx, int64_t id, struct batch_record *out_record);

struct batch_row_record {
    int64_t line; /* in the spreadsheet */
    struct bytes name_sealed;
    struct bytes mobile_sealed;
    struct bytes document_number_sealed;
    const char *name_error; /* code words, NULL = right */
    const char *mobile_error;
    const char *document_number_error;
    int64_t order_id; /* 0 = not submitted; else the order has the values: */
    const char *order_state;
    struct bytes order_name_sealed;
    struct bytes order_mobile_sealed;
    struct bytes order_document_number_sealed;
    const char *refund_state; /* of its newest refund, NULL = none */
};
struct batch_row_records {
    struct batch_row_record *items;
    size_t count;
    int64_t total; /* of all pages */
};

/* Puts these rows in the place of all others, with how many of them are wrong. */
MUST_CHECK enum status batch_store_replace_rows(struct tx *tx, int64_t batch_id,
                                                const struct batch_row_records *rows,
                                                int64_t wrong_count);
MUST_CHECK enum status batch_store_list_rows(struct tx *tx, int64_t batch_id, bool wrong,
                                             int64_t limit, int64_t offset,
                                             struct batch_row_records *out_rows);
/* `order_ids[i]` is what the row `lines[i]` became; its own values go. */
MUST_CHECK enum status batch_store_set_orders(struct tx *tx, int64_t batch_id, const int64_t *lines,
                                              const int64_t *order_ids, size_t count);

struct batch_open_document {
    struct bytes document_number_index;
    bool is_company; /* the company of the given batch pays for the order */
};
struct batch_open_documents {
    struct batch_open_document *items;
    size_t count;
};
/* Of the hex indexes given, those of persons with an open order of the batch's product; whom
 * another company only names has none. The company's own come last. */
MUST_CHECK enum status batch_store_list_open_documents(struct tx *tx,
                                                       const struct order_record *batch,
                                                       const char *const *hex, size_t count,
                                                       struct batch_open_documents *out_documents);

/* The orders of the batch's persons, locked. The batch's own order is locked before them. */
MUST_CHECK enum status batch_store_lock_orders(struct tx *tx, int64_t batch_id,
                                               struct order_records *out_records);
/* The sum of the shares that do not go back. */
MUST_CHECK enum status batch_store_find_kept(struct tx *tx, int64_t batch_id,
                                             int64_t *out_amount_fen);
/* Ids of drafts untouched since `before`, locked. */
MUST_CHECK enum status batch_store_list_old_drafts(struct tx *tx, int64_t before, int64_t limit,
                                                   struct order_records *out_records);
