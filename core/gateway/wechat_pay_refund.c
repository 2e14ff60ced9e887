/* wechat_pay_refund: the calls of refunds. */
#include "core/gateway/wechat_pay_refund.h"

#include <string.h>

#include "core/base/encode.h"
#include "core/gateway/wechat_pay_exchange.h"

#define PATH "/v3/refund/domestic/refunds"

static const char *const state_words[WECHAT_PAY_REFUND_STATE__MAX] = {
    [WECHAT_PAY_REFUND_PROCESSING] = "PROCESSING",
    [WECHAT_PAY_REFUND_SUCCESS] = "SUCCESS",
    [WECHAT_PAY_REFUND_ABNORMAL] = "ABNORMAL",
    [WECHAT_PAY_REFUND_CLOSED] = "CLOSED",
};

static bool read_state(const char *word, enum wechat_pay_refund_state *out_state) {
    for (int i = 0; word != NULL && i < WECHAT_PAY_REFUND_STATE__MAX; i++) {
        if (strcmp(state_words[i], word) == 0) {
            *out_state = (enum wechat_pay_refund_state)i;
            return true;
        }
    }
    return false;
}

bool wechat_pay_read_refund(const struct document *document, const char *state_path,
                            struct wechat_pay_refund *out_refund) {
    struct wechat_pay_refund refund = {
        .mchid = document_text(document, "mchid"),
        .out_refund_no = document_text(document, "out_refund_no"),
        .refund_id = document_text(document, "refund_id"),
        .out_trade_no = document_text(document, "out_trade_no"),
        .transaction_id = document_text(document, "transaction_id"),
    };
    if (!read_state(document_text(document, state_path), &refund.state) ||
        !document_int(document, "amount.refund", &refund.refund_fen) ||
        !document_int(document, "amount.total", &refund.total_fen) ||
        !wechat_pay_read_time(document, "create_time", &refund.created_at) ||
        !wechat_pay_read_time(document, "success_time", &refund.success_at))
        return false;
    if (str_is_empty(refund.out_refund_no) || str_is_empty(refund.refund_id) ||
        str_is_empty(refund.transaction_id) || refund.out_trade_no == NULL ||
        (refund.state == WECHAT_PAY_REFUND_SUCCESS && refund.success_at == 0))
        return false;
    *out_refund = refund;
    return true;
}

static enum status exchange(struct wechat_pay *pay, struct arena *arena,
                            const struct wechat_pay_call *call, const char *out_refund_no,
                            struct wechat_pay_refund *out_refund, struct provider_error *error) {
    const struct document *document = NULL;
    TRY(wechat_pay_exchange(pay, arena, call, &document, error));
    if (document == NULL || !wechat_pay_read_refund(document, "status", out_refund) ||
        out_refund->created_at == 0 || !str_equal(out_refund->out_refund_no, out_refund_no))
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 200, "nonsense", "refund");
    return STATUS_OK;
}

static struct bytes body_of(struct arena *arena, const struct wechat_pay_refund_order *order) {
    struct document_writer writer;
    document_begin(&writer, arena);
    document_put_text(&writer, "transaction_id", order->transaction_id);
    document_put_text(&writer, "out_refund_no", order->out_refund_no);
    document_put_text(&writer, "notify_url", order->notify_url);
    document_open_object(&writer, "amount");
    document_put_int(&writer, "refund", order->refund_fen);
    document_put_int(&writer, "total", order->total_fen);
    document_put_text(&writer, "currency", "CNY");
    document_close_object(&writer);
    return document_finish(&writer);
}

enum status wechat_pay_refund_create(struct wechat_pay *pay, struct arena *arena,
                                     const struct wechat_pay_refund_order *order,
                                     struct wechat_pay_refund *out_refund,
                                     struct provider_error *error) {
    struct wechat_pay_call call = {.method = "POST", .path = PATH, .body = body_of(arena, order)};
    return exchange(pay, arena, &call, order->out_refund_no, out_refund, error);
}

enum status wechat_pay_refund_query(struct wechat_pay *pay, struct arena *arena,
                                    const char *out_refund_no, struct wechat_pay_refund *out_refund,
                                    struct provider_error *error) {
    struct wechat_pay_call call = {
        .method = "GET",
        .path = arena_format(arena, PATH "/%s", encode_percent(arena, out_refund_no)),
        .body = BYTES("", 0)};
    return exchange(pay, arena, &call, out_refund_no, out_refund, error);
}
