/* sm2_pair: the server's half of two-party SM2 (the key is never whole anywhere).
 *
 * With the phone's share a and the server's share b: (1+d)^-1 = a b mod n and P = (a b)^-1 G - G.
 * The server finishes each signature and verifies it under P before anything leaves this file; a
 * wrong partial (wrong PIN, forgery) is STATUS_PROOF_FAILED and nothing else is told. Proofs are
 * Schnorr proofs bound to a context (holder, device, session, purpose) and a role, so that neither
 * side can hand back the other's. Callers guarantee that a nonce k1 is used once and that one key
 * has one live k1 (a phone with many open rounds could combine them into a signature nobody asked
 * for). */
#pragma once

#include "core/pki/sm2.h"

#define SM2_CONTEXT_SIZE 32
#define SM2_COMMITMENT_SIZE 32

enum sm2_role { SM2_ROLE_PHONE, SM2_ROLE_SERVER };

/* What both proofs and the commitment are bound to. */
struct sm2_context {
    unsigned char bytes[SM2_CONTEXT_SIZE];
};

/* Proof of knowledge of x for X = x G. */
struct sm2_proof {
    struct sm2_point w;
    struct sm2_scalar z;
};

/* The server's side of a key generation. `share` is secret; the rest is opened to the phone after
 * its point arrived. */
struct sm2_server_key {
    struct sm2_scalar share;                       /* b */
    struct sm2_point point;                        /* P2 = b^-1 G */
    struct sm2_proof proof;                        /* of b^-1 */
    unsigned char nu[SM2_COMMITMENT_SIZE];         /* blinds the commitment */
    unsigned char commitment[SM2_COMMITMENT_SIZE]; /* to P2, proof and nu */
};

/* What the phone sends for one signature. */
struct sm2_partial {
    struct sm2_scalar r, s2, s3;
};

/* SM3 over the length-prefixed parts. */
MUST_CHECK enum status sm2_context_make(const char *holder_id, const char *device_id,
                                        const char *session_id, const char *purpose,
                                        struct sm2_context *out_context);

/* Proves knowledge of `secret` for X = secret G. `nonce` must be fresh; give NULL for a random one
 * (anything else is for test vectors only). */
MUST_CHECK enum status sm2_prove(enum sm2_role role, const struct sm2_context *context,
                                 const struct sm2_scalar *secret, const struct sm2_scalar *nonce,
                                 struct sm2_point *out_point, struct sm2_proof *out_proof);
/* STATUS_PROOF_FAILED unless the points are valid and the proof holds. */
MUST_CHECK enum status sm2_proof_check(enum sm2_role role, const struct sm2_context *context,
                                       const struct sm2_point *point,
                                       const struct sm2_proof *proof);

/* Key generation, step 1: a fresh share, point, proof and commitment. */
MUST_CHECK enum status sm2_server_key_begin(const struct sm2_context *context,
                                            struct sm2_server_key *out_key);
/* The same from given share, proof nonce and nu: for test vectors only. */
MUST_CHECK enum status sm2_server_key_begin_with(const struct sm2_context *context,
                                                 const struct sm2_scalar *share,
                                                 const struct sm2_scalar *nonce,
                                                 const unsigned char nu[SM2_COMMITMENT_SIZE],
                                                 struct sm2_server_key *out_key);
/* Step 3: checks the phone's point and proof and gives the joint public key P; STATUS_PROOF_FAILED
 * otherwise. */
MUST_CHECK enum status sm2_server_key_finish(const struct sm2_context *context,
                                             const struct sm2_scalar *share,
                                             const struct sm2_point *phone_point,
                                             const struct sm2_proof *phone_proof,
                                             struct sm2_point *out_public_key);
/* Signing, step 1: k1 and Q1 = k1 G. */
MUST_CHECK enum status sm2_server_round(struct sm2_scalar *out_nonce, struct sm2_point *out_point);
/* Steps 5 to 7: finishes the signature over `e` and verifies it. The caller has taken k1 out of its
 * store before. */
MUST_CHECK enum status
sm2_server_sign(const struct sm2_scalar *share, const struct sm2_scalar *nonce,
                const struct sm2_point *public_key, const unsigned char e[SM2_DIGEST_SIZE],
                const struct sm2_partial *partial, struct sm2_signature *out_signature);
