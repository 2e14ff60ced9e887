/* id: one atomic word holds milliseconds and sequence of the last id, so that a full sequence runs
 * over into the next millisecond and a clock that was set back is ignored. */
#include "core/base/id.h"

#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

#include "core/base/clock.h"
#include "core/base/str.h"

#define EPOCH_MILLISECONDS INT64_C(1420070400000) /* 2015-01-01T00:00:00Z */
#define SEQUENCE_BITS 12
#define NODE_BITS 10

static _Atomic int64_t last;
static int64_t node_number;

void id_init(unsigned node) {
    node_number = (int64_t)(node & ((1u << NODE_BITS) - 1));
}

int64_t id_next(void) {
    int64_t now = (clock_now() / 1000 - EPOCH_MILLISECONDS) * (1 << SEQUENCE_BITS);
    int64_t previous = atomic_load(&last);
    int64_t next;
    do
        next = now > previous ? now : previous + 1;
    while (!atomic_compare_exchange_weak(&last, &previous, next));
    int64_t milliseconds = next >> SEQUENCE_BITS;
    int64_t sequence = next & ((1 << SEQUENCE_BITS) - 1);
    return milliseconds << (NODE_BITS + SEQUENCE_BITS) | node_number << SEQUENCE_BITS | sequence;
}

int64_t id_floor(int64_t at) {
    int64_t milliseconds = at / 1000 - EPOCH_MILLISECONDS;
    if (milliseconds <= 0)
        return 0;
    if (milliseconds > INT64_MAX >> (NODE_BITS + SEQUENCE_BITS))
        return INT64_MAX;
    return milliseconds << (NODE_BITS + SEQUENCE_BITS);
}

void id_format(int64_t id, char out_text[ID_TEXT_SIZE]) {
    char text[32];
    (void)snprintf(text, sizeof text, "%019" PRId64, id);
    (void)str_copy(out_text, ID_TEXT_SIZE, text);
}

bool id_parse(const char *text, int64_t *out_id) {
    if (!text || strlen(text) != ID_TEXT_SIZE - 1)
        return false;
    uint64_t value = 0;
    for (; *text; text++) {
        if (*text < '0' || *text > '9')
            return false;
        value = value * 10 + (uint64_t)(*text - '0');
    }
    if (value == 0 || value > INT64_MAX)
        return false;
    *out_id = (int64_t)value;
    return true;
}
