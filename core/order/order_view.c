#include "core/order/order_view.h"

#include "core/audit/audit.h"
#include "core/base/mask.h"
#include "core/order/holder_key.h"
#include "core/order/order_complete.h"
#include "core/order/order_flow.h"
#include "core/order/order_owner.h"
#include "core/order/renewal_check.h"
#include "core/order/service_period.h"
#include "db/order_whole_store.h"

/* ME3: what a person may do in each state; NULL ends a row. What else it takes is asked by
 * is_possible. */
static const char *const actions_of_state[ORDER_STATE__MAX][ORDER_ACTIONS_MAX] = {
    [ORDER_DRAFT] = {"resume", "delete"},
    [ORDER_AWAITING_PAYMENT] = {"details", "pay", "cancel"},
    [ORDER_AWAITING_HOLDER] = {"details", "resubmit", "decline"},
    [ORDER_IN_REVIEW] = {"details", "refund"},
    [ORDER_REFUSED] = {"details", "failure_reason", "resubmit", "refund"},
    [ORDER_APPROVED] = {"details", "claim", "unbind"},
    [ORDER_IN_PRODUCTION] = {"details", "unbind"},
    [ORDER_COMPLETED] = {"details", "renew", "unbind"},
    [ORDER_CLOSED] = {"details"},
    [ORDER_REFUNDING] = {"details"},
    [ORDER_REFUNDED] = {"details"},
};

static bool is_time_to_renew(const struct call *call, const struct order_record *record) {
    enum service_window window = service_window_at(record->service_until, call->now);
    return window == SERVICE_RUNNING || window == SERVICE_LAPSED;
}

static bool is_possible(const struct call *call, const struct order_record *record,
                        const char *action) {
    if (str_equal(action, "pay"))
        return record->closes_at > call->now;
    /* who paid for a batch decides about the money of each person's order */
    if (order_is_in_batch(record) && (str_equal(action, "cancel") || str_equal(action, "refund")))
        return false;
    if (str_equal(action, "claim"))
        return str_equal(record->medium, "mobile");
    if (str_equal(action, "renew"))
        return record->token_renewable && is_time_to_renew(call, record);
    if (str_equal(action, "unbind"))
        return record->bound;
    if (str_equal(action, "refund"))
        return !record->refund_asked;
    return true;
}

static struct order_actions actions_of(struct call *call, const struct order_record *record) {
    struct order_actions actions = {.count = 0};
    enum order_state state = order_state_parse(record->state);
    for (size_t i = 0; i < ORDER_ACTIONS_MAX && actions_of_state[state][i] != NULL; i++) {
        const char *action = actions_of_state[state][i];
        if (is_possible(call, record, action))
            actions.items[actions.count++] = action;
    }
    return actions;
}

static struct order_summary summary_with(struct call *call, const struct order_record *record,
                                         const struct order_holder *holder) {
    return (struct order_summary){
        .record = *record,
        .holder_name_masked = order_holder_name_shown(call, record->holder_kind, holder->name),
        .actions = actions_of(call, record)};
}

static enum status summary_of(struct call *call, const struct order_record *record,
                              struct order_summary *out_summary) {
    struct order_holder holder;
    TRY(order_holder_open(call, record, &holder));
    *out_summary = summary_with(call, record, &holder);
    return STATUS_OK;
}

static enum status fill_refusal(struct tx *tx, const struct order_record *record,
                                struct order_view *view) {
    enum status status = order_refusal(tx, record, &view->refusal);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static void fill_open(struct call *call, const struct order_record *record,
                      struct order_view *view) {
    struct order_parts all = order_parts_all(call, order_parts_kind(record));
    struct order_parts *open = &view->open_parts;
    for (size_t i = 0; i < all.count; i++)
        if (order_part_is_open_at_first(record, all.items[i]))
            open->items[open->count++] = all.items[i];
    for (size_t i = 0; i < view->refusal.reason_count && open->count < ORDER_PARTS_MAX; i++)
        open->items[open->count++] = view->refusal.reasons[i].field;
}

/* What submit would refuse is asked only where something can still be changed. */
static enum status fill_missing(struct call *call, struct tx *tx, const struct order_record *record,
                                struct order_view *view) {
    if (!order_is_changeable(record)) {
        view->identity_checked = record->verification_id != 0;
        return STATUS_OK;
    }
    TRY(order_identity_is_checked(call, tx, record, &view->identity_checked));
    TRY(order_complete_materials(call, tx, record, &view->materials_needed));
    return order_complete_list(call, tx, record, &view->missing);
}

static enum status fill_new_price(struct call *call, struct tx *tx,
                                  const struct order_record *record, struct order_view *view) {
    if (!str_equal(record->state, "draft"))
        return STATUS_OK;
    enum status status = order_price_find_new(call, tx, record, &view->new_price);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

/* What needs further questions to the database; most states need none. */
static enum status fill_open_parts(struct call *call, struct tx *tx,
                                   const struct order_record *record, struct order_view *view) {
    TRY(fill_refusal(tx, record, view));
    fill_open(call, record, view);
    TRY(fill_new_price(call, tx, record, view));
    if (order_is_company(record)) {
        TRY(order_people_read(call, tx, record->id, &view->people));
        if (order_is_changeable(record))
            TRY(renewal_take_own_number(call, tx, record, &view->people.handler));
    }
    return fill_missing(call, tx, record, view);
}

static enum status find_whole(struct call *call, int64_t order_id, struct order_whole *out_whole,
                              struct order_view *view) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_whole_store_find(tx, order_id, out_whole);
    if (status == STATUS_OK && out_whole->record.account_id != call->actor.id)
        status = STATUS_NOT_FOUND;
    if (status == STATUS_OK &&
        (out_whole->record.approved_at != 0 || out_whole->record.completed_at != 0))
        status = order_whole_store_find_ties(tx, out_whole);
    if (status == STATUS_OK)
        status = fill_open_parts(call, tx, &out_whole->record, view);
    tx_rollback(tx);
    return status;
}

/* Opens what is sealed, once the connection is given back. */
static enum status fill(struct call *call, const struct order_whole *whole,
                        struct order_view *view) {
    const struct order_record *record = &whole->record;
    struct order_holder holder;
    TRY(order_holder_open(call, record, &holder));
    view->summary = summary_with(call, record, &holder);
    view->mobile_masked = mask_mobile(call->arena, holder.mobile);
    view->document_number_masked =
        order_holder_number_shown(call, record->holder_kind, holder.document_number);
    TRY(order_invoice_title_open(call, record, &view->invoice_title));
    view->materials = whole->materials;
    if (record->submitted_at != 0)
        view->payment = whole->payment;
    view->refund = whole->refund;
    view->certificate_id = whole->certificate_id;
    return STATUS_OK;
}

enum status order_read(struct call *call, int64_t order_id, struct order_view *out_view) {
    struct order_whole whole;
    struct order_view view = {0};
    TRY(find_whole(call, order_id, &whole, &view));
    TRY(fill(call, &whole, &view));
    *out_view = view;
    return STATUS_OK;
}

static struct order_filter filter_of(struct call *call, const struct order_query *query) {
    struct order_filter filter = {.account_id = call->actor.id,
                                  .order_id = query->order_id,
                                  .state = query->state,
                                  .limit = query->page_size,
                                  .offset = (query->page - 1) * query->page_size};
    if (!str_is_empty(query->holder)) {
        struct holder_name_index name = holder_key_name(call, query->holder);
        filter.holder_name_index = name.person;
        filter.company_name_index = name.company;
    }
    return filter;
}

enum status order_read_page(struct call *call, const struct order_query *query,
                            struct order_page *out_page) {
    struct order_filter filter = filter_of(call, query);
    struct order_records records;
    struct order_page page = {0};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_store_list(tx, &filter, &records, &page.total);
    tx_rollback(tx);
    TRY(status);
    page.items = ARENA_ARRAY(call->arena, records.count + 1, struct order_summary);
    for (; page.count < records.count; page.count++)
        TRY(summary_of(call, &records.items[page.count], &page.items[page.count]));
    *out_page = page;
    return STATUS_OK;
}

enum status order_reveal(struct call *call, int64_t order_id, struct order_holder *out_holder,
                         struct order_people *out_people) {
    struct order_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_find_own(call, tx, order_id, &record));
    TRY_CLEANUP(order_check_is_holder(call, tx, &record));
    TRY_CLEANUP(order_holder_open(call, &record, out_holder));
    TRY_CLEANUP(order_people_read(call, tx, order_id, out_people));
    if (str_equal(record.type, "renewal"))
        out_people->legal_representative = (struct order_person){0};
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "order.reveal",
                                                  .subject_kind = "order",
                                                  .subject_id = order_id}));
cleanup:
    return tx_end(tx, status);
}
