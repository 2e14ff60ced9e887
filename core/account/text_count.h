/* text_count: what became of short texts to people, for the dashboard's rate (STF7). A text counts
 * once, when its end is known: sent when the provider took it; failed when it refused it, when
 * nobody can tell, when it came too late. What a job gave up after all its attempts is counted by
 * the database (db/deploy/dashboard_texts.sql). Limited by the provider and tried again: not yet.
 */
#pragma once

#include "core/base/call.h"

/* For senders without a row of their own; the others count in the transaction that notes the end. A
 * count that cannot be written is let go: to fail here would send the text again. */
void text_count(struct call *call, bool sent);
