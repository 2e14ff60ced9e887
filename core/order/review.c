#include "core/order/review.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/mask.h"
#include "core/base/settings.h"
#include "core/order/decision_text.h"
#include "core/order/order_flow.h"
#include "core/order/order_owner.h"
#include "core/order/order_parts.h"
#include "core/order/refund.h"
#include "core/order/renewal.h"
#include "db/staff_store.h"

#define QUEUE_COUNT_MAX 1000
#define REFUNDS_SHOWN_MAX 50

static enum status find_name(struct tx *tx, int64_t staff_id, const char **out_name) {
    struct staff_record staff;
    if (staff_id == 0)
        return STATUS_OK;
    TRY(staff_store_find(tx, staff_id, &staff));
    *out_name = staff.name;
    return STATUS_OK;
}

static enum status item_of(struct call *call, struct tx *tx, const struct order_record *record,
                           struct review_queue_item *out_item) {
    struct order_holder holder;
    TRY(order_holder_open(call, record, &holder));
    *out_item = (struct review_queue_item){
        .record = *record,
        .holder_name_masked = order_holder_name_shown(call, record->holder_kind, holder.name),
        .mine = record->reviewer_id == call->actor.id};
    TRY(find_name(tx, record->reviewer_id, &out_item->reviewer_name));
    return find_name(tx, record->first_approver_id, &out_item->first_approver_name);
}

static enum status fill_queue(struct call *call, struct tx *tx,
                              const struct review_queue_query *query, struct review_queue *queue) {
    struct order_queue_filter filter = {.reviewer_id = query->mine ? call->actor.id : 0,
                                        .after_waiting_since = query->after_waiting_since,
                                        .after_id = query->after_id,
                                        .limit = query->limit + 1};
    struct order_records records;
    int64_t count;
    TRY(order_store_list_queue(tx, &filter, &records));
    TRY(order_store_count_queue(tx, filter.reviewer_id, &count));
    queue->waiting_is_exact = count <= QUEUE_COUNT_MAX;
    queue->waiting = count <= QUEUE_COUNT_MAX ? count : QUEUE_COUNT_MAX;
    queue->has_next = (int64_t)records.count > query->limit;
    if (queue->has_next)
        records.count--;
    queue->items = ARENA_ARRAY(call->arena, records.count + 1, struct review_queue_item);
    for (; queue->count < records.count; queue->count++)
        TRY(item_of(call, tx, &records.items[queue->count], &queue->items[queue->count]));
    if (queue->has_next) {
        queue->next_waiting_since = records.items[records.count - 1].waiting_since;
        queue->next_id = records.items[records.count - 1].id;
    }
    return STATUS_OK;
}

enum status review_read_queue(struct call *call, const struct review_queue_query *query,
                              struct review_queue *out_queue) {
    struct review_queue queue = {0};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = fill_queue(call, tx, query, &queue);
    tx_rollback(tx);
    TRY(status);
    *out_queue = queue;
    return STATUS_OK;
}

static void mask_person(struct call *call, struct order_person *person) {
    person->name = mask_name(call->arena, person->name);
    person->mobile = mask_mobile(call->arena, person->mobile);
    person->document_number = mask_document_number(call->arena, person->document_number);
}

static void mask_all(struct call *call, struct review_view *view) {
    const char *kind = view->item.record.holder_kind;
    struct order_holder *holder = &view->holder;
    holder->name = order_holder_name_shown(call, kind, holder->name);
    holder->mobile = mask_mobile(call->arena, holder->mobile);
    holder->document_number = order_holder_number_shown(call, kind, holder->document_number);
    mask_person(call, &view->people.handler);
    mask_person(call, &view->people.legal_representative);
}

static enum status fill_face_check(struct tx *tx, const struct order_record *record,
                                   struct review_view *view) {
    if (record->verification_id == 0)
        return STATUS_OK;
    TRY(identity_verification_store_find(tx, record->verification_id, &view->face_check));
    view->has_face_check = true;
    return STATUS_OK;
}

static enum status fill(struct call *call, struct tx *tx, int64_t order_id,
                        struct review_view *view) {
    struct order_record record;
    TRY(order_store_find(tx, order_id, &record));
    if (str_equal(record.state, "draft")) /* not the staff's business yet */
        return STATUS_NOT_FOUND;
    TRY(item_of(call, tx, &record, &view->item));
    TRY(order_holder_open(call, &record, &view->holder));
    if (order_is_company(&record))
        TRY(order_people_read(call, tx, order_id, &view->people));
    view->revealed = view->item.mine && str_equal(record.state, "in_review");
    if (view->revealed)
        TRY(order_invoice_title_open(call, &record, &view->invoice_title));
    else
        mask_all(call, view);
    TRY(material_store_list(tx, order_id, &view->materials));
    int64_t paid_id = order_is_in_batch(&record) ? record.batch_id : order_id;
    TRY(payment_store_list_of_order(tx, paid_id, &view->payments));
    TRY(refund_store_list(tx, order_id, INT64_MAX, REFUNDS_SHOWN_MAX, &view->refunds));
    TRY(review_store_list(tx, order_id, &view->reviews));
    TRY(fill_face_check(tx, &record, view));
    return order_timeline_of(call, tx, &record, &view->timeline);
}

enum status review_read(struct call *call, int64_t order_id, struct review_view *out_view) {
    struct review_view view = {0};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = fill(call, tx, order_id, &view);
    tx_rollback(tx);
    TRY(status);
    *out_view = view;
    return STATUS_OK;
}

/* Whoever took it has not decided for so long that another may take it over. */
static bool is_abandoned(const struct call *call, const struct order_record *record) {
    return record->reviewer_since + call->settings->review_hours * CLOCK_HOUR <= call->now;
}

static enum status take(struct call *call, struct tx *tx, int64_t order_id, int64_t version) {
    struct order_record record;
    TRY(order_store_lock(tx, order_id, &record));
    if (!str_equal(record.state, "in_review"))
        return record.waiting_since == 0 ? STATUS_NOT_FOUND : STATUS_STATE;
    if (record.reviewer_id == call->actor.id)
        return STATUS_OK;
    if (record.reviewer_id != 0 && !is_abandoned(call, &record))
        return STATUS_REVIEW_TAKEN;
    if (record.version != version)
        return STATUS_PRECONDITION;
    TRY(order_check_not_of_staff(call, tx, &record));
    if (record.first_approver_id == call->actor.id)
        return STATUS_SECOND_PERSON;
    record.reviewer_id = call->actor.id;
    record.reviewer_since = call->now;
    TRY(order_store_update(tx, &record));
    return audit_write(call, tx,
                       &(struct audit_event){.action = "review.take",
                                             .subject_kind = "order",
                                             .subject_id = order_id});
}

enum status review_take(struct call *call, int64_t order_id, int64_t version) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = take(call, tx, order_id, version);
    return tx_end(tx, status);
}

enum status review_give_back(struct call *call, int64_t order_id) {
    struct order_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_store_lock(tx, order_id, &record));
    if (record.reviewer_id != call->actor.id || !str_equal(record.state, "in_review")) {
        status = STATUS_NOT_FOUND;
        goto cleanup;
    }
    record.reviewer_id = record.reviewer_since = 0;
    TRY_CLEANUP(order_store_update(tx, &record));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "review.give_back",
                                                  .subject_kind = "order",
                                                  .subject_id = order_id}));
cleanup:
    return tx_end(tx, status);
}

static enum status check_reasons(struct call *call, const struct review_decision *decision) {
    bool refuses = str_equal(decision->decision, "refuse");
    if (refuses && decision->reason_count == 0)
        return call_field(call, "reasons", "required");
    if (!refuses && decision->reason_count != 0)
        return call_field(call, "reasons", "format");
    for (size_t i = 0; i < decision->reason_count; i++)
        for (size_t j = 0; j < i; j++)
            if (str_equal(decision->reasons[i].field, decision->reasons[j].field))
                return call_field(call, "reasons", "duplicate");
    return STATUS_OK;
}

static enum status check_parts(struct call *call, const struct order_record *record,
                               const struct review_decision *decision) {
    for (size_t i = 0; i < decision->reason_count; i++)
        if (!order_parts_has(order_parts_kind(record), decision->reasons[i].field))
            return call_field(call, "reasons", "not_allowed");
    return STATUS_OK;
}

/* Where two must approve, the first approval keeps the order in the queue, free for another. */
static enum status approve_once(struct call *call, struct tx *tx, struct order_record *record) {
    TRY(order_move(call, tx, record, "approve_first"));
    record->first_approver_id = call->actor.id;
    record->first_approved_at = call->now;
    record->reviewer_id = record->reviewer_since = 0;
    return order_store_update(tx, record);
}

/* REN5: a renewal is in effect at once; the new token of one is still to be made (REN9). */
static enum status approve_renewal(struct call *call, struct tx *tx, struct order_record *record) {
    TRY(renewal_take_effect(call, tx, record, call->now));
    return order_move(call, tx, record,
                      str_equal(record->medium, "ukey") ? "approve" : "approve_renewal");
}

static enum status apply_decision(struct call *call, struct tx *tx, struct order_record *record,
                                  const char *decision) {
    bool approves = str_equal(decision, "approve");
    if (approves && record->reviews_needed > 1 && record->first_approver_id == 0)
        return approve_once(call, tx, record);
    if (approves)
        record->approved_at = call->now;
    else
        record->first_approver_id = record->first_approved_at = 0;
    return approves && renewal_is(record) ? approve_renewal(call, tx, record)
                                          : order_move(call, tx, record, decision);
}

static enum status decide(struct call *call, struct tx *tx, int64_t order_id,
                          const struct review_decision *decision) {
    struct order_record record;
    TRY(order_store_lock(tx, order_id, &record));
    if (record.version != decision->version)
        return STATUS_PRECONDITION;
    TRY(order_check_not_of_staff(call, tx, &record));
    TRY(check_parts(call, &record, decision));
    struct review_record review = {.id = id_next(),
                                   .order_id = order_id,
                                   .staff_id = call->actor.id,
                                   .decision = decision->decision,
                                   .decided_at = call->now,
                                   .reasons = ARENA_ARRAY(call->arena, decision->reason_count + 1,
                                                          struct review_reason_record),
                                   .reason_count = decision->reason_count};
    for (size_t i = 0; i < decision->reason_count; i++)
        review.reasons[i] = decision->reasons[i];
    TRY(apply_decision(call, tx, &record, decision->decision));
    if (record.approved_at == call->now)
        TRY(refund_overtake(call, tx, order_id));
    TRY(decision_text_enqueue(call, tx, &record));
    return review_store_insert(tx, &review);
}

enum status review_decide(struct call *call, int64_t order_id,
                          const struct review_decision *decision) {
    TRY(check_reasons(call, decision));
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = decide(call, tx, order_id, decision);
    return tx_end(tx, status);
}

enum status review_check_taken(struct call *call, int64_t order_id) {
    struct order_record record;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_store_find(tx, order_id, &record);
    tx_rollback(tx);
    TRY(status);
    bool taken = record.reviewer_id == call->actor.id && str_equal(record.state, "in_review");
    return taken ? STATUS_OK : STATUS_NOT_FOUND;
}
