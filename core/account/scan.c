#include "core/account/scan.h"

#include <string.h>

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "db/tx.h"

#define CODE_SIZE 16
#define KEPT_SECONDS 900 /* longer than both times together: the browser still learns the end */

static const char *const kind_words[] = {[SCAN_RENEWAL] = "renewal", [SCAN_LOGIN] = "login"};

static enum status audit(struct call *call, const char *action, int64_t scan_id) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(audit_write(
        call, tx,
        &(struct audit_event){.action = action, .subject_kind = "scan", .subject_id = scan_id}));
cleanup:
    return tx_end(tx, status);
}

/* ---- the browser ---- */

/* Before log-in the cookie is all there is to know a browser by; only its digest is kept. */
static const char *device_of(struct call *call) {
    unsigned char digest[SECRET_DIGEST_SIZE];
    if (call->actor.session_id != 0 || call->device_id == NULL)
        return "";
    struct bytes cookie = BYTES(call->device_id, strlen(call->device_id));
    secret_sm3(&cookie, 1, digest);
    return encode_hex(call->arena, BYTES(digest, sizeof digest));
}

static const char *fresh_code(struct call *call) {
    unsigned char bytes[CODE_SIZE];
    secret_random(bytes, sizeof bytes);
    return encode_base64url(call->arena, BYTES(bytes, sizeof bytes));
}

static const char *fresh_digits(struct call *call) {
    return arena_format(call->arena, "%02u", (unsigned)secret_random_below(100));
}

enum status scan_begin(struct call *call, enum scan_kind kind, struct scan_record *out_scan) {
    const struct scan_record scan = {
        .id = id_next(),
        .version = 1,
        .kind = kind_words[kind],
        .state = "waiting",
        .code = fresh_code(call),
        .session_id = call->actor.session_id,
        .account_id = call->actor.kind == ACTOR_ACCOUNT ? call->actor.id : 0,
        .device = device_of(call),
        .address = call->address,
        .browser = call->user_agent != NULL ? call->user_agent : "",
        .digits = kind == SCAN_LOGIN ? fresh_digits(call) : "",
        .created_at = call->now,
        .expires_at = call->now + call->settings->scan_seconds * CLOCK_SECOND};
    if (scan.session_id == 0 && str_is_empty(scan.device))
        return STATUS_UNAUTHENTICATED;
    TRY(scan_cache_put(call, &scan, KEPT_SECONDS));
    *out_scan = scan;
    return STATUS_OK;
}

static bool is_over(const struct call *call, const struct scan_record *scan) {
    bool ended = str_equal(scan->state, "confirmed") || str_equal(scan->state, "refused") ||
                 str_equal(scan->state, "used");
    return !ended && scan->expires_at < call->now;
}

enum status scan_read(struct call *call, enum scan_kind kind, int64_t scan_id,
                      struct scan_record *out_scan) {
    struct scan_record scan;
    TRY(scan_cache_find(call, scan_id, &scan));
    bool own = str_equal(scan.kind, kind_words[kind]) &&
               scan.session_id == call->actor.session_id && str_equal(scan.device, device_of(call));
    if (!own)
        return STATUS_NOT_FOUND;
    if (is_over(call, &scan)) {
        scan.state = "expired";
        scan.version++;
    }
    *out_scan = scan;
    return STATUS_OK;
}

enum status scan_link(struct call *call, enum scan_kind kind, int64_t scan_id,
                      const char **out_link) {
    struct scan_record scan;
    TRY(scan_read(call, kind, scan_id, &scan));
    if (!str_equal(scan.state, "waiting"))
        return STATUS_SCAN_GONE;
    *out_link = arena_format(call->arena, "%s/scan#%s", call->settings->phone_origin, scan.code);
    return STATUS_OK;
}

/* ---- the phone ---- */

/* Who lost a race or came too late learns only that. */
static enum status gone(enum status status) {
    return status == STATUS_NOT_FOUND || status == STATUS_CONFLICT ? STATUS_SCAN_GONE : status;
}

enum status scan_take(struct call *call, const char *code, struct scan_record *out_scan) {
    struct scan_record scan = {.phone_account_id = call->actor.id,
                               .phone_session_id = call->actor.session_id,
                               .expires_at =
                                   call->now + call->settings->scan_confirm_seconds * CLOCK_SECOND};
    TRY(gone(scan_cache_find_code(call, code, &scan.id)));
    enum status status = scan_cache_take(call, &scan);
    if (status == STATUS_CONFLICT)
        return STATUS_SCAN_TAKEN;
    if (status == STATUS_OK)
        TRY(audit(call, "scan.take", scan.id));
    else if (status != STATUS_DUPLICATE)
        return gone(status);
    return scan_read_taken(call, scan.id, out_scan);
}

enum status scan_read_taken(struct call *call, int64_t scan_id, struct scan_record *out_scan) {
    struct scan_record scan;
    TRY(gone(scan_cache_find(call, scan_id, &scan)));
    if (scan.phone_session_id != call->actor.session_id)
        return STATUS_NOT_FOUND;
    if (is_over(call, &scan))
        return STATUS_SCAN_GONE;
    *out_scan = scan;
    return STATUS_OK;
}

enum status scan_move(struct call *call, const struct scan_record *scan) {
    return gone(scan_cache_move(call, "scanned", "chosen", call->actor.session_id, scan));
}

static enum status end(struct call *call, struct scan_record *scan, const char *state,
                       const char *reason) {
    scan->state = state;
    scan->reason = reason;
    TRY(scan_move(call, scan));
    return audit(call, reason != NULL ? "scan.refuse" : "scan.confirm", scan->id);
}

enum status scan_refuse(struct call *call, int64_t scan_id) {
    struct scan_record scan;
    TRY(scan_read_taken(call, scan_id, &scan));
    if (str_equal(scan.state, "refused"))
        return STATUS_OK;
    return end(call, &scan, "refused", "by_phone");
}

enum status scan_confirm_login(struct call *call, int64_t scan_id, const char *digits) {
    struct scan_record scan;
    TRY(scan_read_taken(call, scan_id, &scan));
    if (!str_equal(scan.kind, "login"))
        return STATUS_SCAN_GONE;
    if (str_equal(scan.state, "confirmed"))
        return STATUS_OK;
    if (str_equal(scan.digits, digits))
        return end(call, &scan, "confirmed", NULL);
    TRY(end(call, &scan, "refused", "digits"));
    return STATUS_DIGITS_WRONG;
}

/* ---- the browser again ---- */

enum status scan_use_login(struct call *call, int64_t scan_id, int64_t *out_account_id) {
    struct scan_record scan;
    TRY(gone(scan_read(call, SCAN_LOGIN, scan_id, &scan)));
    scan.state = "used";
    TRY(gone(scan_cache_move(call, "confirmed", NULL, 0, &scan)));
    *out_account_id = scan.phone_account_id;
    return STATUS_OK;
}
