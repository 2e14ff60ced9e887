/* vault: encryption of key shares and of the issuing key under lnca-signer's key-encryption keys
 * (files share_key.<n> of 64 bytes as 128 hex digits: 16 for SM4-CTR, 48 for HMAC-SM3; the highest
 * n writes, all read).
 *
 *     version(1) || key id(1) || iv(16) || SM4-CTR(plain) || HMAC-SM3(32)
 *
 * The MAC covers everything before it and the associated data, which names what the value belongs
 * to (claim id and joint public key), so that a value moved to another row does not open. */
#pragma once

#include "core/base/str.h"

struct vault;

/* STATUS_NOT_FOUND when there is no key file, STATUS_INTERNAL when one is not what it must be.
 * Owned: vault_destroy. */
MUST_CHECK enum status vault_load(const char *directory, struct vault **out_vault);
void vault_destroy(struct vault *vault);
MUST_CHECK enum status vault_seal(const struct vault *vault, struct arena *arena,
                                  struct bytes associated, struct bytes plain,
                                  struct bytes *out_sealed);
/* STATUS_TAMPERED when the MAC does not hold or the key is not there. */
MUST_CHECK enum status vault_open(const struct vault *vault, struct arena *arena,
                                  struct bytes associated, struct bytes sealed,
                                  struct bytes *out_plain);
