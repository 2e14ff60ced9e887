/* fake_sms_code_cache: db/sms_code_cache.h without Redis: one puzzle. */
#pragma once

#include <stdint.h>

struct fake_puzzle {
    int64_t id; /* 0 = none */
    const char *seed;
};
extern struct fake_puzzle fake_puzzle;
