#include "api/account_answer.h"
#include "api/auth.h"
#include "api/generated/operations.h"
#include "api/request.h"
#include "core/account/account.h"
#include "core/account/account_closing.h"
#include "core/account/data_export.h"
#include "core/account/mobile_change.h"
#include "core/account/sms_code.h"

enum status api_me_show(struct call *call, const struct me_show_input *input,
                        struct me_show_answer *out_answer) {
    (void)input;
    return account_answer_me(call, call->actor.id, &out_answer->body);
}

enum status api_me_agreements_accept(struct call *call,
                                     const struct me_agreements_accept_input *input,
                                     struct me_agreements_accept_answer *out_answer) {
    struct agreements_accepted accepted =
        account_answer_accepted(call, input->body->agreements, input->body->agreements_count);
    TRY(account_accept_agreements(call, &accepted));
    return account_answer_me(call, call->actor.id, &out_answer->body);
}

enum status api_me_password_change(struct call *call, const struct me_password_change_input *input,
                                   struct me_password_change_answer *out_answer) {
    (void)out_answer;
    return account_change_password(call, input->body->code, input->body->password);
}

enum status api_me_preferences_set(struct call *call, const struct me_preferences_set_input *input,
                                   struct me_preferences_set_answer *out_answer) {
    TRY(account_set_preferences(call, input->body->language, input->body->large_type));
    return account_answer_me(call, call->actor.id, &out_answer->body);
}

enum status api_me_reveal(struct call *call, const struct me_reveal_input *input,
                          struct me_reveal_answer *out_answer) {
    (void)input;
    struct account_revealed revealed;
    TRY(account_reveal(call, &revealed));
    out_answer->body =
        (struct api_me_revealed){revealed.mobile, revealed.name, revealed.document_number};
    return STATUS_OK;
}

enum status api_me_sms_code_create(struct call *call, const struct me_sms_code_create_input *input,
                                   struct me_sms_code_create_answer *out_answer) {
    enum sms_code_purpose purpose;
    struct sms_code_sent sent;
    if (!sms_code_purpose_parse(input->body->purpose, &purpose))
        return call_field(call, "purpose", "unknown");
    TRY(account_send_code(call, purpose, input->body->mobile, &sent));
    out_answer->body = (struct api_sms_code_sent){sent.retry_after_seconds, sent.valid_seconds};
    return STATUS_OK;
}

enum status api_me_mobile_change(struct call *call, const struct me_mobile_change_input *input,
                                 struct me_mobile_change_answer *out_answer) {
    const struct api_mobile_change *body = input->body;
    struct mobile_change change = {.mobile = body->mobile,
                                   .code = body->code,
                                   .old_code = body->old_code,
                                   .verification_id = body->verification_id};
    TRY(mobile_change(call, &change));
    return account_answer_me(call, call->actor.id, &out_answer->body);
}

enum status api_me_export_create(struct call *call, const struct me_export_create_input *input,
                                 struct me_export_create_answer *out_answer) {
    struct data_export made;
    TRY(data_export_open(call, input->body->code, &made));
    out_answer->body =
        (struct api_data_export){.export_id = made.id, .expires_at = made.expires_at};
    return STATUS_OK;
}

enum status api_me_export_fetch(struct call *call, const struct me_export_fetch_input *input,
                                struct me_export_fetch_answer *out_answer) {
    TRY(data_export_fetch(call, input->export_id, &out_answer->body));
    answer_attachment(
        call, arena_format(call->arena, "lnca-data-%lld.json", (long long)input->export_id));
    out_answer->media_type = "application/json";
    return STATUS_OK;
}

enum status api_me_closure_show(struct call *call, const struct me_closure_show_input *input,
                                struct me_closure_show_answer *out_answer) {
    (void)input;
    struct account_closing_view view;
    TRY(account_closing_view(call, &view));
    out_answer->body = (struct api_closure){.open_orders = view.open_orders,
                                            .open_orders_count = view.open_order_count,
                                            .drafts = view.holdings.drafts,
                                            .valid_certificates = view.holdings.valid_certificates,
                                            .kept_until = view.kept_until};
    return STATUS_OK;
}

enum status api_me_closure_create(struct call *call, const struct me_closure_create_input *input,
                                  struct me_closure_create_answer *out_answer) {
    (void)out_answer;
    TRY(account_close(call, input->body->code));
    auth_take_back(call);
    return STATUS_OK;
}
