/* x509: the one wrapper around signing, loading and verifying of certificates, requests and
 * revocation lists with SM2.
 *
 * Everything goes through here because OpenSSL's default distinguishing id is the empty one: a
 * certificate signed without the id verifies in OpenSSL and fails at every Chinese relying party.
 * The loader sets the id on what it parses (X509_dup loses it), takes only DER that encodes back to
 * the same bytes, and nobody else calls d2i_X509. `lint` refuses the raw calls elsewhere. */
#pragma once

#include <openssl/x509.h>

#include "core/pki/key.h"

#define X509_ID BYTES(SM2_DEFAULT_ID, sizeof SM2_DEFAULT_ID - 1)

/* Strict DER with nothing left over; STATUS_INVALID otherwise. Owned: X509_free. */
MUST_CHECK enum status x509_load(struct bytes der, X509 **out_certificate);
/* All certificates of a PEM text, or one DER certificate, as DER in the arena. STATUS_INVALID when
 * there is none. */
MUST_CHECK enum status x509_split(struct arena *arena, struct bytes text, struct bytes *out_ders,
                                  size_t room, size_t *out_count);
MUST_CHECK enum status x509_to_der(X509 *certificate, struct arena *arena, struct bytes *out_der);
char *x509_to_pem(struct arena *arena, struct bytes der, const char *label);

/* Signs with SM2, SM3 and the id. */
MUST_CHECK enum status x509_sign(X509 *certificate, EVP_PKEY *issuer_key);
/* The same signed part, byte for byte, under another key. */
MUST_CHECK enum status x509_sign_again(struct bytes der, EVP_PKEY *issuer_key, struct arena *arena,
                                       struct bytes *out_der);
MUST_CHECK enum status x509_crl_sign(X509_CRL *list, EVP_PKEY *issuer_key);
/* STATUS_OK or STATUS_PROOF_FAILED under this id. Works on the bytes as they are, so it does not
 * depend on OpenSSL's own verification. */
MUST_CHECK enum status x509_verify(struct bytes der, const struct sm2_point *issuer_key,
                                   struct bytes id);
/* The same for certificates, requests and revocation lists: all are SEQUENCE { signed part,
 * algorithm, BIT STRING }. */
MUST_CHECK enum status x509_split_signed(struct bytes der, struct bytes *out_signed_part,
                                         struct bytes *out_algorithm,
                                         struct sm2_signature *out_signature);

/* The public key of a certificate as a point; STATUS_PROOF_FAILED when it is not an SM2 key. */
MUST_CHECK enum status x509_point(X509 *certificate, struct sm2_point *out_point);

/* Microseconds since 1970, 0 when unreadable. */
int64_t x509_not_before(const X509 *certificate);
int64_t x509_not_after(const X509 *certificate);
/* "CN=…,O=…" in RFC 2253 order with UTF-8. */
char *x509_subject(struct arena *arena, const X509 *certificate);
char *x509_issuer(struct arena *arena, const X509 *certificate);
/* Lower-case hex of the serial. */
char *x509_serial(struct arena *arena, const X509 *certificate);

/* Checks holder, issuing and root certificate in one go: every signature with `id`, validity at
 * `at`, names, CA flags, key usage. `problem` gets a static text. ders[0] is the holder's, the last
 * is the trusted root. */
MUST_CHECK enum status x509_chain_verify(const struct bytes *ders, size_t count, struct bytes id,
                                         int64_t at, const char **out_problem);
