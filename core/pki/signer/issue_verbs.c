/* issue_verbs: certificates, their continuations, and revocation lists.
 *
 * A certificate: facts → lint under a throw-away key → intent row (commit) → sign → lint again →
 * stored and journalled (commit) → answer. A crash between any two leaves an intent with its
 * serial; asking again goes on from there and can only give that certificate. */
#include <string.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/secret.h"
#include "core/pki/crl.h"
#include "core/pki/issue.h"
#include "core/pki/request.h"
#include "core/pki/signer/facts.h"

/* What a certificate is made from: a claim's facts, or those of an extension. */
struct issuing {
    int64_t claim_id;   /* whose key it is */
    int64_t extends_id; /* the certificate that is continued; 0 = the claim's first */
    int64_t order_id;
    int64_t service_until; /* the end that a renewal has paid for; 0 = the product's term */
    int64_t years_max;
    const struct profile *profile;
    struct profile_holder holder;
    struct claim_facts claim;
    struct extension_facts extension;
    struct share_record share;
    struct issuance_record intent; /* id 0 = none yet */
    struct certificate_order order;
    struct bytes prepared; /* DER under the throw-away key */
};

/* ---- sealed columns ---- */

static const char *context_of(struct call *call, const char *column, int64_t id) {
    return arena_format(call->arena, "issuances.%s:%lld", column, (long long)id);
}

static struct bytes seal(struct signer *signer, struct call *call, const char *column, int64_t id,
                         struct bytes der) {
    return secret_seal(signer->ring, call->arena, context_of(call, column, id),
                       encode_base64(call->arena, der));
}

static enum status unseal(struct signer *signer, struct call *call, const char *column, int64_t id,
                          struct bytes sealed, struct bytes *out_der) {
    char *text = NULL;
    TRY(secret_open(signer->ring, call->arena, context_of(call, column, id), sealed, &text));
    return text && decode_base64(call->arena, text, out_der) ? STATUS_OK : STATUS_TAMPERED;
}

/* ---- reading ---- */

static bool is_token(const struct issuing *issuing) {
    return str_equal(issuing->claim.row.medium, "ukey");
}

/* A token's key has no share: the request that proves it is read and checked anew. */
static enum status read_token(struct signer *signer, struct call *call, struct tx *tx,
                              struct issuing *issuing) {
    struct bytes sealed, text;
    struct token_request request;
    const char *context =
        arena_format(call->arena, "token_requests.request:%lld", (long long)issuing->claim_id);
    enum status status = signer_store_find_token_request(tx, issuing->claim_id, &sealed);
    if (status == STATUS_NOT_FOUND)
        return call_fail(call, STATUS_FORBIDDEN, "no token asked for this certificate");
    TRY(status);
    if (secret_open_bytes(signer->ring, call->arena, context, sealed, &text) != STATUS_OK)
        return call_fail(call, STATUS_FORBIDDEN, "the token's request was changed");
    if (request_read(call->arena, text, &request) != STATUS_OK)
        return call_fail(call, STATUS_FORBIDDEN, "the token's request proves no key");
    if (request_check_subject(&request, issuing->profile, &issuing->holder) != STATUS_OK)
        return call_fail(call, STATUS_FORBIDDEN, "the token's request is for somebody else");
    issuing->share = (struct share_record){
        .state = "proved",
        .public_key = BYTES(arena_copy(call->arena, request.public_key.bytes, SM2_POINT_SIZE),
                            SM2_POINT_SIZE)};
    return STATUS_OK;
}

static enum status find_intent(struct tx *tx, const struct issuing *issuing,
                               struct issuance_record *out_intent) {
    enum status status =
        issuing->extends_id != 0
            ? signer_store_find_issuance_of_extension(tx, issuing->extends_id, out_intent)
            : signer_store_find_issuance(tx, issuing->order_id, out_intent);
    if (status == STATUS_NOT_FOUND) {
        *out_intent = (struct issuance_record){0};
        return STATUS_OK;
    }
    return status;
}

static enum status read_claim(struct signer *signer, struct call *call, struct tx *tx,
                              const struct document *request, struct issuing *issuing) {
    const struct claim_facts *facts = &issuing->claim;
    if (!signer_read_id(request, "claim_id", &issuing->claim_id))
        return call_fail(call, STATUS_INVALID, "claim_id");
    TRY(facts_read(signer, call, tx, issuing->claim_id, &issuing->claim));
    bool renews = str_equal(facts->row.order_type, "renewal");
    issuing->order_id = facts->row.order_id;
    issuing->service_until = renews ? facts->row.service_until : 0;
    /* What is left of the period before comes on top of a renewal's term. */
    issuing->years_max = facts->row.term_years + (renews ? 1 : 0);
    issuing->profile = &facts->profile;
    issuing->holder = facts->holder;
    return STATUS_OK;
}

static enum status read_extension(struct signer *signer, struct call *call, struct tx *tx,
                                  const struct document *request, struct issuing *issuing) {
    const struct extension_facts *facts = &issuing->extension;
    int64_t id;
    if (!signer_read_id(request, "extension_id", &id))
        return call_fail(call, STATUS_INVALID, "extension_id");
    TRY(facts_read_extension(signer, call, tx, id, &issuing->extension));
    issuing->claim_id = facts->row.claim_id;
    issuing->extends_id = facts->row.certificate_id;
    issuing->order_id = facts->row.order_id;
    issuing->service_until = facts->row.service_until;
    issuing->years_max = facts->row.term_years + 1; /* as with a renewal's claim */
    issuing->profile = &facts->profile;
    issuing->holder = facts->holder;
    return STATUS_OK;
}

typedef enum status read_facts(struct signer *signer, struct call *call, struct tx *tx,
                               const struct document *request, struct issuing *issuing);

static enum status read_all(struct signer *signer, struct call *call,
                            const struct document *request, read_facts *read,
                            struct issuing *out_issuing) {
    struct tx *tx = NULL;
    enum status status;
    *out_issuing = (struct issuing){0};
    TRY(tx_read(call, &tx));
    TRY_CLEANUP(read(signer, call, tx, request, out_issuing));
    TRY_CLEANUP(is_token(out_issuing)
                    ? read_token(signer, call, tx, out_issuing)
                    : signer_store_find_share(tx, out_issuing->claim_id, &out_issuing->share));
    TRY_CLEANUP(find_intent(tx, out_issuing, &out_issuing->intent));
cleanup:
    tx_rollback(tx);
    return status;
}

static enum status check(struct call *call, const struct issuing *issuing) {
    return issuing->extends_id != 0
               ? facts_check_extension(call, &issuing->extension)
               : facts_check(call, &issuing->claim, is_token(issuing) ? "ukey" : "mobile");
}

/* ---- intent ---- */

static void fill_order(const struct issuing *issuing, int64_t now,
                       struct certificate_order *order) {
    *order = (struct certificate_order){.holder = issuing->holder, .years_max = issuing->years_max};
    memcpy(order->public_key.bytes, issuing->share.public_key.data, SM2_POINT_SIZE);
    order->not_before = now / CLOCK_SECOND * CLOCK_SECOND;
    order->not_after = issuing->service_until != 0
                           ? issuing->service_until / CLOCK_SECOND * CLOCK_SECOND
                           : clock_add_years(order->not_before, (int)order->years_max);
}

static enum status lint_failed(struct call *call, const struct lint_report *report,
                               enum status status) {
    if (status != STATUS_LINT_FAILED)
        return status;
    return call_fail(call, status, lint_text(call->arena, report));
}

static enum status tbs_digest(struct bytes der, unsigned char out_digest[SECRET_DIGEST_SIZE]) {
    struct bytes tbs, algorithm;
    struct sm2_signature signature;
    TRY(x509_split_signed(der, &tbs, &algorithm, &signature));
    secret_sm3(&tbs, 1, out_digest);
    return STATUS_OK;
}

static enum status store_intent(struct signer *signer, struct call *call, struct issuing *issuing) {
    struct tx *tx = NULL;
    unsigned char digest[SECRET_DIGEST_SIZE];
    struct issuance_record intent = {.id = id_next(),
                                     .order_id = issuing->order_id,
                                     .claim_id = issuing->claim_id,
                                     .extends_id = issuing->extends_id,
                                     .authority_id = signer->authority_id,
                                     .state = "intended",
                                     .created_at = call->now};
    TRY(tbs_digest(issuing->prepared, digest));
    intent.serial = BYTES(issuing->order.serial, BUILD_SERIAL_SIZE);
    intent.profile_hash = BYTES(issuing->profile->hash, PROFILE_HASH_SIZE);
    intent.tbs_sm3 = BYTES(arena_copy(call->arena, digest, sizeof digest), sizeof digest);
    intent.lint_certificate_sealed =
        seal(signer, call, "lint_certificate", intent.id, issuing->prepared);
    TRY(tx_begin(call, &tx));
    enum status status = signer_store_insert_issuance(tx, &intent);
    status = tx_end(tx, status);
    if (status == STATUS_OK)
        issuing->intent = intent;
    return status;
}

static enum status begin_intent(struct signer *signer, struct call *call, struct issuing *issuing) {
    struct lint_report report;
    TRY(check(call, issuing));
    if (issuing->extends_id != 0)
        TRY(facts_check_time(call, &issuing->extension));
    if (!str_equal(issuing->share.state, issuing->extends_id != 0 ? "issued" : "proved"))
        return call_fail(call, STATUS_STATE, "the key was not proved");
    fill_order(issuing, call->now, &issuing->order);
    TRY(lint_failed(call, &report,
                    issue_prepare(call->arena, &signer->authority, issuing->profile,
                                  &issuing->order, call->now, &issuing->prepared, &report)));
    /* Last, so that what is refused again and again does not use up the hour for the others. */
    if (!signer_take_quota(signer, call->now))
        return call_fail(call, STATUS_BUSY, "the hour's cap of certificates is reached");
    return store_intent(signer, call, issuing);
}

/* The intent of an earlier claim of the order. When that claim has failed for good and nothing was
 * signed, this one begins afresh; otherwise the order has its certificate or its claim. */
static enum status take_over(struct call *call, struct issuing *issuing) {
    struct tx *tx = NULL;
    TRY(tx_begin(call, &tx));
    enum status status = signer_store_abandon_issuance(tx, issuing->intent.id);
    status = tx_end(tx, status);
    if (status == STATUS_NOT_FOUND)
        return call_fail(call, STATUS_STATE, "the order's certificate was begun by another claim");
    TRY(status);
    issuing->intent = (struct issuance_record){0};
    return STATUS_OK;
}

/* An intent of this claim that was not signed: the same bytes again, under the same profile. */
static enum status resume_intent(struct signer *signer, struct call *call,
                                 struct issuing *issuing) {
    struct lint_report report;
    unsigned char digest[SECRET_DIGEST_SIZE];
    const struct issuance_record *intent = &issuing->intent;
    TRY(check(call, issuing));
    if (intent->profile_hash.size != PROFILE_HASH_SIZE ||
        memcmp(intent->profile_hash.data, issuing->profile->hash, PROFILE_HASH_SIZE) != 0)
        return call_fail(call, STATUS_FORBIDDEN, "the intent has another profile");
    if (intent->authority_id != signer->authority_id)
        return call_fail(call, STATUS_FORBIDDEN, "the intent is of another authority");
    TRY(unseal(signer, call, "lint_certificate", intent->id, intent->lint_certificate_sealed,
               &issuing->prepared));
    TRY(tbs_digest(issuing->prepared, digest));
    if (intent->tbs_sm3.size != sizeof digest ||
        memcmp(intent->tbs_sm3.data, digest, sizeof digest) != 0)
        return call_fail(call, STATUS_TAMPERED, "the intent was changed");
    fill_order(issuing, call->now, &issuing->order);
    struct certificate_order stored = issuing->order;
    TRY(issue_read_prepared(issuing->prepared, &stored));
    /* Serial and times are the intent's; key and person must be what the facts say, which the lint
     * compares. */
    memcpy(issuing->order.serial, stored.serial, sizeof stored.serial);
    issuing->order.not_before = stored.not_before;
    issuing->order.not_after = stored.not_after;
    return lint_failed(call, &report,
                       issue_resume(call->arena, &signer->authority, issuing->profile,
                                    &issuing->order, issuing->prepared, call->now, &report));
}

/* ---- signing ---- */

static enum status store_signed(struct signer *signer, struct call *call,
                                const struct issuing *issuing, struct bytes der) {
    struct tx *tx = NULL;
    struct bytes sealed = seal(signer, call, "certificate", issuing->intent.id, der);
    TRY(tx_begin(call, &tx));
    enum status status = signer_store_sign_issuance(tx, issuing->intent.id, sealed, clock_now());
    if (status == STATUS_OK && issuing->extends_id == 0 && !is_token(issuing))
        status = signer_store_finish_share(tx, issuing->claim_id, call->now);
    return tx_end(tx, status);
}

static enum status sign(struct signer *signer, struct call *call, struct issuing *issuing,
                        struct bytes *out_der) {
    struct lint_report report;
    unsigned char digest[SECRET_DIGEST_SIZE];
    struct bytes der;
    TRY(lint_failed(call, &report,
                    issue_finish(call->arena, &signer->authority, issuing->profile, &issuing->order,
                                 issuing->prepared, call->now, &der, &report)));
    secret_sm3(&der, 1, digest);
    TRY(journal_write(signer->journal, "certificate", issuing->intent.id, digest));
    TRY(store_signed(signer, call, issuing, der));
    *out_der = der;
    return STATUS_OK;
}

static void put_id(struct document_writer *answer, const char *name, int64_t id) {
    char text[ID_TEXT_SIZE];
    id_format(id, text);
    document_put_text(answer, name, text);
}

static enum status answer_certificate(struct call *call, const struct issuance_record *intent,
                                      struct bytes der, struct document_writer *answer) {
    put_id(answer, "issuance_id", intent->id);
    put_id(answer, "authority_id", intent->authority_id);
    document_put_text(answer, "certificate", encode_base64(call->arena, der));
    return STATUS_OK;
}

/* One pass. STATUS_CONFLICT when another process was quicker: look again. */
static enum status issue_once(struct signer *signer, struct call *call,
                              const struct document *request, read_facts *read,
                              struct document_writer *answer) {
    struct issuing issuing;
    struct bytes der;
    enum status status;
    TRY(read_all(signer, call, request, read, &issuing));
    if (issuing.intent.id != 0 && issuing.intent.claim_id != issuing.claim_id)
        TRY(take_over(call, &issuing));
    if (str_equal(issuing.intent.state, "signed")) {
        TRY(unseal(signer, call, "certificate", issuing.intent.id,
                   issuing.intent.certificate_sealed, &der));
        return answer_certificate(call, &issuing.intent, der, answer);
    }
    if (signer_is_stopped(signer))
        return call_fail(call, STATUS_UNAVAILABLE, "issuing is stopped");
    status = issuing.intent.id == 0 ? begin_intent(signer, call, &issuing)
                                    : resume_intent(signer, call, &issuing);
    if (status == STATUS_OK)
        status = sign(signer, call, &issuing, &der);
    if (status == STATUS_DUPLICATE || status == STATUS_NOT_FOUND)
        return STATUS_CONFLICT;
    TRY(status);
    return answer_certificate(call, &issuing.intent, der, answer);
}

static enum status issue(struct signer *signer, struct call *call, const struct document *request,
                         read_facts *read, struct document_writer *answer) {
    enum status status = STATUS_CONFLICT;
    for (int i = 0; i < 3 && status == STATUS_CONFLICT; i++)
        status = issue_once(signer, call, request, read, answer);
    return status;
}

enum status signer_verb_issue(struct signer *signer, struct call *call,
                              const struct document *request, struct document_writer *answer) {
    return issue(signer, call, request, read_claim, answer);
}

enum status signer_verb_extend(struct signer *signer, struct call *call,
                               const struct document *request, struct document_writer *answer) {
    return issue(signer, call, request, read_extension, answer);
}

/* ---- revocation lists ---- */

static enum status make_list(struct signer *signer, struct call *call, int64_t *out_number) {
    struct tx *tx = NULL;
    struct revoked_record *revoked = NULL;
    size_t count = 0;
    int64_t number = 0, next = 0;
    struct bytes der;
    unsigned char digest[SECRET_DIGEST_SIZE];
    enum status status;
    TRY(tx_read(call, &tx));
    status = signer_store_find_last_list(tx, signer->authority_id, &number, &next);
    if (status == STATUS_OK)
        status = signer_store_list_revoked(tx, signer->authority_id, &revoked, &count);
    tx_rollback(tx);
    TRY(status);
    struct crl_entry *entries = ARENA_ARRAY(call->arena, count ? count : 1, struct crl_entry);
    for (size_t i = 0; i < count; i++)
        entries[i] =
            (struct crl_entry){revoked[i].serial, revoked[i].revoked_at, (int)revoked[i].reason};
    const struct crl_order order = {.number = number + 1,
                                    .this_update = call->now / CLOCK_SECOND * CLOCK_SECOND,
                                    .next_update = call->now / CLOCK_SECOND * CLOCK_SECOND +
                                                   2 * call->settings->crl_hours * CLOCK_HOUR,
                                    .entries = entries,
                                    .count = count};
    TRY(crl_issue(call->arena, &signer->authority, &order, &der));
    secret_sm3(&der, 1, digest);
    TRY(journal_write(signer->journal, "crl", order.number, digest));
    TRY(tx_begin(call, &tx));
    status = signer_store_insert_list(tx, signer->authority_id, order.number, der,
                                      order.this_update, order.next_update);
    status = tx_end(tx, status);
    if (status == STATUS_OK)
        *out_number = order.number;
    return status;
}

enum status signer_verb_crl(struct signer *signer, struct call *call,
                            const struct document *request, struct document_writer *answer) {
    int64_t number = 0;
    (void)request;
    /* Revocation goes on while issuing is stopped. */
    TRY(make_list(signer, call, &number));
    document_put_int(answer, "number", number);
    return STATUS_OK;
}

enum status signer_ensure_list(struct signer *signer, struct call *call) {
    struct tx *tx = NULL;
    int64_t number = 0, next = 0;
    TRY(tx_read(call, &tx));
    enum status status = signer_store_find_last_list(tx, signer->authority_id, &number, &next);
    tx_rollback(tx);
    TRY(status);
    /* Half of its life over: the regular job is late. */
    if (next > call->now + call->settings->crl_hours * CLOCK_HOUR)
        return STATUS_OK;
    status = make_list(signer, call, &number);
    /* Another signer was quicker. */
    return status == STATUS_DUPLICATE || status == STATUS_STATE ? STATUS_OK : status;
}

enum status signer_verb_health(struct signer *signer, struct call *call,
                               const struct document *request, struct document_writer *answer) {
    struct tx *tx = NULL;
    int64_t number = 0, next = 0;
    (void)request;
    if (signer_is_stopped(signer))
        return call_fail(call, STATUS_UNAVAILABLE, "issuing is stopped");
    TRY(tx_read(call, &tx));
    enum status status = signer_store_find_last_list(tx, signer->authority_id, &number, &next);
    tx_rollback(tx);
    TRY(status);
    document_put_int(answer, "crl_number", number);
    return STATUS_OK;
}
