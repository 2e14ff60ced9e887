#include "api/metrics_queue.h"

#include "core/job/job.h"
#include "core/order/refund.h"

void metrics_write_queue(struct call *call, struct builder *out) {
    struct job_stats stats;
    if (job_read_stats(call, &stats) != STATUS_OK)
        return;
    builder_add(out, "# TYPE lnca_jobs gauge\n");
    metrics_line(out, "lnca_jobs", "state=\"ready\"", stats.ready);
    metrics_line(out, "lnca_jobs", "state=\"scheduled\"", stats.scheduled);
    metrics_line(out, "lnca_jobs", "state=\"running\"", stats.running);
    metrics_line(out, "lnca_jobs", "state=\"dead\"", stats.dead);
    builder_add(out, "# TYPE lnca_jobs_held gauge\n");
    metrics_line(out, "lnca_jobs_held", NULL, stats.held);
    metrics_line(out, "lnca_jobs_oldest_ready_seconds", NULL, stats.oldest_ready_seconds);
    struct refund_counts refunds;
    if (refund_count_waiting(call, &refunds) != STATUS_OK)
        return;
    builder_add(out, "# TYPE lnca_refunds_waiting gauge\n");
    metrics_line(out, "lnca_refunds_waiting", "kind=\"order\"", refunds.orders);
    metrics_line(out, "lnca_refunds_waiting", "kind=\"surplus\"", refunds.surplus);
    builder_add(out, "# TYPE lnca_refunds_for_finance gauge\n");
    metrics_line(out, "lnca_refunds_for_finance", "kind=\"requested\"", refunds.requested);
    metrics_line(out, "lnca_refunds_for_finance", "kind=\"trouble\"", refunds.trouble);
}
