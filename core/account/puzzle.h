/* puzzle: a proof of work that stands between a machine and our SMS budget (RUL6). The client finds
 * a decimal n so that SHA-256(seed ":" n) begins with `bits` zero bits and sends "<id>:<n>" in
 * X-Lnca-Challenge; each puzzle serves once and lives two minutes, in Redis. */
#pragma once

#include "core/base/call.h"
#include "core/base/id.h"

#define PUZZLE_SEED_SIZE 33
#define PUZZLE_SECONDS 120

struct puzzle {
    int64_t id;
    char seed[PUZZLE_SEED_SIZE];
    int bits;
    int64_t expires_at;
};

MUST_CHECK enum status puzzle_create(struct call *call, struct puzzle *out_puzzle);

/* Uses up the answer that came with the call. STATUS_CHALLENGE when there is none or it is wrong.
 */
MUST_CHECK enum status puzzle_use(struct call *call);

/* Does SHA-256(seed ":" number) begin with that many zero bits? */
bool puzzle_fits(const char *seed, const char *number, int bits);
