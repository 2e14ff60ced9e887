#include "api/generated/operations.h"
#include "core/order/product.h"

static struct api_product product_of(const struct product_record *record) {
    return (struct api_product){.product_code = record->code,
                                .name_zh = record->name_zh,
                                .name_en = record->name_en,
                                .holder_kind = record->holder_kind,
                                .medium = record->medium,
                                .term_years = record->term_years,
                                .price_fen = record->price_fen,
                                .available = record->available};
}

enum status api_product_list(struct call *call, const struct product_list_input *input,
                             struct product_list_answer *out_answer) {
    (void)input;
    struct product_records records;
    TRY(product_read_all(call, &records));
    struct api_product *products = ARENA_ARRAY(call->arena, records.count + 1, struct api_product);
    for (size_t i = 0; i < records.count; i++)
        products[i] = product_of(&records.items[i]);
    out_answer->body = (struct api_product_list){products, records.count};
    return STATUS_OK;
}
