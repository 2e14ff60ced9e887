/* arena: blocks in a list, filled from the front; every block is zero beyond what is used, because
 * blocks are made zeroed and wiped on reset. */
#include "core/base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BYTES_MAX_DEFAULT ((size_t)16 << 20)
#define BLOCK_FIRST ((size_t)8 << 10)
#define BLOCK_LARGEST ((size_t)256 << 10)

struct block {
    struct block *next; /* the older one */
    size_t capacity;
    size_t used;
    alignas(max_align_t) unsigned char data[];
};

struct arena {
    struct block *newest;
    size_t used;
    size_t bytes_max;
};

_Noreturn static void die(const char *reason) {
    /* Not through log: that stands on this file. */
    (void)fprintf(stderr, "{\"level\":\"error\",\"event\":\"out_of_memory\",\"reason\":\"%s\"}\n",
                  reason);
    abort();
}

void *memory_alloc(size_t count, size_t size) {
    void *memory = calloc(count ? count : 1, size ? size : 1);
    if (!memory)
        die("calloc");
    return memory;
}

void *memory_resize(void *memory, size_t count, size_t size) {
    void *larger = reallocarray(memory, count ? count : 1, size ? size : 1);
    if (!larger)
        die("realloc");
    return larger;
}

void memory_free(void *memory) {
    free(memory);
}

static struct block *block_create(size_t capacity, struct block *next) {
    struct block *block = memory_alloc(1, sizeof *block + capacity);
    block->capacity = capacity;
    block->next = next;
    return block;
}

static void block_wipe(struct block *block) {
    explicit_bzero(block->data, block->used);
    block->used = 0;
}

struct arena *arena_create(size_t bytes_max) {
    struct arena *arena = memory_alloc(1, sizeof *arena);
    arena->bytes_max = bytes_max ? bytes_max : BYTES_MAX_DEFAULT;
    arena->newest = block_create(BLOCK_FIRST, NULL);
    return arena;
}

void arena_reset(struct arena *arena) {
    while (arena->newest->next) {
        struct block *block = arena->newest;
        arena->newest = block->next;
        block_wipe(block);
        memory_free(block);
    }
    block_wipe(arena->newest);
    arena->used = 0;
}

void arena_destroy(struct arena *arena) {
    if (!arena)
        return;
    arena_reset(arena);
    memory_free(arena->newest);
    memory_free(arena);
}

/* The size of the next block: twice the last one up to a bound, or what one large request needs. */
static size_t next_capacity(const struct arena *arena, size_t needed) {
    size_t capacity = arena->newest->capacity * 2;
    if (capacity > BLOCK_LARGEST)
        capacity = BLOCK_LARGEST;
    return capacity < needed ? needed : capacity;
}

void *arena_alloc(struct arena *arena, size_t size) {
    const size_t step = alignof(max_align_t);
    if (size > arena->bytes_max)
        die("arena limit");
    size_t rounded = size ? (size + step - 1) / step * step : step;
    if (rounded > arena->bytes_max - arena->used)
        die("arena limit");
    if (arena->newest->capacity - arena->newest->used < rounded)
        arena->newest = block_create(next_capacity(arena, rounded), arena->newest);
    void *memory = arena->newest->data + arena->newest->used;
    arena->newest->used += rounded;
    arena->used += rounded;
    return memory;
}

void *arena_array(struct arena *arena, size_t count, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes))
        die("array too large");
    return arena_alloc(arena, bytes);
}

char *arena_copy(struct arena *arena, const void *bytes, size_t length) {
    char *copy = arena_alloc(arena, length + 1);
    if (length)
        memcpy(copy, bytes, length);
    return copy;
}

char *arena_text(struct arena *arena, const char *text) {
    return text ? arena_copy(arena, text, strlen(text)) : NULL;
}

char *arena_format_list(struct arena *arena, const char *format, va_list list) {
    va_list again;
    va_copy(again, list);
    int length = vsnprintf(NULL, 0, format, list);
    if (length < 0)
        die("format");
    char *text = arena_alloc(arena, (size_t)length + 1);
    (void)vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

char *arena_format(struct arena *arena, const char *format, ...) {
    va_list list;
    va_start(list, format);
    char *text = arena_format_list(arena, format, list);
    va_end(list);
    return text;
}

size_t arena_used(const struct arena *arena) {
    return arena->used;
}
