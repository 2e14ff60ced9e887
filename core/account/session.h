/* session: who is logged in, from where, until when.
 *
 * The truth is the table sessions (hashes only); Redis and this process's memory keep copies of
 * what was just read. Ending a session works within a second everywhere: memory keeps a copy less
 * than a second, and ending bars the copy in Redis before the transaction commits. Without Redis
 * everything is read from PostgreSQL. Browsers hold an opaque cookie; the app holds a rotating
 * refresh token and an access token (api/token.h) that only names the session. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/call.h"

struct tx;

#define SESSION_LIST_MAX 100

enum session_end {
    SESSION_END_LOGOUT,   /* by the person, of this session */
    SESSION_END_ENDED,    /* by the person, from the list */
    SESSION_END_PASSWORD, /* the password was changed */
    SESSION_END_REUSE,    /* a refresh token was used twice */
    SESSION_END_MOBILE,   /* the account got another number */
    SESSION_END_CLOSED,   /* the account was closed */
    SESSION_END_STAFF     /* by another member of staff */
};

/* What a client gets once; nothing of it is stored in clear. */
struct session_opened {
    int64_t session_id;
    int64_t expires_at;
    const char *cookie;        /* portal and staff; NULL for the app */
    const char *refresh_token; /* the app; NULL for browsers */
};

struct session_view {
    int64_t session_id;
    enum client_kind client;
    const char *device;  /* may be NULL */
    const char *address; /* may be NULL */
    int64_t created_at, seen_at, expires_at;
    bool current; /* the session of the call */
};

/* Opens a session of the account (doors portal and phone) or staff person (door staff) in a
 * transaction of its own, with its audit entry, and makes it the actor of the call: a log-in always
 * gets a new session. `device_name` may be NULL (then the user agent). */
MUST_CHECK enum status session_open(struct call *call, enum actor_kind kind, int64_t subject_id,
                                    const char *device_name, struct session_opened *out_opened);

/* Fills call->actor from a cookie value, or from the session that a verified access token names.
 * STATUS_UNAUTHENTICATED when it is unknown, ended, idle too long, expired, of another door, or its
 * account is closed or its staff person disabled. */
MUST_CHECK enum status session_check_cookie(struct call *call, const char *cookie);
MUST_CHECK enum status session_check_id(struct call *call, int64_t session_id);

/* A new refresh token for a good one. Within the grace time a used token gives the same successor
 * again; later it ends the session: STATUS_TOKEN_REUSED. Unknown (also: used a week ago), ended,
 * expired: STATUS_UNAUTHENTICATED. */
MUST_CHECK enum status session_refresh(struct call *call, const char *refresh_token,
                                       struct session_opened *out_opened);

/* Ends one session of the call's actor, in a transaction of its own. STATUS_NOT_FOUND when it is
 * not theirs or has ended. */
MUST_CHECK enum status session_end(struct call *call, int64_t session_id, enum session_end reason);
/* Inside the caller's transaction: ends all sessions of an account but `keep_session_id` (0 = none
 * is kept). */
MUST_CHECK enum status session_end_all(struct call *call, struct tx *tx, int64_t account_id,
                                       int64_t keep_session_id, enum session_end reason);

/* The same for a staff person. */
MUST_CHECK enum status session_end_all_staff(struct call *call, struct tx *tx, int64_t staff_id,
                                             int64_t keep_session_id, enum session_end reason);
/* What the session of the call may do has changed: from the next request on it is looked up anew.
 * Before the commit. */
void session_look_up_again(struct call *call);

/* The living sessions of the call's actor, newest use first. */
MUST_CHECK enum status session_list(struct call *call, struct session_view **out_sessions,
                                    size_t *out_count);
