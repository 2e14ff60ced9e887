/* public_key: public keys that others hand to us, as SubjectPublicKeyInfo in PEM. */
#pragma once

#include "core/base/str.h"

struct public_key {
    const char *algorithm; /* ES256 (P-256) or SM2 */
    struct bytes der;      /* SubjectPublicKeyInfo */
};

/* STATUS_INVALID unless it is one key on P-256 or the SM2 curve, by name, and nothing else. */
MUST_CHECK enum status public_key_parse(struct arena *arena, const char *pem,
                                        struct public_key *out_key);
