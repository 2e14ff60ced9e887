/* digest: what exactly the digests of entries, blocks and the head cover. Private to core/audit. */
#pragma once

#include "core/base/call.h"
#include "db/audit_store.h"

#define AUDIT_LISTED_SIZE                                                                          \
    (8 + SECRET_DIGEST_SIZE) /* an entry as its block names it: id and mac                         \
                              */

/* HMAC-SM3 of an entry under audit key `key_id`; false when that key is not in the ring. */
bool audit_digest_entry(const struct call *call, const struct audit_entry_record *record,
                        unsigned char out_mac[SECRET_DIGEST_SIZE]);
/* SM3 of a block: everything but digest, key_id and mac. */
void audit_digest_block(const struct audit_block_record *record,
                        unsigned char out_digest[SECRET_DIGEST_SIZE]);
/* HMAC-SM3 of a block's digest or of the head's, told apart by `purpose`; false when the key is not
 * there. */
bool audit_digest_mac(const struct call *call, const char *purpose, int64_t block_id,
                      struct bytes digest, int64_t key_id,
                      unsigned char out_mac[SECRET_DIGEST_SIZE]);
/* Big-endian, for lists of entries. */
void audit_digest_put_id(unsigned char *to, int64_t id);
int64_t audit_digest_get_id(const unsigned char *from);
