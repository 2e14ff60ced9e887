/* uses: claim_fixture claim_phone claim_signer sm2_phone */
/* Claims of companies against a real lnca-signer: the handler claims, and what the signer rereads
 * itself before it makes a certificate in a company's name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "tests/store/claim_fixture.h"
#include "tests/store/claim_phone.h"

static struct fixture *const fixture = &fixture_of_all;

/* Forgeries of what makes a company's certificate: its people, its grant, its reviewers (APP14,
 * STF2). */
static void test_company_forgeries_are_refused(void **state) {
    (void)state;
    static const struct {
        const char *name;
        const char *sql; /* $ = the order's number */
    } cases[] = {
        {"nobody granted", "DELETE FROM authorizations WHERE order_id = $"},
        {"withdrawn", "UPDATE authorizations SET state = 'withdrawn', ended_at = now(), "
                      "ended_by_kind = 'account' WHERE order_id = $"},
        {"run out", "UPDATE authorizations SET in_force_until = now() - interval '1 second' WHERE "
                    "order_id = $"},
        {"not yet", "UPDATE authorizations SET in_force_from = now() + interval '1 hour' WHERE "
                    "order_id = $"},
        {"granted to another", "UPDATE authorizations SET grantee_document_index = '\\x01' WHERE "
                               "order_id = $"},
        {"granted by another company",
         "UPDATE authorizations SET company_index = '\\x01' WHERE order_id = $"},
        {"a grant of the seal only", "UPDATE authorizations SET kind = 'seal' WHERE order_id = $"},
        {"no handler", "DELETE FROM order_people WHERE order_id = $ AND role = 'handler'"},
        {"no legal representative",
         "DELETE FROM order_people WHERE order_id = $ AND role = 'legal_representative'"},
        {"number not proved", "UPDATE order_people SET mobile_proved_at = NULL WHERE order_id = $"},
        {"another number", "UPDATE order_people SET mobile_index = '\\x01' WHERE order_id = $ AND "
                           "role = 'handler'"},
        {"another handler's document",
         "UPDATE order_people SET document_number_index = '\\x01' WHERE order_id = $ AND "
         "role = 'handler'"},
        {"the order names another handler",
         "UPDATE orders SET handler_document_index = '\\x01' WHERE id = $"},
        {"claimed by the buyer", "UPDATE claims SET account_id = (SELECT account_id FROM orders "
                                 "WHERE id = $) WHERE order_id = $"},
        {"one reviewer of two", "UPDATE orders SET reviews_needed = 2 WHERE id = $"},
        {"one reviewer twice",
         "UPDATE orders SET reviews_needed = 2 WHERE id = $; INSERT INTO reviews (id, order_id, "
         "staff_id, decision, decided_at) SELECT max(id) + 1, order_id, 1, 'approve', now() FROM "
         "reviews WHERE order_id = $ GROUP BY order_id"},
        {"a second reviewer before the refusal",
         "UPDATE orders SET reviews_needed = 2 WHERE id = $; INSERT INTO reviews (id, order_id, "
         "staff_id, decision, decided_at) SELECT max(id) + n, order_id, n, CASE n WHEN 2 THEN "
         "'refuse' ELSE 'approve' END, now() FROM reviews, generate_series(2, 3) n WHERE order_id "
         "= $ GROUP BY order_id, n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct applicant company = fixture_company(fixture);
        struct phone phone;
        char number[24], sql[800] = "";
        assert_int_equal(phone_prove(fixture, &company, &phone), STATUS_OK);
        (void)snprintf(number, sizeof number, "%lld", (long long)company.order_id);
        for (const char *at = cases[i].sql; *at; at++) {
            size_t used = strlen(sql);
            (void)snprintf(sql + used, sizeof sql - used, "%.*s", *at == '$' ? 20 : 1,
                           *at == '$' ? number : at);
        }
        fixture_sql(fixture, "BEGIN; SET LOCAL session_replication_role = replica; %s; COMMIT",
                    sql);
        enum status status = fixture_ask_signer(fixture, phone.claim.id);
        if (status != STATUS_FORBIDDEN)
            fail_msg("%s: %s", cases[i].name, status_code(status));
        if (fixture_count_of(fixture, "issuances", company.order_id) != 0)
            fail_msg("%s: an intent was written", cases[i].name);
    }
}

/* APP2: the handler's account claims, not the one that ordered. */
static void test_a_company_claims_by_its_handler(void **state) {
    (void)state;
    struct applicant company = fixture_company(fixture);
    struct applicant buyer = company;
    struct phone phone;
    buyer.account_id = fixture_number(fixture, "SELECT account_id FROM orders WHERE id = %lld",
                                      (long long)company.order_id);
    assert_int_equal(phone_open(fixture, &buyer, &phone), STATUS_NOT_FOUND);
    assert_int_equal(phone_claim(fixture, &company, &phone), STATUS_OK);
    assert_int_equal(fixture_count_of(fixture, "issuances", company.order_id), 1);
    assert_int_equal(fixture_count_of(fixture, "certificates", company.order_id), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_company_claims_by_its_handler),
        cmocka_unit_test(test_company_forgeries_are_refused),
    };
    return cmocka_run_group_tests(tests, fixture_open_all, fixture_close_all);
}
