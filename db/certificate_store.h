/* certificate_store: rows of certificates, and what is published beside them: profiles, CA
 * certificates, revocation lists. */
#pragma once

#include "core/base/call.h"
#include "core/base/page.h"
#include "core/base/str.h"
#include "db/tx.h"

struct certificate_record {
    int64_t id;
    int64_t order_id;
    int64_t claim_id;
    int64_t issuance_id;
    int64_t authority_id;
    int64_t account_id;
    const char *holder_kind;
    struct bytes serial;
    struct bytes public_key;
    struct bytes pem_sealed; /* context "certificates.pem:<id>" */
    struct bytes fingerprint_sm3;
    struct bytes profile_hash;
    const char *device_name;
    bool own_pin;
    const char *state; /* valid, suspended, revoked */
    int64_t not_before;
    int64_t not_after;
    int64_t claimed_at;
    int64_t extends_id; /* the certificate of the same key that it continues; 0 = none */
    /* of its order, when read */
    const char *product_code;
    const char *medium;
    struct bytes holder_name_sealed;
    int64_t service_from;
    int64_t service_until; /* the latest that the holder has paid for */
};

struct certificate_records {
    struct certificate_record *items;
    size_t count;
    int64_t total; /* of all pages */
};

/* STATUS_DUPLICATE when the order has a certificate. */
MUST_CHECK enum status certificate_store_insert(struct tx *tx,
                                                const struct certificate_record *record);
MUST_CHECK enum status certificate_store_find_own(struct tx *tx, int64_t id, int64_t account_id,
                                                  struct certificate_record *out_record);
/* Whoever's: for those who have another right to see it. */
MUST_CHECK enum status certificate_store_find(struct tx *tx, int64_t id,
                                              struct certificate_record *out_record);
MUST_CHECK enum status certificate_store_list_own(struct tx *tx, int64_t account_id,
                                                  const struct page *page,
                                                  struct certificate_records *out_records);

/* A certificate of a company, and a key of its legal representative. */
struct represented_record {
    int64_t certificate_id;
    int64_t key_certificate_id;
    int64_t not_after;
    int64_t service_until; /* the latest that is paid for */
    int64_t order_id;
    struct bytes holder_name_sealed;
    int64_t handler_id;
    struct bytes handler_name_sealed;
};
struct represented_records {
    struct represented_record *items;
    size_t count;
    int64_t total; /* of all pages */
};
MUST_CHECK enum status certificate_store_list_represented(struct tx *tx, int64_t account_id,
                                                          int64_t now, const struct page *page,
                                                          struct represented_records *out_records);

struct claimable_record {
    int64_t order_id;
    const char *product_code;
    const char *holder_kind;
    struct bytes holder_name_sealed;
    int64_t approved_at;
};
struct claimable_records {
    struct claimable_record *items;
    size_t count;
    int64_t total; /* of all pages */
};
MUST_CHECK enum status certificate_store_list_claimable(struct tx *tx, int64_t account_id,
                                                        int64_t now, const struct page *page,
                                                        struct claimable_records *out_records);

/* Is the handler of this company's order the person of the account? */
MUST_CHECK enum status certificate_store_is_handler(struct tx *tx, int64_t order_id,
                                                    int64_t account_id, bool *out_is);
/* STATUS_NOT_FOUND unless a certificate of this order waits for its holder. */
MUST_CHECK enum status certificate_store_find_claimable(struct tx *tx, int64_t order_id,
                                                        int64_t now, int64_t *out_order_id);

/* Hash of the newest version of a profile. */
MUST_CHECK enum status certificate_store_find_profile(struct tx *tx, const char *name,
                                                      struct bytes *out_hash);
/* The newest CA certificate of the role, "root" or "issuing", as DER. */
MUST_CHECK enum status certificate_store_find_authority(struct tx *tx, const char *role,
                                                        struct bytes *out_der);
MUST_CHECK enum status certificate_store_find_chain(struct tx *tx, int64_t authority_id,
                                                    struct bytes *out_issuing,
                                                    struct bytes *out_root);
MUST_CHECK enum status certificate_store_find_list(struct tx *tx, struct bytes *out_der,
                                                   int64_t *out_next_update);
