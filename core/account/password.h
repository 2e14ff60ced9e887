/* password: argon2id (19 MiB, 2 passes, 1 lane) behind a gate that lets only a few run at once, so
 * that a storm of logins costs neither the memory nor the processor of everybody else. */
#pragma once

#include "core/base/call.h"

#define PASSWORD_HASH_SIZE 128

/* Once at start: how many may compute at once, and how long a caller waits for a place. */
void password_init(int threads, int64_t wait_ms);

/* The encoded hash of a password with a fresh salt. STATUS_BUSY when no place came free in time. */
MUST_CHECK enum status password_hash(const char *password, char out_hash[PASSWORD_HASH_SIZE]);

/* Compares. NULL as `hash` (nobody of that name, or no password set) costs the same time and never
 * fits. STATUS_LOGIN_FAILED when it does not fit. */
MUST_CHECK enum status password_verify(const char *hash, const char *password);
