#include "core/gateway/nuonuo_signature.h"

#include <stdlib.h>
#include <string.h>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "core/base/encode.h"

char *nuonuo_sign(struct arena *arena, const char *app_secret, const struct nuonuo_signed *parts) {
    struct builder text;
    builder_init(&text, arena);
    builder_format(&text, "a=services&l=v1&p=open&k=%s&i=%s&n=%s&t=%s&f=", parts->app_key,
                   parts->senid, parts->nonce, parts->timestamp);
    builder_add_bytes(&text, parts->body.data, parts->body.size);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    /* SHA-1 is the provider's choice; it is always there. */
    if (HMAC(EVP_sha1(), app_secret, (int)strlen(app_secret), (const unsigned char *)text.data,
             text.length, digest, &size) == NULL)
        abort();
    return encode_base64(arena, BYTES(digest, size));
}
