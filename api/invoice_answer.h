/* invoice_answer: how core's views of invoices become the contract's shapes. Everything lives in
 * the call's arena. */
#pragma once

#include "api/generated/types.h"
#include "core/base/call.h"
#include "core/order/invoice_access.h"
#include "core/order/invoice_view.h"

/* The title of a person is masked in both. */
struct api_invoice invoice_answer(struct call *call, const struct invoice_view *view);
struct api_staff_invoice invoice_answer_staff(struct call *call, const struct invoice_view *view);
struct api_invoice_access invoice_answer_access(const struct invoice_access_view *view);
