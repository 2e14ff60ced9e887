#include "core/order/invoice.h"

#include "core/audit/audit.h"
#include "core/base/check.h"
#include "core/base/id.h"
#include "core/job/job.h"
#include "core/order/invoice_flow.h"
#include "core/order/order_owner.h"
#include "core/order/refund_job.h"
#include "db/batch_store.h"

#define NOTE_MAX 200

int64_t invoice_tax_of(int64_t amount_fen, int64_t rate_permille) {
    int64_t whole = 1000 + rate_permille;
    return (2 * amount_fen * rate_permille + whole) / (2 * whole);
}

static const char *title_context(struct call *call, int64_t invoice_id) {
    return arena_format(call->arena, "invoices.title:%lld", (long long)invoice_id);
}

enum status invoice_title_open(struct call *call, const struct invoice_record *record,
                               struct invoice_title *out_title) {
    char *plain;
    TRY(secret_open(call->ring, call->arena, title_context(call, record->id), record->title_sealed,
                    &plain));
    if (plain != NULL)
        return invoice_title_parse(call, plain, out_title);
    *out_title = (struct invoice_title){.kind = "personal", .title = ""};
    return STATUS_OK;
}

static const char *issued_title_context(struct call *call, int64_t invoice_id) {
    return arena_format(call->arena, "invoices.issued_title:%lld", (long long)invoice_id);
}

enum status invoice_issued_title_open(struct call *call, const struct invoice_record *record,
                                      struct invoice_title *out_title) {
    char *plain;
    if (record->issued_title_sealed.size == 0)
        return invoice_title_open(call, record, out_title);
    TRY(secret_open(call->ring, call->arena, issued_title_context(call, record->id),
                    record->issued_title_sealed, &plain));
    return invoice_title_parse(call, plain, out_title);
}

void invoice_keep_facts(struct call *call, struct invoice_record *record,
                        const struct invoice_title *asked, const struct invoice_fact *fact) {
    int64_t sign = record->reverses_id != 0 ? -1 : 1;
    int64_t amount_fen = sign * fact->amount_fen, tax_fen = sign * fact->tax_fen;
    bool same = amount_fen == record->amount_fen && tax_fen == record->tax_fen;
    record->issued_amount_fen = same ? 0 : amount_fen;
    record->issued_tax_fen = same ? 0 : tax_fen;
    record->issued_title_sealed = (struct bytes){0};
    if (str_is_empty(fact->buyer_name) || str_equal(fact->buyer_name, asked->title))
        return;
    struct invoice_title issued = *asked;
    issued.title = fact->buyer_name;
    record->issued_title_sealed =
        secret_seal(call->ring, call->arena, issued_title_context(call, record->id),
                    invoice_title_text(call, &issued));
}

static void seal_title(struct call *call, struct invoice_record *record,
                       const struct invoice_title *title) {
    record->title_sealed = secret_seal(call->ring, call->arena, title_context(call, record->id),
                                       invoice_title_text(call, title));
    secret_index(call->ring, "invoices.title", title->title, record->title_index);
}

/* NEW4: a personal title left empty is the holder's name. */
static enum status fill_title(struct call *call, const struct order_record *order,
                              struct invoice_title *title) {
    if (title->kind == NULL)
        title->kind = "personal";
    if (!str_is_empty(title->title))
        return STATUS_OK;
    struct order_holder holder;
    TRY(order_holder_open(call, order, &holder));
    title->title = holder.name;
    return STATUS_OK;
}

static enum status begin(struct call *call, struct tx *tx, struct invoice_record *record) {
    record->state = invoice_state_word(INVOICE_WAITING);
    record->last_event = "open";
    record->version = 1;
    record->request_number = record->id;
    record->created_at = record->updated_at = call->now;
    TRY(invoice_store_insert(tx, record));
    return audit_write(call, tx,
                       &(struct audit_event){.action = "invoice.open",
                                             .subject_kind = "invoice",
                                             .subject_id = record->id});
}

static enum status request_now(struct call *call, struct tx *tx, int64_t invoice_id) {
    return job_enqueue_id(call, tx, INVOICE_JOB_REQUEST, invoice_id, call->now);
}

static enum status open_with(struct call *call, struct tx *tx, const struct order_record *order,
                             const struct invoice_tax *tax) {
    struct invoice_title title;
    TRY(order_invoice_title_open(call, order, &title));
    TRY(fill_title(call, order, &title));
    struct invoice_record record = {.id = id_next(),
                                    .order_id = order->id,
                                    .account_id = order->account_id,
                                    .kind = "blue",
                                    .item_name = tax->item_name,
                                    .tax_code = tax->tax_code,
                                    .rate_permille = tax->rate_permille,
                                    .amount_fen = order->amount_fen,
                                    .tax_fen =
                                        invoice_tax_of(order->amount_fen, tax->rate_permille)};
    seal_title(call, &record, &title);
    TRY(begin(call, tx, &record));
    return request_now(call, tx, record.id);
}

enum status invoice_open(struct call *call, struct tx *tx, const struct order_record *order) {
    struct invoice_records known;
    struct invoice_tax tax;
    TRY(invoice_store_lock_of_order(tx, order->id, &known));
    if (known.count > 0)
        return STATUS_OK;
    enum status status = invoice_store_find_tax(tx, order->product_code, order->paid_at, &tax);
    if (status == STATUS_NOT_FOUND)
        return job_enqueue_id(call, tx, INVOICE_JOB_OPEN, order->id, call->now);
    TRY(status);
    return open_with(call, tx, order, &tax);
}

static bool is_given_back(const struct order_record *order) {
    return str_equal(order->state, "refunding") || str_equal(order->state, "refunded");
}

/* Does it stand, or may it yet: issued, on its way, or with a red one on its way? */
static bool stands(const struct invoice_record *record) {
    return str_equal(record->kind, "blue") && !invoice_is(record, INVOICE_REVERSED) &&
           !invoice_is(record, INVOICE_WITHDRAWN);
}

/* The last blue invoice, if none stands any more for the sake of a refund. What staff took back
 * stays taken back. */
static const struct invoice_record *find_cleared(const struct invoice_records *known) {
    const struct invoice_record *last = NULL;
    for (size_t i = 0; i < known->count; i++) {
        if (stands(&known->items[i]))
            return NULL;
        if (str_equal(known->items[i].kind, "blue"))
            last = &known->items[i];
        else if (str_equal(known->items[i].reason, "staff"))
            last = NULL;
    }
    return last;
}

/* An invoice like the one before, over what stays paid: shares of a batch went back, or the one
 * before stood with other facts. */
static enum status open_again(struct call *call, struct tx *tx, const struct order_record *order,
                              const struct invoice_records *known) {
    const struct invoice_record *before = find_cleared(known);
    struct invoice_title title;
    int64_t kept_fen = order->amount_fen;
    if (order_is_batch(order))
        TRY(batch_store_find_kept(tx, order->id, &kept_fen));
    if (before == NULL || kept_fen == 0)
        return STATUS_OK;
    TRY(invoice_title_open(call, before, &title));
    struct invoice_record record = {.id = id_next(),
                                    .order_id = order->id,
                                    .account_id = order->account_id,
                                    .kind = "blue",
                                    .item_name = before->item_name,
                                    .tax_code = before->tax_code,
                                    .rate_permille = before->rate_permille,
                                    .amount_fen = kept_fen,
                                    .tax_fen = invoice_tax_of(kept_fen, before->rate_permille)};
    seal_title(call, &record, &title);
    TRY(begin(call, tx, &record));
    return request_now(call, tx, record.id);
}

static enum status open_late(struct call *call, struct tx *tx, int64_t order_id) {
    struct order_record order;
    struct invoice_records known;
    struct invoice_tax tax;
    TRY(order_store_lock(tx, order_id, &order));
    TRY(invoice_store_lock_of_order(tx, order_id, &known));
    if (is_given_back(&order))
        return STATUS_OK;
    if (known.count > 0)
        return open_again(call, tx, &order, &known);
    if (invoice_store_find_tax(tx, order.product_code, order.paid_at, &tax) != STATUS_OK)
        return call_fail(call, STATUS_NOT_FOUND, "no tax in force for the product");
    if (order_is_batch(&order)) /* shares may be back already */
        TRY(batch_store_find_kept(tx, order_id, &order.amount_fen));
    return order.amount_fen == 0 ? STATUS_OK : open_with(call, tx, &order, &tax);
}

enum status invoice_open_late(struct call *call, int64_t order_id) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(open_late(call, tx, order_id));
cleanup:
    return tx_end(tx, status);
}

enum status invoice_lock(struct tx *tx, int64_t invoice_id, struct invoice_locked *out_locked) {
    struct invoice_record found;
    TRY(invoice_store_find(tx, invoice_id, &found));
    TRY(order_store_lock(tx, found.order_id, &out_locked->order));
    TRY(invoice_store_lock_of_order(tx, found.order_id, &out_locked->all));
    out_locked->invoice = NULL;
    for (size_t i = 0; i < out_locked->all.count; i++)
        if (out_locked->all.items[i].id == invoice_id)
            out_locked->invoice = &out_locked->all.items[i];
    return out_locked->invoice != NULL ? STATUS_OK : STATUS_NOT_FOUND;
}

/* A red invoice over all of a blue one, as it stands at the bureau. */
static enum status reverse(struct call *call, struct tx *tx, struct invoice_record *blue,
                           const char *reason, const char *note) {
    struct invoice_title title;
    TRY(invoice_issued_title_open(call, blue, &title));
    bool other_amount = blue->issued_amount_fen != 0;
    struct invoice_record red = {.id = id_next(),
                                 .order_id = blue->order_id,
                                 .account_id = blue->account_id,
                                 .kind = "red",
                                 .reverses_id = blue->id,
                                 .reason = reason,
                                 .note = note,
                                 .item_name = blue->item_name,
                                 .tax_code = blue->tax_code,
                                 .rate_permille = blue->rate_permille,
                                 .amount_fen =
                                     other_amount ? blue->issued_amount_fen : blue->amount_fen,
                                 .tax_fen = other_amount ? blue->issued_tax_fen : blue->tax_fen};
    seal_title(call, &red, &title);
    TRY(invoice_move(call, tx, blue, "reverse"));
    TRY(begin(call, tx, &red));
    return request_now(call, tx, red.id);
}

/* One step towards an order without invoice; what cannot be ended now remembers who waits. */
static enum status clear_one(struct call *call, struct tx *tx, struct invoice_record *record) {
    if (invoice_can(record, "withdraw"))
        return invoice_move(call, tx, record, "withdraw");
    record->refund_waits = true;
    if (invoice_is(record, INVOICE_ISSUED))
        return reverse(call, tx, record, "refund", NULL);
    TRY(invoice_store_update(tx, record));
    record->version++;
    return STATUS_OK;
}

enum status invoice_reverse(struct call *call, struct tx *tx, int64_t order_id, int64_t kept_fen,
                            bool *out_done) {
    struct invoice_records all;
    TRY(invoice_store_lock_of_order(tx, order_id, &all));
    *out_done = true;
    for (size_t i = 0; i < all.count; i++) {
        bool is_right = all.items[i].amount_fen == kept_fen &&
                        !invoice_is(&all.items[i], INVOICE_REVERSING) &&
                        !invoice_is(&all.items[i], INVOICE_MISMATCHED);
        if (!stands(&all.items[i]) || is_right)
            continue;
        TRY(clear_one(call, tx, &all.items[i]));
        *out_done &= !stands(&all.items[i]);
    }
    return STATUS_OK;
}

/* The refund that waited goes on when the last invoice of its order is gone. */
static enum status continue_refund(struct call *call, struct tx *tx,
                                   const struct invoice_locked *locked) {
    bool waits = false;
    for (size_t i = 0; i < locked->all.count; i++) {
        if (stands(&locked->all.items[i]))
            return STATUS_OK;
        waits |= locked->all.items[i].refund_waits;
    }
    return waits ? job_enqueue_id(call, tx, REFUND_CONTINUE_KIND, locked->order.id, call->now)
                 : STATUS_OK;
}

static enum status settle_reversal(struct call *call, struct tx *tx,
                                   struct invoice_locked *locked) {
    for (size_t i = 0; i < locked->all.count; i++) {
        struct invoice_record *other = &locked->all.items[i];
        if (other->id == locked->invoice->reverses_id)
            TRY(invoice_move(call, tx, other, "finish_reversal"));
        else if (other->replaces_id == locked->invoice->reverses_id &&
                 invoice_is(other, INVOICE_WAITING))
            TRY(request_now(call, tx, other->id));
    }
    if (str_equal(locked->invoice->reason, "mismatch"))
        TRY(job_enqueue_id(call, tx, INVOICE_JOB_OPEN, locked->order.id, call->now));
    return continue_refund(call, tx, locked);
}

enum status invoice_settle_issued(struct call *call, struct tx *tx, struct invoice_locked *locked) {
    struct invoice_record *invoice = locked->invoice;
    if (invoice->reverses_id != 0)
        return settle_reversal(call, tx, locked);
    return invoice->refund_waits ? reverse(call, tx, invoice, "refund", NULL) : STATUS_OK;
}

enum status invoice_settle_failed(struct call *call, struct tx *tx, struct invoice_locked *locked) {
    if (!locked->invoice->refund_waits || locked->invoice->reverses_id != 0)
        return STATUS_OK;
    TRY(invoice_move(call, tx, locked->invoice, "withdraw"));
    return continue_refund(call, tx, locked);
}

static enum status check_correctable(const struct invoice_locked *locked) {
    const struct invoice_record *invoice = locked->invoice;
    bool ready = invoice_is(invoice, INVOICE_ISSUED) || invoice_is(invoice, INVOICE_FAILED);
    bool barred = invoice->reverses_id != 0 || invoice->refund_waits || invoice->order_corrected ||
                  is_given_back(&locked->order);
    return ready && !barred ? STATUS_OK : STATUS_STATE;
}

/* The old one goes first: two that count would break invoices_one_blue. */
static enum status replace(struct call *call, struct tx *tx, struct invoice_locked *locked,
                           const struct invoice_title *title, int64_t *out_new_id) {
    struct invoice_record *old = locked->invoice;
    bool failed = invoice_is(old, INVOICE_FAILED);
    struct invoice_record fresh = {.id = id_next(),
                                   .order_id = old->order_id,
                                   .account_id = old->account_id,
                                   .kind = "blue",
                                   .replaces_id = old->id,
                                   .item_name = old->item_name,
                                   .tax_code = old->tax_code,
                                   .rate_permille = old->rate_permille,
                                   .amount_fen = old->amount_fen,
                                   .tax_fen = old->tax_fen};
    seal_title(call, &fresh, title);
    if (failed)
        TRY(invoice_move(call, tx, old, "withdraw"));
    else
        TRY(reverse(call, tx, old, "correction", NULL));
    TRY(begin(call, tx, &fresh));
    *out_new_id = fresh.id;
    return failed ? request_now(call, tx, fresh.id) : STATUS_OK;
}

enum status invoice_correct_title(struct call *call, int64_t invoice_id,
                                  const struct invoice_title *title, int64_t *out_new_id) {
    struct invoice_locked locked;
    struct invoice_title whole = *title;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_lock(tx, invoice_id, &locked));
    if (locked.order.account_id != call->actor.id)
        TRY_CLEANUP(STATUS_NOT_FOUND);
    TRY_CLEANUP(check_correctable(&locked));
    TRY_CLEANUP(order_invoice_title_check_for(call, &locked.order, title));
    TRY_CLEANUP(fill_title(call, &locked.order, &whole));
    TRY_CLEANUP(replace(call, tx, &locked, &whole, out_new_id));
cleanup:
    return tx_end(tx, status);
}

/* One that is asked for already, or a red one that came with other facts, is asked for again with
 * the same number. */
static enum status retry(struct call *call, struct tx *tx, struct invoice_record *invoice) {
    bool red = invoice->reverses_id != 0;
    if (invoice_is(invoice, INVOICE_FAILED) || (red && invoice_is(invoice, INVOICE_MISMATCHED)))
        TRY(invoice_move(call, tx, invoice, "retry"));
    else if (!invoice_is(invoice, INVOICE_REQUESTED))
        return STATUS_STATE;
    return request_now(call, tx, invoice->id);
}

enum status invoice_retry(struct call *call, int64_t invoice_id) {
    struct invoice_locked locked;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_lock(tx, invoice_id, &locked));
    TRY_CLEANUP(order_check_not_of_staff(call, tx, &locked.order));
    TRY_CLEANUP(retry(call, tx, locked.invoice));
cleanup:
    return tx_end(tx, status);
}

enum status invoice_take_back(struct call *call, int64_t invoice_id, const char *note) {
    const char *wrong = check_line(note, 2, NOTE_MAX);
    if (wrong != NULL)
        return call_field(call, "reason", wrong);
    struct invoice_locked locked;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_lock(tx, invoice_id, &locked));
    TRY_CLEANUP(order_check_not_of_staff(call, tx, &locked.order));
    if (locked.invoice->reverses_id != 0)
        TRY_CLEANUP(STATUS_STATE);
    bool mismatched = invoice_is(locked.invoice, INVOICE_MISMATCHED);
    TRY_CLEANUP(reverse(call, tx, locked.invoice, mismatched ? "mismatch" : "staff", note));
cleanup:
    return tx_end(tx, status);
}
