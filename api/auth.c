/* auth: see the header. */
#include "api/auth.h"

#include <string.h>

#include "api/app.h"
#include "api/request.h"
#include "api/token.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/base/str.h"

#define DEVICE_COOKIE "__Host-lnca_device"
#define DEVICE_BYTES 16
#define DEVICE_LENGTH 22
#define COOKIE_VALUE_MAX 200

/* How each front door proves who is there. */
static const char *const session_cookies[] = {
    [CLIENT_NONE] = NULL,
    [CLIENT_PORTAL] = "__Host-lnca_portal",
    [CLIENT_PHONE] = NULL, /* bearer tokens */
    [CLIENT_STAFF] = "__Host-lnca_staff",
};

/* ---- cookies */

char *auth_cookie(const struct request *request, const char *name) {
    const char *text = request_header(request, "Cookie");
    size_t name_length = strlen(name);
    char *found = NULL;
    while (text != NULL && *text != '\0') {
        text += strspn(text, " ;");
        size_t length = strcspn(text, ";");
        if (length > name_length && strncmp(text, name, name_length) == 0 &&
            text[name_length] == '=') {
            size_t value_length = length - name_length - 1;
            if (found != NULL || value_length == 0 || value_length > COOKIE_VALUE_MAX)
                return NULL;
            found = arena_copy(request->call.arena, text + name_length + 1, value_length);
        }
        text += length;
    }
    static const char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return found != NULL && found[strspn(found, alphabet)] == '\0' ? found : NULL;
}

static void set_cookie(struct call *call, const char *name, const char *value, int64_t seconds) {
    answer_header(call, "Set-Cookie",
                  arena_format(call->arena,
                               "%s=%s; Path=/; Max-Age=%lld; Secure; HttpOnly; SameSite=Lax", name,
                               value, (long long)seconds));
}

/* Before anybody has logged in, a browser is known by a cookie of its own, to which repeated
 * Idempotency-Keys are bound. */
static void know_device(struct request *request) {
    struct call *call = &request->call;
    if (call->client != CLIENT_PORTAL && call->client != CLIENT_STAFF)
        return;
    call->device_id = auth_cookie(request, DEVICE_COOKIE);
    if (call->device_id != NULL && strlen(call->device_id) == DEVICE_LENGTH)
        return;
    unsigned char fresh[DEVICE_BYTES];
    secret_random(fresh, sizeof(fresh));
    call->device_id = encode_base64url(call->arena, BYTES(fresh, sizeof(fresh)));
    set_cookie(call, DEVICE_COOKIE, call->device_id, 365 * (CLOCK_DAY / CLOCK_SECOND));
}

/* ---- origin rules */

struct origins {
    const char *plain, *tls;
};

static struct origins origins_of(const struct settings *settings, enum client_kind client) {
    switch (client) {
    case CLIENT_PORTAL:
        return (struct origins){settings->portal_origin, settings->portal_origin_tls};
    case CLIENT_STAFF:
        return (struct origins){settings->staff_origin, settings->staff_origin_tls};
    case CLIENT_PHONE:
        return (struct origins){settings->phone_origin, settings->phone_origin_tls};
    default:
        return (struct origins){NULL, NULL};
    }
}

static bool origin_is_ours(const struct request *request, const char *origin) {
    struct origins known = origins_of(request->call.settings, request->call.client);
    return str_equal(origin, known.plain) ||
           (!str_is_empty(known.tls) && str_equal(origin, known.tls));
}

/* Unsafe methods of browsers: right Origin, our header, and no other site behind it. The native app
 * sends no Origin and carries no cookie. */
enum status auth_check_origin(struct request *request) {
    const char *origin = request_header(request, "Origin");
    const char *site = request_header(request, "Sec-Fetch-Site");
    enum client_kind client = request->call.client;
    bool browser = client == CLIENT_PORTAL || client == CLIENT_STAFF || origin != NULL;
    if (request->method == METHOD_GET || request->method == METHOD_HEAD || client == CLIENT_NONE)
        return STATUS_OK;
    if (!browser)
        return STATUS_OK;
    if (origin == NULL || !origin_is_ours(request, origin))
        return call_fail(&request->call, STATUS_ORIGIN, "origin");
    if (!str_equal(request_header(request, "X-Lnca-Request"), "1"))
        return call_fail(&request->call, STATUS_ORIGIN, "header");
    if (site != NULL && !str_equal(site, "same-origin") && !str_equal(site, "none"))
        return call_fail(&request->call, STATUS_ORIGIN, "fetch_site");
    return STATUS_OK;
}

/* ---- who is there */

static enum status check_bearer(struct request *request) {
    const char *header = request_header(request, "Authorization");
    struct call *call = &request->call;
    int64_t session_id;
    if (header == NULL || !str_starts_with(header, "Bearer "))
        return STATUS_UNAUTHENTICATED;
    TRY(token_verify(request->app->token_keys, call->arena, header + strlen("Bearer "),
                     TOKEN_AUDIENCE_PHONE, call->now, &session_id));
    return session_check_id(call, session_id);
}

static enum status check_cookie(struct request *request) {
    const char *name = session_cookies[request->call.client];
    const char *value = name != NULL ? auth_cookie(request, name) : NULL;
    return value != NULL ? session_check_cookie(&request->call, value) : STATUS_UNAUTHENTICATED;
}

enum status auth_authenticate(struct request *request) {
    struct call *call = &request->call;
    enum status status;
    know_device(request);
    if (request->match.route->access == ACCESS_PUBLIC)
        return STATUS_OK;
    status = call->client == CLIENT_PHONE ? check_bearer(request) : check_cookie(request);
    if (status == STATUS_UNAUTHENTICATED || status == STATUS_TOKEN_EXPIRED)
        answer_header(call, "WWW-Authenticate",
                      call->client == CLIENT_PHONE ? "Bearer realm=\"lnca\""
                                                   : "Session realm=\"lnca\"");
    return status;
}

enum status auth_authorise(struct request *request) {
    const struct route *route = request->match.route;
    const struct actor *actor = &request->call.actor;
    if (route->access == ACCESS_PUBLIC)
        return STATUS_OK;
    if (actor->kind != (route->access == ACCESS_STAFF ? ACTOR_STAFF : ACTOR_ACCOUNT))
        return STATUS_FORBIDDEN;
    if (route->roles != 0 && (actor->roles & route->roles) == 0)
        return STATUS_FORBIDDEN;
    return STATUS_OK;
}

/* ---- for handlers */

enum status auth_hand_out(struct call *call, const struct session_opened *opened,
                          struct auth_tokens *out_tokens) {
    struct request *request = request_of(call);
    const struct settings *settings = call->settings;
    request->answer.private_token = true;
    *out_tokens = (struct auth_tokens){NULL, 0, NULL};
    if (session_cookies[call->client] != NULL) {
        int64_t seconds = (opened->expires_at - call->now) / CLOCK_SECOND;
        set_cookie(call, session_cookies[call->client], opened->cookie, seconds);
        return STATUS_OK;
    }
    char *access_token;
    struct token_claims claims = {
        .audience = TOKEN_AUDIENCE_PHONE,
        .session_id = opened->session_id,
        .issued_at = call->now,
        .expires_at = call->now + settings->access_token_seconds * CLOCK_SECOND,
    };
    TRY(token_sign(request->app->token_keys, call->arena, &claims, &access_token));
    *out_tokens =
        (struct auth_tokens){access_token, settings->access_token_seconds, opened->refresh_token};
    return STATUS_OK;
}

void auth_take_back(struct call *call) {
    if (session_cookies[call->client] != NULL)
        set_cookie(call, session_cookies[call->client], "", 0);
}
