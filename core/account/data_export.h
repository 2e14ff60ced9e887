/* data_export: everything the system holds about an account, as one JSON file (ME9).
 *
 * An SMS code buys a link that is good once and for data_export_minutes. The file is made while it
 * is fetched, by one statement over the account's tables, and kept nowhere. It has the rows as they
 * are, sealed values opened; without indexes, hashes and secrets, and without the names of staff.
 * Pictures are listed with their digests; each can be seen at its order. `complete` is false when
 * there were more than DATA_EXPORT_ROWS_MAX rows. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"

#define DATA_EXPORT_ROWS_MAX 20000

struct data_export {
    int64_t id;
    int64_t expires_at;
};

/* STATUS_CODE_WRONG. */
MUST_CHECK enum status data_export_open(struct call *call, const char *code,
                                        struct data_export *out_export);
/* STATUS_NOT_FOUND when the link is somebody else's, over, or was used. */
MUST_CHECK enum status data_export_fetch(struct call *call, int64_t export_id,
                                         struct bytes *out_file);
