#include "core/order/service_period.h"

int64_t service_renewable_from(int64_t ends_at) {
    return ends_at - SERVICE_RENEWAL_BEFORE;
}

enum service_window service_window_at(int64_t ends_at, int64_t now) {
    if (now < service_renewable_from(ends_at))
        return SERVICE_TOO_EARLY;
    if (now < ends_at)
        return SERVICE_RUNNING;
    return now <= ends_at + SERVICE_RENEWAL_AFTER ? SERVICE_LAPSED : SERVICE_TOO_LATE;
}

struct service_period service_period_after(int64_t ends_at, int64_t term_years) {
    return (struct service_period){ends_at, clock_add_years(ends_at, (int)term_years)};
}

struct service_period service_period_from(int64_t starts_at, int64_t term_years) {
    int64_t from = starts_at / CLOCK_SECOND * CLOCK_SECOND;
    return (struct service_period){from, clock_add_years(from, (int)term_years)};
}
