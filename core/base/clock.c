/* clock: the two system clocks and civil dates. The calendar arithmetic is ours, so that no time
 * zone database and no environment variable decides what a date means. */
#include "core/base/clock.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define SHANGHAI_OFFSET (8 * CLOCK_HOUR)

static _Atomic int64_t shift;

static int64_t read_clock(clockid_t which) {
    struct timespec time;
    (void)clock_gettime(which, &time);
    return (int64_t)time.tv_sec * CLOCK_SECOND + time.tv_nsec / 1000;
}

int64_t clock_now(void) {
    return read_clock(CLOCK_REALTIME) + atomic_load_explicit(&shift, memory_order_relaxed);
}

int64_t clock_monotonic(void) {
    return read_clock(CLOCK_MONOTONIC);
}

void clock_shift(int64_t microseconds) {
    atomic_fetch_add(&shift, microseconds);
}

void clock_sleep(int64_t microseconds) {
    if (microseconds <= 0)
        return;
    struct timespec left = {.tv_sec = (time_t)(microseconds / CLOCK_SECOND),
                            .tv_nsec = (long)(microseconds % CLOCK_SECOND) * 1000};
    while (nanosleep(&left, &left) == -1 && errno == EINTR)
        continue;
}

/* Days since 1970-01-01 of a date of the proleptic Gregorian calendar; the year begins in March
 * here, so that the leap day comes last. */
static int64_t days_of_date(struct clock_date date) {
    int64_t year = date.year - (date.month <= 2);
    int64_t era = (year >= 0 ? year : year - 399) / 400;
    int64_t year_of_era = year - era * 400;
    int64_t month = (date.month + 9) % 12;
    int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

static struct clock_date date_of_days(int64_t days) {
    days += 719468;
    int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    int64_t day_of_era = days - era * 146097;
    int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month = (5 * day_of_year + 2) / 153;
    struct clock_date date = {.day = (int)(day_of_year - (153 * month + 2) / 5 + 1),
                              .month = (int)(month < 10 ? month + 3 : month - 9)};
    date.year = (int)(year_of_era + era * 400 + (date.month <= 2));
    return date;
}

/* Splits a time into whole days and the rest of the day, also before 1970. */
static int64_t split_day(int64_t at, int64_t *out_rest) {
    int64_t days = at / CLOCK_DAY;
    int64_t rest = at % CLOCK_DAY;
    if (rest < 0) {
        rest += CLOCK_DAY;
        days--;
    }
    *out_rest = rest;
    return days;
}

bool clock_date_is_valid(struct clock_date date) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1)
        return false;
    bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
    return date.day <= lengths[date.month - 1] + (date.month == 2 && leap);
}

void clock_format(int64_t at, char out_text[CLOCK_TEXT_SIZE]) {
    int64_t rest;
    struct clock_date date = date_of_days(split_day(at, &rest));
    int seconds = (int)(rest / CLOCK_SECOND);
    int milliseconds = (int)(rest % CLOCK_SECOND / 1000);
    unsigned year = (unsigned)date.year % 10000;
    int length = snprintf(out_text, CLOCK_TEXT_SIZE, "%04u-%02u-%02uT%02u:%02u:%02u", year,
                          (unsigned)date.month % 100, (unsigned)date.day % 100,
                          (unsigned)(seconds / 3600) % 100, (unsigned)(seconds / 60) % 60,
                          (unsigned)seconds % 60);
    size_t used = (size_t)length;
    if (milliseconds)
        (void)snprintf(out_text + used, CLOCK_TEXT_SIZE - used, ".%03uZ",
                       (unsigned)milliseconds % 1000);
    else
        (void)snprintf(out_text + used, CLOCK_TEXT_SIZE - used, "Z");
}

/* `count` digits at *cursor as a number; moves the cursor. */
static bool take_digits(const char **cursor, int count, int *out_value) {
    int value = 0;
    for (int i = 0; i < count; i++) {
        char c = (*cursor)[i];
        if (c < '0' || c > '9')
            return false;
        value = value * 10 + (c - '0');
    }
    *cursor += count;
    *out_value = value;
    return true;
}

static bool take_char(const char **cursor, char expected) {
    if (**cursor != expected)
        return false;
    (*cursor)++;
    return true;
}

/* ".123456789" as microseconds; digits beyond the sixth are cut. */
static bool take_fraction(const char **cursor, int64_t *out_microseconds) {
    int64_t value = 0;
    int digits = 0;
    if (take_char(cursor, '.')) {
        for (; **cursor >= '0' && **cursor <= '9'; (*cursor)++, digits++)
            if (digits < 6)
                value = value * 10 + (**cursor - '0');
        if (digits == 0 || digits > 9)
            return false;
    }
    for (; digits < 6; digits++)
        value *= 10;
    *out_microseconds = value;
    return true;
}

static bool take_offset(const char **cursor, int64_t *out_microseconds) {
    if (take_char(cursor, 'Z')) {
        *out_microseconds = 0;
        return true;
    }
    int sign = **cursor == '+' ? 1 : **cursor == '-' ? -1 : 0;
    int hours;
    int minutes;
    if (sign == 0)
        return false;
    (*cursor)++;
    if (!take_digits(cursor, 2, &hours) || !take_char(cursor, ':') ||
        !take_digits(cursor, 2, &minutes) || hours > 23 || minutes > 59)
        return false;
    *out_microseconds = sign * (hours * CLOCK_HOUR + minutes * CLOCK_MINUTE);
    return true;
}

bool clock_parse(const char *text, int64_t *out_at) {
    struct clock_date date;
    int hour;
    int minute;
    int second;
    int64_t fraction;
    int64_t offset;
    if (!text || !take_digits(&text, 4, &date.year) || !take_char(&text, '-') ||
        !take_digits(&text, 2, &date.month) || !take_char(&text, '-') ||
        !take_digits(&text, 2, &date.day) || !clock_date_is_valid(date))
        return false;
    if (!take_char(&text, 'T') || !take_digits(&text, 2, &hour) || !take_char(&text, ':') ||
        !take_digits(&text, 2, &minute) || !take_char(&text, ':') ||
        !take_digits(&text, 2, &second) || hour > 23 || minute > 59 || second > 59)
        return false;
    if (!take_fraction(&text, &fraction) || !take_offset(&text, &offset) || *text)
        return false;
    *out_at = days_of_date(date) * CLOCK_DAY + hour * CLOCK_HOUR + minute * CLOCK_MINUTE +
              second * CLOCK_SECOND + fraction - offset;
    return true;
}

struct clock_date clock_date_of(int64_t at) {
    int64_t rest;
    return date_of_days(split_day(at + SHANGHAI_OFFSET, &rest));
}

int64_t clock_add_years(int64_t at, int years) {
    int64_t rest;
    struct clock_date date = date_of_days(split_day(at + SHANGHAI_OFFSET, &rest));
    date.year += years;
    if (date.month == 2 && date.day == 29 && !clock_date_is_valid(date))
        date.day = 28;
    return days_of_date(date) * CLOCK_DAY + rest - SHANGHAI_OFFSET;
}

int64_t clock_of_date(struct clock_date date) {
    return days_of_date(date) * CLOCK_DAY - SHANGHAI_OFFSET;
}

bool clock_parse_date(const char *text, struct clock_date *out_date) {
    static const char form[] = "dddd-dd-dd";
    int numbers[3] = {0};
    for (size_t i = 0, part = 0; i < sizeof form - 1; i++) {
        if (form[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9')
            return false;
        if (form[i] == '-')
            part++;
        else
            numbers[part] = numbers[part] * 10 + (text[i] - '0');
    }
    struct clock_date date = {numbers[0], numbers[1], numbers[2]};
    if (text[sizeof form - 1] != '\0' || !clock_date_is_valid(date))
        return false;
    *out_date = date;
    return true;
}
