/* nuonuo_signature: X-Nuonuo-Sign alone: base64(HMAC-SHA1(secret,
 * a=services&l=v1&p=open&k=…&i=…&n=… &t=…&f=…)) over the request's parameters and its body as sent.
 */
#pragma once

#include "core/base/str.h"

struct nuonuo_signed {
    const char *app_key;
    const char *senid;     /* 32 hex digits, fresh for every request */
    const char *nonce;     /* 8 digits */
    const char *timestamp; /* seconds since 1970 */
    struct bytes body;
};

char *nuonuo_sign(struct arena *arena, const char *app_secret, const struct nuonuo_signed *parts);
