/* session_store: the tables sessions and refresh_tokens. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/call.h"
#include "core/base/secret.h"
#include "db/tx.h"

/* One row of sessions, with what it takes to trust it. */
struct session_record {
    int64_t id;
    const char *client;                           /* portal, phone, staff */
    int64_t account_id;                           /* 0 for staff */
    int64_t staff_id;                             /* 0 for accounts */
    unsigned char token_hash[SECRET_DIGEST_SIZE]; /* zeros for the app */
    const char *device;
    const char *address;
    int64_t created_at, seen_at, expires_at;
    int64_t ended_at; /* 0 = alive */
    unsigned roles;   /* of the staff person, now */
    bool barred;      /* account closed or staff person disabled */
};

/* One row of refresh_tokens. */
struct refresh_token_record {
    unsigned char token_hash[SECRET_DIGEST_SIZE];
    int64_t session_id;
    int64_t created_at;
    int64_t used_at; /* 0 = not used */
    struct bytes successor_sealed;
};

MUST_CHECK enum status session_store_insert(struct tx *tx, const struct session_record *record);
/* STATUS_NOT_FOUND when there is none; ended ones are found. */
MUST_CHECK enum status session_store_find(struct tx *tx, int64_t id,
                                          struct session_record *out_record);
/* The same with the row locked. */
MUST_CHECK enum status session_store_find_locked(struct tx *tx, int64_t id,
                                                 struct session_record *out_record);
/* Sets seen_at when it is older than `older_than`. */
MUST_CHECK enum status session_store_touch(struct tx *tx, int64_t id, int64_t seen_at,
                                           int64_t older_than);
/* Sets the end; an earlier end stays. */
MUST_CHECK enum status session_store_set_end(struct tx *tx, int64_t id, int64_t ended_at,
                                             const char *end_reason);
/* Ids of the living sessions of an account, or of a staff person, all but `keep_id`, rows locked.
 */
MUST_CHECK enum status session_store_lock_living(struct tx *tx, int64_t account_id, int64_t keep_id,
                                                 int64_t **out_ids, size_t *out_count);
MUST_CHECK enum status session_store_lock_living_staff(struct tx *tx, int64_t staff_id,
                                                       int64_t keep_id, int64_t **out_ids,
                                                       size_t *out_count);
/* The oldest living sessions beyond the newest `most`, at most 100, locked. */
MUST_CHECK enum status session_store_lock_surplus(struct tx *tx, int64_t account_id, int64_t most,
                                                  int64_t **out_ids, size_t *out_count);
/* The living ones of an account or staff person (the other id is 0), newest use first, at most
 * `limit`. */
MUST_CHECK enum status session_store_list_living(struct tx *tx, int64_t account_id,
                                                 int64_t staff_id, size_t limit,
                                                 struct session_record **out_records,
                                                 size_t *out_count);

MUST_CHECK enum status refresh_token_store_insert(struct tx *tx,
                                                  const struct refresh_token_record *record);
/* Locks the row. STATUS_NOT_FOUND when there is none. */
MUST_CHECK enum status
refresh_token_store_find_locked(struct tx *tx, const unsigned char token_hash[SECRET_DIGEST_SIZE],
                                struct refresh_token_record *out_record);
MUST_CHECK enum status
refresh_token_store_set_used(struct tx *tx, const unsigned char token_hash[SECRET_DIGEST_SIZE],
                             int64_t used_at, struct bytes successor_sealed);

/* The next hundreds of what is over; how many went goes to `out_deleted`. For lnca_worker only.
 * Tokens: those of ended or expired sessions and those used before `used_before`; sessions: those
 * over before `over_before` that have no tokens left. */
MUST_CHECK enum status refresh_token_store_delete_over(struct tx *tx, int64_t now,
                                                       int64_t used_before, int64_t *out_deleted);
MUST_CHECK enum status session_store_delete_old(struct tx *tx, int64_t over_before,
                                                int64_t *out_deleted);
