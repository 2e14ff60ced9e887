/* Handlers of suspending, resuming and revoking certificates. */
#include "api/generated/operations.h"
#include "api/request.h"
#include "api/search_answer.h"
#include "core/certificate/certificate_state.h"

static void answer(struct call *call, const struct found_certificate *certificate,
                   struct api_found_certificate *out) {
    *out = search_answer_certificate(call, certificate);
    answer_version(call, certificate->record.version);
}

enum status api_staff_certificate_show(struct call *call,
                                       const struct staff_certificate_show_input *input,
                                       struct staff_certificate_show_answer *out_answer) {
    struct found_certificate certificate;
    TRY(certificate_state_read(call, input->certificate_id, &certificate));
    answer(call, &certificate, &out_answer->body);
    return STATUS_OK;
}

static enum status change(struct call *call, int64_t id, const struct certificate_change *wanted,
                          struct api_found_certificate *out) {
    struct found_certificate certificate;
    TRY(certificate_change_state(call, id, wanted, &certificate));
    answer(call, &certificate, out);
    return STATUS_OK;
}

enum status api_certificate_suspend(struct call *call,
                                    const struct certificate_suspend_input *input,
                                    struct certificate_suspend_answer *out_answer) {
    return change(call, input->certificate_id,
                  &(struct certificate_change){.action = CERTIFICATE_SUSPEND,
                                               .text = input->body->text,
                                               .version = input->if_match},
                  &out_answer->body);
}

enum status api_certificate_resume(struct call *call, const struct certificate_resume_input *input,
                                   struct certificate_resume_answer *out_answer) {
    return change(call, input->certificate_id,
                  &(struct certificate_change){.action = CERTIFICATE_RESUME,
                                               .text = input->body->text,
                                               .version = input->if_match},
                  &out_answer->body);
}

enum status api_certificate_revoke(struct call *call, const struct certificate_revoke_input *input,
                                   struct certificate_revoke_answer *out_answer) {
    return change(call, input->certificate_id,
                  &(struct certificate_change){.action = CERTIFICATE_REVOKE,
                                               .reason = input->body->reason,
                                               .text = input->body->text,
                                               .version = input->if_match},
                  &out_answer->body);
}
