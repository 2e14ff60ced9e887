/* authority: our CA as files: root.crt and issuing.crt (PEM) in one folder. Only lnca-signer also
 * has the issuing key. Read-only after load, shared by threads. */
#pragma once

#include "core/pki/x509.h"

struct authority {
    struct arena *arena;
    struct bytes root_der;
    struct bytes issuing_der;
    X509 *root;
    X509 *issuing;
    struct sm2_point issuing_point;
    EVP_PKEY *key;      /* the issuing key; NULL outside lnca-signer */
    EVP_PKEY *lint_key; /* throw-away key of the lint, made at load */
    struct sm2_point lint_point;
};

/* Reads both certificates and checks that they form a chain. STATUS_NOT_FOUND without files,
 * STATUS_TAMPERED when they do not fit. */
MUST_CHECK enum status authority_load(const char *directory, struct authority *out_authority);
/* Takes the key; STATUS_TAMPERED when it is not the issuing certificate's. */
MUST_CHECK enum status authority_set_key(struct authority *authority, EVP_PKEY *key);
void authority_done(struct authority *authority);

/* Reads a whole file of at most `bytes_max`; `name` is below `directory`, or a path by itself when
 * that is NULL. STATUS_NOT_FOUND, STATUS_INVALID when it is longer. */
MUST_CHECK enum status authority_read_file(struct arena *arena, const char *directory,
                                           const char *name, size_t bytes_max,
                                           struct bytes *out_bytes);
