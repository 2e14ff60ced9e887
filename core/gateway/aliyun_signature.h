/* aliyun_signature: Aliyun's signature version 3 (ACS3-HMAC-SHA256) by itself, held against the
 * published vectors in its test. */
#pragma once

#include "core/base/str.h"

struct aliyun_parameter {
    const char *name; /* headers: lower case */
    const char *value;
};

/* The query of a request, RFC 3986-encoded and sorted by name; `parameters` is sorted in place. */
char *aliyun_query(struct arena *arena, struct aliyun_parameter *parameters, size_t count);

struct aliyun_request {
    const char *method;
    const char *path;                       /* "/" in RPC style */
    const char *query;                      /* of aliyun_query */
    const struct aliyun_parameter *headers; /* host and every x-acs-*, sorted by name */
    size_t header_count;
    struct bytes body;
};

/* Hex of SHA-256; what x-acs-content-sha256 holds. */
char *aliyun_content_hash(struct arena *arena, struct bytes body);
/* Hex of the SHA-256 of the canonical request. */
char *aliyun_canonical_hash(struct arena *arena, const struct aliyun_request *request);
/* Hex of the signature. */
char *aliyun_signature(struct arena *arena, const struct aliyun_request *request,
                       const char *secret);
/* The value of the Authorization header. */
char *aliyun_authorization(struct arena *arena, const struct aliyun_request *request,
                           const char *key_id, const char *secret);
