#include "core/worker/kinds.h"

#include "core/account/account_sweep.h"
#include "core/account/identity.h"
#include "core/account/sms_code.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/certificate/binding.h"
#include "core/certificate/certificate.h"
#include "core/certificate/certificate_state.h"
#include "core/certificate/claim.h"
#include "core/certificate/extension.h"
#include "core/certificate/retention.h"
#include "core/dashboard/dashboard.h"
#include "core/download/download_publish.h"
#include "core/order/batch_end.h"
#include "core/order/batch_text.h"
#include "core/order/invoice.h"
#include "core/order/invoice_delivery.h"
#include "core/order/invoice_sweep.h"
#include "core/order/invoice_work.h"
#include "core/order/material.h"
#include "core/order/order.h"
#include "core/order/order_sweep.h"
#include "core/order/payment.h"
#include "core/order/reconciliation.h"
#include "core/order/refund.h"
#include "core/order/refund_job.h"
#include "core/order/refund_run.h"
#include "core/order/refund_sweep.h"
#include "core/order/reminder.h"

/* The payload of most jobs is one id. */
static enum status id_of(struct call *call, const struct job *job, int64_t *out_id) {
    return id_parse(job->payload, out_id) ? STATUS_OK
                                          : call_fail(call, STATUS_INTERNAL, "payload is no id");
}

/* A planned repetition is a new job: the attempts of this one are for failures. Its key joins it
 * with one that somebody queued meanwhile. */
static enum status repeat(struct call *call, const struct job *job, int64_t id, int64_t seconds) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(job_enqueue_id(call, tx, job->kind, id, call->now + seconds * CLOCK_SECOND));
cleanup:
    return tx_end(tx, status);
}

static enum status run_send_sms_code(struct call *call, const struct job *job) {
    return sms_code_deliver(call, job->payload);
}

static enum status run_fetch_identity_verification(struct call *call, const struct job *job) {
    int64_t id, again_seconds = 0;
    TRY(id_of(call, job, &id));
    TRY(identity_verification_fetch(call, id, &again_seconds));
    return again_seconds == 0 ? STATUS_OK : repeat(call, job, id, again_seconds);
}

static enum status run_book_payment(struct call *call, const struct job *job) {
    return payment_book_notice(call, job->payload);
}

static enum status run_query_payment(struct call *call, const struct job *job) {
    int64_t id, again_seconds = 0;
    TRY(id_of(call, job, &id));
    TRY(payment_query(call, id, &again_seconds));
    return again_seconds == 0 ? STATUS_OK : repeat(call, job, id, again_seconds);
}

static enum status run_close_order(struct call *call, const struct job *job) {
    int64_t id;
    TRY(id_of(call, job, &id));
    return order_expire(call, id);
}

static enum status run_close_payments(struct call *call, const struct job *job) {
    int64_t id;
    TRY(id_of(call, job, &id));
    return payment_close_all(call, id);
}

static enum status run_continue_refund(struct call *call, const struct job *job) {
    int64_t id, again_seconds = 0;
    TRY(id_of(call, job, &id));
    TRY(refund_continue(call, id, &again_seconds));
    return again_seconds == 0 ? STATUS_OK : repeat(call, job, id, again_seconds);
}

static enum status run_query_refund(struct call *call, const struct job *job) {
    int64_t id, again_seconds = 0;
    TRY(id_of(call, job, &id));
    TRY(refund_query(call, id, &again_seconds));
    return again_seconds == 0 ? STATUS_OK : repeat(call, job, id, again_seconds);
}

static enum status run_reconcile_day(struct call *call, const struct job *job) {
    return reconciliation_run(call, job->payload);
}

static enum status run_open_invoice(struct call *call, const struct job *job) {
    int64_t id;
    TRY(id_of(call, job, &id));
    return invoice_open_late(call, id);
}

static enum status run_request_invoice(struct call *call, const struct job *job) {
    int64_t id, again_seconds = 0;
    TRY(id_of(call, job, &id));
    TRY(invoice_request(call, id, &again_seconds));
    return again_seconds == 0 ? STATUS_OK : repeat(call, job, id, again_seconds);
}

static enum status run_query_invoice(struct call *call, const struct job *job) {
    int64_t id, again_seconds = 0;
    TRY(id_of(call, job, &id));
    TRY(invoice_query(call, id, &again_seconds));
    return again_seconds == 0 ? STATUS_OK : repeat(call, job, id, again_seconds);
}

static enum status run_fetch_invoice_files(struct call *call, const struct job *job) {
    int64_t id, again_seconds = 0;
    TRY(id_of(call, job, &id));
    TRY(invoice_fetch_files(call, id, &again_seconds));
    return again_seconds == 0 ? STATUS_OK : repeat(call, job, id, again_seconds);
}

static enum status run_deliver_invoice(struct call *call, const struct job *job) {
    int64_t id, again_seconds = 0;
    TRY(id_of(call, job, &id));
    TRY(invoice_deliver(call, id, &again_seconds));
    return again_seconds == 0 ? STATUS_OK : repeat(call, job, id, again_seconds);
}

static enum status run_issue_certificate(struct call *call, const struct job *job) {
    int64_t id;
    TRY(id_of(call, job, &id));
    return claim_issue(call, id);
}

static enum status run_publish_crl(struct call *call, const struct job *job) {
    (void)job;
    return certificate_publish_crl_now(call);
}

static enum status run_erase_account(struct call *call, const struct job *job) {
    int64_t id;
    TRY(id_of(call, job, &id));
    return retention_erase_account(call, id);
}

static enum status run_tell_unbinding(struct call *call, const struct job *job) {
    int64_t id, again_seconds = 0;
    TRY(id_of(call, job, &id));
    TRY(binding_tell(call, id, &again_seconds));
    return again_seconds == 0 ? STATUS_OK : repeat(call, job, id, again_seconds);
}

static enum status run_extend_certificate(struct call *call, const struct job *job) {
    int64_t id;
    TRY(id_of(call, job, &id));
    return extension_issue(call, id);
}

static enum status run_send_reminder(struct call *call, const struct job *job) {
    int64_t id, again_seconds = 0;
    TRY(id_of(call, job, &id));
    TRY(reminder_send(call, id, &again_seconds));
    return again_seconds == 0 ? STATUS_OK : repeat(call, job, id, again_seconds);
}

static enum status run_tell_batch_holder(struct call *call, const struct job *job) {
    int64_t id, again_seconds = 0;
    TRY(id_of(call, job, &id));
    TRY(batch_text_send(call, id, &again_seconds));
    return again_seconds == 0 ? STATUS_OK : repeat(call, job, id, again_seconds);
}

const struct worker_kind worker_kinds[] = {
    {"send_sms_code", run_send_sms_code, 0},
    {"fetch_identity_verification", run_fetch_identity_verification, 0},
    {"book_payment", run_book_payment, 0},
    {"query_payment", run_query_payment, 2},
    {"close_order", run_close_order, 2},
    {"close_payments", run_close_payments, 2},
    {REFUND_CONTINUE_KIND, run_continue_refund, 2},
    {REFUND_QUERY_KIND, run_query_refund, 2},
    {RECONCILIATION_KIND, run_reconcile_day, 1},
    {INVOICE_JOB_OPEN, run_open_invoice, 1},
    {INVOICE_JOB_REQUEST, run_request_invoice, 2},
    {INVOICE_JOB_QUERY, run_query_invoice, 2},
    {INVOICE_JOB_FETCH, run_fetch_invoice_files, 1},
    {INVOICE_JOB_DELIVER, run_deliver_invoice, 1},
    {CLAIM_JOB_ISSUE, run_issue_certificate, 0},
    {CERTIFICATE_JOB_PUBLISH, run_publish_crl, 0},
    {"erase_account", run_erase_account, 1},
    {BINDING_JOB_TELL, run_tell_unbinding, 0},
    {EXTENSION_JOB, run_extend_certificate, 0},
    {REMINDER_JOB, run_send_reminder, 2},
    {BATCH_TEXT_JOB, run_tell_batch_holder, 1},
};
const size_t worker_kind_count = sizeof worker_kinds / sizeof *worker_kinds;

const struct worker_timer worker_timers[] = {
    {"sweep_accounts", account_sweep, 10 * 60 * 1000},
    {"sweep_materials", material_sweep, 3600 * 1000},
    {"sweep_downloads", download_sweep, 3600 * 1000},
    {"sweep_claims", claim_sweep, 15 * 1000},
    {"sweep_extensions", extension_sweep, 15 * 1000},
    {"sweep_orders", order_sweep, 30 * 60 * 1000},
    {"sweep_batches", batch_end_sweep, 3600 * 1000},
    {"sweep_records", retention_sweep, 6 * 3600 * 1000},
    {"sweep_refunds", refund_sweep, 10 * 60 * 1000},
    {"sweep_invoices", invoice_sweep, 30 * 60 * 1000},
    {"schedule_reconciliation", reconciliation_schedule, 10 * 60 * 1000},
    {"publish_crl", certificate_publish_crl, 3600 * 1000},
    {"sweep_reminders", reminder_sweep, 1800 * 1000},
    {"fold_dashboard", dashboard_fold, 5 * 1000},
};
const size_t worker_timer_count = sizeof worker_timers / sizeof *worker_timers;
