/* invoice_delivery: sends an issued invoice again, by the provider's own mail or text, where its
 * owner wants: an address may be anybody's, so each invoice and each address has a limit a day
 * (settings invoice_sends_per_day, invoice_sends_per_target). The owner sees what became of the
 * last one. */
#pragma once

#include "core/base/call.h"

/* Payload: the delivery's id. */
#define INVOICE_JOB_DELIVER "deliver_invoice"

/* Of the caller's invoice; one of the two may be NULL, not both. STATUS_STATE unless it is issued,
 * STATUS_TOO_MANY with retry_after_seconds beyond a limit. */
MUST_CHECK enum status invoice_send_again(struct call *call, int64_t invoice_id, const char *mobile,
                                          const char *email);
/* INVOICE_JOB_DELIVER. `out_again_seconds` > 0: the provider does not take it yet; repeat then. A
 * refusal ends it: repeating would change nothing. */
MUST_CHECK enum status invoice_deliver(struct call *call, int64_t delivery_id,
                                       int64_t *out_again_seconds);
