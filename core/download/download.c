#include "core/download/download.h"

#include "core/base/secret.h"
#include "core/certificate/certificate.h"
#include "core/download/download_file.h"
#include "core/form/form_blank.h"

static enum status made_bytes(struct call *call, const struct download_item_record *item,
                              struct bytes *out_bytes) {
    enum form_kind kind;
    if (str_equal(item->source, "form"))
        return form_parse(item->source_name, &kind) ? form_blank(kind, out_bytes)
                                                    : STATUS_NOT_FOUND;
    if (str_equal(item->source_name, "crl"))
        return certificate_read_crl(call, out_bytes);
    return certificate_read_authority(call, item->source_name, out_bytes);
}

/* Size and digests of what is no file. */
static void fill(struct call *call, struct download_item_record *item) {
    struct bytes content;
    if (str_equal(item->source, "file") || made_bytes(call, item, &content) != STATUS_OK)
        return;
    struct secret_digests *digests = ARENA_NEW(call->arena, struct secret_digests);
    struct secret_digester *digester = secret_digester_open();
    secret_digester_add(digester, content);
    secret_digester_close(digester, digests);
    item->size_bytes = (int64_t)content.size;
    item->sm3 = BYTES(digests->sm3, SECRET_DIGEST_SIZE);
    item->sha256 = BYTES(digests->sha256, SECRET_DIGEST_SIZE);
}

enum status download_read_page(struct call *call, const struct download_query *query,
                               struct download_page *out_page) {
    struct download_item_records records;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status =
        download_store_list(tx, query->withdrawn_too, query->page_size,
                            (query->page - 1) * query->page_size, &records, &out_page->total);
    tx_rollback(tx);
    TRY(status);
    for (size_t i = 0; i < records.count; i++)
        fill(call, &records.items[i]);
    out_page->items = records.items;
    out_page->count = records.count;
    return STATUS_OK;
}

enum status download_read(struct call *call, int64_t item_id,
                          struct download_item_record *out_item) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = download_store_find(tx, item_id, out_item);
    tx_rollback(tx);
    if (status == STATUS_OK)
        fill(call, out_item);
    return status;
}

enum status download_open(struct call *call, int64_t item_id,
                          struct download_content *out_content) {
    struct download_content content = {.published_name = NULL};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = download_store_find(tx, item_id, &content.item);
    tx_rollback(tx);
    TRY(status);
    if (!str_equal(content.item.state, "published"))
        return STATUS_NOT_FOUND;
    if (str_equal(content.item.source, "file"))
        content.published_name = download_file_name(call, content.item.file_id);
    else
        TRY(made_bytes(call, &content.item, &content.bytes));
    *out_content = content;
    return STATUS_OK;
}
