/* token: access tokens of the app: ES256 JWTs that name a session and nothing else. The only user
 * of libjwt, which by itself accepts far too much: the header is compared with the exact text that
 * we write before libjwt sees the token, every claim is checked here. */
#pragma once

#include <stdint.h>
#include <stdio.h>

#include "core/base/arena.h"
#include "core/base/status.h"

#define TOKEN_LENGTH_MAX 1000
#define TOKEN_AUDIENCE_PHONE "lnca-phone"

struct token_keys;

/* Reads token_key.<n> (PEM of a P-256 private key): the highest n signs, all verify. Owned:
 * token_keys_destroy (NULL allowed). */
MUST_CHECK enum status token_keys_load(const char *directory, FILE *errors,
                                       struct token_keys **out_keys);
void token_keys_destroy(struct token_keys *keys);

struct token_claims {
    const char *audience;
    int64_t session_id;
    int64_t issued_at, expires_at; /* microseconds */
};

/* The signed token, in the arena. */
MUST_CHECK enum status token_sign(const struct token_keys *keys, struct arena *arena,
                                  const struct token_claims *claims, char **out_token);
/* STATUS_UNAUTHENTICATED for whatever is not a good token of this audience; STATUS_TOKEN_EXPIRED
 * for one that was. */
MUST_CHECK enum status token_verify(const struct token_keys *keys, struct arena *arena,
                                    const char *token, const char *audience, int64_t now,
                                    int64_t *out_session_id);
