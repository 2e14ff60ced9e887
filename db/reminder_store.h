/* reminder_store: rows of reminders: that a paid service comes to its end, one per order and step.
 */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct reminder_record {
    int64_t id;
    int64_t order_id;
    int64_t account_id; /* who ordered */
    int64_t days_before;
    int64_t service_until;
    const char *state; /* of its text: waiting, sending, sent, refused, unknown, needless */
    int64_t created_at;
    int64_t seen_at; /* 0 = not seen */
    /* Only in a list: */
    const char *product_code;
    const char *holder_kind;
    const char *medium;
    struct bytes holder_name_sealed; /* of the order */
};

struct reminder_steps {
    const int64_t *days;
    size_t count;
};
/* Inserts what has come into a step and ends before `before`: at most `*count` rows, which get the
 * given ids. Afterwards `ids` begins with those that were used, and `*count` says how many. */
MUST_CHECK enum status reminder_store_insert_due(struct tx *tx, const struct reminder_steps *steps,
                                                 int64_t now, int64_t before, int64_t *ids,
                                                 size_t *count);
/* Nobody else may change it until the transaction ends. `out_needed`: neither renewed nor revoked
 * nor closed nor over nor told later since. */
MUST_CHECK enum status reminder_store_lock(struct tx *tx, int64_t id, int64_t now,
                                           struct reminder_record *out_record, bool *out_needed);
MUST_CHECK enum status reminder_store_move(struct tx *tx, int64_t id, const char *state,
                                           int64_t now);

struct reminder_filter {
    int64_t account_id;
    bool open; /* only those that still call for something */
    int64_t limit, offset;
};
MUST_CHECK enum status reminder_store_list(struct tx *tx, const struct reminder_filter *filter,
                                           int64_t now, struct reminder_record **out_items,
                                           size_t *out_count, int64_t *out_total);
/* STATUS_NOT_FOUND when it is not this account's; `out_changed` false when it was seen before. */
MUST_CHECK enum status reminder_store_see(struct tx *tx, int64_t id, int64_t account_id,
                                          int64_t now, bool *out_changed);
