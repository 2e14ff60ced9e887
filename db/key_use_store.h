/* key_use_store: rows of key_uses: what is asked of a holder's key. What comes of it is written by
 * lnca-signer alone (signer_store). */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct key_use_record {
    int64_t id;
    int64_t certificate_id;
    int64_t account_id;
    const char *purpose; /* renewal, extension */
    int64_t subject_id;  /* renewal: the scan; extension: the renewal order */
    const char *content; /* JSON: what the phone shows and both sides sign */
    int64_t created_at;
    int64_t expires_at;
    int64_t signed_at;       /* 0 until both sides signed */
    struct bytes public_key; /* of the certificate */
    bool own_pin;            /* the key is under a PIN of the holder's choice */
};

MUST_CHECK enum status key_use_store_insert(struct tx *tx, const struct key_use_record *record);
/* STATUS_NOT_FOUND when it is another account's. */
MUST_CHECK enum status key_use_store_find_own(struct tx *tx, int64_t id, int64_t account_id,
                                              struct key_use_record *out_record);
/* Notes that the key of this use is under an own PIN. */
MUST_CHECK enum status key_use_store_set_own_pin(struct tx *tx, int64_t id);
