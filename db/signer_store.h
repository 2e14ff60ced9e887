/* signer_store: what lnca-signer reads and writes, with a database role of its own: the facts
 * behind a claim (read only), its key shares, the intents to issue, CA certificates and revocation
 * lists. Nothing outside core/pki/signer uses it. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

/* One claim with its order, approval, payment, face check and pinned profile, as they are now. */
struct signer_facts {
    int64_t claim_id;
    int64_t order_id;
    int64_t account_id;
    const char *device_id;
    const char *claim_state;
    int64_t expires_at;
    const char *order_type;
    const char *order_state;
    int64_t order_account_id;
    const char *medium;
    const char *holder_kind;
    int64_t term_years;
    int64_t service_until; /* of a renewal; 0 = begins with the claim */
    struct bytes holder_name_sealed;
    const char *document_type;
    struct bytes document_number_sealed;
    struct bytes document_number_index;
    struct bytes profile_hash;
    const char *profile_data; /* NULL when nothing is pinned or the pinned version is unknown */
    bool profile_fits; /* the pinned version is of the profile the order was submitted with */
    int64_t verification_id;
    const char *verification_state;
    int64_t verification_order_id;
    const char *verified_type;
    struct bytes verified_index;
    struct bytes verified_name_sealed;
    struct bytes identity_index;   /* of the account's verified identity; empty when it has none */
    const char *certificate_state; /* of the claim's key; NULL = there is no certificate yet */
    const char *last_decision;
    int64_t approvals; /* by different reviewers, since the last refusal */
    int64_t reviews_needed;
    bool paid;
    /* of a company's order */
    struct bytes handler_document_index; /* as the order names it */
    int64_t handler_id;                  /* 0 = nobody */
    struct bytes handler_name_sealed;
    const char *handler_type;
    struct bytes handler_index;
    bool handler_proved; /* the number */
    bool by_handler;     /* the claim's account is this person's, by proven identity or number */
    bool represented;    /* a legal representative is named in full */
    int64_t grant_id;    /* of the company to the handler, not ended; 0 = none */
    int64_t in_force_from;
    int64_t in_force_until; /* 0 = no end */
    /* Of a renewal: what was confirmed with the renewed certificate's PIN, and whom it names. */
    bool lapsed, confirmed;
    bool authorised;       /* a company's: with that PIN or one of the legal representative */
    bool same_line;        /* the order goes on with that certificate's line */
    bool handler_changed;  /* for another handler than the renewed certificate's */
    int64_t renewed_until; /* end of the renewed certificate */
    int64_t earlier_order_id;
    struct bytes earlier_name_sealed;
    const char *earlier_type;
    struct bytes earlier_index;
};
MUST_CHECK enum status signer_store_find_facts(struct tx *tx, int64_t claim_id,
                                               struct signer_facts *out_facts);

struct share_record {
    struct bytes share_sealed;
    struct bytes opening_sealed;
    struct bytes public_key;
    const char *state; /* committed, joined, proved, issued, discarded */
    int64_t attempts;
    struct bytes proof;
};
MUST_CHECK enum status signer_store_find_share(struct tx *tx, int64_t claim_id,
                                               struct share_record *out_record);
MUST_CHECK enum status signer_store_insert_share(struct tx *tx, int64_t claim_id,
                                                 struct bytes share, struct bytes opening,
                                                 int64_t now);
/* Discards half-made keys of the order's other claims. */
MUST_CHECK enum status signer_store_discard_shares(struct tx *tx, int64_t claim_id, int64_t now);
/* STATUS_NOT_FOUND unless the share was waiting for exactly this. */
MUST_CHECK enum status signer_store_join_share(struct tx *tx, int64_t claim_id, struct bytes share,
                                               struct bytes opening, struct bytes public_key,
                                               int64_t now);
MUST_CHECK enum status signer_store_open_round(struct tx *tx, int64_t claim_id, int64_t instance,
                                               int64_t now, int64_t *out_round);
/* STATUS_NOT_FOUND when the round is not the live one of this instance, or the attempts are used
 * up. */
MUST_CHECK enum status signer_store_take_round(struct tx *tx, int64_t claim_id, int64_t instance,
                                               int64_t round, int64_t attempts_max, int64_t now);
MUST_CHECK enum status signer_store_prove_share(struct tx *tx, int64_t claim_id, struct bytes proof,
                                                int64_t now);
MUST_CHECK enum status signer_store_finish_share(struct tx *tx, int64_t claim_id, int64_t now);

/* The request of a token tool, DER. */
MUST_CHECK enum status signer_store_find_token_request(struct tx *tx, int64_t claim_id,
                                                       struct bytes *out_sealed);

/* One use of a holder's key, with the certificate and the server's half of the key. */
struct signer_use {
    int64_t certificate_id;
    int64_t account_id;
    const char *purpose;
    const char *content;
    int64_t expires_at;
    int64_t round;
    bool is_signed;
    int64_t claim_id;
    int64_t certificate_account_id;
    const char *certificate_state;
    int64_t not_after;
    struct share_record share;
};
MUST_CHECK enum status signer_store_find_use(struct tx *tx, int64_t use_id,
                                             struct signer_use *out_use);
/* A new round of the key, for this use. STATUS_NOT_FOUND when the key is not an issued one. */
MUST_CHECK enum status signer_store_open_use_round(struct tx *tx, int64_t use_id, int64_t claim_id,
                                                   int64_t instance, int64_t now,
                                                   int64_t *out_round);
/* STATUS_NOT_FOUND when the round is not the live one of this instance. */
MUST_CHECK enum status signer_store_take_use_round(struct tx *tx, int64_t claim_id,
                                                   int64_t instance, int64_t round, int64_t now);
/* STATUS_NOT_FOUND when it was signed already. */
MUST_CHECK enum status signer_store_finish_use(struct tx *tx, int64_t use_id,
                                               struct bytes signature, int64_t now);
/* Wrong PINs in a row of a key; the row stays locked until the transaction ends. */
struct tries_record {
    int64_t wrong;
    int64_t locked_until; /* 0 = not */
};
MUST_CHECK enum status signer_store_lock_tries(struct tx *tx, int64_t claim_id, int64_t now,
                                               struct tries_record *out_record);
MUST_CHECK enum status signer_store_save_tries(struct tx *tx, int64_t claim_id,
                                               const struct tries_record *record, int64_t now);

/* One extension with its certificate, renewal, payment and pinned profile, as they are now. */
struct signer_extension {
    int64_t certificate_id;
    int64_t order_id;
    int64_t account_id;
    const char *extension_state;
    int64_t claim_id;
    int64_t certificate_account_id;
    const char *certificate_state;
    int64_t not_after;
    bool
        same_holder; /* the renewal is of this certificate's line, for its own holder and handler */
    bool confirmed;  /* both sides signed exactly this wish */
    int64_t grant_id; /* a company's, to the handler; as in signer_facts */
    int64_t in_force_from;
    int64_t in_force_until;
    const char *order_type;
    const char *order_state;
    const char *medium;
    const char *holder_kind;
    int64_t term_years;
    int64_t service_until;
    struct bytes holder_name_sealed;
    const char *document_type;
    struct bytes document_number_sealed;
    struct bytes profile_hash;
    const char *profile_data;
    bool profile_fits;
    bool paid;
};
MUST_CHECK enum status signer_store_find_extension(struct tx *tx, int64_t extension_id,
                                                   struct signer_extension *out_extension);

struct issuance_record {
    int64_t id;
    int64_t order_id;
    int64_t claim_id;
    int64_t extends_id; /* the certificate that is continued; 0 = a claim's first */
    struct bytes serial;
    struct bytes profile_hash;
    int64_t authority_id;
    struct bytes lint_certificate_sealed;
    struct bytes tbs_sm3;
    const char *state; /* intended, signed */
    struct bytes certificate_sealed;
    int64_t created_at;
};
/* The one that counts: abandoned intents are not found. */
MUST_CHECK enum status signer_store_find_issuance(struct tx *tx, int64_t order_id,
                                                  struct issuance_record *out_record);
/* The one that counts of the certificate that is continued. */
MUST_CHECK enum status signer_store_find_issuance_of_extension(struct tx *tx, int64_t extends_id,
                                                               struct issuance_record *out_record);
/* STATUS_DUPLICATE when order or continued certificate have an intent already. */
MUST_CHECK enum status signer_store_insert_issuance(struct tx *tx,
                                                    const struct issuance_record *record);
/* STATUS_NOT_FOUND unless it is an unsigned intent of a failed claim. */
MUST_CHECK enum status signer_store_abandon_issuance(struct tx *tx, int64_t id);
/* STATUS_NOT_FOUND when it is signed already, or its claim has failed. */
MUST_CHECK enum status signer_store_sign_issuance(struct tx *tx, int64_t id,
                                                  struct bytes certificate_sealed, int64_t now);
MUST_CHECK enum status signer_store_count_issuances(struct tx *tx, int64_t since,
                                                    int64_t *out_count);

/* The id of a CA certificate, which is added when it is new. */
MUST_CHECK enum status signer_store_keep_authority(struct tx *tx, const char *role,
                                                   struct bytes certificate, int64_t now,
                                                   int64_t *out_id);

struct revoked_record {
    struct bytes serial;
    int64_t revoked_at;
    int64_t reason;
};
/* Number 0 when there is no list yet. */
MUST_CHECK enum status signer_store_find_last_list(struct tx *tx, int64_t authority_id,
                                                   int64_t *out_number, int64_t *out_next_update);
MUST_CHECK enum status signer_store_list_revoked(struct tx *tx, int64_t authority_id,
                                                 struct revoked_record **out_records,
                                                 size_t *out_count);
/* STATUS_DUPLICATE when another process made this number. */
MUST_CHECK enum status signer_store_insert_list(struct tx *tx, int64_t authority_id, int64_t number,
                                                struct bytes der, int64_t this_update,
                                                int64_t next_update);
