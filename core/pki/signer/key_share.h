/* key_share: the sealed columns of key_shares. Only lnca-signer's vault opens them; the joint
 * public key is bound to what is sealed. */
#pragma once

#include "core/pki/signer/signer.h"
#include "db/signer_store.h"

/* `part` is "share" or "opening"; `public_key` is empty until there is a joint one. STATUS_TAMPERED
 * unless it is exactly `size` bytes. */
MUST_CHECK enum status key_share_open_part(struct signer *signer, struct call *call,
                                           const char *part, int64_t claim_id,
                                           struct bytes public_key, struct bytes sealed, void *out,
                                           size_t size);
MUST_CHECK enum status key_share_seal_part(struct signer *signer, struct call *call,
                                           const char *part, int64_t claim_id,
                                           struct bytes public_key, const void *plain, size_t size,
                                           struct bytes *out_sealed);
/* The server's half itself; the caller wipes it. */
MUST_CHECK enum status key_share_open(struct signer *signer, struct call *call, int64_t claim_id,
                                      const struct share_record *record,
                                      struct sm2_scalar *out_share);
