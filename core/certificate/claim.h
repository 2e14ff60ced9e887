/* claim: the holder of an approved order makes key and certificate on a phone (APP2).
 *
 *     committed → keyed → signing → issuing → completed          any of the first three → expired
 * (given up, or a new claim); issuing → failed when the certificate is refused for good and none of
 * the order was signed: then the holder may claim again
 *
 * The key is made by phone and lnca-signer together; this file only leads the way, keeps the
 * claim's state and books the result. A certificate is issued exactly once per order however often
 * a step is repeated or a process dies: the signer keeps one intent per order, and certificate,
 * order and audit entry are written in one transaction. All verbs but claim_issue and claim_sweep
 * act for call->actor; a claim of somebody else is STATUS_NOT_FOUND. */
#pragma once

#include "core/base/call.h"
#include "core/pki/signer_client.h"
#include "db/claim_store.h"

/* Begins a claim; an unfinished one of the order is given up with its half-made key. A company's
 * order is claimed by the account of its handler's number. STATUS_STATE unless the order is
 * approved and its certificate not begun; STATUS_GRANT_ENDED when the company has withdrawn its
 * grant. */
MUST_CHECK enum status claim_open(struct call *call, int64_t order_id, const char *device_id,
                                  const char *device_name, struct claim_record *out_claim);
MUST_CHECK enum status claim_read(struct call *call, int64_t claim_id,
                                  struct claim_record *out_claim);
/* The phone's point and proof against the server's opening. Repeating it with the same point gives
 * the same answer. */
MUST_CHECK enum status claim_join_key(struct call *call, int64_t claim_id,
                                      const struct sm2_point *point, const struct sm2_proof *proof,
                                      struct signer_opening *out_opening);
/* A new round of the signature over the certificate request. */
MUST_CHECK enum status claim_begin_round(struct call *call, int64_t claim_id,
                                         struct signer_round *out_round);
/* Finishes the signature and issues. When issuing does not succeed at once the claim stays
 * "issuing" and the job goes on. */
MUST_CHECK enum status claim_finish(struct call *call, int64_t claim_id,
                                    const struct sm2_partial *partial, bool own_pin,
                                    struct claim_record *out_claim);

/* A UKey order: its key was made in a token, `request` (checked by core/pki/request) proves it. The
 * claim begins at issuing; the job repeats what fails. */
struct claim_token {
    int64_t order_id;
    int64_t account_id;
    const char *serial; /* of the token */
    struct bytes request;
    struct bytes public_key;
};
/* STATUS_STATE unless the order waits for its token, STATUS_DUPLICATE when the key was used before,
 * STATUS_FORBIDDEN when the signer refused. */
MUST_CHECK enum status claim_issue_to_token(struct call *call, const struct claim_token *token);

/* Job kind "issue_certificate", payload = claim id: gets the certificate from the signer and books
 * it. Repeatable. STATUS_OK too when the claim has failed for good; the audit entry "claim.fail"
 * says why. */
#define CLAIM_JOB_ISSUE "issue_certificate"
MUST_CHECK enum status claim_issue(struct call *call, int64_t claim_id);
/* Timer: expires what nobody went on with, and queues the job again for what hangs without one. */
MUST_CHECK enum status claim_sweep(struct call *call);
