/* request: what a token tool's PKCS #10 must be, byte for byte. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/arena.h"
#include "core/base/encode.h"
#include "core/pki/request.h"

/* Made by tests/token/token_tool.ts for C=CN, ST=辽宁省, L=沈阳市, O=个人, CN=欧阳明远. */
static const char good[] =
    "MIIBGDCBvwIBADBdMQswCQYDVQQGEwJDTjESMBAGA1UECAwJ6L695a6B55yBMRIwEAYDVQQHDAnmsojpmLPluIIxDzANBg"
    "NVBAoMBuS4quS6ujEVMBMGA1UEAwwM5qyn6Ziz5piO6L+"
    "cMFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEdj/4lT8QarqrLbwVx0S6r/"
    "BzUHSKzM1bpcAzwWlUQjdgCeqzdeedM6vDnrkRuuMEU5Y1UTGil67oQureBzP7+"
    "6AAMAoGCCqBHM9VAYN1A0gAMEUCIQDDsyVJzL8E4WGEOGfc/q83jpNThqdR41ur+23y5qyNiAIgG/"
    "CMUhKrpcUZpxYI5qdjmhEENFWAbiuSxwksBMF5gOI=";

static const struct profile profile = {
    .subject = {{.type = "C", .source = PROFILE_FIXED, .value = "CN"},
                {.type = "ST", .source = PROFILE_FIXED, .value = "辽宁省"},
                {.type = "L", .source = PROFILE_FIXED, .value = "沈阳市"},
                {.type = "O", .source = PROFILE_FIXED, .value = "个人"},
                {.type = "CN", .source = PROFILE_NAME}},
    .subject_count = 5};

static unsigned char *der_of(struct arena *arena, size_t *out_size) {
    struct bytes der;
    assert_true(decode_base64(arena, good, &der));
    *out_size = der.size;
    return (unsigned char *)arena_copy(arena, der.data, der.size);
}

static void a_good_one_is_read_as_der_and_as_pem(void **state) {
    struct arena *arena = arena_create(0);
    struct token_request from_der, from_pem;
    size_t size;
    unsigned char *der = der_of(arena, &size);
    assert_int_equal(request_read(arena, BYTES(der, size), &from_der), STATUS_OK);
    const char *pem = arena_format(arena,
                                   "-----BEGIN CERTIFICATE REQUEST-----\n%s\n"
                                   "-----END CERTIFICATE REQUEST-----\n\n",
                                   good);
    assert_int_equal(request_read(arena, BYTES(pem, strlen(pem)), &from_pem), STATUS_OK);
    assert_memory_equal(&from_der.public_key, &from_pem.public_key, SM2_POINT_SIZE);
    arena_destroy(arena);
}

/* The signature covers what is signed, and strictness the rest: no byte may change. */
static void no_byte_may_change(void **state) {
    struct arena *arena = arena_create(0);
    struct token_request read;
    size_t size;
    unsigned char *der = der_of(arena, &size);
    for (size_t i = 0; i < size; i++) {
        der[i] ^= 1;
        assert_int_not_equal(request_read(arena, BYTES(der, size), &read), STATUS_OK);
        der[i] ^= 1;
    }
    for (size_t cut = 0; cut < size; cut++)
        assert_int_equal(request_read(arena, BYTES(der, cut), &read), STATUS_INVALID);
    arena_destroy(arena);
}

static void the_subject_is_the_holders_part_by_part(void **state) {
    struct arena *arena = arena_create(0);
    struct token_request read;
    size_t size;
    unsigned char *der = der_of(arena, &size);
    assert_int_equal(request_read(arena, BYTES(der, size), &read), STATUS_OK);
    struct profile_holder holder = {.name = "欧阳明远"};
    assert_int_equal(request_check_subject(&read, &profile, &holder), STATUS_OK);
    struct profile shorter = profile, other = profile;
    shorter.subject_count = 4;
    other.subject[4].type = "OU";
    assert_int_equal(request_check_subject(&read, &shorter, &holder), STATUS_FORBIDDEN);
    assert_int_equal(request_check_subject(&read, &other, &holder), STATUS_FORBIDDEN);
    holder.name = "欧阳明";
    assert_int_equal(request_check_subject(&read, &profile, &holder), STATUS_FORBIDDEN);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_one_is_read_as_der_and_as_pem),
        cmocka_unit_test(no_byte_may_change),
        cmocka_unit_test(the_subject_is_the_holders_part_by_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
