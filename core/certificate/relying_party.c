/* relying_party: reading; see the header. */
#include "core/certificate/relying_party.h"

#include "core/base/secret.h"

enum status relying_party_read(struct call *call, int64_t id,
                               struct relying_party_record *out_record) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = relying_party_store_find(tx, id, out_record);
    tx_rollback(tx);
    return status;
}

static const char *secret_context(struct call *call, int64_t id) {
    return arena_format(call->arena, "relying_party_secrets.secret:%lld", (long long)id);
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
