/* certificate_state: suspending, resuming and revoking (STF3). A suspension takes effect at once
 * and can be taken back; a revocation cannot, so it needs two people: only a security administrator
 * revokes, and only what somebody else has suspended. Each change is one transaction with its audit
 * entry and the job that has lnca-signer publish a new list. */
#pragma once

#include "core/base/call.h"
#include "core/certificate/certificate_search.h"

#define CERTIFICATE_JOB_PUBLISH "publish_crl"

enum certificate_action { CERTIFICATE_SUSPEND, CERTIFICATE_RESUME, CERTIFICATE_REVOKE };
#define CERTIFICATE_ACTION_COUNT 3

/* The word of the contract: "suspend", … */
const char *certificate_action_word(enum certificate_action action);
/* May the caller do this with it now? */
bool certificate_may(const struct call *call, const struct found_certificate_record *record,
                     enum certificate_action action);

MUST_CHECK enum status certificate_state_read(struct call *call, int64_t id,
                                              struct found_certificate *out_certificate);

struct certificate_change {
    enum certificate_action action;
    const char *reason; /* word of a CRLReason, for CERTIFICATE_REVOKE */
    const char *text;
    int64_t version; /* that was seen */
};

/* STATUS_PRECONDITION when it was changed meanwhile, STATUS_STATE when its state does not allow it,
 * STATUS_SECOND_PERSON for a revocation by whoever suspended it, STATUS_REVIEW_OWN for the own
 * certificate or one of the own company. */
MUST_CHECK enum status certificate_change_state(struct call *call, int64_t id,
                                                const struct certificate_change *change,
                                                struct found_certificate *out_certificate);

/* The word of the contract for a CRLReason; NULL for -1 and for what we never use. */
const char *certificate_reason_word(int64_t reason);
