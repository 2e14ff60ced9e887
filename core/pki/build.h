/* build: makes certificates that are not yet signed, from a profile and the verified facts. What is
 * right about them is lint.h's business; this file only writes. CA certificates of the ceremony are
 * made here too. */
#pragma once

#include "core/pki/profile.h"
#include "core/pki/x509.h"

#define BUILD_SERIAL_SIZE 16

/* Everything about one certificate that the profile leaves open. */
struct certificate_order {
    struct profile_holder holder;
    struct sm2_point public_key;
    unsigned char serial[BUILD_SERIAL_SIZE];
    int64_t not_before;
    int64_t not_after;
    int64_t years_max; /* term of the product */
};

enum build_authority { BUILD_ROOT, BUILD_ISSUING };

/* 16 random bytes, positive, always 16 bytes as DER. */
void build_serial(unsigned char out_serial[BUILD_SERIAL_SIZE]);
/* A holder's certificate without signature. Owned: X509_free. STATUS_INVALID for a value the
 * profile cannot carry (not in its string type). */
MUST_CHECK enum status build_certificate(const struct profile *profile,
                                         const struct certificate_order *order, X509 *issuer,
                                         X509 **out_certificate);
/* CertificationRequestInfo (PKCS #10) with the profile's subject and the key, no attributes. */
MUST_CHECK enum status build_request_info(struct arena *arena, const struct profile *profile,
                                          const struct profile_holder *holder,
                                          const struct sm2_point *public_key,
                                          struct bytes *out_der);
/* A CA certificate without signature; `issuer` is NULL for the root. */
MUST_CHECK enum status build_authority(enum build_authority kind, const char *common_name,
                                       const char *organization, const struct sm2_point *public_key,
                                       X509 *issuer, const char *pki_base_url, int64_t not_before,
                                       int years, X509 **out_certificate);
