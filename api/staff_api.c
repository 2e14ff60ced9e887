#include "api/auth.h"
#include "api/generated/operations.h"
#include "api/staff_answer.h"
#include "core/account/session.h"
#include "core/account/staff.h"

enum status api_staff_session_create(struct call *call,
                                     const struct staff_session_create_input *input,
                                     struct staff_session_create_answer *out_answer) {
    const struct api_staff_session_create *body = input->body;
    struct staff_view staff;
    struct session_opened opened;
    struct auth_tokens tokens;
    TRY(staff_login(call, body->login, body->password, body->totp, &staff));
    TRY(session_open(call, ACTOR_STAFF, staff.id, NULL, &opened));
    TRY(auth_hand_out(call, &opened, &tokens));
    out_answer->body = staff_answer_me(call, &staff);
    return STATUS_OK;
}

enum status api_staff_session_end(struct call *call, const struct staff_session_end_input *input,
                                  struct staff_session_end_answer *out_answer) {
    (void)input;
    (void)out_answer;
    TRY(session_end(call, call->actor.session_id, SESSION_END_LOGOUT));
    auth_take_back(call);
    return STATUS_OK;
}

enum status api_staff_me_show(struct call *call, const struct staff_me_show_input *input,
                              struct staff_me_show_answer *out_answer) {
    (void)input;
    struct staff_view staff;
    TRY(staff_view(call, call->actor.id, &staff));
    out_answer->body = staff_answer_me(call, &staff);
    return STATUS_OK;
}
