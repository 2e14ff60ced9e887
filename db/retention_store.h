/* retention_store: what is due to lose its personal values, and taking them out. The database
 * refuses to erase what must be kept (STATUS_STATE). */
#pragma once

#include "core/base/call.h"
#include "db/tx.h"

struct retention_ends {
    int64_t records; /* issued records that ended before this */
    int64_t orders;  /* orders without certificate that ended before this */
};
struct retention_due {
    int64_t id;
    const char *rule; /* record_over, never_issued, account_closed */
};

/* What this run could not erase, so that the rest is not hidden behind it. */
#define RETENTION_FAILED_MAX 200
struct retention_failed {
    int64_t ids[RETENTION_FAILED_MAX];
    size_t count;
    enum status status; /* of the last one */
};

/* `account_id` 0 = of all; none of `failed`. */
MUST_CHECK enum status retention_store_list_orders(struct tx *tx, const struct retention_ends *ends,
                                                   int64_t account_id,
                                                   const struct retention_failed *failed,
                                                   int64_t limit, struct retention_due **out_due,
                                                   size_t *out_count);
/* Drafts that closed accounts still have. */
MUST_CHECK enum status retention_store_list_drafts(struct tx *tx, int64_t account_id,
                                                   const struct retention_failed *failed,
                                                   int64_t limit, struct retention_due **out_due,
                                                   size_t *out_count);
MUST_CHECK enum status retention_store_list_accounts(struct tx *tx, int64_t account_id,
                                                     const struct retention_failed *failed,
                                                     int64_t limit, struct retention_due **out_due,
                                                     size_t *out_count);
/* STATUS_NOT_FOUND when it was deleted or erased already. */
MUST_CHECK enum status retention_store_delete_draft(struct tx *tx, int64_t order_id);
MUST_CHECK enum status retention_store_erase_order(struct tx *tx, int64_t order_id,
                                                   int64_t erased_at);
MUST_CHECK enum status retention_store_erase_account(struct tx *tx, int64_t account_id,
                                                     int64_t erased_at);
/* Of erased accounts, the numbers they left that no record names any more. */
MUST_CHECK enum status retention_store_delete_numbers(struct tx *tx);
