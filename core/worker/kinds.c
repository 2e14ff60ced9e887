#include "core/worker/kinds.h"

#include "core/account/account_sweep.h"
#include "core/account/identity.h"
#include "core/account/sms_code.h"
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
#include "core/order/decision_text.h"
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

static enum status run_send_sms_code(struct call *call, const struct job *job) {
    return sms_code_deliver(call, job->payload);
}

static enum status run_book_payment(struct call *call, const struct job *job) {
    return payment_book_notice(call, job->payload);
}

static enum status run_reconcile_day(struct call *call, const struct job *job) {
    return reconciliation_run(call, job->payload);
}

static enum status run_publish_crl(struct call *call, const struct job *job) {
    (void)job;
    return certificate_publish_crl_now(call);
}

const struct worker_kind worker_kinds[] = {
    {"send_sms_code", 0, .run = run_send_sms_code},
    {"fetch_identity_verification", 0, .run_again = identity_verification_fetch},
    {"book_payment", 0, .run = run_book_payment},
    {"query_payment", 2, .run_again = payment_query},
    {"close_order", 2, .run_id = order_expire},
    {"close_payments", 2, .run_id = payment_close_all},
    {REFUND_CONTINUE_KIND, 2, .run_again = refund_continue},
    {REFUND_QUERY_KIND, 2, .run_again = refund_query},
    {RECONCILIATION_KIND, 1, .run = run_reconcile_day},
    {INVOICE_JOB_OPEN, 1, .run_id = invoice_open_late},
    {INVOICE_JOB_REQUEST, 2, .run_again = invoice_request},
    {INVOICE_JOB_QUERY, 2, .run_again = invoice_query},
    {INVOICE_JOB_FETCH, 1, .run_again = invoice_fetch_files},
    {INVOICE_JOB_DELIVER, 1, .run_again = invoice_deliver},
    {CLAIM_JOB_ISSUE, 0, .run_id = claim_issue},
    {CERTIFICATE_JOB_PUBLISH, 0, .run = run_publish_crl},
    {"erase_account", 1, .run_id = retention_erase_account},
    {BINDING_JOB_TELL, 0, .run_again = binding_tell},
    {EXTENSION_JOB, 0, .run_id = extension_issue},
    {REMINDER_JOB, 2, .run_again = reminder_send},
    {BATCH_TEXT_JOB, 1, .run_again = batch_text_send},
    {DECISION_TEXT_JOB, 1, .run_again = decision_text_send},
    {DECISION_TEXT_HANDLER_JOB, 1, .run_again = decision_text_send_handler},
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
