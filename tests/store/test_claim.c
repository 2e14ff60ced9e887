/* uses: claim_fixture sm2_phone */
/* Claims against a real lnca-signer and PostgreSQL: APP2 one certificate per order however often
 * retried or killed, RUL5, and the forgeries that must fail. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/certificate/certificate.h"
#include "core/pki/crl.h"
#include "core/pki/x509.h"
#include "tests/store/claim_fixture.h"

static struct fixture *fixture;

static enum status issue(int64_t claim_id) {
    struct call call = fixture_call(fixture, 0);
    enum status status = claim_issue(&call, claim_id);
    fixture_end(&call);
    return status;
}

static enum status ask_signer(int64_t claim_id) {
    struct call call = fixture_call(fixture, 0);
    struct signer_certificate certificate;
    enum status status = signer_issue(&call, claim_id, &certificate);
    fixture_end(&call);
    return status;
}

static int64_t count_of(const char *table, int64_t order_id) {
    return fixture_number(fixture, "SELECT count(*) FROM %s WHERE order_id = %lld", table,
                          (long long)order_id);
}

static void assert_one_certificate(const struct applicant *applicant) {
    assert_int_equal(count_of("issuances", applicant->order_id), 1);
    assert_int_equal(count_of("certificates", applicant->order_id), 1);
    assert_int_equal(
        fixture_number(
            fixture,
            "SELECT count(*) FROM certificates c JOIN issuances i ON i.serial = c.serial"
            " AND i.id = c.issuance_id JOIN orders o ON o.id = c.order_id AND o.state = 'completed'"
            " AND o.service_from = c.not_before AND o.service_until = c.not_after"
            " WHERE c.order_id = %lld",
            (long long)applicant->order_id),
        1);
}

/* ---- the good way ---- */

static void test_claim_gives_a_certificate(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    struct bytes ders[4], list;
    size_t count = 0;
    const char *pem = NULL, *problem = NULL;
    struct certificate_view view;
    struct certificate_list mine;
    struct sm2_point issuing;
    struct crl_facts facts;
    X509 *certificate = NULL;
    assert_int_equal(phone_claim(fixture, &applicant, &phone), STATUS_OK);
    assert_true(phone.claim.certificate_id != 0);
    assert_one_certificate(&applicant);
    struct call call = fixture_call(fixture, applicant.account_id);
    assert_int_equal(certificate_read_chain(&call, phone.claim.certificate_id, &pem), STATUS_OK);
    assert_int_equal(x509_split(call.arena, BYTES(pem, strlen(pem)), ders, 4, &count), STATUS_OK);
    assert_int_equal(count, 3);
    assert_int_equal(x509_chain_verify(ders, 3, X509_ID, call.now, &problem), STATUS_OK);
    assert_int_equal(x509_chain_verify(ders, 3, BYTES("", 0), call.now, &problem),
                     STATUS_PROOF_FAILED);
    /* the certificate carries the key that the phone computed */
    assert_int_equal(certificate_read(&call, phone.claim.certificate_id, &view), STATUS_OK);
    assert_memory_equal(&view.public_key, &phone.public_key, sizeof phone.public_key);
    assert_int_equal(view.summary.days_left, 365);
    assert_int_equal(certificate_read_list(&call, &mine), STATUS_OK);
    assert_true(mine.count == 1 && mine.claimable_count == 0);
    /* the published list is of the same issuer */
    assert_int_equal(certificate_read_crl(&call, &list), STATUS_OK);
    assert_int_equal(x509_load(ders[1], &certificate), STATUS_OK);
    assert_int_equal(x509_point(certificate, &issuing), STATUS_OK);
    X509_free(certificate);
    assert_int_equal(crl_check(list, &issuing, view.summary.record.serial, &facts), STATUS_OK);
    assert_false(facts.listed);
    fixture_end(&call);
    /* nobody else reads it */
    call = fixture_call(fixture, applicant.account_id + 1);
    assert_int_equal(certificate_read(&call, phone.claim.certificate_id, &view), STATUS_NOT_FOUND);
    fixture_end(&call);
}

/* ---- openssl agrees ---- */

static const char *file_of(const char *name, struct bytes der) {
    static char paths[3][128];
    static int next;
    char *path = paths[next++ % 3];
    struct arena *arena = arena_create(0);
    snprintf(path, sizeof paths[0], "%s/%s", fixture->folder, name);
    FILE *file = fopen(path, "we");
    assert_non_null(file);
    fputs(x509_to_pem(arena, der, "CERTIFICATE"), file);
    fclose(file);
    arena_destroy(arena);
    return path;
}

static int openssl_verify(const char *trusted, const char *subject, const char *id) {
    char option[64];
    int ended = -1;
    snprintf(option, sizeof option, "distid:%s", id);
    pid_t child = fork();
    if (child == 0) {
        if (freopen("/dev/null", "w", stdout) && freopen("/dev/null", "w", stderr))
            execlp("openssl", "openssl", "verify", "-partial_chain", "-trusted", trusted, "-vfyopt",
                   option, subject, (char *)NULL);
        _exit(127);
    }
    waitpid(child, &ended, 0);
    return WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
}

/* Each step with the id, as openssl cannot take it for a whole chain; with another or the empty id
 * they fail. */
static void test_openssl_verifies_the_certificate(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    struct bytes ders[3];
    size_t count = 0;
    const char *pem = NULL;
    assert_int_equal(phone_claim(fixture, &applicant, &phone), STATUS_OK);
    struct call call = fixture_call(fixture, applicant.account_id);
    assert_int_equal(certificate_read_chain(&call, phone.claim.certificate_id, &pem), STATUS_OK);
    assert_int_equal(x509_split(call.arena, BYTES(pem, strlen(pem)), ders, 3, &count), STATUS_OK);
    const char *holder = file_of("holder.pem", ders[0]);
    const char *issuing = file_of("issuing.pem", ders[1]);
    const char *root = file_of("root.pem", ders[2]);
    assert_int_equal(openssl_verify(root, issuing, SM2_DEFAULT_ID), 0);
    assert_int_equal(openssl_verify(issuing, holder, SM2_DEFAULT_ID), 0);
    assert_int_not_equal(openssl_verify(issuing, holder, ""), 0);
    assert_int_not_equal(openssl_verify(issuing, holder, "1234567812345679"), 0);
    assert_int_not_equal(openssl_verify(root, holder, SM2_DEFAULT_ID), 0);
    fixture_end(&call);
}

static void test_waiting_order_is_listed(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct certificate_list list;
    struct call call = fixture_call(fixture, applicant.account_id);
    assert_int_equal(certificate_read_list(&call, &list), STATUS_OK);
    assert_true(list.count == 0 && list.claimable_count == 1);
    assert_true(list.claimable[0].record.order_id == applicant.order_id);
    assert_string_not_equal(list.claimable[0].holder_name_masked, "欧阳测试");
    fixture_end(&call);
}

/* ---- retries ---- */

static void test_wrong_share_then_right_one(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    struct sm2_partial partial, old;
    assert_int_equal(phone_open(fixture, &applicant, &phone), STATUS_OK);
    assert_int_equal(phone_join(fixture, &phone), STATUS_OK);
    assert_int_equal(phone_partial(fixture, &phone, false, &partial), STATUS_OK);
    assert_int_equal(phone_finish(fixture, &phone, &partial), STATUS_PROOF_FAILED);
    /* the nonce is used up, with whatever partial */
    assert_int_equal(phone_finish(fixture, &phone, &partial), STATUS_KEY_SESSION_GONE);
    /* a newer round kills the older one: its partial meets another nonce */
    assert_int_equal(phone_partial(fixture, &phone, true, &old), STATUS_OK);
    assert_int_equal(phone_partial(fixture, &phone, true, &partial), STATUS_OK);
    assert_int_equal(phone_finish(fixture, &phone, &old), STATUS_PROOF_FAILED);
    assert_int_equal(phone_partial(fixture, &phone, true, &partial), STATUS_OK);
    assert_int_equal(phone_finish(fixture, &phone, &partial), STATUS_OK);
    /* the answer was lost: asked again, nothing new happens */
    assert_int_equal(phone_finish(fixture, &phone, &partial), STATUS_OK);
    assert_one_certificate(&applicant);
}

static void test_tries_are_bounded(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    struct sm2_partial partial;
    assert_int_equal(phone_open(fixture, &applicant, &phone), STATUS_OK);
    assert_int_equal(phone_join(fixture, &phone), STATUS_OK);
    for (int i = 0; i < 10; i++) {
        assert_int_equal(phone_partial(fixture, &phone, false, &partial), STATUS_OK);
        assert_int_equal(phone_finish(fixture, &phone, &partial), STATUS_PROOF_FAILED);
    }
    assert_int_equal(phone_partial(fixture, &phone, true, &partial), STATUS_OK);
    assert_int_equal(phone_finish(fixture, &phone, &partial), STATUS_KEY_SESSION_GONE);
    assert_int_equal(count_of("issuances", applicant.order_id), 0);
}

static void test_lost_device_begins_again(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone lost, phone;
    struct sm2_partial partial;
    assert_int_equal(phone_open(fixture, &applicant, &lost), STATUS_OK);
    assert_int_equal(phone_join(fixture, &lost), STATUS_OK);
    assert_int_equal(phone_partial(fixture, &lost, true, &partial), STATUS_OK);
    assert_int_equal(phone_claim(fixture, &applicant, &phone), STATUS_OK);
    assert_int_equal(phone_finish(fixture, &lost, &partial), STATUS_KEY_SESSION_GONE);
    assert_int_equal(
        fixture_number(
            fixture,
            "SELECT count(*) FROM key_shares WHERE claim_id = %lld AND state = 'discarded'"
            " AND share_sealed IS NULL",
            (long long)lost.claim.id),
        1);
    assert_memory_not_equal(&lost.public_key, &phone.public_key, sizeof phone.public_key);
    assert_one_certificate(&applicant);
    assert_int_equal(phone_open(fixture, &applicant, &lost), STATUS_STATE);
}

static void *issue_thread(void *claim_id) {
    (void)!issue(*(int64_t *)claim_id);
    return NULL;
}

static void test_many_at_once_issue_one(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    pthread_t threads[8];
    assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
    for (size_t i = 0; i < 8; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, issue_thread, &phone.claim.id), 0);
    for (size_t i = 0; i < 8; i++)
        pthread_join(threads[i], NULL);
    assert_int_equal(issue(phone.claim.id), STATUS_OK);
    assert_one_certificate(&applicant);
}

/* ---- failures after signing (promise 7) ---- */

static void refuse_with_trigger(const char *table, const char *event) {
    fixture_sql(
        fixture,
        "CREATE OR REPLACE FUNCTION test_refuse() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'test'; END $$;"
        "CREATE TRIGGER test_refuse BEFORE %s ON %s FOR EACH ROW EXECUTE FUNCTION test_refuse()",
        event, table);
}

static void test_failure_after_signing_is_recoverable(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
    refuse_with_trigger("certificates", "INSERT");
    assert_int_equal(issue(phone.claim.id), STATUS_INTERNAL);
    fixture_sql(fixture, "DROP TRIGGER test_refuse ON certificates");
    /* signed, findable by serial and key, not yet booked */
    int64_t signed_sum = fixture_number(fixture,
                                        "SELECT hashtext(certificate_sealed::text) FROM issuances "
                                        "WHERE order_id = %lld AND state = 'signed'",
                                        (long long)applicant.order_id);
    assert_int_equal(count_of("certificates", applicant.order_id), 0);
    assert_int_equal(issue(phone.claim.id), STATUS_OK);
    assert_int_equal(
        fixture_number(
            fixture,
            "SELECT hashtext(certificate_sealed::text) FROM issuances WHERE order_id = %lld",
            (long long)applicant.order_id),
        signed_sum); /* no second signature */
    assert_one_certificate(&applicant);
}

static void test_failure_to_store_the_signature(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
    refuse_with_trigger("issuances", "UPDATE");
    assert_int_equal(issue(phone.claim.id), STATUS_INTERNAL);
    fixture_sql(fixture, "DROP TRIGGER test_refuse ON issuances");
    int64_t intended = fixture_number(fixture,
                                      "SELECT hashtext(serial::text || tbs_sm3::text) FROM "
                                      "issuances WHERE order_id = %lld AND state = 'intended'",
                                      (long long)applicant.order_id);
    assert_int_equal(issue(phone.claim.id), STATUS_OK);
    assert_int_equal(
        fixture_number(
            fixture,
            "SELECT hashtext(serial::text || tbs_sm3::text) FROM issuances WHERE order_id = %lld",
            (long long)applicant.order_id),
        intended);
    assert_one_certificate(&applicant);
}

/* ---- the signer dies (promise 6) ---- */

static void restart(void) {
    fixture_signer_kill(fixture);
    fixture_signer_start(fixture);
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
    assert_one_certificate(&applicant);
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
        fixture_signer_kill(fixture);
        pthread_join(thread, NULL);
        fixture_signer_start(fixture);
        assert_int_equal(issue(phone.claim.id), STATUS_OK);
        assert_one_certificate(&applicant);
    }
}

static void test_signer_away_is_unavailable(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    fixture_signer_kill(fixture);
    assert_int_equal(phone_open(fixture, &applicant, &phone), STATUS_UNAVAILABLE);
    fixture_signer_start(fixture);
    assert_int_equal(phone_claim(fixture, &applicant, &phone), STATUS_OK);
    assert_one_certificate(&applicant);
}

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
        enum status status = ask_signer(phone.claim.id);
        if (status != STATUS_FORBIDDEN && status != STATUS_STATE && status != STATUS_TAMPERED)
            fail_msg("%s: %s", cases[i].name, status_code(status));
        if (count_of("issuances", applicant.order_id) != 0)
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
    refuse_with_trigger("issuances", "UPDATE");
    assert_int_equal(ask_signer(phone.claim.id), STATUS_INTERNAL);
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
    assert_int_equal(ask_signer(phone.claim.id), STATUS_FORBIDDEN);
    fixture_sql(
        fixture,
        "BEGIN; SET LOCAL session_replication_role = replica; UPDATE orders SET profile_hash ="
        " (SELECT hash FROM certificate_profiles WHERE name = 'personal_mobile' AND version = 1) "
        "WHERE id = %lld; COMMIT",
        (long long)applicant.order_id);
    assert_int_equal(issue(phone.claim.id), STATUS_OK);
    assert_one_certificate(&applicant);
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
    refuse_with_trigger("issuances", "UPDATE");
    assert_int_equal(ask_signer(phone.claim.id), STATUS_INTERNAL);
    assert_int_equal(ask_signer(other.claim.id), STATUS_INTERNAL);
    fixture_sql(fixture, "DROP TRIGGER test_refuse ON issuances");
    fixture_sql(fixture,
                "BEGIN; SET LOCAL session_replication_role = replica; UPDATE issuances SET "
                "lint_certificate_sealed ="
                " (SELECT lint_certificate_sealed FROM issuances WHERE order_id = %lld) WHERE "
                "order_id = %lld; COMMIT",
                (long long)two.order_id, (long long)one.order_id);
    assert_int_equal(ask_signer(phone.claim.id), STATUS_TAMPERED);
    assert_int_equal(issue(other.claim.id), STATUS_OK);
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
    assert_int_equal(issue(phone.claim.id), STATUS_UNAVAILABLE);
    assert_int_equal(count_of("issuances", applicant.order_id), 0);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(issue(phone.claim.id), STATUS_OK);
    assert_one_certificate(&applicant);
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
    assert_int_equal(issue(other.claim.id), STATUS_OK); /* a signed request is never given up */
    assert_one_certificate(&stuck);
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
    refuse_with_trigger("issuances", "UPDATE");
    assert_int_equal(issue(first.claim.id), STATUS_INTERNAL);
    fixture_sql(fixture, "DROP TRIGGER test_refuse ON issuances");
    assert_claim(first.claim.id, "issuing", 0); /* what may pass is no reason to give up */
    fixture_sql(fixture,
                "UPDATE issuances SET authority_id = (SELECT max(id) FROM certificate_authorities"
                " WHERE role = 'root') WHERE order_id = %lld",
                (long long)applicant.order_id);
    assert_int_equal(issue(first.claim.id), STATUS_OK);
    assert_claim(first.claim.id, "failed", 1);
    assert_int_equal(phone_finish(fixture, &first, &partial), STATUS_KEY_SESSION_GONE);
    assert_int_equal(ask_signer(first.claim.id), STATUS_STATE);
    assert_int_equal(phone_claim(fixture, &applicant, &second), STATUS_OK);
    assert_true(second.claim.certificate_id != 0);
    assert_int_equal(count_of("certificates", applicant.order_id), 1);
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
    assert_int_equal(ask_signer(first.claim.id), STATUS_STATE);
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
    assert_int_equal(issue(phone.claim.id), STATUS_OK);
    assert_claim(phone.claim.id, "failed", 1);
    assert_int_equal(count_of("issuances", applicant.order_id), 0);
    assert_int_equal(issue(phone.claim.id), STATUS_OK); /* nothing more happens */
    assert_claim(phone.claim.id, "failed", 1);
}

static void test_signed_is_never_given_up(void **state) {
    (void)state;
    struct applicant applicant = fixture_applicant(fixture);
    struct phone phone;
    assert_int_equal(phone_prove(fixture, &applicant, &phone), STATUS_OK);
    refuse_with_trigger("certificates", "INSERT");
    assert_int_equal(issue(phone.claim.id), STATUS_INTERNAL);
    fixture_sql(fixture, "DROP TRIGGER test_refuse ON certificates");
    spoil_profile(&applicant);
    assert_int_equal(issue(phone.claim.id), STATUS_FORBIDDEN);
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

static int open_all(void **state) {
    (void)state;
    fixture = fixture_open();
    return 0;
}

static int close_all(void **state) {
    (void)state;
    fixture_close(fixture);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_claim_gives_a_certificate),
        cmocka_unit_test(test_openssl_verifies_the_certificate),
        cmocka_unit_test(test_waiting_order_is_listed),
        cmocka_unit_test(test_wrong_share_then_right_one),
        cmocka_unit_test(test_tries_are_bounded),
        cmocka_unit_test(test_lost_device_begins_again),
        cmocka_unit_test(test_many_at_once_issue_one),
        cmocka_unit_test(test_failure_after_signing_is_recoverable),
        cmocka_unit_test(test_failure_to_store_the_signature),
        cmocka_unit_test(test_signer_dies_between_steps),
        cmocka_unit_test(test_signer_dies_while_issuing),
        cmocka_unit_test(test_signer_away_is_unavailable),
        cmocka_unit_test(test_forgeries_are_refused),
        cmocka_unit_test(test_changes_after_the_intent),
        cmocka_unit_test(test_stored_intent_cannot_be_exchanged),
        cmocka_unit_test(test_shares_cannot_be_exchanged),
        cmocka_unit_test(test_stop_file_stops_issuing),
        cmocka_unit_test(test_wrong_user_is_turned_away),
        cmocka_unit_test(test_other_accounts_see_nothing),
        cmocka_unit_test(test_sweep_expires_and_repairs),
        cmocka_unit_test(test_sweep_leaves_jobs_alone),
        cmocka_unit_test(test_refused_for_good_is_claimed_again),
        cmocka_unit_test(test_unknown_profile_fails_the_claim),
        cmocka_unit_test(test_signed_is_never_given_up),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
