#include "api/account_answer.h"
#include "api/generated/operations.h"
#include "core/account/account.h"
#include "core/account/puzzle.h"
#include "core/account/sms_code.h"

enum status api_sms_code_create(struct call *call, const struct sms_code_create_input *input,
                                struct sms_code_create_answer *out_answer) {
    enum sms_code_purpose purpose;
    struct sms_code_sent sent;
    if (!sms_code_purpose_parse(input->body->purpose, &purpose))
        return call_field(call, "purpose", "unknown");
    TRY(sms_code_send(call, input->body->mobile, purpose, &sent));
    out_answer->body = (struct api_sms_code_sent){sent.retry_after_seconds, sent.valid_seconds};
    return STATUS_OK;
}

enum status api_challenge_create(struct call *call, const struct challenge_create_input *input,
                                 struct challenge_create_answer *out_answer) {
    (void)input;
    struct puzzle puzzle;
    TRY(puzzle_create(call, &puzzle));
    out_answer->body = (struct api_challenge){.challenge_id = puzzle.id,
                                              .seed = arena_text(call->arena, puzzle.seed),
                                              .bits = puzzle.bits,
                                              .expires_at = puzzle.expires_at};
    return STATUS_OK;
}

enum status api_account_create(struct call *call, const struct account_create_input *input,
                               struct account_create_answer *out_answer) {
    const struct api_account_create *body = input->body;
    struct account_credentials credentials = {
        .mobile = body->mobile,
        .password = body->password,
        .code = body->code,
        .agreements = account_answer_accepted(call, body->agreements, body->agreements_count)};
    int64_t account_id;
    TRY(account_register(call, &credentials, &account_id));
    return account_answer_opened(call, account_id, NULL, &out_answer->body);
}

enum status api_password_reset_create(struct call *call,
                                      const struct password_reset_create_input *input,
                                      struct password_reset_create_answer *out_answer) {
    (void)out_answer;
    const struct api_password_reset *body = input->body;
    return account_reset_password(call, body->mobile, body->code, body->password);
}
