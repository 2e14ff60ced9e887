/* material_store: rows of materials; the pictures themselves are files
 * (core/order/material_file.h). */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct material_record {
    int64_t id; /* names the file */
    int64_t order_id;
    const char *kind;
    const char *media_type;
    int64_t size_bytes;
    int64_t width;
    int64_t height;
    struct bytes sm3;
    int64_t uploaded_at;
};

struct material_records {
    struct material_record *items;
    size_t count;
};

/* The current ones of an order. */
MUST_CHECK enum status material_store_list(struct tx *tx, int64_t order_id,
                                           struct material_records *out_records);
MUST_CHECK enum status material_store_find(struct tx *tx, int64_t order_id, const char *kind,
                                           struct material_record *out_record);
/* The one that the order had at a time, replaced since or not. */
MUST_CHECK enum status material_store_find_at(struct tx *tx, int64_t order_id, const char *kind,
                                              int64_t at, struct material_record *out_record);
/* Ends the current one of the kind, if any, and stores this one. */
MUST_CHECK enum status material_store_replace(struct tx *tx, const struct material_record *record);
/* STATUS_NOT_FOUND when there is no current one. */
MUST_CHECK enum status material_store_remove(struct tx *tx, int64_t order_id, const char *kind,
                                             int64_t replaced_at);
/* Which of these file ids no row names: files of deleted drafts and of uploads that broke off. */
MUST_CHECK enum status material_store_list_unknown(struct tx *tx, const int64_t *ids, size_t count,
                                                   int64_t **out_ids, size_t *out_count);
