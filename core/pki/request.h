/* request: PKCS #10 requests from token tools, for keys that were made where we cannot see.
 *
 * Taken is strict DER (or one PEM block of it) of an SM2 key with an SM2-SM3 signature that holds
 * under the id of the Chinese PKI: whoever made the request has the key. Everything else in it is
 * a claim: the certificate's content comes from the order's facts. */
#pragma once

#include "core/pki/profile.h"
#include "core/pki/sm2.h"

#define REQUEST_TEXT_MAX ((size_t)8192)

struct token_request {
    struct bytes der;
    struct sm2_point public_key;
};

/* `der` lives in the arena. STATUS_INVALID for what is no such request, STATUS_PROOF_FAILED when
 * key or algorithm is another (RSA, P-256) or the signature does not hold. */
MUST_CHECK enum status request_read(struct arena *arena, struct bytes text,
                                    struct token_request *out_request);
/* Is the request made for exactly this holder, as the profile writes the name? Part by part, in
 * order, by text; string types may differ. STATUS_FORBIDDEN when not. */
MUST_CHECK enum status request_check_subject(const struct token_request *request,
                                             const struct profile *profile,
                                             const struct profile_holder *holder);
