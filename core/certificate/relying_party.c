#include "core/certificate/relying_party.h"

#include <string.h>

#include "core/audit/audit.h"
#include "core/base/check.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/gateway/destination.h"
#include "core/pki/public_key.h"

#define SECRET_SIZE 32

enum status relying_party_read_page(struct call *call, const struct relying_party_query *query,
                                    struct relying_party_records *out_records) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status =
        relying_party_store_list(tx, query->state, query->before_id, query->limit, out_records);
    tx_rollback(tx);
    return status;
}

enum status relying_party_read(struct call *call, int64_t id, struct relying_party_view *out_view) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status;
    TRY_CLEANUP(relying_party_store_find(tx, id, &out_view->record));
    TRY_CLEANUP(relying_party_store_list_keys(tx, id, &out_view->keys));
    TRY_CLEANUP(relying_party_store_list_secrets(tx, id, call->now, &out_view->secrets));
cleanup:
    tx_rollback(tx);
    return status;
}

static enum status audit(struct call *call, struct tx *tx, const char *action, int64_t id) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = action, .subject_kind = "relying_party", .subject_id = id});
}

/* ---- the party */

/* An origin is a destination without a path. */
static const char *check_origin(const struct call *call, const char *origin) {
    const char *code = destination_check(call->settings, origin);
    if (code != NULL)
        return code;
    return strchr(strstr(origin, "//") + 2, '/') == NULL ? NULL : "format";
}

static void note(struct call *call, const char *field, const char *code) {
    if (code != NULL)
        (void)call_field(call, field, code);
}

static enum status check_party(struct call *call, const struct relying_party_record *wanted) {
    note(call, "name_zh", check_line(wanted->name_zh, 1, 100));
    note(call, "name_en", check_line(wanted->name_en, 1, 100));
    note(call, "origin", check_origin(call, wanted->origin));
    note(call, "webhook_url", destination_check(call->settings, wanted->webhook_url));
    return call_checked(call);
}

enum status relying_party_add(struct call *call, const struct relying_party_record *wanted,
                              int64_t *out_id) {
    TRY(check_party(call, wanted));
    struct relying_party_record record = *wanted;
    record.id = id_next();
    record.state = "active";
    record.created_at = call->now;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(relying_party_store_insert(tx, &record));
    TRY_CLEANUP(audit(call, tx, "relying_party.add", record.id));
cleanup:
    status = tx_end(tx, status);
    if (status == STATUS_DUPLICATE)
        return call_field(call, "identifier", "taken");
    TRY(status);
    *out_id = record.id;
    return STATUS_OK;
}

static enum status lock_seen(struct call *call, struct tx *tx, int64_t id, int64_t version,
                             struct relying_party_record *out_record) {
    TRY(relying_party_store_lock(tx, id, out_record));
    out_record->updated_at = call->now;
    return out_record->version == version ? STATUS_OK : STATUS_PRECONDITION;
}

enum status relying_party_edit(struct call *call, const struct relying_party_record *wanted) {
    TRY(check_party(call, wanted));
    struct relying_party_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(call, tx, wanted->id, wanted->version, &record));
    record.name_zh = wanted->name_zh;
    record.name_en = wanted->name_en;
    record.origin = wanted->origin;
    record.webhook_url = wanted->webhook_url;
    record.sessions_per_second = wanted->sessions_per_second;
    record.sessions_per_holder = wanted->sessions_per_holder;
    TRY_CLEANUP(relying_party_store_update(tx, &record));
    TRY_CLEANUP(audit(call, tx, "relying_party.edit", record.id));
cleanup:
    return tx_end(tx, status);
}

static enum status set_state(struct call *call, int64_t id, int64_t version, const char *state,
                             const char *reason) {
    struct relying_party_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(call, tx, id, version, &record));
    TRY_CLEANUP(str_equal(record.state, state) ? STATUS_STATE : STATUS_OK);
    record.state = state;
    record.suspend_reason = reason;
    record.suspended_at = reason != NULL ? call->now : 0;
    TRY_CLEANUP(relying_party_store_update(tx, &record));
    TRY_CLEANUP(
        audit(call, tx, reason != NULL ? "relying_party.suspend" : "relying_party.resume", id));
cleanup:
    return tx_end(tx, status);
}

enum status relying_party_suspend(struct call *call, int64_t id, int64_t version,
                                  const char *reason) {
    const char *code = check_line(reason, 2, 500);
    if (code != NULL)
        return call_field(call, "reason", code);
    return set_state(call, id, version, "suspended", reason);
}

enum status relying_party_resume(struct call *call, int64_t id, int64_t version) {
    return set_state(call, id, version, "active", NULL);
}

/* ---- keys */

static enum status check_room(struct call *call, struct tx *tx, int64_t id) {
    struct relying_party_key_records keys;
    size_t in_force = 0;
    TRY(relying_party_store_list_keys(tx, id, &keys));
    for (size_t i = 0; i < keys.count; i++)
        in_force += keys.items[i].withdrawn_at == 0;
    return in_force < RELYING_PARTY_KEYS_MAX ? STATUS_OK
                                             : call_field(call, "public_key_pem", "too_many");
}

enum status relying_party_add_key(struct call *call, int64_t id, int64_t version,
                                  const char *public_key_pem) {
    struct public_key key;
    if (public_key_parse(call->arena, public_key_pem, &key) != STATUS_OK)
        return call_field(call, "public_key_pem", "format");
    struct relying_party_key_record key_record = {.id = id_next(),
                                                  .relying_party_id = id,
                                                  .algorithm = key.algorithm,
                                                  .public_key = key.der,
                                                  .created_at = call->now};
    struct relying_party_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(call, tx, id, version, &record));
    TRY_CLEANUP(check_room(call, tx, id));
    TRY_CLEANUP(relying_party_store_insert_key(tx, &key_record));
    TRY_CLEANUP(relying_party_store_update(tx, &record));
    TRY_CLEANUP(audit(call, tx, "relying_party.add_key", id));
cleanup:
    status = tx_end(tx, status);
    return status == STATUS_DUPLICATE ? call_field(call, "public_key_pem", "taken") : status;
}

enum status relying_party_withdraw_key(struct call *call, int64_t id, int64_t version,
                                       int64_t key_id) {
    struct relying_party_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(call, tx, id, version, &record));
    TRY_CLEANUP(relying_party_store_withdraw_key(tx, id, key_id, call->now));
    TRY_CLEANUP(relying_party_store_update(tx, &record));
    TRY_CLEANUP(audit(call, tx, "relying_party.withdraw_key", id));
cleanup:
    return tx_end(tx, status);
}

/* ---- secrets */

static const char *secret_context(struct call *call, int64_t id) {
    return arena_format(call->arena, "relying_party_secrets.secret:%lld", (long long)id);
}

/* The one before may go on for a while; any older one ends now, so that never more than two sign.
 */
static enum status end_secrets(struct call *call, struct tx *tx, int64_t id) {
    struct relying_party_secret_records records;
    TRY(relying_party_store_list_secrets(tx, id, call->now, &records));
    if (records.count >= RELYING_PARTY_SECRETS_MAX)
        TRY(relying_party_store_end_secrets(tx, id, records.items[0].id, call->now));
    return relying_party_store_end_secrets(
        tx, id, INT64_MAX, call->now + call->settings->relying_party_secret_hours * CLOCK_HOUR);
}

enum status relying_party_make_secret(struct call *call, int64_t id, int64_t version,
                                      int64_t *out_secret_id, char **out_secret) {
    unsigned char bytes[SECRET_SIZE];
    secret_random(bytes, sizeof bytes);
    struct relying_party_secret_record secret = {
        .id = id_next(), .relying_party_id = id, .created_at = call->now};
    secret.secret_sealed = secret_seal_bytes(
        call->ring, call->arena, secret_context(call, secret.id), BYTES(bytes, sizeof bytes));
    char *text = arena_format(call->arena, "whsec_%s",
                              encode_base64(call->arena, BYTES(bytes, sizeof bytes)));
    secret_wipe(bytes, sizeof bytes);
    struct relying_party_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(call, tx, id, version, &record));
    TRY_CLEANUP(end_secrets(call, tx, id));
    TRY_CLEANUP(relying_party_store_insert_secret(tx, &secret));
    TRY_CLEANUP(relying_party_store_update(tx, &record));
    TRY_CLEANUP(audit(call, tx, "relying_party.make_secret", id));
cleanup:
    status = tx_end(tx, status);
    TRY(status);
    *out_secret_id = secret.id;
    *out_secret = text;
    return STATUS_OK;
}

enum status
relying_party_open_secrets(struct call *call, struct tx *tx, int64_t relying_party_id,
                           struct relying_party_secret out_secrets[RELYING_PARTY_SECRETS_MAX],
                           size_t *out_count) {
    struct relying_party_secret_records records;
    TRY(relying_party_store_list_secrets(tx, relying_party_id, call->now, &records));
    size_t count =
        records.count < RELYING_PARTY_SECRETS_MAX ? records.count : RELYING_PARTY_SECRETS_MAX;
    for (size_t i = 0; i < count; i++) {
        const struct relying_party_secret_record *record = &records.items[i];
        out_secrets[i].id = record->id;
        TRY(secret_open_bytes(call->ring, call->arena, secret_context(call, record->id),
                              record->secret_sealed, &out_secrets[i].key));
    }
    *out_count = count;
    return STATUS_OK;
}
