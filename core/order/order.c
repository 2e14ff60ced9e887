#include "core/order/order.h"

#include "core/account/account.h"
#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/order/batch_order.h"
#include "core/order/order_complete.h"
#include "core/order/order_draft.h"
#include "core/order/order_flow.h"
#include "core/order/order_owner.h"
#include "core/order/order_price.h"
#include "core/order/payment.h"
#include "core/order/renewal.h"
#include "db/product_store.h"

#define EXPIRE_PATIENCE (10 * CLOCK_MINUTE)

/* What is known of the account begins the order: as its holder, or as a company's handler. */
static enum status fill_person(struct call *call, struct tx *tx, struct order_record *record,
                               struct order_person *out_handler) {
    struct identity_person person = {0};
    char *mobile;
    TRY(account_mobile(call, tx, record->account_id, &mobile));
    order_holder_set_mobile(call, record, mobile);
    if (order_is_company(record)) {
        TRY(order_people_of_account(call, tx, record->account_id, record->id, out_handler));
        record->handler_document_index = out_handler->record.document_number_index;
        return STATUS_OK;
    }
    enum status status = identity_read(call, tx, record->account_id, &person);
    order_holder_set(call, record, person.name, person.document_type, person.document_number);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status insert_draft(struct call *call, struct tx *tx, const char *product_code,
                                int64_t agreement_version, const char *creation_key,
                                int64_t *out_order_id) {
    struct product_record product;
    TRY(order_draft_find_product(call, tx, product_code, &product));
    struct order_record record = order_draft_of(call, &product, agreement_version, creation_key);
    record.type = "new";
    struct order_person handler = {0};
    TRY(fill_person(call, tx, &record, &handler));
    TRY(order_draft_insert(call, tx, &record));
    if (order_is_company(&record))
        TRY(order_person_store(call, tx, &record, &handler));
    *out_order_id = record.id;
    return STATUS_OK;
}

enum status order_open_draft(struct call *call, const char *product_code, int64_t agreement_version,
                             const char *creation_key, int64_t *out_order_id) {
    TRY(order_draft_check_agreement(call, agreement_version));
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status =
        insert_draft(call, tx, product_code, agreement_version, creation_key, out_order_id);
    return order_draft_end(call, tx, status, creation_key, out_order_id);
}

enum status order_discard(struct call *call, int64_t order_id) {
    struct order_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_lock_own(call, tx, order_id, &record));
    TRY_CLEANUP(order_store_delete(tx, order_id));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "order.delete",
                                                  .subject_kind = "order",
                                                  .subject_id = order_id}));
cleanup:
    return tx_end(tx, status);
}

/* The draft's price, if it still holds, and the profile of now. */
static enum status fix_terms(struct call *call, struct tx *tx, struct order_record *record) {
    struct product_record product;
    struct order_price price;
    TRY(order_draft_find_product(call, tx, record->product_code, &product));
    if (product.profile_hash.size == 0)
        return STATUS_PRODUCT_UNAVAILABLE;
    enum status status = order_price_find_new(call, tx, record, &price);
    if (status != STATUS_NOT_FOUND)
        return status == STATUS_OK ? STATUS_PRICE_CHANGED : status;
    if (renewal_is(record))
        TRY(renewal_fix(call, tx, record));
    record->profile_name = product.profile_name;
    record->profile_hash = product.profile_hash;
    record->reviews_needed = product.reviews_needed;
    record->submitted_at = call->now;
    record->closes_at = call->now + call->settings->payment_minutes * CLOCK_MINUTE;
    return STATUS_OK;
}

static enum status link_verification(struct call *call, struct tx *tx,
                                     struct order_record *record) {
    struct identity_person person;
    const char *purpose;
    TRY(order_applicant_read(call, tx, record, &person, &purpose));
    if (person.name == NULL || person.document_number == NULL || person.document_type == NULL)
        return STATUS_OK;
    enum status status = identity_verification_find_for_order(call, tx, record->id, &person,
                                                              &record->verification_id);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status find_open(struct tx *tx, const struct order_record *record,
                             struct order_record *out_open) {
    int64_t open_id;
    enum status status = order_store_find_open(tx, record, &open_id);
    if (status == STATUS_NOT_FOUND && renewal_is(record))
        status = renewal_store_find_open(tx, record->id, &open_id);
    TRY(status);
    return order_store_find(tx, open_id, out_open);
}

/* RUL3 was broken by this move: say which order stands in the way. One of another account's is
 * named, too: whoever got here has shown the face of its holder or handler. */
static enum status point_to_open(struct call *call, const struct order_record *record) {
    struct order_record open = {0};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = find_open(tx, record, &open);
    tx_rollback(tx);
    if (status != STATUS_OK) /* it ended meanwhile, or cannot be read: whose it is nobody can say */
        return STATUS_ORDER_OPEN;
    call->failure.reference = arena_format(call->arena, "%lld", (long long)open.id);
    return open.account_id == call->actor.id ? STATUS_ORDER_OPEN : STATUS_ORDER_OPEN_ELSEWHERE;
}

/* It goes to the reviewers: for the first time when a batch paid for it, else once more. */
static const char *wait_for_review(struct call *call, struct order_record *record) {
    record->waiting_since = call->now;
    if (str_equal(record->state, "awaiting_holder"))
        return "hand_in";
    record->reviewer_id = record->reviewer_since = 0;
    record->first_approver_id = record->first_approved_at = 0;
    record->resubmissions++;
    return "resubmit";
}

static enum status submit(struct call *call, int64_t order_id, const char *event) {
    struct order_record record = {0};
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_lock_own(call, tx, order_id, &record));
    if (order_is_batch(&record)) /* core/order/batch submits it, with its rows */
        TRY_CLEANUP(STATUS_STATE);
    if (str_equal(event, "submit"))
        TRY_CLEANUP(fix_terms(call, tx, &record));
    else
        event = wait_for_review(call, &record);
    TRY_CLEANUP(link_verification(call, tx, &record));
    TRY_CLEANUP(order_move(call, tx, &record, event));
cleanup:
    status = tx_end(tx, status);
    return status == STATUS_ORDER_OPEN ? point_to_open(call, &record) : status;
}

enum status order_submit_draft(struct call *call, int64_t order_id) {
    return submit(call, order_id, "submit");
}

enum status order_send_again(struct call *call, int64_t order_id) {
    return submit(call, order_id, "resubmit");
}

static enum status close_as(struct call *call, struct tx *tx, struct order_record *record,
                            const char *event) {
    record->closed_at = call->now;
    TRY(order_move(call, tx, record, event));
    return order_is_batch(record) ? batch_order_close(call, tx, record) : STATUS_OK;
}

enum status order_give_up(struct call *call, int64_t order_id) {
    struct order_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_lock_own(call, tx, order_id, &record));
    if (order_is_in_batch(&record)) /* paid or closed with all others */
        TRY_CLEANUP(STATUS_STATE);
    TRY_CLEANUP(close_as(call, tx, &record, "cancel"));
cleanup:
    return tx_end(tx, status);
}

/* A provider that cannot be asked holds the close up for a while only: the holder may be waiting to
 * order again, and money that shows up later goes back. */
static enum status expire(struct call *call, struct tx *tx, int64_t order_id, enum status settled) {
    struct order_record record;
    TRY(order_store_lock(tx, order_id, &record));
    if (!str_equal(record.state, "awaiting_payment") || record.closes_at > call->now)
        return STATUS_OK;
    if (settled != STATUS_OK && record.closes_at + EXPIRE_PATIENCE > call->now)
        return settled;
    return close_as(call, tx, &record, "expire");
}

enum status order_expire(struct call *call, int64_t order_id) {
    enum status settled = payment_settle_pending(call, order_id);
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(expire(call, tx, order_id, settled));
cleanup:
    return tx_end(tx, status);
}
