/* sm2_pair: the server's half of two-party SM2; see the header. */
#include "core/pki/sm2_pair.h"

#include <string.h>

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include "core/pki/sm2_group.h"

#define COMMITMENT_TAG "sm2-2p/commit/v1"

static const char *const proof_tags[] = {
    [SM2_ROLE_PHONE] = "sm2-2p/pok/phone/v1",
    [SM2_ROLE_SERVER] = "sm2-2p/pok/server/v1",
};

/* ---- hashing ---- */

static bool sm3_add(EVP_MD_CTX *hash, const void *bytes, size_t size) {
    return EVP_DigestUpdate(hash, bytes, size) == 1;
}

static EVP_MD_CTX *sm3_open(void) {
    EVP_MD_CTX *hash = EVP_MD_CTX_new();
    if (hash && EVP_DigestInit_ex(hash, EVP_sm3(), NULL) == 1)
        return hash;
    EVP_MD_CTX_free(hash);
    return NULL;
}

static bool sm3_close(EVP_MD_CTX *hash, bool done, unsigned char *out_digest) {
    done = done && EVP_DigestFinal_ex(hash, out_digest, NULL) == 1;
    EVP_MD_CTX_free(hash);
    return done;
}

static bool add_prefixed(EVP_MD_CTX *hash, const char *text) {
    const size_t length = strlen(text);
    const unsigned char size[4] = {(unsigned char)(length >> 24), (unsigned char)(length >> 16),
                                   (unsigned char)(length >> 8), (unsigned char)length};
    return sm3_add(hash, size, sizeof size) && sm3_add(hash, text, length);
}

enum status sm2_context_make(const char *holder_id, const char *device_id, const char *session_id,
                             const char *purpose, struct sm2_context *out_context) {
    EVP_MD_CTX *hash = sm3_open();
    bool done = hash && add_prefixed(hash, holder_id) && add_prefixed(hash, device_id) &&
                add_prefixed(hash, session_id) && add_prefixed(hash, purpose);
    return sm3_close(hash, done, out_context->bytes) ? STATUS_OK : STATUS_INTERNAL;
}

/* c = SM3(tag || 00 || context || X || W) mod n */
static bool challenge(struct sm2_work *work, enum sm2_role role, const struct sm2_context *context,
                      const struct sm2_point *point, const struct sm2_point *w, BIGNUM *out_c) {
    unsigned char digest[SM2_DIGEST_SIZE];
    EVP_MD_CTX *hash = sm3_open();
    bool done = hash && sm3_add(hash, proof_tags[role], strlen(proof_tags[role]) + 1) &&
                sm3_add(hash, context->bytes, SM2_CONTEXT_SIZE) &&
                sm3_add(hash, point->bytes, SM2_POINT_SIZE) &&
                sm3_add(hash, w->bytes, SM2_POINT_SIZE);
    return sm3_close(hash, done, digest) && BN_bin2bn(digest, sizeof digest, out_c) &&
           BN_nnmod(out_c, out_c, work->order, work->numbers) == 1;
}

static bool commit(const struct sm2_context *context, struct sm2_server_key *key) {
    EVP_MD_CTX *hash = sm3_open();
    bool done = hash && sm3_add(hash, COMMITMENT_TAG, sizeof COMMITMENT_TAG) &&
                sm3_add(hash, context->bytes, SM2_CONTEXT_SIZE) &&
                sm3_add(hash, key->point.bytes, SM2_POINT_SIZE) &&
                sm3_add(hash, key->proof.w.bytes, SM2_POINT_SIZE) &&
                sm3_add(hash, key->proof.z.bytes, SM2_SCALAR_SIZE) &&
                sm3_add(hash, key->nu, sizeof key->nu);
    return sm3_close(hash, done, key->commitment);
}

/* ---- proofs ---- */

/* z = w + c x */
static bool prove_numbers(struct sm2_work *work, enum sm2_role role,
                          const struct sm2_context *context, const BIGNUM *secret,
                          const BIGNUM *nonce, struct sm2_point *point, struct sm2_proof *proof) {
    EC_POINT *multiple = sm2_work_point(work);
    BIGNUM *c = sm2_work_number(work);
    BIGNUM *z = sm2_work_secret(work);
    return multiple && z &&
           EC_POINT_mul(work->group, multiple, secret, NULL, NULL, work->numbers) &&
           sm2_point_store(work, multiple, point) &&
           EC_POINT_mul(work->group, multiple, nonce, NULL, NULL, work->numbers) &&
           sm2_point_store(work, multiple, &proof->w) &&
           challenge(work, role, context, point, &proof->w, c) &&
           BN_mod_mul(z, c, secret, work->order, work->numbers) &&
           BN_mod_add(z, z, nonce, work->order, work->numbers) && sm2_scalar_store(z, &proof->z);
}

enum status sm2_prove(enum sm2_role role, const struct sm2_context *context,
                      const struct sm2_scalar *secret, const struct sm2_scalar *nonce,
                      struct sm2_point *out_point, struct sm2_proof *out_proof) {
    struct sm2_scalar fresh;
    struct sm2_point point;
    struct sm2_proof proof;
    struct sm2_work work;
    enum status status = sm2_work_open(&work);
    if (status == STATUS_OK && !nonce)
        status = sm2_scalar_random(&fresh);
    if (status == STATUS_OK) {
        BIGNUM *x = sm2_work_secret(&work);
        BIGNUM *w = sm2_work_secret(&work);
        bool done = w && sm2_scalar_load(secret, x) && sm2_scalar_load(nonce ? nonce : &fresh, w) &&
                    sm2_number_in_range(&work, x) && sm2_number_in_range(&work, w) &&
                    prove_numbers(&work, role, context, x, w, &point, &proof);
        status = done ? STATUS_OK : STATUS_INTERNAL;
    }
    if (status == STATUS_OK) {
        *out_point = point;
        *out_proof = proof;
    }
    OPENSSL_cleanse(&fresh, sizeof fresh);
    sm2_work_close(&work);
    return status;
}

/* z G - c X == W; all public. */
static bool proof_holds(struct sm2_work *work, enum sm2_role role,
                        const struct sm2_context *context, const struct sm2_point *point,
                        const struct sm2_proof *proof) {
    EC_POINT *x = sm2_work_point(work);
    EC_POINT *w = sm2_work_point(work);
    EC_POINT *left = sm2_work_point(work);
    BIGNUM *c = sm2_work_number(work);
    BIGNUM *z = sm2_work_number(work);
    return left && z && sm2_point_load(work, point, x) && sm2_point_load(work, &proof->w, w) &&
           sm2_scalar_load(&proof->z, z) && sm2_number_in_range(work, z) &&
           challenge(work, role, context, point, &proof->w, c) && BN_sub(c, work->order, c) == 1 &&
           EC_POINT_mul(work->group, left, z, x, c, work->numbers) == 1 &&
           EC_POINT_cmp(work->group, left, w, work->numbers) == 0;
}

enum status sm2_proof_check(enum sm2_role role, const struct sm2_context *context,
                            const struct sm2_point *point, const struct sm2_proof *proof) {
    struct sm2_work work;
    enum status status = sm2_work_open(&work);
    if (status == STATUS_OK && !proof_holds(&work, role, context, point, proof))
        status = STATUS_PROOF_FAILED;
    sm2_work_close(&work);
    if (status != STATUS_OK)
        ERR_clear_error();
    return status;
}

/* ---- key generation ---- */

static enum status scalar_invert(const struct sm2_scalar *scalar, struct sm2_scalar *out_inverse) {
    struct sm2_work work;
    enum status status = sm2_work_open(&work);
    if (status == STATUS_OK) {
        BIGNUM *number = sm2_work_secret(&work);
        BIGNUM *inverse = sm2_work_secret(&work);
        bool done =
            inverse && sm2_scalar_load(scalar, number) && sm2_number_in_range(&work, number) &&
            sm2_number_invert(&work, number, inverse) && sm2_scalar_store(inverse, out_inverse);
        status = done ? STATUS_OK : STATUS_INTERNAL;
    }
    sm2_work_close(&work);
    return status;
}

enum status sm2_server_key_begin_with(const struct sm2_context *context,
                                      const struct sm2_scalar *share,
                                      const struct sm2_scalar *nonce,
                                      const unsigned char nu[SM2_COMMITMENT_SIZE],
                                      struct sm2_server_key *out_key) {
    struct sm2_server_key key = {.share = *share};
    struct sm2_scalar inverse = {0};
    enum status status;
    memcpy(key.nu, nu, sizeof key.nu);
    TRY_CLEANUP(scalar_invert(share, &inverse));
    TRY_CLEANUP(sm2_prove(SM2_ROLE_SERVER, context, &inverse, nonce, &key.point, &key.proof));
    if (!commit(context, &key))
        status = STATUS_INTERNAL;
    if (status == STATUS_OK)
        *out_key = key;
cleanup:
    OPENSSL_cleanse(&inverse, sizeof inverse);
    OPENSSL_cleanse(&key, sizeof key);
    return status;
}

enum status sm2_server_key_begin(const struct sm2_context *context,
                                 struct sm2_server_key *out_key) {
    struct sm2_scalar share;
    unsigned char nu[SM2_COMMITMENT_SIZE];
    if (RAND_bytes(nu, sizeof nu) != 1)
        return STATUS_INTERNAL;
    enum status status = sm2_scalar_random(&share);
    if (status == STATUS_OK)
        status = sm2_server_key_begin_with(context, &share, NULL, nu, out_key);
    OPENSSL_cleanse(&share, sizeof share);
    return status;
}

/* P = b^-1 P1 - G */
static enum status joint_key(const struct sm2_scalar *share, const struct sm2_point *other,
                             struct sm2_point *out_public_key) {
    struct sm2_work work;
    enum status status = sm2_work_open(&work);
    if (status == STATUS_OK) {
        BIGNUM *b = sm2_work_secret(&work);
        BIGNUM *inverse = sm2_work_secret(&work);
        EC_POINT *point = sm2_work_point(&work);
        EC_POINT *minus_base = sm2_work_point(&work);
        bool done = inverse && point && minus_base && sm2_scalar_load(share, b) &&
                    sm2_number_in_range(&work, b) && sm2_number_invert(&work, b, inverse) &&
                    sm2_point_load(&work, other, point) &&
                    EC_POINT_mul(work.group, point, NULL, point, inverse, work.numbers) == 1 &&
                    EC_POINT_copy(minus_base, EC_GROUP_get0_generator(work.group)) == 1 &&
                    EC_POINT_invert(work.group, minus_base, work.numbers) == 1 &&
                    EC_POINT_add(work.group, point, point, minus_base, work.numbers) == 1;
        status = done ? STATUS_OK : STATUS_INTERNAL;
        /* Infinity has no uncompressed form: a phone that answers with P1 = b G ends here. */
        if (done && !sm2_point_store(&work, point, out_public_key))
            status = STATUS_PROOF_FAILED;
    }
    sm2_work_close(&work);
    return status;
}

enum status sm2_server_key_finish(const struct sm2_context *context, const struct sm2_scalar *share,
                                  const struct sm2_point *phone_point,
                                  const struct sm2_proof *phone_proof,
                                  struct sm2_point *out_public_key) {
    TRY(sm2_proof_check(SM2_ROLE_PHONE, context, phone_point, phone_proof));
    return joint_key(share, phone_point, out_public_key);
}

/* ---- signing ---- */

enum status sm2_server_round(struct sm2_scalar *out_nonce, struct sm2_point *out_point) {
    TRY(sm2_scalar_random(out_nonce));
    return sm2_base_multiply(out_nonce, out_point);
}

/* s = b (k1 s2 + s3) - r mod n; false for a partial out of range and for s = 0 or r + s = n. */
static bool finish_numbers(struct sm2_work *work, const struct sm2_scalar *share,
                           const struct sm2_scalar *nonce, const struct sm2_partial *partial,
                           struct sm2_signature *out_signature) {
    BIGNUM *b = sm2_work_secret(work);
    BIGNUM *k1 = sm2_work_secret(work);
    BIGNUM *r = sm2_work_number(work);
    BIGNUM *s2 = sm2_work_number(work);
    BIGNUM *s3 = sm2_work_number(work);
    BIGNUM *s = sm2_work_secret(work);
    BIGNUM *sum = sm2_work_secret(work);
    return sum && sm2_scalar_load(share, b) && sm2_scalar_load(nonce, k1) &&
           sm2_scalar_load(&partial->r, r) && sm2_scalar_load(&partial->s2, s2) &&
           sm2_scalar_load(&partial->s3, s3) && sm2_number_in_range(work, r) &&
           sm2_number_in_range(work, s2) && sm2_number_in_range(work, s3) &&
           BN_mod_mul(s, k1, s2, work->order, work->numbers) &&
           BN_mod_add(s, s, s3, work->order, work->numbers) &&
           BN_mod_mul(s, s, b, work->order, work->numbers) &&
           BN_mod_sub(s, s, r, work->order, work->numbers) && !BN_is_zero(s) && BN_add(sum, r, s) &&
           BN_cmp(sum, work->order) != 0 && sm2_scalar_store(s, &out_signature->s);
}

enum status sm2_server_sign(const struct sm2_scalar *share, const struct sm2_scalar *nonce,
                            const struct sm2_point *public_key,
                            const unsigned char e[SM2_DIGEST_SIZE],
                            const struct sm2_partial *partial,
                            struct sm2_signature *out_signature) {
    struct sm2_signature signature = {.r = partial->r};
    struct sm2_work work;
    enum status status = sm2_work_open(&work);
    if (status == STATUS_OK && !finish_numbers(&work, share, nonce, partial, &signature))
        status = STATUS_PROOF_FAILED;
    sm2_work_close(&work);
    /* An unverified s would give b away to a phone that sent s2 = 0, so nothing leaves before this.
     */
    if (status == STATUS_OK)
        status = sm2_verify_digest(public_key, e, &signature);
    if (status == STATUS_OK)
        *out_signature = signature;
    OPENSSL_cleanse(&signature, sizeof signature);
    return status;
}
