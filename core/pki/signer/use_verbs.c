/* use_verbs: the server's half of a signature with a holder's issued key, after the PIN. What is
 * signed stands in the row of key_uses; nothing but ids and scalars is taken from the caller.
 *
 * A wrong PIN gives a wrong signature, which only this side sees. Every try is counted before
 * anything is computed and cleared by a right one, so that a crash is no free guess. */
#include <string.h>

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/pki/signer/key_share.h"
#include "core/pki/signer/pin_lock.h"
#include "core/pki/sm2_pair.h"
#include "core/pki/x509.h"

struct using {
    int64_t use_id;
    struct signer_use use;
    struct tries_record tries;
    struct sm2_point key;
};

/* Why this key may not be used for this; NULL when it may. */
static const char *objection(const struct call *call, const struct signer_use *use) {
    if (use->account_id != use->certificate_account_id)
        return "the key is another account's";
    if (!str_equal(use->certificate_state, "valid"))
        return "the certificate is suspended or revoked";
    /* A renewal after the end still begins with the old key: its face check comes besides. */
    if (use->not_after <= call->now && !str_equal(use->purpose, "renewal"))
        return "the certificate has run out";
    if (!str_equal(use->share.state, "issued") || use->share.public_key.size != SM2_POINT_SIZE)
        return "there is no issued key";
    return NULL;
}

static enum status read_use(struct signer *signer, struct call *call,
                            const struct document *request, struct using *using) {
    struct tx *tx = NULL;
    if (!signer_read_id(request, "use_id", &using->use_id))
        return call_fail(call, STATUS_INVALID, "use_id");
    (void)signer;
    TRY(tx_read(call, &tx));
    enum status status = signer_store_find_use(tx, using->use_id, &using->use);
    tx_rollback(tx);
    TRY(status);
    const char *cause = objection(call, &using->use);
    if (cause)
        return call_fail(call, STATUS_FORBIDDEN, cause);
    if (using->use.expires_at <= call->now && !using->use.is_signed)
        return call_fail(call, STATUS_KEY_SESSION_GONE, "the use is over");
    memcpy(using->key.bytes, using->use.share.public_key.data, SM2_POINT_SIZE);
    return STATUS_OK;
}

static void put_tries(struct document_writer *answer, const struct tries_record *tries) {
    document_put_int(answer, "tries_left", pin_tries_left(tries->wrong));
    document_put_int(answer, "locked_until", tries->locked_until);
}

static enum status put_locked(struct document_writer *answer, const struct tries_record *tries) {
    document_put_text(answer, "outcome", "locked");
    put_tries(answer, tries);
    return STATUS_OK;
}

/* ---- use_begin ---- */

static enum status open_round(struct signer *signer, struct call *call, struct using *using,
                              int64_t *out_round) {
    struct tx *tx = NULL;
    enum status status;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(signer_store_lock_tries(tx, using->use.claim_id, call->now, &using->tries));
    if (pin_is_locked(using->tries.wrong, using->tries.locked_until, call->now)) {
        *out_round = 0;
        goto cleanup;
    }
    TRY_CLEANUP(signer_store_open_use_round(tx, using->use_id, using->use.claim_id,
                                            signer->instance, call->now, out_round));
cleanup:
    return tx_end(tx, status);
}

enum status signer_verb_use_begin(struct signer *signer, struct call *call,
                                  const struct document *request, struct document_writer *answer) {
    struct using using = {0};
    struct sm2_scalar nonce;
    struct sm2_point point;
    int64_t round = 0;
    TRY(read_use(signer, call, request, &using));
    if (using.use.is_signed)
        return call_fail(call, STATUS_STATE, "it is signed");
    TRY(sm2_server_round(&nonce, &point));
    enum status status = open_round(signer, call, &using, &round);
    if (status == STATUS_OK && round != 0) {
        rounds_put(signer->rounds, using.use.claim_id, round, &nonce);
        document_put_text(answer, "outcome", "open");
        signer_put_point(answer, "q1", &point);
    }
    secret_wipe(&nonce, sizeof nonce);
    TRY(status);
    return round == 0 ? put_locked(answer, &using.tries) : STATUS_OK;
}

/* ---- use_finish ---- */

/* Counts the try and uses up the round. */
static enum status take_try(struct signer *signer, struct call *call, struct using *using,
                            int64_t round) {
    struct tx *tx = NULL;
    enum status status;
    struct tries_record *tries = &using->tries;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(signer_store_lock_tries(tx, using->use.claim_id, call->now, tries));
    if (pin_is_locked(tries->wrong, tries->locked_until, call->now)) {
        status = STATUS_PIN_LOCKED;
        goto cleanup;
    }
    tries->wrong++;
    tries->locked_until = pin_locked_until(tries->wrong, call->now);
    TRY_CLEANUP(signer_store_save_tries(tx, using->use.claim_id, tries, call->now));
    TRY_CLEANUP(
        signer_store_take_use_round(tx, using->use.claim_id, signer->instance, round, call->now));
cleanup:
    status = tx_end(tx, status);
    return status == STATUS_NOT_FOUND
               ? call_fail(call, STATUS_KEY_SESSION_GONE, "the round is over")
               : status;
}

/* Takes k1 out of memory; a round of another use of the same key does not count for this one. */
static enum status take_round(struct signer *signer, struct call *call, struct using *using,
                              struct sm2_scalar *out_nonce) {
    int64_t round = 0;
    if (!rounds_take(signer->rounds, using->use.claim_id, &round, out_nonce) ||
        round != using->use.round)
        return call_fail(call, STATUS_KEY_SESSION_GONE, "no live round here");
    return take_try(signer, call, using, round);
}

static enum status store_signature(struct call *call, const struct using *using,
                                   const struct sm2_signature *signature) {
    unsigned char der[SM2_DER_MAX];
    size_t size = 0;
    struct tx *tx = NULL;
    enum status status;
    sm2_signature_to_der(signature, der, &size);
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(signer_store_finish_use(tx, using->use_id, BYTES(der, size), call->now));
    TRY_CLEANUP(
        signer_store_save_tries(tx, using->use.claim_id, &(struct tries_record){0}, call->now));
cleanup:
    return tx_end(tx, status);
}

static enum status finish(struct signer *signer, struct call *call, struct using *using,
                          const struct sm2_partial *partial) {
    struct sm2_scalar share = {0}, nonce = {0};
    struct sm2_signature signature;
    unsigned char e[SM2_DIGEST_SIZE];
    const struct bytes content = BYTES(using->use.content, strlen(using->use.content));
    enum status status;
    TRY_CLEANUP(take_round(signer, call, using, &nonce));
    TRY_CLEANUP(sm2_message_digest(&using->key, X509_ID, content, e));
    TRY_CLEANUP(key_share_open(signer, call, using->use.claim_id, &using->use.share, &share));
    TRY_CLEANUP(sm2_server_sign(&share, &nonce, &using->key, e, partial, &signature));
    TRY_CLEANUP(store_signature(call, using, &signature));
cleanup:
    secret_wipe(&share, sizeof share);
    secret_wipe(&nonce, sizeof nonce);
    return status;
}

enum status signer_verb_use_finish(struct signer *signer, struct call *call,
                                   const struct document *request, struct document_writer *answer) {
    struct using using = {0};
    struct sm2_partial partial;
    enum status status = STATUS_PROOF_FAILED;
    TRY(read_use(signer, call, request, &using));
    if (using.use.is_signed) { /* asked again: nothing is signed a second time */
        document_put_text(answer, "outcome", "signed");
        return STATUS_OK;
    }
    if (!sm2_scalar_parse(document_text(request, "r"), &partial.r) ||
        !sm2_scalar_parse(document_text(request, "s2"), &partial.s2) ||
        !sm2_scalar_parse(document_text(request, "s3"), &partial.s3))
        return call_fail(call, STATUS_PROOF_FAILED, "partial signature");
    status = finish(signer, call, &using, &partial);
    if (status == STATUS_PIN_LOCKED)
        return put_locked(answer, &using.tries);
    if (status == STATUS_PROOF_FAILED) {
        document_put_text(answer, "outcome", "wrong");
        put_tries(answer, &using.tries);
        return STATUS_OK;
    }
    if (status == STATUS_OK)
        document_put_text(answer, "outcome", "signed");
    return status;
}
