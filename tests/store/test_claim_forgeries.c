/* uses: claim_fixture claim_phone claim_signer sm2_phone */
/* Claims that must fail, against a real lnca-signer and PostgreSQL: the forgeries that it sees
 * because it rereads everything itself, and callers that it turns away. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/certificate/certificate.h"
#include "tests/store/claim_fixture.h"
#include "tests/store/claim_phone.h"

static struct fixture *const fixture = &fixture_of_all;

/* ---- forgeries (promise 44) ---- */

static void test_forgeries_are_refused(void **state) {
    (void)state;
    static const struct {
        const char *name;
        const char *sql; /* spoils a fact; %lld = order */
    } cases[] = {
        {"no review", "DELETE FROM reviews WHERE order_id = %lld"},
        {"last review refused", "INSERT INTO reviews (id, order_id, staff_id, decision, decided_at)"
                                " SELECT max(id) + 1, order_id, 1, 'refuse', now() FROM reviews "
                                "WHERE order_id = %lld GROUP BY order_id"},
        {"not paid", "DELETE FROM payments WHERE order_id = %lld"},
        {"paid another amount", "UPDATE payments SET amount_fen = 2 WHERE order_id = %lld"},
        {"not approved",
         "UPDATE orders SET state = 'in_review', last_event = 'paid' WHERE id = %lld"},
        {"refunded",
         "UPDATE orders SET state = 'refunding', last_event = 'refund' WHERE id = %lld"},
        {"face check failed",
         "UPDATE identity_verifications SET state = 'failed' WHERE order_id = %lld"},
        {"face check of another order",
         "UPDATE identity_verifications SET order_id = 1 WHERE order_id = %lld"},
        {"another person's number", "UPDATE orders SET document_number_index ="
                                    " sha256(id::text::bytea) WHERE id = %lld"},
        {"another document type", "UPDATE orders SET document_type = 'passport' WHERE id = %lld"},
        {"another account", "UPDATE orders SET account_id = 1 WHERE id = %lld"},
        {"another medium", "UPDATE orders SET medium = 'ukey' WHERE id = %lld"},
        {"another kind", "UPDATE orders SET holder_kind = 'enterprise', handler_document_index ="
                         " document_number_index WHERE id = %lld"},
        {"no profile", "UPDATE orders SET profile_hash = NULL WHERE id = %lld"},
        {"unknown profile",
         "UPDATE orders SET profile_hash = decode(repeat('07', 32), 'hex') WHERE id = %lld"},
        {"another profile name",
         "UPDATE orders SET profile_name = 'enterprise_mobile' WHERE id = %lld"},
        {"name moved from another order",
         "UPDATE orders SET holder_name_sealed = (SELECT holder_name_sealed FROM orders"
         " WHERE holder_name_sealed IS NOT NULL AND id <> %lld LIMIT 1)"},
        {"claim over", "UPDATE claims SET state = 'expired' WHERE order_id = %lld"},
        {"key not proved", "UPDATE key_shares SET state = 'joined', proof = NULL WHERE claim_id ="
                           " (SELECT id FROM claims WHERE order_id = %lld)"},
        {"key discarded",
         "UPDATE key_shares SET state = 'discarded', share_sealed = NULL WHERE claim_id ="
         " (SELECT id FROM claims WHERE order_id = %lld)"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct applicant applicant = fixture_applicant(fixture);
        struct phone phone;
        assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
        fixture_sql(fixture, "BEGIN; SET LOCAL session_replication_role = replica");
        /* one statement with the order's number in it; the last case changes only this order too */
        if (strstr(cases[i].sql, "LIMIT 1)"))
            fixture_sql(
                fixture,
                "UPDATE orders SET holder_name_sealed = (SELECT o.holder_name_sealed FROM orders o"
                " WHERE o.holder_name_sealed IS NOT NULL AND o.id <> %lld LIMIT 1) WHERE id = %lld",
                (long long)applicant.order_id, (long long)applicant.order_id);
        else {
            char sql[600];
            const char *mark = strstr(cases[i].sql, "%lld");
            snprintf(sql, sizeof sql, "%.*s%lld%s", (int)(mark - cases[i].sql), cases[i].sql,
                     (long long)applicant.order_id, mark + 4);
            fixture_sql(fixture, "%s", sql);
        }
        fixture_sql(fixture, "COMMIT");
        enum status status = fixture_ask_signer(fixture, phone.claim.id);
        if (status != STATUS_FORBIDDEN && status != STATUS_STATE && status != STATUS_TAMPERED)
            fail_msg("%s: %s", cases[i].name, status_code(status));
        if (fixture_count_of(fixture, "issuances", applicant.order_id) != 0)
            fail_msg("%s: an intent was written", cases[i].name);
    }
}

/* Promise 9: what changes between intent and signing stops it; a new version of the profile does
 * not touch an order that has the old one. */
static void test_changes_after_the_intent(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
    fixture_refuse(fixture, "issuances", "UPDATE");
    assert_int_equal(fixture_ask_signer(fixture, phone.claim.id), STATUS_INTERNAL);
    fixture_sql(fixture, "DROP TRIGGER test_refuse ON issuances");
    fixture_sql(fixture, "INSERT INTO certificate_profiles (name, version, hash, data, created_at)"
                         " SELECT name, 99, sha256(convert_to(d, 'UTF8')), d, now() FROM (SELECT "
                         "name, replace(data, '2.999.1.1', '2.999.1.9') AS d"
                         " FROM certificate_profiles WHERE name = 'personal_mobile' AND version = "
                         "1) n ON CONFLICT DO NOTHING");
    fixture_sql(
        fixture,
        "BEGIN; SET LOCAL session_replication_role = replica; UPDATE orders SET profile_hash ="
        " (SELECT hash FROM certificate_profiles WHERE name = 'personal_mobile' AND version = 99) "
        "WHERE id = %lld; COMMIT",
        (long long)applicant.order_id);
    assert_int_equal(fixture_ask_signer(fixture, phone.claim.id), STATUS_FORBIDDEN);
    fixture_sql(
        fixture,
        "BEGIN; SET LOCAL session_replication_role = replica; UPDATE orders SET profile_hash ="
        " (SELECT hash FROM certificate_profiles WHERE name = 'personal_mobile' AND version = 1) "
        "WHERE id = %lld; COMMIT",
        (long long)applicant.order_id);
    assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_OK);
    fixture_one_certificate(fixture, &applicant);
    assert_int_equal(
        fixture_number(fixture,
                       "SELECT p.version FROM certificates c JOIN certificate_profiles "
                       "p ON p.hash = c.profile_hash"
                       " WHERE c.order_id = %lld",
                       (long long)applicant.order_id),
        1);
    fixture_sql(fixture, "DELETE FROM certificate_profiles WHERE version = 99");
}

static void test_stored_intent_cannot_be_exchanged(void **state) {
    (void)state;
    struct applicant one = fixture_applicant(fixture), two = fixture_applicant(fixture);
    struct phone phone, other;
    assert_int_equal(phone_prove(fixture, &one, &phone), STATUS_OK);
    assert_int_equal(phone_prove(fixture, &two, &other), STATUS_OK);
    fixture_refuse(fixture, "issuances", "UPDATE");
    assert_int_equal(fixture_ask_signer(fixture, phone.claim.id), STATUS_INTERNAL);
    assert_int_equal(fixture_ask_signer(fixture, other.claim.id), STATUS_INTERNAL);
    fixture_sql(fixture, "DROP TRIGGER test_refuse ON issuances");
    fixture_sql(fixture,
                "BEGIN; SET LOCAL session_replication_role = replica; UPDATE issuances SET "
                "lint_certificate_sealed ="
                " (SELECT lint_certificate_sealed FROM issuances WHERE order_id = %lld) WHERE "
                "order_id = %lld; COMMIT",
                (long long)two.order_id, (long long)one.order_id);
    assert_int_equal(fixture_ask_signer(fixture, phone.claim.id), STATUS_TAMPERED);
    assert_int_equal(fixture_issue(fixture, other.claim.id), STATUS_OK);
}

static void test_shares_cannot_be_exchanged(void **state) {
    (void)state;
    struct applicant one = fixture_applicant(fixture), two = fixture_applicant(fixture);
    struct phone phone, other;
    struct sm2_partial partial;
    assert_int_equal(phone_open(fixture, &one, &phone), STATUS_OK);
    assert_int_equal(phone_join(fixture, &phone), STATUS_OK);
    assert_int_equal(phone_open(fixture, &two, &other), STATUS_OK);
    assert_int_equal(phone_join(fixture, &other), STATUS_OK);
    fixture_sql(
        fixture,
        "BEGIN; SET LOCAL session_replication_role = replica; UPDATE key_shares SET share_sealed ="
        " (SELECT share_sealed FROM key_shares WHERE claim_id = %lld) WHERE claim_id = %lld; "
        "COMMIT",
        (long long)other.claim.id, (long long)phone.claim.id);
    assert_int_equal(phone_partial(fixture, &phone, true, &partial), STATUS_OK);
    assert_int_equal(phone_finish(fixture, &phone, &partial), STATUS_TAMPERED);
}

static void test_stop_file_stops_issuing(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    char path[128];
    assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
    snprintf(path, sizeof path, "%s/stop", fixture->ca);
    FILE *file = fopen(path, "we");
    assert_non_null(file);
    fclose(file);
    assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_UNAVAILABLE);
    assert_int_equal(fixture_count_of(fixture, "issuances", applicant.order_id), 0);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_OK);
    fixture_one_certificate(fixture, &applicant);
}

/* Only the kernel's word on the caller counts. Needs root to become somebody else. */
static void test_wrong_user_is_turned_away(void **state) {
    (void)state;
    struct call call = fixture_call(fixture, 0);
    assert_int_equal(signer_health(&call), STATUS_OK);
    if (getuid() == 0) {
        int ended = 0;
        pid_t child = fork();
        if (child == 0) {
            enum status status = setuid(65534) == 0 ? signer_health(&call) : STATUS_OK;
            _exit(status == STATUS_UNAVAILABLE ? 0 : 1);
        }
        waitpid(child, &ended, 0);
        assert_int_equal(ended, 0);
    }
    fixture_end(&call);
}

static void test_other_accounts_see_nothing(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture), stranger = fixture_applicant(fixture);
    struct phone phone;
    struct claim_record claim;
    struct signer_round round;
    assert_int_equal(phone_open(fixture, &applicant, &phone), STATUS_OK);
    struct call call = fixture_call(fixture, stranger.account_id);
    assert_int_equal(claim_read(&call, phone.claim.id, &claim), STATUS_NOT_FOUND);
    assert_int_equal(claim_begin_round(&call, phone.claim.id, &round), STATUS_NOT_FOUND);
    assert_int_equal(claim_open(&call, applicant.order_id, "device-0123456789abcdef", "x", &claim),
                     STATUS_NOT_FOUND);
    fixture_end(&call);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forgeries_are_refused),
        cmocka_unit_test(test_changes_after_the_intent),
        cmocka_unit_test(test_stored_intent_cannot_be_exchanged),
        cmocka_unit_test(test_shares_cannot_be_exchanged),
        cmocka_unit_test(test_stop_file_stops_issuing),
        cmocka_unit_test(test_wrong_user_is_turned_away),
        cmocka_unit_test(test_other_accounts_see_nothing),
    };
    return cmocka_run_group_tests(tests, fixture_open_all, fixture_close_all);
}
