#include "core/certificate/seal.h"

#include "core/audit/audit.h"
#include "core/base/check.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/certificate/seal_view.h"
#include "core/order/material_file.h"
#include "core/order/order_holder.h"
#include "core/order/order_owner.h"

#define PROPORTION_PERCENT 8 /* so much the picture may differ from the millimetres */
#define DOTS_PER_MM_MIN 5    /* 127 dpi: below, the letters in the seal cannot be read */

static enum status note(struct call *call, struct tx *tx, const char *action, int64_t seal_id) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = action, .subject_kind = "seal", .subject_id = seal_id});
}

/* ---- making */

static enum status check_sides(struct call *call, struct tx *tx, const struct seal_wish *wish) {
    struct seal_kind_records kinds;
    const struct seal_kind_record *kind = NULL;
    TRY(seal_store_list_kinds(tx, &kinds));
    for (size_t i = 0; i < kinds.count; i++)
        if (str_equal(kinds.items[i].code, wish->kind))
            kind = &kinds.items[i];
    if (kind == NULL)
        return call_field(call, "kind", "not_allowed");
    if (wish->width_mm < kind->side_mm_min || wish->width_mm > kind->side_mm_max)
        (void)call_field(call, "width_mm", "range");
    if (wish->height_mm < kind->side_mm_min || wish->height_mm > kind->side_mm_max)
        (void)call_field(call, "height_mm", "range");
    return call_checked(call);
}

static enum status check_order(struct call *call, struct tx *tx, const struct order_record *order) {
    int64_t until;
    TRY(order_check_not_of_staff(call, tx, order));
    TRY(seal_find_until(call, tx, order->document_number_index, &until));
    return until > call->now ? STATUS_OK : STATUS_STATE;
}

/* Before the work of cutting; what can change meanwhile is asked again with the order locked. */
static enum status check_wish(struct call *call, int64_t order_id, const struct seal_wish *wish,
                              struct material_record *out_form) {
    struct order_record order;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status;
    TRY_CLEANUP(seal_find_order(tx, order_id, &order, out_form));
    TRY_CLEANUP(check_order(call, tx, &order));
    TRY_CLEANUP(check_sides(call, tx, wish));
cleanup:
    tx_rollback(tx);
    return status;
}

/* A seal of 40 by 40 mm is not to be seen as an oval, nor as a blur. */
static enum status check_picture(struct call *call, const struct seal_wish *wish,
                                 const struct picture *picture) {
    int64_t across = picture->width * wish->height_mm, up = picture->height * wish->width_mm;
    int64_t apart = across > up ? across - up : up - across;
    if (apart * 100 > up * PROPORTION_PERCENT)
        return call_field(call, "height_mm", "proportion");
    if (picture->width < wish->width_mm * DOTS_PER_MM_MIN)
        return call_field(call, "area", "too_coarse");
    return STATUS_OK;
}

static struct bytes seal_column(struct call *call, const char *column, int64_t id,
                                const char *value) {
    return secret_seal(call->ring, call->arena, seal_context(call, column, id), value);
}

static enum status record_of(struct call *call, const struct order_record *order,
                             const struct seal_wish *wish, const struct picture *picture,
                             int64_t id, struct seal_record *out_record) {
    struct order_holder company;
    unsigned char *digest = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    bool waits = order->reviews_needed > 1;
    TRY(order_holder_open(call, order, &company));
    secret_sm3(&picture->content, 1, digest);
    *out_record = (struct seal_record){
        .id = id,
        .order_id = order->id,
        .company_index = order->document_number_index,
        .company_name_sealed = seal_column(call, "company_name", id, company.name),
        .company_number_sealed = seal_column(call, "company_number", id, company.document_number),
        .kind = wish->kind,
        .area_x = wish->area.x,
        .area_y = wish->area.y,
        .area_width = wish->area.width,
        .area_height = wish->area.height,
        .width_mm = wish->width_mm,
        .height_mm = wish->height_mm,
        .width = picture->width,
        .height = picture->height,
        .size_bytes = (int64_t)picture->content.size,
        .sm3 = BYTES(digest, SECRET_DIGEST_SIZE),
        .state = waits ? "waiting" : "in_force",
        .made_by = call->actor.id,
        .made_at = call->now,
        .in_force_from = waits ? 0 : call->now};
    return STATUS_OK;
}

static enum status store(struct call *call, int64_t order_id, const struct seal_wish *wish,
                         const struct picture *picture, int64_t id) {
    struct order_record order;
    struct seal_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_store_lock(tx, order_id, &order));
    TRY_CLEANUP(check_order(call, tx, &order));
    TRY_CLEANUP(record_of(call, &order, wish, picture, id, &record));
    TRY_CLEANUP(seal_store_insert(tx, &record));
    TRY_CLEANUP(note(call, tx, "seal.make", id));
cleanup:
    status = tx_end(tx, status);
    return status == STATUS_DUPLICATE ? call_field(call, "kind", "exists") : status;
}

/* The file first, as with materials: one without row is swept. */
enum status seal_make(struct call *call, int64_t order_id, const struct seal_wish *wish,
                      int64_t *out_seal_id) {
    struct material_record form;
    struct picture picture;
    struct bytes content;
    TRY(check_wish(call, order_id, wish, &form));
    TRY(material_file_read(call, form.id, &content));
    TRY(picture_cut_seal(call, content, &wish->area, &picture));
    TRY(check_picture(call, wish, &picture));
    int64_t id = id_next();
    TRY(material_file_write(call, id, picture.content));
    TRY(store(call, order_id, wish, &picture, id));
    *out_seal_id = id;
    return STATUS_OK;
}

/* ---- moving */

static enum status lock_seen(struct call *call, struct tx *tx, int64_t seal_id, int64_t version,
                             struct seal_record *out_record) {
    struct order_record order;
    TRY(seal_store_lock(tx, seal_id, out_record));
    if (out_record->version != version)
        return STATUS_PRECONDITION;
    TRY(order_store_find(tx, out_record->order_id, &order));
    return order_check_not_of_staff(call, tx, &order);
}

enum status seal_check(struct call *call, int64_t seal_id, int64_t version) {
    struct seal_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(call, tx, seal_id, version, &record));
    TRY_CLEANUP(str_equal(record.state, "waiting") ? STATUS_OK : STATUS_STATE);
    TRY_CLEANUP(record.made_by == call->actor.id ? STATUS_SECOND_PERSON : STATUS_OK);
    record.state = "in_force";
    record.checked_by = call->actor.id;
    record.in_force_from = call->now;
    TRY_CLEANUP(seal_store_move(tx, &record));
    TRY_CLEANUP(note(call, tx, "seal.check", seal_id));
cleanup:
    return tx_end(tx, status);
}

enum status seal_revoke(struct call *call, int64_t seal_id, int64_t version, const char *text) {
    struct seal_record record;
    struct tx *tx;
    const char *code = check_line(text, 2, 500);
    if (code != NULL)
        return call_field(call, "text", code);
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(call, tx, seal_id, version, &record));
    TRY_CLEANUP(str_equal(record.state, "revoked") ? STATUS_STATE : STATUS_OK);
    record.state = "revoked";
    record.revoked_by = call->actor.id;
    record.revoked_at = call->now;
    record.revoke_text = text; /* may name people, so it stays in the table */
    TRY_CLEANUP(seal_store_move(tx, &record));
    TRY_CLEANUP(note(call, tx, "seal.revoke", seal_id));
cleanup:
    return tx_end(tx, status);
}
