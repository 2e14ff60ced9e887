#include "api/account_answer.h"

#include "api/auth.h"
#include "core/account/account.h"
#include "core/account/session.h"

const struct api_agreement_summary *
account_answer_agreements(struct call *call, const struct agreement_records *records) {
    struct api_agreement_summary *items =
        ARENA_ARRAY(call->arena, records->count + 1, struct api_agreement_summary);
    for (size_t i = 0; i < records->count; i++)
        items[i] = (struct api_agreement_summary){.kind = records->items[i].kind,
                                                  .version = records->items[i].version};
    return items;
}

struct agreements_accepted account_answer_accepted(struct call *call,
                                                   const struct api_agreement_accepted *items,
                                                   size_t count) {
    struct agreement_accepted *accepted =
        ARENA_ARRAY(call->arena, count + 1, struct agreement_accepted);
    for (size_t i = 0; i < count; i++)
        accepted[i] =
            (struct agreement_accepted){.kind = items[i].kind, .version = items[i].version};
    return (struct agreements_accepted){accepted, count};
}

static struct api_identity identity_of(const struct account_view *view) {
    return (struct api_identity){.verified = view->identity_verified,
                                 .name_masked = view->name_masked,
                                 .document_type = view->document_type,
                                 .document_number_masked = view->document_number_masked,
                                 .verified_at = view->verified_at};
}

enum status account_answer_me(struct call *call, int64_t account_id, struct api_me *out_me) {
    struct account_view view;
    TRY(account_view(call, account_id, &view));
    *out_me =
        (struct api_me){.account_id = view.account_id,
                        .mobile_masked = view.mobile_masked,
                        .has_password = view.has_password,
                        .identity = identity_of(&view),
                        .preferences = {.language = view.language, .large_type = view.large_type},
                        .agreements_due = account_answer_agreements(call, &view.agreements_due),
                        .agreements_due_count = view.agreements_due.count};
    return STATUS_OK;
}

/* The account is read first: after the session is open nothing may fail that would lose it. */
enum status account_answer_opened(struct call *call, int64_t account_id, const char *device_name,
                                  struct api_session_opened *out_opened) {
    struct api_session_opened answer = {0};
    struct session_opened opened;
    struct auth_tokens tokens;
    TRY(account_answer_me(call, account_id, &answer.me));
    TRY(session_open(call, ACTOR_ACCOUNT, account_id, device_name, &opened));
    TRY(auth_hand_out(call, &opened, &tokens));
    answer.session_id = opened.session_id;
    if (tokens.access_token != NULL) {
        struct api_tokens *given = ARENA_NEW(call->arena, struct api_tokens);
        *given = (struct api_tokens){tokens.access_token, tokens.expires_in, tokens.refresh_token};
        answer.tokens = given;
    }
    *out_opened = answer;
    return STATUS_OK;
}
