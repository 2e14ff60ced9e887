#include "core/certificate/seal_view.h"

#include "core/account/role.h"
#include "core/audit/audit.h"
#include "core/base/secret.h"
#include "core/order/material_file.h"
#include "core/order/order_holder.h"
#include "core/order/order_owner.h"
#include "db/account_store.h"

#define FORM "seal_information_form"
#define CERTIFICATES_MAX 20

const char *seal_context(struct call *call, const char *column, int64_t id) {
    return arena_format(call->arena, "seals.%s:%lld", column, (long long)id);
}

enum status seal_find_until(struct call *call, struct tx *tx, struct bytes company_index,
                            int64_t *out_until) {
    struct seal_certificate_records certificates;
    TRY(seal_store_list_certificates(tx, company_index, call->now, 1, &certificates));
    *out_until = certificates.count > 0 ? certificates.items[0].not_after : 0;
    return STATUS_OK;
}

enum status seal_find_order(struct tx *tx, int64_t order_id, struct order_record *out_order,
                            struct material_record *out_form) {
    TRY(order_store_find(tx, order_id, out_order));
    if (!order_is_company(out_order) || !str_equal(out_order->state, "completed"))
        return STATUS_NOT_FOUND;
    return material_store_find(tx, order_id, FORM, out_form);
}

static enum status open_column(struct call *call, const char *column, int64_t id,
                               struct bytes sealed, char **out_value) {
    return secret_open(call->ring, call->arena, seal_context(call, column, id), sealed, out_value);
}

static enum status view_of(struct call *call, const struct seal_record *record,
                           struct seal_view *out_view) {
    struct seal_view view = {.record = *record};
    TRY(open_column(call, "company_name", record->id, record->company_name_sealed,
                    &view.company_name));
    TRY(open_column(call, "company_number", record->id, record->company_number_sealed,
                    &view.company_number));
    bool reviewer = (call->actor.roles & ROLE_REVIEWER) != 0;
    view.may_check =
        reviewer && str_equal(record->state, "waiting") && record->made_by != call->actor.id;
    view.may_revoke = (reviewer || (call->actor.roles & ROLE_SECURITY_ADMINISTRATOR) != 0) &&
                      !str_equal(record->state, "revoked");
    *out_view = view;
    return STATUS_OK;
}

static enum status views_of(struct call *call, const struct seal_records *records,
                            struct seal_views *out_views) {
    struct seal_views views = {.items =
                                   ARENA_ARRAY(call->arena, records->count + 1, struct seal_view)};
    for (; views.count < records->count; views.count++)
        TRY(view_of(call, &records->items[views.count], &views.items[views.count]));
    *out_views = views;
    return STATUS_OK;
}

enum status seal_read_list(struct call *call, const char *state, int64_t before_id,
                           struct seal_views *out_views) {
    struct seal_records records;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = seal_store_list(tx, state, before_id, SEAL_PAGE + 1, &records);
    tx_rollback(tx);
    TRY(status);
    bool has_next = records.count > SEAL_PAGE;
    records.count -= has_next;
    TRY(views_of(call, &records, out_views));
    out_views->has_next = has_next;
    return STATUS_OK;
}

enum status seal_read(struct call *call, int64_t seal_id, struct seal_view *out_view) {
    struct seal_record record;
    struct seal_certificate_records certificates = {0};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status;
    TRY_CLEANUP(seal_store_find(tx, seal_id, &record));
    TRY_CLEANUP(seal_store_list_certificates(tx, record.company_index, call->now, CERTIFICATES_MAX,
                                             &certificates));
cleanup:
    tx_rollback(tx);
    TRY(status);
    TRY(view_of(call, &record, out_view));
    out_view->certificates = certificates;
    return STATUS_OK;
}

enum status seal_read_picture(struct call *call, int64_t seal_id, struct bytes *out_content) {
    struct seal_record record;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = seal_store_find(tx, seal_id, &record);
    tx_rollback(tx);
    TRY(status);
    return material_file_read(call, record.id, out_content);
}

/* ---- the work on an order */

enum status seal_read_orders(struct call *call, int64_t before, int64_t before_id,
                             struct seal_orders *out_orders) {
    struct seal_order_records records;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = seal_store_list_orders(tx, before, before_id, SEAL_PAGE + 1, &records);
    tx_rollback(tx);
    TRY(status);
    struct seal_orders orders = {.has_next = records.count > SEAL_PAGE};
    records.count -= orders.has_next;
    orders.items = ARENA_ARRAY(call->arena, records.count + 1, struct seal_order);
    for (; orders.count < records.count; orders.count++) {
        const struct seal_order_record *record = &records.items[orders.count];
        struct seal_order *order = &orders.items[orders.count];
        *order = (struct seal_order){.id = record->id, .completed_at = record->completed_at};
        TRY(secret_open(call->ring, call->arena,
                        arena_format(call->arena, "orders.holder_name:%lld", (long long)record->id),
                        record->holder_name_sealed, &order->company_name));
    }
    *out_orders = orders;
    return STATUS_OK;
}

static enum status find_obstacle(struct call *call, struct tx *tx, const struct order_record *order,
                                 const char **out_obstacle) {
    int64_t until;
    enum status status = order_check_not_of_staff(call, tx, order);
    if (status == STATUS_REVIEW_OWN) {
        *out_obstacle = "own_company";
        return STATUS_OK;
    }
    TRY(status);
    TRY(seal_find_until(call, tx, order->document_number_index, &until));
    *out_obstacle = until > call->now ? NULL : "no_certificate";
    return STATUS_OK;
}

static enum status fill_work(struct call *call, struct tx *tx, int64_t order_id,
                             struct seal_work *work) {
    struct order_record order;
    struct order_holder company;
    struct seal_records seals;
    TRY(seal_find_order(tx, order_id, &order, &work->form));
    TRY(order_holder_open(call, &order, &company));
    TRY(seal_store_list_kinds(tx, &work->kinds));
    TRY(seal_store_list_of_company(tx, order.document_number_index, SEAL_LIST_MAX, &seals));
    TRY(views_of(call, &seals, &work->seals));
    work->order_id = order_id;
    work->company_name = company.name;
    work->company_number = company.document_number;
    work->second_person = order.reviews_needed > 1;
    return find_obstacle(call, tx, &order, &work->obstacle);
}

enum status seal_read_work(struct call *call, int64_t order_id, struct seal_work *out_work) {
    struct seal_work work = {0};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = fill_work(call, tx, order_id, &work);
    tx_rollback(tx);
    TRY(status);
    *out_work = work;
    return STATUS_OK;
}

/* The form names people and shows what a forger would want: only who may make the seal sees it. */
static enum status find_form(struct call *call, struct tx *tx, int64_t order_id,
                             struct material_record *out_form) {
    struct order_record order;
    TRY(seal_find_order(tx, order_id, &order, out_form));
    return order_check_not_of_staff(call, tx, &order);
}

enum status seal_read_form(struct call *call, int64_t order_id, struct material_record *out_form,
                           struct bytes *out_content) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(find_form(call, tx, order_id, out_form));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "seal.read_form",
                                                  .subject_kind = "order",
                                                  .subject_id = order_id}));
cleanup:
    TRY(tx_end(tx, status));
    return material_file_read(call, out_form->id, out_content);
}

enum status seal_preview(struct call *call, int64_t order_id, const struct picture_area *area,
                         struct picture *out_picture) {
    struct material_record form;
    struct bytes content;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = find_form(call, tx, order_id, &form);
    tx_rollback(tx);
    TRY(status);
    TRY(material_file_read(call, form.id, &content));
    return picture_cut_seal(call, content, area, out_picture);
}

/* ---- people */

static enum status list_own(struct call *call, int64_t seal_id, const struct page *page,
                            struct seal_records *out_records) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status =
        seal_store_list_usable(tx, call->actor.id, call->now, seal_id, page, out_records);
    tx_rollback(tx);
    return status;
}

enum status seal_read_own(struct call *call, const struct page *page,
                          struct seal_views *out_views) {
    struct seal_records records = {0};
    TRY(list_own(call, 0, page, &records));
    TRY(views_of(call, &records, out_views));
    out_views->total = records.total;
    return STATUS_OK;
}

enum status seal_read_own_picture(struct call *call, int64_t seal_id, struct bytes *out_content) {
    struct seal_records records = {0};
    TRY(list_own(call, seal_id, &(struct page){1, 1}, &records));
    return records.count == 1 ? material_file_read(call, seal_id, out_content) : STATUS_NOT_FOUND;
}
