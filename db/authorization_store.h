/* authorization_store: rows of authorizations: what the legal representative of a company lets a
 * handler do. Sealed columns pass as they are stored. A row is never changed, only ended once. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct authorization_record {
    int64_t id;
    const char *kind; /* certificate, seal, document */
    int64_t order_id; /* whose approval made it; 0 = none */
    struct bytes company_name_sealed;
    struct bytes company_name_index; /* written, never read back */
    struct bytes company_number_sealed;
    struct bytes company_index;
    struct bytes grantor_name_sealed;
    struct bytes grantor_name_index; /* written, never read back */
    struct bytes grantor_mobile_sealed;
    struct bytes grantor_mobile_index;
    struct bytes grantor_document_index;
    struct bytes grantee_name_sealed;
    struct bytes grantee_name_index; /* written, never read back */
    struct bytes grantee_mobile_sealed;
    struct bytes grantee_mobile_index;
    struct bytes grantee_document_index;
    int64_t in_force_from;
    int64_t in_force_until; /* 0 = until it is withdrawn */
    const char *state;      /* in_force, withdrawn, replaced */
    int64_t ended_at;
    const char *ended_by_kind; /* account, staff, system */
    int64_t ended_by_id;
    bool is_grantor; /* of find and list: the account that asked made it */
};

struct authorization_records {
    struct authorization_record *items;
    size_t count;
    int64_t total; /* of all pages */
};

MUST_CHECK enum status authorization_store_insert(struct tx *tx,
                                                  const struct authorization_record *record);
/* One that the person of an account made or got. */
MUST_CHECK enum status authorization_store_find(struct tx *tx, int64_t id, int64_t account_id,
                                                struct authorization_record *out_record);
/* The certificate grant of a company to a handler that has not ended, locked. */
MUST_CHECK enum status authorization_store_lock_in_force(struct tx *tx, struct bytes company_index,
                                                         struct bytes grantee_document_index,
                                                         struct authorization_record *out_record);
MUST_CHECK enum status authorization_store_is_in_force(struct tx *tx, struct bytes company_index,
                                                       struct bytes grantee_document_index,
                                                       int64_t at, bool *out_in_force);
/* Writes state and who ended it when. STATUS_NOT_FOUND when it is not in force any more. */
MUST_CHECK enum status authorization_store_end(struct tx *tx,
                                               const struct authorization_record *record);

struct authorization_filter {
    int64_t account_id; /* of the grantor or the grantee */
    bool history;       /* false: in force at `at`; true: ended or run out */
    int64_t at;
    const char *kind; /* NULL = any */
    int64_t limit;
    int64_t offset;
};
MUST_CHECK enum status authorization_store_list(struct tx *tx,
                                                const struct authorization_filter *filter,
                                                struct authorization_records *out_records);
