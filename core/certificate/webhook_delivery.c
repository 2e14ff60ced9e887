#include "core/certificate/webhook_delivery.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/document.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/certificate/relying_party.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"

enum status webhook_delivery_queue(struct call *call, struct tx *tx, const char *job_kind,
                                   const char *event, int64_t relying_party_id,
                                   int64_t subject_id) {
    struct webhook_delivery_record record = {.id = id_next(),
                                             .relying_party_id = relying_party_id,
                                             .event = event,
                                             .subject_id = subject_id,
                                             .created_at = call->now};
    TRY(webhook_store_insert(tx, &record));
    return job_enqueue_id(call, tx, job_kind, record.id, 0);
}

/* Who is told: address and secrets of now, not of when the delivery was queued: both may have been
 * changed because they were wrong. */
struct listener {
    struct relying_party_record party;
    struct bytes keys[RELYING_PARTY_SECRETS_MAX];
    size_t key_count;
};

static enum status read_listener(struct call *call, int64_t id, struct listener *out_listener) {
    struct relying_party_secret secrets[RELYING_PARTY_SECRETS_MAX];
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = relying_party_store_find(tx, id, &out_listener->party);
    if (status == STATUS_OK)
        status = relying_party_open_secrets(call, tx, id, secrets, &out_listener->key_count);
    tx_rollback(tx);
    TRY(status);
    for (size_t i = 0; i < out_listener->key_count; i++)
        out_listener->keys[i] = secrets[i].key;
    return STATUS_OK;
}

/* NULL, or why nothing may be sent: a suspended party hears nothing, and nothing goes out unsigned.
 */
static const char *obstacle_of(const struct listener *listener) {
    if (!str_equal(listener->party.state, "active"))
        return "suspended";
    return listener->key_count == 0 ? "no_secret" : NULL;
}

static enum status send(struct call *call, const struct listener *listener, int64_t webhook_id,
                        struct bytes body, struct provider_error *error) {
    char id[ID_TEXT_SIZE];
    id_format(webhook_id, id);
    struct webhook_message message = {.url = listener->party.webhook_url,
                                      .id = id,
                                      .sent_at = call->now,
                                      .body = body,
                                      .secrets = listener->keys,
                                      .secret_count = listener->key_count};
    return webhook_send(call->gateways->webhook, call->arena, &message, error);
}

static enum status audit(struct call *call, const char *action, int64_t relying_party_id,
                         int64_t webhook_id, const char *outcome) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = audit_write(
        call, tx,
        &(struct audit_event){.action = action,
                              .subject_kind = "relying_party",
                              .subject_id = relying_party_id,
                              .detail = arena_format(call->arena,
                                                     "{\"webhook_id\":\"%lld\",\"outcome\":\"%s\"}",
                                                     (long long)webhook_id, outcome)});
    return tx_end(tx, status);
}

enum status webhook_delivery_send(struct call *call, const struct webhook_delivery_record *delivery,
                                  struct bytes body, const char **out_failure) {
    struct listener listener;
    struct provider_error error = {0};
    TRY(read_listener(call, delivery->relying_party_id, &listener));
    *out_failure = obstacle_of(&listener);
    if (*out_failure != NULL)
        return audit(call, "relying_party.withhold_webhook", listener.party.id, delivery->id,
                     *out_failure);
    if (send(call, &listener, delivery->id, body, &error) == STATUS_OK)
        return STATUS_OK;
    *out_failure = error.http_status != 0 ? arena_format(call->arena, "%d", error.http_status)
                                          : arena_text(call->arena, error.code);
    return STATUS_OK;
}

/* ---- trying it out */

static struct bytes test_body(struct call *call, const struct listener *listener) {
    char at[CLOCK_TEXT_SIZE];
    struct document_writer writer;
    clock_format(call->now, at);
    document_begin(&writer, call->arena);
    document_put_text(&writer, "type", "webhook.test");
    document_put_text(&writer, "timestamp", at);
    document_open_object(&writer, "data");
    document_put_text(&writer, "relying_party", listener->party.identifier);
    document_close_object(&writer);
    return document_finish(&writer);
}

enum status webhook_delivery_test(struct call *call, int64_t relying_party_id,
                                  struct webhook_test *out_test) {
    struct listener listener;
    struct provider_error error = {0};
    struct webhook_test test = {.id = id_next()};
    TRY(read_listener(call, relying_party_id, &listener));
    test.failure = obstacle_of(&listener);
    if (test.failure == NULL &&
        send(call, &listener, test.id, test_body(call, &listener), &error) != STATUS_OK) {
        test.failure = arena_text(call->arena, error.code);
        test.http_status = error.http_status;
    }
    *out_test = test;
    return audit(call, "relying_party.test_webhook", relying_party_id, test.id,
                 test.failure == NULL ? "delivered" : test.failure);
}

/* ---- again */

static const int64_t pauses[] = {5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400};
#define PAUSES (sizeof pauses / sizeof *pauses)

int64_t webhook_delivery_pause_seconds(int64_t failures) {
    size_t at = failures < 1 ? 0 : (size_t)failures - 1;
    int64_t pause = pauses[at < PAUSES ? at : PAUSES - 1];
    uint32_t spread = (uint32_t)(pause / 5) + 1;
    return pause - pause / 10 + (int64_t)secret_random_below(spread);
}
