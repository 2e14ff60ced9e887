/* order_answer: how core's views of orders become the contract's shapes; shared by the handlers of
 * orders, payments and reviews. Everything lives in the call's arena. */
#pragma once

#include "api/generated/types.h"
#include "core/base/call.h"
#include "core/order/order_timeline.h"
#include "core/order/order_view.h"

struct api_order_summary order_answer_summary(const struct order_summary *summary);
void order_answer_fill(struct call *call, const struct order_view *view, struct api_order *out);
struct api_payment order_answer_payment(const struct payment_record *payment);
struct api_refund order_answer_refund(const struct refund_record *refund);
struct api_material order_answer_material(struct call *call,
                                          const struct material_record *material);
struct api_material *order_answer_materials(struct call *call,
                                            const struct material_records *materials);
struct api_invoice_title *order_answer_invoice_title(struct call *call,
                                                     const struct invoice_title *title);
struct api_refusal_reason *order_answer_reasons(struct call *call,
                                                const struct review_record *review);
void order_answer_timeline(struct call *call, const struct order_timeline *timeline,
                           struct api_order_timeline *out);
