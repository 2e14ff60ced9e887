/* sm2: scalars, points and signatures of the SM2 curve as fixed-size bytes, and verification.
 *
 * Answers for encoding (always 32 bytes, leading zeros kept), validity of what comes from outside,
 * Z and e with an explicit id, and verification. The two-party protocol is in sm2_pair.h.
 * Everything that takes bytes from outside says whether it checked them. Secrets must be wiped by
 * their owner (secret_wipe). */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "core/base/status.h"
#include "core/base/str.h"

#define SM2_SCALAR_SIZE 32
#define SM2_POINT_SIZE 65
#define SM2_DIGEST_SIZE 32
#define SM2_DER_MAX 72
#define SM2_SPKI_SIZE 91
#define SM2_HEX_SIZE 65        /* text of a scalar or coordinate with its NUL */
#define SM2_POINT_HEX_SIZE 129 /* x then y, without the 04, with the NUL */

/* The id of the Chinese PKI (GM/T 0009). OpenSSL's own default is the empty one, so it is always
 * passed. */
#define SM2_DEFAULT_ID "1234567812345678"

/* A number modulo the group order, big-endian. */
struct sm2_scalar {
    unsigned char bytes[SM2_SCALAR_SIZE];
};

/* 04 || x || y. */
struct sm2_point {
    unsigned char bytes[SM2_POINT_SIZE];
};

struct sm2_signature {
    struct sm2_scalar r;
    struct sm2_scalar s;
};

/* True when the scalar is in 1..n-1. */
bool sm2_scalar_is_valid(const struct sm2_scalar *scalar);
/* True when the bytes are an uncompressed point on the curve (infinity has no such form). */
bool sm2_point_is_valid(const struct sm2_point *point);
/* The base point G. */
void sm2_base_point(struct sm2_point *out_point);
/* A random scalar in 1..n-1. */
MUST_CHECK enum status sm2_scalar_random(struct sm2_scalar *out_scalar);
/* scalar * G, without a timing that depends on the scalar. */
MUST_CHECK enum status sm2_base_multiply(const struct sm2_scalar *scalar,
                                         struct sm2_point *out_point);

/* Text form: lower-case hex only, exact length. Parsing also checks the range or the curve. */
bool sm2_scalar_parse(const char *text, struct sm2_scalar *out_scalar);
bool sm2_point_parse(const char *text, struct sm2_point *out_point);
void sm2_scalar_format(const struct sm2_scalar *scalar, char out_text[SM2_HEX_SIZE]);
void sm2_point_format(const struct sm2_point *point, char out_text[SM2_POINT_HEX_SIZE]);

/* SEQUENCE { INTEGER r, INTEGER s }, minimal. Reading accepts only DER and only 1..n-1. */
void sm2_signature_to_der(const struct sm2_signature *signature, unsigned char out_der[SM2_DER_MAX],
                          size_t *out_size);
bool sm2_signature_from_der(struct bytes der, struct sm2_signature *out_signature);

/* SubjectPublicKeyInfo with curve OID 1.2.156.10197.1.301. */
void sm2_point_to_spki(const struct sm2_point *point, unsigned char out_spki[SM2_SPKI_SIZE]);

/* Z = SM3(length of id in bits || id || a || b || G || public key). */
MUST_CHECK enum status sm2_identity_digest(const struct sm2_point *public_key, struct bytes id,
                                           unsigned char out_z[SM2_DIGEST_SIZE]);
/* e = SM3(Z || message). */
MUST_CHECK enum status sm2_message_digest(const struct sm2_point *public_key, struct bytes id,
                                          struct bytes message,
                                          unsigned char out_e[SM2_DIGEST_SIZE]);

/* STATUS_OK, or STATUS_PROOF_FAILED for a signature that does not hold under the key (or an invalid
 * key). */
MUST_CHECK enum status sm2_verify_digest(const struct sm2_point *public_key,
                                         const unsigned char e[SM2_DIGEST_SIZE],
                                         const struct sm2_signature *signature);
MUST_CHECK enum status sm2_verify(const struct sm2_point *public_key, struct bytes id,
                                  struct bytes message, const struct sm2_signature *signature);
