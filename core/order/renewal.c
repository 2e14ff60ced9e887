#include "core/order/renewal.h"

#include "core/account/account.h"
#include "core/audit/audit.h"
#include "core/base/id.h"
#include "core/order/order_flow.h"
#include "core/order/order_holder.h"
#include "core/order/order_owner.h"
#include "core/order/order_people.h"
#include "db/product_store.h"

static bool is_offered(struct call *call, struct tx *tx, const struct order_record *earlier,
                       const char *medium) {
    struct product_record product;
    return str_equal(earlier->medium, medium) &&
           product_store_find(tx, earlier->product_code, call->now, &product) == STATUS_OK &&
           product.available;
}

static enum renewal_obstacle obstacle_of(enum service_window window) {
    switch (window) {
    case SERVICE_TOO_EARLY:
        return RENEWAL_TOO_EARLY;
    case SERVICE_TOO_LATE:
        return RENEWAL_TOO_LATE;
    default:
        return RENEWAL_POSSIBLE;
    }
}

/* The open order in the way, if there is one: it is named before everything else. */
static enum status find_open(struct tx *tx, const struct order_record *earlier,
                             struct renewal_outlook *outlook) {
    enum status status = renewal_store_find_open(tx, earlier->id, &outlook->order_id);
    if (status == STATUS_OK)
        outlook->obstacle = RENEWAL_IS_OPEN;
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static void look_at_end(struct call *call, struct tx *tx, const struct order_record *earlier,
                        const char *medium, const struct renewal_service_end *end,
                        struct renewal_outlook *outlook) {
    enum service_window window = service_window_at(end->at, call->now);
    outlook->ends_at = end->at;
    outlook->lapsed = window == SERVICE_LAPSED;
    outlook->obstacle = obstacle_of(window);
    if (!end->same_handler)
        outlook->obstacle = RENEWAL_HANDED_ON;
    else if (!is_offered(call, tx, earlier, medium))
        outlook->obstacle = RENEWAL_NOT_OFFERED;
}

enum status renewal_look(struct call *call, struct tx *tx, const struct order_record *earlier,
                         const char *medium, struct renewal_outlook *out_outlook) {
    struct renewal_outlook outlook = {.obstacle = RENEWAL_NOTHING};
    struct renewal_service_end end;
    enum status status = renewal_store_find_service_end(tx, earlier->id, &end);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        return status;
    if (status == STATUS_OK) {
        look_at_end(call, tx, earlier, medium, &end, &outlook);
        TRY(find_open(tx, earlier, &outlook));
    }
    *out_outlook = outlook;
    return STATUS_OK;
}

/* ---- draft ---- */

/* The holder stays; whoever is at the portal becomes a company's handler (REN2). */
static enum status fill_holder(struct call *call, struct tx *tx, const struct order_record *earlier,
                               struct order_record *record, struct order_person *out_handler) {
    struct order_holder holder;
    char *mobile;
    TRY(order_holder_open(call, earlier, &holder));
    TRY(account_mobile(call, tx, record->account_id, &mobile));
    order_holder_set_mobile(call, record, mobile);
    order_holder_set(call, record, holder.name, holder.document_type, holder.document_number);
    if (!order_is_company(record))
        return STATUS_OK;
    TRY(order_people_of_account(call, tx, record->account_id, record->id, out_handler));
    record->handler_document_index = out_handler->record.document_number_index;
    return STATUS_OK;
}

static enum status store_people(struct call *call, struct tx *tx, struct order_record *record,
                                const struct order_person *handler) {
    struct order_person legal;
    const struct order_person nobody = {
        .record = {.order_id = record->id, .role = ORDER_LEGAL_REPRESENTATIVE}};
    if (!order_is_company(record))
        return STATUS_OK;
    TRY(order_representative_read(call, tx, record, &legal));
    struct order_person copy =
        order_person_with(call, &nobody,
                          &(struct order_person_typed){.name = legal.name,
                                                       .mobile = legal.mobile,
                                                       .document_type = legal.document_type,
                                                       .document_number = legal.document_number});
    TRY(order_person_store(call, tx, record, handler));
    return order_person_store(call, tx, record, &copy);
}

static enum status insert_draft(struct call *call, struct tx *tx, int64_t account_id,
                                const struct order_record *earlier,
                                const struct renewal_record *confirmed, int64_t *out_order_id) {
    struct product_record product;
    TRY(product_store_find(tx, earlier->product_code, call->now, &product));
    struct order_record record = {.id = id_next(),
                                  .account_id = account_id,
                                  .type = "renewal",
                                  .product_code = product.code,
                                  .holder_kind = product.holder_kind,
                                  .medium = product.medium,
                                  .term_years = product.term_years,
                                  .quantity = 1,
                                  .amount_fen = product.price_fen,
                                  .agreement_version = earlier->agreement_version};
    struct renewal_record renewal = *confirmed;
    struct order_person handler = {0};
    TRY(fill_holder(call, tx, earlier, &record, &handler));
    TRY(order_begin(call, tx, &record));
    TRY(store_people(call, tx, &record, &handler));
    renewal.order_id = record.id;
    TRY(renewal_store_insert(tx, &renewal));
    *out_order_id = record.id;
    return STATUS_OK;
}

static enum status discard(struct call *call, struct tx *tx, int64_t order_id) {
    TRY(order_store_delete(tx, order_id));
    return audit_write(call, tx,
                       &(struct audit_event){.action = "order.delete",
                                             .subject_kind = "order",
                                             .subject_id = order_id});
}

/* A draft that was begun for a period renewed meanwhile, under a number that the account no longer
 * has, or with a legal representative whom the company replaced, could never be submitted. */
static enum status draft_fits(struct call *call, struct tx *tx, const struct renewal_record *draft,
                              const struct renewal_record *confirmed, bool *out_fits) {
    struct order_record record;
    *out_fits = false;
    TRY(order_store_find(tx, draft->order_id, &record));
    if (draft->ends_at != confirmed->ends_at)
        return STATUS_OK;
    *out_fits = true;
    return order_is_company(&record) ? renewal_is_represented(call, tx, &record, out_fits)
                                     : STATUS_OK;
}

static enum status replace_draft(struct call *call, struct tx *tx, int64_t account_id,
                                 const struct order_record *earlier,
                                 const struct renewal_record *confirmed, int64_t *out_order_id) {
    struct renewal_record draft;
    bool same_mobile, fits;
    enum status status =
        renewal_store_find_draft(tx, account_id, earlier->id, &draft, &same_mobile);
    if (status == STATUS_NOT_FOUND)
        return insert_draft(call, tx, account_id, earlier, confirmed, out_order_id);
    TRY(status);
    TRY(draft_fits(call, tx, &draft, confirmed, &fits));
    if (fits && same_mobile) {
        *out_order_id = draft.order_id;
        return STATUS_OK;
    }
    TRY(discard(call, tx, draft.order_id));
    return insert_draft(call, tx, account_id, earlier, confirmed, out_order_id);
}

enum status renewal_open_draft(struct call *call, struct tx *tx, int64_t account_id,
                               const struct order_record *earlier,
                               const struct renewal_record *confirmed, int64_t *out_order_id) {
    struct renewal_record known;
    enum status status = renewal_store_find_by_key_use(tx, confirmed->key_use_id, &known);
    if (status == STATUS_NOT_FOUND)
        return replace_draft(call, tx, account_id, earlier, confirmed, out_order_id);
    TRY(status);
    *out_order_id = known.order_id;
    return STATUS_OK;
}

/* ---- submit ---- */

enum status renewal_fix(struct call *call, struct tx *tx, const struct order_record *record) {
    struct renewal_record renewal;
    struct renewal_service_end end;
    TRY(renewal_store_find(tx, record->id, &renewal));
    TRY(renewal_store_find_service_end(tx, record->id, &end));
    if (end.at != renewal.ends_at)
        return call_fail(call, STATUS_STATE, "the period was renewed meanwhile");
    enum service_window window = service_window_at(end.at, call->now);
    if (window != SERVICE_RUNNING && window != SERVICE_LAPSED)
        return call_fail(call, STATUS_STATE, "the time for renewing is over");
    return renewal_store_set_lapsed(tx, record->id, window == SERVICE_LAPSED);
}

/* ---- effect ---- */

static struct service_period period_of(const struct renewal_record *renewal,
                                       const struct order_record *record, int64_t at) {
    return renewal->lapsed ? service_period_from(at, record->term_years)
                           : service_period_after(renewal->ends_at, record->term_years);
}

enum status renewal_take_effect(struct call *call, struct tx *tx, struct order_record *record,
                                int64_t at) {
    struct renewal_record renewal;
    TRY(renewal_store_find(tx, record->id, &renewal));
    struct service_period period = period_of(&renewal, record, at);
    record->service_from = period.from;
    record->service_until = period.until;
    if (str_equal(record->medium, "ukey")) /* completed when the token is handed over */
        record->approved_at = call->now;
    else
        record->completed_at = call->now;
    return STATUS_OK;
}

enum status renewal_read(struct call *call, int64_t order_id, struct order_record *out_order,
                         struct renewal_record *out_renewal, struct service_period *out_period) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_find_own(call, tx, order_id, out_order);
    if (status == STATUS_OK && !renewal_is(out_order))
        status = call_fail(call, STATUS_STATE, "the order is no renewal");
    if (status == STATUS_OK)
        status = renewal_store_find(tx, order_id, out_renewal);
    tx_rollback(tx);
    TRY(status);
    if (str_equal(out_order->state, "draft"))
        out_renewal->lapsed = out_renewal->ends_at <= call->now;
    *out_period = out_order->service_until != 0
                      ? (struct service_period){out_order->service_from, out_order->service_until}
                      : period_of(out_renewal, out_order, call->now);
    return STATUS_OK;
}
