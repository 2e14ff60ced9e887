/* REN6: how a paid period grows, to the second, in Asia/Shanghai. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/order/service_period.h"

static int64_t at(const char *text) {
    int64_t value;
    assert_true(clock_parse(text, &value));
    return value;
}

static void assert_after(const char *end, int64_t years, const char *expected) {
    struct service_period period = service_period_after(at(end), years);
    assert_int_equal(period.from, at(end));
    assert_int_equal(period.until, at(expected));
}

static void same_day_and_time(void **state) {
    (void)state;
    assert_after("2026-11-28T17:15:09+08:00", 1, "2027-11-28T17:15:09+08:00");
    assert_after("2026-11-28T17:15:09+08:00", 3, "2029-11-28T17:15:09+08:00");
    assert_after("2026-12-31T23:59:59+08:00", 1, "2027-12-31T23:59:59+08:00");
    assert_after("2026-01-01T00:00:00+08:00", 2, "2028-01-01T00:00:00+08:00");
}

static void leap_days(void **state) {
    (void)state;
    assert_after("2028-02-29T10:00:00+08:00", 1, "2029-02-28T10:00:00+08:00");
    assert_after("2028-02-29T10:00:00+08:00", 4, "2032-02-29T10:00:00+08:00");
    assert_after("2027-02-28T10:00:00+08:00", 1, "2028-02-28T10:00:00+08:00");
    assert_after("2027-03-01T00:00:00+08:00", 1, "2028-03-01T00:00:00+08:00");
    /* 2100 is no leap year, 2000 was one */
    assert_after("2096-02-29T08:00:00+08:00", 4, "2100-02-28T08:00:00+08:00");
    assert_after("1996-02-29T08:00:00+08:00", 4, "2000-02-29T08:00:00+08:00");
}

static void day_of_shanghai_decides(void **state) {
    (void)state;
    /* 28 February 16:00 UTC is 29 February 00:00 there; a year later the 28th, not 1 March. */
    assert_after("2028-02-28T16:00:00Z", 1, "2029-02-27T16:00:00Z");
    assert_after("2028-02-29T15:59:59Z", 1, "2029-02-28T15:59:59Z");
    /* 29 February 16:00 UTC is 1 March there. */
    assert_after("2028-02-29T16:00:00Z", 1, "2029-02-28T16:00:00Z");
    assert_after("2026-12-31T16:00:00Z", 1, "2027-12-31T16:00:00Z");
}

static void years_add_up(void **state) {
    (void)state;
    int64_t end = at("2027-06-30T12:34:56+08:00");
    for (int i = 0; i < 10; i++)
        end = service_period_after(end, 1).until;
    assert_int_equal(end, at("2037-06-30T12:34:56+08:00"));
    /* Once on the 28th it stays there: nobody loses a day, nobody wins one back. */
    end = service_period_after(at("2028-02-29T00:00:00+08:00"), 1).until;
    end = service_period_after(end, 3).until;
    assert_int_equal(end, at("2032-02-28T00:00:00+08:00"));
}

static void lapsed_begins_at_effect(void **state) {
    (void)state;
    struct service_period period = service_period_from(at("2028-02-29T09:00:00+08:00") + 123456, 1);
    assert_int_equal(period.from, at("2028-02-29T09:00:00+08:00"));
    assert_int_equal(period.until, at("2029-02-28T09:00:00+08:00"));
}

static void window(void **state) {
    (void)state;
    const int64_t end = at("2027-03-01T08:00:00+08:00");
    assert_int_equal(service_window_at(end, end - 90 * CLOCK_DAY - 1), SERVICE_TOO_EARLY);
    assert_int_equal(service_window_at(end, end - 90 * CLOCK_DAY), SERVICE_RUNNING);
    assert_int_equal(service_window_at(end, end - 1), SERVICE_RUNNING);
    assert_int_equal(service_window_at(end, end), SERVICE_LAPSED);
    assert_int_equal(service_window_at(end, end + 365 * CLOCK_DAY), SERVICE_LAPSED);
    assert_int_equal(service_window_at(end, end + 365 * CLOCK_DAY + 1), SERVICE_TOO_LATE);
    assert_int_equal(service_renewable_from(end), at("2026-12-01T08:00:00+08:00"));
    assert_int_equal(service_window_at(end, at("2026-12-01T07:59:59+08:00")), SERVICE_TOO_EARLY);
    assert_int_equal(service_window_at(end, at("2026-12-01T08:00:00+08:00")), SERVICE_RUNNING);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"REN6: same day, same time of day", same_day_and_time, NULL, NULL, NULL},
        {"REN6: 29 February becomes 28 February, and only where there is none", leap_days, NULL,
         NULL, NULL},
        {"REN6: the day is that of Asia/Shanghai", day_of_shanghai_decides, NULL, NULL, NULL},
        {"REN6: renewals of many years add up", years_add_up, NULL, NULL, NULL},
        {"REN6: after the end the period begins when it takes effect", lapsed_begins_at_effect,
         NULL, NULL, NULL},
        {"REN6: from 90 days before until 365 days after", window, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
