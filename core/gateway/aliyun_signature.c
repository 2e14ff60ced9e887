/* aliyun_signature: see aliyun_signature.h. */
#include "core/gateway/aliyun_signature.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/encode.h"
#include "core/base/secret.h"

#define ALGORITHM "ACS3-HMAC-SHA256"

static int compare_names(const void *a, const void *b) {
    const struct aliyun_parameter *left = a;
    const struct aliyun_parameter *right = b;
    return strcmp(left->name, right->name);
}

char *aliyun_query(struct arena *arena, struct aliyun_parameter *parameters, size_t count) {
    qsort(parameters, count, sizeof *parameters, compare_names);
    struct builder query;
    builder_init(&query, arena);
    for (size_t i = 0; i < count; i++)
        builder_format(&query, "%s%s=%s", i > 0 ? "&" : "",
                       encode_percent(arena, parameters[i].name),
                       encode_percent(arena, parameters[i].value));
    return query.data;
}

static char *hash_hex(struct arena *arena, struct bytes bytes) {
    unsigned char digest[SECRET_DIGEST_SIZE];
    secret_sha256(bytes, digest);
    return encode_hex(arena, BYTES(digest, sizeof digest));
}

static char *signed_names(struct arena *arena, const struct aliyun_request *request) {
    struct builder names;
    builder_init(&names, arena);
    for (size_t i = 0; i < request->header_count; i++)
        builder_format(&names, "%s%s", i > 0 ? ";" : "", request->headers[i].name);
    return names.data;
}

char *aliyun_content_hash(struct arena *arena, struct bytes body) {
    return hash_hex(arena, body);
}

char *aliyun_canonical_hash(struct arena *arena, const struct aliyun_request *request) {
    struct builder canonical;
    builder_init(&canonical, arena);
    builder_format(&canonical, "%s\n%s\n%s\n", request->method, request->path, request->query);
    for (size_t i = 0; i < request->header_count; i++)
        builder_format(&canonical, "%s:%s\n", request->headers[i].name, request->headers[i].value);
    builder_format(&canonical, "\n%s\n%s", signed_names(arena, request),
                   hash_hex(arena, request->body));
    return hash_hex(arena, BYTES(canonical.data, canonical.length));
}

char *aliyun_signature(struct arena *arena, const struct aliyun_request *request,
                       const char *secret) {
    unsigned char digest[SECRET_DIGEST_SIZE];
    const char *text = arena_format(arena, ALGORITHM "\n%s", aliyun_canonical_hash(arena, request));
    secret_hmac_sha256(BYTES(secret, strlen(secret)), BYTES(text, strlen(text)), digest);
    return encode_hex(arena, BYTES(digest, sizeof digest));
}

char *aliyun_authorization(struct arena *arena, const struct aliyun_request *request,
                           const char *key_id, const char *secret) {
    return arena_format(arena, ALGORITHM " Credential=%s,SignedHeaders=%s,Signature=%s", key_id,
                        signed_names(arena, request), aliyun_signature(arena, request, secret));
}
