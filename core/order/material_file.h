/* material_file: the pictures of materials as files in materials_dir, two levels of folders, named
 * by the material's id, each sealed (a picture of a signed form is personal data). Written whole or
 * not at all: to a temporary name, synced, renamed. The only file that knows where documents live,
 * so that another store can follow. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"

MUST_CHECK enum status material_file_write(struct call *call, int64_t material_id,
                                           struct bytes content);
/* Into the call's arena. STATUS_NOT_FOUND, STATUS_TAMPERED. */
MUST_CHECK enum status material_file_read(struct call *call, int64_t material_id,
                                          struct bytes *out_content);
/* No such file is no error. */
MUST_CHECK enum status material_file_remove(struct call *call, int64_t material_id);

#define MATERIAL_FILE_FOLDERS 256

/* Ids of files in one folder (0 to MATERIAL_FILE_FOLDERS-1) that were last written before `before`;
 * at most 1,000. */
MUST_CHECK enum status material_file_list(struct call *call, unsigned folder, int64_t before,
                                          int64_t **out_ids, size_t *out_count);
