#include "core/order/order_form.h"

#include "core/audit/audit.h"
#include "core/form/form.h"
#include "core/order/order_holder.h"
#include "core/order/order_owner.h"

static bool needs(const struct order_record *order, enum form_kind kind) {
    return str_equal(order->holder_kind, "personal") && kind == FORM_PERSONAL_APPLICATION;
}

static enum status fill(struct call *call, const struct order_record *order,
                        struct form_values *out_values) {
    struct order_holder holder;
    TRY(order_holder_open(call, order, &holder));
    *out_values = (struct form_values){
        .order_id = order->id,
        .texts = {[FORM_HOLDER_NAME] = holder.name,
                  [FORM_HOLDER_MOBILE] = holder.mobile,
                  [FORM_DOCUMENT_TYPE] = holder.document_type,
                  [FORM_DOCUMENT_NUMBER] = holder.document_number,
                  [FORM_ORDER_TYPE] = order->type,
                  [FORM_MEDIUM] = order->medium,
                  [FORM_TERM] = arena_format(call->arena, "%lld", (long long)order->term_years)}};
    return STATUS_OK;
}

static enum status note(struct call *call, struct tx *tx, int64_t order_id, const char *form_name) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = "order.fill_form",
                              .subject_kind = "order",
                              .subject_id = order_id,
                              .detail = arena_format(call->arena, "{\"form\":\"%s\"}", form_name)});
}

static enum status read_audited(struct call *call, int64_t order_id, enum form_kind kind,
                                struct form_values *out_values) {
    struct order_record order;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_find_own(call, tx, order_id, &order));
    TRY_CLEANUP(needs(&order, kind) ? STATUS_OK : STATUS_NOT_FOUND);
    TRY_CLEANUP(fill(call, &order, out_values));
    TRY_CLEANUP(note(call, tx, order_id, form_facts_of(kind).name));
cleanup:
    return tx_end(tx, status);
}

enum status order_form_fill(struct call *call, int64_t order_id, const char *form_name,
                            struct bytes *out_pdf) {
    enum form_kind kind;
    struct form_values values;
    if (!form_parse(form_name, &kind))
        return STATUS_NOT_FOUND;
    TRY(read_audited(call, order_id, kind, &values));
    return form_make(call->arena, kind, &values, out_pdf);
}
