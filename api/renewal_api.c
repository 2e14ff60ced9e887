/* Handlers of what a renewal renews, and of extensions. */
#include "api/generated/operations.h"
#include "api/key_use_answer.h"
#include "core/base/encode.h"
#include "core/certificate/certificate.h"
#include "core/certificate/extension.h"
#include "core/certificate/renewal_view.h"

#define POLL_MS 2000

enum status api_order_renewal_show(struct call *call, const struct order_renewal_show_input *input,
                                   struct order_renewal_show_answer *out_answer) {
    struct renewal_view view;
    TRY(renewal_view_read(call, input->order_id, &view));
    const struct certificate_record *record = &view.certificate.summary.record;
    out_answer->body = (struct api_renewal){.order_id = input->order_id,
                                            .certificate_id = record->id,
                                            .subject = view.subject_shown,
                                            .serial = view.certificate.summary.serial,
                                            .key_algorithm = "SM2",
                                            .issuer = view.certificate.issuer_subject,
                                            .not_before = record->not_before,
                                            .not_after = record->not_after,
                                            .handler_changed = view.renewal.handler_changed,
                                            .lapsed = view.renewal.lapsed,
                                            .began_at = record->service_from,
                                            .ends_at = view.renewal.ends_at,
                                            .service_from = view.period.from,
                                            .service_until = view.period.until};
    return STATUS_OK;
}

static const char *word_of(enum extension_state state) {
    static const char *const words[] = {
        [EXTENSION_NOT_RENEWED] = "not_renewed", [EXTENSION_IN_REVIEW] = "in_review",
        [EXTENSION_TOO_EARLY] = "too_early",     [EXTENSION_AVAILABLE] = "available",
        [EXTENSION_ISSUING] = "issuing",         [EXTENSION_COMPLETED] = "completed",
        [EXTENSION_RUN_OUT] = "run_out",         [EXTENSION_REVOKED] = "revoked"};
    return words[state];
}

enum status api_extension_show(struct call *call, const struct extension_show_input *input,
                               struct extension_show_answer *out_answer) {
    struct extension_view view;
    TRY(extension_read(call, input->certificate_id, &view));
    out_answer->body = (struct api_extension){.certificate_id = view.certificate_id,
                                              .state = word_of(view.state),
                                              .order_id = view.order_id,
                                              .old_end = view.old_end,
                                              .new_end = view.new_end,
                                              .new_certificate_id = view.new_certificate_id,
                                              .poll_after_ms = POLL_MS};
    /* A page that waits looks for the one thing that changes: the state. */
    out_answer->version = (int64_t)view.state + 1;
    return STATUS_OK;
}

enum status api_extension_create(struct call *call, const struct extension_create_input *input,
                                 struct extension_create_answer *out_answer) {
    struct key_use_record use;
    TRY(extension_begin(call, input->certificate_id, &use));
    out_answer->body = key_use_answer(call, &use);
    return STATUS_OK;
}
