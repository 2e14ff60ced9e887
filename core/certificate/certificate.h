/* certificate: what holders and the world may read: one's own certificates with their chains, CA
 * certificates, revocation lists (APP3, and /pki). */
#pragma once

#include "core/base/call.h"
#include "core/pki/sm2.h"
#include "db/certificate_store.h"

struct certificate_summary {
    struct certificate_record record;
    const char *holder_name_masked;
    const char *issuer; /* common name */
    const char *serial; /* hex */
    const char *state;  /* valid, suspended, revoked, expired */
    int64_t days_left;
};

struct claimable {
    struct claimable_record record;
    const char *holder_name_masked;
};

struct certificate_list {
    struct certificate_summary *certificates;
    size_t count;
    int64_t total; /* of all pages */
    struct claimable *claimable;
    size_t claimable_count;
    int64_t claimable_total;
};

/* A page of the caller's certificates, and the same page of the approved orders whose certificate
 * waits for the caller. */
MUST_CHECK enum status certificate_read_list(struct call *call, const struct page *page,
                                             struct certificate_list *out_list);

struct certificate_view {
    struct certificate_summary summary;
    const char *subject;
    const char *issuer_subject;
    const char *pem;
    struct sm2_point public_key;
};
MUST_CHECK enum status certificate_read(struct call *call, int64_t id,
                                        struct certificate_view *out_view);
/* The same whoever's it is, for callers that have another right to see it. */
MUST_CHECK enum status certificate_read_any(struct call *call, int64_t id,
                                            struct certificate_view *out_view);
/* Holder's, issuing and root certificate as PEM. */
MUST_CHECK enum status certificate_read_chain(struct call *call, int64_t id, const char **out_pem);

/* The column certificates.pem_sealed. */
struct bytes certificate_seal(struct call *call, int64_t id, const char *pem);
/* The certificate's own words (serial, times, key, …), read from the bytes the signer gave, into a
 * record whose id is set. */
struct signer_certificate;
MUST_CHECK enum status certificate_fill(struct call *call, const struct signer_certificate *given,
                                        struct certificate_record *record);

/* The same of a row that staff read. */
MUST_CHECK enum status certificate_open_chain(struct call *call, int64_t id, int64_t authority_id,
                                              struct bytes pem_sealed, const char **out_pem);

/* Public, DER. STATUS_UNAVAILABLE while there is none yet. `role` is "root" or "issuing". */
MUST_CHECK enum status certificate_read_authority(struct call *call, const char *role,
                                                  struct bytes *out_der);
MUST_CHECK enum status certificate_read_crl(struct call *call, struct bytes *out_der);
/* Timer: asks the signer for a new revocation list when half the life of the last one is over. */
MUST_CHECK enum status certificate_publish_crl(struct call *call);
/* Job: asks for a new one at once, because a certificate was suspended, resumed or revoked. */
MUST_CHECK enum status certificate_publish_crl_now(struct call *call);
