#include "core/order/material.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/order/material_file.h"
#include "core/order/order_complete.h"
#include "core/order/order_owner.h"
#include "core/order/picture.h"

/* A document that a refused order has come to need, because other parts were changed, may be added
 * too. */
static enum status check_open(struct call *call, struct tx *tx, const struct order_record *order,
                              const char *kind) {
    bool open;
    struct material_record there;
    if (!order_parts_has_material(order_parts_kind(order), kind))
        return call_field(call, "material_kind", "not_allowed");
    TRY(order_part_is_open(tx, order, order_parts_of_material(call, kind), &open));
    if (open)
        return STATUS_OK;
    if (!str_equal(order->state, "refused"))
        return STATUS_STATE;
    enum status status = material_store_find(tx, order->id, kind, &there);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    return status == STATUS_OK ? STATUS_STATE : status;
}

/* Before the work of decoding: may this account change this document at all? */
static enum status check_allowed(struct call *call, int64_t order_id, const char *kind) {
    struct order_record order;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_find_own(call, tx, order_id, &order);
    if (status == STATUS_OK)
        status = check_open(call, tx, &order, kind);
    tx_rollback(tx);
    return status;
}

static struct material_record record_of(struct call *call, int64_t order_id, const char *kind,
                                        const struct picture *picture) {
    unsigned char *digest = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    secret_sm3(&picture->content, 1, digest);
    return (struct material_record){.id = id_next(),
                                    .order_id = order_id,
                                    .kind = kind,
                                    .media_type = picture_media_type(picture->kind),
                                    .size_bytes = (int64_t)picture->content.size,
                                    .width = picture->width,
                                    .height = picture->height,
                                    .sm3 = BYTES(digest, SECRET_DIGEST_SIZE),
                                    .uploaded_at = call->now};
}

static enum status note(struct call *call, struct tx *tx, const char *action, int64_t order_id) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = action, .subject_kind = "order", .subject_id = order_id});
}

static enum status store(struct call *call, const struct material_record *record) {
    struct order_record order;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_lock_own(call, tx, record->order_id, &order));
    TRY_CLEANUP(check_open(call, tx, &order, record->kind));
    TRY_CLEANUP(material_store_replace(tx, record));
    TRY_CLEANUP(note(call, tx, "material.put", record->order_id));
cleanup:
    return tx_end(tx, status);
}

/* The file first: a row never names a file that is not there. A file without row is swept by a
 * timer. */
enum status material_keep(struct call *call, int64_t order_id, const char *kind,
                          struct bytes upload, struct material_record *out_material) {
    TRY(check_allowed(call, order_id, kind));
    struct picture picture;
    TRY(picture_clean(call, upload, &picture));
    if (picture.width < MATERIAL_SIDE_MIN || picture.height < MATERIAL_SIDE_MIN)
        return call_fail(call, STATUS_PICTURE_TOO_SMALL, "too few pixels");
    struct material_record record = record_of(call, order_id, kind, &picture);
    TRY(material_file_write(call, record.id, picture.content));
    TRY(store(call, &record));
    *out_material = record;
    return STATUS_OK;
}

enum status material_discard(struct call *call, int64_t order_id, const char *kind) {
    struct order_record order;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_lock_own(call, tx, order_id, &order));
    TRY_CLEANUP(check_open(call, tx, &order, kind));
    TRY_CLEANUP(material_store_remove(tx, order_id, kind, call->now));
    TRY_CLEANUP(note(call, tx, "material.remove", order_id));
cleanup:
    return tx_end(tx, status);
}

static enum status read(struct call *call, int64_t order_id, const char *kind, bool own,
                        struct material_record *out_material, struct bytes *out_content) {
    struct order_record order;
    struct material_record record;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = own ? order_find_own(call, tx, order_id, &order) : STATUS_OK;
    if (status == STATUS_OK)
        status = material_store_find(tx, order_id, kind, &record);
    tx_rollback(tx);
    TRY(status);
    TRY(material_file_read(call, record.id, out_content));
    *out_material = record;
    return STATUS_OK;
}

enum status material_read(struct call *call, int64_t order_id, const char *kind,
                          struct material_record *out_material, struct bytes *out_content) {
    return read(call, order_id, kind, true, out_material, out_content);
}

enum status material_read_for_review(struct call *call, int64_t order_id, const char *kind,
                                     struct material_record *out_material,
                                     struct bytes *out_content) {
    return read(call, order_id, kind, false, out_material, out_content);
}

static enum status sweep_folder(struct call *call, unsigned folder) {
    int64_t *ids, *unknown;
    size_t count, unknown_count;
    TRY(material_file_list(call, folder, call->now - CLOCK_HOUR, &ids, &count));
    if (count == 0)
        return STATUS_OK;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = material_store_list_unknown(tx, ids, count, &unknown, &unknown_count);
    tx_rollback(tx);
    TRY(status);
    for (size_t i = 0; i < unknown_count; i++)
        TRY(material_file_remove(call, unknown[i]));
    return STATUS_OK;
}

enum status material_sweep(struct call *call) {
    for (unsigned folder = 0; folder < MATERIAL_FILE_FOLDERS; folder++)
        TRY(sweep_folder(call, folder));
    return STATUS_OK;
}
