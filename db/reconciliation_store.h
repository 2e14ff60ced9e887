/* reconciliation_store: bill_rows while a day is compared, reconciliations, their differences. Days
 * are texts like "2026-11-27", in Asia/Shanghai. */
#pragma once

#include "core/base/call.h"
#include "core/base/clock.h"
#include "core/base/str.h"
#include "db/tx.h"

/* Rows of a bill in columns, as they are sent. */
struct bill_row_records {
    int64_t run_id;
    int64_t first_line;
    size_t count;
    const char **kinds; /* payment or refund */
    int64_t *our_ids;   /* 0 = cannot be ours */
    const char **numbers;
    const char **provider_numbers;
    int64_t *amounts_fen;
    int64_t *ended_badly; /* 0 or 1 */
    int64_t *given_back;  /* 0 or 1 */
};

MUST_CHECK enum status reconciliation_store_insert_bill(struct tx *tx,
                                                        const struct bill_row_records *records);
/* Forgets the rows of a run, and those read before a time, whose reading never came to its end. */
MUST_CHECK enum status reconciliation_store_forget_bill(struct tx *tx, int64_t run_id,
                                                        int64_t before);
/* Compares the rows of a run with payments and refunds, and keeps the result as the day's. */
MUST_CHECK enum status reconciliation_store_compare(struct tx *tx, const char *day,
                                                    const char *provider, int64_t run_id,
                                                    int64_t *out_differences);

struct reconciliation_sums {
    int64_t payments;
    int64_t payments_fen;
    int64_t refunds;
    int64_t refunds_fen;
};

struct reconciliation_record {
    struct clock_date day;
    const char *provider;
    int64_t compared_at;
    int64_t runs;
    struct reconciliation_sums ours;
    struct reconciliation_sums bill;
    int64_t differences;
    int64_t paid_otherwise; /* refunds paid back without the provider: listed, no difference */
};

struct reconciliation_records {
    struct reconciliation_record *items;
    size_t count;
};

MUST_CHECK enum status reconciliation_store_find(struct tx *tx, const char *day,
                                                 struct reconciliation_record *out_record);
/* Newest first, before a day. */
MUST_CHECK enum status reconciliation_store_list(struct tx *tx, const char *before, int64_t limit,
                                                 struct reconciliation_records *out_records);

struct reconciliation_difference_record {
    int64_t line;
    const char *subject;
    const char *kind;
    const char *number;
    const char *provider_number; /* NULL = none */
    int64_t order_id;            /* 0 = unknown */
    int64_t our_fen;             /* -1 = missing here */
    int64_t bill_fen;            /* -1 = missing there */
};

struct reconciliation_difference_records {
    struct reconciliation_difference_record *items;
    size_t count;
};

MUST_CHECK enum status
reconciliation_store_list_differences(struct tx *tx, const char *day, int64_t after_line,
                                      int64_t limit,
                                      struct reconciliation_difference_records *out_records);
/* Days from `first` to `last` that were not compared; none before the first payment. */
MUST_CHECK enum status reconciliation_store_list_missing(struct tx *tx, const char *first,
                                                         const char *last,
                                                         struct clock_date **out_days,
                                                         size_t *out_count);
