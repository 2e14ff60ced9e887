#include "core/account/puzzle.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "db/sms_code_cache.h"

#define NUMBER_DIGITS_MAX 20

enum status puzzle_create(struct call *call, struct puzzle *out_puzzle) {
    struct puzzle puzzle = {.id = id_next(),
                            .bits = (int)call->settings->puzzle_bits,
                            .expires_at = call->now + PUZZLE_SECONDS * CLOCK_SECOND};
    unsigned char random[16];
    secret_random(random, sizeof random);
    str_copy(puzzle.seed, sizeof puzzle.seed,
             encode_hex(call->arena, BYTES(random, sizeof random)));
    TRY(puzzle_cache_put(call, puzzle.id, puzzle.seed, PUZZLE_SECONDS));
    *out_puzzle = puzzle;
    return STATUS_OK;
}

bool puzzle_fits(const char *seed, const char *number, int bits) {
    char text[PUZZLE_SEED_SIZE + NUMBER_DIGITS_MAX + 2];
    size_t seed_length = strlen(seed), number_length = strlen(number);
    if (seed_length >= PUZZLE_SEED_SIZE || number_length == 0 || number_length > NUMBER_DIGITS_MAX)
        return false;
    memcpy(text, seed, seed_length);
    text[seed_length] = ':';
    memcpy(text + seed_length + 1, number, number_length);
    unsigned char digest[SECRET_DIGEST_SIZE];
    secret_sha256(BYTES(text, seed_length + 1 + number_length), digest);
    for (int bit = 0; bit < bits; bit++)
        if (digest[bit / 8] & (0x80 >> (bit % 8)))
            return false;
    return true;
}

enum status puzzle_use(struct call *call) {
    if (call->challenge == NULL)
        return STATUS_CHALLENGE;
    const char *colon = strchr(call->challenge, ':');
    if (colon == NULL)
        return STATUS_CHALLENGE;
    int64_t id;
    if (!id_parse(arena_copy(call->arena, call->challenge, (size_t)(colon - call->challenge)), &id))
        return STATUS_CHALLENGE;
    const char *seed;
    enum status status = puzzle_cache_take(call, id, &seed);
    if (status == STATUS_NOT_FOUND)
        return STATUS_CHALLENGE;
    TRY(status);
    return puzzle_fits(seed, colon + 1, (int)call->settings->puzzle_bits) ? STATUS_OK
                                                                          : STATUS_CHALLENGE;
}
