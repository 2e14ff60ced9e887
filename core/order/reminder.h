/* reminder: tells people 60, 30, 7 and 1 day (Asia/Shanghai) before their paid service ends: a text
 * and a note on the portal, each once (REN7).
 *
 * A row per order and step is made in the transaction of its text's job and audit entry; two
 * workers cannot make two. When several steps were missed only the nearest is told. Nothing is told
 * that was renewed or is being renewed, has no valid certificate, or belongs to a closed account;
 * that is asked again right before the text goes. A text whose fate nobody knows is not sent again;
 * one that surely did not go waits until the provider takes texts from us again, while it is due.
 * Between the settings reminder_until_hour and reminder_from_hour everything waits. */
#pragma once

#include "core/base/call.h"

#define REMINDER_JOB "send_reminder"

/* Seconds until people may be sent a text that can wait; 0 = now. */
int64_t reminder_quiet_seconds(const struct call *call);
/* Days until the day of the end, in Asia/Shanghai; 0 once it has come. */
int64_t reminder_days_left(const struct call *call, int64_t service_until);
/* Timer: makes what is due, in batches. */
MUST_CHECK enum status reminder_sweep(struct call *call);
/* Job kind "send_reminder", payload = reminder id. Personal: to the account's number, a company's:
 * to its handler's. `out_again_seconds` not 0: to be tried again then. */
MUST_CHECK enum status reminder_send(struct call *call, int64_t reminder_id,
                                     int64_t *out_again_seconds);
