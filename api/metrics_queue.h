/* metrics_queue: the figures of the job queue for /metrics (metrics.h): how many jobs are ready,
 * scheduled, running, dead, and how long the oldest due one has waited. Nothing is written while
 * PostgreSQL is gone. */
#pragma once

#include "api/metrics.h"

void metrics_write_queue(struct call *call, struct builder *out);
