#include "core/account/staff_people.h"

#include <string.h>

#include "core/account/login_guard.h"
#include "core/account/mobile.h"
#include "core/account/password.h"
#include "core/account/role.h"
#include "core/account/session.h"
#include "core/account/staff.h"
#include "core/account/totp.h"
#include "core/audit/audit.h"
#include "core/base/check.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/secret.h"

#define WATCHERS (ROLE_SECURITY_ADMINISTRATOR | ROLE_AUDITOR)
#define PASSWORD_GROUPS 4

enum status staff_people_read_page(struct call *call, const struct staff_people_query *query,
                                   struct staff_records *out_records) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = staff_store_list(tx, query->role, query->state, query->before_id,
                                          query->limit, out_records);
    tx_rollback(tx);
    return status;
}

enum status staff_people_read(struct call *call, int64_t id, struct staff_record *out_record) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = staff_store_find(tx, id, out_record);
    tx_rollback(tx);
    return status;
}

static enum status audit(struct call *call, struct tx *tx, const char *action, int64_t id,
                         const char *detail) {
    return audit_write(
        call, tx,
        &(struct audit_event){
            .action = action, .subject_kind = "staff", .subject_id = id, .detail = detail});
}

static enum status lock_seen(struct tx *tx, int64_t id, int64_t version,
                             struct staff_record *out_record) {
    TRY(staff_store_lock(tx, id, out_record));
    return out_record->version == version ? STATUS_OK : STATUS_PRECONDITION;
}

/* A copy, to hash a password for it, which takes long and never happens under a lock; lock_seen
 * compares afterwards. */
static enum status read_seen(struct call *call, int64_t id, int64_t version,
                             struct staff_record *out_record) {
    TRY(staff_people_read(call, id, out_record));
    return out_record->version == version ? STATUS_OK : STATUS_PRECONDITION;
}

/* ---- making and editing */

static void check_person(struct call *call, const char *name, const char *mobile) {
    if (check_line(name, 1, 100) != NULL)
        (void)call_field(call, "name", "format");
    if (mobile != NULL && check_mobile(mobile) != NULL)
        (void)call_field(call, "mobile", "format");
}

static struct bytes index_of_mobile(struct call *call, const char *mobile) {
    unsigned char *index = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    mobile_index(call, mobile, index);
    return BYTES(index, SECRET_DIGEST_SIZE);
}

/* False: it is the one that was there. */
static bool set_mobile(struct call *call, struct staff_record *record, const char *mobile) {
    struct bytes index = index_of_mobile(call, mobile);
    if (secret_same_digest(record->mobile_index, index))
        return false;
    record->mobile_index = index;
    record->mobile_by = call->actor.id;
    return true;
}

static enum status set_totp(struct call *call, struct staff_record *record, char **out_key) {
    TRY(totp_make_key(call->arena, out_key));
    record->totp_sealed =
        secret_seal(call->ring, call->arena, staff_totp_context(call, record->id), *out_key);
    record->totp_last_step = 0;
    return STATUS_OK;
}

static enum status set_password(struct call *call, struct staff_record *record,
                                const char *password) {
    char *hash = ARENA_ARRAY(call->arena, PASSWORD_HASH_SIZE, char);
    TRY(password_hash(password, hash));
    record->password_hash = hash;
    return STATUS_OK;
}

/* Groups such as "Kq7m": easy to read out and type, about 64 bits, and as check_password wants it.
 */
static char *make_password(struct call *call) {
    static const char *const kinds[] = {"ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz",
                                        "23456789", "abcdefghijkmnpqrstuvwxyz"};
    struct builder password;
    builder_init(&password, call->arena);
    for (size_t group = 0; group < PASSWORD_GROUPS; group++) {
        if (group > 0)
            builder_add_char(&password, '-');
        for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
            builder_add_char(&password, kinds[i][secret_random_below((uint32_t)strlen(kinds[i]))]);
    }
    return password.data;
}

enum status staff_people_add(struct call *call, const char *login, const char *name,
                             const char *mobile, int64_t *out_id) {
    if (!staff_login_is_good(login))
        (void)call_field(call, "login", "format");
    check_person(call, name, mobile);
    TRY(call_checked(call));
    struct staff_record record = {.id = id_next(),
                                  .login = login,
                                  .name = name,
                                  .created_at = call->now,
                                  .created_by = call->actor.id};
    char *unknown_key;
    TRY(set_password(call, &record, make_password(call)));
    TRY(set_totp(call, &record, &unknown_key));
    if (mobile != NULL)
        record.mobile_index = index_of_mobile(call, mobile);
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(staff_taken(call, tx, staff_store_insert(tx, &record)));
    TRY_CLEANUP(audit(call, tx, "staff.add", record.id, NULL));
cleanup:
    TRY(tx_end(tx, status));
    *out_id = record.id;
    return STATUS_OK;
}

enum status staff_people_edit(struct call *call, int64_t id, int64_t version, const char *name,
                              const char *mobile) {
    if (id == call->actor.id)
        return STATUS_OWN_ACCOUNT;
    check_person(call, name, mobile);
    TRY(call_checked(call));
    struct staff_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(tx, id, version, &record));
    record.name = name;
    bool changed = mobile != NULL && set_mobile(call, &record, mobile);
    TRY_CLEANUP(staff_taken(call, tx, staff_store_update(tx, &record)));
    if (changed)
        TRY_CLEANUP(session_end_all_staff(call, tx, id, 0, SESSION_END_STAFF));
    TRY_CLEANUP(
        audit(call, tx, "staff.edit", id, changed ? "{\"mobile\":true}" : "{\"mobile\":false}"));
cleanup:
    return tx_end(tx, status);
}

/* ---- roles */

static enum status check_roles(struct call *call, const struct staff_record *record,
                               unsigned roles) {
    if (!staff_roles_are_separated(roles))
        return call_field(call, "roles", "separation");
    if ((roles & ROLES_WITH_NUMBER) != 0 && record->mobile_index.size == 0)
        return call_field(call, "mobile", "required");
    return STATUS_OK;
}

/* Whoever enrolled the person before knows password and key, and could act as the one who watches
 * from now on. So they end, as those of a new person, which nobody knows. */
static enum status take_means(struct call *call, struct staff_record *record) {
    char *unknown_key;
    record->enrolled_at = 0;
    record->password_temporary = false;
    TRY(set_password(call, record, make_password(call)));
    return set_totp(call, record, &unknown_key);
}

static enum status prepare_roles(struct call *call, struct staff_record *record, unsigned roles) {
    bool begins_to_watch = (roles & WATCHERS & ~(unsigned)record->roles) != 0;
    TRY(check_roles(call, record, roles));
    if (begins_to_watch)
        TRY(take_means(call, record));
    record->roles = roles;
    record->roles_by = call->actor.id;
    return STATUS_OK;
}

enum status staff_people_set_roles(struct call *call, int64_t id, int64_t version, unsigned roles) {
    if (id == call->actor.id)
        return STATUS_OWN_ACCOUNT;
    struct staff_record record, now;
    struct tx *tx;
    TRY(read_seen(call, id, version, &record));
    TRY(prepare_roles(call, &record, roles));
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(tx, id, version, &now));
    if (record.enrolled_at != 0)
        record.totp_last_step = now.totp_last_step; /* log-ins do not count the version up */
    const char *detail =
        arena_format(call->arena, "{\"before\":%lld,\"after\":%u}", (long long)now.roles, roles);
    TRY_CLEANUP(staff_store_update(tx, &record));
    TRY_CLEANUP(session_end_all_staff(call, tx, id, 0, SESSION_END_STAFF));
    TRY_CLEANUP(audit(call, tx, "staff.set_roles", id, detail));
cleanup:
    return tx_end(tx, status);
}

/* ---- enrolment */

/* Whoever enrols somebody could log in as them until they set an own password. */
static enum status check_may_enrol(const struct call *call, const struct staff_record *record) {
    unsigned needed = ((unsigned)record->roles & WATCHERS) != 0 ? ROLE_SECURITY_ADMINISTRATOR
                                                                : ROLE_SYSTEM_ADMINISTRATOR;
    return (call->actor.roles & needed) != 0 ? STATUS_OK : STATUS_FORBIDDEN;
}

static enum status check_parts(struct call *call, const struct staff_record *record, bool password,
                               bool totp) {
    if (password ? totp || record->enrolled_at != 0 : totp && record->enrolled_at != 0)
        return STATUS_OK;
    if (!password)
        (void)call_field(call, "password", "required");
    if (!totp)
        (void)call_field(call, "totp", "required");
    return call_checked(call);
}

static enum status hand_out(struct call *call, struct staff_record *record, bool password,
                            bool totp, struct staff_enrolment *out) {
    *out = (struct staff_enrolment){0};
    if (password) {
        out->password = make_password(call);
        record->password_temporary = true;
        TRY(set_password(call, record, out->password));
    }
    if (totp) {
        TRY(set_totp(call, record, &out->totp_key));
        out->totp_uri = arena_format(
            call->arena, "otpauth://totp/LNCA:%s?secret=%s&issuer=LNCA&digits=6&period=30",
            encode_percent(call->arena, record->login), out->totp_key);
    }
    record->enrolled_at = call->now;
    record->enrolled_by = call->actor.id;
    return STATUS_OK;
}

static enum status clear_guard(struct call *call, const char *login) {
    unsigned char subject[SECRET_DIGEST_SIZE];
    staff_login_subject(call, login, subject);
    return login_guard_clear(call, BYTES(subject, sizeof subject));
}

enum status staff_people_enrol(struct call *call, int64_t id, int64_t version, bool password,
                               bool totp, struct staff_enrolment *out_enrolment) {
    if (id == call->actor.id)
        return STATUS_OWN_ACCOUNT;
    struct staff_record record;
    struct staff_enrolment enrolment;
    struct tx *tx;
    TRY(read_seen(call, id, version, &record));
    TRY(check_may_enrol(call, &record));
    TRY(check_parts(call, &record, password, totp));
    TRY(hand_out(call, &record, password, totp, &enrolment));
    struct staff_record now;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(tx, id, version, &now));
    if (!totp)
        record.totp_last_step = now.totp_last_step; /* log-ins do not count the version up */
    TRY_CLEANUP(staff_store_update(tx, &record));
    TRY_CLEANUP(session_end_all_staff(call, tx, id, 0, SESSION_END_STAFF));
    TRY_CLEANUP(audit(call, tx, "staff.enrol", id,
                      arena_format(call->arena, "{\"password\":%s,\"totp\":%s}",
                                   password ? "true" : "false", totp ? "true" : "false")));
cleanup:
    status = tx_end(tx, status);
    TRY(status);
    TRY(clear_guard(call, record.login));
    *out_enrolment = enrolment;
    return STATUS_OK;
}

enum status staff_people_set_own_password(struct call *call, const char *current,
                                          const char *wanted) {
    struct staff_record record, now;
    struct login_attempt attempt;
    unsigned char subject[SECRET_DIGEST_SIZE];
    const char *code = check_password(wanted, NULL);
    if (code == NULL && str_equal(current, wanted))
        code = "duplicate";
    if (code != NULL)
        return call_field(call, "new_password", code);
    TRY(staff_people_read(call, call->actor.id, &record));
    staff_login_subject(call, record.login, subject);
    TRY(login_guard_begin(call, BYTES(subject, sizeof subject), &attempt));
    TRY(login_guard_end(call, &attempt, password_verify(record.password_hash, current)));
    TRY(set_password(call, &record, wanted));
    record.password_temporary = false;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(tx, record.id, record.version, &now));
    record.totp_last_step = now.totp_last_step;
    TRY_CLEANUP(staff_store_update(tx, &record));
    TRY_CLEANUP(
        session_end_all_staff(call, tx, record.id, call->actor.session_id, SESSION_END_PASSWORD));
    TRY_CLEANUP(audit(call, tx, "staff.set_password", record.id, NULL));
    session_look_up_again(call);
cleanup:
    return tx_end(tx, status);
}

/* ---- disabling */

static enum status set_disabled(struct call *call, int64_t id, int64_t version,
                                const char *reason) {
    bool disables = reason != NULL;
    if (id == call->actor.id)
        return STATUS_OWN_ACCOUNT;
    struct staff_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(tx, id, version, &record));
    TRY_CLEANUP((record.disabled_at != 0) == disables ? STATUS_STATE : STATUS_OK);
    record.disabled_at = disables ? call->now : 0;
    record.disabled_by = disables ? call->actor.id : 0;
    record.disable_reason = reason;
    TRY_CLEANUP(staff_taken(call, tx, staff_store_update(tx, &record)));
    if (disables)
        TRY_CLEANUP(session_end_all_staff(call, tx, id, 0, SESSION_END_STAFF));
    TRY_CLEANUP(audit(call, tx, disables ? "staff.disable" : "staff.enable", id, NULL));
cleanup:
    return tx_end(tx, status);
}

enum status staff_people_disable(struct call *call, int64_t id, int64_t version,
                                 const char *reason) {
    const char *code = check_line(reason, 2, 500);
    if (code != NULL)
        return call_field(call, "reason", code);
    return set_disabled(call, id, version, reason);
}

enum status staff_people_enable(struct call *call, int64_t id, int64_t version) {
    return set_disabled(call, id, version, NULL);
}

enum status staff_people_end_sessions(struct call *call, int64_t id) {
    struct staff_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(staff_store_find(tx, id, &record));
    TRY_CLEANUP(session_end_all_staff(call, tx, id, 0, SESSION_END_STAFF));
    TRY_CLEANUP(audit(call, tx, "staff.end_sessions", id, NULL));
cleanup:
    return tx_end(tx, status);
}
