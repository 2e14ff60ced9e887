/* text_count: what became of short texts to people, for the dashboard's rate (STF7). A text counts
 * once, when its end is known: sent when the provider took it; failed when it refused it, when
 * nobody can tell, when it came too late. What a job gave up after all its attempts is counted by
 * the database (db/deploy/dashboard_texts.sql). Limited by the provider and tried again: not yet.
 */
#pragma once

#include "core/base/call.h"
#include "core/gateway/text_message.h"

/* For senders without a row of their own; the others count in the transaction that notes the end. A
 * count that cannot be written is let go: to fail here would send the text again. */
void text_count(struct call *call, bool sent);
/* The same for a job that handed a text over: `sent` is what text_message_send_… answered. One that
 * surely did not go waits, as STATUS_PROVIDER_UNAVAILABLE, also while our access is wrong; one that
 * is limited is to be tried again in `out_again_seconds`, else 0. */
MUST_CHECK enum status text_count_end(struct call *call, enum status sent,
                                      enum text_message_outcome outcome,
                                      const struct provider_error *error,
                                      int64_t *out_again_seconds);
