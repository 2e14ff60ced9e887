/* session: see the header. Checking is here, opening and ending too; rotation of refresh tokens is
 * session_refresh.c's. */
#include "core/account/session.h"

#include <string.h>

#include "core/account/session_memory.h"
#include "core/account/session_token.h"
#include "core/audit/audit.h"
#include "core/base/arena.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/settings.h"
#include "core/base/str.h"
#include "db/session_store.h"
#include "db/tx.h"

#define LIVING_MAX 1000 /* sessions of one account; the oldest go */
#define TOUCH_PARTS 20  /* last use is noted this often within the idle time */

static const char *const client_words[] = {[CLIENT_NONE] = "none",
                                           [CLIENT_PORTAL] = "portal",
                                           [CLIENT_PHONE] = "phone",
                                           [CLIENT_STAFF] = "staff"};
static const char *const end_words[] = {
    [SESSION_END_LOGOUT] = "logout",     [SESSION_END_ENDED] = "ended",
    [SESSION_END_PASSWORD] = "password", [SESSION_END_REUSE] = "reuse",
    [SESSION_END_MOBILE] = "mobile",     [SESSION_END_CLOSED] = "closed",
    [SESSION_END_STAFF] = "staff",
};

/* How long a session lives; the app's is kept alive by its refresh tokens and has no idle end. */
struct lifetime {
    int64_t idle; /* 0 = none */
    int64_t absolute;
};

static struct lifetime lifetime_of(const struct settings *settings, enum client_kind client) {
    switch (client) {
    case CLIENT_STAFF:
        return (struct lifetime){settings->staff_session_idle_minutes * CLOCK_MINUTE,
                                 settings->staff_session_hours * CLOCK_HOUR};
    case CLIENT_PHONE:
        return (struct lifetime){0, settings->phone_session_days * CLOCK_DAY};
    default:
        return (struct lifetime){settings->session_idle_minutes * CLOCK_MINUTE,
                                 settings->session_hours * CLOCK_HOUR};
    }
}

static enum client_kind client_of(const char *word) {
    for (enum client_kind client = CLIENT_PORTAL; client <= CLIENT_STAFF; client++) {
        if (str_equal(client_words[client], word))
            return client;
    }
    return CLIENT_NONE;
}

static enum status audit(struct call *call, struct tx *tx, const char *action, int64_t session_id) {
    return audit_write(call, tx,
                       &(struct audit_event){
                           .action = action, .subject_kind = "session", .subject_id = session_id});
}

/* ---- many at once */

/* Barring comes before the commit: from then on nobody trusts a copy, and who asks PostgreSQL sees
 * the truth. */
static void bar(struct call *call, const int64_t *ids, size_t count) {
    if (count == 0)
        return;
    session_cache_bar(call, ids, count);
    for (size_t i = 0; i < count; i++)
        session_memory_forget(ids[i]);
    call->failure.cause = NULL;
}

static enum status end_each(struct call *call, struct tx *tx, const int64_t *ids, size_t count,
                            enum session_end reason) {
    for (size_t i = 0; i < count; i++) {
        TRY(session_store_set_end(tx, ids[i], call->now, end_words[reason]));
        TRY(audit(call, tx, "session.end", ids[i]));
    }
    bar(call, ids, count);
    return STATUS_OK;
}

/* Ending them all at once (a new password) must stay one bounded transaction. */
static enum status end_surplus(struct call *call, struct tx *tx, int64_t account_id) {
    int64_t *ids;
    size_t count;
    TRY(session_store_lock_surplus(tx, account_id, LIVING_MAX, &ids, &count));
    return end_each(call, tx, ids, count, SESSION_END_ENDED);
}

/* ---- opening */

static enum status insert(struct call *call, struct tx *tx, const struct session_record *record,
                          struct session_opened *opened) {
    TRY(session_store_insert(tx, record));
    if (call->client == CLIENT_PHONE)
        TRY(session_token_fresh_refresh(call, tx, record->id, &opened->refresh_token));
    if (record->account_id != 0)
        TRY(end_surplus(call, tx, record->account_id));
    return audit(call, tx, "session.open", record->id);
}

enum status session_open(struct call *call, enum actor_kind kind, int64_t subject_id,
                         const char *device_name, struct session_opened *out_opened) {
    struct tx *tx = NULL;
    enum status status;
    const char *device = device_name != NULL ? device_name : call->user_agent;
    struct session_record record = {
        .id = id_next(),
        .client = client_words[call->client],
        .account_id = kind == ACTOR_ACCOUNT ? subject_id : 0,
        .staff_id = kind == ACTOR_STAFF ? subject_id : 0,
        .device = device,
        .address = call->address[0] != '\0' ? call->address : NULL,
        .created_at = call->now,
        .expires_at = call->now + lifetime_of(call->settings, call->client).absolute,
    };
    struct session_opened opened = {.session_id = record.id, .expires_at = record.expires_at};
    if (call->client != CLIENT_PHONE)
        opened.cookie = session_token_fresh_cookie(call, record.id, record.token_hash);
    call->actor = (struct actor){.kind = kind, .id = subject_id, .session_id = record.id};
    TRY_CLEANUP(tx_begin(call, &tx));
    TRY_CLEANUP(insert(call, tx, &record, &opened));
    TRY_CLEANUP(tx_commit(tx));
    *out_opened = opened;
cleanup:
    tx_rollback(tx);
    return status;
}

/* ---- checking */

static enum status load_from_store(struct call *call, int64_t id, struct session_copy *out_copy) {
    struct tx *tx = NULL;
    struct session_record record;
    TRY(tx_read(call, &tx));
    enum status status = session_store_find(tx, id, &record);
    tx_rollback(tx);
    if (status == STATUS_NOT_FOUND ||
        (status == STATUS_OK && (record.ended_at != 0 || record.barred)))
        return STATUS_UNAUTHENTICATED;
    TRY(status);
    *out_copy = (struct session_copy){
        .id = record.id,
        .account_id = record.account_id,
        .staff_id = record.staff_id,
        .seen_at = record.seen_at,
        .expires_at = record.expires_at,
        .client = client_of(record.client),
        .roles = record.roles,
    };
    memcpy(out_copy->token_hash, record.token_hash, sizeof(record.token_hash));
    return STATUS_OK;
}

static enum status load(struct call *call, int64_t id, struct session_copy *out_copy) {
    if (session_memory_find(id, out_copy))
        return STATUS_OK;
    enum status cached = session_cache_find(call, id, out_copy);
    if (cached != STATUS_OK) {
        call->failure.cause = NULL; /* a missing copy is no failure of the call */
        TRY(load_from_store(call, id, out_copy));
        if (cached == STATUS_NOT_FOUND)
            session_cache_add(call, out_copy);
    }
    session_memory_keep(out_copy);
    return STATUS_OK;
}

/* Notes the use of a session now and then; when that fails, the next request tries again. */
static void touch(struct call *call, struct session_copy *copy, int64_t idle) {
    int64_t period = idle > 0 ? idle / TOUCH_PARTS : CLOCK_MINUTE;
    struct tx *tx = NULL;
    if (call->now - copy->seen_at < period || tx_read(call, &tx) != STATUS_OK)
        return;
    if (session_store_touch(tx, copy->id, call->now, call->now - period) == STATUS_OK) {
        copy->seen_at = call->now;
        session_memory_keep(copy);
    }
    tx_rollback(tx);
}

static enum status check(struct call *call, int64_t id, const unsigned char *hash) {
    struct session_copy copy;
    TRY(load(call, id, &copy));
    int64_t idle = lifetime_of(call->settings, copy.client).idle;
    if (hash != NULL && !secret_equal(hash, copy.token_hash, SECRET_DIGEST_SIZE))
        return STATUS_UNAUTHENTICATED;
    if (copy.client != call->client || copy.expires_at <= call->now ||
        (idle > 0 && copy.seen_at + idle <= call->now))
        return STATUS_UNAUTHENTICATED;
    bool is_staff = copy.staff_id != 0;
    call->actor = (struct actor){
        .kind = is_staff ? ACTOR_STAFF : ACTOR_ACCOUNT,
        .id = is_staff ? copy.staff_id : copy.account_id,
        .session_id = copy.id,
        .roles = copy.roles,
    };
    touch(call, &copy, idle);
    return STATUS_OK;
}

enum status session_check_cookie(struct call *call, const char *cookie) {
    int64_t id;
    unsigned char hash[SECRET_DIGEST_SIZE];
    if (!session_token_read_cookie(call, cookie, &id, hash))
        return STATUS_UNAUTHENTICATED;
    return check(call, id, hash);
}

enum status session_check_id(struct call *call, int64_t session_id) {
    return check(call, session_id, NULL);
}

/* ---- ending */

static bool is_own(const struct call *call, const struct session_record *record) {
    int64_t owner = call->actor.kind == ACTOR_STAFF ? record->staff_id : record->account_id;
    return call->actor.kind != ACTOR_NOBODY && owner != 0 && owner == call->actor.id;
}

enum status session_end(struct call *call, int64_t session_id, enum session_end reason) {
    struct tx *tx = NULL;
    struct session_record record;
    enum status status;
    TRY_CLEANUP(tx_begin(call, &tx));
    TRY_CLEANUP(session_store_find_locked(tx, session_id, &record));
    if (!is_own(call, &record) || record.ended_at != 0) {
        status = STATUS_NOT_FOUND;
        goto cleanup;
    }
    TRY_CLEANUP(session_store_set_end(tx, session_id, call->now, end_words[reason]));
    TRY_CLEANUP(audit(call, tx, "session.end", session_id));
    bar(call, &session_id, 1);
    TRY_CLEANUP(tx_commit(tx));
    session_memory_forget(session_id);
cleanup:
    tx_rollback(tx);
    return status;
}

enum status session_end_all(struct call *call, struct tx *tx, int64_t account_id,
                            int64_t keep_session_id, enum session_end reason) {
    int64_t *ids;
    size_t count;
    TRY(session_store_lock_living(tx, account_id, keep_session_id, &ids, &count));
    return end_each(call, tx, ids, count, reason);
}

enum status session_end_all_staff(struct call *call, struct tx *tx, int64_t staff_id,
                                  int64_t keep_session_id, enum session_end reason) {
    int64_t *ids;
    size_t count;
    TRY(session_store_lock_living_staff(tx, staff_id, keep_session_id, &ids, &count));
    return end_each(call, tx, ids, count, reason);
}

void session_look_up_again(struct call *call) {
    bar(call, &call->actor.session_id, 1);
}

/* ---- listing */

static bool is_alive(const struct call *call, const struct session_record *record) {
    int64_t idle = lifetime_of(call->settings, client_of(record->client)).idle;
    return idle == 0 || record->seen_at + idle > call->now;
}

enum status session_list(struct call *call, struct session_view **out_sessions, size_t *out_count) {
    struct tx *tx = NULL;
    struct session_record *records;
    size_t found, count = 0;
    bool is_staff = call->actor.kind == ACTOR_STAFF;
    TRY(tx_read(call, &tx));
    enum status status =
        session_store_list_living(tx, is_staff ? 0 : call->actor.id, is_staff ? call->actor.id : 0,
                                  SESSION_LIST_MAX, &records, &found);
    tx_rollback(tx);
    TRY(status);
    struct session_view *views = ARENA_ARRAY(call->arena, found + 1, struct session_view);
    for (size_t i = 0; i < found; i++) {
        const struct session_record *one = &records[i];
        if (!is_alive(call, one))
            continue;
        views[count++] = (struct session_view){
            .session_id = one->id,
            .client = client_of(one->client),
            .device = one->device,
            .address = one->address,
            .created_at = one->created_at,
            .seen_at = one->seen_at,
            .expires_at = one->expires_at,
            .current = one->id == call->actor.session_id,
        };
    }
    *out_sessions = views;
    *out_count = count;
    return STATUS_OK;
}
