#include "api/search_answer.h"

#include "core/certificate/certificate_state.h"

static void fill_actions(struct call *call, const struct found_certificate_record *record,
                         struct api_found_certificate *out) {
    const char **actions = ARENA_ARRAY(call->arena, CERTIFICATE_ACTION_COUNT, const char *);
    for (int action = 0; action < CERTIFICATE_ACTION_COUNT; action++)
        if (certificate_may(call, record, (enum certificate_action)action))
            actions[out->actions_count++] =
                certificate_action_word((enum certificate_action)action);
    out->actions = actions;
}

struct api_found_certificate
search_answer_certificate(struct call *call, const struct found_certificate *certificate) {
    const struct found_certificate_record *record = &certificate->record;
    struct api_found_certificate answer = {.certificate_id = record->id,
                                           .order_id = record->order_id,
                                           .product_code = record->product_code,
                                           .holder_kind = record->holder_kind,
                                           .holder_name_masked = certificate->holder_name_masked,
                                           .serial = certificate->serial,
                                           .state = certificate->state,
                                           .device_name = record->device_name,
                                           .claimed_at = record->claimed_at,
                                           .not_before = record->not_before,
                                           .not_after = record->not_after,
                                           .revoked_at = record->revoked_at,
                                           .reason = certificate_reason_word(record->reason),
                                           .state_text = record->state_text,
                                           .version = record->version};
    fill_actions(call, record, &answer);
    return answer;
}

struct api_found_certificate *
search_answer_certificates(struct call *call, const struct found_certificates *certificates) {
    struct api_found_certificate *items =
        ARENA_ARRAY(call->arena, certificates->count + 1, struct api_found_certificate);
    for (size_t i = 0; i < certificates->count; i++)
        items[i] = search_answer_certificate(call, &certificates->items[i]);
    return items;
}
