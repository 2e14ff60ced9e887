/* key_use: a signature with a holder's key, given by phone and lnca-signer together after the PIN.
 *
 * The content says what it is for; the phone shows it and signs exactly these bytes. Whether the
 * PIN was right only the signature tells: lnca-signer checks it, counts wrong tries and locks the
 * key. What follows from a signature is the business of its purpose (key_use_effect.h). */
#pragma once

#include "core/base/call.h"
#include "core/base/document.h"
#include "core/pki/sm2_pair.h"
#include "db/certificate_store.h"
#include "db/key_use_store.h"
#include "db/tx.h"

/* Begins the content: purpose, id of the use, certificate and time. The caller adds members. */
void key_use_content(struct call *call, const struct certificate_record *certificate,
                     const char *purpose, int64_t key_use_id, struct document_writer *writer);
/* Stores the wish of call->actor to sign `content`; audited. */
MUST_CHECK enum status key_use_insert(struct call *call, struct tx *tx,
                                      const struct certificate_record *certificate,
                                      const char *purpose, int64_t key_use_id, int64_t subject_id,
                                      struct bytes content, struct key_use_record *out_use);

/* The caller's own. */
MUST_CHECK enum status key_use_read(struct call *call, int64_t key_use_id,
                                    struct key_use_record *out_use);
/* A new round of the signature: the server's point. STATUS_PIN_LOCKED with retry_after_seconds,
 * STATUS_KEY_LOCKED, STATUS_KEY_SESSION_GONE. */
MUST_CHECK enum status key_use_begin_round(struct call *call, int64_t key_use_id,
                                           struct sm2_point *out_point);
/* Finishes it; signed already is STATUS_OK. STATUS_PIN_WRONG with tries_left, STATUS_PIN_LOCKED,
 * STATUS_KEY_LOCKED. `own_pin`: the key is under a PIN of the holder's choice from now on; a first
 * PIN alone is STATUS_PIN_OWN_NEEDED. */
MUST_CHECK enum status key_use_finish(struct call *call, int64_t key_use_id,
                                      const struct sm2_partial *partial, bool own_pin,
                                      struct key_use_record *out_use);
