/* What is typed into an order: anything in a draft, later only the parts that are open. */
#include "core/audit/audit.h"
#include "core/order/order.h"
#include "core/order/order_complete.h"
#include "core/order/order_flow.h"
#include "core/order/order_owner.h"

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

/* Only a draft may be incomplete. */
static enum status check_person_not_emptied(struct call *call, const struct order_record *record,
                                            const struct order_person *person) {
    if (str_equal(record->state, "draft"))
        return STATUS_OK;
    const char *role = person->record.role;
    if (person->name == NULL)
        (void)call_field(call, arena_format(call->arena, "%s.name", role), "required");
    if (person->mobile == NULL)
        (void)call_field(call, arena_format(call->arena, "%s.mobile", role), "required");
    if (person->document_number == NULL)
        (void)call_field(call, arena_format(call->arena, "%s.document_number", role), "required");
    return call_checked(call);
}

static enum status apply_person(struct call *call, struct tx *tx, struct order_record *record,
                                const struct order_person *before,
                                const struct order_person_typed *typed) {
    if (typed == NULL)
        return STATUS_OK;
    const char *role = before->record.role;
    struct order_person after = order_person_with(call, before, typed);
    TRY(check_part(call, tx, record, arena_format(call->arena, "%s.name", role),
                   !str_equal(before->name, after.name)));
    TRY(check_part(call, tx, record, arena_format(call->arena, "%s.mobile", role),
                   !str_equal(before->mobile, after.mobile)));
    TRY(check_part(call, tx, record, arena_format(call->arena, "%s.document_number", role),
                   !str_equal(before->document_number, after.document_number) ||
                       !str_equal(before->document_type, after.document_type)));
    TRY(check_person_not_emptied(call, record, &after));
    return order_person_store(call, tx, record, &after);
}

static enum status apply_people(struct call *call, struct tx *tx, struct order_record *record,
                                const struct order_typed *typed) {
    struct order_people people;
    if (typed->handler == NULL && typed->legal_representative == NULL)
        return STATUS_OK;
    if (!order_is_company(record))
        return call_field(call, typed->handler != NULL ? "handler" : "legal_representative",
                          "not_allowed");
    TRY(order_people_read(call, tx, record->id, &people));
    TRY(apply_person(call, tx, record, &people.handler, typed->handler));
    return apply_person(call, tx, record, &people.legal_representative,
                        typed->legal_representative);
}

static enum status apply_typed(struct call *call, struct tx *tx, struct order_record *record,
                               const struct order_typed *typed) {
    if (!order_is_changeable(record))
        return STATUS_STATE;
    if (typed->has_holder)
        TRY(apply_holder(call, tx, record, typed));
    TRY(apply_people(call, tx, record, typed));
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
    /* a draft is only typing; what was submitted before is evidence */
    if (!str_equal(record.state, "draft"))
        TRY_CLEANUP(audit_write(call, tx,
                                &(struct audit_event){.action = "order.change",
                                                      .subject_kind = "order",
                                                      .subject_id = order_id}));
cleanup:
    return tx_end(tx, status);
}
