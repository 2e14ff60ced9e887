/* tencent_signature: see tencent_signature.h. */
#include "core/gateway/tencent_signature.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/secret.h"

#define ALGORITHM "TC3-HMAC-SHA256"
#define SIGNED_HEADERS "content-type;host"
#define DATE_LENGTH 10

static char *hash_hex(struct arena *arena, struct bytes bytes) {
    unsigned char digest[SECRET_DIGEST_SIZE];
    secret_sha256(bytes, digest);
    return encode_hex(arena, BYTES(digest, sizeof digest));
}

char *tencent_canonical_hash(struct arena *arena, const struct tencent_request *request) {
    const char *canonical = arena_format(
        arena,
        "POST\n%s\n\ncontent-type:" TENCENT_CONTENT_TYPE "\nhost:%s\n\n" SIGNED_HEADERS "\n%s",
        request->path, request->host, hash_hex(arena, request->body));
    return hash_hex(arena, BYTES(canonical, strlen(canonical)));
}

static char *utc_date(struct arena *arena, int64_t timestamp) {
    char text[CLOCK_TEXT_SIZE];
    clock_format(timestamp * CLOCK_SECOND, text);
    return arena_copy(arena, text, DATE_LENGTH);
}

static char *scope_of(struct arena *arena, const struct tencent_request *request) {
    return arena_format(arena, "%s/%s/tc3_request", utc_date(arena, request->timestamp),
                        request->service);
}

/* The key is derived in three steps: date, service, fixed word. */
static void derive_key(struct arena *arena, const struct tencent_request *request,
                       const char *secret_key, unsigned char out_key[SECRET_DIGEST_SIZE]) {
    const char *first = arena_format(arena, "TC3%s", secret_key);
    const char *steps[] = {utc_date(arena, request->timestamp), request->service, "tc3_request"};
    struct bytes key = BYTES(first, strlen(first));
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        unsigned char next[SECRET_DIGEST_SIZE];
        secret_hmac_sha256(key, BYTES(steps[i], strlen(steps[i])), next);
        memcpy(out_key, next, sizeof next);
        key = BYTES(out_key, SECRET_DIGEST_SIZE);
    }
}

char *tencent_signature(struct arena *arena, const struct tencent_request *request,
                        const char *secret_key) {
    unsigned char key[SECRET_DIGEST_SIZE];
    unsigned char digest[SECRET_DIGEST_SIZE];
    const char *text =
        arena_format(arena, ALGORITHM "\n%lld\n%s\n%s", (long long)request->timestamp,
                     scope_of(arena, request), tencent_canonical_hash(arena, request));
    derive_key(arena, request, secret_key, key);
    secret_hmac_sha256(BYTES(key, sizeof key), BYTES(text, strlen(text)), digest);
    secret_wipe(key, sizeof key);
    return encode_hex(arena, BYTES(digest, sizeof digest));
}

char *tencent_authorization(struct arena *arena, const struct tencent_request *request,
                            const char *secret_id, const char *secret_key) {
    return arena_format(
        arena, ALGORITHM " Credential=%s/%s, SignedHeaders=" SIGNED_HEADERS ", Signature=%s",
        secret_id, scope_of(arena, request), tencent_signature(arena, request, secret_key));
}
