/* uses: pki_fixture */
/* Lint and issuing: a good certificate passes before and after signing, and each of more than
 * twenty faults is named by its rule (promise 8). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <openssl/x509v3.h>

#include "core/base/clock.h"
#include "tests/unit/pki_fixture.h"

/* ---- helpers that spoil a certificate before its signature ---- */

static bool remove_extension(X509 *certificate, int nid) {
    int index = X509_get_ext_by_NID(certificate, nid, -1);
    if (index < 0)
        return false;
    X509_EXTENSION_free(X509_delete_ext(certificate, index));
    return true;
}

static bool put_extension(X509 *certificate, int nid, const char *value) {
    X509V3_CTX context = {0};
    X509V3_set_ctx(&context, certificate, certificate, NULL, NULL, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, nid, value);
    bool done = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return done;
}

static bool put_text(X509 *certificate, const char *oid, const char *value) {
    X509_EXTENSION *extension = X509V3_EXT_conf(NULL, NULL, oid, (char *)(uintptr_t)value);
    bool done = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return done;
}

static bool replace_extension(X509 *certificate, int nid, const char *value) {
    return remove_extension(certificate, nid) && put_extension(certificate, nid, value);
}

static bool replace_policy(X509 *certificate) {
    /* DER of SEQUENCE { SEQUENCE { OID 2.999.1.2 } } */
    return remove_extension(certificate, NID_certificate_policies) &&
           put_text(certificate, "2.5.29.32", "DER:30:08:30:06:06:04:88:37:01:02");
}

static bool remove_identity(X509 *certificate) {
    ASN1_OBJECT *object = OBJ_txt2obj("1.2.156.10260.4.1.1", 1);
    int index = X509_get_ext_by_OBJ(certificate, object, -1);
    ASN1_OBJECT_free(object);
    X509_EXTENSION_free(X509_delete_ext(certificate, index));
    return index >= 0;
}

static bool put_serial(X509 *certificate, const char *hex) {
    BIGNUM *number = NULL;
    bool done = BN_hex2bn(&number, hex) > 0 &&
                BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    return done;
}

static bool put_key(X509 *certificate, int type) {
    EVP_PKEY *key = type == EVP_PKEY_SM2 ? NULL : EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    if (type == EVP_PKEY_SM2 && key_generate(&key) != STATUS_OK)
        return false;
    bool done = X509_set_pubkey(certificate, key) == 1;
    EVP_PKEY_free(key);
    return done;
}

static bool put_name(X509 *certificate, const char *type, int string, const char *value) {
    return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), type, string,
                                      (const unsigned char *)value, (int)strlen(value), -1, 0) == 1;
}

static bool drop_name(X509 *certificate, int index) {
    X509_NAME_ENTRY *entry = X509_NAME_delete_entry(X509_get_subject_name(certificate), index);
    X509_NAME_ENTRY_free(entry);
    return entry != NULL;
}

static bool put_time(ASN1_TIME *target, int64_t seconds_from_now) {
    return X509_gmtime_adj(target, seconds_from_now) != NULL;
}

#define FAULT(name, body)                                                                          \
    static bool name(X509 *c) {                                                                    \
        return body;                                                                               \
    }
FAULT(version_1, X509_set_version(c, 0) == 1)
FAULT(serial_short, put_serial(c, "1F"))
FAULT(serial_zero, put_serial(c, "00"))
FAULT(serial_negative, put_serial(c, "-4A112233445566778899AABBCCDDEEFF"))
FAULT(serial_other, put_serial(c, "4A112233445566778899AABBCCDDEEFF"))
FAULT(key_other, put_key(c, EVP_PKEY_SM2))
FAULT(key_p256, put_key(c, EVP_PKEY_EC))
FAULT(usage_absent, remove_extension(c, NID_key_usage))
FAULT(usage_encipherment, replace_extension(c, NID_key_usage, "critical,keyEncipherment"))
FAULT(usage_mixed,
      replace_extension(c, NID_key_usage, "critical,digitalSignature,nonRepudiation,keyAgreement"))
FAULT(usage_cert_sign,
      replace_extension(c, NID_key_usage, "critical,digitalSignature,nonRepudiation,keyCertSign"))
FAULT(usage_not_critical, replace_extension(c, NID_key_usage, "digitalSignature,nonRepudiation"))
FAULT(is_ca, replace_extension(c, NID_basic_constraints, "critical,CA:TRUE"))
FAULT(constraints_absent, remove_extension(c, NID_basic_constraints))
FAULT(ski_absent, remove_extension(c, NID_subject_key_identifier))
FAULT(aki_absent, remove_extension(c, NID_authority_key_identifier))
FAULT(aki_own, replace_extension(c, NID_authority_key_identifier, "keyid:always"))
FAULT(policy_absent, remove_extension(c, NID_certificate_policies))
FAULT(policy_other, replace_policy(c))
FAULT(crl_absent, remove_extension(c, NID_crl_distribution_points))
FAULT(crl_other, replace_extension(c, NID_crl_distribution_points, "URI:http://evil.test/crl"))
FAULT(aia_absent, remove_extension(c, NID_info_access))
FAULT(aia_other, replace_extension(c, NID_info_access, "caIssuers;URI:http://evil.test/ca"))
FAULT(identity_absent, remove_identity(c))
FAULT(identity_other, remove_identity(c) &&
                          put_text(c, "1.2.156.10260.4.1.1", "ASN1:UTF8String:110105199003078511"))
FAULT(identity_type, remove_identity(c) && put_text(c, "1.2.156.10260.4.1.1",
                                                    "ASN1:PRINTABLESTRING:110105199003078510"))
FAULT(name_country_utf8,
      drop_name(c, 0) &&
          X509_NAME_add_entry_by_txt(X509_get_subject_name(c), "C", V_ASN1_UTF8STRING,
                                     (const unsigned char *)"CN", 2, 0, 0) == 1)
FAULT(name_part_missing, drop_name(c, 1))
FAULT(name_part_more, put_name(c, "OU", V_ASN1_UTF8STRING, "more"))
FAULT(name_other, drop_name(c, 2) && put_name(c, "CN", V_ASN1_UTF8STRING, "王小红"))
FAULT(valid_ten_years, put_time(X509_getm_notAfter(c), 10 * 365 * 86400L))
FAULT(valid_from_future, put_time(X509_getm_notBefore(c), 86400))
FAULT(valid_backwards, put_time(X509_getm_notAfter(c), -86400))
FAULT(extension_unknown, put_text(c, "2.999.7.7", "ASN1:UTF8String:hello"))
FAULT(extension_twice, put_extension(c, NID_subject_key_identifier, "hash"))
FAULT(name_alternative, put_extension(c, NID_subject_alt_name, "DNS:evil.test"))

static const struct {
    const char *name;
    bool (*spoil)(X509 *certificate);
    const char *rule;
} faults[] = {
    {"version 1", version_1, "GM01"},
    {"serial too short", serial_short, "GM01"},
    {"serial zero", serial_zero, "GM01"},
    {"serial negative", serial_negative, "GM01"},
    {"another serial", serial_other, "GM01"},
    {"another key", key_other, "GM04"},
    {"a key of another curve", key_p256, "GM04"},
    {"no key usage", usage_absent, "GM05"},
    {"encryption usage", usage_encipherment, "GM05"},
    {"mixed usage", usage_mixed, "GM05"},
    {"may sign certificates", usage_cert_sign, "GM05"},
    {"usage not critical", usage_not_critical, "GM05"},
    {"is a CA", is_ca, "GM05"},
    {"no basic constraints", constraints_absent, "GM05"},
    {"no SKI", ski_absent, "GM07"},
    {"no AKI", aki_absent, "GM07"},
    {"AKI is not the issuer's", aki_own, "GM07"},
    {"no policy", policy_absent, "GM08"},
    {"another policy", policy_other, "GM08"},
    {"no CRL address", crl_absent, "GM09"},
    {"another CRL address", crl_other, "GM09"},
    {"no CA address", aia_absent, "GM09"},
    {"another CA address", aia_other, "GM09"},
    {"no identity number", identity_absent, "GM10"},
    {"another identity number", identity_other, "GM10"},
    {"identity number of another type", identity_type, "GM10"},
    {"country as UTF8String", name_country_utf8, "GM12"},
    {"a part of the name missing", name_part_missing, "GM12"},
    {"a part of the name too many", name_part_more, "GM12"},
    {"another name", name_other, "GM12"},
    {"ten years", valid_ten_years, "GM14"},
    {"from tomorrow", valid_from_future, "GM14"},
    {"ends before it begins", valid_backwards, "GM14"},
    {"unknown extension", extension_unknown, "GM00"},
    {"extension twice", extension_twice, "GM00"},
    {"subject alternative name", name_alternative, "GM00"},
};

static bool names(const struct lint_report *report, const char *rule) {
    for (size_t i = 0; i < report->count; i++)
        if (strcmp(report->failed[i], rule) == 0)
            return true;
    return false;
}

static enum status lint(struct pki_fixture *f, struct bytes der, const struct sm2_point *signer,
                        struct lint_report *report) {
    const struct lint_input input = {.der = der,
                                     .profile = &f->profile,
                                     .order = &f->order,
                                     .issuer = f->authority.issuing,
                                     .signer = *signer,
                                     .now = f->now};
    return lint_certificate(&input, report);
}

static void test_every_fault_is_named(void **state) {
    (void)state;
    struct pki_fixture f;
    pki_fixture_open(&f);
    build_serial(f.order.serial);
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
        X509 *certificate = NULL;
        struct bytes der;
        struct lint_report report;
        assert_int_equal(build_certificate(&f.profile, &f.order, f.authority.issuing, &certificate),
                         STATUS_OK);
        if (!faults[i].spoil(certificate))
            fail_msg("%s: could not be made", faults[i].name);
        assert_int_equal(x509_sign(certificate, f.authority.lint_key), STATUS_OK);
        assert_int_equal(x509_to_der(certificate, f.arena, &der), STATUS_OK);
        X509_free(certificate);
        if (lint(&f, der, &f.authority.lint_point, &report) != STATUS_LINT_FAILED ||
            !names(&report, faults[i].rule))
            fail_msg("%s: %s was not named but [%s]", faults[i].name, faults[i].rule,
                     lint_text(f.arena, &report));
    }
    pki_fixture_close(&f);
}

/* What is wrong with the facts themselves is refused as well. */
static void test_wrong_facts_are_refused(void **state) {
    (void)state;
    static const struct {
        struct profile_holder holder;
        const char *rule;
    } cases[] = {
        {{"王小明", "identity_card", "110105199003078511"}, "GM11"},
        {{"王小明", "identity_card", "990105199003078510"}, "GM11"},
        {{"王\x01小明", "identity_card", "110105199003078510"}, "GM13"},
        {{"e\xcc\x81mile", "identity_card", "110105199003078510"}, "GM13"},
        {{"\xef\xa4\x80某", "identity_card", "110105199003078510"}, "GM13"},
    };
    struct pki_fixture f;
    pki_fixture_open(&f);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct bytes der;
        struct lint_report report;
        f.order.holder = cases[i].holder;
        assert_int_equal(
            issue_prepare(f.arena, &f.authority, &f.profile, &f.order, f.now, &der, &report),
            STATUS_LINT_FAILED);
        assert_true(names(&report, cases[i].rule));
    }
    pki_fixture_close(&f);
}

static void test_wrong_signatures_are_named(void **state) {
    (void)state;
    struct pki_fixture f;
    struct bytes der;
    struct lint_report report;
    X509 *certificate = NULL;
    pki_fixture_open(&f);
    assert_int_equal(
        issue_prepare(f.arena, &f.authority, &f.profile, &f.order, f.now, &der, &report),
        STATUS_OK);
    /* of another key */
    assert_int_equal(lint(&f, der, &f.authority.issuing_point, &report), STATUS_LINT_FAILED);
    assert_true(report.count == 1 && names(&report, "GM03"));
    /* with OpenSSL's default, the empty id */
    assert_int_equal(x509_load(der, &certificate), STATUS_OK);
    assert_true(X509_sign(certificate, f.authority.lint_key, EVP_sm3()) > 0);
    assert_int_equal(x509_to_der(certificate, f.arena, &der), STATUS_OK);
    assert_int_equal(lint(&f, der, &f.authority.lint_point, &report), STATUS_LINT_FAILED);
    assert_true(report.count == 1 && names(&report, "GM03"));
    X509_free(certificate);
    /* bytes behind the end */
    unsigned char *longer = arena_alloc(f.arena, der.size + 1);
    memcpy(longer, der.data, der.size);
    assert_int_equal(lint(&f, BYTES(longer, der.size + 1), &f.authority.lint_point, &report),
                     STATUS_LINT_FAILED);
    assert_true(names(&report, "GM00"));
    pki_fixture_close(&f);
}

static void test_good_certificate(void **state) {
    (void)state;
    struct pki_fixture f;
    struct bytes prepared, der, again;
    struct lint_report report;
    const char *problem = NULL;
    pki_fixture_open(&f);
    for (int i = 0; i < 20; i++) {
        assert_int_equal(
            issue_prepare(f.arena, &f.authority, &f.profile, &f.order, f.now, &prepared, &report),
            STATUS_OK);
        assert_int_equal(issue_finish(f.arena, &f.authority, &f.profile, &f.order, prepared, f.now,
                                      &der, &report),
                         STATUS_OK);
        struct bytes a, b, algorithm;
        struct sm2_signature signature;
        assert_int_equal(x509_split_signed(prepared, &a, &algorithm, &signature), STATUS_OK);
        assert_int_equal(x509_split_signed(der, &b, &algorithm, &signature), STATUS_OK);
        assert_int_equal(a.size, b.size);
        assert_memory_equal(a.data, b.data, a.size); /* linted and final bytes are the same */
        /* After a crash: the same serial again. */
        assert_int_equal(issue_finish(f.arena, &f.authority, &f.profile, &f.order, prepared, f.now,
                                      &again, &report),
                         STATUS_OK);
        assert_int_equal(x509_split_signed(again, &a, &algorithm, &signature), STATUS_OK);
        assert_memory_equal(a.data, b.data, b.size);
    }
    const struct bytes chain[] = {der, f.authority.issuing_der, f.authority.root_der};
    assert_int_equal(x509_chain_verify(chain, 3, X509_ID, f.now, &problem), STATUS_OK);
    assert_int_equal(x509_chain_verify(chain, 3, BYTES("", 0), f.now, &problem),
                     STATUS_PROOF_FAILED);
    assert_int_equal(x509_chain_verify(chain, 3, X509_ID, f.now + 800 * CLOCK_DAY, &problem),
                     STATUS_PROOF_FAILED);
    const struct bytes broken[] = {prepared, f.authority.issuing_der, f.authority.root_der};
    assert_int_equal(x509_chain_verify(broken, 3, X509_ID, f.now, &problem), STATUS_PROOF_FAILED);
    pki_fixture_close(&f);
}

/* RUL5: facts or profile that changed between intent and signing stop the signing, never mix. */
static void test_changed_facts_stop_the_signing(void **state) {
    (void)state;
    struct pki_fixture f;
    struct bytes prepared, der;
    struct lint_report report;
    struct certificate_order order = {0};
    const char *cause = NULL;
    struct profile other;
    pki_fixture_open(&f);
    assert_int_equal(
        issue_prepare(f.arena, &f.authority, &f.profile, &f.order, f.now, &prepared, &report),
        STATUS_OK);
    assert_int_equal(issue_read_prepared(prepared, &order), STATUS_OK);
    assert_memory_equal(order.serial, f.order.serial, BUILD_SERIAL_SIZE);
    assert_true(order.not_after == f.order.not_after);
    /* another process: another throw-away key */
    key_destroy(f.authority.lint_key);
    assert_int_equal(key_generate(&f.authority.lint_key), STATUS_OK);
    assert_int_equal(key_to_point(f.authority.lint_key, &f.authority.lint_point), STATUS_OK);
    assert_int_equal(
        issue_resume(f.arena, &f.authority, &f.profile, &f.order, prepared, f.now, &report),
        STATUS_OK);
    order = f.order;
    order.holder.name = "王小红";
    assert_int_equal(
        issue_resume(f.arena, &f.authority, &f.profile, &order, prepared, f.now, &report),
        STATUS_LINT_FAILED);
    assert_int_equal(
        issue_finish(f.arena, &f.authority, &f.profile, &order, prepared, f.now, &der, &report),
        STATUS_LINT_FAILED);
    assert_int_equal(
        profile_parse(f.arena, fixture_profile_text, "http://other.test", &other, &cause),
        STATUS_OK);
    assert_int_equal(
        issue_finish(f.arena, &f.authority, &other, &f.order, prepared, f.now, &der, &report),
        STATUS_LINT_FAILED);
    assert_true(names(&report, "GM09"));
    pki_fixture_close(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_good_certificate),
        cmocka_unit_test(test_every_fault_is_named),
        cmocka_unit_test(test_wrong_facts_are_refused),
        cmocka_unit_test(test_wrong_signatures_are_named),
        cmocka_unit_test(test_changed_facts_stop_the_signing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
