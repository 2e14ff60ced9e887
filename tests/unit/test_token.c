/* uses: edge_fixture */
/* Access tokens: only what we signed, for this audience, now. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <jwt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <openssl/evp.h>
#include <openssl/pem.h>

#include "api/token.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/base/secret_pem.h"
#include "core/base/str.h"
#include "tests/unit/edge_fixture.h"

#define SESSION INT64_C(1234567890123456789)

static char folder[] = "/tmp/lnca-token-XXXXXX";
static struct token_keys *keys;

static void write_key(const char *name) {
    char path[128];
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    EVP_PKEY *key = EVP_EC_gen("P-256");
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(PEM_write_PrivateKey(file, key, NULL, NULL, 0, NULL, NULL), 1);
    fclose(file);
    EVP_PKEY_free(key);
}

static int load(void **state) {
    assert_non_null(mkdtemp(folder));
    write_key("token_key.1");
    write_key("token_key.2");
    return token_keys_load(folder, stderr, &keys) == STATUS_OK ? 0 : -1;
}

static int unload(void **state) {
    char path[128];
    token_keys_destroy(keys);
    for (int i = 1; i <= 2; i++) {
        snprintf(path, sizeof(path), "%s/token_key.%d", folder, i);
        unlink(path);
    }
    return rmdir(folder);
}

/* Not inlined: gcc 12 then sees a dangling pointer that is not there. */
__attribute__((noinline)) static char *sign(struct edge_fixture *fixture, const char *audience,
                                            int64_t issued, int64_t expires) {
    char *token = NULL;
    const struct token_claims claims = {audience, SESSION, issued, expires};
    assert_int_equal(token_sign(keys, fixture->arena, &claims, &token), STATUS_OK);
    return token;
}

static enum status verify(struct edge_fixture *fixture, const char *token) {
    int64_t id = 0;
    enum status status =
        token_verify(keys, fixture->arena, token, TOKEN_AUDIENCE_PHONE, clock_now(), &id);
    if (status == STATUS_OK)
        assert_true(id == SESSION);
    return status;
}

static void test_a_good_one(void **state) {
    int64_t now = clock_now();
    assert_int_equal(
        verify(*state, sign(*state, TOKEN_AUDIENCE_PHONE, now, now + 600 * CLOCK_SECOND)),
        STATUS_OK);
}

static void test_claims(void **state) {
    int64_t now = clock_now();
    assert_int_equal(verify(*state, sign(*state, TOKEN_AUDIENCE_PHONE, now - 700 * CLOCK_SECOND,
                                         now - CLOCK_SECOND)),
                     STATUS_TOKEN_EXPIRED);
    assert_int_equal(verify(*state, sign(*state, "lnca-rp", now, now + 600 * CLOCK_SECOND)),
                     STATUS_UNAUTHENTICATED);
    assert_int_equal(verify(*state, sign(*state, TOKEN_AUDIENCE_PHONE, now + 60 * CLOCK_SECOND,
                                         now + 600 * CLOCK_SECOND)),
                     STATUS_UNAUTHENTICATED);
    assert_int_equal(verify(*state, sign(*state, TOKEN_AUDIENCE_PHONE, now, now)),
                     STATUS_UNAUTHENTICATED);
}

/* A token whose header and key an attacker chose; the payload is a good one. */
static char *forge(struct edge_fixture *fixture, const char *header, jwt_alg_t alg,
                   const char *key) {
    int64_t now = clock_now();
    static const char *const times[] = {"iat", "nbf", "exp"};
    jwt_t *jwt = NULL;
    assert_int_equal(jwt_new(&jwt), 0);
    jwt_add_grant(jwt, "iss", "lnca");
    jwt_add_grant(jwt, "aud", TOKEN_AUDIENCE_PHONE);
    jwt_add_grant(jwt, "sid", "1234567890123456789");
    jwt_add_grant(jwt, "jti", "x");
    for (size_t i = 0; i < 3; i++)
        jwt_add_grant_int(jwt, times[i], (long)(now / CLOCK_SECOND) + (i == 2 ? 600 : 0));
    if (header != NULL)
        jwt_add_header(jwt, "kid", header);
    assert_int_equal(
        jwt_set_alg(jwt, alg, (const unsigned char *)key, key != NULL ? (int)strlen(key) : 0), 0);
    char *text = jwt_encode_str(jwt);
    assert_non_null(text);
    char *token = arena_text(fixture->arena, text);
    memory_free(text);
    jwt_free(jwt);
    return token;
}

static void test_confusions(void **state) {
    struct edge_fixture *fixture = *state;
    char *private_pem, *public_pem;
    char *path = arena_format(fixture->arena, "%s/token_key.2", folder);
    assert_int_equal(secret_pem_read(fixture->arena, path, &private_pem, &public_pem), STATUS_OK);
    assert_int_equal(verify(fixture, forge(fixture, "2", JWT_ALG_ES256, private_pem)), STATUS_OK);
    assert_int_equal(verify(fixture, forge(fixture, "1", JWT_ALG_ES256, private_pem)),
                     STATUS_UNAUTHENTICATED); /* other kid */
    assert_int_equal(verify(fixture, forge(fixture, "3", JWT_ALG_ES256, private_pem)),
                     STATUS_UNAUTHENTICATED);
    assert_int_equal(verify(fixture, forge(fixture, NULL, JWT_ALG_ES256, private_pem)),
                     STATUS_UNAUTHENTICATED);
    assert_int_equal(verify(fixture, forge(fixture, "2", JWT_ALG_NONE, NULL)),
                     STATUS_UNAUTHENTICATED);
    assert_int_equal(verify(fixture, forge(fixture, "2", JWT_ALG_HS256, public_pem)),
                     STATUS_UNAUTHENTICATED);
    assert_int_equal(verify(fixture, forge(fixture, "2", JWT_ALG_HS256, "x")),
                     STATUS_UNAUTHENTICATED);
}

/* The good payload and signature under headers that say something else, or the same twice. */
static void test_headers(void **state) {
    static const char *const headers[] = {
        "{\"alg\":\"none\",\"kid\":\"2\",\"typ\":\"JWT\"}",
        "{\"alg\":\"ES256\",\"alg\":\"none\",\"kid\":\"2\",\"typ\":\"JWT\"}",
        "{\"alg\":\"ES256\",\"kid\":\"2\",\"typ\":\"at+jwt\"}",
        "{\"alg\":\"ES256\",\"kid\":\"2\",\"typ\":\"JWT\",\"jku\":\"https://evil.example\"}",
        "{\"typ\":\"JWT\",\"alg\":\"ES256\",\"kid\":\"2\"}",
        "{\"alg\":\"es256\",\"kid\":\"2\",\"typ\":\"JWT\"}",
        "",
    };
    struct edge_fixture *fixture = *state;
    int64_t now = clock_now();
    const char *good = sign(fixture, TOKEN_AUDIENCE_PHONE, now, now + 600 * CLOCK_SECOND);
    for (size_t i = 0; i < sizeof(headers) / sizeof(headers[0]); i++) {
        const char *header =
            encode_base64url(fixture->arena, BYTES(headers[i], strlen(headers[i])));
        assert_int_equal(
            verify(fixture, arena_format(fixture->arena, "%s%s", header, strchr(good, '.'))),
            STATUS_UNAUTHENTICATED);
    }
}

static void test_every_changed_sign_is_seen(void **state) {
    struct edge_fixture *fixture = *state;
    int64_t now = clock_now();
    char *token = sign(fixture, TOKEN_AUDIENCE_PHONE, now, now + 600 * CLOCK_SECOND);
    size_t length = strlen(token);
    for (size_t i = 0; i + 1 < length;
         i += 7) { /* the very last sign has unused bits, tested below */
        char kept = token[i];
        token[i] = kept == 'A' ? 'B' : 'A';
        assert_int_equal(verify(fixture, token), STATUS_UNAUTHENTICATED);
        token[i] = kept;
    }
    assert_int_equal(verify(fixture, token), STATUS_OK);
    assert_int_equal(verify(fixture, arena_format(fixture->arena, "%s=", token)),
                     STATUS_UNAUTHENTICATED);
    assert_int_equal(verify(fixture, arena_format(fixture->arena, "%s.", token)),
                     STATUS_UNAUTHENTICATED);
    assert_int_equal(verify(fixture, ""), STATUS_UNAUTHENTICATED);
    assert_int_equal(verify(fixture, ".."), STATUS_UNAUTHENTICATED);
}

int main(void) {
    id_init(1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_good_one, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_claims, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_confusions, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_headers, edge_setup, edge_teardown),
        cmocka_unit_test_setup_teardown(test_every_changed_sign_is_seen, edge_setup, edge_teardown),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
