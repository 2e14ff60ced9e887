/* uses: pki_fixture */
/* Certificate profiles: strict reading, and lists of revoked certificates signed under them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/clock.h"
#include "core/pki/crl.h"
#include "tests/unit/pki_fixture.h"

static char *replaced(struct arena *arena, const char *from, const char *to) {
    const char *at = strstr(fixture_profile_text, from);
    assert_non_null(at);
    return arena_format(arena, "%.*s%s%s", (int)(at - fixture_profile_text), fixture_profile_text,
                        to, at + strlen(from));
}

static void test_profile_is_read(void **state) {
    (void)state;
    struct pki_fixture f;
    struct profile other;
    const char *cause = NULL;
    pki_fixture_open(&f);
    assert_string_equal(f.profile.crl_url, "http://pki.test/crl");
    assert_int_equal(f.profile.subject_count, 3);
    assert_int_equal(f.profile.identity_count, 2);
    const struct profile_holder passport = {"Wang", "passport", "E12345678"};
    assert_null(profile_value(&f.profile.identity[0], &passport));
    assert_string_equal(profile_value(&f.profile.subject[2], &passport), "Wang");
    /* any other byte is another hash */
    assert_int_equal(profile_parse(f.arena, replaced(f.arena, "\"version\":1", "\"version\":2"),
                                   "http://pki.test", &other, &cause),
                     STATUS_OK);
    assert_memory_not_equal(other.hash, f.profile.hash, PROFILE_HASH_SIZE);
    pki_fixture_close(&f);
}

static void test_wrong_profiles_are_refused(void **state) {
    (void)state;
    static const char *const changes[][2] = {
        {"\"name\":\"test\",", ""},
        {"\"policy\":\"2.999.1.1\",", ""},
        {"\"validity_years_max\":2", "\"validity_years_max\":0"},
        {"\"validity_years_max\":2", "\"validity_years_max\":31"},
        {"digitalSignature,nonRepudiation", "digitalSignature,cRLSign"},
        {"digitalSignature,nonRepudiation", ""},
        {"\"string\":\"printable\",\"value\":\"CN\"", "\"string\":\"bmp\",\"value\":\"CN\""},
        {"\"from\":\"name\"", "\"from\":\"mobile\""},
        {"\"from\":\"name\"", "\"from\":\"name\",\"value\":\"x\""},
        {"\"from\":\"name\"", "\"hint\":\"name\""},
        {"{\"name\"", "{{\"name\""},
    };
    struct arena *arena = arena_create(0);
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        struct profile profile;
        const char *cause = NULL;
        assert_int_not_equal(profile_parse(arena, replaced(arena, changes[i][0], changes[i][1]),
                                           "http://pki.test", &profile, &cause),
                             STATUS_OK);
        assert_non_null(cause);
    }
    arena_destroy(arena);
}

static void test_revocation_list(void **state) {
    (void)state;
    struct pki_fixture f;
    struct bytes der, empty;
    struct crl_facts facts;
    unsigned char serials[3][BUILD_SERIAL_SIZE];
    struct crl_entry entries[3];
    pki_fixture_open(&f);
    for (size_t i = 0; i < 3; i++) {
        build_serial(serials[i]);
        entries[i] = (struct crl_entry){BYTES(serials[i], BUILD_SERIAL_SIZE), f.now, (int)i};
    }
    struct crl_order order = {7, f.now, f.now + 2 * CLOCK_DAY, entries, 2};
    assert_int_equal(crl_issue(f.arena, &f.authority, &order, &der), STATUS_OK);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(crl_check(der, &f.authority.issuing_point, entries[i].serial, &facts),
                         STATUS_OK);
        assert_int_equal(facts.listed, i < 2);
    }
    assert_true(facts.number == 7 && facts.count == 2 && facts.next_update == order.next_update);
    assert_int_equal(crl_check(der, &f.authority.lint_point, entries[0].serial, &facts),
                     STATUS_PROOF_FAILED);
    unsigned char *spoiled = (unsigned char *)arena_copy(f.arena, der.data, der.size);
    spoiled[der.size / 2] ^= 1;
    assert_int_not_equal(
        crl_check(BYTES(spoiled, der.size), &f.authority.issuing_point, entries[0].serial, &facts),
        STATUS_OK);
    order.count = 0;
    assert_int_equal(crl_issue(f.arena, &f.authority, &order, &empty), STATUS_OK);
    assert_int_equal(crl_check(empty, &f.authority.issuing_point, entries[0].serial, &facts),
                     STATUS_OK);
    assert_false(facts.listed);
    pki_fixture_close(&f);
}

static void test_request_info_names_holder_and_key(void **state) {
    (void)state;
    struct pki_fixture f;
    struct bytes one, two;
    pki_fixture_open(&f);
    assert_int_equal(
        build_request_info(f.arena, &f.profile, &f.order.holder, &f.order.public_key, &one),
        STATUS_OK);
    assert_int_equal(
        build_request_info(f.arena, &f.profile, &f.order.holder, &f.order.public_key, &two),
        STATUS_OK);
    assert_int_equal(one.size, two.size);
    assert_memory_equal(one.data, two.data, one.size);
    assert_non_null(memmem(one.data, one.size, f.order.public_key.bytes, SM2_POINT_SIZE));
    assert_non_null(memmem(one.data, one.size, "王小明", strlen("王小明")));
    pki_fixture_close(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_profile_is_read),
        cmocka_unit_test(test_wrong_profiles_are_refused),
        cmocka_unit_test(test_revocation_list),
        cmocka_unit_test(test_request_info_names_holder_and_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
