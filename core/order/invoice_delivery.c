#include "core/order/invoice_delivery.h"

#include <string.h>

#include "core/audit/audit.h"
#include "core/base/document.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/secret.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"
#include "core/order/invoice.h"
#include "core/order/invoice_access.h"
#include "core/order/invoice_flow.h"

#define PAYLOAD_CONTEXT "jobs.payload:deliver_invoice"

static const char *payload_of(struct call *call, int64_t invoice_id, const char *mobile,
                              const char *email) {
    char id[ID_TEXT_SIZE];
    struct document_writer writer;
    id_format(invoice_id, id);
    document_begin(&writer, call->arena);
    document_put_text(&writer, "invoice_id", id);
    document_put_text(&writer, "mobile", mobile);
    document_put_text(&writer, "email", email);
    return encode_base64(call->arena, secret_seal(call->ring, call->arena, PAYLOAD_CONTEXT,
                                                  (const char *)document_finish(&writer).data));
}

static enum status check_sendable(struct call *call, const struct invoice_record *record) {
    if (record->account_id != call->actor.id)
        return STATUS_NOT_FOUND;
    return invoice_is(record, INVOICE_ISSUED) && record->title_sealed.size > 0 ? STATUS_OK
                                                                               : STATUS_STATE;
}

enum status invoice_send_again(struct call *call, int64_t invoice_id, const char *mobile,
                               const char *email) {
    if (mobile == NULL && email == NULL)
        return call_field(call, "email", "required");
    struct invoice_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_store_find(tx, invoice_id, &record));
    TRY_CLEANUP(check_sendable(call, &record));
    TRY_CLEANUP(
        job_enqueue(call, tx,
                    &(struct job_request){.kind = INVOICE_JOB_DELIVER,
                                          .payload = payload_of(call, invoice_id, mobile, email)}));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "invoice.send_again",
                                                  .subject_kind = "invoice",
                                                  .subject_id = invoice_id}));
cleanup:
    return tx_end(tx, status);
}

static enum status find_issued(struct call *call, int64_t invoice_id,
                               struct invoice_record *out_record) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = invoice_store_find(tx, invoice_id, out_record);
    tx_rollback(tx);
    return status;
}

static enum status hand_over(struct call *call, const struct invoice_delivery *delivery) {
    struct invoice_reply reply = {.outcome = INVOICE_REFUSED};
    struct provider_error error = {0};
    struct invoice_key key;
    TRY(invoice_access_take(call, &key));
    enum status status =
        invoice_access_after(call, &key,
                             invoice_provider_deliver(call->gateways->invoice_provider, call->arena,
                                                      key.token, delivery, &reply, &error));
    if (status != STATUS_OK)
        return call_fail(call, status, error.code[0] != '\0' ? error.code : call->failure.cause);
    if (reply.outcome != INVOICE_TAKEN)
        LOG(LOG_WARNING, "invoice_not_sent", LOG_TEXT("code", error.code),
            LOG_TEXT("message", error.message));
    return STATUS_OK;
}

enum status invoice_deliver(struct call *call, const char *payload) {
    struct bytes sealed;
    char *plain;
    const struct document *document;
    int64_t invoice_id;
    struct invoice_record record;
    if (!decode_base64(call->arena, payload, &sealed))
        return STATUS_INTERNAL;
    TRY(secret_open(call->ring, call->arena, PAYLOAD_CONTEXT, sealed, &plain));
    TRY(document_parse(call->arena, BYTES(plain, strlen(plain)), &document));
    if (!id_parse(document_text(document, "invoice_id"), &invoice_id))
        return STATUS_INTERNAL;
    TRY(find_issued(call, invoice_id, &record));
    if (!invoice_is(&record, INVOICE_ISSUED)) /* taken back meanwhile */
        return STATUS_OK;
    return hand_over(call, &(struct invoice_delivery){.invoice_number = record.invoice_number,
                                                      .mobile = document_text(document, "mobile"),
                                                      .email = document_text(document, "email")});
}
