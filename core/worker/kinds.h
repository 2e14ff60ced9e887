/* kinds: the only place that knows all flows: which function does each kind of job, and what runs
 * by the clock. */
#pragma once

#include "core/worker/worker.h"

extern const struct worker_kind worker_kinds[];
extern const size_t worker_kind_count;
extern const struct worker_timer worker_timers[];
extern const size_t worker_timer_count;
