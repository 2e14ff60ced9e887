#include "tests/unit/fake_sms_code_cache.h"

#include "db/sms_code_cache.h"

struct fake_puzzle fake_puzzle;

enum status puzzle_cache_put(struct call *call, int64_t id, const char *seed, int64_t seconds) {
    fake_puzzle = (struct fake_puzzle){id, arena_text(call->arena, seed)};
    return seconds > 0 ? STATUS_OK : STATUS_INTERNAL;
}

enum status puzzle_cache_take(struct call *call, int64_t id, const char **out_seed) {
    if (id == 0 || id != fake_puzzle.id)
        return STATUS_NOT_FOUND;
    *out_seed = arena_text(call->arena, fake_puzzle.seed);
    fake_puzzle.id = 0;
    return STATUS_OK;
}
