/* wechat_pay_keys: the merchant's secrets of WeChat Pay, read once, and the choice of the key that
 * verifies an answer. */
#pragma once

#include <stdint.h>

#include "core/gateway/provider.h"
#include "core/gateway/wechat_pay.h"
#include "core/gateway/wechat_pay_signature.h"

struct wechat_pay_keys {
    struct arena *arena; /* owns all texts */
    const char *mchid;
    const char *appid;
    const char *merchant_serial;
    const char *apiv3_key; /* 32 bytes */
    struct wechat_pay_key *merchant_key;
    const char *public_key_id; /* NULL in certificate mode */
    struct wechat_pay_key *public_key;
    const char *platform_serial; /* NULL in public-key mode */
    struct wechat_pay_key *platform_key;
};

MUST_CHECK enum status wechat_pay_keys_load(const struct settings *settings,
                                            struct wechat_pay_keys *out_keys);
void wechat_pay_keys_done(struct wechat_pay_keys *keys);

/* Verifies an answer or notification made at about `now`. NULL when it holds, else the reason in a
 * few words. */
const char *wechat_pay_keys_check(const struct wechat_pay_keys *keys, struct arena *arena,
                                  const struct wechat_pay_headers *headers, struct bytes body,
                                  int64_t now);
