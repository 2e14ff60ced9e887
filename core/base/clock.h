/* clock: the one source of time. Wall time is microseconds since 1970-01-01Z; it may jump.
 * Durations use the monotonic clock. Tests move wall time with libfaketime or clock_shift. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CLOCK_SECOND INT64_C(1000000)
#define CLOCK_MINUTE (60 * CLOCK_SECOND)
#define CLOCK_HOUR (60 * CLOCK_MINUTE)
#define CLOCK_DAY (24 * CLOCK_HOUR)
#define CLOCK_TEXT_SIZE 32

int64_t clock_now(void);
int64_t clock_monotonic(void);
void clock_sleep(int64_t microseconds);
/* Adds to what clock_now answers, for unit tests. */
void clock_shift(int64_t microseconds);

/* RFC 3339 in UTC with a Z: seconds only when the fraction is zero, else three digits. */
void clock_format(int64_t at, char out_text[CLOCK_TEXT_SIZE]);
/* RFC 3339 with any offset; false when it is not one. */
bool clock_parse(const char *text, int64_t *out_at);

/* Calendar date in Asia/Shanghai (the country's legal time, UTC+8 without summer time). */
struct clock_date {
    int year, month, day;
};
struct clock_date clock_date_of(int64_t at);
bool clock_date_is_valid(struct clock_date date);
/* When that day begins there. */
int64_t clock_of_date(struct clock_date date);
/* "2026-01-31"; false for any other form and for days that do not exist. */
bool clock_parse_date(const char *text, struct clock_date *out_date);
/* The same day and time of day `years` later, in Asia/Shanghai; 29 February becomes 28 February. */
int64_t clock_add_years(int64_t at, int years);
