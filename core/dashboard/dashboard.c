#include "core/dashboard/dashboard.h"

#include <math.h>

#include "core/base/str.h"
#include "db/dashboard_store.h"

#define OFFICE_OFFSET (8 * CLOCK_HOUR) /* Asia/Shanghai */
#define REVIEW_STEP 1.1                /* the scale of db/deploy/dashboard.sql */

static int64_t today_of(const struct call *call) {
    return (call->now + OFFICE_OFFSET) / CLOCK_DAY;
}

/* ---- one counter after another ---- */

static int age_of(int64_t days) {
    if (days <= 0)
        return 0;
    return days <= 2 ? 1 : days <= 6 ? 2 : 3;
}

/* The counts are sorted by label, so a state's rows stand together. */
static void add_orders(struct dashboard *dashboard, const struct dashboard_count *count,
                       int64_t today) {
    size_t last = dashboard->state_count;
    if (last == 0 || !str_equal(dashboard->states[last - 1].state, count->label))
        dashboard->states[dashboard->state_count++] =
            (struct dashboard_state){.state = count->label, .has_ages = count->day != 0};
    struct dashboard_state *state = &dashboard->states[dashboard->state_count - 1];
    state->total += count->amount;
    state->ages[count->day == 0 ? 0 : age_of(today - count->day)] += count->amount;
    if (str_equal(count->label, "in_review"))
        dashboard->waiting += count->amount;
}

static void add_certificates(struct dashboard *dashboard, const struct dashboard_count *count,
                             int64_t today) {
    if (count->day < today)
        return;
    if (str_equal(count->label, "suspended"))
        dashboard->suspended += count->amount;
    if (!str_equal(count->label, "valid"))
        return;
    int64_t left = count->day - today;
    dashboard->valid += count->amount;
    dashboard->ending_30 += left <= 30 ? count->amount : 0;
    dashboard->ending_60 += left <= 60 ? count->amount : 0;
    dashboard->ending_90 += left <= 90 ? count->amount : 0;
}

static void add_day(struct dashboard *dashboard, const struct dashboard_count *count,
                    int64_t today) {
    int64_t at = DASHBOARD_DAYS - 1 - (today - count->day);
    if (at < 0 || at >= DASHBOARD_DAYS)
        return;
    struct dashboard_day *day = &dashboard->days[at];
    if (str_equal(count->name, "payments"))
        day->payments += count->amount;
    else if (str_equal(count->name, "payments_fen"))
        day->payments_fen += count->amount;
    else if (str_equal(count->name, "reviews"))
        day->reviews += count->amount;
    else if (str_equal(count->label, "sent"))
        day->sms_sent += count->amount;
    else if (str_equal(count->label, "failed"))
        day->sms_failed += count->amount;
}

/* ---- time to review ---- */

#define STEPS_MAX 300 /* 1.1^300 seconds are more than 80,000 years */

static void add_review(int64_t steps[STEPS_MAX], const struct dashboard_count *count) {
    int64_t step;
    if (str_to_int(count->label, 0, STEPS_MAX - 1, &step))
        steps[step] += count->amount;
}

/* The middle of the step in which the share lies. */
static int64_t quantile(const int64_t steps[STEPS_MAX], int64_t total, int64_t percent) {
    int64_t wanted = (total * percent + 99) / 100, seen = 0;
    for (int step = 0; step < STEPS_MAX && total > 0; step++) {
        seen += steps[step];
        if (seen >= wanted)
            return (int64_t)llround(pow(REVIEW_STEP, step + 0.5));
    }
    return 0;
}

static void fill_counts(const struct dashboard_counts *counts, int64_t today,
                        struct dashboard *dashboard) {
    int64_t steps[STEPS_MAX] = {0};
    for (size_t i = 0; i < counts->count; i++) {
        const struct dashboard_count *count = &counts->items[i];
        if (str_equal(count->name, "orders"))
            add_orders(dashboard, count, today);
        else if (str_equal(count->name, "certificates"))
            add_certificates(dashboard, count, today);
        else
            add_day(dashboard, count, today);
        if (str_equal(count->name, "reviews") && count->day > today - DASHBOARD_DAYS)
            add_review(steps, count);
    }
    for (int step = 0; step < STEPS_MAX; step++)
        dashboard->reviews += steps[step];
    dashboard->review_median_seconds = quantile(steps, dashboard->reviews, 50);
    dashboard->review_p90_seconds = quantile(steps, dashboard->reviews, 90);
}

static enum status fill(struct call *call, struct tx *tx, struct dashboard *dashboard) {
    struct dashboard_counts counts;
    int64_t since, today = today_of(call);
    TRY(dashboard_store_list(tx, today, &counts));
    TRY(dashboard_store_find_oldest(tx, &since));
    dashboard->oldest_seconds = since && since < call->now ? (call->now - since) / CLOCK_SECOND : 0;
    dashboard->states = ARENA_ARRAY(call->arena, counts.count + 1, struct dashboard_state);
    for (int64_t i = 0; i < DASHBOARD_DAYS; i++)
        dashboard->days[i].date = clock_date_of(call->now - (DASHBOARD_DAYS - 1 - i) * CLOCK_DAY);
    fill_counts(&counts, today, dashboard);
    return STATUS_OK;
}

enum status dashboard_read(struct call *call, struct dashboard *out_dashboard) {
    struct tx *tx;
    *out_dashboard = (struct dashboard){0};
    TRY(tx_read(call, &tx));
    enum status status = fill(call, tx, out_dashboard);
    tx_rollback(tx);
    TRY(status);
    return job_read_stats(call, &out_dashboard->jobs);
}

enum status dashboard_fold(struct call *call) {
    struct tx *tx;
    bool locked = false;
    int64_t changes = 0;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(dashboard_store_lock(tx, &locked));
    if (!locked)
        goto cleanup;
    TRY_CLEANUP(dashboard_store_fold(tx, &changes));
    if (changes > 0)
        status = dashboard_store_delete_empty(tx);
cleanup:
    return tx_end(tx, status);
}
