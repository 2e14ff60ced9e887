/* signer_client: calls on lnca-signer from serve and work.
 *
 * Every function opens a connection, asks, waits at most setting signer_timeout_ms and closes.
 * STATUS_UNAVAILABLE when the signer is not there, too slow, or answers nonsense; after it the
 * outcome is unknown and the same call may be repeated (the signer answers the same). Other results
 * are the signer's own: it rereads claim, order, approval and profile itself and refuses with
 * STATUS_FORBIDDEN or STATUS_STATE. Never call with a transaction open. */
#pragma once

#include "core/base/call.h"
#include "core/pki/sm2_pair.h"

struct signer_commitment {
    unsigned char commitment[SM2_COMMITMENT_SIZE];
};

/* Key generation, step 1. The proof context is holder = account id, device = the claim's device id,
 * session = claim id (19 digits each id), purpose "keygen". */
MUST_CHECK enum status signer_keygen_begin(struct call *call, int64_t claim_id,
                                           struct signer_commitment *out_commitment);

struct signer_opening {
    struct sm2_point point;
    struct sm2_proof proof;
    unsigned char nonce[SM2_COMMITMENT_SIZE];
    struct sm2_point public_key;
};
/* Step 3. STATUS_PROOF_FAILED when the phone's proof does not hold. */
MUST_CHECK enum status signer_keygen_finish(struct call *call, int64_t claim_id,
                                            const struct sm2_point *point,
                                            const struct sm2_proof *proof,
                                            struct signer_opening *out_opening);

struct signer_round {
    struct sm2_point point;    /* Q1 */
    struct bytes request_info; /* DER of what is signed */
};
/* Signing of the certificate request, step 1; every earlier round of the key dies. */
MUST_CHECK enum status signer_sign_begin(struct call *call, int64_t claim_id,
                                         struct signer_round *out_round);
/* Steps 5 to 7. STATUS_PROOF_FAILED for a wrong partial, STATUS_KEY_SESSION_GONE when the round is
 * no longer alive. */
MUST_CHECK enum status signer_sign_finish(struct call *call, int64_t claim_id,
                                          const struct sm2_partial *partial);

/* A use of an issued key, by its row of key_uses. */
enum signer_outcome { SIGNER_OPEN, SIGNER_SIGNED, SIGNER_WRONG, SIGNER_LOCKED };
struct signer_use_answer {
    enum signer_outcome outcome;
    struct sm2_point point; /* Q1, when open */
    int64_t tries_left;     /* when wrong or locked; 0 = locked for good */
    int64_t locked_until;   /* 0 = not */
};
/* STATUS_FORBIDDEN when the certificate is not good for it, STATUS_KEY_SESSION_GONE when it is
 * over, STATUS_STATE when it was signed. */
MUST_CHECK enum status signer_use_begin(struct call *call, int64_t use_id,
                                        struct signer_use_answer *out_answer);
/* STATUS_KEY_SESSION_GONE when the round is no longer alive; a wrong PIN is an outcome. */
MUST_CHECK enum status signer_use_finish(struct call *call, int64_t use_id,
                                         const struct sm2_partial *partial,
                                         struct signer_use_answer *out_answer);

struct signer_certificate {
    int64_t issuance_id;
    int64_t authority_id;
    struct bytes der;
};
/* Issues, or answers what was issued before for the claim's order. */
MUST_CHECK enum status signer_issue(struct call *call, int64_t claim_id,
                                    struct signer_certificate *out_certificate);
/* Continues a certificate by its row of extensions, or answers what was issued before for it. */
MUST_CHECK enum status signer_extend(struct call *call, int64_t extension_id,
                                     struct signer_certificate *out_certificate);
/* Makes a revocation list now. */
MUST_CHECK enum status signer_crl(struct call *call, int64_t *out_number);
/* STATUS_OK when it can sign; STATUS_UNAVAILABLE when it is stopped or away. */
MUST_CHECK enum status signer_health(struct call *call);
