/* claim: key and certificate of an approved order; see the header. */
#include "core/certificate/claim.h"

#include <string.h>

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/document.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/certificate/certificate.h"
#include "core/job/job.h"
#include "core/order/authorization.h"
#include "core/order/order_flow.h"
#include "core/order/order_holder.h"
#include "core/order/renewal_check.h"
#include "core/pki/x509.h"
#include "db/account_store.h"
#include "db/certificate_store.h"
#include "db/poll_cache.h"
#include "db/production_store.h"

#define STUCK_AFTER (30 * CLOCK_SECOND)
#define JOB_DELAY (3 * CLOCK_SECOND) /* the caller tries at once himself */

static bool is_one_of(const char *state, const char *one, const char *two) {
    return str_equal(state, one) || str_equal(state, two);
}

static enum status audit(struct call *call, struct tx *tx, const char *action, int64_t claim_id) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = action, .subject_kind = "claim", .subject_id = claim_id});
}

static enum status find_own(struct call *call, struct tx *tx, int64_t claim_id,
                            struct claim_record *out_claim) {
    TRY(claim_store_find(tx, claim_id, out_claim));
    return out_claim->account_id == call->actor.id ? STATUS_OK : STATUS_NOT_FOUND;
}

enum status claim_read(struct call *call, int64_t claim_id, struct claim_record *out_claim) {
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status = find_own(call, tx, claim_id, out_claim);
    tx_rollback(tx);
    return status;
}

/* Writes the claim's new state. Somebody else's change in between is STATUS_CONFLICT. */
static enum status move(struct call *call, struct claim_record *claim, const char *to) {
    struct tx *tx = NULL;
    enum status status;
    const char *from = claim->state;
    claim->state = to;
    claim->updated_at = call->now;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(claim_store_move(tx, from, claim));
cleanup:
    status = tx_end(tx, status);
    if (status == STATUS_OK)
        poll_cache_forget(call, "claim", claim->id);
    return status;
}

/* ---- beginning ---- */

/* Work on the order begins: from now on its profile is this version. */
static enum status pin_profile(struct call *call, struct tx *tx, struct order_record *order) {
    if (order->profile_hash.size > 0)
        return STATUS_OK;
    if (certificate_store_find_profile(tx, order->profile_name, &order->profile_hash) != STATUS_OK)
        return call_fail(call, STATUS_INTERNAL, "the order's certificate profile does not exist");
    order->updated_at = call->now;
    return order_store_update(tx, order);
}

static enum status give_up_live(struct call *call, struct tx *tx, int64_t order_id) {
    struct claim_record live;
    enum status status = claim_store_find_live(tx, order_id, &live);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    if (is_one_of(live.state, "issuing", "completed"))
        return call_fail(call, STATUS_STATE, "the certificate was begun");
    const char *from = live.state;
    live.state = "expired";
    live.updated_at = call->now;
    return claim_store_move(tx, from, &live);
}

/* A person claims the own order; a company's handler claims, whoever ordered, while the company
 * lets it. To anybody else the order does not exist. */
static enum status lock_claimable(struct call *call, struct tx *tx, int64_t order_id,
                                  struct order_record *out_order) {
    struct order_record order;
    bool is_handler;
    TRY(order_store_lock(tx, order_id, &order));
    if (!order_is_company(&order)) {
        *out_order = order;
        return order.account_id == call->actor.id ? STATUS_OK : STATUS_NOT_FOUND;
    }
    TRY(certificate_store_is_handler(tx, order.id, call->actor.id, &is_handler));
    if (!is_handler || order.submitted_at == 0)
        return STATUS_NOT_FOUND;
    *out_order = order;
    return STATUS_OK;
}

/* An approved order waits for its claim; a renewal in effect when the certificate it renews has run
 * out. */
static enum status check_waits(struct call *call, struct tx *tx, const struct order_record *order) {
    int64_t waiting_id;
    enum status status = certificate_store_find_claimable(tx, order->id, call->now, &waiting_id);
    return status == STATUS_NOT_FOUND
               ? call_fail(call, STATUS_STATE, "the order does not wait for a claim")
               : status;
}

static enum status insert_claim(struct call *call, struct tx *tx, void *context) {
    struct claim_record *claim = context;
    struct order_record order;
    TRY(lock_claimable(call, tx, claim->order_id, &order));
    TRY(check_waits(call, tx, &order));
    if (order_is_company(&order))
        TRY(authorization_check(call, tx, &order));
    TRY(pin_profile(call, tx, &order));
    TRY(give_up_live(call, tx, order.id));
    TRY(claim_store_insert(tx, claim));
    return audit(call, tx, "claim.create", claim->id);
}

enum status claim_open(struct call *call, int64_t order_id, const char *device_id,
                       const char *device_name, struct claim_record *out_claim) {
    struct signer_commitment commitment;
    struct claim_record claim = {.id = id_next(),
                                 .order_id = order_id,
                                 .account_id = call->actor.id,
                                 .device_id = device_id,
                                 .device_name = device_name,
                                 .state = "committed",
                                 .created_at = call->now,
                                 .updated_at = call->now,
                                 .expires_at =
                                     call->now + call->settings->claim_minutes * CLOCK_MINUTE};
    TRY(tx_retry(call, insert_claim, &claim));
    TRY(signer_keygen_begin(call, claim.id, &commitment));
    claim.commitment = BYTES(arena_copy(call->arena, commitment.commitment, SM2_COMMITMENT_SIZE),
                             SM2_COMMITMENT_SIZE);
    TRY(move(call, &claim, "committed"));
    *out_claim = claim;
    return STATUS_OK;
}

/* ---- key and signature ---- */

static enum status read_open(struct call *call, int64_t claim_id, const char *one, const char *two,
                             struct claim_record *out_claim) {
    TRY(claim_read(call, claim_id, out_claim));
    if (is_one_of(out_claim->state, "expired", "failed") ||
        (out_claim->expires_at < call->now && !is_one_of(out_claim->state, "issuing", "completed")))
        return STATUS_KEY_SESSION_GONE;
    return is_one_of(out_claim->state, one, two)
               ? STATUS_OK
               : call_fail(call, STATUS_STATE, "the claim is at another step");
}

enum status claim_join_key(struct call *call, int64_t claim_id, const struct sm2_point *point,
                           const struct sm2_proof *proof, struct signer_opening *out_opening) {
    struct claim_record claim;
    struct signer_opening opening;
    TRY(read_open(call, claim_id, "committed", "keyed", &claim));
    TRY(signer_keygen_finish(call, claim_id, point, proof, &opening));
    TRY(move(call, &claim, "keyed"));
    *out_opening = opening;
    return STATUS_OK;
}

enum status claim_begin_round(struct call *call, int64_t claim_id, struct signer_round *out_round) {
    struct claim_record claim;
    struct signer_round round;
    TRY(read_open(call, claim_id, "keyed", "signing", &claim));
    TRY(signer_sign_begin(call, claim_id, &round));
    TRY(move(call, &claim, "signing"));
    *out_round = round;
    return STATUS_OK;
}

/* Both sides have signed: unless it is refused for good, the certificate comes, whatever happens to
 * phone or processes. */
static enum status book_proof(struct call *call, struct claim_record *claim, bool own_pin) {
    struct tx *tx = NULL;
    enum status status;
    claim->state = "issuing";
    claim->own_pin = own_pin;
    claim->updated_at = call->now;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(claim_store_move(tx, "signing", claim));
    TRY_CLEANUP(job_enqueue_id(call, tx, CLAIM_JOB_ISSUE, claim->id, call->now + JOB_DELAY));
    TRY_CLEANUP(audit(call, tx, "claim.prove", claim->id));
cleanup:
    return tx_end(tx, status);
}

enum status claim_finish(struct call *call, int64_t claim_id, const struct sm2_partial *partial,
                         bool own_pin, struct claim_record *out_claim) {
    struct claim_record claim;
    TRY(claim_read(call, claim_id, &claim));
    /* The answer was lost and the phone asks again: nothing is signed a second time. */
    if (!is_one_of(claim.state, "issuing", "completed")) {
        TRY(read_open(call, claim_id, "signing", "signing", &claim));
        TRY(signer_sign_finish(call, claim_id, partial));
        TRY(book_proof(call, &claim, own_pin));
    }
    /* What fails here is repaired by the job; the phone sees "issuing" and polls. */
    if (!str_equal(claim.state, "completed") && claim_issue(call, claim_id) == STATUS_OK)
        call->failure = (struct failure){0};
    return claim_read(call, claim_id, out_claim);
}

/* ---- issuing ---- */

struct booking {
    int64_t claim_id;
    struct signer_certificate signed_by; /* what the signer gave */
    struct certificate_record record;
    int64_t order_id;
};

static enum status complete_order(struct call *call, struct tx *tx,
                                  const struct certificate_record *record) {
    struct order_record order;
    TRY(order_store_lock(tx, record->order_id, &order));
    if (!renewal_is(&order)) { /* whose service began with the renewal */
        order.service_from = record->not_before;
        order.service_until = record->not_after;
    }
    if (str_equal(order.medium, "ukey")) /* completed when the token is handed over */
        return order_move(call, tx, &order, "make");
    if (renewal_is(&order))
        return STATUS_OK;
    order.completed_at = call->now;
    return order_move(call, tx, &order, "issue");
}

/* Certificate, claim, order and audit in one transaction. */
static enum status book(struct call *call, struct tx *tx, void *context) {
    struct booking *booking = context;
    struct certificate_record *record = &booking->record;
    struct claim_record claim;
    struct order_record order;
    TRY(claim_store_lock(tx, booking->claim_id, &claim));
    booking->order_id = claim.order_id;
    if (str_equal(claim.state, "completed"))
        return STATUS_OK;
    if (!str_equal(claim.state, "issuing"))
        return call_fail(call, STATUS_STATE, "the claim was not proved");
    TRY(order_store_find(tx, claim.order_id, &order));
    record->order_id = claim.order_id;
    record->claim_id = claim.id;
    record->account_id = claim.account_id;
    record->holder_kind = order.holder_kind;
    record->profile_hash = order.profile_hash;
    record->device_name = claim.device_name;
    record->own_pin = claim.own_pin;
    record->claimed_at = call->now;
    TRY(certificate_store_insert(tx, record));
    claim.state = "completed";
    claim.certificate_id = record->id;
    claim.updated_at = call->now;
    TRY(claim_store_move(tx, "issuing", &claim));
    TRY(complete_order(call, tx, record));
    return audit_write(
        call, tx,
        &(struct audit_event){.action = "certificate.issue",
                              .subject_kind = "certificate",
                              .subject_id = record->id,
                              .detail = arena_format(call->arena, "{\"order_id\":\"%lld\"}",
                                                     (long long)claim.order_id)});
}

static enum status find_state(struct call *call, int64_t claim_id, const char **out_state) {
    struct claim_record claim;
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status = claim_store_find(tx, claim_id, &claim);
    tx_rollback(tx);
    if (status == STATUS_OK)
        *out_state = claim.state;
    return status;
}

/* Refusals that no repetition cures: what the signer reread forbids the certificate, or it would
 * break its profile. */
static bool is_permanent(enum status refusal) {
    return refusal == STATUS_LINT_FAILED || refusal == STATUS_FORBIDDEN || refusal == STATUS_STATE;
}

/* Gives the claim up with its reason, so that the holder can claim again. Answers the refusal
 * itself when a certificate of the order was signed: that one must be booked, not replaced. */
static enum status give_up(struct call *call, int64_t claim_id, enum status refusal) {
    struct document_writer detail;
    struct tx *tx = NULL;
    enum status status;
    document_begin(&detail, call->arena);
    document_put_text(&detail, "reason", status_code(refusal));
    document_put_text(&detail, "cause", call->failure.cause);
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(claim_store_fail(tx, claim_id, call->now));
    TRY_CLEANUP(
        audit_write(call, tx,
                    &(struct audit_event){.action = "claim.fail",
                                          .subject_kind = "claim",
                                          .subject_id = claim_id,
                                          .detail = (const char *)document_finish(&detail).data}));
cleanup:
    status = tx_end(tx, status);
    if (status == STATUS_OK)
        poll_cache_forget(call, "claim", claim_id);
    return status == STATUS_NOT_FOUND ? refusal : status;
}

enum status claim_issue(struct call *call, int64_t claim_id) {
    struct booking booking = {.claim_id = claim_id, .record = {.id = id_next()}};
    const char *state = NULL;
    TRY(find_state(call, claim_id, &state));
    if (!str_equal(state, "issuing")) /* done, or never got so far: nothing to do */
        return STATUS_OK;
    enum status status = signer_issue(call, claim_id, &booking.signed_by);
    if (is_permanent(status))
        return give_up(call, claim_id, status);
    TRY(status);
    TRY(certificate_fill(call, &booking.signed_by, &booking.record));
    TRY(tx_retry(call, book, &booking));
    poll_cache_forget(call, "claim", claim_id);
    poll_cache_forget(call, "order", booking.order_id);
    return STATUS_OK;
}

/* ---- tokens */

struct token_claim {
    const struct claim_token *token;
    struct claim_record claim;
};

static enum status insert_request(struct call *call, struct tx *tx,
                                  const struct token_claim *made) {
    const char *context =
        arena_format(call->arena, "token_requests.request:%lld", (long long)made->claim.id);
    return production_store_insert_request(
        tx,
        &(struct token_request_record){.claim_id = made->claim.id,
                                       .request_sealed = secret_seal_bytes(
                                           call->ring, call->arena, context, made->token->request),
                                       .public_key = made->token->public_key,
                                       .token_serial = made->token->serial,
                                       .staff_id = call->actor.id,
                                       .created_at = call->now});
}

static enum status insert_token_claim(struct call *call, struct tx *tx, void *context) {
    struct token_claim *made = context;
    struct order_record order;
    TRY(order_store_lock(tx, made->claim.order_id, &order));
    if (!str_equal(order.state, order_state_word(ORDER_APPROVED)) ||
        !str_equal(order.medium, "ukey"))
        return call_fail(call, STATUS_STATE, "the order does not wait for a token");
    TRY(pin_profile(call, tx, &order));
    TRY(give_up_live(call, tx, order.id));
    made->claim.state = "committed";
    TRY(claim_store_insert(tx, &made->claim));
    TRY(insert_request(call, tx, made));
    made->claim.state = "issuing";
    TRY(claim_store_move(tx, "committed", &made->claim));
    TRY(job_enqueue_id(call, tx, CLAIM_JOB_ISSUE, made->claim.id, call->now + JOB_DELAY));
    return audit(call, tx, "claim.create", made->claim.id);
}

enum status claim_issue_to_token(struct call *call, const struct claim_token *token) {
    const char *state = NULL;
    struct token_claim made = {
        .token = token,
        .claim = {.id = id_next(),
                  .order_id = token->order_id,
                  .account_id = token->account_id,
                  .device_id = token->serial,
                  .device_name = arena_format(call->arena, "UKey %s", token->serial),
                  .own_pin = true,
                  .created_at = call->now,
                  .updated_at = call->now,
                  .expires_at = call->now + call->settings->claim_minutes * CLOCK_MINUTE}};
    TRY(tx_retry(call, insert_token_claim, &made));
    /* What fails here is repaired by the job. */
    if (claim_issue(call, made.claim.id) != STATUS_OK)
        call->failure = (struct failure){0};
    TRY(find_state(call, made.claim.id, &state));
    return str_equal(state, "failed") ? STATUS_FORBIDDEN : STATUS_OK;
}

enum status claim_sweep(struct call *call) {
    struct tx *tx = NULL;
    int64_t *stuck = NULL;
    int64_t expired = 0;
    size_t count = 0;
    enum status status;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(claim_store_expire_overdue(tx, call->now, &expired));
    TRY_CLEANUP(claim_store_take_stuck(tx, CLAIM_JOB_ISSUE, call->now - STUCK_AFTER, call->now,
                                       &stuck, &count));
    for (size_t i = 0; i < count; i++)
        TRY_CLEANUP(job_enqueue_id(call, tx, CLAIM_JOB_ISSUE, stuck[i], 0));
cleanup:
    return tx_end(tx, status);
}
