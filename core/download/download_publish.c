#include "core/download/download_publish.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/settings.h"
#include "core/download/download_file.h"
#include "core/download/download_kind.h"

#define UNFINISHED_MAX 5
#define MIB ((int64_t)1024 * 1024)

static enum status note(struct call *call, struct tx *tx, const char *action, int64_t item_id,
                        const char *detail) {
    return audit_write(call, tx,
                       &(struct audit_event){.action = action,
                                             .subject_kind = "download_item",
                                             .subject_id = item_id,
                                             .detail = detail});
}

/* --------------------------------------------------------------------------------------- uploads
 */
static enum status insert_upload(struct call *call, const struct download_upload_record *upload) {
    int64_t unfinished;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(download_store_lock_uploader(tx, upload->staff_id));
    TRY_CLEANUP(download_store_count_uploads(tx, upload->staff_id, &unfinished));
    TRY_CLEANUP(unfinished < UNFINISHED_MAX ? STATUS_OK : STATUS_BUSY);
    TRY_CLEANUP(download_store_insert_upload(tx, upload));
cleanup:
    return tx_end(tx, status);
}

enum status download_upload_begin(struct call *call, const char *file_name, int64_t size_bytes,
                                  struct download_upload_record *out_upload) {
    struct download_upload_record upload = {.id = id_next(),
                                            .staff_id = call->actor.id,
                                            .file_name = file_name,
                                            .media_type = download_kind_media_type(file_name),
                                            .size_bytes = size_bytes,
                                            .created_at = call->now};
    if (upload.media_type == NULL)
        return STATUS_FILE_KIND;
    if (size_bytes > call->settings->download_max_mib * MIB)
        return STATUS_BODY_TOO_LARGE;
    TRY(insert_upload(call, &upload));
    *out_upload = upload;
    return STATUS_OK;
}

static enum status find_upload(struct call *call, int64_t upload_id,
                               struct download_upload_record *out_upload) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = download_store_find_upload(tx, upload_id, call->actor.id, out_upload);
    tx_rollback(tx);
    return status;
}

enum status download_upload_piece(struct call *call, int64_t upload_id, int64_t piece,
                                  struct bytes content, int64_t *out_received) {
    struct download_upload_record upload;
    TRY(find_upload(call, upload_id, &upload));
    int64_t left = upload.size_bytes - piece * DOWNLOAD_PIECE_BYTES;
    int64_t wanted = left < DOWNLOAD_PIECE_BYTES ? left : DOWNLOAD_PIECE_BYTES;
    if (wanted <= 0 || (int64_t)content.size != wanted)
        return call_field(call, "piece", "format");
    return download_file_write_piece(call, upload_id, piece, content, out_received);
}

enum status download_upload_discard(struct call *call, int64_t upload_id) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(download_store_delete_upload(tx, upload_id, call->actor.id));
cleanup:
    TRY(tx_end(tx, status));
    return download_file_remove_upload(call, upload_id);
}

/* Makes the upload a published file, before any row names it: a row never names a file that is not
 * there. What no row names after all is swept. */
static enum status publish_file(struct call *call, int64_t upload_id,
                                struct download_item_record *item) {
    struct download_upload_record upload;
    struct download_file_facts *facts = ARENA_NEW(call->arena, struct download_file_facts);
    enum status status = find_upload(call, upload_id, &upload);
    if (status == STATUS_NOT_FOUND)
        return call_field(call, "upload_id", "unknown");
    TRY(status);
    int64_t file_id = id_next();
    TRY(download_file_publish(call, upload_id, file_id, upload.size_bytes, facts));
    if (!download_kind_fits(upload.file_name, facts->head))
        return STATUS_FILE_KIND;
    item->source = "file";
    item->source_name = NULL;
    item->file_id = file_id;
    item->file_name = upload.file_name;
    item->media_type = upload.media_type;
    item->size_bytes = facts->size_bytes;
    item->sm3 = BYTES(facts->digests.sm3, SECRET_DIGEST_SIZE);
    item->sha256 = BYTES(facts->digests.sha256, SECRET_DIGEST_SIZE);
    item->published_at = call->now;
    return STATUS_OK;
}

/* ----------------------------------------------------------------------------------------- items
 */
static void set_words(struct download_item_record *item, const struct download_words *words) {
    item->group_name = words->group_name;
    item->position = words->position;
    item->name_zh = words->name_zh;
    item->name_en = words->name_en;
    if (words->file_version != NULL)
        item->file_version = words->file_version;
}

static const char *detail_of(struct call *call, const struct download_item_record *item) {
    struct builder detail;
    builder_init(&detail, call->arena);
    builder_format(&detail, "{\"file_version\":\"%s\",\"sha256\":\"", item->file_version);
    for (size_t i = 0; i < item->sha256.size; i++)
        builder_format(&detail, "%02x", item->sha256.data[i]);
    builder_add(&detail, "\"}");
    return detail.data;
}

enum status download_publish(struct call *call, const struct download_words *words,
                             int64_t *out_item_id) {
    struct download_item_record item = {
        .id = id_next(), .state = "published", .updated_at = call->now};
    set_words(&item, words);
    TRY(publish_file(call, words->upload_id, &item));
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(download_store_delete_upload(tx, words->upload_id, call->actor.id));
    TRY_CLEANUP(download_store_insert(tx, &item));
    TRY_CLEANUP(note(call, tx, "download.publish", item.id, detail_of(call, &item)));
cleanup:
    TRY(tx_end(tx, status));
    *out_item_id = item.id;
    return download_file_remove_upload(call, words->upload_id);
}

static enum status lock_at(struct tx *tx, int64_t item_id, int64_t version,
                           struct download_item_record *out_item) {
    TRY(download_store_lock(tx, item_id, out_item));
    return out_item->version == version ? STATUS_OK : STATUS_PRECONDITION;
}

static void take_file(struct download_item_record *item, const struct download_item_record *file) {
    item->source = file->source;
    item->source_name = file->source_name;
    item->file_id = file->file_id;
    item->file_name = file->file_name;
    item->media_type = file->media_type;
    item->size_bytes = file->size_bytes;
    item->sm3 = file->sm3;
    item->sha256 = file->sha256;
    item->published_at = file->published_at;
}

enum status download_change(struct call *call, int64_t item_id, int64_t version,
                            const struct download_words *words) {
    struct download_item_record item, file = {.id = 0};
    bool replaces = words->upload_id != 0;
    if (replaces && words->file_version == NULL)
        return call_field(call, "file_version", "required");
    if (replaces)
        TRY(publish_file(call, words->upload_id, &file));
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_at(tx, item_id, version, &item));
    set_words(&item, words);
    item.updated_at = call->now;
    if (replaces) {
        take_file(&item, &file);
        TRY_CLEANUP(download_store_delete_upload(tx, words->upload_id, call->actor.id));
    }
    TRY_CLEANUP(download_store_update(tx, &item));
    TRY_CLEANUP(note(call, tx, replaces ? "download.replace" : "download.change", item_id,
                     detail_of(call, &item)));
cleanup:
    TRY(tx_end(tx, status));
    return replaces ? download_file_remove_upload(call, words->upload_id) : STATUS_OK;
}

enum status download_set_state(struct call *call, int64_t item_id, int64_t version,
                               const char *state) {
    struct download_item_record item;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_at(tx, item_id, version, &item));
    TRY_CLEANUP(str_equal(item.state, state) ? STATUS_STATE : STATUS_OK);
    item.state = state;
    item.updated_at = call->now;
    TRY_CLEANUP(download_store_update(tx, &item));
    TRY_CLEANUP(note(call, tx,
                     str_equal(state, "withdrawn") ? "download.withdraw" : "download.restore",
                     item_id, detail_of(call, &item)));
cleanup:
    return tx_end(tx, status);
}

/* ----------------------------------------------------------------------------------------- sweep
 */
static enum status end_old_uploads(struct call *call) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    return tx_end(tx, download_store_delete_old_uploads(tx, call->now - CLOCK_DAY));
}

static enum status sweep_folder(struct call *call, unsigned folder) {
    int64_t *ids, *unknown;
    size_t count, unknown_count;
    TRY(download_file_list(call, folder, call->now - CLOCK_HOUR, &ids, &count));
    if (count == 0)
        return STATUS_OK;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = download_store_list_unknown(tx, ids, count, &unknown, &unknown_count);
    tx_rollback(tx);
    TRY(status);
    for (size_t i = 0; i < unknown_count; i++)
        TRY(folder == DOWNLOAD_FILE_FOLDERS ? download_file_remove_upload(call, unknown[i])
                                            : download_file_remove(call, unknown[i]));
    return STATUS_OK;
}

enum status download_sweep(struct call *call) {
    TRY(end_old_uploads(call));
    for (unsigned folder = 0; folder <= DOWNLOAD_FILE_FOLDERS; folder++)
        TRY(sweep_folder(call, folder));
    return STATUS_OK;
}
