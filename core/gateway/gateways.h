/* gateways: the outside services of a process, opened once at start and shared by all its threads.
 */
#pragma once

#include <stdio.h>

#include "core/gateway/aliyun_sms.h"
#include "core/gateway/tencent_faceid.h"
#include "core/gateway/wechat_pay.h"

struct gateways {
    struct aliyun_sms *aliyun_sms;
    struct tencent_faceid *tencent_faceid;
    struct wechat_pay *wechat_pay;
};

/* Opens all of them; a missing or unreadable key stops the start with a line in `errors`. Owned:
 * gateways_destroy (NULL allowed). */
MUST_CHECK enum status gateways_open(const struct settings *settings, FILE *errors,
                                     struct gateways **out_gateways);
void gateways_destroy(struct gateways *gateways);
