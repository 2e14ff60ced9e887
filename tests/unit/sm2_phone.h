/* sm2_phone: the phone's half of two-party SM2 for C tests, written apart from the product's code
 * (which has it in TypeScript). */
#pragma once

#include "core/pki/sm2_pair.h"

/* a and a^-1; NULL gives a random one. */
void phone_share(const struct sm2_scalar *given, struct sm2_scalar *out_share,
                 struct sm2_scalar *out_inverse);
/* P = a^-1 P2 - G */
void phone_public_key(const struct sm2_scalar *share, const struct sm2_point *server_point,
                      struct sm2_point *out_public_key);
/* r, s2, s3; NULL nonces are random. */
void phone_sign(const struct sm2_scalar *share, const struct sm2_point *round_point,
                const unsigned char e[SM2_DIGEST_SIZE], const struct sm2_scalar *k2,
                const struct sm2_scalar *k3, struct sm2_partial *out_partial);
/* scalar + 1 mod n: the share that a wrong PIN gives. */
void phone_wrong_share(const struct sm2_scalar *share, struct sm2_scalar *out_wrong);
