#include "api/generated/operations.h"
#include "api/list_query.h"
#include "core/certificate/binding.h"

static enum status list(struct call *call, int64_t order_id, const struct page *page,
                        struct api_binding_list *out) {
    struct binding_records records;
    TRY(binding_list_of_order(call, order_id, page, &records));
    struct api_binding *items = ARENA_ARRAY(call->arena, records.count + 1, struct api_binding);
    for (size_t i = 0; i < records.count; i++) {
        const struct binding_record *one = &records.items[i];
        items[i] = (struct api_binding){.binding_id = one->id,
                                        .relying_party_name_zh = one->relying_party_name_zh,
                                        .relying_party_name_en = one->relying_party_name_en,
                                        .state = one->state,
                                        .bound_at = one->bound_at,
                                        .unbinding_at = one->unbinding_at};
    }
    *out = (struct api_binding_list){.bindings = items,
                                     .bindings_count = records.count,
                                     .page = page->number,
                                     .page_size = page->size,
                                     .total = records.total};
    return STATUS_OK;
}

enum status api_order_binding_list(struct call *call, const struct order_binding_list_input *input,
                                   struct order_binding_list_answer *out_answer) {
    const struct page page = PAGE_OF(input);
    return list(call, input->order_id, &page, &out_answer->body);
}

enum status api_order_unbinding_create(struct call *call,
                                       const struct order_unbinding_create_input *input,
                                       struct order_unbinding_create_answer *out_answer) {
    TRY(binding_unbind_order(call, input->order_id));
    return list(call, input->order_id, &(struct page){1, LIST_PAGE_SIZE}, &out_answer->body);
}
