/* pin_lock: how many wrong PINs in a row a key bears, and how long it rests after them. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#define PIN_TRIES_MAX                                                                              \
    10 /* then the key is locked for good: face check, new key, new certificate                    \
        */

/* Until when a key rests after its `wrong`-th wrong PIN in a row; 0 = it does not. */
int64_t pin_locked_until(int64_t wrong, int64_t now);
/* Is the key at rest, or locked for good? */
bool pin_is_locked(int64_t wrong, int64_t locked_until, int64_t now);
/* How many wrong PINs are left before the next lock; 0 = locked for good. */
int64_t pin_tries_left(int64_t wrong);
