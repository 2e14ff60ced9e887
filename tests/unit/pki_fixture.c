/* pki_fixture: see the header. */
#include "tests/unit/pki_fixture.h"

#include <stdlib.h>

#include "core/base/clock.h"

#define MUST(expression)                                                                           \
    do {                                                                                           \
        if (!(expression))                                                                         \
            abort();                                                                               \
    } while (0)

const char *const fixture_profile_text =
    "{\"name\":\"test\",\"version\":1,\"holder_kind\":\"personal\",\"validity_years_max\":2,"
    "\"key_usage\":\"digitalSignature,nonRepudiation\",\"policy\":\"2.999.1.1\","
    "\"crl_url\":\"{pki}/crl\",\"ca_url\":\"{pki}/issuing.crt\","
    "\"subject\":[{\"type\":\"C\",\"string\":\"printable\",\"value\":\"CN\"},"
    "{\"type\":\"ST\",\"string\":\"utf8\",\"value\":\"辽宁省\"},"
    "{\"type\":\"CN\",\"string\":\"utf8\",\"from\":\"name\"}],"
    "\"identity\":[{\"oid\":\"1.2.156.10260.4.1.1\",\"string\":\"utf8\",\"from\":\"document_"
    "number\","
    "\"documents\":\"identity_card\"},"
    "{\"oid\":\"1.2.156.10260.4.1.1.1\",\"string\":\"printable\",\"from\":\"document_number\","
    "\"documents\":\"identity_card\"}]}";

static X509 *make(enum build_authority kind, const struct sm2_point *key, X509 *issuer,
                  EVP_PKEY *signer, int64_t now, struct arena *arena, struct bytes *out_der) {
    X509 *built = NULL;
    X509 *loaded = NULL;
    MUST(build_authority(kind, kind == BUILD_ROOT ? "Test Root" : "Test Issuing", "Test", key,
                         issuer, "http://pki.test", now - CLOCK_DAY, 20, &built) == STATUS_OK);
    MUST(x509_sign(built, signer) == STATUS_OK);
    MUST(x509_to_der(built, arena, out_der) == STATUS_OK);
    MUST(x509_load(*out_der, &loaded) == STATUS_OK);
    X509_free(built);
    return loaded;
}

void pki_fixture_open(struct pki_fixture *fixture) {
    struct authority *authority = &fixture->authority;
    struct sm2_scalar secret;
    struct sm2_point root;
    EVP_PKEY *root_key = NULL;
    const char *cause = NULL;
    *fixture = (struct pki_fixture){.arena = arena_create(0),
                                    .now = clock_now() / CLOCK_SECOND * CLOCK_SECOND};
    authority->arena = arena_create(0);
    MUST(key_generate(&root_key) == STATUS_OK && key_generate(&authority->key) == STATUS_OK);
    MUST(key_generate(&authority->lint_key) == STATUS_OK);
    MUST(key_to_point(root_key, &root) == STATUS_OK);
    MUST(key_to_point(authority->key, &authority->issuing_point) == STATUS_OK);
    MUST(key_to_point(authority->lint_key, &authority->lint_point) == STATUS_OK);
    authority->root = make(BUILD_ROOT, &root, NULL, root_key, fixture->now, authority->arena,
                           &authority->root_der);
    authority->issuing = make(BUILD_ISSUING, &authority->issuing_point, authority->root, root_key,
                              fixture->now, authority->arena, &authority->issuing_der);
    key_destroy(root_key);
    MUST(profile_parse(fixture->arena, fixture_profile_text, "http://pki.test", &fixture->profile,
                       &cause) == STATUS_OK);
    MUST(sm2_scalar_random(&secret) == STATUS_OK);
    MUST(sm2_base_multiply(&secret, &fixture->order.public_key) == STATUS_OK);
    fixture->order.holder =
        (struct profile_holder){"王小明", "identity_card", "110105199003078510"};
    fixture->order.not_before = fixture->now;
    fixture->order.not_after = clock_add_years(fixture->now, 1);
    fixture->order.years_max = 1;
}

void pki_fixture_close(struct pki_fixture *fixture) {
    authority_done(&fixture->authority);
    arena_destroy(fixture->arena);
}
