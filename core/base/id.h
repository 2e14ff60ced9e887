/* id: 63-bit ids that grow with time: 41 bits of milliseconds since 2015-01-01Z, 10 bits of node,
 * 12 bits of sequence. As text they have 19 digits. An order's id is its order number. Thread-safe.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#define ID_TEXT_SIZE 20

/* Once at start; node is 0..1023 and must differ between running processes (setting `node`). */
void id_init(unsigned node);
/* A fresh id. When the clock was set back it goes on from the last one. */
int64_t id_next(void);
/* No id of an earlier time is this large, and none of this time or later is smaller: a bound for
 * searching by time. Times out of range give the nearest bound. */
int64_t id_floor(int64_t at);
void id_format(int64_t id, char out_text[ID_TEXT_SIZE]);
/* Accepts exactly 19 digits. */
bool id_parse(const char *text, int64_t *out_id);
