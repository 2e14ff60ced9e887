/* uses: store_fixture */
/* The sweep of orders: what a dead job left behind gets a new one, nothing else does. */
#include "tests/store/store_fixture.h"

#include "core/order/order_sweep.h"

static struct store_fixture fixture;

static int set_up(void **state) {
    store_fixture_open(&fixture, "lnca_worker", 4);
    return 0;
}

static int tear_down(void **state) {
    store_sql(&fixture, "lnca_worker", "DELETE FROM jobs");
    store_fixture_close(&fixture);
    return 0;
}

/* A submitted order and its pending payment, which both ended `ended` (SQL interval) ago. */
static long long order_that_ended(const char *ended) {
    long long id = id_next();
    store_sql(
        &fixture, "lnca_owner",
        arena_format(
            fixture.call.arena,
            "BEGIN;"
            "INSERT INTO accounts (id, mobile_sealed, mobile_index, created_at) VALUES (%lld, 'x', "
            "'%lld', now());"
            "INSERT INTO orders (id, account_id, type, product_code, holder_kind, medium, "
            "term_years, amount_fen, agreement_version,"
            " state, last_event, holder_mobile_sealed, holder_mobile_index, created_at, updated_at)"
            " SELECT %lld, %lld, 'new', code, holder_kind, medium, 1, 1, 1, 'draft', 'create', "
            "'x', 'x', now(), now()"
            " FROM products LIMIT 1;"
            "INSERT INTO identity_verifications (id, account_id, order_id, purpose, name_sealed, "
            "document_type,"
            " document_number_sealed, document_number_index, state, created_at, expires_at, "
            "finished_at)"
            " VALUES (%lld, %lld, %lld, 'order', 'x', 'passport', 'x', '%lld', 'succeeded', now(), "
            "now(), now());"
            "UPDATE orders SET state = 'awaiting_payment', last_event = 'submit', "
            "holder_name_sealed = 'x',"
            " document_number_index = '%lld', verification_id = %lld, submitted_at = now(),"
            " closes_at = now() - interval '%s' WHERE id = %lld;"
            "INSERT INTO payments (id, order_id, provider, amount_fen, state, created_at, "
            "expires_at)"
            " VALUES (%lld, %lld, 'wechat_pay', 1, 'pending', now(), now() - interval '%s');"
            "COMMIT",
            id, id, id, id, id, id, id, id, id, id, ended, id, id, id, ended));
    return id;
}

static int64_t jobs_of(const char *kind, long long order_id) {
    return store_sql_number(
        &fixture, "lnca_worker",
        arena_format(fixture.call.arena,
                     "SELECT count(*) FROM jobs WHERE kind = '%s' AND payload = '%lld'", kind,
                     order_id));
}

static void an_order_whose_job_died_is_closed_later(void **state) {
    long long old = order_that_ended("3 hours"), recent = order_that_ended("1 hour");
    assert_int_equal(order_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(order_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(jobs_of("close_order", old), 1);
    assert_int_equal(jobs_of("close_order", recent), 0);
    assert_int_equal(jobs_of("close_payments", old), 0);
}

static void a_payment_of_a_closed_order_is_closed_later(void **state) {
    long long old = order_that_ended("3 hours");
    store_sql(
        &fixture, "lnca_owner",
        arena_format(fixture.call.arena,
                     "UPDATE orders SET state = 'closed', last_event = 'cancel' WHERE id = %lld",
                     old));
    assert_int_equal(order_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(jobs_of("close_order", old), 0);
    assert_int_equal(jobs_of("close_payments", old), 1);
}

/* A job that runs, or that waits for its time. */
static void add_job(const char *kind, long long order_id, bool runs) {
    store_sql(
        &fixture, "lnca_owner",
        arena_format(fixture.call.arena,
                     "INSERT INTO jobs (id, kind, unique_key, payload, state, run_at, created_at, "
                     "lease_token, lease_until) SELECT %lld, '%s', '%s:%lld', '%lld', %s",
                     (long long)id_next(), kind, kind, order_id, order_id,
                     runs ? "'running', now(), now(), 1, now() + interval '1 minute'"
                          : "'ready', now() + interval '10 minutes', now(), NULL, NULL"));
}

/* The provider has been away for long: the jobs of many orders are held, each to its own time. */
static void a_job_that_waits_is_not_hurried(void **state) {
    long long held = order_that_ended("3 hours"), begun = order_that_ended("3 hours");
    long long late = order_that_ended("3 hours");
    store_sql(
        &fixture, "lnca_owner",
        arena_format(fixture.call.arena,
                     "UPDATE orders SET state = 'closed', last_event = 'cancel' WHERE id = %lld",
                     late));
    add_job("close_order", held, false);
    add_job("close_order", begun, true);
    add_job("close_payments", late, false);
    assert_int_equal(order_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(jobs_of("close_order", held), 1);
    assert_int_equal(jobs_of("close_order", begun), 1);
    assert_int_equal(jobs_of("close_payments", late), 1);
    assert_int_equal(
        store_sql_number(&fixture, "lnca_worker",
                         arena_format(fixture.call.arena,
                                      "SELECT count(*) FROM jobs WHERE payload IN ('%lld', "
                                      "'%lld') AND run_at > now() + interval '5 minutes'",
                                      held, late)),
        2);
}

/* What is held fills no page of the sweep, which takes 100 at a time. */
static void a_hundred_held_orders_hide_no_lost_one(void **state) {
    for (int i = 0; i < 100; i++)
        add_job("close_order", order_that_ended("4 hours"), false);
    long long lost = order_that_ended("3 hours");
    assert_int_equal(order_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(jobs_of("close_order", lost), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"NEW5 RUL5: an order whose job died is closed later",
         an_order_whose_job_died_is_closed_later, NULL, NULL, NULL},
        {"NEW5 RUL5: a payment of a closed order is closed later",
         a_payment_of_a_closed_order_is_closed_later, NULL, NULL, NULL},
        {"NEW5 RUL5: an outage's held jobs keep their time", a_job_that_waits_is_not_hurried, NULL,
         NULL, NULL},
        {"NEW5 RUL5: a hundred held orders hide no lost one",
         a_hundred_held_orders_hide_no_lost_one, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
