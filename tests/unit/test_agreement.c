/* uses: fake_account_store */
/* core/account/agreement: what must be accepted where, and in which version. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/account/agreement.h"
#include "core/base/clock.h"
#include "tests/unit/fake_account_store.h"

static struct call call;

static int set_up(void **state) {
    call = (struct call){.arena = arena_create(0), .now = CLOCK_DAY};
    return 0;
}

static int tear_down(void **state) {
    arena_destroy(call.arena);
    return 0;
}

static enum status check(const char *needed, const struct agreement_accepted *items, size_t count) {
    call.failure.field_count = 0;
    return agreement_check(&call, NULL, needed, &(struct agreements_accepted){items, count});
}

static void expect_field(const char *code) {
    assert_int_equal(call.failure.field_count, 1);
    assert_string_equal(call.failure.fields[0].field, "agreements");
    assert_string_equal(call.failure.fields[0].code, code);
}

static const struct agreement_accepted terms = {"terms_of_service", 1};
static const struct agreement_accepted privacy = {"privacy_policy", 2};

static void log1_all_needed_ones_must_be_there(void **state) {
    const char *needed = agreement_kinds_of_login(CLIENT_PORTAL);
    struct agreement_accepted both[] = {terms, privacy};
    struct agreement_accepted more[] = {privacy, {"app_terms", 1}, terms};
    assert_int_equal(check(needed, both, 2), STATUS_OK);
    assert_int_equal(check(needed, more, 3), STATUS_OK);
    assert_int_equal(check(needed, both, 1), STATUS_INVALID);
    expect_field("required");
    assert_int_equal(check(needed, NULL, 0), STATUS_INVALID);
    assert_int_equal(check("", NULL, 0), STATUS_OK);
}

static void reg4_only_the_newest_version_counts(void **state) {
    struct agreement_accepted platform[] = {{"platform", 3}};
    assert_int_equal(check("platform", platform, 1), STATUS_OK);
    for (int64_t version = 1; version <= 4; version++) {
        platform[0].version = version;
        assert_int_equal(check("platform", platform, 1),
                         version == 3 ? STATUS_OK : STATUS_AGREEMENT_OUTDATED);
    }
    struct agreement_accepted unknown[] = {{"certificate_application", 1}};
    assert_int_equal(check("", unknown, 1), STATUS_AGREEMENT_OUTDATED);
}

static void reg4_nothing_slips_in_beside_a_right_one(void **state) {
    struct agreement_accepted twice[] = {{"platform", 3}, {"platform", 99}};
    assert_int_equal(check("platform", twice, 2), STATUS_INVALID);
    expect_field("duplicate");
    struct agreement_accepted old[] = {{"platform", 3}, {"privacy_policy", 1}};
    assert_int_equal(check("platform", old, 2), STATUS_AGREEMENT_OUTDATED);
}

static void reg4_kinds_are_whole_words(void **state) {
    struct agreement_accepted app[] = {{"app_terms", 1}};
    assert_int_equal(check("app_terms", app, 1), STATUS_OK);
    assert_int_equal(check("myapp_terms,app_terms_too,terms", NULL, 0), STATUS_OK);
    assert_int_equal(check("x,app_terms", NULL, 0), STATUS_INVALID);
}

static void reg4_each_acceptance_is_stored(void **state) {
    struct agreement_accepted both[] = {terms, privacy};
    fake_acceptances = 0;
    assert_int_equal(agreement_store(&call, NULL, 7, &(struct agreements_accepted){both, 2}),
                     STATUS_OK);
    assert_int_equal(fake_acceptances, 2);
}

static void app1_each_door_asks_for_its_own(void **state) {
    assert_string_equal(agreement_kinds_of_login(CLIENT_PHONE), "app_terms,app_privacy");
    assert_string_equal(agreement_kinds_of_login(CLIENT_PORTAL), "terms_of_service,privacy_policy");
    assert_string_equal(agreement_kinds_of(CLIENT_PORTAL),
                        "platform,terms_of_service,privacy_policy");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(log1_all_needed_ones_must_be_there),
        cmocka_unit_test(reg4_only_the_newest_version_counts),
        cmocka_unit_test(reg4_nothing_slips_in_beside_a_right_one),
        cmocka_unit_test(reg4_kinds_are_whole_words),
        cmocka_unit_test(reg4_each_acceptance_is_stored),
        cmocka_unit_test(app1_each_door_asks_for_its_own),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
