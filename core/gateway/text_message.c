/* Aliyun SMS behind the words of text_message.h. */
#include "core/gateway/text_message.h"

#include "core/gateway/aliyun_sms.h"

struct text_message {
    struct aliyun_sms *sms;
};

enum status text_message_open(const struct settings *settings, struct text_message **out_text) {
    struct aliyun_sms *sms;
    TRY(aliyun_sms_open(settings, &sms));
    *out_text = memory_alloc(1, sizeof **out_text);
    (*out_text)->sms = sms;
    return STATUS_OK;
}

void text_message_destroy(struct text_message *text) {
    if (text == NULL)
        return;
    aliyun_sms_destroy(text->sms);
    memory_free(text);
}

static const enum text_message_outcome outcomes[ALIYUN_SMS__MAX] = {
    [ALIYUN_SMS_SENT] = TEXT_MESSAGE_SENT,
    [ALIYUN_SMS_LIMITED] = TEXT_MESSAGE_LIMITED,
    [ALIYUN_SMS_REFUSED] = TEXT_MESSAGE_REFUSED,
    [ALIYUN_SMS_UNKNOWN] = TEXT_MESSAGE_UNKNOWN,
};

enum status text_message_send_code(struct text_message *text, struct arena *arena,
                                   const char *mobile, const char *code,
                                   enum text_message_outcome *out_outcome,
                                   struct provider_error *error) {
    enum aliyun_sms_outcome outcome = ALIYUN_SMS_UNKNOWN;
    struct aliyun_sms_text message = {.mobile = mobile,
                                      .parameters = arena_format(arena, "{\"code\":\"%s\"}", code)};
    TRY(aliyun_sms_send(text->sms, arena, &message, &outcome, error));
    *out_outcome = outcomes[outcome];
    return STATUS_OK;
}
