/* account_store: rows of accounts, agreements, account_agreements and login_guards. Sealed columns
 * come and go as they are stored; core/account opens them. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct account_record {
    int64_t id;
    struct bytes mobile_sealed;
    struct bytes mobile_index;
    const char *password_hash; /* NULL = none set */
    const char *language;
    bool large_type;
    int64_t created_at;
    int64_t mobile_changed_at; /* 0 = never */
};

MUST_CHECK enum status account_store_insert(struct tx *tx, const struct account_record *record);
MUST_CHECK enum status account_store_find(struct tx *tx, int64_t id,
                                          struct account_record *out_record);
MUST_CHECK enum status account_store_find_by_mobile(struct tx *tx, struct bytes mobile_index,
                                                    struct account_record *out_record);
MUST_CHECK enum status account_store_set_password(struct tx *tx, int64_t id,
                                                  const char *password_hash);
MUST_CHECK enum status account_store_set_preferences(struct tx *tx, int64_t id,
                                                     const char *language, bool large_type);

/* STATUS_DUPLICATE when another open account has the number. */
MUST_CHECK enum status account_store_set_mobile(struct tx *tx, int64_t id, struct bytes sealed,
                                                struct bytes index, int64_t changed_at);

/* Whoever gives an order to an account holds the account open meanwhile: the closing waits until
 * the transaction ends, and whoever waited for a closing gets STATUS_NOT_FOUND. */
MUST_CHECK enum status account_store_hold(struct tx *tx, int64_t id);
MUST_CHECK enum status account_store_hold_by_mobile(struct tx *tx, struct bytes mobile_index,
                                                    struct account_record *out_record);

/* Closing. A locked account gets no new order until the transaction ends. */
MUST_CHECK enum status account_store_lock(struct tx *tx, int64_t id,
                                          struct account_record *out_record);
/* Orders that are neither over nor drafts, locked (and the drafts with them, so that none of them
 * becomes one) or just named (the first hundred). */
MUST_CHECK enum status account_store_lock_open_orders(struct tx *tx, int64_t id, int64_t **out_ids,
                                                      size_t *out_count);
MUST_CHECK enum status account_store_list_open_orders(struct tx *tx, int64_t id, int64_t **out_ids,
                                                      size_t *out_count);
MUST_CHECK enum status account_store_delete_drafts(struct tx *tx, int64_t id);
MUST_CHECK enum status account_store_close(struct tx *tx, int64_t id, int64_t closed_at);

struct account_holdings {
    int64_t drafts;
    int64_t valid_certificates;
    int64_t last_not_after; /* 0 = never had a certificate */
};
MUST_CHECK enum status account_store_find_holdings(struct tx *tx, int64_t id, int64_t now,
                                                   struct account_holdings *out_holdings);

struct agreement_record {
    const char *kind;
    int64_t version;
    int64_t published_at;
    const char *title_zh, *title_en, *body_zh, *body_en; /* NULL in lists */
};

struct agreement_records {
    struct agreement_record *items;
    size_t count;
};

/* The newest version of every kind, without the texts. */
MUST_CHECK enum status agreement_store_list(struct tx *tx, struct agreement_records *out_records);
MUST_CHECK enum status agreement_store_find_current(struct tx *tx, const char *kind,
                                                    struct agreement_record *out_record);
/* Newest versions of those of the kinds in `kinds` (comma-separated) that the account must still
 * accept: `platform` when it did not yet, others when it accepted an older version only. */
MUST_CHECK enum status agreement_store_list_due(struct tx *tx, int64_t account_id,
                                                const char *kinds,
                                                struct agreement_records *out_records);
MUST_CHECK enum status agreement_store_is_accepted(struct tx *tx, int64_t account_id,
                                                   const char *kind, bool *out_is);
/* Accepting the same version twice keeps the first time. */
MUST_CHECK enum status agreement_store_accept(struct tx *tx, int64_t account_id, const char *kind,
                                              int64_t version, int64_t accepted_at);

struct login_guard_record {
    int64_t failures;     /* attempts that were not right, this one counted */
    int64_t locked_until; /* 0 = not locked */
};

/* Counts one more attempt, in one statement, and gives what the row holds then: the attempt that
 * makes `failures` equal to `limit` sets the lock, later ones find more failures than `limit`. */
MUST_CHECK enum status login_guard_store_take(struct tx *tx, struct bytes subject, int64_t now,
                                              int64_t limit, int64_t locked_until,
                                              struct login_guard_record *out_record);
MUST_CHECK enum status login_guard_store_give_back(struct tx *tx, struct bytes subject,
                                                   int64_t limit);
MUST_CHECK enum status login_guard_store_clear(struct tx *tx, struct bytes subject);
/* The next hundreds that nobody touched since `before` and that hold no lock. */
MUST_CHECK enum status login_guard_store_delete_old(struct tx *tx, int64_t before, int64_t now,
                                                    int64_t *out_deleted);
