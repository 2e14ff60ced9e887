#include "core/gateway/webhook.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/gateway/destination.h"
#include "core/gateway/http.h"

struct webhook {
    const struct settings *settings;
    struct http_client *http;
};

enum status webhook_open(const struct settings *settings, struct webhook **out_webhook) {
    struct http_client *http;
    TRY(http_client_open(settings, &http));
    *out_webhook = memory_alloc(1, sizeof **out_webhook);
    **out_webhook = (struct webhook){settings, http};
    return STATUS_OK;
}

void webhook_destroy(struct webhook *webhook) {
    if (webhook == NULL)
        return;
    http_client_destroy(webhook->http);
    memory_free(webhook);
}

static const char *timestamp_of(struct arena *arena, const struct webhook_message *message) {
    return arena_format(arena, "%lld", (long long)(message->sent_at / CLOCK_SECOND));
}

const char *webhook_signature(struct arena *arena, const struct webhook_message *message) {
    struct builder content, signatures;
    builder_init(&content, arena);
    builder_init(&signatures, arena);
    builder_format(&content, "%s.%s.", message->id, timestamp_of(arena, message));
    builder_add_bytes(&content, message->body.data, message->body.size);
    for (size_t i = 0; i < message->secret_count; i++) {
        unsigned char digest[SECRET_DIGEST_SIZE];
        secret_hmac_sha256(message->secrets[i], BYTES(content.data, content.length), digest);
        builder_format(&signatures, "%sv1,%s", i > 0 ? " " : "",
                       encode_base64(arena, BYTES(digest, sizeof digest)));
    }
    return signatures.data;
}

static enum status check_status(const struct http_response *response,
                                struct provider_error *error) {
    if (response->status >= 200 && response->status < 300)
        return STATUS_OK;
    return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, response->status, "status", "");
}

enum status webhook_send(struct webhook *webhook, struct arena *arena,
                         const struct webhook_message *message, struct provider_error *error) {
    const char *address;
    enum status status =
        message->body.size > WEBHOOK_BODY_MAX
            ? STATUS_INTERNAL
            : destination_resolve(webhook->settings, message->url, arena, &address);
    if (status != STATUS_OK)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 0,
                             status == STATUS_FORBIDDEN ? "forbidden_address" : "no_address", "");
    const struct http_header headers[] = {
        {"content-type", "application/json"},
        {"webhook-id", message->id},
        {"webhook-timestamp", timestamp_of(arena, message)},
        {"webhook-signature", webhook_signature(arena, message)},
    };
    struct http_request request = {.method = "POST",
                                   .url = message->url,
                                   .headers = headers,
                                   .header_count = sizeof headers / sizeof *headers,
                                   .body = message->body,
                                   .timeout_ms = webhook->settings->webhook_timeout_ms,
                                   .address = address};
    struct http_response response;
    enum http_failure failure;
    if (http_send(webhook->http, &request, arena, &response, &failure) != STATUS_OK)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 0, http_failure_word(failure), "");
    return check_status(&response, error);
}
