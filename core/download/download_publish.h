/* download_publish: what staff do to the download centre (DL2): upload a file in pieces, publish it
 * as a new item or as the new version of one, change an item's words and place, withdraw it and
 * publish it again. Every change is audited; changes of an item need its version. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/download_store.h"

/* Begins an upload of the caller. STATUS_FILE_KIND; STATUS_BODY_TOO_LARGE above setting
 * download_max_mib; STATUS_BUSY with too many unfinished ones. */
MUST_CHECK enum status download_upload_begin(struct call *call, const char *file_name,
                                             int64_t size_bytes,
                                             struct download_upload_record *out_upload);
/* Pieces are DOWNLOAD_PIECE_BYTES long, the last one what is left (else field error piece), and
 * come in order; one that came already may come again. */
MUST_CHECK enum status download_upload_piece(struct call *call, int64_t upload_id, int64_t piece,
                                             struct bytes content, int64_t *out_received);
/* Nothing of it stays. */
MUST_CHECK enum status download_upload_discard(struct call *call, int64_t upload_id);

struct download_words {
    const char *group_name;
    int64_t position;
    const char *name_zh;
    const char *name_en;
    const char *file_version; /* NULL = as it is */
    int64_t upload_id;        /* 0 = the file stays */
};

/* STATUS_UPLOAD_INCOMPLETE, STATUS_FILE_KIND. */
MUST_CHECK enum status download_publish(struct call *call, const struct download_words *words,
                                        int64_t *out_item_id);
/* STATUS_PRECONDITION when the item is not at `version` any more. A new file needs a file_version.
 */
MUST_CHECK enum status download_change(struct call *call, int64_t item_id, int64_t version,
                                       const struct download_words *words);
/* `state` is "published" or "withdrawn"; STATUS_STATE when it is so already. */
MUST_CHECK enum status download_set_state(struct call *call, int64_t item_id, int64_t version,
                                          const char *state);

/* Timer: ends uploads that were begun a day ago, and removes files that no row names an hour after
 * they were last written. */
MUST_CHECK enum status download_sweep(struct call *call);
