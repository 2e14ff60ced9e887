/* relying_party: the sites that ask for signatures: who they are, the keys they sign their calls
 * with, the secrets our webhooks to them are signed with.
 *
 * A secret is 32 random bytes, told once as "whsec_" and base64 (Standard Webhooks), sealed under
 * 'relying_party_secrets.secret:<id>'. While it is rotated two are in force and both sign. */
#pragma once

#include "core/base/call.h"
#include "db/relying_party_store.h"

MUST_CHECK enum status relying_party_read(struct call *call, int64_t id,
                                          struct relying_party_record *out_record);

struct relying_party_secret {
    int64_t id;
    struct bytes key; /* what HMAC-SHA256 takes */
};

#define RELYING_PARTY_SECRETS_MAX 2

/* Those in force now, newest first. */
MUST_CHECK enum status
relying_party_open_secrets(struct call *call, struct tx *tx, int64_t relying_party_id,
                           struct relying_party_secret out_secrets[RELYING_PARTY_SECRETS_MAX],
                           size_t *out_count);
