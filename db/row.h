/* row: reads columns of an answer by name. A column that is not there or has another type is a
 * mistake in the program: the process logs it and aborts. SQL NULL reads as 0, false, NULL or
 * {NULL, 0}. Results last as long as the call's arena. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/clock.h"
#include "core/base/str.h"

struct rows;

/* One line of an answer; a small value that may be copied. Valid until the tx ends. */
struct row {
    struct rows *rows;
    int index;
};

size_t rows_count(const struct rows *rows);
struct row rows_at(struct rows *rows, size_t index);

bool row_is_null(const struct row *row, const char *column);
/* smallint, integer, bigint. (sum() answers numeric: cast it in the statement.) */
int64_t row_int(const struct row *row, const char *column);
bool row_bool(const struct row *row, const char *column);
/* text, varchar, char, name, json, jsonb, enums. */
char *row_text(const struct row *row, const char *column);
/* timestamptz, as microseconds since 1970. */
int64_t row_time(const struct row *row, const char *column);
/* date; {0, 0, 0} when NULL. */
struct clock_date row_date(const struct row *row, const char *column);
/* bytea. */
struct bytes row_bytes(const struct row *row, const char *column);
/* bytea of exactly `size` bytes into the caller's buffer; false when NULL or of another size. */
bool row_bytes_exact(const struct row *row, const char *column, unsigned char *out_bytes,
                     size_t size);
/* bigint[] and text[] (no NULL inside). */
size_t row_ints(const struct row *row, const char *column, int64_t **out_numbers);
size_t row_texts(const struct row *row, const char *column, char ***out_texts);
