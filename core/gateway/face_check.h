/* face_check: is the person before the camera the one of the document? In words that belong to no
 * provider.
 *
 * That a call worked and that the person passed are two things: the status says the first, the
 * verdict the second. A person has passed only when the result, fetched with the stored token, says
 * so and name, document number and reference equal what was asked for. */
#pragma once

#include <stdint.h>

#include "core/gateway/provider.h"

struct face_check;

/* Owned: face_check_destroy (NULL allowed). */
MUST_CHECK enum status face_check_open(const struct settings *settings,
                                       struct face_check **out_check);
void face_check_destroy(struct face_check *check);

struct face_check_request {
    const char *name;
    const char *document_number;
    const char *reference;  /* our own id of the check, echoed in the result */
    const char *return_url; /* where the phone goes afterwards; may be NULL */
};

struct face_check_flow {
    const char *url;   /* what the QR code holds */
    const char *token; /* keep it on the server */
};

MUST_CHECK enum status face_check_begin(struct face_check *check, struct arena *arena,
                                        const struct face_check_request *request,
                                        struct face_check_flow *out_flow,
                                        struct provider_error *error);

enum face_check_verdict {
    FACE_CHECK_PASSED,
    FACE_CHECK_PENDING, /* not finished: ask again */
    FACE_CHECK_FAILED,  /* the person did not pass; `failure` says why */
    FACE_CHECK_EXPIRED, /* too old or tried too often: begin again */
    FACE_CHECK_TROUBLE, /* the service had a fault in it, not the person's failure */
    FACE_CHECK__MAX
};

/* Absent texts are NULL, an absent number is -1. */
struct face_check_result {
    enum face_check_verdict verdict;
    const char *failure; /* document_expired, not_live, mismatch, no_record, similarity, other */
    const char *name;
    const char *document_number;
    const char *reference;
    const char *provider_code; /* the provider's own words, kept as evidence */
    const char *live_status;
    int64_t similarity_hundredths; /* 9512 = 95.12 */
};

/* STATUS_NOT_FOUND: the provider does not know the token (any more). */
MUST_CHECK enum status face_check_fetch(struct face_check *check, struct arena *arena,
                                        const char *token, struct face_check_result *out_result,
                                        struct provider_error *error);
