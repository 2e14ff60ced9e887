/* batch: a company orders certificates for many persons and pays once (NEW11).
 *
 * Who: an account to whose number a company's certificate grant in force belongs (its handler or
 * its legal representative), which the CA proved by reviewing that company's order. What: phone
 * certificates of natural persons, each named by name, mobile number and identity card.
 *
 * The purchase is an order of type `batch` in the company's name: it has the price of all, the one
 * payment and the one invoice, and walks draft → awaiting_payment → completed (or closed) like any
 * other (core/order/order_states.def); what money that comes late or twice does is the same too.
 * Beside it a row of `batches` with the grant, and the rows of the spreadsheet, at most 500, sealed
 * until they are submitted. Every change checks all rows (batch_check.h) and keeps each error at
 * its cell.
 *
 * Submitting makes an order of type `new` for each row, tied by batch_id, all in one transaction.
 * It is in nobody's account until it is paid, then in that of the person's number (opened if there
 * is none), who is told by a text (batch_text.h). The price of each is an equal share. When the
 * money is booked, all of them move on to awaiting_holder in the same transaction (batch_order.h):
 * the company has paid, but the law wants each holder's identity proved, so the person logs in with
 * the own number, accepts the terms, makes the face check, hands in the signed form, and only then
 * the order is reviewed and claimed like an order of one's own. RUL3 holds for it from there on
 * too: who is only named in a batch, by whatever number somebody typed, orders and renews freely,
 * and with an own order open cannot hand in, but declines. Unpaid, all close with the batch. Who
 * paid can ask for the share of each person back until the approval (refund.h); the invoice is then
 * replaced by one over the rest (invoice.h). It goes back by itself when the holder declines or
 * does not come (batch_end.h). The provider limits how many refunds one payment takes, so shares go
 * back together (refund_bundle.h); what it refuses stays `abnormal`, and finance pays it back
 * otherwise (refund.h).
 *
 * All verbs act for call->actor, whose the batch's order must be; others get STATUS_NOT_FOUND. */
#pragma once

#include "core/base/call.h"
#include "core/base/page.h"
#include "core/order/order_holder.h"
#include "core/order/order_price.h"
#include "db/batch_store.h"

struct batch_company {
    int64_t authorization_id; /* the caller's grant that lets it order */
    const char *company_name;
    const char *company_number;
};
struct batch_companies {
    struct batch_company *items;
    size_t count;
    int64_t total; /* of all pages */
};
/* A page of the companies that the caller may order for now, newest grant first. */
MUST_CHECK enum status batch_list_companies(struct call *call, const struct page *page,
                                            struct batch_companies *out_companies);

struct batch_beginning {
    int64_t authorization_id; /* the caller's grant of a company */
    const char *product_code;
    int64_t agreement_version;
    const char *creation_key; /* names the request: the same one gives the same batch */
};
/* STATUS_GRANT_ENDED when the grant is not in force, field error product_code when it is no phone
 * certificate of a person, STATUS_PRODUCT_UNAVAILABLE, STATUS_AGREEMENT_OUTDATED. */
MUST_CHECK enum status batch_open_draft(struct call *call, const struct batch_beginning *beginning,
                                        int64_t *out_batch_id);

struct batch_typed {
    int64_t line;
    const char *name; /* NULL: as it is when a row is mended, else nothing */
    const char *mobile;
    const char *document_number;
};
/* Puts the rows of a spreadsheet in the place of all rows. Field error rows: too_many_rows,
 * duplicate_line. STATUS_STATE when the batch is submitted; so with the next two. */
MUST_CHECK enum status batch_put_rows(struct call *call, int64_t batch_id,
                                      const struct batch_typed *rows, size_t count);
/* One row; STATUS_NOT_FOUND when there is no such line. */
MUST_CHECK enum status batch_mend_row(struct call *call, int64_t batch_id,
                                      const struct batch_typed *row);
MUST_CHECK enum status batch_remove_row(struct call *call, int64_t batch_id, int64_t line);

/* Everything is checked once more. STATUS_BATCH_WRONG when there is no row or a wrong one,
 * STATUS_ORDER_INCOMPLETE for the invoice title, STATUS_PRICE_CHANGED, STATUS_GRANT_ENDED. */
MUST_CHECK enum status batch_submit(struct call *call, int64_t batch_id);

struct batch_view {
    struct order_record order;
    struct batch_record record;
    char *company_name;
    char *company_number;
    struct invoice_title invoice_title; /* kind NULL = none */
    struct order_price new_price;       /* of all; amount 0 = the draft's own holds */
};
MUST_CHECK enum status batch_read(struct call *call, int64_t batch_id, struct batch_view *out_view);

struct batch_row_view {
    struct batch_row_record record;
    char *name_masked; /* NULL = empty cell; so with the others */
    char *mobile_masked;
    char *document_number_masked;
    bool refundable; /* its share can be asked back */
};
struct batch_row_page {
    struct batch_row_view *items;
    size_t count;
    int64_t total;
};
struct batch_row_query {
    bool wrong;   /* only rows with an error */
    int64_t page; /* from 1 */
    int64_t page_size;
};
MUST_CHECK enum status batch_read_rows(struct call *call, int64_t batch_id,
                                       const struct batch_row_query *query,
                                       struct batch_row_page *out_page);
