#include "core/order/authorization.h"

#include "core/audit/audit.h"
#include "core/base/id.h"
#include "core/base/mask.h"
#include "core/order/material_file.h"
#include "core/order/order_holder.h"
#include "core/order/order_people.h"

#define LETTER "power_of_attorney"

static const char *context(struct call *call, const char *column, int64_t id) {
    return arena_format(call->arena, "authorizations.%s:%lld", column, (long long)id);
}

static struct bytes seal(struct call *call, const char *column, int64_t id, const char *value) {
    return secret_seal(call->ring, call->arena, context(call, column, id), value);
}

static enum status note(struct call *call, struct tx *tx, const char *action, int64_t id) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = action, .subject_kind = "authorization", .subject_id = id});
}

/* ---- granting ---- */

static enum status replace_earlier(struct call *call, struct tx *tx,
                                   const struct order_record *order) {
    struct authorization_record earlier;
    enum status status = authorization_store_lock_in_force(tx, order->document_number_index,
                                                           order->handler_document_index, &earlier);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    earlier.state = "replaced";
    earlier.ended_at = call->now;
    earlier.ended_by_kind = "system";
    TRY(authorization_store_end(tx, &earlier));
    return note(call, tx, "authorization.replace", earlier.id);
}

static struct authorization_record record_of(struct call *call, const struct order_record *order,
                                             const struct order_holder *company,
                                             const struct order_people *people) {
    const struct order_person *grantor = &people->legal_representative;
    const struct order_person *grantee = &people->handler;
    int64_t id = id_next();
    return (struct authorization_record){
        .id = id,
        .kind = "certificate",
        .order_id = order->id,
        .company_name_sealed = seal(call, "company_name", id, company->name),
        .company_name_index = order->holder_name_index,
        .company_number_sealed = seal(call, "company_number", id, company->document_number),
        .company_index = order->document_number_index,
        .grantor_name_sealed = seal(call, "grantor_name", id, grantor->name),
        .grantor_name_index = grantor->record.name_index,
        .grantor_mobile_sealed = seal(call, "grantor_mobile", id, grantor->mobile),
        .grantor_mobile_index = grantor->record.mobile_index,
        .grantor_document_index = grantor->record.document_number_index,
        .grantee_name_sealed = seal(call, "grantee_name", id, grantee->name),
        .grantee_name_index = grantee->record.name_index,
        .grantee_mobile_sealed = seal(call, "grantee_mobile", id, grantee->mobile),
        .grantee_mobile_index = grantee->record.mobile_index,
        .grantee_document_index = grantee->record.document_number_index,
        .in_force_from = call->now};
}

enum status authorization_grant(struct call *call, struct tx *tx,
                                const struct order_record *order) {
    struct order_people people;
    struct order_holder company;
    if (!order_is_company(order))
        return STATUS_OK;
    TRY(order_people_read(call, tx, order->id, &people));
    TRY(order_holder_open(call, order, &company));
    TRY(replace_earlier(call, tx, order));
    struct authorization_record record = record_of(call, order, &company, &people);
    TRY(authorization_store_insert(tx, &record));
    return note(call, tx, "authorization.grant", record.id);
}

enum status authorization_check(struct call *call, struct tx *tx,
                                const struct order_record *order) {
    bool in_force;
    TRY(authorization_store_is_in_force(tx, order->document_number_index,
                                        order->handler_document_index, call->now, &in_force));
    return in_force ? STATUS_OK : STATUS_GRANT_ENDED;
}

/* ---- reading ---- */

static enum status open_column(struct call *call, const char *column, int64_t id,
                               struct bytes sealed, char **out_value) {
    return secret_open(call->ring, call->arena, context(call, column, id), sealed, out_value);
}

static enum status view_of(struct call *call, const struct authorization_record *record,
                           struct authorization_view *out_view) {
    struct authorization_view view = {.record = *record, .state = record->state};
    char *grantor, *grantor_mobile, *grantee, *grantee_mobile;
    int64_t id = record->id;
    TRY(open_column(call, "company_name", id, record->company_name_sealed, &view.company_name));
    TRY(open_column(call, "company_number", id, record->company_number_sealed,
                    &view.company_number));
    TRY(open_column(call, "grantor_name", id, record->grantor_name_sealed, &grantor));
    TRY(open_column(call, "grantor_mobile", id, record->grantor_mobile_sealed, &grantor_mobile));
    TRY(open_column(call, "grantee_name", id, record->grantee_name_sealed, &grantee));
    TRY(open_column(call, "grantee_mobile", id, record->grantee_mobile_sealed, &grantee_mobile));
    view.grantor_name_masked = mask_name(call->arena, grantor);
    view.grantor_mobile_masked = mask_mobile(call->arena, grantor_mobile);
    view.grantee_name_masked = mask_name(call->arena, grantee);
    view.grantee_mobile_masked = mask_mobile(call->arena, grantee_mobile);
    bool over = record->in_force_until != 0 && record->in_force_until <= call->now;
    if (str_equal(record->state, "in_force") && over)
        view.state = "expired";
    *out_view = view;
    return STATUS_OK;
}

enum status authorization_read_page(struct call *call, const struct authorization_query *query,
                                    struct authorization_page *out_page) {
    struct authorization_filter filter = {.account_id = call->actor.id,
                                          .history = query->history,
                                          .at = call->now,
                                          .kind = query->kind,
                                          .limit = query->page_size,
                                          .offset = (query->page - 1) * query->page_size};
    struct authorization_records records = {0};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = authorization_store_list(tx, &filter, &records);
    tx_rollback(tx);
    TRY(status);
    struct authorization_page page = {.total = records.total};
    page.items = ARENA_ARRAY(call->arena, records.count + 1, struct authorization_view);
    for (; page.count < records.count; page.count++)
        TRY(view_of(call, &records.items[page.count], &page.items[page.count]));
    *out_page = page;
    return STATUS_OK;
}

static enum status find_own(struct call *call, struct tx *tx, int64_t id,
                            struct authorization_view *out_view) {
    struct authorization_record record;
    TRY(authorization_store_find(tx, id, call->actor.id, &record));
    return view_of(call, &record, out_view);
}

static enum status find_letter(struct tx *tx, const struct authorization_view *view,
                               struct material_record *out_material) {
    return view->record.order_id == 0
               ? STATUS_NOT_FOUND
               : material_store_find(tx, view->record.order_id, LETTER, out_material);
}

static enum status read(struct call *call, struct tx *tx, int64_t id,
                        struct authorization_view *out_view, struct material_record *out_material) {
    TRY(find_own(call, tx, id, out_view));
    enum status status = find_letter(tx, out_view, out_material);
    out_view->has_letter = status == STATUS_OK;
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum status authorization_read(struct call *call, int64_t id, struct authorization_view *out_view) {
    struct authorization_view view = {0};
    struct material_record letter;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = read(call, tx, id, &view, &letter);
    tx_rollback(tx);
    TRY(status);
    *out_view = view;
    return STATUS_OK;
}

enum status authorization_read_letter(struct call *call, int64_t id,
                                      struct material_record *out_material,
                                      struct bytes *out_content) {
    struct authorization_view view = {0};
    struct material_record letter;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = read(call, tx, id, &view, &letter);
    tx_rollback(tx);
    TRY(status);
    if (!view.has_letter)
        return STATUS_NOT_FOUND;
    TRY(material_file_read(call, letter.id, out_content));
    *out_material = letter;
    return STATUS_OK;
}
