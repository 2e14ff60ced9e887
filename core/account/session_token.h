/* session_token: the secrets that name a session: cookies of browsers, refresh tokens of the app.
 * Only hashes are stored. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "core/base/call.h"
#include "core/base/secret.h"

struct tx;

/* base64url of the session's id and 256 random bits; the hash covers both. */
const char *session_token_fresh_cookie(struct call *call, int64_t session_id,
                                       unsigned char out_hash[SECRET_DIGEST_SIZE]);
/* False when it is none of ours by its form. */
bool session_token_read_cookie(struct call *call, const char *cookie, int64_t *out_session_id,
                               unsigned char out_hash[SECRET_DIGEST_SIZE]);

/* Makes and stores a refresh token: base64url of 256 random bits. */
MUST_CHECK enum status session_token_fresh_refresh(struct call *call, struct tx *tx,
                                                   int64_t session_id, const char **out_token);
/* False when it is none of ours by its form. */
bool session_token_hash_refresh(struct call *call, const char *token,
                                unsigned char out_hash[SECRET_DIGEST_SIZE]);
