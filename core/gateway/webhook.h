/* webhook: telling a relying party something, signed as Standard Webhooks says: headers webhook-id,
 * webhook-timestamp, webhook-signature ("v1," and base64 of HMAC-SHA256 over "id.timestamp.body",
 * one for each secret in force). The address is checked anew at every call (destination.h), nothing
 * is followed, and of the answer only the status counts: 2xx is delivered, all else is not. */
#pragma once

#include "core/base/str.h"
#include "core/gateway/provider.h"

#define WEBHOOK_BODY_MAX ((size_t)20000)

struct settings;
struct webhook;

MUST_CHECK enum status webhook_open(const struct settings *settings, struct webhook **out_webhook);
void webhook_destroy(struct webhook *webhook);

struct webhook_message {
    const char *url;
    const char *id; /* the same at every attempt: the receiver tells repetitions by it */
    int64_t sent_at;
    struct bytes body; /* JSON, at most WEBHOOK_BODY_MAX */
    const struct bytes *secrets;
    size_t secret_count;
};

/* STATUS_OK when it was delivered, else STATUS_PROVIDER_UNAVAILABLE: try again later. `error` says
 * why, for the log and the row of the delivery. */
MUST_CHECK enum status webhook_send(struct webhook *webhook, struct arena *arena,
                                    const struct webhook_message *message,
                                    struct provider_error *error);

/* The value of webhook-signature. */
const char *webhook_signature(struct arena *arena, const struct webhook_message *message);
