/* schema_check: see the header. Patterns are compiled once at start, because compiling costs more
 * than a request. */
#include "api/schema_check.h"

#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/arena.h"
#include "core/base/check.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/log.h"

static regex_t *compiled;

void schema_init(void) {
    size_t count = 0;
    while (schema_patterns[count] != NULL)
        count++;
    if (compiled != NULL || count == 0)
        return;
    compiled = memory_alloc(count, sizeof(*compiled));
    for (size_t i = 0; i < count; i++) {
        if (regcomp(&compiled[i], schema_patterns[i], REG_EXTENDED | REG_NOSUB) != 0) {
            LOG(LOG_ERROR, "pattern_refused", LOG_TEXT("pattern", schema_patterns[i]));
            abort();
        }
    }
}

static bool only_of(const char *text, const char *allowed) {
    return text[strspn(text, allowed)] == '\0';
}

static bool is_date(const char *text) {
    int64_t at;
    char whole[CLOCK_TEXT_SIZE];
    if (strlen(text) != 10 || !str_copy(whole, sizeof(whole), text))
        return false;
    memcpy(whole + 10, "T00:00:00Z", 11);
    return clock_parse(whole, &at);
}

static bool is_mobile(const char *text) {
    return check_mobile(text) == NULL;
}

static bool is_uscc(const char *text) {
    return check_uscc(text) == NULL;
}

static bool is_hex(const char *text) {
    return strlen(text) % 2 == 0 && only_of(text, "0123456789abcdef");
}

static bool is_base64(const char *text) {
    size_t length = strlen(text);
    size_t padding = length >= 2 && text[length - 1] == '=' ? 1U + (text[length - 2] == '=') : 0;
    size_t plain = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    return length % 4 == 0 && plain + padding == length;
}

static bool is_uri(const char *text) {
    if (!str_starts_with(text, "https://") && !str_starts_with(text, "http://"))
        return false;
    for (const char *p = text; *p != '\0'; p++) {
        if (*p <= ' ' || *p >= 0x7f || strchr("\"<>\\^`{|}", *p) != NULL)
            return false;
    }
    return true;
}

static bool is_idempotency(const char *text) {
    size_t length = strlen(text);
    return length >= 8 && length <= 128 &&
           only_of(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");
}

static bool (*const format_checks[FORMAT__MAX])(const char *) = {
    [FORMAT_DATE] = is_date,
    [FORMAT_MOBILE] = is_mobile,
    [FORMAT_USCC] = is_uscc,
    [FORMAT_HEX] = is_hex,
    [FORMAT_BASE64] = is_base64,
    [FORMAT_URI] = is_uri,
    [FORMAT_IDEMPOTENCY] = is_idempotency,
};

static bool is_word(const char *const *words, const char *text) {
    for (; *words != NULL; words++) {
        if (strcmp(*words, text) == 0)
            return true;
    }
    return false;
}

const char *schema_check_text(const struct field *field, const char *text) {
    size_t length = str_count_characters(text);
    if (length == SIZE_MAX)
        return "encoding";
    if ((int64_t)length < field->minimum)
        return length == 0 ? "required" : "too_short";
    if ((int64_t)length > field->maximum)
        return "too_long";
    if (field->words != NULL && !is_word(field->words, text))
        return "choice";
    if (field->format != FORMAT_NONE && !format_checks[field->format](text))
        return "format";
    if (field->pattern != 0 && regexec(&compiled[field->pattern - 1], text, 0, NULL, 0) != 0)
        return "format";
    return NULL;
}

const char *schema_check_integer(const struct field *field, int64_t value) {
    if (value < field->minimum)
        return "too_small";
    return value > field->maximum ? "too_large" : NULL;
}
