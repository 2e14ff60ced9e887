/* download: what everybody may read of the download centre (DL1). An item's bytes are a file that
 * staff published, one of our own forms (made here), or a CA file of /pki (read anew each time). */
#pragma once

#include "core/base/call.h"
#include "db/download_store.h"

struct download_page {
    struct download_item_record *items;
    size_t count;
    int64_t total;
};

struct download_query {
    bool withdrawn_too;
    int64_t page; /* from 1 */
    int64_t page_size;
};
/* An item whose bytes cannot be had now has size 0. */
MUST_CHECK enum status download_read_page(struct call *call, const struct download_query *query,
                                          struct download_page *out_page);
MUST_CHECK enum status download_read(struct call *call, int64_t item_id,
                                     struct download_item_record *out_item);

struct download_content {
    struct download_item_record item;
    const char *published_name; /* a file below downloads_dir; NULL: `bytes` are it */
    struct bytes bytes;
};
/* STATUS_NOT_FOUND also for a withdrawn item. */
MUST_CHECK enum status download_open(struct call *call, int64_t item_id,
                                     struct download_content *out_content);
