#include "core/order/batch.h"

#include "core/account/account.h"
#include "core/order/authorization.h"
#include "core/order/order_draft.h"
#include "core/order/order_owner.h"

#define ORDERING_GRANT "certificate" /* lets a company's certificate be used */

/* ---- beginning ---- */

static enum status find_product(struct call *call, struct tx *tx, const char *product_code,
                                struct product_record *out_product) {
    TRY(order_draft_find_product(call, tx, product_code, out_product));
    bool fits =
        str_equal(out_product->holder_kind, "personal") && str_equal(out_product->medium, "mobile");
    return fits ? STATUS_OK : call_field(call, "product_code", "not_allowed");
}

static enum status insert_draft(struct call *call, struct tx *tx,
                                const struct batch_beginning *beginning,
                                const struct authorization_view *grant, int64_t *out_batch_id) {
    struct product_record product;
    TRY(find_product(call, tx, beginning->product_code, &product));
    struct order_record record =
        order_draft_of(call, &product, beginning->agreement_version, beginning->creation_key);
    record.type = "batch";
    record.holder_kind = "enterprise";
    record.handler_document_index = grant->record.grantee_document_index;
    char *mobile;
    TRY(account_mobile(call, tx, call->actor.id, &mobile));
    order_holder_set_mobile(call, &record, mobile);
    order_holder_set(call, &record, grant->company_name, NULL, grant->company_number);
    TRY(order_draft_insert(call, tx, &record));
    TRY(batch_store_insert(tx, record.id, grant->record.id));
    *out_batch_id = record.id;
    return STATUS_OK;
}

/* One of the caller's grants that lets a company's certificate be used now. */
static bool may_order(const struct authorization_view *grant) {
    return str_equal(grant->record.kind, ORDERING_GRANT) && str_equal(grant->state, "in_force");
}

enum status batch_list_companies(struct call *call, const struct page *page,
                                 struct batch_companies *out_companies) {
    const struct authorization_query query = {
        .kind = ORDERING_GRANT, .page = page->number, .page_size = page->size};
    struct authorization_page grants;
    TRY(authorization_read_page(call, &query, &grants));
    struct batch_companies companies = {.count = grants.count, .total = grants.total};
    companies.items = ARENA_ARRAY(call->arena, grants.count + 1, struct batch_company);
    for (size_t i = 0; i < grants.count; i++) {
        const struct authorization_view *grant = &grants.items[i];
        companies.items[i] =
            (struct batch_company){grant->record.id, grant->company_name, grant->company_number};
    }
    *out_companies = companies;
    return STATUS_OK;
}

static enum status read_grant(struct call *call, int64_t authorization_id,
                              struct authorization_view *out_grant) {
    TRY(authorization_read(call, authorization_id, out_grant));
    return may_order(out_grant) ? STATUS_OK : STATUS_GRANT_ENDED;
}

enum status batch_open_draft(struct call *call, const struct batch_beginning *beginning,
                             int64_t *out_batch_id) {
    struct authorization_view grant;
    TRY(order_draft_check_agreement(call, beginning->agreement_version));
    TRY(read_grant(call, beginning->authorization_id, &grant));
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = insert_draft(call, tx, beginning, &grant, out_batch_id);
    return order_draft_end(call, tx, status, beginning->creation_key, out_batch_id);
}

/* ---- reading ---- */

static enum status find_own(struct call *call, struct tx *tx, int64_t batch_id,
                            struct batch_view *out_view) {
    TRY(order_find_own(call, tx, batch_id, &out_view->order));
    TRY(batch_store_find(tx, batch_id, &out_view->record));
    if (!str_equal(out_view->order.state, "draft"))
        return STATUS_OK;
    enum status status = order_price_find_new(call, tx, &out_view->order, &out_view->new_price);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum status batch_read(struct call *call, int64_t batch_id, struct batch_view *out_view) {
    struct batch_view view = {.new_price = {0}};
    struct order_holder company;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = find_own(call, tx, batch_id, &view);
    tx_rollback(tx);
    TRY(status);
    TRY(order_holder_open(call, &view.order, &company));
    TRY(order_invoice_title_open(call, &view.order, &view.invoice_title));
    view.company_name = company.name;
    view.company_number = company.document_number;
    *out_view = view;
    return STATUS_OK;
}
