/* Handlers of the documents of an order. */
#include "api/generated/operations.h"
#include "api/order_answer.h"
#include "core/order/material.h"

enum status api_material_put(struct call *call, const struct material_put_input *input,
                             struct material_put_answer *out_answer) {
    struct material_record material;
    TRY(material_keep(call, input->order_id, input->material_kind, input->body, &material));
    out_answer->body = order_answer_material(call, &material);
    return STATUS_OK;
}

enum status api_material_show(struct call *call, const struct material_show_input *input,
                              struct material_show_answer *out_answer) {
    struct material_record material;
    TRY(material_read(call, input->order_id, input->material_kind, &material, &out_answer->body));
    out_answer->media_type = material.media_type;
    return STATUS_OK;
}

enum status api_material_delete(struct call *call, const struct material_delete_input *input,
                                struct material_delete_answer *out_answer) {
    (void)out_answer;
    return material_discard(call, input->order_id, input->material_kind);
}
