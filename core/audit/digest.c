/* digest: every field goes in with its length before it, so that no two different records give the
 * same bytes. */
#include "core/audit/digest.h"

#include <endian.h>
#include <string.h>

#define PARTS_MAX 32
#define ABSENT UINT64_MAX /* the length of a NULL */

/* Parts with their lengths, kept together until they are digested. */
struct parts {
    struct bytes list[PARTS_MAX];
    uint64_t words[PARTS_MAX];
    size_t count;
    size_t word_count;
};

static void add_word(struct parts *parts, uint64_t word) {
    uint64_t *slot = &parts->words[parts->word_count++];
    *slot = htobe64(word);
    parts->list[parts->count++] = BYTES(slot, sizeof *slot);
}

static void add_bytes(struct parts *parts, struct bytes bytes) {
    add_word(parts, bytes.size);
    parts->list[parts->count++] = bytes;
}

static void add_text(struct parts *parts, const char *text) {
    if (text)
        add_bytes(parts, BYTES(text, strlen(text)));
    else
        add_word(parts, ABSENT);
}

bool audit_digest_entry(const struct call *call, const struct audit_entry_record *record,
                        unsigned char out_mac[SECRET_DIGEST_SIZE]) {
    struct bytes key;
    if (record->key_id < 0 || record->key_id > 255 ||
        !secret_ring_key_of(call->ring, "audit_key", (unsigned)record->key_id, &key))
        return false;
    struct parts parts;
    parts.count = parts.word_count = 0;
    add_text(&parts, "audit_entry");
    add_word(&parts, (uint64_t)record->id);
    add_word(&parts, (uint64_t)record->at);
    add_text(&parts, record->actor_kind);
    add_word(&parts, (uint64_t)record->actor_id);
    add_word(&parts, (uint64_t)record->session_id);
    add_text(&parts, record->address);
    add_text(&parts, record->request_id);
    add_text(&parts, record->action);
    add_text(&parts, record->subject_kind);
    add_word(&parts, (uint64_t)record->subject_id);
    add_text(&parts, record->detail);
    secret_hmac_sm3(key, parts.list, parts.count, out_mac);
    return true;
}

void audit_digest_block(const struct audit_block_record *record,
                        unsigned char out_digest[SECRET_DIGEST_SIZE]) {
    struct parts parts;
    parts.count = parts.word_count = 0;
    add_text(&parts, "audit_block");
    add_word(&parts, (uint64_t)record->id);
    add_text(&parts, record->from_tx);
    add_text(&parts, record->to_tx);
    add_word(&parts, (uint64_t)record->sealed_at);
    add_word(&parts, (uint64_t)record->entry_count);
    add_bytes(&parts, record->entries);
    add_bytes(&parts, record->previous_digest);
    secret_sm3(parts.list, parts.count, out_digest);
}

bool audit_digest_mac(const struct call *call, const char *purpose, int64_t block_id,
                      struct bytes digest, int64_t key_id,
                      unsigned char out_mac[SECRET_DIGEST_SIZE]) {
    struct bytes key;
    if (key_id < 0 || key_id > 255 ||
        !secret_ring_key_of(call->ring, "audit_key", (unsigned)key_id, &key))
        return false;
    struct parts parts;
    parts.count = parts.word_count = 0;
    add_text(&parts, purpose);
    add_word(&parts, (uint64_t)block_id);
    add_bytes(&parts, digest);
    secret_hmac_sm3(key, parts.list, parts.count, out_mac);
    return true;
}

void audit_digest_put_id(unsigned char *to, int64_t id) {
    uint64_t word = htobe64((uint64_t)id);
    memcpy(to, &word, sizeof word);
}

int64_t audit_digest_get_id(const unsigned char *from) {
    uint64_t word;
    memcpy(&word, from, sizeof word);
    return (int64_t)be64toh(word);
}
