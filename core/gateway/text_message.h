/* text_message: short texts to mobile numbers, in words that belong to no provider. */
#pragma once

#include "core/base/clock.h"
#include "core/gateway/provider.h"

struct text_message;

/* Owned: text_message_destroy (NULL allowed). */
MUST_CHECK enum status text_message_open(const struct settings *settings,
                                         struct text_message **out_text);
void text_message_destroy(struct text_message *text);

enum text_message_outcome {
    TEXT_MESSAGE_SENT,
    TEXT_MESSAGE_LIMITED, /* the provider's limits for this number; later */
    TEXT_MESSAGE_REFUSED, /* this text or number will never go; see the error */
    TEXT_MESSAGE_UNKNOWN, /* sent or not, nobody can tell: do not send again */
    TEXT_MESSAGE__MAX
};

/* Sends the text with a code. STATUS_OK: `out_outcome` says what became of it, `error` tells why
 * unless it was sent. STATUS_PROVIDER_UNAVAILABLE: surely not sent, try again.
 * STATUS_PROVIDER_REFUSED: surely not sent, our access is wrong: an alarm, not the user's matter.
 */
MUST_CHECK enum status text_message_send_code(struct text_message *text, struct arena *arena,
                                              const char *mobile, const char *code,
                                              enum text_message_outcome *out_outcome,
                                              struct provider_error *error);

/* That something ends, and when. */
struct text_message_reminder {
    struct clock_date date;
    int64_t days; /* left */
};
/* As text_message_send_code. */
MUST_CHECK enum status text_message_send_reminder(struct text_message *text, struct arena *arena,
                                                  const char *mobile,
                                                  const struct text_message_reminder *reminder,
                                                  enum text_message_outcome *out_outcome,
                                                  struct provider_error *error);
/* What the review of an order came to, and so what is to be done next. */
enum text_message_decision {
    TEXT_MESSAGE_CLAIM,   /* approved: to be claimed on the phone */
    TEXT_MESSAGE_TOKEN,   /* approved: its UKey will be made */
    TEXT_MESSAGE_RENEWED, /* approved: in effect; to be extended or claimed on the phone */
    TEXT_MESSAGE_REFUSAL, /* to be completed at the portal */
};
/* `number`: the last six digits of the order's. */
MUST_CHECK enum status
text_message_send_decision(struct text_message *text, struct arena *arena, const char *mobile,
                           enum text_message_decision decision, int64_t number,
                           enum text_message_outcome *out_outcome, struct provider_error *error);
/* That a certificate somebody paid for waits for its holder, and until when. */
MUST_CHECK enum status text_message_send_invitation(struct text_message *text, struct arena *arena,
                                                    const char *mobile,
                                                    const struct text_message_reminder *end,
                                                    enum text_message_outcome *out_outcome,
                                                    struct provider_error *error);
