#include "core/certificate/renewal_view.h"

#include "core/base/mask.h"
#include "core/order/order_holder.h"

enum status renewal_view_read(struct call *call, int64_t order_id, struct renewal_view *out_view) {
    struct order_holder holder;
    TRY(renewal_read(call, order_id, &out_view->order, &out_view->renewal, &out_view->period));
    TRY(certificate_read_any(call, out_view->renewal.certificate_id, &out_view->certificate));
    TRY(order_holder_open(call, &out_view->order, &holder));
    out_view->subject_shown =
        order_is_company(&out_view->order)
            ? out_view->certificate.subject
            : mask_name_in(call->arena, out_view->certificate.subject, holder.name);
    return STATUS_OK;
}
