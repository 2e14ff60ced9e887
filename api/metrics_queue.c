#include "api/metrics_queue.h"

#include "core/job/job.h"

void metrics_write_queue(struct call *call, struct builder *out) {
    struct job_stats stats;
    if (job_read_stats(call, &stats) != STATUS_OK)
        return;
    builder_add(out, "# TYPE lnca_jobs gauge\n");
    metrics_line(out, "lnca_jobs", "state=\"ready\"", stats.ready);
    metrics_line(out, "lnca_jobs", "state=\"scheduled\"", stats.scheduled);
    metrics_line(out, "lnca_jobs", "state=\"running\"", stats.running);
    metrics_line(out, "lnca_jobs", "state=\"dead\"", stats.dead);
    metrics_line(out, "lnca_jobs_oldest_ready_seconds", NULL, stats.oldest_ready_seconds);
}
