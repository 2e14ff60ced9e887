/* facts: what lnca-signer believes about a claim, because it read it itself. */
#pragma once

#include "core/pki/profile.h"
#include "core/pki/signer/signer.h"
#include "db/signer_store.h"

struct claim_facts {
    struct signer_facts row;
    struct profile profile;
    struct profile_holder holder;
};

/* Reads the claim and everything behind it. STATUS_NOT_FOUND, STATUS_TAMPERED;
 * STATUS_FORBIDDEN when the certificate of the claim is suspended or revoked: its key works no
 * more. */
MUST_CHECK enum status facts_read(struct signer *signer, struct call *call, struct tx *tx,
                                  int64_t claim_id, struct claim_facts *out_facts);
/* May a key be made and used for this claim now? STATUS_FORBIDDEN with the cause: order approved by
 * the last review, by as many reviewers as it needs, and paid; the face check of this order names
 * the person who claims; the profile is pinned and of the right kind. A person's claimant is the
 * order's account; a company's is the account of its handler's proved number, while the company's
 * grant is in force. STATUS_STATE for a claim that is over. */
MUST_CHECK enum status facts_check(struct call *call, const struct claim_facts *facts,
                                   const char *medium);
