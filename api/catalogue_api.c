/* Handlers of products, prices and versions of agreements, for staff. */
#include "api/generated/operations.h"
#include "api/request.h"
#include "core/account/agreement_version.h"
#include "core/base/clock.h"
#include "core/order/catalogue.h"

#define PAGE_SIZE_DEFAULT 20

/* ---- products */

static struct api_product_price price_of(struct call *call, const struct product_price_record *from,
                                         int64_t current_from) {
    struct clock_date day = clock_date_of(from->effective_from);
    const char *state = from->effective_from > call->now       ? "future"
                        : from->effective_from == current_from ? "current"
                                                               : "past";
    return (struct api_product_price){
        .price_fen = from->price_fen,
        .effective_from = from->effective_from,
        .from_day = arena_format(call->arena, "%04d-%02d-%02d", day.year, day.month, day.day),
        .state = state,
        .staff_name = from->staff_name};
}

static struct api_staff_product product_of(struct call *call,
                                           const struct catalogue_product *product) {
    const struct catalogue_product_record *record = &product->record;
    struct api_product_price *prices =
        ARENA_ARRAY(call->arena, product->prices.count + 1, struct api_product_price);
    for (size_t i = 0; i < product->prices.count; i++)
        prices[i] = price_of(call, &product->prices.items[i], product->current_from);
    return (struct api_staff_product){.product_code = record->code,
                                      .name_zh = record->name_zh,
                                      .name_en = record->name_en,
                                      .holder_kind = record->holder_kind,
                                      .medium = record->medium,
                                      .term_years = record->term_years,
                                      .available = record->available,
                                      .reviews_needed = record->reviews_needed,
                                      .updated_at = record->updated_at,
                                      .prices = prices,
                                      .prices_count = product->prices.count,
                                      .version = record->version};
}

static enum status show_product(struct call *call, const char *code,
                                struct api_staff_product *out) {
    struct catalogue_product product;
    TRY(catalogue_read_product(call, code, &product));
    *out = product_of(call, &product);
    answer_version(call, product.record.version);
    return STATUS_OK;
}

enum status api_staff_product_list(struct call *call, const struct staff_product_list_input *input,
                                   struct staff_product_list_answer *out_answer) {
    (void)input;
    struct catalogue_products products;
    TRY(catalogue_read_products(call, &products));
    struct api_staff_product *items =
        ARENA_ARRAY(call->arena, products.count + 1, struct api_staff_product);
    for (size_t i = 0; i < products.count; i++)
        items[i] = product_of(call, &products.items[i]);
    out_answer->body =
        (struct api_staff_product_list){.products = items, .products_count = products.count};
    return STATUS_OK;
}

enum status api_staff_product_show(struct call *call, const struct staff_product_show_input *input,
                                   struct staff_product_show_answer *out_answer) {
    return show_product(call, input->product_code, &out_answer->body);
}

enum status api_staff_product_edit(struct call *call, const struct staff_product_edit_input *input,
                                   struct staff_product_edit_answer *out_answer) {
    const struct api_staff_product_edit *body = input->body;
    TRY(catalogue_edit_product(
        call, &(struct catalogue_product_record){.code = input->product_code,
                                                 .version = input->if_match,
                                                 .name_zh = body->name_zh,
                                                 .name_en = body->name_en,
                                                 .term_years = body->term_years,
                                                 .available = body->available,
                                                 .reviews_needed = body->reviews_needed}));
    return show_product(call, input->product_code, &out_answer->body);
}

enum status api_product_price_add(struct call *call, const struct product_price_add_input *input,
                                  struct product_price_add_answer *out_answer) {
    TRY(catalogue_add_price(call, input->product_code, input->if_match, input->body->from_day,
                            input->body->price_fen));
    return show_product(call, input->product_code, &out_answer->body);
}

enum status api_product_price_withdraw(struct call *call,
                                       const struct product_price_withdraw_input *input,
                                       struct product_price_withdraw_answer *out_answer) {
    TRY(catalogue_withdraw_price(call, input->product_code, input->if_match, input->from_day));
    return show_product(call, input->product_code, &out_answer->body);
}

/* ---- agreements */

static struct api_agreement_version_summary
summary_of(const struct call *call, const struct agreement_version_record *record) {
    return (struct api_agreement_version_summary){.kind = record->kind,
                                                  .agreement_version = record->version,
                                                  .state =
                                                      agreement_version_state(record, call->now),
                                                  .title_zh = record->title_zh,
                                                  .title_en = record->title_en,
                                                  .published_at = record->published_at,
                                                  .updated_at = record->updated_at,
                                                  .staff_name = record->staff_name,
                                                  .version = record->revision};
}

static enum status show_version(struct call *call, const char *kind, int64_t version,
                                struct api_agreement_version *out) {
    struct agreement_version_record record;
    TRY(agreement_version_read(call, kind, version, &record));
    *out = (struct api_agreement_version){
        .summary = summary_of(call, &record), .body_zh = record.body_zh, .body_en = record.body_en};
    answer_version(call, record.revision);
    return STATUS_OK;
}

enum status api_agreement_version_list(struct call *call,
                                       const struct agreement_version_list_input *input,
                                       struct agreement_version_list_answer *out_answer) {
    int64_t page = input->has_page ? input->page : 1;
    int64_t page_size = input->has_page_size ? input->page_size : PAGE_SIZE_DEFAULT;
    struct agreement_version_records records;
    TRY(agreement_version_read_page(call, input->kind, page, page_size, &records));
    struct api_agreement_version_summary *versions =
        ARENA_ARRAY(call->arena, records.count + 1, struct api_agreement_version_summary);
    for (size_t i = 0; i < records.count; i++)
        versions[i] = summary_of(call, &records.items[i]);
    out_answer->body = (struct api_agreement_version_list){.versions = versions,
                                                           .versions_count = records.count,
                                                           .page = page,
                                                           .page_size = page_size,
                                                           .total = records.total};
    return STATUS_OK;
}

enum status api_agreement_version_show(struct call *call,
                                       const struct agreement_version_show_input *input,
                                       struct agreement_version_show_answer *out_answer) {
    return show_version(call, input->agreement_kind, input->agreement_version, &out_answer->body);
}

enum status api_agreement_version_begin(struct call *call,
                                        const struct agreement_version_begin_input *input,
                                        struct agreement_version_begin_answer *out_answer) {
    int64_t version;
    TRY(agreement_version_begin(call, input->body->kind, &version));
    return show_version(call, input->body->kind, version, &out_answer->body);
}

enum status api_agreement_version_write(struct call *call,
                                        const struct agreement_version_write_input *input,
                                        struct agreement_version_write_answer *out_answer) {
    const struct api_agreement_version_write *body = input->body;
    TRY(agreement_version_write(
        call, &(struct agreement_version_record){.kind = input->agreement_kind,
                                                 .version = input->agreement_version,
                                                 .revision = input->if_match,
                                                 .title_zh = body->title_zh,
                                                 .title_en = body->title_en,
                                                 .body_zh = body->body_zh,
                                                 .body_en = body->body_en}));
    return show_version(call, input->agreement_kind, input->agreement_version, &out_answer->body);
}

enum status api_agreement_version_discard(struct call *call,
                                          const struct agreement_version_discard_input *input,
                                          struct agreement_version_discard_answer *out_answer) {
    (void)out_answer;
    return agreement_version_discard(call, input->agreement_kind, input->agreement_version,
                                     input->if_match);
}

enum status api_agreement_version_publish(struct call *call,
                                          const struct agreement_version_publish_input *input,
                                          struct agreement_version_publish_answer *out_answer) {
    TRY(agreement_version_publish(call, input->agreement_kind, input->agreement_version,
                                  input->if_match, input->body->at));
    return show_version(call, input->agreement_kind, input->agreement_version, &out_answer->body);
}

enum status api_agreement_version_withhold(struct call *call,
                                           const struct agreement_version_withhold_input *input,
                                           struct agreement_version_withhold_answer *out_answer) {
    TRY(agreement_version_withhold(call, input->agreement_kind, input->agreement_version,
                                   input->if_match));
    return show_version(call, input->agreement_kind, input->agreement_version, &out_answer->body);
}
