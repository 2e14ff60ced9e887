/* Handlers of claims: read points and scalars, call core/certificate/claim, shape the answer. */
#include <string.h>

#include "api/certificate_answer.h"
#include "api/generated/operations.h"
#include "api/poll.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/certificate/claim.h"

#define POLL_MS 1500

static const char *id_text(struct call *call, int64_t id) {
    char text[ID_TEXT_SIZE];
    id_format(id, text);
    return arena_text(call->arena, text);
}

static struct api_claim shape(struct call *call, const struct claim_record *claim) {
    return (struct api_claim){.claim_id = claim->id,
                              .order_id = claim->order_id,
                              .state = claim->state,
                              .commitment = encode_hex(call->arena, claim->commitment),
                              .context = {.holder_id = id_text(call, claim->account_id),
                                          .device_id = claim->device_id,
                                          .session_id = id_text(call, claim->id),
                                          .purpose = "keygen"},
                              .certificate_id = claim->certificate_id,
                              .expires_at = claim->expires_at,
                              .poll_after_ms = POLL_MS};
}

static const char *shape_of_scalar(struct call *call, const struct sm2_scalar *scalar) {
    return encode_hex(call->arena, BYTES(scalar->bytes, SM2_SCALAR_SIZE));
}

/* The contract has checked the digits; the curve is ours to check. */
static void read_point(struct call *call, const char *field, const struct api_point *given,
                       struct sm2_point *out_point) {
    if (!sm2_point_parse(arena_format(call->arena, "%s%s", given->x, given->y), out_point))
        (void)call_field(call, field, "not_on_curve");
}

static void read_scalar(struct call *call, const char *field, const char *given,
                        struct sm2_scalar *out_scalar) {
    if (!sm2_scalar_parse(given, out_scalar))
        (void)call_field(call, field, "out_of_range");
}

enum status api_claim_create(struct call *call, const struct claim_create_input *input,
                             struct claim_create_answer *out_answer) {
    struct claim_record claim;
    TRY(claim_open(call, input->body->order_id, input->body->device_id, input->body->device_name,
                   &claim));
    out_answer->body = shape(call, &claim);
    return STATUS_OK;
}

enum status api_claim_show(struct call *call, const struct claim_show_input *input,
                           struct claim_show_answer *out_answer) {
    struct claim_record claim;
    if (poll_is_unchanged(call, "claim", input->claim_id, &out_answer->version))
        return STATUS_OK;
    TRY(claim_read(call, input->claim_id, &claim));
    out_answer->body = shape(call, &claim);
    out_answer->version = claim.updated_at;
    poll_remember(call, "claim", claim.id, claim.updated_at);
    return STATUS_OK;
}

enum status api_claim_key_create(struct call *call, const struct claim_key_create_input *input,
                                 struct claim_key_create_answer *out_answer) {
    struct sm2_point point;
    struct sm2_proof proof;
    struct signer_opening opening;
    read_point(call, "p1", &input->body->p1, &point);
    read_point(call, "w1", &input->body->w1, &proof.w);
    read_scalar(call, "z1", input->body->z1, &proof.z);
    TRY(call_checked(call));
    TRY(claim_join_key(call, input->claim_id, &point, &proof, &opening));
    out_answer->body = (struct api_claim_key){
        .p2 = certificate_answer_point(call, &opening.point),
        .w2 = certificate_answer_point(call, &opening.proof.w),
        .z2 = shape_of_scalar(call, &opening.proof.z),
        .nonce = encode_hex(call->arena, BYTES(opening.nonce, sizeof opening.nonce)),
        .public_key = certificate_answer_point(call, &opening.public_key)};
    return STATUS_OK;
}

enum status api_claim_round_create(struct call *call, const struct claim_round_create_input *input,
                                   struct claim_round_create_answer *out_answer) {
    struct signer_round round;
    TRY(claim_begin_round(call, input->claim_id, &round));
    out_answer->body =
        (struct api_claim_round){.q1 = certificate_answer_point(call, &round.point),
                                 .request_info = encode_base64(call->arena, round.request_info)};
    return STATUS_OK;
}

enum status api_claim_sign(struct call *call, const struct claim_sign_input *input,
                           struct claim_sign_answer *out_answer) {
    struct sm2_partial partial;
    struct claim_record claim;
    read_scalar(call, "r", input->body->r, &partial.r);
    read_scalar(call, "s2", input->body->s2, &partial.s2);
    read_scalar(call, "s3", input->body->s3, &partial.s3);
    TRY(call_checked(call));
    TRY(claim_finish(call, input->claim_id, &partial, input->body->own_pin, &claim));
    out_answer->body = shape(call, &claim);
    return STATUS_OK;
}
