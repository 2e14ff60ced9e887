/* Aliyun SMS behind the words of text_message.h. */
#include "core/gateway/text_message.h"

#include "core/base/settings.h"
#include "core/gateway/aliyun_sms.h"

struct text_message {
    const struct settings *settings;
    struct aliyun_sms *sms;
};

enum status text_message_open(const struct settings *settings, struct text_message **out_text) {
    struct aliyun_sms *sms;
    TRY(aliyun_sms_open(settings, &sms));
    *out_text = memory_alloc(1, sizeof **out_text);
    **out_text = (struct text_message){settings, sms};
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

static enum status send(struct text_message *text, struct arena *arena,
                        const struct aliyun_sms_text *message,
                        enum text_message_outcome *out_outcome, struct provider_error *error) {
    enum aliyun_sms_outcome outcome = ALIYUN_SMS_UNKNOWN;
    TRY(aliyun_sms_send(text->sms, arena, message, &outcome, error));
    *out_outcome = outcomes[outcome];
    return STATUS_OK;
}

enum status text_message_send_code(struct text_message *text, struct arena *arena,
                                   const char *mobile, const char *code,
                                   enum text_message_outcome *out_outcome,
                                   struct provider_error *error) {
    struct aliyun_sms_text message = {.mobile = mobile,
                                      .parameters = arena_format(arena, "{\"code\":\"%s\"}", code)};
    return send(text, arena, &message, out_outcome, error);
}

static enum status send_dated(struct text_message *text, struct arena *arena, const char *mobile,
                              const char *template, const struct text_message_reminder *reminder,
                              enum text_message_outcome *out_outcome,
                              struct provider_error *error) {
    struct clock_date date = reminder->date;
    struct aliyun_sms_text message = {
        .mobile = mobile,
        .template = template,
        .parameters = arena_format(arena, "{\"date\":\"%04d-%02d-%02d\",\"days\":\"%lld\"}",
                                   date.year, date.month, date.day, (long long)reminder->days)};
    return send(text, arena, &message, out_outcome, error);
}

enum status text_message_send_reminder(struct text_message *text, struct arena *arena,
                                       const char *mobile,
                                       const struct text_message_reminder *reminder,
                                       enum text_message_outcome *out_outcome,
                                       struct provider_error *error) {
    return send_dated(text, arena, mobile, text->settings->aliyun_sms_reminder_template, reminder,
                      out_outcome, error);
}

enum status text_message_send_invitation(struct text_message *text, struct arena *arena,
                                         const char *mobile,
                                         const struct text_message_reminder *end,
                                         enum text_message_outcome *out_outcome,
                                         struct provider_error *error) {
    return send_dated(text, arena, mobile, text->settings->aliyun_sms_batch_template, end,
                      out_outcome, error);
}

static const char *decision_template(const struct settings *settings,
                                     enum text_message_decision decision) {
    switch (decision) {
    case TEXT_MESSAGE_CLAIM:
        return settings->aliyun_sms_claim_template;
    case TEXT_MESSAGE_TOKEN:
        return settings->aliyun_sms_token_template;
    case TEXT_MESSAGE_RENEWED:
        return settings->aliyun_sms_renewed_template;
    case TEXT_MESSAGE_REFUSAL:
        break;
    }
    return settings->aliyun_sms_refusal_template;
}

enum status text_message_send_decision(struct text_message *text, struct arena *arena,
                                       const char *mobile, enum text_message_decision decision,
                                       int64_t number, enum text_message_outcome *out_outcome,
                                       struct provider_error *error) {
    struct aliyun_sms_text message = {
        .mobile = mobile,
        .template = decision_template(text->settings, decision),
        .parameters = arena_format(arena, "{\"number\":\"%06lld\"}", (long long)number)};
    return send(text, arena, &message, out_outcome, error);
}
