/* scan: a QR code shown by a browser and scanned by the phone app (REN1, APP6).
 *
 *     waiting → scanned → chosen → confirmed → used        any but the last two → refused, or
 * expired by time
 *
 * The code is 128 random bits and carries nothing. A scan belongs to the browser that began it (its
 * session; before log-in its device cookie) and to the first phone that scans it: everybody else
 * learns STATUS_NOT_FOUND or STATUS_SCAN_TAKEN, and three other phones kill it. It lives in Redis
 * only (db/scan_cache.h); without Redis every verb is STATUS_UNAVAILABLE. */
#pragma once

#include "core/base/call.h"
#include "db/scan_cache.h"

enum scan_kind { SCAN_RENEWAL, SCAN_LOGIN };

/* For the browser: a new code. */
MUST_CHECK enum status scan_begin(struct call *call, enum scan_kind kind,
                                  struct scan_record *out_scan);
/* The browser's own scan, its state "expired" when its time is over. */
MUST_CHECK enum status scan_read(struct call *call, enum scan_kind kind, int64_t scan_id,
                                 struct scan_record *out_scan);
/* What its QR code says: an address of the app, so that any camera leads there. STATUS_SCAN_GONE
 * unless it waits. */
MUST_CHECK enum status scan_link(struct call *call, enum scan_kind kind, int64_t scan_id,
                                 const char **out_link);

/* For the phone: takes the scan of this code. STATUS_SCAN_GONE, STATUS_SCAN_TAKEN. */
MUST_CHECK enum status scan_take(struct call *call, const char *code, struct scan_record *out_scan);
/* The phone's own scan. STATUS_NOT_FOUND when another phone has it, STATUS_SCAN_GONE when its time
 * is over. */
MUST_CHECK enum status scan_read_taken(struct call *call, int64_t scan_id,
                                       struct scan_record *out_scan);
/* Writes the phone's choice or what came of it; from "scanned" or "chosen". STATUS_SCAN_GONE. */
MUST_CHECK enum status scan_move(struct call *call, const struct scan_record *scan);
/* One tap: the phone does not want it. */
MUST_CHECK enum status scan_refuse(struct call *call, int64_t scan_id);
/* Login: the digits that the browser shows were typed; wrong ones refuse the scan:
 * STATUS_DIGITS_WRONG. */
MUST_CHECK enum status scan_confirm_login(struct call *call, int64_t scan_id, const char *digits);

/* For the browser before log-in: uses up its confirmed scan and gives the phone's account.
 * STATUS_SCAN_GONE unless it is confirmed. */
MUST_CHECK enum status scan_use_login(struct call *call, int64_t scan_id, int64_t *out_account_id);
