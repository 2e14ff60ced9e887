#include "core/account/mobile_change.h"

#include "core/account/account.h"
#include "core/account/identity.h"
#include "core/account/mobile.h"
#include "core/account/session.h"
#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/settings.h"

static enum status read_account(struct call *call, struct account_record *out_record,
                                char **out_mobile) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = account_store_find(tx, call->actor.id, out_record);
    tx_rollback(tx);
    TRY(status);
    return account_open_mobile(call, out_record, out_mobile);
}

/* A check counts when it is about the account, fresh, and not older than the last change: one check
 * moves one number once. */
static enum status check_face(struct call *call, const struct account_record *record, int64_t id) {
    struct identity_verification found;
    enum status status = identity_verification_read(call, id, &found);
    if (status == STATUS_NOT_FOUND)
        return STATUS_IDENTITY_NEEDED;
    TRY(status);
    int64_t oldest = call->now - call->settings->mobile_change_minutes * CLOCK_MINUTE;
    bool counts = str_equal(found.purpose, "account") && str_equal(found.state, "succeeded") &&
                  found.finished_at >= oldest && found.finished_at > record->mobile_changed_at;
    return counts ? STATUS_OK : STATUS_IDENTITY_NEEDED;
}

static enum status use_codes(struct call *call, const struct mobile_change *change,
                             const char *old_mobile) {
    const struct sms_code_given given[] = {
        {change->mobile, SMS_CODE_MOBILE_NEW, change->code},
        {old_mobile, SMS_CODE_MOBILE_CHANGE, change->old_code},
    };
    size_t wrong = 0;
    enum status status = sms_code_use_all(call, given, change->old_code != NULL ? 2 : 1, &wrong);
    return status == STATUS_CODE_WRONG
               ? call_field(call, wrong == 0 ? "code" : "old_code", "code_wrong")
               : status;
}

static enum status store(struct call *call, struct tx *tx, void *context) {
    const struct mobile_change *change = context;
    unsigned char index[SECRET_DIGEST_SIZE];
    int64_t id = call->actor.id;
    mobile_index(call, change->mobile, index);
    TRY(account_store_set_mobile(tx, id, account_seal_mobile(call, id, change->mobile),
                                 BYTES(index, sizeof index), call->now));
    TRY(session_end_all(call, tx, id, call->actor.session_id, SESSION_END_MOBILE));
    return audit_write(call, tx,
                       &(struct audit_event){.action = "account.change_mobile",
                                             .subject_kind = "account",
                                             .subject_id = id,
                                             .detail = change->old_code != NULL
                                                           ? "{\"proof\":\"sms_code\"}"
                                                           : "{\"proof\":\"face_check\"}"});
}

enum status mobile_change(struct call *call, const struct mobile_change *change) {
    struct account_record record;
    char *old_mobile;
    TRY(read_account(call, &record, &old_mobile));
    if ((change->old_code != NULL) == (change->verification_id != 0))
        return call_field(call, "old_code", change->old_code != NULL ? "not_allowed" : "required");
    if (str_equal(change->mobile, old_mobile))
        return call_field(call, "mobile", "unchanged");
    if (change->old_code == NULL)
        TRY(check_face(call, &record, change->verification_id));
    TRY(use_codes(call, change, old_mobile));
    struct mobile_change stored = *change;
    enum status status = tx_retry(call, store, &stored);
    return status == STATUS_DUPLICATE ? STATUS_MOBILE_TAKEN : status;
}
