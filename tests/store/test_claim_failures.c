/* uses: claim_fixture claim_phone claim_signer sm2_phone */
/* Claims when something fails on the way, against a real lnca-signer and PostgreSQL: APP2 one
 * certificate per order however often killed, RUL5, and what is refused for good. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "tests/store/claim_fixture.h"
#include "tests/store/claim_phone.h"
#include "tests/store/claim_signer.h"

static struct fixture *const fixture = &fixture_of_all;

static void *issue_thread(void *claim_id) {
    (void)!fixture_issue(fixture, *(int64_t *)claim_id);
    return NULL;
}

/* ---- failures after signing (promise 7) ---- */

static void test_failure_after_signing_is_recoverable(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
    fixture_refuse(fixture, "certificates", "INSERT");
    assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_INTERNAL);
    fixture_sql(fixture, "DROP TRIGGER test_refuse ON certificates");
    /* signed, findable by serial and key, not yet booked */
    int64_t signed_sum = fixture_number(fixture,
                                        "SELECT hashtext(certificate_sealed::text) FROM issuances "
                                        "WHERE order_id = %lld AND state = 'signed'",
                                        (long long)applicant.order_id);
    assert_int_equal(fixture_count_of(fixture, "certificates", applicant.order_id), 0);
    assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_OK);
    assert_int_equal(
        fixture_number(
            fixture,
            "SELECT hashtext(certificate_sealed::text) FROM issuances WHERE order_id = %lld",
            (long long)applicant.order_id),
        signed_sum); /* no second signature */
    fixture_one_certificate(fixture, &applicant);
}

static void test_failure_to_store_the_signature(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
    fixture_refuse(fixture, "issuances", "UPDATE");
    assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_INTERNAL);
    fixture_sql(fixture, "DROP TRIGGER test_refuse ON issuances");
    int64_t intended = fixture_number(fixture,
                                      "SELECT hashtext(serial::text || tbs_sm3::text) FROM "
                                      "issuances WHERE order_id = %lld AND state = 'intended'",
                                      (long long)applicant.order_id);
    assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_OK);
    assert_int_equal(
        fixture_number(
            fixture,
            "SELECT hashtext(serial::text || tbs_sm3::text) FROM issuances WHERE order_id = %lld",
            (long long)applicant.order_id),
        intended);
    fixture_one_certificate(fixture, &applicant);
}

/* ---- the signer dies (promise 6) ---- */

static void restart(void) {
    claim_signer_kill(fixture);
    claim_signer_start(fixture);
}

static void test_signer_dies_between_steps(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    struct sm2_partial partial;
    assert_int_equal(phone_open(fixture, &applicant, &phone), STATUS_OK);
    restart();
    assert_int_equal(phone_join(fixture, &phone), STATUS_OK);
    restart();
    assert_int_equal(phone_partial(fixture, &phone, true, &partial), STATUS_OK);
    restart(); /* the nonce died with it */
    assert_int_equal(phone_finish(fixture, &phone, &partial), STATUS_KEY_SESSION_GONE);
    assert_int_equal(phone_partial(fixture, &phone, true, &partial), STATUS_OK);
    assert_int_equal(phone_finish(fixture, &phone, &partial), STATUS_OK);
    restart();
    assert_int_equal(phone_finish(fixture, &phone, &partial), STATUS_OK);
    fixture_one_certificate(fixture, &applicant);
}

static void test_signer_dies_while_issuing(void **state) {
    (void)state;
    for (int i = 0; i < 8; i++) {
        struct applicant applicant = fixture_applicant(fixture);
        struct phone phone;
        pthread_t thread;
        assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
        assert_int_equal(pthread_create(&thread, NULL, issue_thread, &phone.claim.id), 0);
        clock_sleep((int64_t)secret_random_below(14) * 1000);
        claim_signer_kill(fixture);
        pthread_join(thread, NULL);
        claim_signer_start(fixture);
        assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_OK);
        fixture_one_certificate(fixture, &applicant);
    }
}

static void test_signer_away_is_unavailable(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    claim_signer_kill(fixture);
    assert_int_equal(phone_open(fixture, &applicant, &phone), STATUS_UNAVAILABLE);
    claim_signer_start(fixture);
    assert_int_equal(phone_claim(fixture, &applicant, &phone), STATUS_OK);
    fixture_one_certificate(fixture, &applicant);
}

/* ---- the sweep ---- */

static void test_sweep_expires_and_repairs(void **state) {
    (void)state;
    struct applicant late = fixture_applicant(fixture), stuck = fixture_applicant(fixture);
    struct phone phone, other;
    struct claim_record claim;
    assert_int_equal(phone_open(fixture, &late, &phone), STATUS_OK);
    assert_int_equal(phone_prove(fixture, &stuck, &other), STATUS_OK);
    fixture_sql(fixture,
                "UPDATE claims SET expires_at = '2000-01-01', updated_at = '2000-01-01'"
                " WHERE id IN (%lld, %lld)",
                (long long)phone.claim.id, (long long)other.claim.id);
    struct call call = fixture_call(fixture, 0);
    assert_int_equal(claim_sweep(&call), STATUS_OK);
    fixture_end(&call);
    call = fixture_call(fixture, late.account_id);
    assert_int_equal(claim_read(&call, phone.claim.id, &claim), STATUS_OK);
    assert_string_equal(claim.state, "expired");
    fixture_end(&call);
    assert_int_equal(
        fixture_number(
            fixture,
            "SELECT count(*) FROM jobs WHERE kind = 'issue_certificate' AND payload = '%lld'",
            (long long)other.claim.id),
        1);
    assert_int_equal(fixture_issue(fixture, other.claim.id),
                     STATUS_OK); /* a signed request is never given up */
    fixture_one_certificate(fixture, &stuck);
}

/* ---- refused for good ---- */

static void assert_claim(int64_t claim_id, const char *expected, int64_t failures) {
    assert_int_equal(fixture_number(fixture,
                                    "SELECT count(*) FROM claims WHERE id = %lld AND state = '%s'",
                                    (long long)claim_id, expected),
                     1);
    assert_int_equal(fixture_number(fixture,
                                    "SELECT count(*) FROM audit_entries WHERE action = 'claim.fail'"
                                    " AND subject_id = %lld",
                                    (long long)claim_id),
                     failures);
}

/* The CA was renewed between intent and signature: the holder claims again, under a new intent. */
static void test_refused_for_good_is_claimed_again(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone first, second;
    const struct sm2_partial partial = {0};
    assert_int_equal(phone_prove(fixture, &applicant, &first), STATUS_OK);
    fixture_refuse(fixture, "issuances", "UPDATE");
    assert_int_equal(fixture_issue(fixture, first.claim.id), STATUS_INTERNAL);
    fixture_sql(fixture, "DROP TRIGGER test_refuse ON issuances");
    assert_claim(first.claim.id, "issuing", 0); /* what may pass is no reason to give up */
    fixture_sql(fixture,
                "UPDATE issuances SET authority_id = (SELECT max(id) FROM certificate_authorities"
                " WHERE role = 'root') WHERE order_id = %lld",
                (long long)applicant.order_id);
    assert_int_equal(fixture_issue(fixture, first.claim.id), STATUS_OK);
    assert_claim(first.claim.id, "failed", 1);
    assert_int_equal(phone_finish(fixture, &first, &partial), STATUS_KEY_SESSION_GONE);
    assert_int_equal(fixture_ask_signer(fixture, first.claim.id), STATUS_STATE);
    assert_int_equal(phone_claim(fixture, &applicant, &second), STATUS_OK);
    assert_true(second.claim.certificate_id != 0);
    assert_int_equal(fixture_count_of(fixture, "certificates", applicant.order_id), 1);
    assert_int_equal(fixture_number(fixture,
                                    "SELECT count(*) FROM issuances i JOIN certificates c"
                                    " ON c.issuance_id = i.id AND c.claim_id = i.claim_id"
                                    " WHERE i.order_id = %lld AND i.state = 'signed'",
                                    (long long)applicant.order_id),
                     1);
    assert_int_equal(fixture_number(fixture,
                                    "SELECT count(*) FROM issuances i JOIN key_shares k"
                                    " ON k.claim_id = i.claim_id AND k.state = 'discarded'"
                                    " WHERE i.claim_id = %lld AND i.state = 'abandoned'",
                                    (long long)first.claim.id),
                     1);
    /* no way back */
    assert_int_equal(fixture_ask_signer(fixture, first.claim.id), STATUS_STATE);
}

static void spoil_profile(const struct applicant *applicant) {
    fixture_sql(fixture,
                "BEGIN; SET LOCAL session_replication_role = replica; UPDATE orders SET "
                "profile_hash = decode(repeat('07', 32), 'hex') WHERE id = %lld; COMMIT",
                (long long)applicant->order_id);
}

static void test_unknown_profile_fails_the_claim(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
    spoil_profile(&applicant);
    assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_OK);
    assert_claim(phone.claim.id, "failed", 1);
    assert_int_equal(fixture_count_of(fixture, "issuances", applicant.order_id), 0);
    assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_OK); /* nothing more happens */
    assert_claim(phone.claim.id, "failed", 1);
}

static void test_signed_is_never_given_up(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
    fixture_refuse(fixture, "certificates", "INSERT");
    assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_INTERNAL);
    fixture_sql(fixture, "DROP TRIGGER test_refuse ON certificates");
    spoil_profile(&applicant);
    assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_FORBIDDEN);
    assert_claim(phone.claim.id, "issuing", 0);
}

/* Backoff and death of the job mean something: the sweep does not hurry or replace it. */
static void test_sweep_leaves_jobs_alone(void **state) {
    (void)state;
    static const char *const jobs[] = {
        "'ready', now() + interval '1 hour', NULL, NULL, NULL",
        "'running', now(), 1, now() + interval '1 hour', NULL",
        "'dead', now(), NULL, NULL, now()",
    };
    for (size_t i = 0; i < sizeof jobs / sizeof jobs[0]; i++) {
        struct applicant applicant = fixture_applicant(fixture);
        struct phone phone;
        assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
        fixture_sql(fixture,
                    "UPDATE claims SET updated_at = '2000-01-01' WHERE id = %lld;"
                    "INSERT INTO jobs (id, kind, unique_key, payload, created_at, state, run_at,"
                    " lease_token, lease_until, finished_at)"
                    " VALUES (%lld, 'issue_certificate', 'issue_certificate:%lld', '%lld',"
                    " now(), %s)",
                    (long long)phone.claim.id, (long long)id_next(), (long long)phone.claim.id,
                    (long long)phone.claim.id, jobs[i]);
        struct call call = fixture_call(fixture, 0);
        assert_int_equal(claim_sweep(&call), STATUS_OK);
        fixture_end(&call);
        assert_int_equal(fixture_number(fixture,
                                        "SELECT count(*) FROM jobs WHERE payload = '%lld' AND"
                                        " (state <> 'ready' OR run_at > now())",
                                        (long long)phone.claim.id),
                         1);
        assert_int_equal(fixture_number(fixture, "SELECT count(*) FROM jobs WHERE payload = '%lld'",
                                        (long long)phone.claim.id),
                         1);
        fixture_sql(fixture, "DELETE FROM jobs WHERE payload = '%lld'", (long long)phone.claim.id);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_failure_after_signing_is_recoverable),
        cmocka_unit_test(test_failure_to_store_the_signature),
        cmocka_unit_test(test_signer_dies_between_steps),
        cmocka_unit_test(test_signer_dies_while_issuing),
        cmocka_unit_test(test_signer_away_is_unavailable),
        cmocka_unit_test(test_sweep_expires_and_repairs),
        cmocka_unit_test(test_sweep_leaves_jobs_alone),
        cmocka_unit_test(test_refused_for_good_is_claimed_again),
        cmocka_unit_test(test_unknown_profile_fails_the_claim),
        cmocka_unit_test(test_signed_is_never_given_up),
    };
    return cmocka_run_group_tests(tests, fixture_open_all, fixture_close_all);
}
