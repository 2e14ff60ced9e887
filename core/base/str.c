/* str: growing texts, UTF-8 and the small text questions. Locale-free on purpose. */
#include "core/base/str.h"

#include <string.h>

#define BUILDER_FIRST ((size_t)256)

void builder_init(struct builder *builder, struct arena *arena) {
    *builder = (struct builder){
        .arena = arena, .data = arena_alloc(arena, BUILDER_FIRST), .capacity = BUILDER_FIRST};
}

static void builder_reserve(struct builder *builder, size_t more) {
    size_t needed = builder->length + more + 1;
    if (needed <= builder->capacity)
        return;
    size_t capacity = builder->capacity * 2;
    if (capacity < needed)
        capacity = needed;
    char *data = arena_alloc(builder->arena, capacity);
    memcpy(data, builder->data, builder->length);
    builder->data = data;
    builder->capacity = capacity;
}

void builder_add_bytes(struct builder *builder, const void *bytes, size_t length) {
    builder_reserve(builder, length);
    if (length)
        memcpy(builder->data + builder->length, bytes, length);
    builder->length += length;
    builder->data[builder->length] = '\0';
}

void builder_add(struct builder *builder, const char *text) {
    builder_add_bytes(builder, text, strlen(text));
}

void builder_add_char(struct builder *builder, char c) {
    builder_add_bytes(builder, &c, 1);
}

void builder_format(struct builder *builder, const char *format, ...) {
    va_list list;
    va_start(list, format);
    builder_add(builder, arena_format_list(builder->arena, format, list));
    va_end(list);
}

bool str_equal(const char *a, const char *b) {
    return a == b || (a && b && strcmp(a, b) == 0);
}

bool str_starts_with(const char *text, const char *prefix) {
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

bool str_is_empty(const char *text) {
    return !text || !*text;
}

/* Digits only, at most 19 of them, so that the value fits 64 bits without sign. */
static bool digits_to_number(const char *digits, uint64_t *out_value) {
    size_t count = strlen(digits);
    if (count == 0 || count > 19 || (count > 1 && digits[0] == '0'))
        return false;
    uint64_t value = 0;
    for (const char *c = digits; *c; c++) {
        if (*c < '0' || *c > '9')
            return false;
        value = value * 10 + (uint64_t)(*c - '0');
    }
    *out_value = value;
    return true;
}

bool str_to_int(const char *text, int64_t min, int64_t max, int64_t *out_value) {
    if (!text)
        return false;
    bool negative = text[0] == '-';
    uint64_t magnitude;
    if (!digits_to_number(text + negative, &magnitude) || (negative && magnitude == 0))
        return false;
    if (magnitude > (uint64_t)INT64_MAX)
        return false;
    int64_t value = negative ? -(int64_t)magnitude : (int64_t)magnitude;
    if (value < min || value > max)
        return false;
    *out_value = value;
    return true;
}

/* Length of the well-formed sequence at `at` (at most `left` bytes), 0 when there is none. */
static size_t sequence_length(const unsigned char *at, size_t left) {
    unsigned char first = at[0];
    if (first < 0x80)
        return first ? 1 : 0;
    size_t length = first >= 0xC2 && first <= 0xDF   ? 2
                    : first >= 0xE0 && first <= 0xEF ? 3
                    : first >= 0xF0 && first <= 0xF4 ? 4
                                                     : 0;
    if (length == 0 || length > left)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((at[i] & 0xC0) != 0x80)
            return 0;
    bool overlong = (first == 0xE0 && at[1] < 0xA0) || (first == 0xF0 && at[1] < 0x90);
    bool surrogate = first == 0xED && at[1] > 0x9F;
    bool beyond = first == 0xF4 && at[1] > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

bool str_is_utf8(const char *bytes, size_t length) {
    const unsigned char *at = (const unsigned char *)bytes;
    while (length) {
        size_t step = sequence_length(at, length);
        if (step == 0)
            return false;
        at += step;
        length -= step;
    }
    return true;
}

bool str_next_character(const char **cursor, uint32_t *out_code_point) {
    const unsigned char *at = (const unsigned char *)*cursor;
    size_t length = *at ? sequence_length(at, strnlen(*cursor, 4)) : 0;
    if (length == 0)
        return false;
    static const unsigned char first_masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    uint32_t code_point = at[0] & first_masks[length];
    for (size_t i = 1; i < length; i++)
        code_point = code_point << 6 | (at[i] & 0x3F);
    *cursor += length;
    *out_code_point = code_point;
    return true;
}

size_t str_count_characters(const char *text) {
    size_t count = 0;
    uint32_t ignored;
    while (*text) {
        if (!str_next_character(&text, &ignored))
            return SIZE_MAX;
        count++;
    }
    return count;
}

bool str_copy(char *target, size_t size, const char *source) {
    size_t length = strlen(source);
    bool fits = length < size;
    if (!fits)
        length = size - 1;
    memcpy(target, source, length);
    target[length] = '\0';
    return fits;
}
