/* secret: random bytes, comparison and wiping of secrets, keyed digests, and the protection of
 * personal columns.
 *
 * A protected value is  version(1) || key id(1) || iv(16) || SM4-CTR(plain) || HMAC-SM3(32)  where
 * the MAC covers everything before it and `context` (table.column and row id), so that a value
 * moved to another row fails. The index of a value is HMAC-SM3(index key, column name || 0 ||
 * normalised value), 32 bytes, for exact search. Keys come from files (secret_ring_load). */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

#define SECRET_DIGEST_SIZE 32

/* Cryptographically secure bytes; aborts when the system has none. */
void secret_random(void *out_bytes, size_t size);
/* 0 <= result < bound, without bias. */
uint32_t secret_random_below(uint32_t bound);
/* Constant time in `size`. */
bool secret_equal(const void *a, const void *b, size_t size);
/* Are both a digest (SECRET_DIGEST_SIZE), and the same one? */
bool secret_same_digest(struct bytes one, struct bytes other);
/* Constant time in the length of `given`; false for NULL. */
bool secret_equal_text(const char *expected, const char *given);
void secret_wipe(void *bytes, size_t size);

/* SM3 and HMAC-SM3 of a list of parts, one after another, no separators. */
void secret_sm3(const struct bytes *parts, size_t count,
                unsigned char out_digest[SECRET_DIGEST_SIZE]);
void secret_hmac_sm3(struct bytes key, const struct bytes *parts, size_t count,
                     unsigned char out_digest[SECRET_DIGEST_SIZE]);
/* SM3 and SHA-256 of bytes that come in parts, for example of a large file. */
struct secret_digests {
    unsigned char sm3[SECRET_DIGEST_SIZE];
    unsigned char sha256[SECRET_DIGEST_SIZE];
};
struct secret_digester;
/* Owned: secret_digester_close. */
struct secret_digester *secret_digester_open(void);
void secret_digester_add(struct secret_digester *digester, struct bytes part);
/* `out_digests` may be NULL. */
void secret_digester_close(struct secret_digester *digester, struct secret_digests *out_digests);
/* SHA-256, for tokens and provider signatures. */
void secret_sha256(struct bytes bytes, unsigned char out_digest[SECRET_DIGEST_SIZE]);
void secret_hmac_sha256(struct bytes key, struct bytes bytes,
                        unsigned char out_digest[SECRET_DIGEST_SIZE]);

/* The process's keys, read once at start from `directory`: field_key.<n>, index_key.<n>,
 * audit_key.<n>, code_key.<n>, each 64 bytes (128 hex digits); the highest n writes, all read.
 * Opaque, read-only after load, locked in memory. */
struct secret_ring;
MUST_CHECK enum status secret_ring_load(const char *directory, struct secret_ring **out_ring);
void secret_ring_destroy(struct secret_ring *ring);
/* The named key's newest id and bytes, for example "audit_key". Borrowed; aborts when the name is
 * not one of the ring. */
struct bytes secret_ring_key(const struct secret_ring *ring, const char *name,
                             unsigned *out_key_id);
/* A given key id of the name; false when it is not there. */
bool secret_ring_key_of(const struct secret_ring *ring, const char *name, unsigned key_id,
                        struct bytes *out_key);

/* Protects `plain` (NULL gives an empty value {NULL,0}, stored as NULL). */
struct bytes secret_seal(const struct secret_ring *ring, struct arena *arena, const char *context,
                         const char *plain);
/* Opens it; STATUS_TAMPERED when the MAC does not hold. An empty value gives NULL text. */
MUST_CHECK enum status secret_open(const struct secret_ring *ring, struct arena *arena,
                                   const char *context, struct bytes sealed, char **out_plain);
/* The same for bytes, for example of a file; never empty. */
struct bytes secret_seal_bytes(const struct secret_ring *ring, struct arena *arena,
                               const char *context, struct bytes plain);
MUST_CHECK enum status secret_open_bytes(const struct secret_ring *ring, struct arena *arena,
                                         const char *context, struct bytes sealed,
                                         struct bytes *out_plain);
/* The search index of a normalised value of a column. */
void secret_index(const struct secret_ring *ring, const char *column, const char *value,
                  unsigned char out_index[SECRET_DIGEST_SIZE]);
