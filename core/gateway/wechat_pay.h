/* wechat_pay: WeChat Pay APIv3 for a direct merchant: Native orders, query, close, and the reading
 * of notifications; refunds are wechat_pay_refund.h, bills wechat_pay_bill.h.
 *
 * Every answer and notification is verified over its raw bytes before it is parsed; what cannot be
 * verified is never believed (an unverified "no such order" is STATUS_PROVIDER_UNAVAILABLE). The
 * serial in the answer chooses the key: the WeChat Pay public key (PUB_KEY_ID_…) or a platform
 * certificate; both are kept loaded, as WeChat moves a merchant from one to the other over days.
 * When the main host cannot be reached the same signed request goes once to the backup host. */
#pragma once

#include <stdint.h>

#include "core/gateway/provider.h"

struct wechat_pay;

/* Reads the secrets wechat_pay/{mchid,appid,merchant_key.pem,merchant_serial,apiv3_key} and, at
 * least one of the two, {public_key_id,public_key.pem}, {platform_certificate.pem}. Owned:
 * wechat_pay_destroy (NULL allowed). */
MUST_CHECK enum status wechat_pay_open(const struct settings *settings,
                                       struct wechat_pay **out_pay);
void wechat_pay_destroy(struct wechat_pay *pay);

/* Whose money it is: to be compared with what notifications and queries say. */
const char *wechat_pay_mchid(const struct wechat_pay *pay);
const char *wechat_pay_appid(const struct wechat_pay *pay);

struct wechat_pay_order {
    const char *description; /* at most 127 bytes of UTF-8 */
    const char
        *out_trade_no;  /* 6 to 32 of 0-9 A-Z a-z _ - | *; repeat it with the same values only */
    int64_t expires_at; /* last moment to pay */
    const char *notify_url;
    int64_t total_fen;
};

enum wechat_pay_state {
    WECHAT_PAY_SUCCESS,
    WECHAT_PAY_REFUND,
    WECHAT_PAY_NOTPAY,
    WECHAT_PAY_CLOSED,
    WECHAT_PAY_REVOKED,
    WECHAT_PAY_USERPAYING,
    WECHAT_PAY_PAYERROR,
    WECHAT_PAY_ACCEPT,
    WECHAT_PAY_STATE__MAX
};

/* Verified and complete where the state is SUCCESS or REFUND; otherwise transaction_id and
 * success_at may be NULL and 0, total_fen -1. */
struct wechat_pay_transaction {
    enum wechat_pay_state state;
    const char *appid;
    const char *mchid;
    const char *out_trade_no;
    const char *transaction_id;
    const char *trade_type;
    const char *currency;
    int64_t total_fen;
    int64_t success_at;
};

/* The word of the wire, for example "SUCCESS". */
const char *wechat_pay_state_word(enum wechat_pay_state state);

/* Opens an order or, with the same values, gives it again. `out_code_url` is what the QR code
 * holds; it lives 2 h. Besides the common ones: STATUS_STATE (paid or closed already),
 * STATUS_DUPLICATE (number used with other values), STATUS_TOO_MANY. */
MUST_CHECK enum status wechat_pay_create(struct wechat_pay *pay, struct arena *arena,
                                         const struct wechat_pay_order *order,
                                         const char **out_code_url, struct provider_error *error);

/* STATUS_NOT_FOUND when WeChat (verified) knows no such order; STATUS_TOO_MANY. */
MUST_CHECK enum status wechat_pay_query(struct wechat_pay *pay, struct arena *arena,
                                        const char *out_trade_no,
                                        struct wechat_pay_transaction *out_transaction,
                                        struct provider_error *error);

/* STATUS_OK also when it was closed before. STATUS_STATE: it is paid; query it. STATUS_NOT_FOUND:
 * it was never opened there. */
MUST_CHECK enum status wechat_pay_close(struct wechat_pay *pay, struct arena *arena,
                                        const char *out_trade_no, struct provider_error *error);

enum wechat_pay_refund_state {
    WECHAT_PAY_REFUND_PROCESSING,
    WECHAT_PAY_REFUND_SUCCESS,
    WECHAT_PAY_REFUND_ABNORMAL, /* the payer's card takes nothing: handled by hand at WeChat */
    WECHAT_PAY_REFUND_CLOSED,
    WECHAT_PAY_REFUND_STATE__MAX
};

/* Verified and complete; success_at only with SUCCESS, created_at not in notifications, mchid only
 * in them. */
struct wechat_pay_refund {
    enum wechat_pay_refund_state state;
    const char *mchid;
    const char *out_refund_no;
    const char *refund_id;
    const char *out_trade_no;
    const char *transaction_id;
    int64_t refund_fen;
    int64_t total_fen;
    int64_t created_at;
    int64_t success_at;
};

/* The headers of a notification as they came; NULL when absent. */
struct wechat_pay_headers {
    const char *timestamp;      /* Wechatpay-Timestamp */
    const char *nonce;          /* Wechatpay-Nonce */
    const char *signature;      /* Wechatpay-Signature */
    const char *serial;         /* Wechatpay-Serial */
    const char *signature_type; /* Wechatpay-Signature-Type, optional */
};

struct wechat_pay_notice {
    const char *id; /* unique for a notification, the same when it is repeated */
    const char
        *event_type; /* TRANSACTION.SUCCESS, REFUND.SUCCESS, REFUND.ABNORMAL, REFUND.CLOSED */
    int64_t created_at;
    bool is_refund; /* which of the two it is about */
    struct wechat_pay_transaction transaction;
    struct wechat_pay_refund refund;
};

/* Verifies `body` exactly as received, decrypts and reads it. STATUS_NOTICE_REFUSED with the reason
 * in `error` when anything is wrong, WeChat's deliberate bad signatures included; then answer 4xx.
 * Whether it fits an order is for the caller to compare: out_trade_no, total_fen, currency, mchid,
 * appid. */
MUST_CHECK enum status wechat_pay_read_notice(struct wechat_pay *pay, struct arena *arena,
                                              const struct wechat_pay_headers *headers,
                                              struct bytes body,
                                              struct wechat_pay_notice *out_notice,
                                              struct provider_error *error);
