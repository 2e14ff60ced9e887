/* verify: reads the whole audit, block by block, and names what does not fit. Memory stays bounded:
 * each block is read into an arena that is reset after it. */
#include <stdlib.h>
#include <string.h>

#include "core/audit/audit.h"
#include "core/audit/digest.h"
#include "core/base/encode.h"
#include "db/audit_store.h"

#define BLOCK_PAGE 20
#define ENTRY_PAGE 1000
#define RANGE_ENTRIES_MAX 100000 /* more than a block can hold; beyond it was inserted */
#define ARENA_MAX ((size_t)128 << 20)
#define LAST_TX "9223372036854775807"

/* An entry as it should be (from a block) or as it is (from the table). */
struct seen {
    int64_t id;
    unsigned char mac[SECRET_DIGEST_SIZE];
    bool mac_holds; /* only of entries from the table */
};

struct seen_list {
    struct seen *items;
    size_t count;
    size_t capacity;
};

struct verification {
    struct audit_report *report;
    struct call page;  /* for pages of blocks */
    struct call range; /* for the entries of one block */
    struct audit_head_record head;
    bool has_head;
    int64_t last_block;
    unsigned char previous_digest[SECRET_DIGEST_SIZE];
    char end_tx[AUDIT_TX_TEXT_SIZE];
};

static void find(struct verification *verification, const char *kind, int64_t entry_id,
                 int64_t block) {
    struct audit_report *report = verification->report;
    report->intact = false;
    if (report->finding_count < AUDIT_FINDINGS_MAX)
        report->findings[report->finding_count++] = (struct audit_finding){kind, entry_id, block};
}

static bool same_digest(struct bytes bytes, const unsigned char digest[SECRET_DIGEST_SIZE]) {
    return bytes.size == SECRET_DIGEST_SIZE && memcmp(bytes.data, digest, bytes.size) == 0;
}

/* ------------------------------------------------------------------------------------------------
 * entries */

static void reserve(struct arena *arena, struct seen_list *list, size_t more) {
    if (list->capacity - list->count >= more)
        return;
    list->capacity = 2 * list->capacity + more;
    struct seen *items = ARENA_ARRAY(arena, list->capacity, struct seen);
    if (list->count)
        memcpy(items, list->items, list->count * sizeof *items);
    list->items = items;
}

static void keep_page(struct call *call, const struct audit_entry_records *page,
                      struct seen_list *list) {
    reserve(call->arena, list, page->count);
    for (size_t i = 0; i < page->count; i++) {
        struct seen *seen = &list->items[list->count++];
        seen->id = page->items[i].id;
        seen->mac_holds = audit_digest_entry(call, &page->items[i], seen->mac) &&
                          same_digest(page->items[i].mac, seen->mac);
    }
}

/* The entries of a range of transactions, with their MACs computed anew. */
static enum status read_range(struct call *call, const char *from_tx, const char *to_tx,
                              struct seen_list *out_list) {
    struct tx *tx = NULL;
    struct seen_list list = {0};
    const char *after_tx = NULL;
    int64_t after_id = 0;
    bool more = true;
    enum status status = STATUS_OK;
    TRY(tx_read(call, &tx));
    while (more && status == STATUS_OK && list.count < RANGE_ENTRIES_MAX) {
        struct audit_entry_records page;
        status = audit_store_list_range(tx, from_tx, to_tx, after_tx, after_id, ENTRY_PAGE, &page);
        if (status != STATUS_OK)
            break;
        keep_page(call, &page, &list);
        more = page.count == ENTRY_PAGE;
        if (more) {
            after_tx = page.items[page.count - 1].tx_id;
            after_id = page.items[page.count - 1].id;
        }
    }
    tx_rollback(tx);
    TRY(status);
    *out_list = list;
    return STATUS_OK;
}

static struct seen_list listed_of(struct arena *arena, const struct audit_block_record *block) {
    struct seen_list list = {.count = block->entries.size / AUDIT_LISTED_SIZE};
    list.items = ARENA_ARRAY(arena, list.count, struct seen);
    for (size_t i = 0; i < list.count; i++) {
        const unsigned char *at = block->entries.data + i * AUDIT_LISTED_SIZE;
        list.items[i].id = audit_digest_get_id(at);
        memcpy(list.items[i].mac, at + 8, SECRET_DIGEST_SIZE);
    }
    return list;
}

static int compare_ids(const void *a, const void *b) {
    const struct seen *left = a;
    const struct seen *right = b;
    return (left->id > right->id) - (left->id < right->id);
}

static bool same_order(const struct seen_list *a, const struct seen_list *b) {
    for (size_t i = 0; i < a->count && i < b->count; i++)
        if (a->items[i].id != b->items[i].id)
            return false;
    return a->count == b->count;
}

static void sort_ids(struct seen_list *list) {
    if (list->count)
        qsort(list->items, list->count, sizeof *list->items, compare_ids);
}

/* Listed in the block, but not among its entries: gone, or moved elsewhere? */
static enum status name_missing(struct verification *verification, int64_t id, int64_t block) {
    struct tx *tx = NULL;
    bool there = false;
    TRY(tx_read(&verification->range, &tx));
    enum status status = audit_store_exists(tx, id, &there);
    tx_rollback(tx);
    TRY(status);
    find(verification, there ? "reordered" : "removed", id, block);
    return STATUS_OK;
}

/* Both lists sorted by id: walks them together. */
static enum status compare(struct verification *verification, const struct seen_list *listed,
                           const struct seen_list *actual, int64_t block, size_t *out_differences) {
    size_t i = 0;
    size_t k = 0;
    size_t differences = 0;
    while (i < listed->count || k < actual->count) {
        const struct seen *expected = i < listed->count ? &listed->items[i] : NULL;
        const struct seen *found = k < actual->count ? &actual->items[k] : NULL;
        if (!found || (expected && expected->id < found->id)) {
            TRY(name_missing(verification, expected->id, block));
            differences++;
            i++;
        } else if (!expected || found->id < expected->id) {
            find(verification, "inserted", found->id, block);
            differences++;
            k++;
        } else {
            if (!found->mac_holds || !secret_equal(found->mac, expected->mac, SECRET_DIGEST_SIZE))
                find(verification, "changed", found->id, block);
            i++;
            k++;
        }
    }
    *out_differences = differences;
    return STATUS_OK;
}

static enum status verify_entries(struct verification *verification,
                                  const struct audit_block_record *block) {
    struct seen_list actual;
    size_t differences;
    arena_reset(verification->range.arena);
    TRY(read_range(&verification->range, block->from_tx, block->to_tx, &actual));
    verification->report->entries += (int64_t)actual.count;
    struct seen_list listed = listed_of(verification->range.arena, block);
    bool ordered = same_order(&listed, &actual);
    sort_ids(&listed);
    sort_ids(&actual);
    TRY(compare(verification, &listed, &actual, block->id, &differences));
    if (!ordered && differences == 0)
        find(verification, "reordered", 0, block->id);
    return STATUS_OK;
}

/* ------------------------------------------------------------------------------------------------
 * blocks */

/* Is the block what its digest and MAC say, and does it follow the one before? */
static bool block_holds(struct verification *verification, const struct audit_block_record *block) {
    unsigned char digest[SECRET_DIGEST_SIZE];
    unsigned char mac[SECRET_DIGEST_SIZE];
    audit_digest_block(block, digest);
    bool whole = block->entries.size == (size_t)block->entry_count * AUDIT_LISTED_SIZE &&
                 same_digest(block->digest, digest) &&
                 audit_digest_mac(&verification->page, "audit_block", block->id, block->digest,
                                  block->key_id, mac) &&
                 same_digest(block->mac, mac);
    bool follows = block->id == verification->last_block + 1 &&
                   same_digest(block->previous_digest, verification->previous_digest) &&
                   str_equal(block->from_tx, verification->end_tx);
    return whole && follows;
}

static enum status verify_block(struct verification *verification,
                                const struct audit_block_record *block) {
    for (int64_t missing = verification->last_block + 1; missing < block->id; missing++) {
        find(verification, "block_changed", 0, missing);
        if (verification->report->finding_count == AUDIT_FINDINGS_MAX)
            break;
    }
    if (!block_holds(verification, block))
        find(verification, "block_changed", 0, block->id);
    verification->report->blocks++;
    verification->last_block = block->id;
    if (block->digest.size == SECRET_DIGEST_SIZE)
        memcpy(verification->previous_digest, block->digest.data, SECRET_DIGEST_SIZE);
    (void)str_copy(verification->end_tx, sizeof verification->end_tx, block->to_tx);
    return verify_entries(verification, block);
}

static enum status list_page(struct verification *verification,
                             struct audit_block_records *out_blocks) {
    struct tx *tx = NULL;
    arena_reset(verification->page.arena);
    TRY(tx_read(&verification->page, &tx));
    enum status status =
        audit_store_list_blocks(tx, verification->last_block, BLOCK_PAGE, out_blocks);
    tx_rollback(tx);
    return status;
}

/* All blocks up to the head; what is sealed while we read belongs to the next verification. */
static enum status verify_blocks(struct verification *verification) {
    struct audit_block_records blocks;
    int64_t until = verification->has_head ? verification->head.block_id : INT64_MAX;
    do {
        TRY(list_page(verification, &blocks));
        for (size_t i = 0; i < blocks.count && blocks.items[i].id <= until; i++)
            TRY(verify_block(verification, &blocks.items[i]));
    } while (blocks.count == BLOCK_PAGE && verification->last_block < until);
    return STATUS_OK;
}

/* ------------------------------------------------------------------------------------------------
 * the ends */

static enum status read_head(struct call *call, struct verification *verification) {
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status = audit_store_find_head(tx, &verification->head);
    tx_rollback(tx);
    verification->has_head = status == STATUS_OK;
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static void verify_head(struct call *call, struct verification *verification) {
    const struct audit_head_record *head = &verification->head;
    unsigned char mac[SECRET_DIGEST_SIZE];
    if (!verification->has_head) {
        if (verification->last_block > 0)
            find(verification, "cut_off", 0, verification->last_block);
        return;
    }
    if (!audit_digest_mac(call, "audit_head", head->block_id, head->digest, head->key_id, mac) ||
        !same_digest(head->mac, mac))
        find(verification, "block_changed", 0, head->block_id);
    if (verification->last_block < head->block_id)
        find(verification, "cut_off", 0, verification->last_block + 1);
    else if (!same_digest(head->digest, verification->previous_digest))
        find(verification, "block_changed", 0, head->block_id);
}

/* Entries that wait for their block: only their own MAC can be checked yet. A block may be made
 * meanwhile; the entries stay. */
static enum status verify_unsealed(struct verification *verification) {
    struct seen_list actual;
    arena_reset(verification->range.arena);
    TRY(read_range(&verification->range, verification->end_tx, LAST_TX, &actual));
    verification->report->entries += (int64_t)actual.count;
    for (size_t i = 0; i < actual.count; i++)
        if (!actual.items[i].mac_holds)
            find(verification, "changed", actual.items[i].id, 0);
    return STATUS_OK;
}

static enum status verify_all(struct call *call, struct verification *verification) {
    TRY(read_head(call, verification));
    TRY(verify_blocks(verification));
    verify_head(call, verification);
    return verify_unsealed(verification);
}

enum status audit_verify(struct call *call, struct audit_report *out_report) {
    struct audit_report report = {.intact = true};
    struct verification verification = {
        .report = &report, .page = *call, .range = *call, .end_tx = "0"};
    verification.page.arena = arena_create(ARENA_MAX);
    verification.range.arena = arena_create(ARENA_MAX);
    enum status status = verify_all(call, &verification);
    arena_destroy(verification.page.arena);
    arena_destroy(verification.range.arena);
    if (status != STATUS_OK)
        return call_fail(call, status, "the audit could not be read");
    report.head_block = verification.last_block;
    if (verification.last_block)
        (void)str_copy(
            report.head_digest, sizeof report.head_digest,
            encode_hex(call->arena, BYTES(verification.previous_digest, SECRET_DIGEST_SIZE)));
    *out_report = report;
    return STATUS_OK;
}
