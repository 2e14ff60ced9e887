/* download_kind: the kinds of files that may be published, known by the end of their name and, once
 * they arrived, by how they begin. */
#pragma once

#include "core/base/str.h"

/* NULL when files of that name may not be published. */
const char *download_kind_media_type(const char *file_name);
/* Does a file of that name begin so? `head` has DOWNLOAD_HEAD_BYTES bytes. */
bool download_kind_fits(const char *file_name, const unsigned char *head);
