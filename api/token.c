/* token: see the header. */
#include "api/token.h"

#include <jwt.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/base/secret_pem.h"
#include "core/base/str.h"

#define KEYS_MAX 8
#define ISSUER "lnca"
#define CLOCK_LEEWAY (5 * CLOCK_SECOND) /* between our own machines */
#define KEY_ID_SIZE 8

struct token_key {
    char id[KEY_ID_SIZE];
    char *private_pem, *public_pem;
};

struct token_keys {
    struct arena *arena;
    struct token_key keys[KEYS_MAX]; /* the last one signs */
    size_t count;
};

enum status token_keys_load(const char *directory, FILE *errors, struct token_keys **out_keys) {
    struct token_keys *keys = memory_alloc(1, sizeof(*keys));
    keys->arena = arena_create(0);
    for (int number = 1; number <= KEYS_MAX; number++) {
        struct token_key *key = &keys->keys[keys->count];
        char *path = arena_format(keys->arena, "%s/token_key.%d", directory, number);
        enum status status =
            secret_pem_read(keys->arena, path, &key->private_pem, &key->public_pem);
        if (status == STATUS_NOT_FOUND)
            continue;
        if (status != STATUS_OK) {
            fprintf(errors, "%s is no P-256 private key\n", path);
            token_keys_destroy(keys);
            return status;
        }
        str_copy(key->id, sizeof(key->id), arena_format(keys->arena, "%d", number));
        keys->count++;
    }
    if (keys->count == 0) {
        fprintf(errors, "no token_key.1 in %s\n", directory);
        token_keys_destroy(keys);
        return STATUS_NOT_FOUND;
    }
    *out_keys = keys;
    return STATUS_OK;
}

void token_keys_destroy(struct token_keys *keys) {
    if (keys == NULL)
        return;
    arena_destroy(keys->arena);
    memory_free(keys);
}

/* libjwt sorts the members, so there is one text for each key. */
static char *header_text(struct arena *arena, const struct token_key *key) {
    return arena_format(arena, "{\"alg\":\"ES256\",\"kid\":\"%s\",\"typ\":\"JWT\"}", key->id);
}

static bool add_claims(jwt_t *jwt, const struct token_claims *claims) {
    char session[ID_TEXT_SIZE], token_id[ID_TEXT_SIZE];
    id_format(claims->session_id, session);
    id_format(id_next(), token_id);
    long issued = (long)(claims->issued_at / CLOCK_SECOND);
    long expires = (long)(claims->expires_at / CLOCK_SECOND);
    return jwt_add_grant(jwt, "iss", ISSUER) == 0 &&
           jwt_add_grant(jwt, "aud", claims->audience) == 0 &&
           jwt_add_grant(jwt, "sid", session) == 0 && jwt_add_grant(jwt, "jti", token_id) == 0 &&
           jwt_add_grant_int(jwt, "iat", issued) == 0 &&
           jwt_add_grant_int(jwt, "nbf", issued) == 0 &&
           jwt_add_grant_int(jwt, "exp", expires) == 0;
}

enum status token_sign(const struct token_keys *keys, struct arena *arena,
                       const struct token_claims *claims, char **out_token) {
    const struct token_key *key = &keys->keys[keys->count - 1];
    enum status status = STATUS_INTERNAL;
    jwt_t *jwt = NULL;
    char *text = NULL;
    if (jwt_new(&jwt) != 0 || !add_claims(jwt, claims) ||
        jwt_add_header(jwt, "kid", key->id) != 0 ||
        jwt_set_alg(jwt, JWT_ALG_ES256, (const unsigned char *)key->private_pem,
                    (int)strlen(key->private_pem)) != 0)
        goto cleanup;
    text = jwt_encode_str(jwt);
    if (text != NULL && strlen(text) <= TOKEN_LENGTH_MAX) {
        *out_token = arena_text(arena, text);
        status = STATUS_OK;
    }
cleanup:
    memory_free(text); /* libjwt took it from malloc, as memory_alloc does */
    jwt_free(jwt);
    return status;
}

/* The key that the header names, when the header is exactly what we write. */
static const struct token_key *key_of(const struct token_keys *keys, struct arena *arena,
                                      const char *token) {
    struct bytes header;
    char *encoded = arena_copy(arena, token, strcspn(token, "."));
    if (!decode_base64url(arena, encoded, &header))
        return NULL;
    for (size_t i = 0; i < keys->count; i++) {
        const char *wanted = header_text(arena, &keys->keys[i]);
        if (strlen(wanted) == header.size && memcmp(wanted, header.data, header.size) == 0)
            return &keys->keys[i];
    }
    return NULL;
}

/* header.payload.signature of base64url, nothing else, and the signature of ES256's only length. */
static bool is_well_formed(const char *token) {
    static const char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    size_t length = strlen(token), parts = 0;
    const char *part = token;
    if (length > TOKEN_LENGTH_MAX)
        return false;
    for (;;) {
        size_t size = strspn(part, alphabet);
        parts++;
        if (size == 0 || parts > 3)
            return false;
        if (part[size] == '\0')
            return parts == 3 && size == 86;
        if (part[size] != '.')
            return false;
        part += size + 1;
    }
}

static bool is_text(jwt_t *jwt, const char *claim, const char *wanted) {
    const char *value = jwt_get_grant(jwt, claim);
    return value != NULL && strcmp(value, wanted) == 0;
}

static enum status check_claims(jwt_t *jwt, const char *audience, int64_t now,
                                int64_t *out_session_id) {
    const char *session = jwt_get_grant(jwt, "sid"), *token_id = jwt_get_grant(jwt, "jti");
    int64_t issued = (int64_t)jwt_get_grant_int(jwt, "iat") * CLOCK_SECOND;
    int64_t not_before = (int64_t)jwt_get_grant_int(jwt, "nbf") * CLOCK_SECOND;
    int64_t expires = (int64_t)jwt_get_grant_int(jwt, "exp") * CLOCK_SECOND;
    int64_t session_id;
    if (jwt_get_alg(jwt) != JWT_ALG_ES256 || !is_text(jwt, "iss", ISSUER) ||
        !is_text(jwt, "aud", audience))
        return STATUS_UNAUTHENTICATED;
    if (session == NULL || !id_parse(session, &session_id) || token_id == NULL ||
        token_id[0] == '\0')
        return STATUS_UNAUTHENTICATED;
    if (issued <= 0 || not_before <= 0 || expires <= issued || issued > now + CLOCK_LEEWAY ||
        not_before > now + CLOCK_LEEWAY)
        return STATUS_UNAUTHENTICATED;
    if (expires <= now)
        return STATUS_TOKEN_EXPIRED;
    *out_session_id = session_id;
    return STATUS_OK;
}

enum status token_verify(const struct token_keys *keys, struct arena *arena, const char *token,
                         const char *audience, int64_t now, int64_t *out_session_id) {
    const struct token_key *key = is_well_formed(token) ? key_of(keys, arena, token) : NULL;
    if (key == NULL || key->public_pem == NULL)
        return STATUS_UNAUTHENTICATED;
    jwt_t *jwt = NULL;
    enum status status = STATUS_UNAUTHENTICATED;
    if (jwt_decode(&jwt, token, (const unsigned char *)key->public_pem,
                   (int)strlen(key->public_pem)) == 0)
        status = check_claims(jwt, audience, now, out_session_id);
    jwt_free(jwt);
    return status;
}
