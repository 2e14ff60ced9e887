#include "core/order/batch.h"

#include "core/account/account.h"
#include "core/base/id.h"
#include "core/order/authorization.h"
#include "core/order/order_flow.h"
#include "core/order/order_owner.h"
#include "db/product_store.h"

#define COMPANIES_MAX 100

/* ---- beginning ---- */

static enum status find_product(struct call *call, struct tx *tx, const char *product_code,
                                struct product_record *out_product) {
    enum status status = product_store_find(tx, product_code, call->now, out_product);
    if (status == STATUS_NOT_FOUND)
        return STATUS_PRODUCT_UNAVAILABLE;
    TRY(status);
    if (!out_product->available)
        return STATUS_PRODUCT_UNAVAILABLE;
    bool fits =
        str_equal(out_product->holder_kind, "personal") && str_equal(out_product->medium, "mobile");
    return fits ? STATUS_OK : call_field(call, "product_code", "not_allowed");
}

static enum status insert_draft(struct call *call, struct tx *tx,
                                const struct batch_beginning *beginning,
                                const struct authorization_view *grant, int64_t *out_batch_id) {
    struct product_record product;
    TRY(find_product(call, tx, beginning->product_code, &product));
    struct order_record record = {.id = id_next(),
                                  .account_id = call->actor.id,
                                  .type = "batch",
                                  .product_code = product.code,
                                  .holder_kind = "enterprise",
                                  .medium = product.medium,
                                  .term_years = product.term_years,
                                  .quantity = 1,
                                  .amount_fen = product.price_fen,
                                  .agreement_version = beginning->agreement_version,
                                  .creation_key = beginning->creation_key,
                                  .handler_document_index = grant->record.grantee_document_index};
    char *mobile;
    TRY(account_mobile(call, tx, call->actor.id, &mobile));
    order_holder_set_mobile(call, &record, mobile);
    order_holder_set(call, &record, grant->company_name, NULL, grant->company_number);
    TRY(agreement_store_accept(tx, call->actor.id, "certificate_application",
                               beginning->agreement_version, call->now));
    TRY(order_begin(call, tx, &record));
    TRY(batch_store_insert(tx, record.id, grant->record.id));
    *out_batch_id = record.id;
    return STATUS_OK;
}

static enum status find_made_before(struct call *call, const char *creation_key,
                                    int64_t *out_batch_id) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status =
        order_store_find_by_creation_key(tx, call->actor.id, creation_key, out_batch_id);
    tx_rollback(tx);
    return status;
}

/* One of the caller's grants that lets a company's certificate be used now. */
static bool may_order(const struct authorization_view *grant) {
    return str_equal(grant->record.kind, "certificate") && str_equal(grant->state, "in_force");
}

enum status batch_list_companies(struct call *call, struct batch_company **out_companies,
                                 size_t *out_count) {
    struct authorization_query query = {.page = 1, .page_size = COMPANIES_MAX};
    struct authorization_page page;
    TRY(authorization_read_page(call, &query, &page));
    struct batch_company *companies =
        ARENA_ARRAY(call->arena, page.count + 1, struct batch_company);
    size_t count = 0;
    for (size_t i = 0; i < page.count; i++)
        if (may_order(&page.items[i]))
            companies[count++] = (struct batch_company){
                page.items[i].record.id, page.items[i].company_name, page.items[i].company_number};
    *out_companies = companies;
    *out_count = count;
    return STATUS_OK;
}

static enum status read_grant(struct call *call, int64_t authorization_id,
                              struct authorization_view *out_grant) {
    TRY(authorization_read(call, authorization_id, out_grant));
    return may_order(out_grant) ? STATUS_OK : STATUS_GRANT_ENDED;
}

enum status batch_open_draft(struct call *call, const struct batch_beginning *beginning,
                             int64_t *out_batch_id) {
    struct agreement_record agreement;
    struct authorization_view grant;
    TRY(agreement_read(call, "certificate_application", &agreement));
    if (beginning->agreement_version != agreement.version)
        return STATUS_AGREEMENT_OUTDATED;
    TRY(read_grant(call, beginning->authorization_id, &grant));
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = insert_draft(call, tx, beginning, &grant, out_batch_id);
    status = tx_end(tx, status);
    /* the first try committed and its answer was lost */
    if (status == STATUS_DUPLICATE && beginning->creation_key != NULL)
        return find_made_before(call, beginning->creation_key, out_batch_id);
    return status;
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
