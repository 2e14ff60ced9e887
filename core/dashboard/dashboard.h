/* dashboard: the house in numbers (STF7), from kept counters; see the README beside. */
#pragma once

#include "core/base/call.h"
#include "core/base/clock.h"
#include "core/job/job.h"

#define DASHBOARD_DAYS 30
#define DASHBOARD_AGES 4

/* How many orders of a state, by days since they were submitted: today, 1 to 2, 3 to 6, 7 and more.
 * States in which nothing is waited for have all in the first. */
struct dashboard_state {
    const char *state;
    int64_t total;
    int64_t ages[DASHBOARD_AGES];
    bool has_ages;
};

struct dashboard_day {
    struct clock_date date;
    int64_t payments;
    int64_t payments_fen;
    int64_t reviews;
    int64_t sms_sent, sms_failed;
};

struct dashboard {
    struct dashboard_state *states;
    size_t state_count;
    struct dashboard_day days[DASHBOARD_DAYS];         /* today is the last */
    int64_t waiting;                                   /* orders in review */
    int64_t oldest_seconds;                            /* that the first of them has waited */
    int64_t reviews;                                   /* in DASHBOARD_DAYS days */
    int64_t review_median_seconds, review_p90_seconds; /* 0 when there were none */
    int64_t valid, suspended;                          /* certificates that have not run out */
    int64_t ending_30, ending_60, ending_90;           /* valid ones that run out within */
    struct job_stats jobs;
};

MUST_CHECK enum status dashboard_read(struct call *call, struct dashboard *out_dashboard);
/* Timer: folds changes into counts. */
MUST_CHECK enum status dashboard_fold(struct call *call);
