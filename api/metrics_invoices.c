#include "api/metrics_invoices.h"

#include "core/order/invoice_access.h"
#include "core/order/invoice_view.h"

static const char *const alarms[] = {"login_needed", "quota_low", "access_refused", "token_quota"};

void metrics_write_invoices(struct call *call, struct builder *out) {
    struct invoice_counts counts;
    struct invoice_access_view access;
    if (invoice_count(call, &counts) != STATUS_OK ||
        invoice_access_read(call, &access) != STATUS_OK)
        return;
    builder_add(out, "# TYPE lnca_invoices gauge\n");
    metrics_line(out, "lnca_invoices", "state=\"waiting\"", counts.waiting);
    metrics_line(out, "lnca_invoices", "state=\"requested\"", counts.requested);
    metrics_line(out, "lnca_invoices", "state=\"failed\"", counts.failed);
    metrics_line(out, "lnca_invoices", "state=\"mismatched\"", counts.mismatched);
    metrics_line(out, "lnca_invoices", "state=\"reversing\"", counts.reversing);
    builder_add(out, "# TYPE lnca_invoice_alarm gauge\n");
    for (size_t i = 0; i < sizeof alarms / sizeof *alarms; i++)
        metrics_line(out, "lnca_invoice_alarm",
                     arena_format(call->arena, "alarm=\"%s\"", alarms[i]),
                     str_equal(access.alarm, alarms[i]));
    builder_add(out, "# TYPE lnca_invoice_tokens gauge\n");
    metrics_line(out, "lnca_invoice_tokens", "kind=\"fetched\"", access.tokens_fetched);
    metrics_line(out, "lnca_invoice_tokens", "kind=\"allowed\"", access.tokens_allowed);
}
