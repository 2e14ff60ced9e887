/* identity_store: rows of identity_verifications and identities. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct identity_verification_record {
    int64_t id;
    int64_t account_id;
    int64_t order_id; /* 0 = for the account */
    const char *purpose;
    struct bytes name_sealed;
    const char *document_type;
    struct bytes document_number_sealed;
    struct bytes document_number_index;
    const char *state;
    struct bytes biz_token_index;
    struct bytes biz_token_sealed;
    struct bytes url_sealed;
    const char *failure; /* contract's VerificationFailure, NULL while none */
    const char *provider_code;
    const char *similarity;
    const char *live_status;
    int64_t created_at;
    int64_t expires_at;
    int64_t finished_at; /* 0 = pending */
};

struct identity_record {
    int64_t account_id;
    struct bytes name_sealed;
    const char *document_type;
    struct bytes document_number_sealed;
    struct bytes document_number_index;
    int64_t verification_id;
    int64_t verified_at;
};

MUST_CHECK enum status
identity_verification_store_insert(struct tx *tx,
                                   const struct identity_verification_record *record);
MUST_CHECK enum status
identity_verification_store_find(struct tx *tx, int64_t id,
                                 struct identity_verification_record *out_record);
/* The same, and nobody else may change it until the transaction ends. */
MUST_CHECK enum status
identity_verification_store_lock(struct tx *tx, int64_t id,
                                 struct identity_verification_record *out_record);
MUST_CHECK enum status
identity_verification_store_find_by_biz_token(struct tx *tx, struct bytes biz_token_index,
                                              struct identity_verification_record *out_record);
/* The newest succeeded check made for an order about this document; STATUS_NOT_FOUND when there is
 * none. */
MUST_CHECK enum status
identity_verification_store_find_succeeded(struct tx *tx, int64_t order_id,
                                           struct bytes document_number_index,
                                           struct identity_verification_record *out_record);
/* Writes state, failure, provider_code, similarity, live_status, finished_at of a pending row;
 * STATUS_CONFLICT when it is no longer pending. */
MUST_CHECK enum status
identity_verification_store_finish(struct tx *tx,
                                   const struct identity_verification_record *record);
/* Ends every pending check of the account for this order (0 = for the account) as expired. */
MUST_CHECK enum status identity_verification_store_supersede(struct tx *tx, int64_t account_id,
                                                             int64_t order_id, int64_t now);
/* How many checks an account began since a time, and how many of them failed. */
struct identity_verification_counts {
    int64_t begun, failed;
};
MUST_CHECK enum status
identity_verification_store_count(struct tx *tx, int64_t account_id, int64_t since,
                                  struct identity_verification_counts *out_counts);
/* STATUS_NOT_FOUND when the account has no verified identity. */
MUST_CHECK enum status identity_store_find(struct tx *tx, int64_t account_id,
                                           struct identity_record *out_record);
/* The first verified identity of an account stays; later calls change nothing. */
MUST_CHECK enum status identity_store_insert(struct tx *tx, const struct identity_record *record);
