/* download_file: published files and uploads that are not published yet, in downloads_dir. The only
 * file that knows where they live, so that another store can follow. Published ones are not sealed:
 * everybody may read them, and nginx sends them.
 *
 * An upload grows by pieces in "uploads/<id>". Publishing copies it, with its digests, to
 * "<two hex digits>/<id>", so that a late piece cannot change what was digested. Each publishing
 * has an id of its own: another one of the same upload, at the same time, does not reach the file
 * either. Written whole or not at all: to a temporary name, synced, renamed. */
#pragma once

#include "core/base/call.h"
#include "core/base/secret.h"
#include "core/base/str.h"

#define DOWNLOAD_PIECE_BYTES ((int64_t)4 * 1024 * 1024)
#define DOWNLOAD_HEAD_BYTES 8
#define DOWNLOAD_FILE_FOLDERS 256

/* Writes one piece at its place; the ones before it must be there (STATUS_CONFLICT). The same piece
 * may come again. Piece 0 makes the file. */
MUST_CHECK enum status download_file_write_piece(struct call *call, int64_t upload_id,
                                                 int64_t piece, struct bytes content,
                                                 int64_t *out_received);

struct download_file_facts {
    int64_t size_bytes;
    struct secret_digests digests;
    unsigned char head[DOWNLOAD_HEAD_BYTES]; /* zeros where the file is shorter */
};
/* STATUS_UPLOAD_INCOMPLETE when nothing or another number of bytes than `size_bytes` arrived. */
MUST_CHECK enum status download_file_publish(struct call *call, int64_t upload_id, int64_t file_id,
                                             int64_t size_bytes,
                                             struct download_file_facts *out_facts);
/* Name of a published file below downloads_dir. */
const char *download_file_name(struct call *call, int64_t file_id);
/* No such file is no error. */
MUST_CHECK enum status download_file_remove_upload(struct call *call, int64_t upload_id);
MUST_CHECK enum status download_file_remove(struct call *call, int64_t file_id);

/* Ids of what was last written before `before`, at most 1,000: in one folder of published files, or
 * (folder DOWNLOAD_FILE_FOLDERS) of uploads. */
MUST_CHECK enum status download_file_list(struct call *call, unsigned folder, int64_t before,
                                          int64_t **out_ids, size_t *out_count);
