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

int main(void) {
    const struct CMUnitTest tests[] = {
        {"RUL9: the sweep goes on behind an order that cannot be erased",
         an_order_that_cannot_go_keeps_no_other, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
