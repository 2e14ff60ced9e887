/* wechat_pay: the calls of WeChat Pay APIv3 and its notifications. */
#include "core/gateway/wechat_pay.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/base/document.h"
#include "core/base/encode.h"
#include "core/base/settings.h"
#include "core/gateway/wechat_pay_exchange.h"
#include "core/gateway/wechat_pay_refund.h"

#define CURRENCY "CNY"
#define CODE_URL_MAX 512

enum status wechat_pay_open(const struct settings *settings, struct wechat_pay **out_pay) {
    struct wechat_pay pay = {.settings = settings};
    TRY(wechat_pay_keys_load(settings, &pay.keys));
    enum status status = http_client_open(settings, &pay.http);
    if (status != STATUS_OK) {
        wechat_pay_keys_done(&pay.keys);
        return status;
    }
    pay.main = provider_address_of(pay.keys.arena, settings->wechat_pay_url);
    pay.backup = provider_address_of(pay.keys.arena, settings->wechat_pay_backup_url);
    *out_pay = memory_alloc(1, sizeof pay);
    **out_pay = pay;
    return STATUS_OK;
}

void wechat_pay_destroy(struct wechat_pay *pay) {
    if (pay == NULL)
        return;
    http_client_destroy(pay->http);
    wechat_pay_keys_done(&pay->keys);
    memory_free(pay);
}

const char *wechat_pay_mchid(const struct wechat_pay *pay) {
    return pay->keys.mchid;
}

const char *wechat_pay_appid(const struct wechat_pay *pay) {
    return pay->keys.appid;
}

/* ---- transactions ---- */

static const char *const state_words[WECHAT_PAY_STATE__MAX] = {
    [WECHAT_PAY_SUCCESS] = "SUCCESS",   [WECHAT_PAY_REFUND] = "REFUND",
    [WECHAT_PAY_NOTPAY] = "NOTPAY",     [WECHAT_PAY_CLOSED] = "CLOSED",
    [WECHAT_PAY_REVOKED] = "REVOKED",   [WECHAT_PAY_USERPAYING] = "USERPAYING",
    [WECHAT_PAY_PAYERROR] = "PAYERROR", [WECHAT_PAY_ACCEPT] = "ACCEPT",
};

const char *wechat_pay_state_word(enum wechat_pay_state state) {
    return state_words[state];
}

static bool read_state(const char *word, enum wechat_pay_state *out_state) {
    for (int i = 0; word != NULL && i < WECHAT_PAY_STATE__MAX; i++) {
        if (strcmp(state_words[i], word) == 0) {
            *out_state = (enum wechat_pay_state)i;
            return true;
        }
    }
    return false;
}

static bool is_complete(const struct wechat_pay_transaction *transaction) {
    bool paid = transaction->state == WECHAT_PAY_SUCCESS || transaction->state == WECHAT_PAY_REFUND;
    return !paid || (!str_is_empty(transaction->transaction_id) && transaction->total_fen >= 0 &&
                     transaction->success_at > 0 && transaction->currency != NULL);
}

static bool read_transaction(const struct document *document,
                             struct wechat_pay_transaction *out_transaction) {
    struct wechat_pay_transaction transaction = {
        .appid = document_text(document, "appid"),
        .mchid = document_text(document, "mchid"),
        .out_trade_no = document_text(document, "out_trade_no"),
        .transaction_id = document_text(document, "transaction_id"),
        .trade_type = document_text(document, "trade_type"),
        .currency = document_text(document, "amount.currency"),
        .total_fen = -1,
    };
    if (document_at(document, "amount.total") != NULL &&
        !document_int(document, "amount.total", &transaction.total_fen))
        return false;
    if (!wechat_pay_read_time(document, "success_time", &transaction.success_at) ||
        !read_state(document_text(document, "trade_state"), &transaction.state) ||
        transaction.appid == NULL || transaction.mchid == NULL ||
        transaction.out_trade_no == NULL || !is_complete(&transaction))
        return false;
    *out_transaction = transaction;
    return true;
}

/* ---- the calls ---- */

static struct bytes order_body(struct wechat_pay *pay, struct arena *arena,
                               const struct wechat_pay_order *order) {
    struct document_writer writer;
    document_begin(&writer, arena);
    document_put_text(&writer, "appid", pay->keys.appid);
    document_put_text(&writer, "mchid", pay->keys.mchid);
    document_put_text(&writer, "description", order->description);
    document_put_text(&writer, "out_trade_no", order->out_trade_no);
    document_put_text(&writer, "time_expire", wechat_pay_time(arena, order->expires_at));
    document_put_text(&writer, "notify_url", order->notify_url);
    document_open_object(&writer, "amount");
    document_put_int(&writer, "total", order->total_fen);
    document_put_text(&writer, "currency", CURRENCY);
    document_close_object(&writer);
    return document_finish(&writer);
}

enum status wechat_pay_create(struct wechat_pay *pay, struct arena *arena,
                              const struct wechat_pay_order *order, const char **out_code_url,
                              struct provider_error *error) {
    struct wechat_pay_call call = {.method = "POST",
                                   .path = "/v3/pay/transactions/native",
                                   .body = order_body(pay, arena, order)};
    const struct document *document = NULL;
    TRY(wechat_pay_exchange(pay, arena, &call, &document, error));
    const char *code_url = document_text(document, "code_url");
    if (str_is_empty(code_url) || strlen(code_url) > CODE_URL_MAX)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 200, "nonsense", "code_url");
    *out_code_url = code_url;
    return STATUS_OK;
}

enum status wechat_pay_query(struct wechat_pay *pay, struct arena *arena, const char *out_trade_no,
                             struct wechat_pay_transaction *out_transaction,
                             struct provider_error *error) {
    struct wechat_pay_call call = {
        "GET",
        arena_format(arena, "/v3/pay/transactions/out-trade-no/%s?mchid=%s",
                     encode_percent(arena, out_trade_no), encode_percent(arena, pay->keys.mchid)),
        .body = BYTES("", 0)};
    const struct document *document = NULL;
    struct wechat_pay_transaction transaction;
    TRY(wechat_pay_exchange(pay, arena, &call, &document, error));
    if (!read_transaction(document, &transaction) ||
        !str_equal(transaction.out_trade_no, out_trade_no))
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 200, "nonsense", "transaction");
    *out_transaction = transaction;
    return STATUS_OK;
}

enum status wechat_pay_close(struct wechat_pay *pay, struct arena *arena, const char *out_trade_no,
                             struct provider_error *error) {
    struct provider_error own = {0};
    struct document_writer writer;
    document_begin(&writer, arena);
    document_put_text(&writer, "mchid", pay->keys.mchid);
    struct wechat_pay_call call = {
        .method = "POST",
        .path = arena_format(arena, "/v3/pay/transactions/out-trade-no/%s/close",
                             encode_percent(arena, out_trade_no)),
        .body = document_finish(&writer)};
    const struct document *nothing = NULL;
    enum status status = wechat_pay_exchange(pay, arena, &call, &nothing, &own);
    if (status == STATUS_STATE && wechat_pay_same_word(own.code, "ORDERCLOSED"))
        return STATUS_OK;
    if (status != STATUS_OK && error != NULL)
        *error = own;
    return status;
}

/* ---- notifications ---- */

static enum status refuse(struct provider_error *error, const char *code, const char *reason) {
    return provider_fail(error, STATUS_NOTICE_REFUSED, 0, code, reason);
}

static enum status open_resource(struct wechat_pay *pay, struct arena *arena,
                                 const struct document *envelope, const char *type,
                                 const struct document **out_resource) {
    const char *ciphertext = document_text(envelope, "resource.ciphertext");
    const char *nonce = document_text(envelope, "resource.nonce");
    const char *associated = document_text(envelope, "resource.associated_data");
    struct bytes plain;
    if (ciphertext == NULL || nonce == NULL ||
        !str_equal(document_text(envelope, "resource.algorithm"), "AEAD_AES_256_GCM") ||
        !str_equal(document_text(envelope, "resource.original_type"), type))
        return STATUS_INVALID;
    TRY(wechat_pay_decrypt(arena, pay->keys.apiv3_key, nonce, associated != NULL ? associated : "",
                           ciphertext, &plain));
    return document_parse(arena, plain, out_resource);
}

static enum status read_envelope(struct wechat_pay *pay, struct arena *arena,
                                 const struct document *envelope,
                                 struct wechat_pay_notice *out_notice,
                                 struct provider_error *error) {
    struct wechat_pay_notice notice = {
        .id = document_text(envelope, "id"),
        .event_type = document_text(envelope, "event_type"),
    };
    const char *create_time = document_text(envelope, "create_time");
    const struct document *resource = NULL;
    if (str_is_empty(notice.id) || strlen(notice.id) > 64 || create_time == NULL ||
        notice.event_type == NULL || !clock_parse(create_time, &notice.created_at))
        return refuse(error, "nonsense", "the envelope is incomplete");
    notice.is_refund = str_starts_with(notice.event_type, "REFUND.");
    if (!notice.is_refund && !str_equal(notice.event_type, "TRANSACTION.SUCCESS"))
        return refuse(error, "event_type", notice.event_type);
    if (open_resource(pay, arena, envelope, notice.is_refund ? "refund" : "transaction",
                      &resource) != STATUS_OK)
        return refuse(error, "resource", "the resource does not open");
    if (notice.is_refund ? !wechat_pay_read_refund(resource, "refund_status", &notice.refund)
                         : !read_transaction(resource, &notice.transaction) ||
                               notice.transaction.state != WECHAT_PAY_SUCCESS)
        return refuse(error, "nonsense", "the resource is incomplete");
    *out_notice = notice;
    return STATUS_OK;
}

enum status wechat_pay_read_notice(struct wechat_pay *pay, struct arena *arena,
                                   const struct wechat_pay_headers *headers, struct bytes body,
                                   struct wechat_pay_notice *out_notice,
                                   struct provider_error *error) {
    const struct document *envelope = NULL;
    const char *unverified = wechat_pay_keys_check(&pay->keys, arena, headers, body, clock_now());
    if (unverified != NULL)
        return refuse(error, "unverified", unverified);
    if (document_parse(arena, body, &envelope) != STATUS_OK)
        return refuse(error, "nonsense", "the body is no JSON");
    return read_envelope(pay, arena, envelope, out_notice, error);
}
