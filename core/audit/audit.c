/* audit: writing and listing entries, and sealing them. Verification is in verify.c. */
#include "core/audit/audit.h"

#include <stdatomic.h>
#include <string.h>

#include "core/audit/digest.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/settings.h"
#include "db/audit_store.h"

#define BLOCK_ENTRIES_MAX 5000
#define TRANSACTION_ENTRIES_MAX 50000
#define LAG_FRESH CLOCK_SECOND /* how long a process trusts the lag that it read */
#define FIRST_TX "0"

static const char *const actor_words[] = {[ACTOR_NOBODY] = "nobody",
                                          [ACTOR_ACCOUNT] = "account",
                                          [ACTOR_STAFF] = "staff",
                                          [ACTOR_SYSTEM] = "system"};

/* The lag as read last, and when (monotonic). Two threads may read it at once; that does no harm.
 */
static _Atomic int64_t known_lag_ms;
static _Atomic int64_t lag_read_at;

static enum status check_stall(struct call *call, struct tx *tx) {
    int64_t now = clock_monotonic();
    int64_t read_at = atomic_load(&lag_read_at);
    if (read_at == 0 || now - read_at > LAG_FRESH) {
        int64_t lag_ms;
        TRY(audit_store_find_lag(tx, &lag_ms));
        atomic_store(&known_lag_ms, lag_ms);
        atomic_store(&lag_read_at, now);
    }
    if (atomic_load(&known_lag_ms) < call->settings->audit_stall_seconds * 1000)
        return STATUS_OK;
    return call_fail(call, STATUS_UNAVAILABLE, "audit sealing has stalled");
}

enum status audit_write(struct call *call, struct tx *tx, const struct audit_event *event) {
    unsigned key_id;
    unsigned char mac[SECRET_DIGEST_SIZE];
    TRY(check_stall(call, tx));
    (void)secret_ring_key(call->ring, "audit_key", &key_id);
    struct audit_entry_record record = {.id = id_next(),
                                        .at = call->now,
                                        .actor_kind = actor_words[call->actor.kind],
                                        .actor_id = call->actor.id,
                                        .session_id = call->actor.session_id,
                                        .address = call->address ? call->address : "",
                                        .request_id = call->request_id ? call->request_id : "",
                                        .action = event->action,
                                        .subject_kind = event->subject_kind,
                                        .subject_id = event->subject_id,
                                        .detail = event->detail,
                                        .key_id = (int64_t)key_id};
    if (!audit_digest_entry(call, &record, mac))
        return call_fail(call, STATUS_INTERNAL, "audit key missing");
    record.mac = BYTES(mac, sizeof mac);
    return audit_store_insert(tx, &record);
}

/* The newest block must be the one that the head notes. Going on from anywhere else would cover up
 * that blocks were cut off. */
static enum status check_head(struct call *call, struct tx *tx,
                              const struct audit_block_record *last) {
    struct audit_head_record head;
    enum status status = audit_store_find_head(tx, &head);
    if (status == STATUS_NOT_FOUND && last->id == 0)
        return STATUS_OK;
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        return status;
    bool same = status == STATUS_OK && head.block_id == last->id &&
                head.digest.size == last->digest.size &&
                memcmp(head.digest.data, last->digest.data, head.digest.size) == 0;
    return same ? STATUS_OK : call_fail(call, STATUS_TAMPERED, "the newest block is not the head");
}

/* Where the next block begins and what it is chained to. */
static enum status read_end(struct call *call, struct tx *tx, struct audit_block_record *out_last) {
    static const unsigned char zeros[SECRET_DIGEST_SIZE];
    enum status status = audit_store_find_last_block(tx, out_last);
    if (status == STATUS_NOT_FOUND)
        *out_last = (struct audit_block_record){
            .id = 0, .to_tx = FIRST_TX, .digest = BYTES(zeros, sizeof zeros)};
    else if (status != STATUS_OK)
        return status;
    return check_head(call, tx, out_last);
}

/* A number of PostgreSQL's transactions as an integer: they fit 63 bits. */
static int64_t number_of(const char *tx_id) {
    int64_t number = 0;
    (void)str_to_int(tx_id, 0, INT64_MAX, &number);
    return number;
}

/* One transaction that does not fit a block gets a block of its own: sealing must never stop for
 * what a caller could bring about. */
static enum status list_alone(struct call *call, struct tx *tx, const char *from_tx,
                              struct audit_entry_records *records, const char **to_tx) {
    const char *only = records->items[0].tx_id;
    *to_tx = arena_format(call->arena, "%lld", (long long)number_of(only) + 1);
    TRY(audit_store_list_unsealed(tx, from_tx, *to_tx, TRANSACTION_ENTRIES_MAX + 1, records));
    return records->count <= TRANSACTION_ENTRIES_MAX
               ? STATUS_OK
               : call_fail(call, STATUS_INTERNAL, "a transaction with too many entries");
}

/* A block must end between two transactions. When there are too many entries, it ends before the
 * last transaction that was read. */
static enum status list_block(struct call *call, struct tx *tx, const char *from_tx,
                              struct audit_entry_records *records, const char **to_tx) {
    TRY(audit_store_list_unsealed(tx, from_tx, *to_tx, BLOCK_ENTRIES_MAX + 1, records));
    if (records->count <= BLOCK_ENTRIES_MAX)
        return STATUS_OK;
    const char *last = records->items[records->count - 1].tx_id;
    if (str_equal(records->items[0].tx_id, last))
        return list_alone(call, tx, from_tx, records, to_tx);
    while (str_equal(records->items[records->count - 1].tx_id, last))
        records->count--;
    *to_tx = last;
    return STATUS_OK;
}

static struct bytes list_entries(struct arena *arena, const struct audit_entry_records *records) {
    unsigned char *list = arena_array(arena, records->count, AUDIT_LISTED_SIZE);
    for (size_t i = 0; i < records->count; i++) {
        unsigned char *at = list + i * AUDIT_LISTED_SIZE;
        const struct bytes mac = records->items[i].mac;
        audit_digest_put_id(at, records->items[i].id);
        memcpy(at + 8, mac.data, mac.size < SECRET_DIGEST_SIZE ? mac.size : SECRET_DIGEST_SIZE);
    }
    return BYTES(list, records->count * AUDIT_LISTED_SIZE);
}

/* Completes the block with its digests and stores it with the new head. */
static enum status store_block(struct call *call, struct tx *tx,
                               const struct audit_block_record *contents) {
    unsigned key_id;
    unsigned char digest[SECRET_DIGEST_SIZE];
    unsigned char mac[SECRET_DIGEST_SIZE];
    unsigned char head_mac[SECRET_DIGEST_SIZE];
    (void)secret_ring_key(call->ring, "audit_key", &key_id);
    audit_digest_block(contents, digest);
    struct audit_block_record block = *contents;
    block.digest = BYTES(digest, sizeof digest);
    block.key_id = (int64_t)key_id;
    block.mac = BYTES(mac, sizeof mac);
    const struct audit_head_record head = {.block_id = block.id,
                                           .digest = block.digest,
                                           .key_id = block.key_id,
                                           .mac = BYTES(head_mac, sizeof head_mac)};
    if (!audit_digest_mac(call, "audit_block", block.id, block.digest, block.key_id, mac) ||
        !audit_digest_mac(call, "audit_head", block.id, block.digest, block.key_id, head_mac))
        return call_fail(call, STATUS_INTERNAL, "audit key missing");
    TRY(audit_store_insert_block(tx, &block));
    return audit_store_save_head(tx, &head);
}

static enum status seal_in_tx(struct call *call, struct tx *tx, int64_t *out_entries) {
    bool locked;
    struct audit_block_record last;
    const char *to_tx;
    struct audit_entry_records records;
    TRY(audit_store_lock_sealing(tx, &locked));
    if (!locked)
        return STATUS_OK;
    TRY(read_end(call, tx, &last));
    TRY(audit_store_find_horizon(tx, &to_tx));
    if (number_of(to_tx) < number_of(last.to_tx))
        return call_fail(call, STATUS_INTERNAL,
                         "transaction numbers went back: restored without pg_resetwal -e");
    TRY(list_block(call, tx, last.to_tx, &records, &to_tx));
    if (records.count == 0)
        return STATUS_OK;
    const struct audit_block_record block = {.id = last.id + 1,
                                             .from_tx = last.to_tx,
                                             .to_tx = to_tx,
                                             .sealed_at = call->now,
                                             .entry_count = (int64_t)records.count,
                                             .entries = list_entries(call->arena, &records),
                                             .previous_digest = last.digest};
    TRY(store_block(call, tx, &block));
    *out_entries = block.entry_count;
    return STATUS_OK;
}

enum status audit_seal(struct call *call, int64_t *out_entries) {
    struct tx *tx = NULL;
    int64_t entries = 0;
    TRY(tx_begin(call, &tx));
    enum status status = seal_in_tx(call, tx, &entries);
    TRY(tx_end(tx, status));
    *out_entries = entries;
    return STATUS_OK;
}

enum status audit_list(struct call *call, const struct audit_filter *filter,
                       struct audit_entry **out_entries, size_t *out_count) {
    struct audit_entry_records records;
    struct tx *tx = NULL;
    /* Ids grow with time, so times and cursor are both bounds of the id. */
    int64_t before_id = filter->before ? id_floor(filter->before) : INT64_MAX;
    if (filter->before_id != 0 && filter->before_id < before_id)
        before_id = filter->before_id;
    TRY(tx_read(call, &tx));
    enum status status =
        audit_store_list(tx,
                         &(struct audit_list_filter){.from_id = id_floor(filter->from),
                                                     .before_id = before_id,
                                                     .limit = filter->limit,
                                                     .action = filter->action,
                                                     .actor_kind = filter->actor_kind,
                                                     .actor_id = filter->actor_id,
                                                     .subject_kind = filter->subject_kind,
                                                     .subject_id = filter->subject_id},
                         &records);
    tx_rollback(tx);
    TRY(status);
    struct audit_entry *entries = ARENA_ARRAY(call->arena, records.count, struct audit_entry);
    for (size_t i = 0; i < records.count; i++) {
        const struct audit_entry_record *record = &records.items[i];
        entries[i] = (struct audit_entry){.id = record->id,
                                          .at = record->at,
                                          .actor_kind = record->actor_kind,
                                          .actor_id = record->actor_id,
                                          .actor_login = record->actor_login,
                                          .action = record->action,
                                          .subject_kind = record->subject_kind,
                                          .subject_id = record->subject_id,
                                          .detail = record->detail,
                                          .block = record->block};
    }
    *out_entries = entries;
    *out_count = records.count;
    return STATUS_OK;
}
