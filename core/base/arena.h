/* arena: memory that lives exactly as long as one request or one job.
 *
 * Nothing taken from an arena is freed by itself; arena_destroy and arena_reset give everything
 * back and wipe it (requests carry personal data). Allocation never fails to the caller: when the
 * system has no memory, or an arena grows past its limit (a broken bound on some input, that is: a
 * bug), the process logs and aborts, because a half answer is worse than a restart. */
#pragma once

#include <stdarg.h>
#include <stddef.h>

#include "core/base/status.h"

struct arena;

/* A new arena that may grow to `bytes_max` (0 = the default of 16 MiB). Owned: arena_destroy. */
struct arena *arena_create(size_t bytes_max);
/* Wipes and frees everything. NULL is allowed. */
void arena_destroy(struct arena *arena);
/* Wipes everything, keeps the first block for reuse. */
void arena_reset(struct arena *arena);

/* `size` bytes of zeros, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t size) __attribute__((returns_nonnull));
/* Room for `count` elements of `size` bytes, zeroed; checks the product for overflow. */
void *arena_array(struct arena *arena, size_t count, size_t size) __attribute__((returns_nonnull));
/* A copy of `length` bytes plus a final NUL. */
char *arena_copy(struct arena *arena, const void *bytes, size_t length)
    __attribute__((returns_nonnull));
/* A copy of a C string; NULL gives NULL. */
char *arena_text(struct arena *arena, const char *text);
/* Formats into the arena. */
char *arena_format(struct arena *arena, const char *format, ...) PRINTF_LIKE(2, 3)
    __attribute__((returns_nonnull));
char *arena_format_list(struct arena *arena, const char *format, va_list list) PRINTF_LIKE(2, 0)
    __attribute__((returns_nonnull));
/* Bytes handed out since creation or the last reset. */
size_t arena_used(const struct arena *arena);

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, count, type) ((type *)arena_array((arena), (count), sizeof(type)))

/* Long-lived memory of a process (pools, caches, threads): aborts when there is none. Paired with
 * memory_free. Only core/base may call malloc itself. */
void *memory_alloc(size_t count, size_t size) __attribute__((returns_nonnull));
void *memory_resize(void *memory, size_t count, size_t size) __attribute__((returns_nonnull));
void memory_free(void *memory);
