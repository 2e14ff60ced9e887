#include "core/pki/signer/pin_lock.h"

#include <stddef.h>

#include "core/base/clock.h"

static const struct {
    int64_t wrong;
    int64_t rest;
} locks[] = {{3, 15 * CLOCK_MINUTE}, {6, 3 * CLOCK_HOUR}, {8, 24 * CLOCK_HOUR}};

#define LOCK_COUNT (sizeof locks / sizeof *locks)

int64_t pin_locked_until(int64_t wrong, int64_t now) {
    for (size_t i = 0; i < LOCK_COUNT; i++)
        if (locks[i].wrong == wrong)
            return now + locks[i].rest;
    return 0;
}

bool pin_is_locked(int64_t wrong, int64_t locked_until, int64_t now) {
    return wrong >= PIN_TRIES_MAX || locked_until > now;
}

int64_t pin_tries_left(int64_t wrong) {
    for (size_t i = 0; i < LOCK_COUNT; i++)
        if (wrong < locks[i].wrong)
            return locks[i].wrong - wrong;
    return wrong < PIN_TRIES_MAX ? PIN_TRIES_MAX - wrong : 0;
}
