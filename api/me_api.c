#include "api/account_answer.h"
#include "api/generated/operations.h"
#include "core/account/account.h"
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
    (void)input;
    struct sms_code_sent sent;
    TRY(account_send_code(call, &sent));
    out_answer->body = (struct api_sms_code_sent){sent.retry_after_seconds, sent.valid_seconds};
    return STATUS_OK;
}
