#include "api/auth.h"
#include "api/generated/operations.h"
#include "core/account/role.h"
#include "core/account/session.h"
#include "core/account/staff.h"

static const struct {
    unsigned bit;
    const char *word;
} roles[] = {
#define ROLE(name, word, bit) {ROLE_##name, #word},
    ROLE_LIST(ROLE)
#undef ROLE
};

#define ROLE_COUNT (sizeof roles / sizeof *roles)

static struct api_staff_me me_of(struct call *call, const struct staff_view *staff) {
    const char **words = ARENA_ARRAY(call->arena, ROLE_COUNT, const char *);
    size_t count = 0;
    for (size_t i = 0; i < ROLE_COUNT; i++)
        if ((staff->roles & roles[i].bit) != 0)
            words[count++] = roles[i].word;
    return (struct api_staff_me){.staff_id = staff->id,
                                 .login = staff->login,
                                 .name = staff->name,
                                 .roles = words,
                                 .roles_count = count};
}

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
    out_answer->body = me_of(call, &staff);
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
    out_answer->body = me_of(call, &staff);
    return STATUS_OK;
}
