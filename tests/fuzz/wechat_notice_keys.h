/* wechat_notice_keys: a merchant with fresh keys, and WeChat's side of them. */
#pragma once

#include "core/gateway/wechat_pay.h"
#include "core/gateway/wechat_pay_signature.h"

struct notice_keys {
    struct wechat_pay *pay;
    struct wechat_pay_key *key;
};

struct notice_keys *notice_keys_make(void);
/* An envelope around `plain`. */
struct bytes notice_keys_seal(struct notice_keys *keys, struct arena *arena, struct bytes plain);
void notice_keys_sign(struct notice_keys *keys, struct arena *arena, struct bytes body,
                      struct wechat_pay_headers *out_headers);
