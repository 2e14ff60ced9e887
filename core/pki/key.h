/* key: SM2 key pairs of OpenSSL, for CA keys and the throw-away keys of the lint. Holders' keys
 * never take this form (sm2_pair.h). All pointers given out are owned: key_destroy. */
#pragma once

#include <openssl/evp.h>

#include "core/pki/sm2.h"

MUST_CHECK enum status key_generate(EVP_PKEY **out_key);
/* A public key only. STATUS_PROOF_FAILED for a point that is not on the curve. */
MUST_CHECK enum status key_from_point(const struct sm2_point *point, EVP_PKEY **out_key);
MUST_CHECK enum status key_to_point(const EVP_PKEY *key, struct sm2_point *out_point);
/* PKCS #8 DER of the pair; the caller wipes what is written to the arena (arena_destroy does). */
MUST_CHECK enum status key_to_pkcs8(const EVP_PKEY *key, struct arena *arena,
                                    struct bytes *out_der);
/* STATUS_TAMPERED unless it is an SM2 key pair and nothing else. */
MUST_CHECK enum status key_from_pkcs8(struct bytes der, EVP_PKEY **out_key);
void key_destroy(EVP_PKEY *key);

/* Key identifier of certificates: the first 20 bytes of SM3 over the point. */
#define KEY_IDENTIFIER_SIZE 20
void key_identifier(const struct sm2_point *point,
                    unsigned char out_identifier[KEY_IDENTIFIER_SIZE]);
