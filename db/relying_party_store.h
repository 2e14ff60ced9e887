/* relying_party_store: rows of relying_parties, relying_party_keys and relying_party_secrets. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct relying_party_record {
    int64_t id;
    const char *identifier;
    const char *name_zh;
    const char *name_en;
    const char *origin;
    const char *webhook_url;
    int64_t sessions_per_second;
    int64_t sessions_per_holder;
    const char *state;          /* active, suspended */
    const char *suspend_reason; /* NULL = active */
    int64_t suspended_at;       /* 0 = active */
    int64_t version;            /* of the row as it was read */
    int64_t created_at;
    int64_t updated_at;
};

struct relying_party_records {
    struct relying_party_record *items;
    size_t count;
};

struct relying_party_key_record {
    int64_t id;
    int64_t relying_party_id;
    const char *algorithm;   /* ES256, SM2 */
    struct bytes public_key; /* SubjectPublicKeyInfo, DER */
    int64_t created_at;
    int64_t withdrawn_at; /* 0 = in force */
};

struct relying_party_key_records {
    struct relying_party_key_record *items;
    size_t count;
};

struct relying_party_secret_record {
    int64_t id;
    int64_t relying_party_id;
    struct bytes secret_sealed;
    int64_t created_at;
    int64_t ends_at; /* 0 = the current one */
};

struct relying_party_secret_records {
    struct relying_party_secret_record *items;
    size_t count;
};

/* Newest first. `state` NULL = any; `before_id` 0 = from the newest. */
MUST_CHECK enum status relying_party_store_list(struct tx *tx, const char *state, int64_t before_id,
                                                int64_t limit,
                                                struct relying_party_records *out_records);
MUST_CHECK enum status relying_party_store_find(struct tx *tx, int64_t id,
                                                struct relying_party_record *out_record);
MUST_CHECK enum status
relying_party_store_find_by_identifier(struct tx *tx, const char *identifier,
                                       struct relying_party_record *out_record);
MUST_CHECK enum status relying_party_store_lock(struct tx *tx, int64_t id,
                                                struct relying_party_record *out_record);
/* STATUS_DUPLICATE when the identifier is taken. */
MUST_CHECK enum status relying_party_store_insert(struct tx *tx,
                                                  const struct relying_party_record *record);
/* Writes all but id, identifier and created_at; the version goes up by one. */
MUST_CHECK enum status relying_party_store_update(struct tx *tx,
                                                  const struct relying_party_record *record);

/* STATUS_DUPLICATE when any party has this key. */
MUST_CHECK enum status
relying_party_store_insert_key(struct tx *tx, const struct relying_party_key_record *record);
/* Newest first, withdrawn ones too. */
MUST_CHECK enum status relying_party_store_list_keys(struct tx *tx, int64_t relying_party_id,
                                                     struct relying_party_key_records *out_records);
/* STATUS_NOT_FOUND when it is not the party's, or withdrawn already. */
MUST_CHECK enum status relying_party_store_withdraw_key(struct tx *tx, int64_t relying_party_id,
                                                        int64_t id, int64_t at);

MUST_CHECK enum status
relying_party_store_insert_secret(struct tx *tx, const struct relying_party_secret_record *record);
/* Every secret of the party with an id below `before_id` ends at `at` or before. */
MUST_CHECK enum status relying_party_store_end_secrets(struct tx *tx, int64_t relying_party_id,
                                                       int64_t before_id, int64_t at);
/* Those that sign at `at`, newest first. */
MUST_CHECK enum status
relying_party_store_list_secrets(struct tx *tx, int64_t relying_party_id, int64_t at,
                                 struct relying_party_secret_records *out_records);
