/* crl: full revocation lists of the issuing CA. */
#pragma once

#include "core/pki/authority.h"

struct crl_entry {
    struct bytes serial;
    int64_t revoked_at;
    int reason; /* CRLReason of RFC 5280; 0 = unspecified, which is left out of the entry */
};

struct crl_order {
    int64_t number;
    int64_t this_update;
    int64_t next_update;
    const struct crl_entry *entries;
    size_t count;
};

/* Builds, signs, and checks what it signed. */
MUST_CHECK enum status crl_issue(struct arena *arena, const struct authority *authority,
                                 const struct crl_order *order, struct bytes *out_der);

struct crl_facts {
    int64_t number;
    int64_t this_update;
    int64_t next_update;
    size_t count;
    bool listed; /* is `serial` on it? */
};

/* Reads a list and verifies it under the issuing key, on the bytes as they are. STATUS_INVALID,
 * STATUS_PROOF_FAILED. */
MUST_CHECK enum status crl_check(struct bytes der, const struct sm2_point *issuer_key,
                                 struct bytes serial, struct crl_facts *out_facts);
