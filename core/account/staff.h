/* staff: the CA's own people: password and one-time code (TOTP, RFC 6238, 30 s steps, one step of
 * tolerance), roles as bits of role.h. System administrator, security administrator and auditor are
 * never one person (also a constraint in the database). Whoever decides (ROLES_WITH_NUMBER) gives a
 * mobile number, and no two accounts in use have the same one: two people are two. The TOTP key is
 * sealed under 'staff.totp:<id>'; a code serves once. */
#pragma once

#include "core/account/totp.h"
#include "core/base/call.h"
#include "core/base/secret.h"
#include "db/tx.h"

struct staff_view {
    int64_t id;
    const char *login;
    const char *name;
    unsigned roles;          /* 0 while the password is temporary */
    bool password_temporary; /* handed out by another: an own one must be set first */
};

/* STF1. STATUS_LOGIN_FAILED for any wrong part, STATUS_LOGIN_LOCKED. The session is the caller's to
 * open. */
MUST_CHECK enum status staff_login(struct call *call, const char *login, const char *password,
                                   const char *totp, struct staff_view *out_staff);
MUST_CHECK enum status staff_view(struct call *call, int64_t staff_id,
                                  struct staff_view *out_staff);

struct staff_new {
    const char *login;
    const char *name;
    unsigned roles;
    const char *password;
    const char *mobile; /* NULL = unknown */
};

/* Adds a person; gives the TOTP key as base32 text once, for the person's authenticator. Field
 * errors for each wrong part. */
MUST_CHECK enum status staff_add(struct call *call, const struct staff_new *person,
                                 char **out_totp_key);

/* What staff_people shares: the context of the sealed key, the rules for logins and roles, the
 * subject of the log-in guard. */
const char *staff_totp_context(struct call *call, int64_t id);
bool staff_login_is_good(const char *login);
bool staff_roles_are_separated(unsigned roles);
void staff_login_subject(const struct call *call, const char *login,
                         unsigned char out_index[SECRET_DIGEST_SIZE]);
/* Of a statement that wrote a person: STATUS_DUPLICATE becomes the field error (login or mobile,
 * taken), anything else stays as it is. */
MUST_CHECK enum status staff_taken(struct call *call, const struct tx *tx, enum status status);

/* For development and tests: the code that the person's authenticator would show, or its next one
 * when that was used. STATUS_NOT_FOUND. */
MUST_CHECK enum status staff_next_code(struct call *call, const char *login,
                                       char out_code[TOTP_CODE_SIZE]);
