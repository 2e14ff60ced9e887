/* str: text and bytes. A growing text in an arena, views of bytes, and the few text questions we
 * ask everywhere. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/arena.h"

/* Borrowed bytes; not NUL-terminated unless said so. */
struct bytes {
    const unsigned char *data;
    size_t size;
};

#define BYTES(pointer, length) ((struct bytes){(const unsigned char *)(pointer), (length)})

/* A growing text; `data` is always NUL-terminated. Lives in its arena. */
struct builder {
    struct arena *arena;
    char *data;
    size_t length;
    size_t capacity;
};

void builder_init(struct builder *builder, struct arena *arena);
void builder_add(struct builder *builder, const char *text);
void builder_add_bytes(struct builder *builder, const void *bytes, size_t length);
void builder_add_char(struct builder *builder, char c);
void builder_format(struct builder *builder, const char *format, ...) PRINTF_LIKE(2, 3);

/* NULL-safe equality: two NULLs are equal, one NULL is not. Not for secrets (secret_equal). */
bool str_equal(const char *a, const char *b);
bool str_starts_with(const char *text, const char *prefix);
bool str_is_empty(const char *text);
/* A decimal integer and nothing else, no sign unless '-', no leading zeros, within min..max. */
bool str_to_int(const char *text, int64_t min, int64_t max, int64_t *out_value);
/* Number of Unicode code points of valid UTF-8; SIZE_MAX when it is not valid UTF-8. */
size_t str_count_characters(const char *text);
/* Is it valid UTF-8 without overlong forms, surrogates, NUL? */
bool str_is_utf8(const char *bytes, size_t length);
/* Copies at most size-1 bytes and always terminates; returns false when it had to cut. */
bool str_copy(char *target, size_t size, const char *source);
/* Steps over one UTF-8 character; false at the end of the text and at a byte that is not UTF-8. */
bool str_next_character(const char **cursor, uint32_t *out_code_point);
