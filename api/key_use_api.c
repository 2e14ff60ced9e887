/* Handlers of uses of a holder's key: the phone's half comes in, the effect happens. */
#include "api/certificate_answer.h"
#include "api/generated/operations.h"
#include "api/key_use_answer.h"
#include "core/certificate/key_use_effect.h"

enum status api_key_use_round_create(struct call *call,
                                     const struct key_use_round_create_input *input,
                                     struct key_use_round_create_answer *out_answer) {
    struct sm2_point point;
    TRY(key_use_begin_round(call, input->key_use_id, &point));
    out_answer->body = (struct api_key_use_round){.q1 = certificate_answer_point(call, &point)};
    return STATUS_OK;
}

static void read_scalar(struct call *call, const char *field, const char *given,
                        struct sm2_scalar *out_scalar) {
    if (!sm2_scalar_parse(given, out_scalar))
        (void)call_field(call, field, "out_of_range");
}

enum status api_key_use_sign(struct call *call, const struct key_use_sign_input *input,
                             struct key_use_sign_answer *out_answer) {
    struct sm2_partial partial;
    struct key_use_record use;
    read_scalar(call, "r", input->body->r, &partial.r);
    read_scalar(call, "s2", input->body->s2, &partial.s2);
    read_scalar(call, "s3", input->body->s3, &partial.s3);
    TRY(call_checked(call));
    TRY(key_use_sign(call, input->key_use_id, &partial, input->body->own_pin, &use));
    out_answer->body = key_use_answer(call, &use);
    return STATUS_OK;
}
