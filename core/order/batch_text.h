/* batch_text: tells the person of a paid batch, by a text to the typed number, that an order waits
 * for the holder, and until when. It names neither the company nor the person. */
#pragma once

#include "core/base/call.h"

#define BATCH_TEXT_JOB "tell_batch_holder" /* payload: the order's id */

/* STATUS_PROVIDER_UNAVAILABLE until the provider takes texts from us. Nothing is sent when the
 * order does not wait any more. `out_again_seconds` > 0: it is night, or the provider's limits for
 * the number are used up; later. */
MUST_CHECK enum status batch_text_send(struct call *call, int64_t order_id,
                                       int64_t *out_again_seconds);
