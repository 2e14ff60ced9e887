/* uses: store_fixture */
/* The sweep of refunds: money paid too much goes back by itself, whatever stands beside it. */
#include "tests/store/store_fixture.h"

#include "core/audit/audit.h"
#include "core/order/refund_sweep.h"

static struct store_fixture fixture;

static void sql(const char *text) {
    store_sql_freely(&fixture, text);
}

static int set_up(void **state) {
    store_fixture_open(&fixture, "lnca_worker", 4);
    return 0;
}

static int tear_down(void **state) {
    int64_t sealed;
    assert_int_equal(audit_seal(&fixture.call, &sealed), STATUS_OK);
    sql("DELETE FROM jobs; DELETE FROM refunds; DELETE FROM payments");
    store_fixture_close(&fixture);
    return 0;
}

static long long order_closed(void) {
    long long id = id_next();
    sql(arena_format(
        fixture.call.arena,
        "INSERT INTO accounts (id, mobile_sealed, mobile_index, created_at)"
        " VALUES (%lld, 'x', '%lld', now());"
        "INSERT INTO orders (id, account_id, type, product_code, holder_kind, medium, term_years,"
        " amount_fen, agreement_version, state, last_event, holder_name_sealed,"
        " holder_mobile_sealed, holder_mobile_index, document_number_index, verification_id,"
        " created_at, updated_at, submitted_at)"
        " VALUES (%lld, %lld, 'new', 'expert_mobile', 'personal', 'mobile', 1, 1, 1, 'closed',"
        " 'cancel', 'x', 'x', 'x', '%lld', 1, now(), now(), now())",
        id, id, id, id, id));
    return id;
}

static long long paid_too_much(long long order_id) {
    long long id = id_next();
    sql(arena_format(fixture.call.arena,
                     "INSERT INTO payments (id, order_id, provider, amount_fen, state,"
                     " transaction_id, created_at, expires_at, paid_at, finished_at)"
                     " VALUES (%lld, %lld, 'wechat_pay', 1, 'surplus', '%lld', now(), now(),"
                     " now(), now())",
                     id, order_id, id));
    return id;
}

static int64_t refunds_of(long long payment_id) {
    return store_sql_number(&fixture, "lnca_worker",
                            arena_format(fixture.call.arena,
                                         "SELECT count(*) FROM refunds WHERE payment_id = %lld",
                                         payment_id));
}

/* The first has no order, as after a restore that lost it: it fails each time. */
static void a_payment_that_cannot_go_back_keeps_no_other(void **state) {
    long long orphan = paid_too_much(id_next()), good = paid_too_much(order_closed());
    assert_int_equal(refund_sweep(&fixture.call), STATUS_NOT_FOUND);
    assert_int_equal(refunds_of(orphan), 0);
    assert_int_equal(refunds_of(good), 1);
    assert_int_equal(refund_sweep(&fixture.call), STATUS_NOT_FOUND);
    assert_int_equal(refunds_of(good), 1);
}

/* Its order is older than all attempts of the job that was lost. */
static void a_refund_without_job_is_woken(void **state) {
    long long order = order_closed(), payment = paid_too_much(order);
    sql(arena_format(fixture.call.arena, "DELETE FROM payments WHERE id <> %lld", payment));
    assert_int_equal(refund_sweep(&fixture.call), STATUS_OK);
    sql(arena_format(fixture.call.arena,
                     "DELETE FROM jobs; UPDATE refunds SET updated_at = now() - interval '3 hours'"
                     " WHERE payment_id = %lld",
                     payment));
    assert_int_equal(refund_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(refund_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(store_sql_number(&fixture, "lnca_worker",
                                      arena_format(fixture.call.arena,
                                                   "SELECT count(*) FROM jobs WHERE unique_key = "
                                                   "'continue_refund:%lld'",
                                                   order)),
                     1);
}

int main(void) {
#define TITLED(title, test)                                                                        \
    { .name = (title), .test_func = (test) }
    const struct CMUnitTest tests[] = {
        TITLED("ME8 RUL5: a payment that cannot go back keeps no other",
               a_payment_that_cannot_go_back_keeps_no_other),
        TITLED("ME8 RUL5: a refund without job is woken", a_refund_without_job_is_woken),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
