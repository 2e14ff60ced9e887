/* invoice: the invoices of orders, as far as rules go: opened when the money is booked, taken back
 * by a red invoice, their title corrected once, tried again after a failure. Asking the provider is
 * the business of invoice_work's jobs. An order has at most one blue invoice that counts.
 *
 * A blue invoice that the bureau issued with other facts than ours (mismatched) stands like any
 * other: it is never withdrawn, corrected or asked for again. Finance takes it back; then the right
 * one is opened, or the refund that waited goes on. */
#pragma once

#include "core/base/call.h"
#include "core/gateway/invoice_facts.h"
#include "core/order/order_holder.h"
#include "db/invoice_store.h"
#include "db/order_store.h"
#include "db/tx.h"

/* Payload: the order's id. */
#define INVOICE_JOB_OPEN "open_invoice"
/* Payload: the invoice's id. */
#define INVOICE_JOB_REQUEST "request_invoice"
#define INVOICE_JOB_QUERY "query_invoice"
#define INVOICE_JOB_FETCH "fetch_invoice_files"

/* Opens the invoice of an order just paid, in the transaction that books the money; the job that
 * asks the provider goes with it. Nothing when the order has one already. A product without tax
 * stops no booking: INVOICE_JOB_OPEN waits for it. */
MUST_CHECK enum status invoice_open(struct call *call, struct tx *tx,
                                    const struct order_record *order);
/* The job: also a new one after a mismatched one was taken back, and over what stays paid of a
 * batch when a share of it went back. */
MUST_CHECK enum status invoice_open_late(struct call *call, int64_t order_id);

/* For a refund, inside its transaction, with the order locked: sees to it that no invoice of the
 * order stands any more but one over exactly `kept_fen`, which stays paid (a share of a batch goes
 * back; else 0). `out_done` true: none does, the money may go back now. False: at least one
 * is being issued or reversed, or waits for finance (mismatched); REFUND_CONTINUE_KIND is queued
 * for the order, in the transaction in which the last of them goes (also after failures that
 * somebody mends later). May be called again.
 */
MUST_CHECK enum status invoice_reverse(struct call *call, struct tx *tx, int64_t order_id,
                                       int64_t kept_fen, bool *out_done);

/* The caller's invoice gets another title: a red invoice and a new one, or only the new one when
 * the first failed. Once per order. STATUS_STATE when it is not issued or was corrected before. */
MUST_CHECK enum status invoice_correct_title(struct call *call, int64_t invoice_id,
                                             const struct invoice_title *title,
                                             int64_t *out_new_id);
/* Staff: another try of a failed invoice, or of one whose job died; what became of a mismatched red
 * one is asked again. STATUS_REVIEW_OWN as at the review, here and below. */
MUST_CHECK enum status invoice_retry(struct call *call, int64_t invoice_id);
/* Staff: takes an issued or mismatched invoice back. `note` says why (stays in the row). */
MUST_CHECK enum status invoice_take_back(struct call *call, int64_t invoice_id, const char *note);

/* An invoice for a change, with all of its order: the order is locked first, everywhere, so that
 * nobody opens another meanwhile. */
struct invoice_locked {
    struct order_record order;
    struct invoice_records all;
    struct invoice_record *invoice; /* the one asked for, one of `all` */
};
MUST_CHECK enum status invoice_lock(struct tx *tx, int64_t invoice_id,
                                    struct invoice_locked *out_locked);
/* Notes the issued title and amounts where they are not ours to the letter: a red invoice must name
 * what stands. */
void invoice_keep_facts(struct call *call, struct invoice_record *record,
                        const struct invoice_title *asked, const struct invoice_fact *fact);
/* What follows, in the same transaction, after the jobs moved it: issued (either kind) or failed.
 */
MUST_CHECK enum status invoice_settle_issued(struct call *call, struct tx *tx,
                                             struct invoice_locked *locked);
MUST_CHECK enum status invoice_settle_failed(struct call *call, struct tx *tx,
                                             struct invoice_locked *locked);

/* Its title in clear; never without kind, and empty only when the record of its order has ended. */
MUST_CHECK enum status invoice_title_open(struct call *call, const struct invoice_record *record,
                                          struct invoice_title *out_title);

/* The title that stands at the bureau; as asked for while nothing else is known. */
MUST_CHECK enum status invoice_issued_title_open(struct call *call,
                                                 const struct invoice_record *record,
                                                 struct invoice_title *out_title);

/* The tax inside an amount with tax: amount × rate / (1000 + rate), to the nearest fen, half up. */
int64_t invoice_tax_of(int64_t amount_fen, int64_t rate_permille);
