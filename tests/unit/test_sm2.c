/* uses: sm2_phone */
/* Two-party SM2, server half: the published vectors, random runs, and everything that must be
 * refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/pki/sm2_pair.h"
#include "tests/unit/sm2_phone.h"
#include "tests/unit/sm2_vectors.h"

#define ID BYTES(SM2_DEFAULT_ID, 16)

static size_t unhex(const char *text, unsigned char *out_bytes, size_t room) {
    static const char digits[] = "0123456789abcdef";
    size_t size = strlen(text) / 2;
    assert_true(size <= room);
    for (size_t i = 0; i < size; i++) {
        const char *high = strchr(digits, text[2 * i]);
        const char *low = strchr(digits, text[2 * i + 1]);
        assert_true(high && low);
        out_bytes[i] = (unsigned char)((high - digits) * 16 + (low - digits));
    }
    return size;
}

static struct sm2_scalar scalar(const char *text) {
    struct sm2_scalar value;
    assert_true(sm2_scalar_parse(text, &value));
    return value;
}

static struct sm2_point point(const char *text) {
    struct sm2_point value;
    assert_true(sm2_point_parse(text, &value));
    return value;
}

static void assert_scalar(const struct sm2_scalar *value, const char *text) {
    char own[SM2_HEX_SIZE];
    sm2_scalar_format(value, own);
    assert_string_equal(own, text);
}

static void assert_point(const struct sm2_point *value, const char *text) {
    char own[SM2_POINT_HEX_SIZE];
    sm2_point_format(value, own);
    assert_string_equal(own, text);
}

static void assert_bytes(const unsigned char *bytes, const char *text) {
    unsigned char expected[128];
    assert_memory_equal(bytes, expected, unhex(text, expected, sizeof expected));
}

struct signing {
    const char *a, *b, *P, *M, *Z, *e, *k1, *Q1, *k2, *k3, *r, *s2, *s3, *s, *s_wrong, *der;
};

#define SIGNING(v)                                                                                 \
    (&(const struct signing){(v).a, (v).b, (v).P, (v).M, (v).Z, (v).e, (v).k1, (v).Q1, (v).k2,     \
                             (v).k3, (v).r, (v).s2, (v).s3, (v).s, (v).s_wrong, (v).der})

static void check_digests(const struct signing *v, struct bytes message, unsigned char *out_e) {
    struct sm2_point key = point(v->P);
    unsigned char z[SM2_DIGEST_SIZE];
    assert_int_equal(sm2_identity_digest(&key, ID, z), STATUS_OK);
    assert_bytes(z, v->Z);
    assert_int_equal(sm2_message_digest(&key, ID, message, out_e), STATUS_OK);
    assert_bytes(out_e, v->e);
}

static void check_der(const struct signing *v, const struct sm2_signature *signature) {
    unsigned char der[SM2_DER_MAX];
    size_t size;
    struct sm2_signature again;
    sm2_signature_to_der(signature, der, &size);
    assert_int_equal(size, strlen(v->der) / 2);
    assert_bytes(der, v->der);
    assert_true(sm2_signature_from_der(BYTES(der, size), &again));
    assert_memory_equal(&again, signature, sizeof again);
}

static void check_refusals(const struct signing *v, struct bytes message,
                           const struct sm2_signature *good) {
    struct sm2_point key = point(v->P);
    struct sm2_signature bad = *good;
    assert_int_equal(sm2_verify(&key, ID, message, good), STATUS_OK);
    bad.s = scalar(v->s_wrong);
    assert_int_equal(sm2_verify(&key, ID, message, &bad), STATUS_PROOF_FAILED);
    assert_int_equal(sm2_verify(&key, BYTES("", 0), message, good), STATUS_PROOF_FAILED);
    assert_int_equal(sm2_verify(&key, BYTES("1234567812345679", 16), message, good),
                     STATUS_PROOF_FAILED);
    assert_int_equal(sm2_verify(&key, ID, BYTES(message.data, message.size - 1), good),
                     STATUS_PROOF_FAILED);
}

static void check_signing(const struct signing *v) {
    unsigned char text[64], e[SM2_DIGEST_SIZE];
    struct bytes message = BYTES(text, unhex(v->M, text, sizeof text));
    struct sm2_scalar a = scalar(v->a), b = scalar(v->b), k1 = scalar(v->k1), wrong;
    struct sm2_scalar k2 = scalar(v->k2), k3 = scalar(v->k3);
    struct sm2_point key = point(v->P), round_point;
    struct sm2_partial partial, wrong_partial;
    struct sm2_signature signature, unset = {0};
    check_digests(v, message, e);
    assert_int_equal(sm2_base_multiply(&k1, &round_point), STATUS_OK);
    assert_point(&round_point, v->Q1);
    phone_sign(&a, &round_point, e, &k2, &k3, &partial);
    assert_scalar(&partial.r, v->r);
    assert_scalar(&partial.s2, v->s2);
    assert_scalar(&partial.s3, v->s3);
    assert_int_equal(sm2_server_sign(&b, &k1, &key, e, &partial, &signature), STATUS_OK);
    assert_scalar(&signature.s, v->s);
    check_der(v, &signature);
    check_refusals(v, message, &signature);
    /* A wrong PIN gives another plausible share; the server sees it and gives nothing out. */
    phone_wrong_share(&a, &wrong);
    phone_sign(&wrong, &round_point, e, &k2, &k3, &wrong_partial);
    signature = unset;
    assert_int_equal(sm2_server_sign(&b, &k1, &key, e, &wrong_partial, &signature),
                     STATUS_PROOF_FAILED);
    assert_memory_equal(&signature, &unset, sizeof unset);
}

static void test_vector_1(void **state) {
    (void)state;
    check_signing(SIGNING(vector_v1));
}

static void test_vector_2_leading_zeros(void **state) {
    (void)state;
    check_signing(SIGNING(vector_v2));
}

static struct sm2_context context_of(const char *holder, const char *purpose) {
    struct sm2_context context;
    assert_int_equal(sm2_context_make(holder, "device-1", "session-1", purpose, &context),
                     STATUS_OK);
    return context;
}

static void test_key_generation_vector(void **state) {
    (void)state;
    struct sm2_context context = context_of("holder-1", "keygen");
    struct sm2_scalar a = scalar(vector_v2.a), b = scalar(vector_v2.b), w1 = scalar(vector_k1.w1),
                      w2 = scalar(vector_k1.w2);
    struct sm2_scalar share, inverse;
    struct sm2_server_key server;
    struct sm2_point phone_point, key, own;
    struct sm2_proof proof;
    unsigned char nu[SM2_COMMITMENT_SIZE];
    assert_bytes(context.bytes, vector_k1.ctx);
    unhex(vector_k1.nu, nu, sizeof nu);
    assert_int_equal(sm2_server_key_begin_with(&context, &b, &w2, nu, &server), STATUS_OK);
    assert_point(&server.point, vector_k1.P2);
    assert_point(&server.proof.w, vector_k1.W2);
    assert_scalar(&server.proof.z, vector_k1.z2);
    assert_bytes(server.commitment, vector_k1.commit);
    phone_share(&a, &share, &inverse);
    assert_int_equal(sm2_prove(SM2_ROLE_PHONE, &context, &inverse, &w1, &phone_point, &proof),
                     STATUS_OK);
    assert_point(&phone_point, vector_k1.P1);
    assert_point(&proof.w, vector_k1.W1);
    assert_scalar(&proof.z, vector_k1.z1);
    assert_int_equal(sm2_server_key_finish(&context, &b, &phone_point, &proof, &key), STATUS_OK);
    assert_point(&key, vector_v2.P);
    phone_public_key(&share, &server.point, &own);
    assert_memory_equal(&own, &key, sizeof key);
}

static void test_proof_refusals(void **state) {
    (void)state;
    struct sm2_context context = context_of("holder-1", "keygen");
    struct sm2_context other_holder = context_of("holder-2", "keygen");
    struct sm2_context other_purpose = context_of("holder-1", "decrypt");
    struct sm2_scalar share, inverse, other;
    struct sm2_point own, key;
    struct sm2_proof proof, bad;
    phone_share(NULL, &share, &inverse);
    assert_int_equal(sm2_prove(SM2_ROLE_PHONE, &context, &inverse, NULL, &own, &proof), STATUS_OK);
    assert_int_equal(sm2_proof_check(SM2_ROLE_PHONE, &context, &own, &proof), STATUS_OK);
    assert_int_equal(sm2_proof_check(SM2_ROLE_SERVER, &context, &own, &proof), STATUS_PROOF_FAILED);
    assert_int_equal(sm2_proof_check(SM2_ROLE_PHONE, &other_holder, &own, &proof),
                     STATUS_PROOF_FAILED);
    assert_int_equal(sm2_proof_check(SM2_ROLE_PHONE, &other_purpose, &own, &proof),
                     STATUS_PROOF_FAILED);
    bad = proof;
    phone_wrong_share(&proof.z, &bad.z);
    assert_int_equal(sm2_proof_check(SM2_ROLE_PHONE, &context, &own, &bad), STATUS_PROOF_FAILED);
    bad = proof;
    bad.w.bytes[64] ^= 1; /* off the curve */
    assert_int_equal(sm2_proof_check(SM2_ROLE_PHONE, &context, &own, &bad), STATUS_PROOF_FAILED);
    assert_int_equal(sm2_scalar_random(&other), STATUS_OK);
    own.bytes[0] = 0x06;
    assert_int_equal(sm2_server_key_finish(&context, &other, &own, &proof, &key),
                     STATUS_PROOF_FAILED);
}

/* P1 = b G would make the joint key infinity. The phone cannot know b; the check holds all the
 * same. */
static void test_infinity_refused(void **state) {
    (void)state;
    struct sm2_context context = context_of("holder-1", "keygen");
    struct sm2_scalar b;
    struct sm2_point own, key;
    struct sm2_proof proof;
    assert_int_equal(sm2_scalar_random(&b), STATUS_OK);
    assert_int_equal(sm2_prove(SM2_ROLE_PHONE, &context, &b, NULL, &own, &proof), STATUS_OK);
    assert_int_equal(sm2_server_key_finish(&context, &b, &own, &proof, &key), STATUS_PROOF_FAILED);
}

static void test_random_keys_sign(void **state) {
    (void)state;
    struct sm2_context context = context_of("holder-3", "keygen");
    for (int i = 0; i < 8; i++) {
        struct sm2_scalar share, inverse, nonce;
        struct sm2_server_key server;
        struct sm2_point phone_point, key, own, round_point;
        struct sm2_proof proof;
        struct sm2_partial partial;
        struct sm2_signature signature;
        unsigned char e[SM2_DIGEST_SIZE];
        phone_share(NULL, &share, &inverse);
        assert_int_equal(sm2_server_key_begin(&context, &server), STATUS_OK);
        assert_int_equal(sm2_proof_check(SM2_ROLE_SERVER, &context, &server.point, &server.proof),
                         STATUS_OK);
        assert_int_equal(sm2_prove(SM2_ROLE_PHONE, &context, &inverse, NULL, &phone_point, &proof),
                         STATUS_OK);
        assert_int_equal(sm2_server_key_finish(&context, &server.share, &phone_point, &proof, &key),
                         STATUS_OK);
        phone_public_key(&share, &server.point, &own);
        assert_memory_equal(&own, &key, sizeof key);
        assert_int_equal(sm2_message_digest(&key, ID, BYTES("hello", 5), e), STATUS_OK);
        assert_int_equal(sm2_server_round(&nonce, &round_point), STATUS_OK);
        phone_sign(&share, &round_point, e, NULL, NULL, &partial);
        assert_int_equal(sm2_server_sign(&server.share, &nonce, &key, e, &partial, &signature),
                         STATUS_OK);
        e[0] ^= 1;
        assert_int_equal(sm2_server_sign(&server.share, &nonce, &key, e, &partial, &signature),
                         STATUS_PROOF_FAILED);
    }
}

/* s2 = 0 with an unverified answer would give the server's share away. */
static void test_zero_partials_refused(void **state) {
    (void)state;
    struct sm2_scalar b = scalar(vector_v1.b), nonce = scalar(vector_v1.k1), zero = {0};
    struct sm2_point key = point(vector_v1.P);
    struct sm2_partial good = {scalar(vector_v1.r), scalar(vector_v1.s2), scalar(vector_v1.s3)};
    struct sm2_signature signature;
    unsigned char e[SM2_DIGEST_SIZE];
    unhex(vector_v1.e, e, sizeof e);
    struct sm2_scalar *parts[] = {&good.r, &good.s2, &good.s3};
    for (size_t i = 0; i < 3; i++) {
        struct sm2_scalar kept = *parts[i];
        *parts[i] = zero;
        assert_int_equal(sm2_server_sign(&b, &nonce, &key, e, &good, &signature),
                         STATUS_PROOF_FAILED);
        memset(parts[i]->bytes, 0xff, SM2_SCALAR_SIZE);
        assert_int_equal(sm2_server_sign(&b, &nonce, &key, e, &good, &signature),
                         STATUS_PROOF_FAILED);
        *parts[i] = kept;
    }
    assert_int_equal(sm2_server_sign(&b, &nonce, &key, e, &good, &signature), STATUS_OK);
}

static void test_text_is_strict(void **state) {
    (void)state;
    static const char *const scalars[] = {
        NULL, "", "00", "0000000000000000000000000000000000000000000000000000000000000000",
        /* n and n + 1 */
        "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123",
        "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54124",
        /* upper case, 63 and 65 digits, a stray letter */
        "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3",
        "5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3",
        "0f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3",
        "g5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"};
    struct sm2_scalar value;
    struct sm2_point parsed;
    char text[SM2_POINT_HEX_SIZE];
    for (size_t i = 0; i < sizeof scalars / sizeof scalars[0]; i++)
        assert_false(sm2_scalar_parse(scalars[i], &value));
    assert_true(sm2_scalar_parse("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122",
                                 &value));
    assert_false(sm2_point_parse(NULL, &parsed));
    assert_false(sm2_point_parse(vector_v1.r, &parsed));
    memset(text, '0', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    assert_false(sm2_point_parse(text, &parsed));
    assert_true(sm2_point_parse(vector_v1.P, &parsed));
    memcpy(text, vector_v1.P, sizeof text);
    text[127] = text[127] == '0' ? '1' : '0';
    assert_false(sm2_point_parse(text, &parsed));
}

static void test_base_point(void **state) {
    (void)state;
    const struct sm2_scalar one = {.bytes = {[SM2_SCALAR_SIZE - 1] = 1}};
    struct sm2_point computed, constant;
    assert_int_equal(sm2_base_multiply(&one, &computed), STATUS_OK);
    sm2_base_point(&constant);
    assert_memory_equal(&constant, &computed, sizeof computed);
}

static void test_der_is_strict(void **state) {
    (void)state;
    unsigned char der[SM2_DER_MAX + 2];
    struct sm2_signature signature;
    size_t size = unhex(vector_v2.der, der, SM2_DER_MAX);
    assert_true(sm2_signature_from_der(BYTES(der, size), &signature));
    assert_scalar(&signature.s, vector_v2.s);
    for (size_t cut = 0; cut < size; cut++)
        assert_false(sm2_signature_from_der(BYTES(der, cut), &signature));
    der[size] = 0;
    assert_false(sm2_signature_from_der(BYTES(der, size + 1), &signature));
    static const char *const bad[] = {
        "3006020100020101",     /* r = 0 */
        "30060201010201ff",     /* negative */
        "300702020001020101",   /* padded */
        "30080202000102020001", /* both padded */
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        size = unhex(bad[i], der, SM2_DER_MAX);
        assert_false(sm2_signature_from_der(BYTES(der, size), &signature));
    }
    size = unhex("3006020101020101", der, SM2_DER_MAX);
    assert_true(sm2_signature_from_der(BYTES(der, size), &signature));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vector_1),
        cmocka_unit_test(test_vector_2_leading_zeros),
        cmocka_unit_test(test_key_generation_vector),
        cmocka_unit_test(test_proof_refusals),
        cmocka_unit_test(test_infinity_refused),
        cmocka_unit_test(test_random_keys_sign),
        cmocka_unit_test(test_zero_partials_refused),
        cmocka_unit_test(test_text_is_strict),
        cmocka_unit_test(test_base_point),
        cmocka_unit_test(test_der_is_strict),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
