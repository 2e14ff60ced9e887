/* wechat_pay_keys: reading the merchant's secrets and verifying with the right key. */
#include "core/gateway/wechat_pay_keys.h"

#include <string.h>
#include <strings.h>

#include "core/base/clock.h"
#include "core/base/log.h"

#define PROVIDER "wechat_pay"
#define APIV3_KEY_SIZE 32
#define SKEW_SECONDS 300
#define HEADER_TEXT_MAX 1024

static enum status need(const struct settings *settings, const char *name, struct arena *arena,
                        const char **out_text) {
    char *text = NULL;
    enum status status = provider_secret(settings, PROVIDER, name, arena, &text);
    if (status != STATUS_OK) {
        LOG(LOG_ERROR, "provider_secret_missing", LOG_TEXT("provider", PROVIDER),
            LOG_TEXT("name", name));
        return STATUS_INTERNAL;
    }
    *out_text = text;
    return STATUS_OK;
}

static enum status load_merchant(const struct settings *settings, struct wechat_pay_keys *keys) {
    const char *pem = NULL;
    TRY(need(settings, "mchid", keys->arena, &keys->mchid));
    TRY(need(settings, "appid", keys->arena, &keys->appid));
    TRY(need(settings, "merchant_serial", keys->arena, &keys->merchant_serial));
    TRY(need(settings, "apiv3_key", keys->arena, &keys->apiv3_key));
    TRY(need(settings, "merchant_key.pem", keys->arena, &pem));
    if (strlen(keys->apiv3_key) != APIV3_KEY_SIZE)
        return STATUS_INTERNAL;
    return wechat_pay_key_private(pem, &keys->merchant_key);
}

/* Either of the two may be absent, both not. */
static enum status load_verifiers(const struct settings *settings, struct wechat_pay_keys *keys) {
    char *pem = NULL;
    char *serial = NULL;
    if (provider_secret(settings, PROVIDER, "public_key.pem", keys->arena, &pem) == STATUS_OK) {
        TRY(need(settings, "public_key_id", keys->arena, &keys->public_key_id));
        TRY(wechat_pay_key_public(pem, &keys->public_key));
    }
    if (provider_secret(settings, PROVIDER, "platform_certificate.pem", keys->arena, &pem) ==
        STATUS_OK) {
        TRY(wechat_pay_key_certificate(pem, keys->arena, &keys->platform_key, &serial));
        keys->platform_serial = serial;
    }
    return keys->public_key != NULL || keys->platform_key != NULL ? STATUS_OK : STATUS_INTERNAL;
}

enum status wechat_pay_keys_load(const struct settings *settings,
                                 struct wechat_pay_keys *out_keys) {
    struct wechat_pay_keys keys = {.arena = arena_create(0)};
    enum status status = load_merchant(settings, &keys);
    if (status == STATUS_OK)
        status = load_verifiers(settings, &keys);
    if (status != STATUS_OK) {
        wechat_pay_keys_done(&keys);
        LOG(LOG_ERROR, "provider_keys_unusable", LOG_TEXT("provider", PROVIDER));
        return STATUS_INTERNAL;
    }
    *out_keys = keys;
    return STATUS_OK;
}

void wechat_pay_keys_done(struct wechat_pay_keys *keys) {
    wechat_pay_key_destroy(keys->merchant_key);
    wechat_pay_key_destroy(keys->public_key);
    wechat_pay_key_destroy(keys->platform_key);
    arena_destroy(keys->arena);
    *keys = (struct wechat_pay_keys){0};
}

static bool serial_equal(const char *own, const char *given) {
    return own != NULL && strcasecmp(own + strspn(own, "0"), given + strspn(given, "0")) == 0;
}

static const struct wechat_pay_key *choose_key(const struct wechat_pay_keys *keys,
                                               const char *serial) {
    if (str_equal(keys->public_key_id, serial))
        return keys->public_key;
    if (serial_equal(keys->platform_serial, serial))
        return keys->platform_key;
    return NULL;
}

static bool is_usable(const char *text) {
    return text != NULL && text[0] != '\0' && strnlen(text, HEADER_TEXT_MAX) < HEADER_TEXT_MAX;
}

const char *wechat_pay_keys_check(const struct wechat_pay_keys *keys, struct arena *arena,
                                  const struct wechat_pay_headers *headers, struct bytes body,
                                  int64_t now) {
    int64_t seconds = 0;
    if (!is_usable(headers->timestamp) || !is_usable(headers->nonce) ||
        !is_usable(headers->signature) || !is_usable(headers->serial))
        return "a signature header is missing";
    if (headers->signature_type != NULL &&
        strcmp(headers->signature_type, "WECHATPAY2-SHA256-RSA2048") != 0)
        return "the signature type is unknown";
    if (!str_to_int(headers->timestamp, 0, INT64_C(99999999999), &seconds))
        return "the timestamp is no number";
    int64_t skew = now / CLOCK_SECOND - seconds;
    if (skew >= SKEW_SECONDS || skew <= -SKEW_SECONDS)
        return "the timestamp is outside the window";
    const struct wechat_pay_key *key = choose_key(keys, headers->serial);
    if (key == NULL)
        return "the serial is none of our keys";
    struct bytes message =
        wechat_pay_reply_message(arena, headers->timestamp, headers->nonce, body);
    return wechat_pay_verify(key, arena, message, headers->signature)
               ? NULL
               : "the signature does not hold";
}
