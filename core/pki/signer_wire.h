/* signer_wire: frames between lnca-signer and its callers: four bytes of length (big-endian), then
 * strict JSON. Both sides bound what they read and how long they wait. */
#pragma once

#include <stdint.h>

#include "core/base/str.h"

#define SIGNER_REQUEST_MAX ((size_t)4096)
#define SIGNER_ANSWER_MAX ((size_t)32768)

/* Writes one frame before the monotonic time `deadline`. STATUS_UNAVAILABLE when the other side is
 * gone or slow. */
MUST_CHECK enum status signer_wire_send(int socket, struct bytes text, int64_t deadline);
/* Reads one frame. STATUS_NOT_FOUND when the other side closed before the first byte,
 * STATUS_INVALID for a length of 0 or over `bytes_max`. */
MUST_CHECK enum status signer_wire_receive(int socket, struct arena *arena, size_t bytes_max,
                                           int64_t deadline, struct bytes *out_text);
