/* account: a person's login on portal and app; its key is the mobile number.
 *
 * Numbers are stored sealed under 'accounts.mobile:<id>' and found by their index (column name
 * "mobile", shared with staff and orders so that they can be compared). No answer and no time tells
 * whether a number has an account (REG2, LOG5); only a right SMS code does. Opening the session
 * after a successful register or login is the caller's (core/account/session.h). */
#pragma once

#include "core/account/agreement.h"
#include "core/account/sms_code.h"
#include "core/base/call.h"
#include "core/base/secret.h"

struct account_credentials {
    const char *mobile;
    const char *password; /* NULL where a code is given */
    const char *code;     /* NULL where a password is given */
    int64_t scan_id;      /* where the phone app has confirmed it; mobile is NULL then */
    struct agreements_accepted agreements;
};

/* REG1-REG4. Field errors for password and agreements; STATUS_CODE_WRONG; STATUS_MOBILE_TAKEN only
 * after a right code. */
MUST_CHECK enum status account_register(struct call *call,
                                        const struct account_credentials *credentials,
                                        int64_t *out_account_id);
/* LOG1, LOG5. STATUS_LOGIN_FAILED, STATUS_LOGIN_LOCKED with retry_after_seconds. */
MUST_CHECK enum status account_login_by_password(struct call *call,
                                                 const struct account_credentials *credentials,
                                                 int64_t *out_account_id);
/* LOG1, LOG2: the first right code of a number opens an account without a password. */
MUST_CHECK enum status account_login_by_code(struct call *call,
                                             const struct account_credentials *credentials,
                                             int64_t *out_account_id);
/* APP6: a scan that this browser began and a phone confirmed; the phone's account.
 * STATUS_SCAN_GONE. */
MUST_CHECK enum status account_login_by_scan(struct call *call,
                                             const struct account_credentials *credentials,
                                             int64_t *out_account_id);
/* Forgotten password. Ends all sessions; unknown numbers answer STATUS_CODE_WRONG. */
MUST_CHECK enum status account_reset_password(struct call *call, const char *mobile,
                                              const char *code, const char *password);
/* ME2, logged in: as above, but the session of the call stays. */
MUST_CHECK enum status account_change_password(struct call *call, const char *code,
                                               const char *password);
/* A code for a change of the caller's own account: to its own number, or for SMS_CODE_MOBILE_NEW to
 * `mobile`, the number it shall get (NULL for the others). */
MUST_CHECK enum status account_send_code(struct call *call, enum sms_code_purpose purpose,
                                         const char *mobile, struct sms_code_sent *out_sent);

/* What /me shows; personal values masked. */
struct account_view {
    int64_t account_id;
    char *mobile_masked;
    bool has_password;
    const char *language;
    bool large_type;
    bool identity_verified;
    char *name_masked;
    const char *document_type;
    char *document_number_masked;
    int64_t verified_at;
    struct agreement_records agreements_due;
};

MUST_CHECK enum status account_view(struct call *call, int64_t account_id,
                                    struct account_view *out_view);

/* RUL4: the full values of the caller's own account, by an explicit wish; writes an audit entry. */
struct account_revealed {
    char *mobile;
    char *name;            /* NULL when not verified */
    char *document_number; /* NULL when not verified */
};
MUST_CHECK enum status account_reveal(struct call *call, struct account_revealed *out_revealed);

MUST_CHECK enum status account_accept_agreements(struct call *call,
                                                 const struct agreements_accepted *accepted);
MUST_CHECK enum status account_set_preferences(struct call *call, const char *language,
                                               bool large_type);

/* In the caller's transaction: the account of a number that somebody else names, opened without a
 * password if there is none. Nobody is logged in by it: that takes a code sent to the number. */
MUST_CHECK enum status account_find_or_open(struct call *call, struct tx *tx, const char *mobile,
                                            int64_t *out_account_id);

/* The number of an account that was read already. */
MUST_CHECK enum status account_open_mobile(struct call *call, const struct account_record *record,
                                           char **out_mobile);
/* The same for a number it shall get. */
struct bytes account_seal_mobile(struct call *call, int64_t account_id, const char *mobile);
/* The account's number in clear, for the holder fields of an order and for texts. */
MUST_CHECK enum status account_mobile(struct call *call, struct tx *tx, int64_t account_id,
                                      char **out_mobile);
