/* order_form: the forms that an order needs signed, filled with its data (NEW3, NEW8). They hold
 * full values (RUL4), so each one made is audited. Also those of a renewal's legal representative,
 * which the handler has not typed: that person signs the paper, and staff compare it with the
 * document beside it. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"

/* Of the caller's order. STATUS_NOT_FOUND also for a form that such an order does not need. */
MUST_CHECK enum status order_form_fill(struct call *call, int64_t order_id, const char *form_name,
                                       struct bytes *out_pdf);
