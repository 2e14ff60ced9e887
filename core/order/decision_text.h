/* decision_text: tells by a text that the review of an order ended, and what is to be done next: to
 * the account that ordered (of a person in a batch: the holder's), and of an approved mobile
 * certificate of a company also to its handler, who claims it, when that is another number. It
 * names no person, no company and no reasons.
 *
 * The jobs are made in the decision's transaction. What they say is read when they send: of an
 * order that moved on meanwhile nothing is told. Between the settings reminder_until_hour and
 * reminder_from_hour they wait. */
#pragma once

#include "core/base/call.h"
#include "db/order_store.h"

/* Payload of both: the order's id. */
#define DECISION_TEXT_JOB "tell_applicant"
#define DECISION_TEXT_HANDLER_JOB "tell_handler"

/* Nothing for the first approval of two. */
MUST_CHECK enum status decision_text_enqueue(struct call *call, struct tx *tx,
                                             const struct order_record *order);
/* The kinds above. STATUS_PROVIDER_UNAVAILABLE until the provider takes texts from us.
 * `out_again_seconds` > 0: it is night, or the provider's limits for the number are used up; later.
 */
MUST_CHECK enum status decision_text_send(struct call *call, int64_t order_id,
                                          int64_t *out_again_seconds);
MUST_CHECK enum status decision_text_send_handler(struct call *call, int64_t order_id,
                                                  int64_t *out_again_seconds);
