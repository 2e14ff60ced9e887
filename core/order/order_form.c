#include "core/order/order_form.h"

#include "core/audit/audit.h"
#include "core/form/form.h"
#include "core/order/order_complete.h"
#include "core/order/order_holder.h"
#include "core/order/order_owner.h"
#include "core/order/order_parts.h"
#include "core/order/order_people.h"

static bool needs(const struct order_record *order, enum form_kind kind) {
    static const char *const materials[] = {[FORM_PERSONAL_APPLICATION] = "application_form",
                                            [FORM_ENTERPRISE_APPLICATION] =
                                                "enterprise_application_form",
                                            [FORM_SEAL_INFORMATION] = "seal_information_form",
                                            [FORM_POWER_OF_ATTORNEY] = "power_of_attorney"};
    return (size_t)kind < sizeof materials / sizeof *materials && materials[kind] != NULL &&
           order_parts_has_material(order_parts_kind(order), materials[kind]);
}

static void set_person(struct form_values *values, const struct order_holder *holder) {
    values->texts[FORM_HOLDER_NAME] = holder->name;
    values->texts[FORM_HOLDER_MOBILE] = holder->mobile;
    values->texts[FORM_DOCUMENT_TYPE] = holder->document_type;
    values->texts[FORM_DOCUMENT_NUMBER] = holder->document_number;
}

/* The holder is the company: its name and code. */
static void set_company(struct form_values *values, const struct order_holder *holder,
                        const struct order_people *people) {
    const struct order_person *legal = &people->legal_representative, *handler = &people->handler;
    values->texts[FORM_COMPANY_NAME] = holder->name;
    values->texts[FORM_USCC] = holder->document_number;
    values->texts[FORM_LEGAL_NAME] = legal->name;
    values->texts[FORM_LEGAL_MOBILE] = legal->mobile;
    values->texts[FORM_LEGAL_DOCUMENT_TYPE] = legal->document_type;
    values->texts[FORM_LEGAL_DOCUMENT_NUMBER] = legal->document_number;
    values->texts[FORM_HANDLER_NAME] = handler->name;
    values->texts[FORM_HANDLER_MOBILE] = handler->mobile;
    values->texts[FORM_HANDLER_DOCUMENT_TYPE] = handler->document_type;
    values->texts[FORM_HANDLER_DOCUMENT_NUMBER] = handler->document_number;
}

static enum status fill(struct call *call, struct tx *tx, const struct order_record *order,
                        struct form_values *out_values) {
    struct order_holder holder;
    struct form_values values = {.order_id = order->id};
    TRY(order_holder_open(call, order, &holder));
    if (str_equal(order->holder_kind, "personal")) {
        set_person(&values, &holder);
    } else {
        struct order_people people;
        TRY(order_people_read(call, tx, order->id, &people));
        set_company(&values, &holder, &people);
    }
    values.texts[FORM_ORDER_TYPE] = order->type;
    values.texts[FORM_MEDIUM] = order->medium;
    values.texts[FORM_TERM] = arena_format(call->arena, "%lld", (long long)order->term_years);
    *out_values = values;
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
    TRY_CLEANUP(order_check_is_holder(call, tx, &order));
    TRY_CLEANUP(fill(call, tx, &order, out_values));
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
