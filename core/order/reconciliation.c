#include "core/order/reconciliation.h"

#include <string.h>

#include "core/audit/audit.h"
#include "core/base/id.h"
#include "core/base/settings.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"

#define BATCH 500
#define BATCH_BYTES ((size_t)4 * 1024 * 1024)
#define LOOK_BACK_DAYS 7
#define KEPT_DAYS 90

char *reconciliation_day_text(struct call *call, struct clock_date day) {
    return arena_format(call->arena, "%04d-%02d-%02d", day.year, day.month, day.day);
}

static char *days_ago(struct call *call, int days) {
    return reconciliation_day_text(call, clock_date_of(call->now - days * CLOCK_DAY));
}

/* Exactly `length` digits, leading zeros and all. */
static bool parse_part(const char *text, size_t length, int *out_part) {
    *out_part = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        *out_part = *out_part * 10 + (text[i] - '0');
    }
    return true;
}

static bool parse_day(const char *text, struct clock_date *out_day) {
    return strlen(text) == 10 && text[4] == '-' && text[7] == '-' &&
           parse_part(text, 4, &out_day->year) && parse_part(text + 5, 2, &out_day->month) &&
           parse_part(text + 8, 2, &out_day->day) && clock_date_is_valid(*out_day);
}

/* ---- reading the bill ---- */

static struct bill_row_records new_batch(struct arena *arena, int64_t run_id, int64_t first_line) {
    return (struct bill_row_records){.run_id = run_id,
                                     .first_line = first_line,
                                     .kinds = ARENA_ARRAY(arena, BATCH, const char *),
                                     .our_ids = ARENA_ARRAY(arena, BATCH, int64_t),
                                     .numbers = ARENA_ARRAY(arena, BATCH, const char *),
                                     .provider_numbers = ARENA_ARRAY(arena, BATCH, const char *),
                                     .amounts_fen = ARENA_ARRAY(arena, BATCH, int64_t),
                                     .ended_badly = ARENA_ARRAY(arena, BATCH, int64_t),
                                     .given_back = ARENA_ARRAY(arena, BATCH, int64_t)};
}

static void add(struct arena *arena, struct bill_row_records *batch,
                const struct payment_bill_row *row) {
    size_t at = batch->count++;
    batch->kinds[at] = row->is_refund ? "refund" : "payment";
    if (!id_parse(row->number, &batch->our_ids[at]))
        batch->our_ids[at] = 0;
    batch->numbers[at] = arena_text(arena, row->number);
    batch->provider_numbers[at] = arena_text(arena, row->provider_number);
    batch->amounts_fen[at] = row->amount_fen;
    batch->ended_badly[at] = row->ended_badly ? 1 : 0;
    batch->given_back[at] = row->given_back ? 1 : 0;
}

static enum status store_batch(struct call *call, const struct bill_row_records *batch) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(reconciliation_store_insert_bill(tx, batch));
cleanup:
    return tx_end(tx, status);
}

/* `part` is a call with an arena of its own, emptied after each batch. */
static enum status store_rows(struct call *call, struct call *part, struct payment_bill *bill,
                              int64_t run_id) {
    int64_t line = 1;
    for (bool end = false; !end;) {
        arena_reset(part->arena);
        struct bill_row_records batch = new_batch(part->arena, run_id, line);
        while (batch.count < BATCH) {
            struct payment_bill_row row;
            struct provider_error error = {0};
            enum status status = payment_provider_read_bill(bill, &row, &end, &error);
            if (status != STATUS_OK)
                return call_fail(call, status, error.message);
            if (end)
                break;
            add(part->arena, &batch, &row);
        }
        line += (int64_t)batch.count;
        if (batch.count > 0)
            TRY(store_batch(part, &batch));
    }
    return STATUS_OK;
}

static enum status read_bill(struct call *call, const char *day, int64_t run_id) {
    struct payment_bill *bill = NULL;
    struct provider_error error = {0};
    enum status status = payment_provider_open_bill(call->gateways->payment_provider, call->arena,
                                                    day, &bill, &error);
    if (status == STATUS_NOT_FOUND) /* nothing was booked that day */
        return STATUS_OK;
    if (status != STATUS_OK)
        return call_fail(call, status, error.code);
    struct call part = *call;
    part.arena = arena_create(BATCH_BYTES);
    status = store_rows(call, &part, bill, run_id);
    arena_destroy(part.arena);
    payment_provider_close_bill(bill);
    return status;
}

/* ---- comparing ---- */

static enum status compare(struct call *call, struct tx *tx, const char *day, int64_t run_id) {
    int64_t differences;
    const char *provider = payment_provider_name(call->gateways->payment_provider);
    TRY(reconciliation_store_compare(tx, day, provider, run_id, &differences));
    TRY(reconciliation_store_forget_bill(tx, run_id, call->now - CLOCK_DAY));
    return audit_write(
        call, tx,
        &(struct audit_event){.action = "reconciliation.compare",
                              .subject_kind = "reconciliation",
                              .detail =
                                  arena_format(call->arena, "{\"day\":\"%s\",\"differences\":%lld}",
                                               day, (long long)differences)});
}

static enum status forget(struct call *call, int64_t run_id) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(reconciliation_store_forget_bill(tx, run_id, call->now - CLOCK_DAY));
cleanup:
    return tx_end(tx, status);
}

enum status reconciliation_run(struct call *call, const char *day) {
    int64_t run_id = id_next();
    enum status status = read_bill(call, day, run_id);
    if (status != STATUS_OK) {
        struct failure failure = call->failure;
        if (forget(call, run_id) == STATUS_OK)
            call->failure = failure;
        return status;
    }
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(compare(call, tx, day, run_id));
cleanup:
    return tx_end(tx, status);
}

/* ---- when ---- */

static enum status enqueue(struct call *call, struct tx *tx, const char *day) {
    return job_enqueue(call, tx,
                       &(struct job_request){.kind = RECONCILIATION_KIND,
                                             .payload = day,
                                             .unique_key = arena_format(
                                                 call->arena, RECONCILIATION_KIND ":%s", day)});
}

static enum status schedule(struct call *call, struct tx *tx) {
    struct clock_date *days;
    size_t count;
    TRY(reconciliation_store_list_missing(tx, days_ago(call, LOOK_BACK_DAYS), days_ago(call, 1),
                                          &days, &count));
    for (size_t i = 0; i < count; i++)
        TRY(enqueue(call, tx, reconciliation_day_text(call, days[i])));
    return STATUS_OK;
}

enum status reconciliation_schedule(struct call *call) {
    /* The date of so many hours ago is today's only once that hour is past. */
    int64_t hours = call->settings->reconciliation_hour;
    struct clock_date today = clock_date_of(call->now);
    if (clock_date_of(call->now - hours * CLOCK_HOUR).day != today.day)
        return STATUS_OK;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(schedule(call, tx));
cleanup:
    return tx_end(tx, status);
}

/* ---- finance ---- */

/* Days as texts order like days. */
static bool is_comparable(struct call *call, const char *day) {
    return strcmp(day, days_ago(call, 1)) <= 0 && strcmp(day, days_ago(call, KEPT_DAYS)) >= 0;
}

enum status reconciliation_request(struct call *call, const char *day) {
    if (!is_comparable(call, day))
        return call_field(call, "day", "range");
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(enqueue(call, tx, day));
    TRY_CLEANUP(audit_write(
        call, tx,
        &(struct audit_event){.action = "reconciliation.request",
                              .subject_kind = "reconciliation",
                              .detail = arena_format(call->arena, "{\"day\":\"%s\"}", day)}));
cleanup:
    return tx_end(tx, status);
}

enum status reconciliation_read(struct call *call, const char *day,
                                struct reconciliation_record *out_record) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = reconciliation_store_find(tx, day, out_record);
    tx_rollback(tx);
    return status;
}

enum status reconciliation_read_page(struct call *call, const char *before, int64_t limit,
                                     struct reconciliation_page *out_page) {
    struct reconciliation_page page = {0};
    struct clock_date date;
    if (!parse_day(before, &date))
        return call_field(call, "cursor", "format");
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = reconciliation_store_list(tx, before, limit + 1, &page.days);
    if (status == STATUS_OK)
        status =
            reconciliation_store_list_missing(tx, days_ago(call, LOOK_BACK_DAYS), days_ago(call, 1),
                                              &page.missing, &page.missing_count);
    tx_rollback(tx);
    TRY(status);
    page.has_next = (int64_t)page.days.count > limit;
    if (page.has_next)
        page.days.count--;
    *out_page = page;
    return STATUS_OK;
}

enum status reconciliation_read_differences(
    struct call *call, const char *day, int64_t after_line, int64_t limit,
    struct reconciliation_difference_records *out_differences, bool *out_has_next) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status =
        reconciliation_store_list_differences(tx, day, after_line, limit + 1, out_differences);
    tx_rollback(tx);
    TRY(status);
    *out_has_next = (int64_t)out_differences->count > limit;
    if (*out_has_next)
        out_differences->count--;
    return STATUS_OK;
}
