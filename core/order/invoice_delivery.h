/* invoice_delivery: sends an issued invoice to its owner again, by the provider's own mail or text.
 */
#pragma once

#include "core/base/call.h"

/* Payload: id, mobile and e-mail address, sealed. */
#define INVOICE_JOB_DELIVER "deliver_invoice"

/* Of the caller's invoice; one of the two may be NULL, not both. STATUS_STATE unless it is issued.
 */
MUST_CHECK enum status invoice_send_again(struct call *call, int64_t invoice_id, const char *mobile,
                                          const char *email);
/* INVOICE_JOB_DELIVER. A refusal is for the log: repeating would change nothing. */
MUST_CHECK enum status invoice_deliver(struct call *call, const char *payload);
