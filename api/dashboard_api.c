/* Handler of the dashboard. */
#include "api/generated/operations.h"
#include "core/dashboard/dashboard.h"

static const struct api_dashboard_state *states_of(struct call *call,
                                                   const struct dashboard *dashboard) {
    struct api_dashboard_state *items =
        ARENA_ARRAY(call->arena, dashboard->state_count + 1, struct api_dashboard_state);
    for (size_t i = 0; i < dashboard->state_count; i++) {
        const struct dashboard_state *state = &dashboard->states[i];
        bool aged = state->has_ages;
        items[i] = (struct api_dashboard_state){.state = state->state,
                                                .total = state->total,
                                                .has_today = aged,
                                                .today = state->ages[0],
                                                .has_days_1_2 = aged,
                                                .days_1_2 = state->ages[1],
                                                .has_days_3_6 = aged,
                                                .days_3_6 = state->ages[2],
                                                .has_days_7 = aged,
                                                .days_7 = state->ages[3]};
    }
    return items;
}

static const struct api_dashboard_day *days_of(struct call *call,
                                               const struct dashboard *dashboard) {
    struct api_dashboard_day *items =
        ARENA_ARRAY(call->arena, DASHBOARD_DAYS, struct api_dashboard_day);
    for (size_t i = 0; i < DASHBOARD_DAYS; i++) {
        const struct dashboard_day *day = &dashboard->days[i];
        items[i] = (struct api_dashboard_day){.date = arena_format(call->arena, "%04d-%02d-%02d",
                                                                   day->date.year, day->date.month,
                                                                   day->date.day),
                                              .payments = day->payments,
                                              .payments_fen = day->payments_fen,
                                              .reviews = day->reviews,
                                              .sms_sent = day->sms_sent,
                                              .sms_failed = day->sms_failed};
    }
    return items;
}

enum status api_dashboard_show(struct call *call, const struct dashboard_show_input *input,
                               struct dashboard_show_answer *out_answer) {
    struct dashboard dashboard;
    (void)input;
    TRY(dashboard_read(call, &dashboard));
    out_answer->body = (struct api_dashboard){
        .at = call->now,
        .states = states_of(call, &dashboard),
        .states_count = dashboard.state_count,
        .review = {.waiting = dashboard.waiting,
                   .oldest_seconds = dashboard.oldest_seconds,
                   .reviews = dashboard.reviews,
                   .median_seconds = dashboard.review_median_seconds,
                   .p90_seconds = dashboard.review_p90_seconds},
        .days = days_of(call, &dashboard),
        .days_count = DASHBOARD_DAYS,
        .certificates = {dashboard.valid, dashboard.suspended, dashboard.ending_30,
                         dashboard.ending_60, dashboard.ending_90},
        .jobs = {dashboard.jobs.ready, dashboard.jobs.scheduled, dashboard.jobs.running,
                 dashboard.jobs.dead, dashboard.jobs.oldest_ready_seconds}};
    return STATUS_OK;
}
