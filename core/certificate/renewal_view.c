#include "core/certificate/renewal_view.h"

enum status renewal_view_read(struct call *call, int64_t order_id, struct renewal_view *out_view) {
    TRY(renewal_read(call, order_id, &out_view->order, &out_view->renewal, &out_view->period));
    return certificate_read_any(call, out_view->renewal.certificate_id, &out_view->certificate);
}
