/* metrics: counters of this process, written as Prometheus text. Counting takes no lock. */
#pragma once

#include <stdint.h>

#include "api/router.h"
#include "core/base/call.h"
#include "core/base/str.h"

struct metrics;

struct metrics *metrics_create(void);
void metrics_destroy(struct metrics *metrics);
/* One answered request; `route` is NULL when none was found. */
void metrics_count(struct metrics *metrics, const struct route *route, int http_status,
                   int64_t microseconds);

/* Figures of other rooms (the queue of jobs, for example) are asked for when the text is written.
 */
typedef void metrics_source(struct call *call, struct builder *out);
void metrics_add_source(metrics_source *source);
/* name{label="value"} number, for sources. `labels` may be NULL. */
void metrics_line(struct builder *out, const char *name, const char *labels, int64_t number);

/* Everything, for /metrics. */
struct bytes metrics_text(const struct metrics *metrics, struct call *call);
