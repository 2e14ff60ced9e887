#include "core/order/delivery.h"

#include <string.h>

#include "core/audit/audit.h"
#include "core/base/check.h"
#include "core/base/document.h"
#include "core/base/mask.h"
#include "core/base/secret.h"
#include "core/order/order_owner.h"

#define ADDRESS_LEAST 5
#define ADDRESS_MOST 120
#define ADDRESS_SHOWN 6 /* characters that a masked address keeps: the city */

static const char *context(struct call *call, int64_t order_id) {
    return arena_format(call->arena, "order_deliveries.recipient:%lld", (long long)order_id);
}

static bool by_courier(const struct delivery *delivery) {
    return str_equal(delivery->kind, "courier");
}

static enum status check_recipient(struct call *call, const struct delivery *delivery) {
    if (!by_courier(delivery))
        return STATUS_OK;
    if (str_is_empty(delivery->name))
        (void)call_field(call, "name", "required");
    else if (str_count_characters(delivery->name) > 50)
        (void)call_field(call, "name", "too_long");
    if (delivery->mobile == NULL)
        (void)call_field(call, "mobile", "required");
    size_t length = delivery->address == NULL ? 0 : str_count_characters(delivery->address);
    if (length < ADDRESS_LEAST)
        (void)call_field(call, "address", length == 0 ? "required" : "too_short");
    else if (length > ADDRESS_MOST)
        (void)call_field(call, "address", "too_long");
    return call_checked(call);
}

static struct bytes seal_recipient(struct call *call, int64_t order_id,
                                   const struct delivery *delivery) {
    struct document_writer writer;
    if (!by_courier(delivery))
        return (struct bytes){0};
    document_begin(&writer, call->arena);
    document_put_text(&writer, "name", delivery->name);
    document_put_text(&writer, "mobile", delivery->mobile);
    document_put_text(&writer, "address", delivery->address);
    return secret_seal(call->ring, call->arena, context(call, order_id),
                       (const char *)document_finish(&writer).data);
}

enum status delivery_keep(struct call *call, int64_t order_id, const struct delivery *delivery) {
    struct order_record order;
    struct tx *tx;
    TRY(check_recipient(call, delivery));
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_lock_own(call, tx, order_id, &order));
    if (!str_equal(order.state, "draft") || !str_equal(order.medium, "ukey")) {
        status = STATUS_STATE;
        goto cleanup;
    }
    TRY_CLEANUP(delivery_store_save(tx, order_id, delivery->kind,
                                    seal_recipient(call, order_id, delivery), call->now));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "order.set_delivery",
                                                  .subject_kind = "order",
                                                  .subject_id = order_id}));
cleanup:
    return tx_end(tx, status);
}

static enum status open_recipient(struct call *call, int64_t order_id,
                                  const struct delivery_record *record, struct delivery *delivery) {
    char *plain;
    const struct document *document;
    TRY(secret_open(call->ring, call->arena, context(call, order_id), record->recipient_sealed,
                    &plain));
    if (plain == NULL)
        return STATUS_OK;
    TRY(document_parse(call->arena, BYTES(plain, strlen(plain)), &document));
    delivery->name = document_text(document, "name");
    delivery->mobile = document_text(document, "mobile");
    delivery->address = document_text(document, "address");
    return STATUS_OK;
}

enum status delivery_open(struct call *call, struct tx *tx, int64_t order_id,
                          struct delivery *out_delivery) {
    struct delivery_record record;
    enum status status = delivery_store_find(tx, order_id, &record);
    *out_delivery = (struct delivery){0};
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    *out_delivery = (struct delivery){.kind = record.kind,
                                      .courier_company = record.courier_company,
                                      .courier_number = record.courier_number,
                                      .handed_over_at = record.handed_over_at};
    return open_recipient(call, order_id, &record, out_delivery);
}

static const char *mask_address(struct call *call, const char *address) {
    const char *cursor = address;
    uint32_t ignored;
    for (int i = 0; i < ADDRESS_SHOWN && str_next_character(&cursor, &ignored); i++)
        ;
    return arena_format(call->arena, "%.*s****", (int)(cursor - address), address);
}

enum status delivery_read(struct call *call, int64_t order_id, struct delivery *out_delivery) {
    struct order_record order;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_find_own(call, tx, order_id, &order);
    if (status == STATUS_OK)
        status = delivery_open(call, tx, order_id, out_delivery);
    tx_rollback(tx);
    TRY(status);
    if (out_delivery->name == NULL)
        return STATUS_OK;
    out_delivery->name = mask_name(call->arena, out_delivery->name);
    out_delivery->mobile = mask_mobile(call->arena, out_delivery->mobile);
    out_delivery->address = mask_address(call, out_delivery->address);
    return STATUS_OK;
}

enum status delivery_check(struct call *call, struct tx *tx, const struct order_record *record) {
    struct delivery_record ignored;
    if (!str_equal(record->medium, "ukey"))
        return STATUS_OK;
    enum status status = delivery_store_find(tx, record->id, &ignored);
    if (status != STATUS_NOT_FOUND)
        return status;
    (void)call_field(call, "delivery", "required");
    return STATUS_OK;
}
