/* dashboard_store: kept counters (db/deploy/dashboard.sql says how they are kept and what each
 * counts). */
#pragma once

#include "core/base/call.h"
#include "db/tx.h"

struct dashboard_count {
    const char *name; /* orders, reviews, payments, payments_fen, certificates, sms */
    const char *label;
    int64_t day; /* of the office, since 1970-01-01; 0 where no day is kept */
    int64_t amount;
};

struct dashboard_counts {
    struct dashboard_count *items;
    size_t count;
};

/* Of one moment: what is folded and what is not yet. */
MUST_CHECK enum status dashboard_store_list(struct tx *tx, int64_t today,
                                            struct dashboard_counts *out_counts);
/* One more text of today, sent or failed. */
MUST_CHECK enum status dashboard_store_add_text(struct tx *tx, bool sent);
/* Since when the oldest order waits for review; 0 = none does. */
MUST_CHECK enum status dashboard_store_find_oldest(struct tx *tx, int64_t *out_since);

/* False: another process is folding. Held until the transaction ends. */
MUST_CHECK enum status dashboard_store_lock(struct tx *tx, bool *out_locked);
MUST_CHECK enum status dashboard_store_fold(struct tx *tx, int64_t *out_changes);
MUST_CHECK enum status dashboard_store_delete_empty(struct tx *tx);
