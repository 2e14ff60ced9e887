/* wechat_pay_refund: money back through WeChat Pay. One out_refund_no gives back once, however
 * often it is asked for; an accepted refund is not a done one. */
#pragma once

#include "core/base/document.h"
#include "core/gateway/wechat_pay.h"

struct wechat_pay_refund_order {
    const char *transaction_id;
    const char *out_refund_no; /* the same on every repetition */
    const char *notify_url;
    int64_t refund_fen;
    int64_t total_fen; /* of the whole payment */
};

/* Asks for a refund; an abnormal one of the same number is tried again. STATUS_TOO_MANY: too soon
 * after another one of the same payment. STATUS_NOT_FOUND: WeChat knows no such payment.
 * STATUS_PROVIDER_REFUSED with WeChat's word in `error`, for example NOT_ENOUGH. */
MUST_CHECK enum status wechat_pay_refund_create(struct wechat_pay *pay, struct arena *arena,
                                                const struct wechat_pay_refund_order *order,
                                                struct wechat_pay_refund *out_refund,
                                                struct provider_error *error);

/* STATUS_NOT_FOUND when WeChat (verified) knows no such refund. */
MUST_CHECK enum status wechat_pay_refund_query(struct wechat_pay *pay, struct arena *arena,
                                               const char *out_refund_no,
                                               struct wechat_pay_refund *out_refund,
                                               struct provider_error *error);

/* For the reading of notifications, whose state stands under another name. */
bool wechat_pay_read_refund(const struct document *document, const char *state_path,
                            struct wechat_pay_refund *out_refund);
