#include <string.h>

#include "api/generated/operations.h"
#include "api/poll.h"
#include "core/account/identity.h"
#include "core/base/qr.h"
#include "core/base/str.h"
#include "core/order/order.h"

#define POLL_KIND "identity_verification"
#define PENDING_POLL_MS 1500
#define ENDED_POLL_MS 60000

/* A check moves once, from pending to one of the others: the place of its state is its version. */
static const char *const states[] = {"pending", "succeeded", "failed", "expired"};

static int64_t version_of(const struct identity_verification *verification) {
    int64_t version = 0;
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        if (str_equal(states[i], verification->state))
            version = (int64_t)i + 1;
    return version;
}

static struct api_verification answer_of(const struct identity_verification *verification) {
    bool pending = str_equal(verification->state, "pending");
    return (struct api_verification){.verification_id = verification->id,
                                     .purpose = verification->purpose,
                                     .state = verification->state,
                                     .failure = verification->failure,
                                     .expires_at = verification->expires_at,
                                     .poll_after_ms = pending ? PENDING_POLL_MS : ENDED_POLL_MS};
}

static enum status begin_for_account(struct call *call, const struct api_verification_create *body,
                                     struct identity_verification *out_verification) {
    if (body->name == NULL && body->document_type == NULL && body->document_number == NULL) {
        enum status status = identity_verification_begin_own(call, out_verification);
        if (status != STATUS_IDENTITY_NEEDED)
            return status;
    }
    struct identity_person person = {.name = arena_text(call->arena, body->name),
                                     .document_type = body->document_type,
                                     .document_number =
                                         arena_text(call->arena, body->document_number)};
    TRY(identity_check_person(call, "", &person));
    return identity_verification_begin(call, "account", 0, &person, out_verification);
}

enum status
api_identity_verification_create(struct call *call,
                                 const struct identity_verification_create_input *input,
                                 struct identity_verification_create_answer *out_answer) {
    const struct api_verification_create *body = input->body;
    bool for_order = !str_equal(body->purpose, "account"); /* the order knows which */
    if (for_order != (body->order_id != 0))
        return call_field(call, "order_id", for_order ? "required" : "not_allowed");
    struct identity_verification verification;
    TRY(for_order ? order_begin_verification(call, body->order_id, &verification)
                  : begin_for_account(call, body, &verification));
    out_answer->body = answer_of(&verification);
    return STATUS_OK;
}

enum status api_identity_verification_show(struct call *call,
                                           const struct identity_verification_show_input *input,
                                           struct identity_verification_show_answer *out_answer) {
    if (poll_is_unchanged(call, POLL_KIND, input->verification_id, &out_answer->version))
        return STATUS_OK;
    struct identity_verification verification;
    TRY(identity_verification_read(call, input->verification_id, &verification));
    out_answer->body = answer_of(&verification);
    out_answer->version = version_of(&verification);
    poll_remember(call, POLL_KIND, verification.id, out_answer->version);
    return STATUS_OK;
}

enum status api_identity_verification_qr(struct call *call,
                                         const struct identity_verification_qr_input *input,
                                         struct identity_verification_qr_answer *out_answer) {
    const char *url;
    char *svg;
    TRY(identity_verification_url(call, input->verification_id, &url));
    TRY(qr_svg(call->arena, url, POLL_KIND, &svg));
    out_answer->body = BYTES(svg, strlen(svg));
    out_answer->media_type = "image/svg+xml";
    return STATUS_OK;
}

enum status api_identity_verification_hint(struct call *call,
                                           const struct identity_verification_hint_input *input,
                                           struct identity_verification_hint_answer *out_answer) {
    (void)out_answer;
    return identity_verification_hint(call, input->body->biz_token);
}
