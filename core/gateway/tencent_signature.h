/* tencent_signature: Tencent Cloud's TC3-HMAC-SHA256 by itself, held against the published vector
 * in its test. Signed headers are content-type and host, the path is given, the query empty. */
#pragma once

#include <stdint.h>

#include "core/base/str.h"

#define TENCENT_CONTENT_TYPE "application/json; charset=utf-8"

struct tencent_request {
    const char *service; /* for example "faceid" */
    const char *host;    /* as sent, with port if any */
    const char *path;    /* "/" */
    int64_t timestamp;   /* seconds; the date in the scope is its UTC date */
    struct bytes body;
};

/* Hex of the SHA-256 of the canonical request. */
char *tencent_canonical_hash(struct arena *arena, const struct tencent_request *request);
/* Hex of the signature. */
char *tencent_signature(struct arena *arena, const struct tencent_request *request,
                        const char *secret_key);
/* The value of the Authorization header. */
char *tencent_authorization(struct arena *arena, const struct tencent_request *request,
                            const char *secret_id, const char *secret_key);
