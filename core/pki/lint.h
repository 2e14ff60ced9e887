/* lint: is this certificate exactly what its profile and the verified facts say?
 *
 * Runs before signing (over the same to-be-signed bytes under a throw-away key) and after. Each
 * rule has the id of the reference (GM01 … GM14); GM00 is "strict DER, and no extension that the
 * profile does not name". The rules read the bytes and never what build.c did. */
#pragma once

#include "core/pki/build.h"

#define LINT_FAILURES_MAX 16

struct lint_input {
    struct bytes der;
    const struct profile *profile;
    const struct certificate_order *order; /* expected values */
    X509 *issuer;                          /* the issuing CA's certificate */
    struct sm2_point
        signer;  /* whose signature it must be: the throw-away key's, later the issuing CA's */
    int64_t now; /* time of issuing */
};

struct lint_report {
    const char *failed[LINT_FAILURES_MAX]; /* ids, static */
    size_t count;
};

/* STATUS_OK, or STATUS_LINT_FAILED with every rule that does not hold. */
MUST_CHECK enum status lint_certificate(const struct lint_input *input,
                                        struct lint_report *out_report);
/* "GM01 GM07" */
char *lint_text(struct arena *arena, const struct lint_report *report);
