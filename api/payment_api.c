/* Handlers of payments, and of what WeChat Pay tells us. */
#include <string.h>

#include "api/generated/operations.h"
#include "api/order_answer.h"
#include "api/poll.h"
#include "api/request.h"
#include "core/base/qr.h"
#include "core/order/payment.h"

#define QR_LABEL "WeChat Pay"

/* Grows with every state a payment can reach, so that a poll sees each change. */
static int64_t version_of(const struct payment_record *payment) {
    return payment->finished_at != 0 ? payment->finished_at : payment->created_at;
}

enum status api_payment_create(struct call *call, const struct payment_create_input *input,
                               struct payment_create_answer *out_answer) {
    struct payment_record payment;
    TRY(payment_open(call, input->order_id, &payment));
    out_answer->body = order_answer_payment(&payment);
    return STATUS_OK;
}

enum status api_payment_show(struct call *call, const struct payment_show_input *input,
                             struct payment_show_answer *out_answer) {
    if (poll_is_unchanged(call, "payment", input->payment_id, &out_answer->version))
        return STATUS_OK;
    struct payment_record payment;
    TRY(payment_read(call, input->payment_id, &payment));
    out_answer->body = order_answer_payment(&payment);
    out_answer->version = version_of(&payment);
    poll_remember(call, "payment", payment.id, out_answer->version);
    return STATUS_OK;
}

enum status api_payment_qr(struct call *call, const struct payment_qr_input *input,
                           struct payment_qr_answer *out_answer) {
    struct payment_record payment;
    TRY(payment_read(call, input->payment_id, &payment));
    if (payment.code_url == NULL || payment.finished_at != 0 || payment.expires_at <= call->now)
        return STATUS_STATE;
    char *svg;
    TRY(qr_svg(call->arena, payment.code_url, QR_LABEL, &svg));
    out_answer->body = BYTES(svg, strlen(svg));
    return STATUS_OK;
}

enum status api_payment_notice_receive(struct call *call,
                                       const struct payment_notice_receive_input *input,
                                       struct payment_notice_receive_answer *out_answer) {
    (void)out_answer;
    static const char *const names[] = {"Wechatpay-Timestamp", "Wechatpay-Nonce",
                                        "Wechatpay-Signature", "Wechatpay-Serial",
                                        "Wechatpay-Signature-Type"};
    struct http_header headers[sizeof names / sizeof *names];
    struct payment_delivery delivery = {.headers = headers, .body = input->body};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = request_header(request_of(call), names[i]);
        if (value != NULL)
            headers[delivery.header_count++] = (struct http_header){names[i], value};
    }
    return payment_receive_notice(call, &delivery);
}
