/* staff_people: the staff accounts as the console keeps them (STF5, STF1).
 *
 * Three administrators who watch each other, none of them the same person:
 *   system administrator    makes people, enrols them (temporary password, one-time key), disables
 *   security administrator  gives and takes roles; enrols security administrators and auditors, so
 *                           that no system administrator can become one of them: who becomes one
 *                           loses password and key, and is enrolled anew
 *   auditor                 only reads
 * Nobody does any of this to the own account (STATUS_OWN_ACCOUNT). Of each kind one stays
 * (STATUS_LAST_ADMINISTRATOR). The triggers of the table hold the same rules (deploy/staff_people,
 * deploy/staff_separation).
 * When the last security administrator is locked out, `lnca staff add` makes another.
 *
 * Every change takes the version that was seen (STATUS_PRECONDITION). What changes a person's means
 * or rights ends all sessions of that person. */
#pragma once

#include "core/base/call.h"
#include "db/staff_store.h"

struct staff_people_query {
    unsigned role;     /* a bit of role.h; 0 = any */
    const char *state; /* active, disabled; NULL = any */
    int64_t before_id; /* 0 = from the newest */
    int64_t limit;
};
MUST_CHECK enum status staff_people_read_page(struct call *call,
                                              const struct staff_people_query *query,
                                              struct staff_records *out_records);
MUST_CHECK enum status staff_people_read(struct call *call, int64_t id,
                                         struct staff_record *out_record);

/* Without roles, and with password and key that nobody knows: enrolment follows. Field errors:
 * login, name, mobile (taken: by another account in use). `mobile` NULL = none. */
MUST_CHECK enum status staff_people_add(struct call *call, const char *login, const char *name,
                                        const char *mobile, int64_t *out_id);
/* `mobile` NULL keeps what is there. A number that is given up still counts as the person's where
 * the own orders are kept from them. */
MUST_CHECK enum status staff_people_edit(struct call *call, int64_t id, int64_t version,
                                         const char *name, const char *mobile);
/* Field errors: roles (separation), mobile (required: ROLES_WITH_NUMBER). */
MUST_CHECK enum status staff_people_set_roles(struct call *call, int64_t id, int64_t version,
                                              unsigned roles);

struct staff_enrolment {
    char *password; /* NULL = not asked for */
    char *totp_key; /* base32; NULL = not asked for */
    char *totp_uri; /* otpauth: for a QR code */
};
/* The first time both are needed (field errors password, totp). */
MUST_CHECK enum status staff_people_enrol(struct call *call, int64_t id, int64_t version,
                                          bool password, bool totp,
                                          struct staff_enrolment *out_enrolment);
MUST_CHECK enum status staff_people_disable(struct call *call, int64_t id, int64_t version,
                                            const char *reason);
/* Field error mobile: taken meanwhile by another account. */
MUST_CHECK enum status staff_people_enable(struct call *call, int64_t id, int64_t version);
MUST_CHECK enum status staff_people_end_sessions(struct call *call, int64_t id);

/* The own one; the call's session lives on, all others end. STATUS_LOGIN_FAILED,
 * STATUS_LOGIN_LOCKED as at the log-in; field error new_password. */
MUST_CHECK enum status staff_people_set_own_password(struct call *call, const char *current,
                                                     const char *wanted);
