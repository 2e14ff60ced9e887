/* sms_code: six digits sent to a number, for one purpose, good once, for a few minutes and a few
 * tries.
 *
 * Redis keeps HMAC-SM3(code key, number || purpose || code) and the tries left; the code itself
 * leaves the process only sealed in the job that sends it. Asking answers the same, after the same
 * work, for known and unknown numbers (REG2). Limits: spec RUL6. Without Redis: STATUS_UNAVAILABLE.
 */
#pragma once

#include "core/base/call.h"

enum sms_code_purpose {
    SMS_CODE_REGISTER,
    SMS_CODE_LOGIN,
    SMS_CODE_PASSWORD_RESET,
    SMS_CODE_DATA_EXPORT,
    SMS_CODE_MOBILE_CHANGE, /* to the number an account has */
    SMS_CODE_MOBILE_NEW,    /* to the number it shall get */
    SMS_CODE_ACCOUNT_CLOSING,
    SMS_CODE_HANDLER, /* the handler of a company's order lets it be made */
    SMS_CODE_PURPOSE__MAX
};

/* The word of a purpose, as in the contract. */
const char *sms_code_purpose_name(enum sms_code_purpose purpose);
bool sms_code_purpose_parse(const char *name, enum sms_code_purpose *out_purpose);

struct sms_code_sent {
    int64_t retry_after_seconds;
    int64_t valid_seconds;
};

/* Makes a code and queues its text. STATUS_TOO_MANY with retry_after_seconds beyond the limits of
 * the number, STATUS_CHALLENGE when this address or the service needs a puzzle first. For
 * SMS_CODE_PASSWORD_RESET to a number without account nothing is sent; the answer is the same. */
MUST_CHECK enum status sms_code_send(struct call *call, const char *mobile,
                                     enum sms_code_purpose purpose, struct sms_code_sent *out_sent);

/* Uses a code up. STATUS_CODE_WRONG for a wrong, used, expired or never sent one. */
MUST_CHECK enum status sms_code_use(struct call *call, const char *mobile,
                                    enum sms_code_purpose purpose, const char *code);

/* Several that must all be right: nothing is used up unless they are. `out_wrong` names the first
 * wrong one by its place. */
struct sms_code_given {
    const char *mobile;
    enum sms_code_purpose purpose;
    const char *code;
};
MUST_CHECK enum status sms_code_use_all(struct call *call, const struct sms_code_given *given,
                                        size_t number, size_t *out_wrong);

/* Job kind "send_sms_code": hands the text to the provider. The payload is what sms_code_send
 * queued. */
MUST_CHECK enum status sms_code_deliver(struct call *call, const char *payload);
