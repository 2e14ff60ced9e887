/* WeChat Pay behind the words of payment_provider.h. A second provider is chosen here, by the name
 * that the payment's row keeps. */
#include "core/gateway/payment_provider.h"

#include <strings.h>

#include "core/base/settings.h"
#include "core/gateway/wechat_pay.h"
#include "core/gateway/wechat_pay_bill.h"
#include "core/gateway/wechat_pay_refund.h"

#define NOTICE_PATH "/callbacks/wechat-pay/notifications"
#define CURRENCY "CNY"

struct payment_provider {
    const struct settings *settings;
    struct wechat_pay *pay;
};

enum status payment_provider_open(const struct settings *settings,
                                  struct payment_provider **out_provider) {
    struct wechat_pay *pay;
    TRY(wechat_pay_open(settings, &pay));
    *out_provider = memory_alloc(1, sizeof **out_provider);
    **out_provider = (struct payment_provider){.settings = settings, .pay = pay};
    return STATUS_OK;
}

void payment_provider_destroy(struct payment_provider *provider) {
    if (provider == NULL)
        return;
    wechat_pay_destroy(provider->pay);
    memory_free(provider);
}

const char *payment_provider_name(const struct payment_provider *provider) {
    (void)provider;
    return "wechat_pay";
}

static const char *notify_url(const struct payment_provider *provider, struct arena *arena) {
    return arena_format(arena, "%s%s", provider->settings->callback_base_url, NOTICE_PATH);
}

enum status payment_provider_create(struct payment_provider *provider, struct arena *arena,
                                    const struct payment_request *request,
                                    const char **out_code_url, struct provider_error *error) {
    struct wechat_pay_order order = {.description = request->description,
                                     .out_trade_no = request->number,
                                     .expires_at = request->expires_at,
                                     .notify_url = notify_url(provider, arena),
                                     .total_fen = request->amount_fen};
    return wechat_pay_create(provider->pay, arena, &order, out_code_url, error);
}

static enum payment_transaction_state state_of(enum wechat_pay_state state) {
    switch (state) {
    case WECHAT_PAY_SUCCESS:
    case WECHAT_PAY_REFUND:
        return PAYMENT_TRANSACTION_PAID;
    case WECHAT_PAY_CLOSED:
    case WECHAT_PAY_REVOKED:
        return PAYMENT_TRANSACTION_CLOSED;
    case WECHAT_PAY_NOTPAY:
    case WECHAT_PAY_USERPAYING:
    case WECHAT_PAY_PAYERROR:
    case WECHAT_PAY_ACCEPT:
    case WECHAT_PAY_STATE__MAX:
        break;
    }
    return PAYMENT_TRANSACTION_OPEN;
}

/* What does not speak of our merchant or our currency: its word, else NULL. */
static const char *misfit_of(const struct payment_provider *provider,
                             const struct wechat_pay_transaction *transaction) {
    if (!str_equal(transaction->mchid, wechat_pay_mchid(provider->pay)) ||
        !str_equal(transaction->appid, wechat_pay_appid(provider->pay)))
        return "merchant";
    bool paid = state_of(transaction->state) == PAYMENT_TRANSACTION_PAID;
    return paid && !str_equal(transaction->currency, CURRENCY) ? "currency" : NULL;
}

static struct payment_transaction transaction_of(const struct wechat_pay_transaction *transaction) {
    return (struct payment_transaction){.state = state_of(transaction->state),
                                        .number = transaction->out_trade_no,
                                        .transaction_id = transaction->transaction_id,
                                        .amount_fen = transaction->total_fen,
                                        .paid_at = transaction->success_at};
}

enum status payment_provider_query(struct payment_provider *provider, struct arena *arena,
                                   const char *number, struct payment_transaction *out_transaction,
                                   struct provider_error *error) {
    struct wechat_pay_transaction transaction;
    TRY(wechat_pay_query(provider->pay, arena, number, &transaction, error));
    const char *misfit = misfit_of(provider, &transaction);
    if (misfit != NULL)
        return provider_fail(error, STATUS_PROVIDER_REFUSED, 200, misfit, "");
    *out_transaction = transaction_of(&transaction);
    return STATUS_OK;
}

enum status payment_provider_close(struct payment_provider *provider, struct arena *arena,
                                   const char *number, struct provider_error *error) {
    return wechat_pay_close(provider->pay, arena, number, error);
}

/* ---- refunds ---- */

static const enum refund_fact_state refund_states[WECHAT_PAY_REFUND_STATE__MAX] = {
    [WECHAT_PAY_REFUND_PROCESSING] = REFUND_FACT_PROCESSING,
    [WECHAT_PAY_REFUND_SUCCESS] = REFUND_FACT_SUCCEEDED,
    [WECHAT_PAY_REFUND_ABNORMAL] = REFUND_FACT_ABNORMAL,
    [WECHAT_PAY_REFUND_CLOSED] = REFUND_FACT_CLOSED,
};

static struct refund_fact fact_of(const struct wechat_pay_refund *refund) {
    return (struct refund_fact){.state = refund_states[refund->state],
                                .number = refund->out_refund_no,
                                .provider_number = refund->refund_id,
                                .transaction_id = refund->transaction_id,
                                .amount_fen = refund->refund_fen,
                                .accepted_at = refund->created_at,
                                .succeeded_at = refund->success_at};
}

enum status payment_provider_refund(struct payment_provider *provider, struct arena *arena,
                                    const struct refund_request *request,
                                    struct refund_fact *out_fact, struct provider_error *error) {
    struct wechat_pay_refund_order order = {.transaction_id = request->transaction_id,
                                            .out_refund_no = request->number,
                                            .notify_url = notify_url(provider, arena),
                                            .refund_fen = request->amount_fen,
                                            .total_fen = request->payment_amount_fen};
    struct wechat_pay_refund refund;
    TRY(wechat_pay_refund_create(provider->pay, arena, &order, &refund, error));
    *out_fact = fact_of(&refund);
    return STATUS_OK;
}

enum status payment_provider_query_refund(struct payment_provider *provider, struct arena *arena,
                                          const char *number, struct refund_fact *out_fact,
                                          struct provider_error *error) {
    struct wechat_pay_refund refund;
    TRY(wechat_pay_refund_query(provider->pay, arena, number, &refund, error));
    *out_fact = fact_of(&refund);
    return STATUS_OK;
}

/* ---- bills ---- */

struct payment_bill {
    struct wechat_pay_bill *bill;
};

enum status payment_provider_open_bill(struct payment_provider *provider, struct arena *arena,
                                       const char *day, struct payment_bill **out_bill,
                                       struct provider_error *error) {
    struct wechat_pay_bill *bill;
    TRY(wechat_pay_bill_open(provider->pay, arena, day, &bill, error));
    *out_bill = memory_alloc(1, sizeof **out_bill);
    (*out_bill)->bill = bill;
    return STATUS_OK;
}

enum status payment_provider_read_bill(struct payment_bill *bill, struct payment_bill_row *out_row,
                                       bool *out_end, struct provider_error *error) {
    struct wechat_pay_bill_row row = {0};
    TRY(wechat_pay_bill_read(bill->bill, &row, out_end, error));
    *out_row = (struct payment_bill_row){.is_refund = row.is_refund,
                                         .ended_badly = row.ended_badly,
                                         .given_back = row.given_back,
                                         .number = row.number,
                                         .provider_number = row.provider_number,
                                         .amount_fen = row.amount_fen};
    return STATUS_OK;
}

void payment_provider_close_bill(struct payment_bill *bill) {
    if (bill == NULL)
        return;
    wechat_pay_bill_close(bill->bill);
    memory_free(bill);
}

/* ---- notifications ---- */

static const char *header_of(const struct payment_delivery *delivery, const char *name) {
    for (size_t i = 0; i < delivery->header_count; i++)
        if (strcasecmp(delivery->headers[i].name, name) == 0)
            return delivery->headers[i].value;
    return NULL;
}

static const char *misfit_of_refund(const struct payment_provider *provider,
                                    const struct wechat_pay_refund *refund) {
    return str_equal(refund->mchid, wechat_pay_mchid(provider->pay)) ? NULL : "merchant";
}

enum status payment_provider_read_notice(struct payment_provider *provider, struct arena *arena,
                                         const struct payment_delivery *delivery,
                                         struct payment_notice *out_notice,
                                         struct provider_error *error) {
    struct wechat_pay_headers headers = {.timestamp = header_of(delivery, "Wechatpay-Timestamp"),
                                         .nonce = header_of(delivery, "Wechatpay-Nonce"),
                                         .signature = header_of(delivery, "Wechatpay-Signature"),
                                         .serial = header_of(delivery, "Wechatpay-Serial"),
                                         .signature_type =
                                             header_of(delivery, "Wechatpay-Signature-Type")};
    struct wechat_pay_notice notice;
    TRY(wechat_pay_read_notice(provider->pay, arena, &headers, delivery->body, &notice, error));
    const char *misfit = notice.is_refund ? misfit_of_refund(provider, &notice.refund)
                                          : misfit_of(provider, &notice.transaction);
    if (misfit != NULL)
        return provider_fail(error, STATUS_NOTICE_REFUSED, 0, misfit, "");
    *out_notice = (struct payment_notice){.id = notice.id, .is_refund = notice.is_refund};
    if (notice.is_refund)
        out_notice->refund = fact_of(&notice.refund);
    else
        out_notice->transaction = transaction_of(&notice.transaction);
    return STATUS_OK;
}
