/* uses: store_fixture */
/* The sweep of records (RUL9): one order that cannot be erased does not keep all those behind it.
 */
#include "tests/store/store_fixture.h"

#include "core/certificate/retention.h"

static struct store_fixture fixture;

static int set_up(void **state) {
    store_fixture_open(&fixture, "lnca_worker", 4);
    return 0;
}

static int tear_down(void **state) {
    store_fixture_close(&fixture);
    return 0;
}

/* A closed order that nobody paid, over for ten years. */
static long long closed_order(void) {
    long long id = id_next();
    store_sql(
        &fixture, "lnca_owner",
        arena_format(
            fixture.call.arena,
            "BEGIN;"
            "INSERT INTO accounts (id, mobile_sealed, mobile_index, created_at) VALUES (%lld, 'x', "
            "'%lld', now());"
            "INSERT INTO orders (id, account_id, type, product_code, holder_kind, medium, "
            "term_years, amount_fen, agreement_version, state, last_event, holder_mobile_sealed, "
            "holder_mobile_index, created_at, updated_at)"
            " SELECT %lld, %lld, 'new', code, holder_kind, medium, 1, 1, 1, 'draft', 'create', "
            "'x', 'x', now(), now() FROM products WHERE holder_kind = 'personal' LIMIT 1;"
            "ALTER TABLE orders DISABLE TRIGGER USER;"
            "UPDATE orders SET state = 'closed', last_event = 'cancel', closed_at = now() - "
            "interval '10 years' WHERE id = %lld;"
            "ALTER TABLE orders ENABLE TRIGGER USER;"
            "COMMIT",
            id, id, id, id, id));
    return id;
}

/* Everything that staff can write about an order of a person, past its rules. */
static void write_words(long long id) {
    store_sql(
        &fixture, "postgres",
        arena_format(
            fixture.call.arena,
            "BEGIN; SET LOCAL session_replication_role = replica;"
            "INSERT INTO reviews (id, order_id, staff_id, decision, decided_at) VALUES (%lld, %lld,"
            " 1, 'refuse', now());"
            "INSERT INTO review_reasons (review_id, field, reason) VALUES (%lld, 'holder.name',"
            " 'words');"
            "INSERT INTO refunds (id, order_id, payment_id, amount_fen, cause, reason, note_sealed,"
            " state, decision_note, paid_otherwise, otherwise_note_sealed, created_at, finished_at,"
            " updated_at) VALUES (%lld, %lld, 1, 1, 'requested', 'other', 'words', 'succeeded',"
            " 'words', true, 'words', now(), now(), now());"
            "INSERT INTO certificates (id, order_id, claim_id, issuance_id, authority_id,"
            " account_id, holder_kind, serial, public_key, pem_sealed, fingerprint_sm3,"
            " profile_hash, device_name, own_pin, state, state_text, not_before, not_after,"
            " claimed_at) SELECT id, id, id, id, 1, id, 'personal', id::text::bytea,"
            " decode(lpad(id::text, 130, '0'), 'hex'), 'x', decode(repeat('0', 64), 'hex'), 'x',"
            " 'words', true, 'valid', 'words', now() - interval '10 years', now() - interval '9"
            " years', now() FROM orders WHERE id = %lld;"
            "INSERT INTO invoices (id, order_id, account_id, kind, state, last_event, title_sealed,"
            " title_index, item_name, tax_code, rate_permille, amount_fen, tax_fen, request_number,"
            " note, failure, failure_detail, created_at, updated_at) SELECT id, id, id, 'blue',"
            " 'failed', 'fail', 'words', 'words', 'x', 'x', 60, 1, 0, id, 'words', 'refused',"
            " 'words', now(), now() FROM orders WHERE id = %lld;"
            "COMMIT",
            id, id, id, id, id, id, id));
}

/* In how many rows about the order the word stands anywhere, open or as the bytes of a column. */
static int64_t count_words(long long id) {
    return store_sql_number(
        &fixture, "postgres",
        arena_format(
            fixture.call.arena,
            "WITH kept AS (SELECT to_jsonb(r) AS row FROM refunds r WHERE r.order_id = %lld"
            " UNION ALL SELECT to_jsonb(n) FROM review_reasons n WHERE n.review_id = %lld"
            " UNION ALL SELECT to_jsonb(c) FROM certificates c WHERE c.order_id = %lld"
            " UNION ALL SELECT to_jsonb(i) FROM invoices i WHERE i.order_id = %lld)"
            " SELECT count(*) FROM kept, jsonb_each_text(kept.row) WHERE value IN ('words', "
            "encode('words', 'hex'), '\\x' || encode('words', 'hex'))",
            id, id, id, id));
}

static int64_t is_erased(long long order_id) {
    return store_sql_number(
        &fixture, "lnca_worker",
        arena_format(fixture.call.arena,
                     "SELECT count(*) FROM orders WHERE id = %lld AND erased_at IS NOT NULL",
                     order_id));
}

static void an_order_that_cannot_go_keeps_no_other(void **state) {
    long long stuck = closed_order();
    long long next = closed_order();
    store_sql(&fixture, "lnca_owner",
              arena_format(fixture.call.arena,
                           "ALTER TABLE orders ADD CONSTRAINT orders_stuck CHECK (id <> %lld OR "
                           "erased_at IS NULL)",
                           stuck));
    assert_int_not_equal(retention_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(is_erased(stuck), 0);
    assert_int_equal(is_erased(next), 1);
    store_sql(&fixture, "lnca_owner", "ALTER TABLE orders DROP CONSTRAINT orders_stuck");
    assert_int_equal(retention_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(is_erased(stuck), 1);
}

static void what_staff_wrote_goes_with_the_record(void **state) {
    long long id = closed_order();
    write_words(id);
    assert_int_equal(count_words(id), 10);
    assert_int_equal(retention_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(is_erased(id), 1);
    assert_int_equal(count_words(id), 0);
    assert_int_equal(
        store_sql_number(
            &fixture, "postgres",
            arena_format(fixture.call.arena,
                         "SELECT count(*) FROM refunds r JOIN reviews v ON v.order_id = r.order_id "
                         "JOIN review_reasons n ON n.review_id = v.id WHERE r.order_id = %lld AND "
                         "r.paid_otherwise AND n.field = 'holder.name' AND n.reason = ''",
                         id)),
        1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"RUL9: the sweep goes on behind an order that cannot be erased",
         an_order_that_cannot_go_keeps_no_other, NULL, NULL, NULL},
        {"RUL9 ME9: what staff wrote about a person goes with the record",
         what_staff_wrote_goes_with_the_record, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
