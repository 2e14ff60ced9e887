#include "core/order/invoice_access.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/gateway/gateways.h"
#include "core/gateway/http.h"
#include "db/invoice_access_store.h"

#define TOKEN_CONTEXT "invoice_access.token:1"
#define MONTH (30 * CLOCK_DAY)
#define FETCH_LEASE (60 * CLOCK_SECOND)
#define NOT_SENT_PAUSE (5 * CLOCK_SECOND)
#define END_MARGIN_SECONDS 300

static enum status save_alarm(struct call *call, struct tx *tx, const char *alarm) {
    bool changed;
    TRY(invoice_access_store_save_alarm(tx, alarm, call->now, &changed));
    if (!changed)
        return STATUS_OK;
    LOG(LOG_WARNING, "invoice_alarm", LOG_TEXT("alarm", alarm != NULL ? alarm : "none"));
    return audit_write(
        call, tx,
        &(struct audit_event){
            .action = alarm != NULL ? "invoice_access.alarm" : "invoice_access.recover",
            .subject_kind = "invoice_access",
            .detail =
                alarm != NULL ? arena_format(call->arena, "{\"alarm\":\"%s\"}", alarm) : NULL});
}

static enum status read_key(struct call *call, struct invoice_key *out_key) {
    struct invoice_access_record record;
    struct tx *tx;
    char *token;
    TRY(tx_read(call, &tx));
    enum status status = invoice_access_store_find(tx, &record);
    tx_rollback(tx);
    TRY(status);
    if (record.token_until <= call->now)
        return STATUS_NOT_FOUND;
    TRY(secret_open(call->ring, call->arena, TOKEN_CONTEXT, record.token_sealed, &token));
    *out_key = (struct invoice_key){.token = token, .until = record.token_until};
    return token != NULL ? STATUS_OK : STATUS_NOT_FOUND;
}

/* The right to fetch, counted before it is used: a crash in between costs one of many. */
static enum status begin_fetch(struct call *call, struct tx *tx, int64_t fetch_id, bool *out_mine) {
    int64_t fetched;
    bool taken;
    *out_mine = false;
    TRY(invoice_access_store_take(tx, call->now, call->now + FETCH_LEASE, &taken));
    if (!taken)
        return STATUS_OK;
    TRY(invoice_access_store_delete_fetches(tx, call->now - 2 * MONTH));
    TRY(invoice_access_store_count_fetches(tx, call->now - MONTH, &fetched));
    if (fetched >= call->settings->invoice_tokens_per_month)
        return save_alarm(call, tx, "token_quota");
    TRY(invoice_access_store_insert_fetch(tx, fetch_id, call->now));
    *out_mine = true;
    return STATUS_OK;
}

static enum status keep(struct call *call, const struct invoice_token *token,
                        struct invoice_key *out_key) {
    int64_t seconds = token->lives_seconds > 2 * END_MARGIN_SECONDS
                          ? token->lives_seconds - END_MARGIN_SECONDS
                          : token->lives_seconds;
    *out_key =
        (struct invoice_key){.token = token->text, .until = call->now + seconds * CLOCK_SECOND};
    struct bytes sealed = secret_seal(call->ring, call->arena, TOKEN_CONTEXT, token->text);
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(invoice_access_store_save_token(tx, sealed, out_key->until));
    TRY_CLEANUP(save_alarm(call, tx, NULL));
cleanup:
    return tx_end(tx, status);
}

/* A fetch that never left us costs nothing; after any other the next must wait. */
static enum status give_up(struct call *call, int64_t fetch_id, enum status cause,
                           const struct provider_error *error) {
    bool never_left = str_equal(error->code, http_failure_word(HTTP_NOT_SENT));
    int64_t pause =
        never_left ? NOT_SENT_PAUSE : call->settings->invoice_wait_seconds * CLOCK_SECOND;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    if (never_left)
        TRY_CLEANUP(invoice_access_store_delete_fetch(tx, fetch_id));
    TRY_CLEANUP(invoice_access_store_save_pause(tx, call->now + pause));
    if (cause == STATUS_PROVIDER_REFUSED)
        TRY_CLEANUP(save_alarm(call, tx, invoice_alarm_word(INVOICE_ALARM_ACCESS_REFUSED)));
    status = STATUS_OK;
cleanup:
    TRY(tx_end(tx, status));
    return call_fail(call, STATUS_PROVIDER_UNAVAILABLE, error->code);
}

static enum status fetch(struct call *call, struct invoice_key *out_key) {
    int64_t fetch_id = id_next();
    bool mine = false;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(begin_fetch(call, tx, fetch_id, &mine));
cleanup:
    TRY(tx_end(tx, status));
    if (!mine)
        return call_fail(call, STATUS_PROVIDER_UNAVAILABLE, "no token yet");
    struct invoice_token token;
    struct provider_error error = {0};
    status =
        invoice_provider_fetch_token(call->gateways->invoice_provider, call->arena, &token, &error);
    return status == STATUS_OK ? keep(call, &token, out_key)
                               : give_up(call, fetch_id, status, &error);
}

enum status invoice_access_take(struct call *call, struct invoice_key *out_key) {
    enum status status = read_key(call, out_key);
    return status == STATUS_NOT_FOUND ? fetch(call, out_key) : status;
}

enum status invoice_access_after(struct call *call, const struct invoice_key *key,
                                 enum status status) {
    if (status != STATUS_UNAUTHENTICATED)
        return status;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    TRY(tx_end(tx, invoice_access_store_drop_token(tx, key->until)));
    return call_fail(call, STATUS_PROVIDER_UNAVAILABLE, "token over");
}

enum status invoice_access_note(struct call *call, enum invoice_alarm alarm) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    return tx_end(tx, save_alarm(call, tx, invoice_alarm_word(alarm)));
}

enum status invoice_access_read(struct call *call, struct invoice_access_view *out_view) {
    struct invoice_access_record record;
    struct invoice_access_view view = {.tokens_allowed = call->settings->invoice_tokens_per_month};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = invoice_access_store_find(tx, &record);
    if (status == STATUS_OK)
        status = invoice_access_store_count_fetches(tx, call->now - MONTH, &view.tokens_fetched);
    tx_rollback(tx);
    TRY(status);
    view.alarm = record.alarm;
    view.alarm_since = record.alarm_since;
    *out_view = view;
    return STATUS_OK;
}
