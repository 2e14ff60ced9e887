/* webhook_delivery: telling a relying party until it has heard. A delivery is a row and a job, made
 * in the transaction of what it tells; the file of the event (binding.c) makes the body and does
 * what follows from being heard. What a suspended party or one without a secret should hear is
 * withheld, with an audit entry, and tried again like what was not heard: it still must know once
 * it is back. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"
#include "db/webhook_store.h"

/* Queues the job `job_kind` with the delivery's id. */
MUST_CHECK enum status webhook_delivery_queue(struct call *call, struct tx *tx,
                                              const char *job_kind, const char *event,
                                              int64_t relying_party_id, int64_t subject_id);

/* One attempt, outside of any transaction. `out_failure` is NULL when it was delivered, "suspended"
 * or "no_secret" when it was withheld. Other statuses than STATUS_OK: nothing was tried. */
MUST_CHECK enum status webhook_delivery_send(struct call *call,
                                             const struct webhook_delivery_record *delivery,
                                             struct bytes body, const char **out_failure);

struct webhook_test {
    int64_t id;
    const char *failure; /* NULL = heard; our word as in a delivery, "status" = see http_status */
    int64_t http_status; /* of a refusal; 0 = no answer came */
};

/* Sends the party an event "webhook.test" now, signed like any other; noted in the audit. */
MUST_CHECK enum status webhook_delivery_test(struct call *call, int64_t relying_party_id,
                                             struct webhook_test *out_test);

/* When to try again after this many failures: seconds, then minutes, hours, at last daily, ±10 %.
 */
int64_t webhook_delivery_pause_seconds(int64_t failures);
