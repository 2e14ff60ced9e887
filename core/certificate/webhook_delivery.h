/* webhook_delivery: telling a relying party until it has heard. A delivery is a row and a job, made
 * in the transaction of what it tells; the file of the event (binding.c) makes the body and does
 * what follows from being heard. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"
#include "db/webhook_store.h"

/* Queues the job `job_kind` with the delivery's id. */
MUST_CHECK enum status webhook_delivery_queue(struct call *call, struct tx *tx,
                                              const char *job_kind, const char *event,
                                              int64_t relying_party_id, int64_t subject_id);

/* One attempt, outside of any transaction. `out_failure` is NULL when it was delivered. Other
 * statuses than STATUS_OK: nothing was tried. */
MUST_CHECK enum status webhook_delivery_send(struct call *call,
                                             const struct webhook_delivery_record *delivery,
                                             struct bytes body, const char **out_failure);

/* When to try again after this many failures: seconds, then minutes, hours, at last daily, ±10 %.
 */
int64_t webhook_delivery_pause_seconds(int64_t failures);
