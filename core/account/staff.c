#include "core/account/staff.h"

#include <string.h>

#include "core/account/login_guard.h"
#include "core/account/mobile.h"
#include "core/account/password.h"
#include "core/account/role.h"
#include "core/account/totp.h"
#include "core/audit/audit.h"
#include "core/base/check.h"
#include "core/base/id.h"
#include "db/staff_store.h"

#define SEPARATED_ROLES (ROLE_SYSTEM_ADMINISTRATOR | ROLE_SECURITY_ADMINISTRATOR | ROLE_AUDITOR)

const char *staff_totp_context(struct call *call, int64_t id) {
    return arena_format(call->arena, "staff.totp:%lld", (long long)id);
}

bool staff_login_is_good(const char *login) {
    return strlen(login) >= 2 && strlen(login) <= 40 &&
           strspn(login, "abcdefghijklmnopqrstuvwxyz0123456789._-") == strlen(login);
}

bool staff_roles_are_separated(unsigned roles) {
    unsigned separated = roles & SEPARATED_ROLES;
    return (separated & (separated - 1)) == 0;
}

void staff_login_subject(const struct call *call, const char *login,
                         unsigned char out_index[SECRET_DIGEST_SIZE]) {
    secret_index(call->ring, "staff_login", login, out_index);
}

enum status staff_taken(struct call *call, const struct tx *tx, enum status status) {
    if (status != STATUS_DUPLICATE)
        return status;
    bool is_mobile = str_equal(tx_constraint(tx), "staff_one_person");
    return call_field(call, is_mobile ? "mobile" : "login", "taken");
}

static bool is_enrolled(const struct staff_record *record) {
    return record->enrolled_at != 0;
}

static struct staff_view view_of(const struct staff_record *record) {
    return (struct staff_view){
        .id = record->id,
        .login = record->login,
        .name = record->name,
        .roles = is_enrolled(record) && !record->password_temporary ? (unsigned)record->roles : 0,
        .password_temporary = record->password_temporary};
}

static enum status find(struct call *call, const char *login, struct staff_record *out_record) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = staff_store_find_by_login(tx, login, out_record);
    tx_rollback(tx);
    return status;
}

static enum status open_totp_key(struct call *call, const struct staff_record *record,
                                 char **out_key) {
    return secret_open(call->ring, call->arena, staff_totp_context(call, record->id),
                       record->totp_sealed, out_key);
}

static enum status check_totp(struct call *call, const struct staff_record *record,
                              const char *totp, int64_t *out_step) {
    char *key;
    int64_t step;
    TRY(open_totp_key(call, record, &key));
    TRY(totp_find_step(key, call->now, totp, &step));
    if (step == 0)
        return STATUS_LOGIN_FAILED;
    *out_step = step;
    return STATUS_OK;
}

static enum status store_login(struct call *call, int64_t staff_id, int64_t step) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(staff_store_use_totp_step(tx, staff_id, step));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "staff.login",
                                                  .subject_kind = "staff",
                                                  .subject_id = staff_id}));
cleanup:
    status = tx_end(tx, status);
    return status == STATUS_CONFLICT ? STATUS_LOGIN_FAILED : status;
}

static enum status check_credentials(struct call *call, const char *login, const char *password,
                                     const char *totp, struct staff_record *out_record) {
    struct staff_record record = {0};
    enum status status = find(call, login, &record);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        return status;
    bool usable = status == STATUS_OK && record.disabled_at == 0 && is_enrolled(&record);
    TRY(password_verify(usable ? record.password_hash : NULL, password));
    int64_t step;
    TRY(check_totp(call, &record, totp, &step));
    TRY(store_login(call, record.id, step));
    *out_record = record;
    return STATUS_OK;
}

enum status staff_login(struct call *call, const char *login, const char *password,
                        const char *totp, struct staff_view *out_staff) {
    unsigned char index[SECRET_DIGEST_SIZE];
    staff_login_subject(call, login, index);
    struct bytes subject = BYTES(index, sizeof index);
    struct login_attempt attempt;
    TRY(login_guard_begin(call, subject, &attempt));
    struct staff_record record = {0};
    enum status status = check_credentials(call, login, password, totp, &record);
    TRY(login_guard_end(call, &attempt, status));
    *out_staff = view_of(&record);
    return STATUS_OK;
}

enum status staff_view(struct call *call, int64_t staff_id, struct staff_view *out_staff) {
    struct staff_record record;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = staff_store_find(tx, staff_id, &record);
    tx_rollback(tx);
    TRY(status);
    *out_staff = view_of(&record);
    return STATUS_OK;
}

static enum status check_new(struct call *call, const struct staff_new *person) {
    const char *code = check_password(person->password, person->mobile);
    if (code != NULL)
        (void)call_field(call, "password", code);
    if (!staff_login_is_good(person->login))
        (void)call_field(call, "login", "format");
    if (check_line(person->name, 1, 100) != NULL)
        (void)call_field(call, "name", "format");
    if (person->mobile == NULL && (person->roles & ROLES_WITH_NUMBER) != 0)
        (void)call_field(call, "mobile", "required");
    if (person->mobile != NULL && check_mobile(person->mobile) != NULL)
        (void)call_field(call, "mobile", "format");
    if (person->roles == 0 || !staff_roles_are_separated(person->roles))
        (void)call_field(call, "roles", "separation");
    return call_checked(call);
}

enum status staff_add(struct call *call, const struct staff_new *person, char **out_totp_key) {
    TRY(check_new(call, person));
    char hash[PASSWORD_HASH_SIZE], *key;
    unsigned char index[SECRET_DIGEST_SIZE];
    TRY(password_hash(person->password, hash));
    TRY(totp_make_key(call->arena, &key));
    struct staff_record record = {.id = id_next(),
                                  .login = person->login,
                                  .name = person->name,
                                  .roles = person->roles,
                                  .password_hash = hash,
                                  .created_at = call->now,
                                  .enrolled_at = call->now};
    record.totp_sealed =
        secret_seal(call->ring, call->arena, staff_totp_context(call, record.id), key);
    if (person->mobile != NULL) {
        mobile_index(call, person->mobile, index);
        record.mobile_index = BYTES(index, sizeof index);
    }
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(staff_taken(call, tx, staff_store_insert(tx, &record)));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "staff.add",
                                                  .subject_kind = "staff",
                                                  .subject_id = record.id}));
cleanup:
    TRY(tx_end(tx, status));
    *out_totp_key = key;
    return STATUS_OK;
}

/* The first code that a login would still take now: each serves once. */
enum status staff_next_code(struct call *call, const char *login, char out_code[TOTP_CODE_SIZE]) {
    struct staff_record record;
    char *key;
    TRY(find(call, login, &record));
    TRY(open_totp_key(call, &record, &key));
    int64_t step = totp_step_at(call->now);
    if (step <= record.totp_last_step)
        step = record.totp_last_step + 1;
    return totp_code(key, step, out_code);
}
