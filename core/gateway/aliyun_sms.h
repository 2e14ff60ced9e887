/* aliyun_sms: texts through Aliyun SMS (SendSms, ACS3-HMAC-SHA256). SendSms is not idempotent: one
 * text per call, and after an unclear end nobody may send again blindly. */
#pragma once

#include "core/gateway/provider.h"

struct aliyun_sms;

/* Reads the secrets aliyun_sms/{access_key_id,access_key_secret}. Owned: aliyun_sms_destroy (NULL
 * allowed). */
MUST_CHECK enum status aliyun_sms_open(const struct settings *settings,
                                       struct aliyun_sms **out_sms);
void aliyun_sms_destroy(struct aliyun_sms *sms);

enum aliyun_sms_outcome {
    ALIYUN_SMS_SENT,
    ALIYUN_SMS_LIMITED, /* the provider's limits for this number; later */
    ALIYUN_SMS_REFUSED, /* this text or number will never go; see the error */
    ALIYUN_SMS_UNKNOWN, /* sent or not, nobody can tell: do not send again */
    ALIYUN_SMS__MAX
};

struct aliyun_sms_text {
    const char *mobile;     /* 11 digits */
    const char *template;   /* NULL: the setting aliyun_sms_template */
    const char *parameters; /* JSON object of the template, for example {"code":"123456"} */
    const char *out_id;     /* our own id, comes back in receipts; may be NULL */
};

/* STATUS_OK: `out_outcome` says what became of it, `error` tells why unless it was sent.
 * STATUS_PROVIDER_UNAVAILABLE: surely not sent, try again. STATUS_PROVIDER_REFUSED: surely not
 * sent, our key or signature is wrong: an alarm, not the user's matter. */
MUST_CHECK enum status aliyun_sms_send(struct aliyun_sms *sms, struct arena *arena,
                                       const struct aliyun_sms_text *text,
                                       enum aliyun_sms_outcome *out_outcome,
                                       struct provider_error *error);
