#include "core/order/invoice_work.h"

#include "core/base/check.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/settings.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"
#include "core/order/invoice.h"
#include "core/order/invoice_access.h"
#include "core/order/invoice_flow.h"
#include "core/order/material_file.h"

#define QUERY_PAUSE_MAX_SECONDS 3600
#define TAX_TOLERANCE_FEN 6
#define MISMATCH "mismatch" /* the failure of what stands with other facts */

static const char *id_text(struct call *call, int64_t id) {
    char text[ID_TEXT_SIZE];
    id_format(id, text);
    return arena_text(call->arena, text);
}

static bool is_red(const struct invoice_record *record) {
    return record->reverses_id != 0;
}

static enum status find(struct call *call, int64_t invoice_id, struct invoice_record *out_record) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = invoice_store_find(tx, invoice_id, out_record);
    tx_rollback(tx);
    return status;
}

static enum status ask(struct call *call, const struct invoice_record *record,
                       struct invoice_fact *out_fact, struct provider_error *error) {
    struct invoice_key key;
    *out_fact = (struct invoice_fact){.state = INVOICE_FACT_UNKNOWN};
    TRY(invoice_access_take(call, &key));
    enum status status = invoice_access_after(
        call, &key,
        invoice_provider_query(call->gateways->invoice_provider, call->arena, key.token,
                               id_text(call, record->request_number), out_fact, error));
    if (status == STATUS_PROVIDER_REFUSED && out_fact->alarm != INVOICE_ALARM_NONE) {
        TRY(invoice_access_note(call, out_fact->alarm));
        status = STATUS_PROVIDER_UNAVAILABLE; /* waits for our access, as what is not asked yet */
    }
    return status == STATUS_OK ? STATUS_OK : call_fail(call, status, error->code);
}

/* ---- ends */

static enum status end_failed(struct call *call, const struct invoice_record *record,
                              const char *failure, const struct provider_error *error) {
    struct invoice_locked locked;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_lock(tx, record->id, &locked));
    if (!invoice_is(locked.invoice, INVOICE_REQUESTED) ||
        locked.invoice->request_number != record->request_number)
        goto cleanup; /* somebody was quicker */
    locked.invoice->failure = failure;
    locked.invoice->failure_detail =
        error->message[0] != '\0' ? arena_format(call->arena, "%s %s", error->code, error->message)
                                  : arena_text(call->arena, error->code);
    TRY_CLEANUP(invoice_move(call, tx, locked.invoice, "fail"));
    TRY_CLEANUP(invoice_settle_failed(call, tx, &locked));
cleanup:
    return tx_end(tx, status);
}

/* Issued: with a misfit it stands all the same, under its number, until finance takes it back. */
static enum status end_issued(struct call *call, const struct invoice_record *record,
                              const struct invoice_title *title, const struct invoice_fact *fact,
                              const char *misfit) {
    struct invoice_locked locked;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_lock(tx, record->id, &locked));
    if (!invoice_is(locked.invoice, INVOICE_REQUESTED) ||
        locked.invoice->request_number != record->request_number)
        goto cleanup;
    locked.invoice->serial_number = fact->serial_number;
    locked.invoice->invoice_number = fact->invoice_number;
    locked.invoice->issued_at = fact->issued_at != 0 ? fact->issued_at : call->now;
    locked.invoice->failure = misfit != NULL ? MISMATCH : NULL;
    locked.invoice->failure_detail = misfit;
    invoice_keep_facts(call, locked.invoice, title, fact);
    TRY_CLEANUP(invoice_move(call, tx, locked.invoice, misfit != NULL ? "mismatch" : "issue"));
    if (misfit != NULL)
        goto cleanup;
    TRY_CLEANUP(job_enqueue_id(call, tx, INVOICE_JOB_FETCH, record->id, call->now));
    TRY_CLEANUP(invoice_settle_issued(call, tx, &locked));
cleanup:
    return tx_end(tx, status);
}

/* Is it a whole answer about the number we asked for? */
static bool is_answer(struct call *call, const struct invoice_record *record,
                      const struct invoice_fact *fact) {
    int64_t sign = is_red(record) ? -1 : 1;
    int64_t amount = sign * fact->amount_fen, tax = sign * fact->tax_fen;
    return str_equal(fact->number, id_text(call, record->request_number)) &&
           !str_is_empty(fact->invoice_number) && amount > 0 && tax >= 0 && tax <= amount;
}

static bool is_same_title(struct call *call, const char *issued, const char *asked) {
    return issued != NULL && str_equal(check_normalise_code(call->arena, issued),
                                       check_normalise_code(call->arena, asked));
}

/* The word for what the provider issued otherwise than asked, NULL when all fits. */
static const char *misfit_of(struct call *call, const struct invoice_record *record,
                             const struct invoice_title *title, const struct invoice_fact *fact) {
    int64_t sign = is_red(record) ? -1 : 1;
    int64_t tax = fact->tax_fen - sign * record->tax_fen;
    if (fact->amount_fen != sign * record->amount_fen)
        return "amount";
    if (tax > TAX_TOLERANCE_FEN || tax < -TAX_TOLERANCE_FEN)
        return "tax";
    return is_same_title(call, fact->buyer_name, title->title) ? NULL : "title";
}

static enum status apply_issued(struct call *call, const struct invoice_record *record,
                                const struct invoice_fact *fact) {
    struct invoice_title title;
    if (!is_answer(call, record, fact))
        return call_fail(call, STATUS_PROVIDER_UNAVAILABLE, "no whole answer");
    TRY(invoice_title_open(call, record, &title));
    return end_issued(call, record, &title, fact, misfit_of(call, record, &title, fact));
}

static enum status apply_failed(struct call *call, const struct invoice_record *record,
                                const struct invoice_fact *fact,
                                const struct provider_error *error) {
    const char *alarm = invoice_alarm_word(fact->alarm);
    if (alarm != NULL)
        TRY(invoice_access_note(call, fact->alarm));
    bool known =
        fact->alarm == INVOICE_ALARM_LOGIN_NEEDED || fact->alarm == INVOICE_ALARM_QUOTA_LOW;
    return end_failed(call, record, known ? alarm : "failed", error);
}

/* ---- asking */

static struct invoice_buyer buyer_of(const struct invoice_title *title) {
    return (struct invoice_buyer){.is_person = str_equal(title->kind, "personal"),
                                  .name = title->title,
                                  .tax_number = title->tax_number,
                                  .phone = title->phone,
                                  .address = title->address,
                                  .bank = title->bank,
                                  .bank_account = title->bank_account};
}

static enum status send_request(struct call *call, const struct invoice_record *record,
                                const struct invoice_title *title, struct invoice_reply *out_reply,
                                struct provider_error *error) {
    struct invoice_request request = {.number = id_text(call, record->request_number),
                                      .buyer = buyer_of(title),
                                      .item_name = record->item_name,
                                      .tax_code = record->tax_code,
                                      .rate_permille = record->rate_permille,
                                      .amount_fen = record->amount_fen,
                                      .tax_fen = record->tax_fen,
                                      .order_number = id_text(call, record->order_id),
                                      .at = call->now};
    struct invoice_key key;
    TRY(invoice_access_take(call, &key));
    return invoice_access_after(call, &key,
                                invoice_provider_request(call->gateways->invoice_provider,
                                                         call->arena, key.token, &request,
                                                         out_reply, error));
}

static enum status send_reversal(struct call *call, const struct invoice_record *record,
                                 const struct invoice_title *title, struct invoice_reply *out_reply,
                                 struct provider_error *error) {
    struct invoice_record blue;
    TRY(find(call, record->reverses_id, &blue));
    struct invoice_reversal reversal = {.number = id_text(call, record->request_number),
                                        .blue_serial_number = blue.serial_number,
                                        .blue_invoice_number = blue.invoice_number,
                                        .buyer = buyer_of(title),
                                        .is_mistake = str_equal(record->reason, "correction") ||
                                                      str_equal(record->reason, MISMATCH)};
    struct invoice_key key;
    TRY(invoice_access_take(call, &key));
    return invoice_access_after(call, &key,
                                invoice_provider_reverse(call->gateways->invoice_provider,
                                                         call->arena, key.token, &reversal,
                                                         out_reply, error));
}

static enum status query_soon(struct call *call, const struct invoice_record *record) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    return tx_end(tx,
                  job_enqueue_id(call, tx, INVOICE_JOB_QUERY, record->id,
                                 call->now + call->settings->invoice_query_seconds * CLOCK_SECOND));
}

static enum status send(struct call *call, const struct invoice_record *record,
                        int64_t *out_again_seconds) {
    struct invoice_reply reply = {.outcome = INVOICE_REFUSED};
    struct provider_error error = {0};
    struct invoice_title title;
    TRY(invoice_title_open(call, record, &title));
    enum status status = is_red(record) ? send_reversal(call, record, &title, &reply, &error)
                                        : send_request(call, record, &title, &reply, &error);
    if (status != STATUS_OK)
        return call_fail(call, status, error.code[0] != '\0' ? error.code : call->failure.cause);
    if (reply.outcome == INVOICE_REFUSED)
        return end_failed(call, record, "refused", &error);
    TRY(invoice_access_note(call, reply.alarm));
    if (reply.outcome == INVOICE_WAITS) {
        *out_again_seconds = call->settings->invoice_wait_seconds;
        return STATUS_OK;
    }
    return query_soon(call, record);
}

/* Marks it as asked before anybody is asked; `out_record` is what is then known. */
static enum status begin(struct call *call, int64_t invoice_id, struct invoice_record *out_record) {
    struct invoice_locked locked;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_lock(tx, invoice_id, &locked));
    if (invoice_is(locked.invoice, INVOICE_WAITING)) {
        if (locked.invoice->asked_at == 0)
            locked.invoice->asked_at = call->now;
        TRY_CLEANUP(invoice_move(call, tx, locked.invoice, "request"));
    }
    *out_record = *locked.invoice;
cleanup:
    return tx_end(tx, status);
}

static enum status renumber(struct call *call, struct invoice_record *record) {
    struct invoice_locked locked;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_lock(tx, record->id, &locked));
    if (locked.invoice->version != record->version)
        TRY_CLEANUP(STATUS_CONFLICT);
    locked.invoice->request_number = id_next();
    locked.invoice->failure = locked.invoice->failure_detail = NULL;
    locked.invoice->serial_number = locked.invoice->invoice_number = NULL;
    locked.invoice->issued_title_sealed = (struct bytes){0};
    locked.invoice->issued_at = locked.invoice->issued_amount_fen = 0;
    locked.invoice->updated_at = locked.invoice->asked_at = call->now;
    TRY_CLEANUP(invoice_store_update(tx, locked.invoice));
    locked.invoice->version++;
    *record = *locked.invoice;
cleanup:
    return tx_end(tx, status);
}

/* The longer it takes, the longer the pause: half its age, up to an hour. */
static int64_t query_pause(struct call *call, int64_t since) {
    int64_t pause = (call->now - since) / CLOCK_SECOND / 2;
    if (pause < call->settings->invoice_query_seconds)
        return call->settings->invoice_query_seconds;
    return pause < QUERY_PAUSE_MAX_SECONDS ? pause : QUERY_PAUSE_MAX_SECONDS;
}

/* A second try never makes a second invoice: what the old number came to is asked first. */
static enum status try_again(struct call *call, struct invoice_record *record,
                             int64_t *out_again_seconds) {
    struct provider_error error = {0};
    struct invoice_fact fact;
    TRY(ask(call, record, &fact, &error));
    if (fact.state == INVOICE_FACT_ISSUED)
        return apply_issued(call, record, &fact);
    if (fact.state == INVOICE_FACT_OPEN)
        return query_soon(call, record);
    if (fact.state == INVOICE_FACT_UNKNOWN && str_equal(record->failure, MISMATCH)) {
        *out_again_seconds = query_pause(call, record->asked_at); /* it was issued once */
        return STATUS_OK;
    }
    TRY(renumber(call, record));
    return send(call, record, out_again_seconds);
}

enum status invoice_request(struct call *call, int64_t invoice_id, int64_t *out_again_seconds) {
    struct invoice_record record;
    TRY(begin(call, invoice_id, &record));
    if (!invoice_is(&record, INVOICE_REQUESTED))
        return STATUS_OK;
    return record.failure != NULL ? try_again(call, &record, out_again_seconds)
                                  : send(call, &record, out_again_seconds);
}

/* ---- what became of it */

static enum status request_again(struct call *call, const struct invoice_record *record) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    return tx_end(tx, job_enqueue_id(call, tx, INVOICE_JOB_REQUEST, record->id, call->now));
}

enum status invoice_query(struct call *call, int64_t invoice_id, int64_t *out_again_seconds) {
    struct invoice_record record;
    struct invoice_fact fact;
    struct provider_error error = {0};
    TRY(find(call, invoice_id, &record));
    if (!invoice_is(&record, INVOICE_REQUESTED))
        return STATUS_OK;
    TRY(ask(call, &record, &fact, &error));
    switch (fact.state) {
    case INVOICE_FACT_ISSUED:
        return apply_issued(call, &record, &fact);
    case INVOICE_FACT_FAILED:
    case INVOICE_FACT_VOID:
        return apply_failed(call, &record, &fact, &error);
    case INVOICE_FACT_UNKNOWN: /* the request was lost on its way */
        return request_again(call, &record);
    case INVOICE_FACT_OPEN:
        break;
    }
    *out_again_seconds = query_pause(call, record.asked_at);
    return STATUS_OK;
}

/* ---- files */

static bool has_file(const struct invoice_file_records *files, enum invoice_format format) {
    for (size_t i = 0; i < files->count; i++)
        if (str_equal(files->items[i].format, invoice_format_word(format)))
            return true;
    return false;
}

/* The file first, then the row that names it; a file without row is swept away later. */
static enum status store_file(struct call *call, int64_t invoice_id, enum invoice_format format,
                              struct bytes content) {
    struct invoice_file_record file = {.id = id_next(),
                                       .invoice_id = invoice_id,
                                       .format = invoice_format_word(format),
                                       .size_bytes = (int64_t)content.size,
                                       .stored_at = call->now};
    secret_sm3(&content, 1, file.sm3);
    TRY(material_file_write(call, file.id, content));
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    return tx_end(tx, invoice_store_insert_file(tx, &file));
}

static enum status list_files(struct call *call, int64_t invoice_id,
                              struct invoice_file_records *out_files) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = invoice_store_list_files(tx, &invoice_id, 1, out_files);
    tx_rollback(tx);
    return status;
}

static enum status fetch_missing(struct call *call, int64_t invoice_id,
                                 const struct invoice_fact *fact, bool *out_complete) {
    struct invoice_file_records files;
    TRY(list_files(call, invoice_id, &files));
    *out_complete = true;
    for (int i = 0; i < INVOICE_FORMAT__MAX; i++) {
        enum invoice_format format = (enum invoice_format)i;
        struct provider_error error = {0};
        struct bytes content;
        if (has_file(&files, format))
            continue;
        if (str_is_empty(fact->urls[i])) {
            *out_complete = false;
            continue;
        }
        enum status status = invoice_provider_fetch_file(
            call->gateways->invoice_provider, call->arena, fact->urls[i], format, &content, &error);
        if (status != STATUS_OK)
            return call_fail(call, status, error.code);
        TRY(store_file(call, invoice_id, format, content));
    }
    return STATUS_OK;
}

enum status invoice_fetch_files(struct call *call, int64_t invoice_id, int64_t *out_again_seconds) {
    struct invoice_record record;
    struct invoice_fact fact;
    struct provider_error error = {0};
    bool complete;
    TRY(find(call, invoice_id, &record));
    if (record.invoice_number == NULL)
        return STATUS_OK;
    TRY(ask(call, &record, &fact, &error));
    TRY(fetch_missing(call, invoice_id, &fact, &complete));
    if (!complete && call->now - record.issued_at < CLOCK_DAY)
        *out_again_seconds = query_pause(call, record.issued_at);
    return STATUS_OK;
}

/* ---- callbacks */

enum status invoice_receive_notice(struct call *call, struct bytes body) {
    struct invoice_notice notice;
    struct invoice_record record;
    int64_t number;
    TRY(invoice_provider_read_notice(call->arena, body, &notice));
    if (!id_parse(notice.number, &number) || notice.claim == INVOICE_FACT_OPEN)
        return STATUS_OK;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = invoice_store_find_by_request(tx, number, &record);
    if (status == STATUS_NOT_FOUND)
        status = STATUS_OK;
    else if (status == STATUS_OK && invoice_is(&record, INVOICE_REQUESTED))
        status = job_enqueue_id(call, tx, INVOICE_JOB_QUERY, record.id, call->now);
    return tx_end(tx, status);
}
