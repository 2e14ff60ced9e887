/* renewal_view: what a renewal order renews (REN4): the certificate that was chosen, whoever's
 * account holds it, and the period that is paid for. */
#pragma once

#include "core/base/call.h"
#include "core/certificate/certificate.h"
#include "core/order/renewal.h"

struct renewal_view {
    struct certificate_view certificate;
    const char *subject_shown; /* of the certificate, a person's name masked (RUL4) */
    struct order_record order;
    struct renewal_record renewal;
    struct service_period period;
};
/* Of the caller's own order. */
MUST_CHECK enum status renewal_view_read(struct call *call, int64_t order_id,
                                         struct renewal_view *out_view);
