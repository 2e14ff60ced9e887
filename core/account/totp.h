/* totp: one-time codes of staff (RFC 6238: SHA-1, 30 s steps, 6 digits, one step of tolerance). The
 * only user of liboath. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"

#define TOTP_CODE_SIZE 7

/* A fresh key as base32 text, for the person's authenticator. */
MUST_CHECK enum status totp_make_key(struct arena *arena, char **out_key);

/* The step whose code this is, one step early or late allowed; 0 when it is none's. STATUS_INTERNAL
 * when the key is no base32. */
MUST_CHECK enum status totp_find_step(const char *key, int64_t now, const char *code,
                                      int64_t *out_step);

/* The step of a moment, and the code of a step. */
int64_t totp_step_at(int64_t now);
MUST_CHECK enum status totp_code(const char *key, int64_t step, char out_code[TOTP_CODE_SIZE]);
