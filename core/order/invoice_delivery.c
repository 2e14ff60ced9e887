#include "core/order/invoice_delivery.h"

#include <string.h>

#include "core/audit/audit.h"
#include "core/base/document.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"
#include "core/order/invoice.h"
#include "core/order/invoice_access.h"
#include "core/order/invoice_flow.h"
#include "db/limits_cache.h"

#define DAY_SECONDS 86400

/* ---- asking for it ---- */

static const char *target_context(struct call *call, int64_t delivery_id) {
    return arena_format(call->arena, "invoice_deliveries.target:%lld", (long long)delivery_id);
}

static struct bytes seal_target(struct call *call, int64_t delivery_id, const char *mobile,
                                const char *email) {
    struct document_writer writer;
    document_begin(&writer, call->arena);
    document_put_text(&writer, "mobile", mobile);
    document_put_text(&writer, "email", email);
    return secret_seal(call->ring, call->arena, target_context(call, delivery_id),
                       (const char *)document_finish(&writer).data);
}

static enum status check_sendable(struct call *call, int64_t invoice_id) {
    struct invoice_record record;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = invoice_store_find(tx, invoice_id, &record);
    tx_rollback(tx);
    TRY(status);
    if (record.account_id != call->actor.id)
        return STATUS_NOT_FOUND;
    return invoice_is(&record, INVOICE_ISSUED) && record.title_sealed.size > 0 ? STATUS_OK
                                                                               : STATUS_STATE;
}

/* One mailbox in other letters is the same mailbox. */
static const char *folded(struct call *call, const char *target) {
    char *text = arena_text(call->arena, target);
    for (char *c = text; *c != '\0'; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return text;
}

static enum status take_target(struct call *call, const char *target) {
    struct limit limits[] = {{call->settings->invoice_sends_per_target, DAY_SECONDS}};
    unsigned char index[SECRET_DIGEST_SIZE];
    if (target == NULL)
        return STATUS_OK;
    secret_index(call->ring, "invoice_deliveries.target", folded(call, target), index);
    return limits_take(call, "invoice_target",
                       encode_hex(call->arena, BYTES(index, SECRET_DIGEST_SIZE)), limits, 1);
}

static enum status take_limits(struct call *call, int64_t invoice_id, const char *mobile,
                               const char *email) {
    struct limit limits[] = {{call->settings->invoice_sends_per_day, DAY_SECONDS}};
    char id[ID_TEXT_SIZE];
    id_format(invoice_id, id);
    TRY(limits_take(call, "invoice_send", id, limits, 1));
    TRY(take_target(call, mobile));
    return take_target(call, email);
}

enum status invoice_send_again(struct call *call, int64_t invoice_id, const char *mobile,
                               const char *email) {
    if (mobile == NULL && email == NULL)
        return call_field(call, "email", "required");
    TRY(check_sendable(call, invoice_id));
    TRY(take_limits(call, invoice_id, mobile, email));
    struct invoice_delivery_record record = {
        .id = id_next(), .invoice_id = invoice_id, .created_at = call->now};
    record.target_sealed = seal_target(call, record.id, mobile, email);
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_store_insert_delivery(tx, &record));
    TRY_CLEANUP(job_enqueue_id(call, tx, INVOICE_JOB_DELIVER, record.id, call->now));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "invoice.send_again",
                                                  .subject_kind = "invoice",
                                                  .subject_id = invoice_id}));
cleanup:
    return tx_end(tx, status);
}

/* ---- doing it ---- */

static enum status find(struct call *call, int64_t delivery_id,
                        struct invoice_delivery_record *out_delivery,
                        struct invoice_record *out_invoice) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = invoice_store_find_delivery(tx, delivery_id, out_delivery);
    if (status == STATUS_OK)
        status = invoice_store_find(tx, out_delivery->invoice_id, out_invoice);
    tx_rollback(tx);
    return status;
}

static enum status open_target(struct call *call, const struct invoice_delivery_record *record,
                               const struct document **out_target) {
    char *plain;
    TRY(secret_open(call->ring, call->arena, target_context(call, record->id),
                    record->target_sealed, &plain));
    return document_parse(call->arena, BYTES(plain, strlen(plain)), out_target);
}

static enum status end(struct call *call, int64_t delivery_id, const char *state,
                       const char *failure) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = invoice_store_end_delivery(tx, delivery_id, state, failure, call->now);
    return tx_end(tx, status == STATUS_NOT_FOUND ? STATUS_OK : status);
}

static enum status hand_over(struct call *call, const struct invoice_delivery *delivery,
                             struct invoice_reply *out_reply, struct provider_error *error) {
    struct invoice_key key;
    TRY(invoice_access_take(call, &key));
    enum status status =
        invoice_access_after(call, &key,
                             invoice_provider_deliver(call->gateways->invoice_provider, call->arena,
                                                      key.token, delivery, out_reply, error));
    return status == STATUS_OK
               ? STATUS_OK
               : call_fail(call, status,
                           error->code[0] != '\0' ? error->code : call->failure.cause);
}

static enum status refuse(struct call *call, int64_t delivery_id,
                          const struct provider_error *error) {
    LOG(LOG_WARNING, "invoice_not_sent", LOG_TEXT("code", error->code),
        LOG_TEXT("message", error->message));
    return end(call, delivery_id, "refused", arena_text(call->arena, error->code));
}

enum status invoice_deliver(struct call *call, int64_t delivery_id, int64_t *out_again_seconds) {
    struct invoice_delivery_record record;
    struct invoice_record invoice;
    const struct document *target;
    struct invoice_reply reply = {.outcome = INVOICE_REFUSED};
    struct provider_error error = {0};
    enum status status = find(call, delivery_id, &record, &invoice);
    if (status == STATUS_NOT_FOUND || (status == STATUS_OK && record.target_sealed.size == 0))
        return STATUS_OK; /* went with the record of its order, or is done */
    TRY(status);
    if (!invoice_is(&invoice, INVOICE_ISSUED))
        return end(call, delivery_id, "refused", "taken_back");
    TRY(open_target(call, &record, &target));
    TRY(hand_over(call,
                  &(struct invoice_delivery){.invoice_number = invoice.invoice_number,
                                             .mobile = document_text(target, "mobile"),
                                             .email = document_text(target, "email")},
                  &reply, &error));
    if (reply.outcome == INVOICE_REFUSED)
        return refuse(call, delivery_id, &error);
    if (reply.outcome == INVOICE_TAKEN)
        return end(call, delivery_id, "sent", NULL);
    *out_again_seconds = call->settings->invoice_wait_seconds;
    return invoice_access_note(call, reply.alarm);
}
