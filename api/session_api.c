#include "api/account_answer.h"
#include "api/auth.h"
#include "api/generated/operations.h"
#include "core/account/account.h"
#include "core/account/session.h"
#include "core/base/str.h"

/* The ways to log in (LOG1, APP6): the members each needs, and who checks it. */
static const struct login_method {
    const char *name;
    const char *field;
    enum status (*login)(struct call *call, const struct account_credentials *credentials,
                         int64_t *out_account_id);
} methods[] = {
    {"password", "password", account_login_by_password},
    {"sms_code", "code", account_login_by_code},
    {"scan", "scan_id", account_login_by_scan},
};

static const struct login_method *method_of(const char *name) {
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (str_equal(methods[i].name, name))
            return &methods[i];
    return NULL;
}

/* Is the member that the method needs there, and the number but for a scan? */
static enum status check_members(struct call *call, const struct login_method *method,
                                 const struct api_session_create *body) {
    bool by_scan = method->login == account_login_by_scan;
    bool given =
        by_scan ? body->scan_id != 0
                : (method->login == account_login_by_code ? body->code : body->password) != NULL;
    if (!given)
        (void)call_field(call, method->field, "required");
    if (!by_scan && body->mobile == NULL)
        (void)call_field(call, "mobile", "required");
    return call_checked(call);
}

enum status api_session_create(struct call *call, const struct session_create_input *input,
                               struct session_create_answer *out_answer) {
    const struct api_session_create *body = input->body;
    const struct login_method *method = method_of(body->method);
    if (method == NULL)
        return call_field(call, "method", "unknown");
    TRY(check_members(call, method, body));
    struct account_credentials credentials = {
        .mobile = body->mobile,
        .password = body->password,
        .code = body->code,
        .scan_id = body->scan_id,
        .agreements = account_answer_accepted(call, body->agreements, body->agreements_count)};
    int64_t account_id;
    TRY(method->login(call, &credentials, &account_id));
    return account_answer_opened(call, account_id, body->device_name, &out_answer->body);
}

static const char *client_word(enum client_kind client) {
    static const char *const words[] = {
        [CLIENT_PORTAL] = "portal", [CLIENT_PHONE] = "phone", [CLIENT_STAFF] = "staff"};
    return words[client];
}

enum status api_session_list(struct call *call, const struct session_list_input *input,
                             struct session_list_answer *out_answer) {
    (void)input;
    struct session_view *views;
    size_t count;
    TRY(session_list(call, &views, &count));
    struct api_session *sessions = ARENA_ARRAY(call->arena, count + 1, struct api_session);
    for (size_t i = 0; i < count; i++)
        sessions[i] = (struct api_session){.session_id = views[i].session_id,
                                           .client = client_word(views[i].client),
                                           .device = views[i].device,
                                           .address = views[i].address,
                                           .created_at = views[i].created_at,
                                           .seen_at = views[i].seen_at,
                                           .expires_at = views[i].expires_at,
                                           .current = views[i].current};
    out_answer->body = (struct api_session_list){sessions, count};
    return STATUS_OK;
}

enum status api_session_end_current(struct call *call,
                                    const struct session_end_current_input *input,
                                    struct session_end_current_answer *out_answer) {
    (void)input;
    (void)out_answer;
    TRY(session_end(call, call->actor.session_id, SESSION_END_LOGOUT));
    auth_take_back(call);
    return STATUS_OK;
}

enum status api_session_end(struct call *call, const struct session_end_input *input,
                            struct session_end_answer *out_answer) {
    (void)out_answer;
    bool own = input->session_id == call->actor.session_id;
    TRY(session_end(call, input->session_id, own ? SESSION_END_LOGOUT : SESSION_END_ENDED));
    if (own)
        auth_take_back(call);
    return STATUS_OK;
}

enum status api_session_refresh(struct call *call, const struct session_refresh_input *input,
                                struct session_refresh_answer *out_answer) {
    struct session_opened opened;
    struct auth_tokens tokens;
    TRY(session_refresh(call, input->body->refresh_token, &opened));
    TRY(auth_hand_out(call, &opened, &tokens));
    out_answer->body =
        (struct api_tokens){tokens.access_token, tokens.expires_in, tokens.refresh_token};
    return STATUS_OK;
}
