/* scan_cache: QR sessions between a browser and a phone, in Redis only: who loses them shows a new
 * code. One scan is one hash; its code leads to it. Every change raises the version, and a change
 * happens only from the states it names, in one step: of two phones or two taps one wins. Without
 * Redis every verb is STATUS_UNAVAILABLE. */
#pragma once

#include <stdint.h>

#include "core/base/call.h"

struct scan_record {
    int64_t id;
    int64_t version;
    const char *kind;  /* renewal, login */
    const char *state; /* waiting, scanned, chosen, confirmed, refused, used; expired is told by the
                          time */
    const char *code;
    int64_t session_id;  /* the browser's session; 0 before log-in */
    int64_t account_id;  /* the browser's account; 0 before log-in */
    const char *device;  /* SM3 of the browser's pre-login cookie, hex; "" when logged in */
    const char *address; /* of the browser */
    const char *browser; /* its user agent, "" = unknown */
    const char *digits;  /* login: what the browser shows and the phone types */
    int64_t created_at;
    int64_t expires_at;
    int64_t phone_account_id;
    int64_t phone_session_id;
    int64_t certificate_id; /* what the phone chose */
    int64_t key_use_id;
    int64_t order_id;   /* what came of it; with a reason: the order in the way */
    const char *reason; /* why it was refused; NULL */
    const char *holder; /* masked name of what was chosen; NULL */
};

/* Keeps a new scan in state "waiting" until `ttl_seconds` are over. */
MUST_CHECK enum status scan_cache_put(struct call *call, const struct scan_record *record,
                                      int64_t ttl_seconds);
/* STATUS_NOT_FOUND when it is gone. */
MUST_CHECK enum status scan_cache_find(struct call *call, int64_t id,
                                       struct scan_record *out_record);
MUST_CHECK enum status scan_cache_find_code(struct call *call, const char *code, int64_t *out_id);

/* The phone of `record->phone_session_id` takes the scan; it now runs until record->expires_at.
 * STATUS_DUPLICATE when it had it already, STATUS_CONFLICT when another phone has it,
 * STATUS_NOT_FOUND when it is over. */
MUST_CHECK enum status scan_cache_take(struct call *call, const struct scan_record *record);

/* Moves from state `from` or `or_from` (NULL = none) to record->state and writes what the phone
 * chose and what came of it. `phone_session_id` 0 = whoever. STATUS_NOT_FOUND when it is over,
 * STATUS_CONFLICT when it is elsewhere or another phone's. */
MUST_CHECK enum status scan_cache_move(struct call *call, const char *from, const char *or_from,
                                       int64_t phone_session_id, const struct scan_record *record);
