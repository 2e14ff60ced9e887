#include "core/certificate/binding.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/document.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/certificate/webhook_delivery.h"
#include "core/order/order_owner.h"

#define EVENT_ENDED "binding.ended"

enum status binding_list_of_order(struct call *call, int64_t order_id, const struct page *page,
                                  struct binding_records *out_records) {
    struct order_record order;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_find_own(call, tx, order_id, &order);
    if (status == STATUS_OK)
        status = binding_store_list_of_order(tx, order_id, page, out_records);
    tx_rollback(tx);
    return status;
}

static enum status note(struct call *call, struct tx *tx, const char *action, int64_t binding_id) {
    return audit_write(call, tx,
                       &(struct audit_event){
                           .action = action, .subject_kind = "binding", .subject_id = binding_id});
}

static enum status unbind(struct call *call, struct tx *tx, const struct binding_record *binding) {
    TRY(binding_store_begin_unbinding(tx, binding->id, call->now));
    TRY(webhook_delivery_queue(call, tx, BINDING_JOB_TELL, EVENT_ENDED, binding->relying_party_id,
                               binding->id));
    return note(call, tx, "binding.unbind", binding->id);
}

enum status binding_unbind_order(struct call *call, int64_t order_id) {
    struct order_record order;
    struct binding_records bound;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_find_own(call, tx, order_id, &order));
    TRY_CLEANUP(binding_store_lock_bound_of_order(tx, order_id, &bound));
    if (bound.count == 0)
        status = STATUS_STATE;
    for (size_t i = 0; i < bound.count && status == STATUS_OK; i++)
        status = unbind(call, tx, &bound.items[i]);
cleanup:
    return tx_end(tx, status);
}

/* ---- telling the party */

struct news {
    struct webhook_delivery_record delivery;
    struct binding_record binding;
    struct bytes serial;
};

static enum status read_news(struct call *call, int64_t delivery_id, struct news *out_news) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = webhook_store_find(tx, delivery_id, &out_news->delivery);
    if (status == STATUS_OK)
        status = binding_store_find(tx, out_news->delivery.subject_id, &out_news->binding);
    if (status == STATUS_OK)
        status = binding_store_find_serial(tx, out_news->binding.certificate_id, &out_news->serial);
    tx_rollback(tx);
    return status;
}

/* The same bytes at every attempt. */
static enum status body_of(struct call *call, const struct news *news, struct bytes *out_body) {
    const struct binding_record *binding = &news->binding;
    char ended_at[CLOCK_TEXT_SIZE], id[ID_TEXT_SIZE];
    char *reference;
    TRY(secret_open(
        call->ring, call->arena,
        arena_format(call->arena, "bindings.account_reference:%lld", (long long)binding->id),
        binding->account_reference_sealed, &reference));
    clock_format(binding->unbinding_at, ended_at);
    id_format(binding->id, id);
    struct document_writer writer;
    document_begin(&writer, call->arena);
    document_put_text(&writer, "type", EVENT_ENDED);
    document_put_text(&writer, "timestamp", ended_at);
    document_open_object(&writer, "data");
    document_put_text(&writer, "binding_id", arena_text(call->arena, id));
    document_put_text(&writer, "account_reference", reference);
    document_put_text(&writer, "certificate_serial", encode_hex(call->arena, news->serial));
    document_put_text(&writer, "ended_by", "holder");
    document_close_object(&writer);
    *out_body = document_finish(&writer);
    return STATUS_OK;
}

static enum status store(struct call *call, const struct news *news, const char *failure) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(webhook_store_note(tx, news->delivery.id, call->now, failure));
    if (failure == NULL) {
        TRY_CLEANUP(binding_store_end_unbinding(tx, news->binding.id, call->now));
        TRY_CLEANUP(note(call, tx, "binding.end", news->binding.id));
    }
cleanup:
    status = tx_end(tx, status);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status; /* another attempt was heard first */
}

enum status binding_tell(struct call *call, int64_t delivery_id, int64_t *out_again_seconds) {
    struct news news;
    struct bytes body;
    const char *failure;
    TRY(read_news(call, delivery_id, &news));
    if (news.delivery.delivered_at != 0 || news.binding.account_reference_sealed.size == 0)
        return STATUS_OK; /* heard, or its record has ended meanwhile */
    TRY(body_of(call, &news, &body));
    TRY(webhook_delivery_send(call, &news.delivery, body, &failure));
    TRY(store(call, &news, failure));
    if (failure != NULL)
        *out_again_seconds = webhook_delivery_pause_seconds(news.delivery.attempts + 1);
    return STATUS_OK;
}
