#include "core/account/account.h"

#include <string.h>

#include "core/account/login_guard.h"
#include "core/account/mobile.h"
#include "core/account/password.h"
#include "core/account/scan.h"
#include "core/account/session.h"
#include "core/account/sms_code.h"
#include "core/audit/audit.h"
#include "core/base/check.h"
#include "core/base/id.h"
#include "core/base/mask.h"
#include "db/identity_store.h"

static const char *mobile_context(struct call *call, int64_t account_id) {
    return arena_format(call->arena, "accounts.mobile:%lld", (long long)account_id);
}

enum status account_open_mobile(struct call *call, const struct account_record *record,
                                char **out_mobile) {
    return secret_open(call->ring, call->arena, mobile_context(call, record->id),
                       record->mobile_sealed, out_mobile);
}

struct bytes account_seal_mobile(struct call *call, int64_t account_id, const char *mobile) {
    return secret_seal(call->ring, call->arena, mobile_context(call, account_id), mobile);
}

static enum status find_by_mobile(struct call *call, struct tx *tx, const char *mobile,
                                  struct account_record *out_record) {
    unsigned char index[SECRET_DIGEST_SIZE];
    mobile_index(call, mobile, index);
    return account_store_find_by_mobile(tx, BYTES(index, sizeof index), out_record);
}

static enum status note(struct call *call, struct tx *tx, const char *action, int64_t account_id) {
    return audit_write(call, tx,
                       &(struct audit_event){
                           .action = action, .subject_kind = "account", .subject_id = account_id});
}

static enum status insert(struct call *call, struct tx *tx, const char *mobile,
                          const char *password_hash, int64_t *out_account_id) {
    unsigned char index[SECRET_DIGEST_SIZE];
    mobile_index(call, mobile, index);
    struct account_record record = {.id = id_next(),
                                    .mobile_index = BYTES(index, sizeof index),
                                    .password_hash = password_hash,
                                    .language = "zh",
                                    .created_at = call->now};
    record.mobile_sealed = account_seal_mobile(call, record.id, mobile);
    TRY(account_store_insert(tx, &record));
    TRY(note(call, tx, "account.create", record.id));
    *out_account_id = record.id;
    return STATUS_OK;
}

enum status account_find_or_open(struct call *call, struct tx *tx, const char *mobile,
                                 int64_t *out_account_id) {
    unsigned char index[SECRET_DIGEST_SIZE];
    struct account_record record;
    mobile_index(call, mobile, index);
    enum status status = account_store_hold_by_mobile(tx, BYTES(index, sizeof index), &record);
    if (status == STATUS_NOT_FOUND) {
        status = insert(call, tx, mobile, NULL, out_account_id);
        return status == STATUS_DUPLICATE ? STATUS_CONFLICT : status;
    }
    TRY(status);
    *out_account_id = record.id;
    return STATUS_OK;
}

static enum status check_password_field(struct call *call, const char *password,
                                        const char *mobile) {
    const char *code = check_password(password, mobile);
    return code == NULL ? STATUS_OK : call_field(call, "password", code);
}

static enum status check_agreements(struct call *call, const char *kinds,
                                    const struct agreements_accepted *accepted) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = agreement_check(call, tx, kinds, accepted);
    tx_rollback(tx);
    return status;
}

struct opening {
    const struct account_credentials *credentials;
    const char *password_hash; /* NULL: none */
    int64_t account_id;
};

static enum status open_registered(struct call *call, struct tx *tx, void *context) {
    struct opening *opening = context;
    const struct account_credentials *credentials = opening->credentials;
    TRY(insert(call, tx, credentials->mobile, opening->password_hash, &opening->account_id));
    return agreement_store(call, tx, opening->account_id, &credentials->agreements);
}

/* The hash comes before the code: a busy service must not cost the person the code. */
enum status account_register(struct call *call, const struct account_credentials *credentials,
                             int64_t *out_account_id) {
    TRY(check_password_field(call, credentials->password, credentials->mobile));
    TRY(check_agreements(call, "platform", &credentials->agreements));
    char hash[PASSWORD_HASH_SIZE];
    TRY(password_hash(credentials->password, hash));
    TRY(sms_code_use(call, credentials->mobile, SMS_CODE_REGISTER, credentials->code));
    struct opening opening = {.credentials = credentials, .password_hash = hash};
    enum status status = tx_retry(call, open_registered, &opening);
    secret_wipe(hash, sizeof hash);
    if (status == STATUS_DUPLICATE)
        return STATUS_MOBILE_TAKEN;
    TRY(status);
    *out_account_id = opening.account_id;
    return STATUS_OK;
}

/* The stored hash of a number; NULL for nobody, so that password_verify takes its time all the
 * same. */
static enum status read_hash(struct call *call, const char *mobile, const char **out_hash,
                             int64_t *out_account_id) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    struct account_record record = {0};
    enum status status = find_by_mobile(call, tx, mobile, &record);
    tx_rollback(tx);
    if (status == STATUS_NOT_FOUND)
        record = (struct account_record){0};
    else
        TRY(status);
    *out_hash = record.password_hash;
    *out_account_id = record.id;
    return STATUS_OK;
}

static enum status store_login(struct call *call, int64_t account_id, const char *action,
                               const struct agreements_accepted *agreements) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(agreement_store(call, tx, account_id, agreements));
    TRY_CLEANUP(note(call, tx, action, account_id));
cleanup:
    return tx_end(tx, status);
}

static enum status verify(struct call *call, const struct account_credentials *credentials,
                          int64_t *out_account_id) {
    const char *hash;
    TRY(read_hash(call, credentials->mobile, &hash, out_account_id));
    return password_verify(hash, credentials->password);
}

enum status account_login_by_password(struct call *call,
                                      const struct account_credentials *credentials,
                                      int64_t *out_account_id) {
    TRY(check_agreements(call, agreement_kinds_of_login(call->client), &credentials->agreements));
    unsigned char index[SECRET_DIGEST_SIZE];
    mobile_index(call, credentials->mobile, index);
    struct bytes subject = BYTES(index, sizeof index);
    struct login_attempt attempt;
    TRY(login_guard_begin(call, subject, &attempt));

    int64_t account_id = 0;
    TRY(login_guard_end(call, &attempt, verify(call, credentials, &account_id)));
    TRY(store_login(call, account_id, "account.login_password", &credentials->agreements));
    *out_account_id = account_id;
    return STATUS_OK;
}

/* Finds the account of the number, or opens one. When somebody else opened it meanwhile, the
 * transaction is tried again and finds it. */
static enum status find_or_open(struct call *call, struct tx *tx, void *context) {
    struct opening *opening = context;
    const struct account_credentials *credentials = opening->credentials;
    struct account_record record;
    enum status status = find_by_mobile(call, tx, credentials->mobile, &record);
    if (status == STATUS_OK)
        opening->account_id = record.id;
    else if (status == STATUS_NOT_FOUND)
        status = insert(call, tx, credentials->mobile, NULL, &opening->account_id);
    if (status == STATUS_DUPLICATE)
        return STATUS_CONFLICT;
    TRY(status);
    TRY(agreement_store(call, tx, opening->account_id, &credentials->agreements));
    return note(call, tx, "account.login_code", opening->account_id);
}

enum status account_login_by_code(struct call *call, const struct account_credentials *credentials,
                                  int64_t *out_account_id) {
    TRY(check_agreements(call, agreement_kinds_of_login(call->client), &credentials->agreements));
    TRY(sms_code_use(call, credentials->mobile, SMS_CODE_LOGIN, credentials->code));
    struct opening opening = {.credentials = credentials};
    TRY(tx_retry(call, find_or_open, &opening));
    *out_account_id = opening.account_id;
    return STATUS_OK;
}

enum status account_login_by_scan(struct call *call, const struct account_credentials *credentials,
                                  int64_t *out_account_id) {
    int64_t account_id;
    TRY(check_agreements(call, agreement_kinds_of_login(call->client), &credentials->agreements));
    TRY(scan_use_login(call, credentials->scan_id, &account_id));
    TRY(store_login(call, account_id, "account.login_scan", &credentials->agreements));
    *out_account_id = account_id;
    return STATUS_OK;
}

static enum status store_password(struct call *call, int64_t account_id, const char *hash,
                                  int64_t session_kept) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(account_store_set_password(tx, account_id, hash));
    TRY_CLEANUP(session_end_all(call, tx, account_id, session_kept, SESSION_END_PASSWORD));
    TRY_CLEANUP(note(call, tx, "account.set_password", account_id));
cleanup:
    return tx_end(tx, status);
}

static enum status set_password(struct call *call, const char *mobile, const char *code,
                                const char *password, int64_t session_kept) {
    TRY(check_password_field(call, password, mobile));
    char hash[PASSWORD_HASH_SIZE];
    TRY(password_hash(password, hash));
    TRY(sms_code_use(call, mobile, SMS_CODE_PASSWORD_RESET, code));
    const char *old_hash;
    int64_t account_id;
    TRY(read_hash(call, mobile, &old_hash, &account_id));
    if (account_id == 0)
        return STATUS_CODE_WRONG;
    TRY(store_password(call, account_id, hash, session_kept));
    unsigned char index[SECRET_DIGEST_SIZE];
    mobile_index(call, mobile, index);
    return login_guard_clear(call, BYTES(index, sizeof index));
}

enum status account_reset_password(struct call *call, const char *mobile, const char *code,
                                   const char *password) {
    return set_password(call, mobile, code, password, 0);
}

static enum status own_mobile(struct call *call, char **out_mobile) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = account_mobile(call, tx, call->actor.id, out_mobile);
    tx_rollback(tx);
    return status;
}

enum status account_change_password(struct call *call, const char *code, const char *password) {
    char *mobile;
    TRY(own_mobile(call, &mobile));
    return set_password(call, mobile, code, password, call->actor.session_id);
}

enum status account_send_code(struct call *call, enum sms_code_purpose purpose, const char *mobile,
                              struct sms_code_sent *out_sent) {
    char *own;
    TRY(own_mobile(call, &own));
    bool to_new = purpose == SMS_CODE_MOBILE_NEW;
    if (to_new != (mobile != NULL))
        return call_field(call, "mobile", to_new ? "required" : "not_allowed");
    if (to_new && str_equal(mobile, own))
        return call_field(call, "mobile", "unchanged");
    return sms_code_send(call, to_new ? mobile : own, purpose, out_sent);
}

enum status account_mobile(struct call *call, struct tx *tx, int64_t account_id,
                           char **out_mobile) {
    struct account_record record;
    TRY(account_store_find(tx, account_id, &record));
    return account_open_mobile(call, &record, out_mobile);
}
