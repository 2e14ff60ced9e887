/* wechat_pay_bill: the trade bill of one day in China: every payment and every refund that WeChat
 * booked. It is ready from 10:00 of the next day, for three months.
 *
 * The file goes to disk first; only when its digest is the one of the signed answer is the first
 * row read, one at a time, so a day of any size takes the same memory. */
#pragma once

#include <stdbool.h>

#include "core/gateway/wechat_pay.h"

struct wechat_pay_bill;

/* `day` is "2026-11-27". STATUS_NOT_FOUND: nothing was booked that day. STATUS_PROVIDER_UNAVAILABLE
 * also while it is being made. Owned: wechat_pay_bill_close (NULL allowed). */
MUST_CHECK enum status wechat_pay_bill_open(struct wechat_pay *pay, struct arena *arena,
                                            const char *day, struct wechat_pay_bill **out_bill,
                                            struct provider_error *error);
void wechat_pay_bill_close(struct wechat_pay_bill *bill);

/* The texts live until the next row is read. */
struct wechat_pay_bill_row {
    bool is_refund;
    bool ended_badly;            /* a refund that gave nothing back */
    bool given_back;             /* a refund whose money arrived */
    const char *number;          /* out_trade_no or out_refund_no */
    const char *provider_number; /* transaction_id or refund_id */
    int64_t amount_fen;
};

/* `out_end`: there was no further row, and the count at the bill's end was right.
 * STATUS_PROVIDER_UNAVAILABLE with "nonsense" in `error` when a line does not read. */
MUST_CHECK enum status wechat_pay_bill_read(struct wechat_pay_bill *bill,
                                            struct wechat_pay_bill_row *out_row, bool *out_end,
                                            struct provider_error *error);
