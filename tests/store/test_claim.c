/* uses: claim_fixture claim_phone claim_signer sm2_phone */
/* Claims against a real lnca-signer and PostgreSQL: APP2 one certificate per order however often
 * retried. */
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

#include "core/base/id.h"
#include "core/certificate/certificate.h"
#include "core/pki/crl.h"
#include "core/pki/x509.h"
#include "tests/store/claim_fixture.h"
#include "tests/store/claim_phone.h"

static struct fixture *const fixture = &fixture_of_all;

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
    fixture_one_certificate(fixture, &applicant);
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
    /* a year, with or without a leap day */
    assert_in_range(view.summary.days_left, 365, 366);
    assert_int_equal(certificate_read_list(&call, &(struct page){1, 20}, &mine), STATUS_OK);
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
    assert_int_equal(certificate_read_list(&call, &(struct page){1, 20}, &list), STATUS_OK);
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
    fixture_one_certificate(fixture, &applicant);
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
    assert_int_equal(fixture_count_of(fixture, "issuances", applicant.order_id), 0);
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
    fixture_one_certificate(fixture, &applicant);
    assert_int_equal(phone_open(fixture, &applicant, &lost), STATUS_STATE);
}

static void *issue_thread(void *claim_id) {
    (void)!fixture_issue(fixture, *(int64_t *)claim_id);
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
    assert_int_equal(fixture_issue(fixture, phone.claim.id), STATUS_OK);
    fixture_one_certificate(fixture, &applicant);
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
    };
    return cmocka_run_group_tests(tests, fixture_open_all, fixture_close_all);
}
