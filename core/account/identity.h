/* identity: who a person really is, proved by a face check that our server fetched itself (RUL1).
 *
 * A check is begun for the account, or for one order; it lives identity_minutes, and a new one
 * replaces an unfinished one. The first that succeeds becomes the account's identity; an order
 * needs a check of its own made for it (NEW2). Sealed under 'identity_verifications.<column>:<id>'
 * and 'identities.<column>:<account id>'. The document index covers "<type>:<number>". */
#pragma once

#include "core/base/call.h"
#include "core/base/secret.h"
#include "db/tx.h"

/* A person in clear. Lives in the call's arena. */
struct identity_person {
    char *name;
    const char *document_type;
    char *document_number;
    int64_t verified_at; /* 0 = as typed, not verified */
};

/* Index of a document, for comparing persons across tables. */
void identity_document_index(const struct call *call, const char *document_type,
                             const char *document_number,
                             unsigned char out_index[SECRET_DIGEST_SIZE]);

/* Normalises what was typed and checks it by RUL2; field errors are named `<prefix>name`,
 * `<prefix>document_type`, `<prefix>document_number`. */
MUST_CHECK enum status identity_check_person(struct call *call, const char *prefix,
                                             struct identity_person *person);

/* The account's verified identity; STATUS_NOT_FOUND when there is none. */
MUST_CHECK enum status identity_read(struct call *call, struct tx *tx, int64_t account_id,
                                     struct identity_person *out_person);

struct identity_verification {
    int64_t id;
    int64_t order_id;
    const char *purpose;
    const char *state;
    const char *failure; /* NULL while none */
    int64_t expires_at;
    int64_t finished_at; /* 0 while pending */
};

/* Begins a check of `person` for the caller's account, or for an order of it (`order_id` != 0).
 * `purpose` "handler" is about the handler of a company's order, who may be somebody else than the
 * account's person and never becomes its identity.
 * Only the identity card can be checked by face; other document types give the field error
 * document_type: counter_only. STATUS_IDENTITY_MISMATCH when the account's identity is another
 * person, STATUS_IDENTITY_LIMIT after too many failures in a day. */
MUST_CHECK enum status identity_verification_begin(struct call *call, const char *purpose,
                                                   int64_t order_id,
                                                   const struct identity_person *person,
                                                   struct identity_verification *out_verification);
/* The same about the person the account is known to belong to. STATUS_IDENTITY_NEEDED when there is
 * none. */
MUST_CHECK enum status
identity_verification_begin_own(struct call *call, struct identity_verification *out_verification);
/* One of the caller's checks. */
MUST_CHECK enum status identity_verification_read(struct call *call, int64_t id,
                                                  struct identity_verification *out_verification);
/* The address behind the QR code of a pending check; STATUS_STATE when it is over. */
MUST_CHECK enum status identity_verification_url(struct call *call, int64_t id,
                                                 const char **out_url);
/* A browser came back with this token: look at once. Never tells whether the token is known. */
MUST_CHECK enum status identity_verification_hint(struct call *call, const char *biz_token);

/* The succeeded check made for an order about exactly this person; STATUS_NOT_FOUND when there is
 * none. */
MUST_CHECK enum status identity_verification_find_for_order(struct call *call, struct tx *tx,
                                                            int64_t order_id,
                                                            const struct identity_person *person,
                                                            int64_t *out_verification_id);

/* Job kind "fetch_identity_verification" (payload: the id): asks the provider and finishes the
 * check. Asks to be run again while the person is not done: STATUS_PROVIDER_UNAVAILABLE is a
 * failure to retry, out_again_seconds > 0 a planned repetition. */
MUST_CHECK enum status identity_verification_fetch(struct call *call, int64_t id,
                                                   int64_t *out_again_seconds);
