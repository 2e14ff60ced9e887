/* audit: who did what when, so that later changes show.
 *
 * audit_write adds an entry with an HMAC-SM3 of its own inside the caller's transaction. Once a
 * second a sealer (core/worker) gathers the entries of all finished transactions into a block that
 * names each entry and is chained to the block before it (SM3) and authenticated (HMAC-SM3). When
 * entries wait longer than setting audit_stall_seconds for their block, audit_write refuses: writes
 * stop. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/call.h"
#include "db/tx.h"

struct audit_event {
    const char *action;       /* "order.submit": resource and verb, [a-z_.] */
    const char *subject_kind; /* "order" */
    int64_t subject_id;       /* 0 = none */
    const char *detail;       /* JSON text without personal data, may be NULL */
};

/* Who and where come from the call. STATUS_UNAVAILABLE when sealing has stalled. */
MUST_CHECK enum status audit_write(struct call *call, struct tx *tx,
                                   const struct audit_event *event);

/* Seals what can be sealed; 0 when there was nothing, or when another process is at it. */
MUST_CHECK enum status audit_seal(struct call *call, int64_t *out_entries);

struct audit_entry {
    int64_t id;
    int64_t at;
    const char *actor_kind;  /* nobody, account, staff, system */
    int64_t actor_id;        /* 0 = none */
    const char *actor_login; /* of staff; NULL = somebody else */
    const char *action;
    const char *subject_kind;
    int64_t subject_id; /* 0 = none */
    const char *detail; /* may be NULL */
    int64_t block;      /* 0 = not sealed yet */
};

struct audit_filter {
    /* NULL and 0 = all. */
    const char *action;
    const char *actor_kind;
    int64_t actor_id;
    const char *subject_kind;
    int64_t subject_id;
    int64_t from, before; /* times; 0 = any */
    int64_t before_id;    /* cursor: only older entries than this; 0 = from the newest */
    int64_t limit;        /* 1 to 100 */
};

/* Newest first. */
MUST_CHECK enum status audit_list(struct call *call, const struct audit_filter *filter,
                                  struct audit_entry **out_entries, size_t *out_count);

#define AUDIT_FINDINGS_MAX 100

struct audit_finding {
    const char *kind; /* changed, removed, inserted, reordered, cut_off, block_changed */
    int64_t entry_id; /* 0 = concerns a block */
    int64_t block;    /* 0 = concerns an unsealed entry */
};

struct audit_report {
    bool intact;
    int64_t blocks, entries;
    struct audit_finding findings[AUDIT_FINDINGS_MAX]; /* the first ones */
    size_t finding_count;
    int64_t head_block;   /* write these two down elsewhere: a cut-off of both table and head shows
                             only against a copy */
    char head_digest[65]; /* hex, "" when there is no block */
};

/* Reads everything and compares. STATUS_OK also when findings were made. */
MUST_CHECK enum status audit_verify(struct call *call, struct audit_report *out_report);
