/* tencent_faceid: face checks through Tencent FaceID (DetectAuth, GetDetectInfoEnhanced,
 * TC3-HMAC-SHA256).
 *
 * That a call worked and that the person passed are two things: the status says the first,
 * tencent_faceid_verdict the second. A person has passed only when the result, fetched here with
 * the stored token, says so and name, id_card and extra equal what was asked for; the browser's
 * word counts for nothing. Pictures and videos of the person are never fetched. */
#pragma once

#include <stdint.h>

#include "core/gateway/provider.h"

struct tencent_faceid;

/* Reads the secrets tencent_faceid/{secret_id,secret_key}. Owned: tencent_faceid_destroy (NULL
 * allowed). */
MUST_CHECK enum status tencent_faceid_open(const struct settings *settings,
                                           struct tencent_faceid **out_faceid);
void tencent_faceid_destroy(struct tencent_faceid *faceid);

struct tencent_faceid_request {
    const char *name;
    const char *id_card;
    const char *extra;        /* our own id of the check, echoed in the result */
    const char *redirect_url; /* where the phone goes afterwards; may be NULL */
};

struct tencent_faceid_flow {
    const char *url;       /* what the QR code holds */
    const char *biz_token; /* keep it on the server; lives 7200 s, one flow */
};

MUST_CHECK enum status tencent_faceid_begin(struct tencent_faceid *faceid, struct arena *arena,
                                            const struct tencent_faceid_request *request,
                                            struct tencent_faceid_flow *out_flow,
                                            struct provider_error *error);

/* Absent texts are NULL, absent numbers -1. */
struct tencent_faceid_result {
    int64_t err_code; /* -1 or 17: not finished */
    const char *err_message;
    const char *name;
    const char *id_card;
    const char *extra;
    int64_t live_status;
    int64_t compare_status;
    int64_t similarity_hundredths; /* 9512 = 95.12 */
};

enum tencent_faceid_verdict {
    TENCENT_FACEID_PASSED,
    TENCENT_FACEID_PENDING, /* not finished: ask again */
    TENCENT_FACEID_FAILED,  /* the person did not pass */
    TENCENT_FACEID_EXPIRED, /* token too old or tried too often: begin again */
    TENCENT_FACEID_TROUBLE, /* the service had a fault in it: begin again, not the person's failure
                             */
    TENCENT_FACEID__MAX
};

/* STATUS_NOT_FOUND: the provider does not know the token (any more). */
MUST_CHECK enum status tencent_faceid_fetch(struct tencent_faceid *faceid, struct arena *arena,
                                            const char *biz_token,
                                            struct tencent_faceid_result *out_result,
                                            struct provider_error *error);

/* What the result means, by its err_code alone. */
enum tencent_faceid_verdict tencent_faceid_verdict(const struct tencent_faceid_result *result);
