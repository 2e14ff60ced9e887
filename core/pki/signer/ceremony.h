/* ceremony: makes the root and the issuing CA, once.
 *
 *     DIRECTORY/offline/root.key        root key, PKCS #8 PEM: to be carried away (production: onto
 * offline media, and removed here) DIRECTORY/root.crt, issuing.crt   certificates, PEM
 *     DIRECTORY/issuing.key.sealed      issuing key under lnca-signer's key-encryption key
 *     DIRECTORY/ceremony.txt            what was done, with the digests of everything that is
 * public; also printed */
#pragma once

#include "core/base/settings.h"

struct ceremony {
    const char *directory;
    const char *secrets_dir; /* holds share_key.<n> */
    const char *root_name, *issuing_name, *organization;
    const char *pki_base_url;
};

/* STATUS_DUPLICATE when the folder has a CA already: nothing is ever overwritten. */
MUST_CHECK enum status ceremony_hold(const struct ceremony *ceremony);
