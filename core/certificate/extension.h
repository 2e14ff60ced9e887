/* extension: a certificate is made anew for the same key with a later end, once the renewal that
 * paid for the time is in effect (APP4).
 *
 * Confirmed with the PIN; the wish is a row, the certificate follows at once or by the job, exactly
 * one however often it is asked for. The old certificate stays valid until its own end: the key is
 * the same, and what was signed or bound with it must not break on the day of the extension.
 * Revoking a key therefore means every certificate that carries it. */
#pragma once

#include "core/base/call.h"
#include "db/extension_store.h"
#include "db/key_use_store.h"

enum extension_state {
    EXTENSION_NOT_RENEWED, /* no renewal of the holder that reaches further */
    EXTENSION_IN_REVIEW,   /* its renewal is paid and waits for the reviewer */
    EXTENSION_TOO_EARLY,   /* renewed, but three months or more are left */
    EXTENSION_AVAILABLE,
    EXTENSION_ISSUING,
    EXTENSION_COMPLETED,
    EXTENSION_RUN_OUT, /* over: a new certificate is claimed instead */
    EXTENSION_REVOKED  /* suspended or revoked */
};
struct extension_view {
    enum extension_state state;
    int64_t certificate_id;
    int64_t order_id; /* the renewal; 0 = none */
    int64_t old_end;
    int64_t new_end;            /* 0 = not known yet */
    int64_t new_certificate_id; /* when completed */
};

/* How it stands with a certificate of the caller. */
MUST_CHECK enum status extension_read(struct call *call, int64_t certificate_id,
                                      struct extension_view *out_view);
/* What is to be signed with the PIN. STATUS_NOT_EXTENDABLE unless it is available. */
MUST_CHECK enum status extension_begin(struct call *call, int64_t certificate_id,
                                       struct key_use_record *out_use);
/* The effect of the signature: the row, and the certificate if it can be made at once. */
MUST_CHECK enum status extension_confirm(struct call *call, const struct key_use_record *use);

/* Job kind "extend_certificate", payload = extension id. Repeatable. */
#define EXTENSION_JOB "extend_certificate"
MUST_CHECK enum status extension_issue(struct call *call, int64_t extension_id);
/* Timer: queues the job again for what hangs without one. */
MUST_CHECK enum status extension_sweep(struct call *call);
