/* reconciliation: every day in China, what the payment provider booked the day before is compared
 * with our payments and refunds; what does not agree is kept for finance (STF4). A refund that
 * finance paid back without the provider is listed with its day, and is no difference unless the
 * provider gave the money back, too. A day compared again has one result: the newest. Days are
 * texts like "2026-11-27". */
#pragma once

#include "core/base/call.h"
#include "db/reconciliation_store.h"

#define RECONCILIATION_KIND "reconcile_day" /* payload: the day */

/* Job: reads the day's bill and compares. The bill is read row by row and compared by the database:
 * a day of any size takes the same memory here. */
MUST_CHECK enum status reconciliation_run(struct call *call, const char *day);
/* Timer: from reconciliation_hour on, a job for each of the last seven days that was not compared.
 */
MUST_CHECK enum status reconciliation_schedule(struct call *call);

/* Finance: once more for a day. Field error day unless it is over, and not older than what the
 * provider keeps (90 days). */
MUST_CHECK enum status reconciliation_request(struct call *call, const char *day);
MUST_CHECK enum status reconciliation_read(struct call *call, const char *day,
                                           struct reconciliation_record *out_record);

struct reconciliation_page {
    struct reconciliation_records days; /* newest first */
    bool has_next;
    struct clock_date *missing; /* of the last seven days, not compared yet */
    size_t missing_count;
};

MUST_CHECK enum status reconciliation_read_page(struct call *call, const char *before,
                                                int64_t limit,
                                                struct reconciliation_page *out_page);
MUST_CHECK enum status reconciliation_read_differences(
    struct call *call, const char *day, int64_t after_line, int64_t limit,
    struct reconciliation_difference_records *out_differences, bool *out_has_next);
/* "2026-11-27". */
char *reconciliation_day_text(struct call *call, struct clock_date day);
