/* audit_store: rows of audit_entries, audit_blocks and audit_heads. What is digested how is
 * core/audit's business. */
#pragma once

#include "core/base/call.h"
#include "core/base/secret.h"
#include "core/base/str.h"
#include "db/tx.h"

#define AUDIT_TX_TEXT_SIZE 24 /* a transaction number (xid8) as decimal text */

struct audit_entry_record {
    int64_t id;
    int64_t at;
    const char *actor_kind;
    int64_t actor_id;        /* 0 = NULL */
    const char *actor_login; /* of staff, in lists only; NULL otherwise */
    int64_t session_id;      /* 0 = NULL */
    const char *address;
    const char *request_id;
    const char *action;
    const char *subject_kind;
    int64_t subject_id; /* 0 = NULL */
    const char *detail; /* NULL = none */
    int64_t key_id;
    struct bytes mac;
    const char *tx_id; /* read only */
    int64_t block;     /* read only, lists for people: 0 = not sealed */
};

struct audit_block_record {
    int64_t id;
    const char *from_tx, *to_tx;
    int64_t sealed_at;
    int64_t entry_count;
    struct bytes entries;
    struct bytes previous_digest, digest;
    int64_t key_id;
    struct bytes mac;
};

struct audit_head_record {
    int64_t block_id;
    struct bytes digest;
    int64_t key_id;
    struct bytes mac;
};

struct audit_entry_records {
    struct audit_entry_record *items;
    size_t count;
};

struct audit_block_records {
    struct audit_block_record *items;
    size_t count;
};

MUST_CHECK enum status audit_store_insert(struct tx *tx, const struct audit_entry_record *record);
/* Milliseconds that the oldest unsealed entry has waited; 0 = none. */
MUST_CHECK enum status audit_store_find_lag(struct tx *tx, int64_t *out_lag_ms);

/* True when this transaction may seal. */
MUST_CHECK enum status audit_store_lock_sealing(struct tx *tx, bool *out_locked);
/* id, to_tx and digest of the newest block; STATUS_NOT_FOUND before the first. */
MUST_CHECK enum status audit_store_find_last_block(struct tx *tx,
                                                   struct audit_block_record *out_record);
/* All transactions below have ended. */
MUST_CHECK enum status audit_store_find_horizon(struct tx *tx, const char **out_horizon);
/* id, mac and tx_id of the entries of transactions from_tx to to_tx (excluded), in the order of a
 * block. */
MUST_CHECK enum status audit_store_list_unsealed(struct tx *tx, const char *from_tx,
                                                 const char *to_tx, int64_t limit,
                                                 struct audit_entry_records *out_records);
MUST_CHECK enum status audit_store_insert_block(struct tx *tx,
                                                const struct audit_block_record *record);
MUST_CHECK enum status audit_store_save_head(struct tx *tx, const struct audit_head_record *record);

/* STATUS_NOT_FOUND before the first block. */
MUST_CHECK enum status audit_store_find_head(struct tx *tx, struct audit_head_record *out_record);
MUST_CHECK enum status audit_store_list_blocks(struct tx *tx, int64_t after_id, int64_t limit,
                                               struct audit_block_records *out_records);
/* Whole entries of a range, after (after_tx, after_id) when after_tx is not NULL. */
MUST_CHECK enum status audit_store_list_range(struct tx *tx, const char *from_tx, const char *to_tx,
                                              const char *after_tx, int64_t after_id, int64_t limit,
                                              struct audit_entry_records *out_records);
MUST_CHECK enum status audit_store_exists(struct tx *tx, int64_t id, bool *out_there);
struct audit_list_filter {
    int64_t from_id;   /* included */
    int64_t before_id; /* excluded */
    int64_t limit;
    /* NULL and 0 = any. */
    const char *action, *actor_kind, *subject_kind;
    int64_t actor_id, subject_id;
};
/* Newest first. */
MUST_CHECK enum status audit_store_list(struct tx *tx, const struct audit_list_filter *filter,
                                        struct audit_entry_records *out_records);
