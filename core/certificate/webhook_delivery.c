#include "core/certificate/webhook_delivery.h"

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

/* The party's address and secrets of now, not of when the delivery was queued: both may have been
 * changed because they were wrong. */
static enum status read_party(struct call *call, int64_t id, struct relying_party_record *out_party,
                              struct relying_party_secret secrets[RELYING_PARTY_SECRETS_MAX],
                              size_t *out_count) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = relying_party_store_find(tx, id, out_party);
    if (status == STATUS_OK)
        status = relying_party_open_secrets(call, tx, id, secrets, out_count);
    tx_rollback(tx);
    return status;
}

enum status webhook_delivery_send(struct call *call, const struct webhook_delivery_record *delivery,
                                  struct bytes body, const char **out_failure) {
    struct relying_party_record party;
    struct relying_party_secret secrets[RELYING_PARTY_SECRETS_MAX];
    struct bytes keys[RELYING_PARTY_SECRETS_MAX];
    struct provider_error error = {0};
    char id[ID_TEXT_SIZE];
    size_t count;
    TRY(read_party(call, delivery->relying_party_id, &party, secrets, &count));
    for (size_t i = 0; i < count; i++)
        keys[i] = secrets[i].key;
    id_format(delivery->id, id);
    struct webhook_message message = {.url = party.webhook_url,
                                      .id = id,
                                      .sent_at = call->now,
                                      .body = body,
                                      .secrets = keys,
                                      .secret_count = count};
    *out_failure = NULL;
    if (webhook_send(call->gateways->webhook, call->arena, &message, &error) == STATUS_OK)
        return STATUS_OK;
    *out_failure = error.http_status != 0 ? arena_format(call->arena, "%d", error.http_status)
                                          : arena_text(call->arena, error.code);
    return STATUS_OK;
}

static const int64_t pauses[] = {5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400};
#define PAUSES (sizeof pauses / sizeof *pauses)

int64_t webhook_delivery_pause_seconds(int64_t failures) {
    size_t at = failures < 1 ? 0 : (size_t)failures - 1;
    int64_t pause = pauses[at < PAUSES ? at : PAUSES - 1];
    uint32_t spread = (uint32_t)(pause / 5) + 1;
    return pause - pause / 10 + (int64_t)secret_random_below(spread);
}
