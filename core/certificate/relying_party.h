/* relying_party: the sites that ask for signatures (STF5): who they are, the keys they sign their
 * calls with, the secrets our webhooks to them are signed with.
 *
 * The system administrator keeps names, addresses and limits; the security administrator the keys
 * and secrets, which decide who may ask. A secret is 32 random bytes, told once as "whsec_" and
 * base64 (Standard Webhooks), sealed under 'relying_party_secrets.secret:<id>'. A new party has
 * none; while one is rotated two are in force and both sign.
 *
 * Every change of a party, its keys included, takes the version that was seen (STATUS_PRECONDITION)
 * and raises it. */
#pragma once

#include "core/base/call.h"
#include "db/relying_party_store.h"

#define RELYING_PARTY_KEYS_MAX 2    /* in force at once */
#define RELYING_PARTY_SECRETS_MAX 2 /* in force at once */

struct relying_party_query {
    const char *state; /* NULL = any */
    int64_t before_id; /* 0 = from the newest */
    int64_t limit;
};
MUST_CHECK enum status relying_party_read_page(struct call *call,
                                               const struct relying_party_query *query,
                                               struct relying_party_records *out_records);

struct relying_party_view {
    struct relying_party_record record;
    struct relying_party_key_records keys;       /* newest first, withdrawn ones too */
    struct relying_party_secret_records secrets; /* those that sign now */
};
MUST_CHECK enum status relying_party_read(struct call *call, int64_t id,
                                          struct relying_party_view *out_view);

/* Field errors: identifier (taken), origin, webhook_url, the names. Takes identifier, names,
 * origin, webhook_url and limits of `wanted`. */
MUST_CHECK enum status
relying_party_add(struct call *call, const struct relying_party_record *wanted, int64_t *out_id);
/* Takes id, version, names, origin, webhook_url and limits of `wanted`. */
MUST_CHECK enum status relying_party_edit(struct call *call,
                                          const struct relying_party_record *wanted);
/* STATUS_STATE when it is suspended already. */
MUST_CHECK enum status relying_party_suspend(struct call *call, int64_t id, int64_t version,
                                             const char *reason);
MUST_CHECK enum status relying_party_resume(struct call *call, int64_t id, int64_t version);

/* Field error `public_key_pem`: format, taken, too_many. */
MUST_CHECK enum status relying_party_add_key(struct call *call, int64_t id, int64_t version,
                                             const char *public_key_pem);
MUST_CHECK enum status relying_party_withdraw_key(struct call *call, int64_t id, int64_t version,
                                                  int64_t key_id);
/* A new secret; the one before ends after setting relying_party_secret_hours, older ones at once.
 */
MUST_CHECK enum status relying_party_make_secret(struct call *call, int64_t id, int64_t version,
                                                 int64_t *out_secret_id, char **out_secret);

struct relying_party_secret {
    int64_t id;
    struct bytes key; /* what HMAC-SHA256 takes */
};
/* Those in force now, newest first; none for a party that was never given one. */
MUST_CHECK enum status
relying_party_open_secrets(struct call *call, struct tx *tx, int64_t relying_party_id,
                           struct relying_party_secret out_secrets[RELYING_PARTY_SECRETS_MAX],
                           size_t *out_count);
