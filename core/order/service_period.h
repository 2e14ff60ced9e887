/* service_period: how a paid period grows (REN6). Pure arithmetic; days and years are those of
 * Asia/Shanghai, which has no summer time. */
#pragma once

#include <stdint.h>

#include "core/base/clock.h"

#define SERVICE_RENEWAL_BEFORE (90 * CLOCK_DAY)
#define SERVICE_RENEWAL_AFTER (365 * CLOCK_DAY)

enum service_window {
    SERVICE_TOO_EARLY, /* more than 90 days are left */
    SERVICE_RUNNING,   /* may be renewed; the new period follows the old one */
    SERVICE_LAPSED,    /* over, may be renewed for 365 days; begins anew, the identity is checked */
    SERVICE_TOO_LATE
};

struct service_period {
    int64_t from, until;
};

/* The first moment of the window. */
int64_t service_renewable_from(int64_t ends_at);
/* Both ends of the window belong to it; at its end the period is over. */
enum service_window service_window_at(int64_t ends_at, int64_t now);
/* From the old end by the term: same day and time of day, 29 February to 28 February. */
struct service_period service_period_after(int64_t ends_at, int64_t term_years);
/* Of one that was lapsed when its renewal was submitted (renewal.h): from the moment of payment
 * (personal) or approval (enterprise). */
struct service_period service_period_from(int64_t starts_at, int64_t term_years);
