/* file: the few steps that make a file safe on disk, for the rooms that keep documents. */
#pragma once

#include <stdbool.h>

#include "core/base/call.h"
#include "core/base/str.h"

/* All of it, at the descriptor's place; false with errno. */
bool file_write_all(int descriptor, struct bytes content);
/* Fills `data` unless the file ends before; bytes read, -1 with errno. */
int64_t file_read_up_to(int descriptor, unsigned char *data, size_t size);
/* A folder's entries must be on disk before a row may name a file of it. */
bool file_sync_folder(const char *folder);
/* STATUS_UNAVAILABLE, with `what` and errno as the cause. */
enum status file_fail(struct call *call, const char *what);
/* Ids that names in the folder begin with, when last written before `before`; at most `max`. A
 * folder that is not there has none. Names of broken-off writes end in ".new". */
MUST_CHECK enum status file_list_ids(struct call *call, const char *folder, int64_t before,
                                     size_t max, int64_t **out_ids, size_t *out_count);
