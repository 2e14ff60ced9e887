#include "core/order/order.h"

#include "core/account/account.h"
#include "core/account/agreement.h"
#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/settings.h"
#include "core/order/order_complete.h"
#include "core/order/order_flow.h"
#include "core/order/order_owner.h"
#include "core/order/order_price.h"
#include "core/order/payment.h"
#include "db/product_store.h"

#define EXPIRE_PATIENCE (10 * CLOCK_MINUTE)

static enum status check_agreement(struct call *call, int64_t version) {
    struct agreement_record current;
    TRY(agreement_read(call, "certificate_application", &current));
    return version == current.version ? STATUS_OK : STATUS_AGREEMENT_OUTDATED;
}

static enum status find_available(struct call *call, struct tx *tx, const char *product_code,
                                  struct product_record *out_product) {
    enum status status = product_store_find(tx, product_code, call->now, out_product);
    if (status == STATUS_NOT_FOUND)
        return STATUS_PRODUCT_UNAVAILABLE;
    TRY(status);
    return out_product->available ? STATUS_OK : STATUS_PRODUCT_UNAVAILABLE;
}

static enum status fill_person(struct call *call, struct tx *tx, struct order_record *record) {
    char *mobile;
    TRY(account_mobile(call, tx, record->account_id, &mobile));
    order_holder_set_mobile(call, record, mobile);
    struct identity_person person;
    enum status status = identity_read(call, tx, record->account_id, &person);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    order_holder_set(call, record, person.name, person.document_type, person.document_number);
    return STATUS_OK;
}

static enum status insert_draft(struct call *call, struct tx *tx, const char *product_code,
                                int64_t agreement_version, const char *creation_key,
                                int64_t *out_order_id) {
    struct product_record product;
    TRY(find_available(call, tx, product_code, &product));
    struct order_record record = {.id = id_next(),
                                  .account_id = call->actor.id,
                                  .type = "new",
                                  .product_code = product.code,
                                  .holder_kind = product.holder_kind,
                                  .medium = product.medium,
                                  .term_years = product.term_years,
                                  .quantity = 1,
                                  .amount_fen = product.price_fen,
                                  .agreement_version = agreement_version,
                                  .creation_key = creation_key};
    TRY(fill_person(call, tx, &record));
    TRY(agreement_store_accept(tx, call->actor.id, "certificate_application", agreement_version,
                               call->now));
    TRY(order_begin(call, tx, &record));
    *out_order_id = record.id;
    return STATUS_OK;
}

static enum status find_made_before(struct call *call, const char *creation_key,
                                    int64_t *out_order_id) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status =
        order_store_find_by_creation_key(tx, call->actor.id, creation_key, out_order_id);
    tx_rollback(tx);
    return status;
}

enum status order_open_draft(struct call *call, const char *product_code, int64_t agreement_version,
                             const char *creation_key, int64_t *out_order_id) {
    TRY(check_agreement(call, agreement_version));
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status =
        insert_draft(call, tx, product_code, agreement_version, creation_key, out_order_id);
    status = tx_end(tx, status);
    /* the first try committed and its answer was lost */
    if (status == STATUS_DUPLICATE && creation_key != NULL)
        return find_made_before(call, creation_key, out_order_id);
    return status;
}

/* May `part` take a new value? Keeping the old one is always allowed. */
static enum status check_part(struct call *call, struct tx *tx, const struct order_record *record,
                              const char *part, bool differs) {
    bool open;
    if (!differs)
        return STATUS_OK;
    TRY(order_part_is_open(tx, record, part, &open));
    if (open)
        return STATUS_OK;
    (void)call_field(call, part, "closed");
    return STATUS_STATE;
}

/* Only a draft may be incomplete: what was submitted keeps a holder (orders_complete). */
static enum status check_not_emptied(struct call *call, const struct order_record *record,
                                     const struct order_holder *holder) {
    if (str_equal(record->state, "draft"))
        return STATUS_OK;
    if (holder->name == NULL)
        (void)call_field(call, ORDER_PART_NAME, "required");
    if (holder->document_number == NULL)
        (void)call_field(call, ORDER_PART_DOCUMENT_NUMBER, "required");
    return call_checked(call);
}

static bool title_equal(const struct invoice_title *a, const struct invoice_title *b) {
    return str_equal(a->kind, b->kind) && str_equal(a->title, b->title) &&
           str_equal(a->tax_number, b->tax_number) && str_equal(a->phone, b->phone) &&
           str_equal(a->bank, b->bank) && str_equal(a->bank_account, b->bank_account) &&
           str_equal(a->address, b->address);
}

static enum status apply_holder(struct call *call, struct tx *tx, struct order_record *record,
                                const struct order_typed *typed) {
    struct order_record changed = *record;
    struct order_holder before, after;
    TRY(order_holder_open(call, record, &before));
    order_holder_set(call, &changed, typed->name != NULL ? typed->name : before.name,
                     typed->document_type != NULL ? typed->document_type : before.document_type,
                     typed->document_number != NULL ? typed->document_number
                                                    : before.document_number);
    TRY(order_holder_open(call, &changed, &after));
    TRY(check_part(call, tx, record, ORDER_PART_NAME, !str_equal(before.name, after.name)));
    bool document_differs = !str_equal(before.document_number, after.document_number) ||
                            !str_equal(before.document_type, after.document_type);
    TRY(check_part(call, tx, record, ORDER_PART_DOCUMENT_NUMBER, document_differs));
    TRY(check_not_emptied(call, record, &after));
    *record = changed;
    return STATUS_OK;
}

static enum status apply_typed(struct call *call, struct tx *tx, struct order_record *record,
                               const struct order_typed *typed) {
    if (!order_can(order_state_parse(record->state), "submit") &&
        !order_can(order_state_parse(record->state), "resubmit"))
        return STATUS_STATE;
    if (typed->has_holder)
        TRY(apply_holder(call, tx, record, typed));
    if (typed->invoice_title == NULL)
        return STATUS_OK;
    struct invoice_title before;
    TRY(order_invoice_title_open(call, record, &before));
    TRY(check_part(call, tx, record, ORDER_PART_INVOICE_TITLE,
                   !title_equal(&before, typed->invoice_title)));
    order_invoice_title_set(call, record, typed->invoice_title);
    return STATUS_OK;
}

enum status order_keep(struct call *call, int64_t order_id, const struct order_typed *typed) {
    struct order_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_lock_own(call, tx, order_id, &record));
    TRY_CLEANUP(apply_typed(call, tx, &record, typed));
    record.updated_at = call->now;
    TRY_CLEANUP(order_store_update(tx, &record));
    /* a draft is only typing; what a reviewer has seen and refused is evidence */
    if (str_equal(record.state, "refused"))
        TRY_CLEANUP(audit_write(call, tx,
                                &(struct audit_event){.action = "order.change",
                                                      .subject_kind = "order",
                                                      .subject_id = order_id}));
cleanup:
    return tx_end(tx, status);
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
    TRY(find_available(call, tx, record->product_code, &product));
    if (product.profile_hash.size == 0)
        return STATUS_PRODUCT_UNAVAILABLE;
    enum status status = order_price_find_new(call, tx, record, &price);
    if (status != STATUS_NOT_FOUND)
        return status == STATUS_OK ? STATUS_PRICE_CHANGED : status;
    record->profile_name = product.profile_name;
    record->profile_hash = product.profile_hash;
    record->submitted_at = call->now;
    record->closes_at = call->now + call->settings->payment_minutes * CLOCK_MINUTE;
    return STATUS_OK;
}

static enum status link_verification(struct call *call, struct tx *tx,
                                     struct order_record *record) {
    struct order_holder holder;
    TRY(order_holder_open(call, record, &holder));
    if (holder.name == NULL || holder.document_number == NULL || holder.document_type == NULL)
        return STATUS_OK;
    struct identity_person person = {.name = holder.name,
                                     .document_type = holder.document_type,
                                     .document_number = holder.document_number};
    enum status status = identity_verification_find_for_order(call, tx, record->id, &person,
                                                              &record->verification_id);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

/* RUL3 was broken by this move: say which order stands in the way. */
static enum status point_to_open(struct call *call, const struct order_record *record) {
    int64_t open_id;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_store_find_open(tx, record, &open_id);
    tx_rollback(tx);
    if (status == STATUS_OK)
        call->failure.reference = arena_format(call->arena, "%lld", (long long)open_id);
    return STATUS_ORDER_OPEN;
}

static enum status submit(struct call *call, int64_t order_id, const char *event) {
    struct order_record record = {0};
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_lock_own(call, tx, order_id, &record));
    if (str_equal(event, "submit"))
        TRY_CLEANUP(fix_terms(call, tx, &record));
    else {
        record.waiting_since = call->now;
        record.reviewer_id = record.reviewer_since = 0;
        record.resubmissions++;
    }
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
    return order_move(call, tx, record, event);
}

enum status order_give_up(struct call *call, int64_t order_id) {
    struct order_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_lock_own(call, tx, order_id, &record));
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

enum status order_begin_verification(struct call *call, int64_t order_id,
                                     struct identity_verification *out_verification) {
    struct order_record record;
    struct order_holder holder;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_find_own(call, tx, order_id, &record);
    tx_rollback(tx);
    TRY(status);
    if (!str_equal(record.state, "draft") && !str_equal(record.state, "refused"))
        return STATUS_STATE;
    TRY(order_holder_open(call, &record, &holder));
    struct identity_person person = {.name = holder.name,
                                     .document_type = holder.document_type,
                                     .document_number = holder.document_number};
    TRY(identity_check_person(call, "holder.", &person));
    return identity_verification_begin(call, order_id, &person, out_verification);
}
