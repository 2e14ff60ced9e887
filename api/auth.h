/* auth: credentials of a request: cookies, access tokens, the origin rules for browsers; and what a
 * handler needs to log somebody in or out. The sessions themselves are core/account/session.h's. */
#pragma once

#include "core/account/session.h"
#include "core/base/call.h"

struct route;
struct request;

/* Steps of the pipeline. */
MUST_CHECK enum status auth_check_origin(struct request *request);
MUST_CHECK enum status auth_authenticate(struct request *request);
MUST_CHECK enum status auth_authorise(struct request *request);

/* The value of a cookie; NULL when it is not there, stands twice, or has signs that we never write.
 */
char *auth_cookie(const struct request *request, const char *name);

/* For handlers; `call` is the one they were given. */

/* What the app gets when it logs in or refreshes. */
struct auth_tokens {
    const char *access_token;
    int64_t expires_in;
    const char *refresh_token;
};

/* Hands out what session_open or session_refresh made: browsers get the cookie (and *out_tokens is
 * zeroed), the app gets tokens. */
MUST_CHECK enum status auth_hand_out(struct call *call, const struct session_opened *opened,
                                     struct auth_tokens *out_tokens);
/* Takes the browser's cookie away. */
void auth_take_back(struct call *call);
