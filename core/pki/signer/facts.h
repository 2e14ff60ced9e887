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

/* A certificate that is to be continued, and the renewal that allows it. */
struct extension_facts {
    struct signer_extension row;
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
 * order's account; a company's is the account of its handler's proved number (on a token: the
 * order's account), while the company's grant is in force. A renewal in effect counts as approved
 * when the certificate that it renews has run out or is another handler's, or a token is made for
 * it; a person's without a face check of its own must have been confirmed with that certificate's
 * PIN and name the same person; a company's must have been allowed with the PIN of that certificate
 * or of its legal representative. STATUS_STATE for a claim that is over. */
MUST_CHECK enum status facts_check(struct call *call, const struct claim_facts *facts,
                                   const char *medium);

MUST_CHECK enum status facts_read_extension(struct signer *signer, struct call *call, struct tx *tx,
                                            int64_t extension_id,
                                            struct extension_facts *out_facts);
/* May this certificate be continued? STATUS_FORBIDDEN with the cause: the renewal is in effect,
 * paid and of the same line and handler, the wish was confirmed with the PIN, the certificate is
 * the account's and good, a company's grant is in force, and the new end is later. */
MUST_CHECK enum status facts_check_extension(struct call *call,
                                             const struct extension_facts *facts);
/* Only before anything is signed: it has not run out, and its end is near. */
MUST_CHECK enum status facts_check_time(struct call *call, const struct extension_facts *facts);
