#include "core/account/totp.h"

#include <liboath/oath.h>
#include <string.h>

#include "core/base/clock.h"
#include "core/base/secret.h"

#define KEY_SIZE 20
#define STEP_SECONDS 30
#define DIGITS 6

enum status totp_make_key(struct arena *arena, char **out_key) {
    unsigned char random[KEY_SIZE];
    char *base32;
    size_t size;
    secret_random(random, sizeof random);
    if (oath_base32_encode((const char *)random, sizeof random, &base32, &size) != OATH_OK)
        return STATUS_INTERNAL;
    *out_key = arena_copy(arena, base32, size);
    secret_wipe(base32, size);
    memory_free(base32);
    secret_wipe(random, sizeof random);
    return STATUS_OK;
}

static enum status decode_key(const char *base32, char **out_key, size_t *out_size) {
    return oath_base32_decode(base32, strlen(base32), out_key, out_size) == OATH_OK
               ? STATUS_OK
               : STATUS_INTERNAL;
}

static bool make_code(const char *key, size_t size, int64_t step, char out_code[TOTP_CODE_SIZE]) {
    return oath_totp_generate(key, size, (time_t)(step * STEP_SECONDS), STEP_SECONDS, 0, DIGITS,
                              out_code) == OATH_OK;
}

int64_t totp_step_at(int64_t now) {
    return now / CLOCK_SECOND / STEP_SECONDS;
}

enum status totp_code(const char *key, int64_t step, char out_code[TOTP_CODE_SIZE]) {
    char *bytes;
    size_t size;
    TRY(decode_key(key, &bytes, &size));
    bool made = make_code(bytes, size, step, out_code);
    secret_wipe(bytes, size);
    memory_free(bytes);
    return made ? STATUS_OK : STATUS_INTERNAL;
}

/* Looks at all steps in any case, so that the time does not tell which one it was. */
enum status totp_find_step(const char *key, int64_t now, const char *code, int64_t *out_step) {
    char *bytes;
    size_t size;
    int64_t found = 0, current = totp_step_at(now);
    TRY(decode_key(key, &bytes, &size));
    for (int64_t step = current - 1; step <= current + 1; step++) {
        char expected[TOTP_CODE_SIZE];
        if (make_code(bytes, size, step, expected) && secret_equal_text(expected, code))
            found = step;
    }
    secret_wipe(bytes, size);
    memory_free(bytes);
    *out_step = found;
    return STATUS_OK;
}
