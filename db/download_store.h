/* download_store: rows of download_items and download_uploads. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct download_item_record {
    int64_t id;
    const char *group_name;
    int64_t position;
    const char *name_zh;
    const char *name_en;
    const char *state; /* published, withdrawn */
    const char *file_version;
    int64_t published_at;
    const char *source;      /* file, form, pki */
    const char *source_name; /* NULL for a file */
    int64_t file_id;         /* these four only for a file */
    int64_t size_bytes;
    struct bytes sm3;
    struct bytes sha256;
    const char *file_name;
    const char *media_type;
    int64_t version;
    int64_t updated_at;
};

struct download_item_records {
    struct download_item_record *items;
    size_t count;
};

MUST_CHECK enum status download_store_list(struct tx *tx, bool withdrawn_too, int64_t limit,
                                           int64_t offset,
                                           struct download_item_records *out_records,
                                           int64_t *out_total);
MUST_CHECK enum status download_store_find(struct tx *tx, int64_t id,
                                           struct download_item_record *out_record);
MUST_CHECK enum status download_store_lock(struct tx *tx, int64_t id,
                                           struct download_item_record *out_record);
/* A new item is always a file. */
MUST_CHECK enum status download_store_insert(struct tx *tx,
                                             const struct download_item_record *record);
/* Raises version by one. */
MUST_CHECK enum status download_store_update(struct tx *tx,
                                             const struct download_item_record *record);

struct download_upload_record {
    int64_t id;
    int64_t staff_id;
    const char *file_name;
    const char *media_type;
    int64_t size_bytes;
    int64_t created_at;
};

MUST_CHECK enum status download_store_insert_upload(struct tx *tx,
                                                    const struct download_upload_record *record);
/* Until the transaction ends, nobody else counts or begins uploads of this member of staff. */
MUST_CHECK enum status download_store_lock_uploader(struct tx *tx, int64_t staff_id);
MUST_CHECK enum status download_store_count_uploads(struct tx *tx, int64_t staff_id,
                                                    int64_t *out_count);
MUST_CHECK enum status download_store_find_upload(struct tx *tx, int64_t id, int64_t staff_id,
                                                  struct download_upload_record *out_record);
MUST_CHECK enum status download_store_delete_upload(struct tx *tx, int64_t id, int64_t staff_id);
/* At most 100 that were begun before `before`. */
MUST_CHECK enum status download_store_delete_old_uploads(struct tx *tx, int64_t before);
/* Those of the ids that name neither an item's file nor an unfinished upload. */
MUST_CHECK enum status download_store_list_unknown(struct tx *tx, const int64_t *ids, size_t count,
                                                   int64_t **out_ids, size_t *out_count);
