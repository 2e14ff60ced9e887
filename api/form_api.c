/* Handlers of the forms to sign and stamp. */
#include "api/generated/operations.h"
#include "api/request.h"
#include "core/form/form_blank.h"
#include "core/order/order_form.h"

#define CACHE_SECONDS 3600

enum status api_form_show(struct call *call, const struct form_show_input *input,
                          struct form_show_answer *out_answer) {
    enum form_kind kind;
    if (!form_parse(input->form_name, &kind))
        return STATUS_NOT_FOUND;
    answer_cache(call, CACHE_SECONDS);
    answer_attachment(call, arena_format(call->arena, "%s.pdf", input->form_name));
    return form_blank(kind, &out_answer->body);
}

enum status api_order_form_fill(struct call *call, const struct order_form_fill_input *input,
                                struct order_form_fill_answer *out_answer) {
    answer_attachment(call, arena_format(call->arena, "%s-%lld.pdf", input->form_name,
                                         (long long)input->order_id));
    return order_form_fill(call, input->order_id, input->form_name, &out_answer->body);
}
