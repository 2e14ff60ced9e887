/* sms_code_cache: what Redis keeps of SMS codes and puzzles. Everything here may be lost; then a
 * new code is asked for. */
#pragma once

#include "core/base/call.h"
#include "core/base/secret.h"

/* Keeps the digest of a code under its purpose and number, replacing an earlier one. */
MUST_CHECK enum status sms_code_cache_put(struct call *call, const char *purpose,
                                          const unsigned char mobile_index[SECRET_DIGEST_SIZE],
                                          const unsigned char digest[SECRET_DIGEST_SIZE],
                                          int64_t seconds, int64_t tries);
/* Takes one try and gives the digest to compare with. STATUS_NOT_FOUND: none, expired, or no try
 * left. */
MUST_CHECK enum status sms_code_cache_try(struct call *call, const char *purpose,
                                          const unsigned char mobile_index[SECRET_DIGEST_SIZE],
                                          unsigned char out_digest[SECRET_DIGEST_SIZE]);
/* Removes the code. STATUS_NOT_FOUND when somebody else was first. */
MUST_CHECK enum status sms_code_cache_remove(struct call *call, const char *purpose,
                                             const unsigned char mobile_index[SECRET_DIGEST_SIZE]);

/* How many codes were sent and used in this and the last quarter of an hour, over the whole
 * service. */
enum sms_code_rate { SMS_CODE_RATE_SENT, SMS_CODE_RATE_USED };
MUST_CHECK enum status sms_code_cache_count(struct call *call, enum sms_code_rate rate);
MUST_CHECK enum status sms_code_cache_read_rate(struct call *call, int64_t *out_sent,
                                                int64_t *out_used);

MUST_CHECK enum status puzzle_cache_put(struct call *call, int64_t id, const char *seed,
                                        int64_t seconds);
/* Gives the seed once. STATUS_NOT_FOUND afterwards. */
MUST_CHECK enum status puzzle_cache_take(struct call *call, int64_t id, const char **out_seed);
