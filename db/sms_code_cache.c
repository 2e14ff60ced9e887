#include "db/sms_code_cache.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "db/redis.h"

#define RATE_BUCKET (15 * CLOCK_MINUTE)

static const char *code_key(struct call *call, const char *purpose,
                            const unsigned char mobile_index[SECRET_DIGEST_SIZE]) {
    return arena_format(call->arena, "sms_code:%s:%s", purpose,
                        encode_hex(call->arena, BYTES(mobile_index, SECRET_DIGEST_SIZE)));
}

enum status sms_code_cache_put(struct call *call, const char *purpose,
                               const unsigned char mobile_index[SECRET_DIGEST_SIZE],
                               const unsigned char digest[SECRET_DIGEST_SIZE], int64_t seconds,
                               int64_t tries) {
    const char *key = code_key(call, purpose, mobile_index);
    const char *arguments[] = {
        encode_hex(call->arena, BYTES(digest, SECRET_DIGEST_SIZE)),
        arena_format(call->arena, "%lld", (long long)tries),
        arena_format(call->arena, "%lld", (long long)seconds * 1000),
    };
    struct cache_answer answer;
    return cache_script(call, SCRIPT_SMS_CODE_PUT, &key, 1, arguments, 3, &answer);
}

enum status sms_code_cache_try(struct call *call, const char *purpose,
                               const unsigned char mobile_index[SECRET_DIGEST_SIZE],
                               unsigned char out_digest[SECRET_DIGEST_SIZE]) {
    const char *key = code_key(call, purpose, mobile_index);
    struct cache_answer answer;
    TRY(cache_script(call, SCRIPT_SMS_CODE_TRY, &key, 1, NULL, 0, &answer));
    if (answer.count == 0)
        return STATUS_NOT_FOUND;
    const char *hex = arena_copy(call->arena, answer.items[0].data, answer.items[0].size);
    return decode_hex_exact(hex, out_digest, SECRET_DIGEST_SIZE) ? STATUS_OK : STATUS_NOT_FOUND;
}

enum status sms_code_cache_remove(struct call *call, const char *purpose,
                                  const unsigned char mobile_index[SECRET_DIGEST_SIZE]) {
    return cache_remove(call, code_key(call, purpose, mobile_index));
}

static const char *rate_key(struct call *call, enum sms_code_rate rate, int64_t bucket) {
    return arena_format(call->arena, "sms_code_rate:%s:%lld",
                        rate == SMS_CODE_RATE_SENT ? "sent" : "used", (long long)bucket);
}

enum status sms_code_cache_count(struct call *call, enum sms_code_rate rate) {
    int64_t value;
    return cache_increment(call, rate_key(call, rate, call->now / RATE_BUCKET),
                           2 * RATE_BUCKET / 1000, &value);
}

static int64_t count_of(struct call *call, struct bytes value) {
    int64_t count = 0;
    if (value.data == NULL ||
        !str_to_int(arena_copy(call->arena, value.data, value.size), 0, INT64_MAX, &count))
        return 0;
    return count;
}

enum status sms_code_cache_read_rate(struct call *call, int64_t *out_sent, int64_t *out_used) {
    int64_t now = call->now / RATE_BUCKET;
    const char *keys[] = {
        rate_key(call, SMS_CODE_RATE_SENT, now), rate_key(call, SMS_CODE_RATE_SENT, now - 1),
        rate_key(call, SMS_CODE_RATE_USED, now), rate_key(call, SMS_CODE_RATE_USED, now - 1)};
    struct bytes values[4];
    TRY(cache_get_many(call, keys, 4, values));
    *out_sent = count_of(call, values[0]) + count_of(call, values[1]);
    *out_used = count_of(call, values[2]) + count_of(call, values[3]);
    return STATUS_OK;
}

static const char *puzzle_key(struct call *call, int64_t id) {
    return arena_format(call->arena, "puzzle:%lld", (long long)id);
}

enum status puzzle_cache_put(struct call *call, int64_t id, const char *seed, int64_t seconds) {
    return cache_set_text(call, puzzle_key(call, id), seed, seconds * 1000);
}

enum status puzzle_cache_take(struct call *call, int64_t id, const char **out_seed) {
    struct bytes value;
    TRY(cache_take(call, puzzle_key(call, id), &value));
    *out_seed = arena_copy(call->arena, value.data, value.size);
    return STATUS_OK;
}
