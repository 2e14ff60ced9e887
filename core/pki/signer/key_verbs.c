/* key_verbs: two-party key generation and the signature over the certificate request, the server's
 * half. */
#include <string.h>

#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/pki/build.h"
#include "core/pki/signer/facts.h"
#include "core/pki/signer/key_share.h"
#include "core/pki/sm2_pair.h"

/* Wrong partials of one key before it is given up. The claim has no PIN tries to protect yet; this
 * bounds what can be tried against the share. */
#define ATTEMPTS_MAX 10

/* What is opened to the phone after its point arrived; stored sealed until the certificate is
 * issued. */
struct opening {
    struct sm2_point point;
    struct sm2_proof proof;
    unsigned char nu[SM2_COMMITMENT_SIZE];
    unsigned char commitment[SM2_COMMITMENT_SIZE];
};

static const char *id_text(struct arena *arena, int64_t id) {
    char text[ID_TEXT_SIZE];
    id_format(id, text);
    return arena_text(arena, text);
}

static enum status open_opening(struct signer *signer, struct call *call, int64_t claim_id,
                                const struct share_record *record, struct opening *out_opening) {
    return key_share_open_part(signer, call, "opening", claim_id, record->public_key,
                               record->opening_sealed, out_opening, sizeof *out_opening);
}

/* ---- reading what a verb acts on ---- */

struct subject {
    int64_t claim_id;
    struct claim_facts facts;
    struct share_record share;
    bool has_share;
};

static enum status read_subject(struct signer *signer, struct call *call,
                                const struct document *request, struct subject *out_subject) {
    struct tx *tx = NULL;
    enum status status;
    if (!signer_read_id(request, "claim_id", &out_subject->claim_id))
        return call_fail(call, STATUS_INVALID, "claim_id");
    TRY(tx_read(call, &tx));
    TRY_CLEANUP(facts_read(signer, call, tx, out_subject->claim_id, &out_subject->facts));
    status = signer_store_find_share(tx, out_subject->claim_id, &out_subject->share);
    out_subject->has_share = status == STATUS_OK;
    if (status == STATUS_NOT_FOUND)
        status = STATUS_OK;
    if (status == STATUS_OK)
        status = facts_check(call, &out_subject->facts, "mobile");
cleanup:
    tx_rollback(tx);
    return status;
}

static enum status proof_context(struct call *call, const struct subject *subject,
                                 struct sm2_context *out_context) {
    return sm2_context_make(id_text(call->arena, subject->facts.row.account_id),
                            subject->facts.row.device_id, id_text(call->arena, subject->claim_id),
                            "keygen", out_context);
}

static void put_digest(struct document_writer *answer, struct arena *arena, const char *name,
                       const unsigned char *bytes) {
    document_put_text(answer, name, encode_hex(arena, BYTES(bytes, SM2_DIGEST_SIZE)));
}

/* ---- keygen_begin ---- */

static enum status store_new_share(struct signer *signer, struct call *call, int64_t claim_id,
                                   const struct sm2_scalar *share, const struct opening *opening) {
    struct tx *tx = NULL;
    struct bytes share_sealed, opening_sealed;
    const struct bytes none = {0};
    enum status status;
    TRY(key_share_seal_part(signer, call, "share", claim_id, none, share, sizeof *share,
                            &share_sealed));
    TRY(key_share_seal_part(signer, call, "opening", claim_id, none, opening, sizeof *opening,
                            &opening_sealed));
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(signer_store_discard_shares(tx, claim_id, call->now));
    TRY_CLEANUP(signer_store_insert_share(tx, claim_id, share_sealed, opening_sealed, call->now));
cleanup:
    return tx_end(tx, status);
}

static enum status begin_key(struct signer *signer, struct call *call,
                             const struct subject *subject, struct opening *out_opening) {
    struct sm2_context context;
    struct sm2_server_key key;
    TRY(proof_context(call, subject, &context));
    TRY(sm2_server_key_begin(&context, &key));
    struct opening opening = {.point = key.point, .proof = key.proof};
    memcpy(opening.nu, key.nu, sizeof opening.nu);
    memcpy(opening.commitment, key.commitment, sizeof opening.commitment);
    enum status status = store_new_share(signer, call, subject->claim_id, &key.share, &opening);
    secret_wipe(&key, sizeof key);
    if (status == STATUS_OK)
        *out_opening = opening;
    return status;
}

enum status signer_verb_keygen_begin(struct signer *signer, struct call *call,
                                     const struct document *request,
                                     struct document_writer *answer) {
    struct subject subject;
    struct opening opening;
    TRY(read_subject(signer, call, request, &subject));
    if (!str_equal(subject.facts.row.claim_state, "committed"))
        return call_fail(call, STATUS_STATE, "the claim has gone on");
    /* Asked again: the same commitment. A share is never overwritten. */
    if (subject.has_share && !str_equal(subject.share.state, "committed"))
        return call_fail(call, STATUS_STATE, "the key exists");
    if (subject.has_share)
        TRY(open_opening(signer, call, subject.claim_id, &subject.share, &opening));
    else
        TRY(begin_key(signer, call, &subject, &opening));
    put_digest(answer, call->arena, "commitment", opening.commitment);
    return STATUS_OK;
}

/* ---- keygen_finish ---- */

static enum status store_joint_key(struct signer *signer, struct call *call, int64_t claim_id,
                                   const struct sm2_scalar *share, const struct opening *opening,
                                   const struct sm2_point *public_key) {
    struct tx *tx = NULL;
    struct bytes share_sealed, opening_sealed;
    const struct bytes key = BYTES(public_key->bytes, SM2_POINT_SIZE);
    TRY(key_share_seal_part(signer, call, "share", claim_id, key, share, sizeof *share,
                            &share_sealed));
    TRY(key_share_seal_part(signer, call, "opening", claim_id, key, opening, sizeof *opening,
                            &opening_sealed));
    TRY(tx_begin(call, &tx));
    enum status status =
        signer_store_join_share(tx, claim_id, share_sealed, opening_sealed, key, call->now);
    status = tx_end(tx, status);
    return status == STATUS_NOT_FOUND ? call_fail(call, STATUS_CONFLICT, "joined meanwhile")
                                      : status;
}

/* Asked again with the same point: the same answer. With another one: refused. */
static enum status join(struct signer *signer, struct call *call, const struct subject *subject,
                        const struct sm2_scalar *share, const struct opening *opening,
                        const struct sm2_point *public_key) {
    if (str_equal(subject->share.state, "committed"))
        return store_joint_key(signer, call, subject->claim_id, share, opening, public_key);
    if (subject->share.public_key.size == SM2_POINT_SIZE &&
        memcmp(subject->share.public_key.data, public_key->bytes, SM2_POINT_SIZE) == 0)
        return STATUS_OK;
    return call_fail(call, STATUS_STATE, "the key exists with another point");
}

enum status signer_verb_keygen_finish(struct signer *signer, struct call *call,
                                      const struct document *request,
                                      struct document_writer *answer) {
    struct subject subject;
    struct opening opening;
    struct sm2_context context;
    struct sm2_point point, public_key;
    struct sm2_proof proof;
    struct sm2_scalar share = {0};
    char z[SM2_HEX_SIZE];
    enum status status;
    if (!sm2_point_parse(document_text(request, "p1"), &point) ||
        !sm2_point_parse(document_text(request, "w1"), &proof.w) ||
        !sm2_scalar_parse(document_text(request, "z1"), &proof.z))
        return call_fail(call, STATUS_PROOF_FAILED, "point or proof");
    TRY(read_subject(signer, call, request, &subject));
    if (!subject.has_share || subject.share.opening_sealed.size == 0)
        return call_fail(call, STATUS_KEY_SESSION_GONE, "no key was begun");
    TRY_CLEANUP(proof_context(call, &subject, &context));
    TRY_CLEANUP(key_share_open(signer, call, subject.claim_id, &subject.share, &share));
    TRY_CLEANUP(open_opening(signer, call, subject.claim_id, &subject.share, &opening));
    TRY_CLEANUP(sm2_server_key_finish(&context, &share, &point, &proof, &public_key));
    TRY_CLEANUP(join(signer, call, &subject, &share, &opening, &public_key));
    sm2_scalar_format(&opening.proof.z, z);
    signer_put_point(answer, "p2", &opening.point);
    signer_put_point(answer, "w2", &opening.proof.w);
    document_put_text(answer, "z2", z);
    put_digest(answer, call->arena, "nonce", opening.nu);
    signer_put_point(answer, "public_key", &public_key);
cleanup:
    secret_wipe(&share, sizeof share);
    return status;
}

/* ---- sign_begin, sign_finish ---- */

/* What both sides sign, made from the facts each time: the caller has no say in it. */
static enum status request_info(struct call *call, const struct subject *subject,
                                struct sm2_point *out_key, struct bytes *out_info) {
    if (!subject->has_share || subject->share.public_key.size != SM2_POINT_SIZE)
        return call_fail(call, STATUS_KEY_SESSION_GONE, "there is no joint key");
    memcpy(out_key->bytes, subject->share.public_key.data, SM2_POINT_SIZE);
    return build_request_info(call->arena, &subject->facts.profile, &subject->facts.holder, out_key,
                              out_info);
}

enum status signer_verb_sign_begin(struct signer *signer, struct call *call,
                                   const struct document *request, struct document_writer *answer) {
    struct subject subject;
    struct sm2_point key, point;
    struct sm2_scalar nonce;
    struct bytes info;
    struct tx *tx = NULL;
    int64_t round = 0;
    TRY(read_subject(signer, call, request, &subject));
    TRY(request_info(call, &subject, &key, &info));
    TRY(sm2_server_round(&nonce, &point));
    enum status status = tx_begin(call, &tx);
    if (status == STATUS_OK)
        status = signer_store_open_round(tx, subject.claim_id, signer->instance, call->now, &round);
    status = tx_end(tx, status);
    if (status == STATUS_OK) {
        rounds_put(signer->rounds, subject.claim_id, round, &nonce);
        signer_put_point(answer, "q1", &point);
        document_put_text(answer, "request_info", encode_base64(call->arena, info));
    }
    secret_wipe(&nonce, sizeof nonce);
    return status == STATUS_NOT_FOUND ? call_fail(call, STATUS_STATE, "the request is signed")
                                      : status;
}

/* Takes k1 out of memory and uses up the round in the database, before anything is computed. */
static enum status take_round(struct signer *signer, struct call *call, int64_t claim_id,
                              struct sm2_scalar *out_nonce) {
    struct tx *tx = NULL;
    int64_t round = 0;
    if (!rounds_take(signer->rounds, claim_id, &round, out_nonce))
        return call_fail(call, STATUS_KEY_SESSION_GONE, "no live round here");
    enum status status = tx_begin(call, &tx);
    if (status == STATUS_OK)
        status =
            signer_store_take_round(tx, claim_id, signer->instance, round, ATTEMPTS_MAX, call->now);
    status = tx_end(tx, status);
    return status == STATUS_NOT_FOUND
               ? call_fail(call, STATUS_KEY_SESSION_GONE, "the round is over or tries are used up")
               : status;
}

static enum status store_proof(struct call *call, int64_t claim_id,
                               const struct sm2_signature *signature) {
    unsigned char der[SM2_DER_MAX];
    size_t size = 0;
    struct tx *tx = NULL;
    sm2_signature_to_der(signature, der, &size);
    TRY(tx_begin(call, &tx));
    enum status status = signer_store_prove_share(tx, claim_id, BYTES(der, size), call->now);
    return tx_end(tx, status);
}

static enum status finish_signature(struct signer *signer, struct call *call,
                                    const struct subject *subject,
                                    const struct sm2_partial *partial) {
    struct sm2_point key;
    struct sm2_scalar share = {0}, nonce = {0};
    struct sm2_signature signature;
    struct bytes info;
    unsigned char e[SM2_DIGEST_SIZE];
    enum status status;
    TRY_CLEANUP(request_info(call, subject, &key, &info));
    TRY_CLEANUP(take_round(signer, call, subject->claim_id, &nonce));
    TRY_CLEANUP(sm2_message_digest(&key, X509_ID, info, e));
    TRY_CLEANUP(key_share_open(signer, call, subject->claim_id, &subject->share, &share));
    TRY_CLEANUP(sm2_server_sign(&share, &nonce, &key, e, partial, &signature));
    TRY_CLEANUP(store_proof(call, subject->claim_id, &signature));
cleanup:
    secret_wipe(&share, sizeof share);
    secret_wipe(&nonce, sizeof nonce);
    return status;
}

enum status signer_verb_sign_finish(struct signer *signer, struct call *call,
                                    const struct document *request,
                                    struct document_writer *answer) {
    struct subject subject;
    struct sm2_partial partial;
    (void)answer;
    if (!sm2_scalar_parse(document_text(request, "r"), &partial.r) ||
        !sm2_scalar_parse(document_text(request, "s2"), &partial.s2) ||
        !sm2_scalar_parse(document_text(request, "s3"), &partial.s3))
        return call_fail(call, STATUS_PROOF_FAILED, "partial signature");
    TRY(read_subject(signer, call, request, &subject));
    if (!subject.has_share)
        return call_fail(call, STATUS_KEY_SESSION_GONE, "no key was begun");
    /* Asked again after success (the answer was lost): nothing more is signed. */
    if (str_equal(subject.share.state, "proved") || str_equal(subject.share.state, "issued"))
        return STATUS_OK;
    return finish_signature(signer, call, &subject, &partial);
}
