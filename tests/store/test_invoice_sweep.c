/* uses: store_fixture */
/* The sweep of invoices: what a dead job left behind gets a new one, nothing else does. */
#include "tests/store/store_fixture.h"

#include <string.h>

#include "core/job/job.h"
#include "core/order/invoice_sweep.h"

static struct store_fixture fixture;

static int set_up(void **state) {
    store_fixture_open(&fixture, "lnca_worker", 4);
    return 0;
}

static int tear_down(void **state) {
    store_sql(&fixture, "lnca_worker", "DELETE FROM jobs");
    store_sql_freely(&fixture,
                     "DELETE FROM invoice_files; DELETE FROM invoices; DELETE FROM payments");
    store_fixture_close(&fixture);
    return 0;
}

static void sql(const char *text) {
    store_sql_freely(&fixture, text);
}

/* An order in that state, paid `ago` (SQL interval). */
static long long order_paid(const char *state, const char *ago) {
    long long id = id_next();
    sql(arena_format(
        fixture.call.arena,
        "INSERT INTO orders (id, account_id, type, product_code, holder_kind, medium, term_years,"
        " amount_fen, agreement_version, state, last_event, holder_name_sealed,"
        " holder_mobile_sealed, holder_mobile_index, document_number_index, verification_id,"
        " created_at, updated_at, submitted_at, paid_at)"
        " VALUES (%lld, 1, 'new', 'expert_mobile', 'personal', 'mobile', 1, 1, 1, '%s', 'test',"
        " 'x', 'x', 'x', '%lld', 1, now(), now(), now(), now() - interval '%s');"
        "INSERT INTO payments (id, order_id, provider, amount_fen, state, transaction_id,"
        " created_at, expires_at, paid_at, finished_at)"
        " VALUES (%lld, %lld, 'wechat_pay', 1, 'succeeded', '%lld', now(), now(),"
        " now() - interval '%s', now())",
        id, state, id, ago, id, id, id, ago));
    return id;
}

/* The invoice of an order of that id, unchanged since `ago`. */
static long long invoice(const char *state, const char *ago) {
    long long id = order_paid("in_review", ago);
    sql(arena_format(
        fixture.call.arena,
        "INSERT INTO invoices (id, order_id, account_id, kind, state, last_event, title_sealed,"
        " title_index, item_name, tax_code, rate_permille, amount_fen, tax_fen, request_number,"
        " invoice_number, created_at, updated_at, issued_at)"
        " VALUES (%lld, %lld, 1, 'blue', '%s', 'test', 'x', 'x', 'x', '3040201990000000000', 60,"
        " 1, 0, %lld, '%lld', now(), now() - interval '%s',"
        " CASE '%s' WHEN 'issued' THEN now() - interval '%s' END)",
        id, id, state, id, id, ago, state, ago));
    return id;
}

static int64_t jobs_of(const char *kind, long long id) {
    return store_sql_number(&fixture, "lnca_worker",
                            arena_format(fixture.call.arena,
                                         "SELECT count(*) FROM jobs WHERE unique_key = '%s:%lld'",
                                         kind, id));
}

static int64_t all_jobs_of(long long id) {
    return store_sql_number(
        &fixture, "lnca_worker",
        arena_format(fixture.call.arena, "SELECT count(*) FROM jobs WHERE payload = '%lld'", id));
}

static void sweep_twice(void) {
    fixture.call.now = clock_now();
    assert_int_equal(invoice_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(invoice_sweep(&fixture.call), STATUS_OK);
}

static void what_was_asked_for_is_asked_about_again(void **state) {
    long long waiting = invoice("waiting", "3 hours"), requested = invoice("requested", "3 hours");
    long long recent = invoice("requested", "1 hour"), failed = invoice("failed", "3 hours");
    sweep_twice();
    assert_int_equal(jobs_of("request_invoice", waiting), 1);
    assert_int_equal(jobs_of("query_invoice", requested), 1);
    assert_int_equal(all_jobs_of(recent), 0);
    assert_int_equal(all_jobs_of(failed), 0);
}

static void the_pdf_of_an_issued_invoice_is_fetched_later(void **state) {
    long long bare = invoice("issued", "3 hours"), whole = invoice("issued", "3 hours");
    long long old = invoice("issued", "40 days");
    sql(arena_format(
        fixture.call.arena,
        "INSERT INTO invoice_files (id, invoice_id, format, size_bytes, sm3, stored_at)"
        " VALUES (%lld, %lld, 'pdf', 1, 'x', now())",
        whole, whole));
    sweep_twice();
    assert_int_equal(jobs_of("fetch_invoice_files", bare), 1);
    assert_int_equal(all_jobs_of(whole), 0);
    assert_int_equal(all_jobs_of(old), 0);
}

static void a_paid_order_gets_its_invoice_later(void **state) {
    long long bare = order_paid("in_review", "3 hours");
    long long back = order_paid("refunded", "3 hours");
    sweep_twice();
    assert_int_equal(jobs_of("open_invoice", bare), 1);
    assert_int_equal(all_jobs_of(back), 0);
}

/* A job that waits its turn keeps it: the sweep brings nothing forward. */
static void what_has_a_job_is_left_alone(void **state) {
    struct call *call = &fixture.call;
    long long requested = invoice("requested", "3 hours");
    struct tx *tx;
    assert_int_equal(tx_begin(call, &tx), STATUS_OK);
    enum status status =
        job_enqueue_id(call, tx, "request_invoice", requested, call->now + CLOCK_HOUR);
    assert_int_equal(tx_end(tx, status), STATUS_OK);
    sweep_twice();
    assert_int_equal(all_jobs_of(requested), 1);
    assert_int_equal(store_sql_number(&fixture, "lnca_worker",
                                      arena_format(call->arena,
                                                   "SELECT count(*) FROM jobs WHERE payload = "
                                                   "'%lld' AND run_at > now()",
                                                   requested)),
                     1);
}

int main(void) {
#define TITLED(title, test)                                                                        \
    { .name = (title), .test_func = (test) }
    const struct CMUnitTest tests[] = {
        TITLED("ME7 RUL5: what was asked for is asked about again",
               what_was_asked_for_is_asked_about_again),
        TITLED("ME7 RUL5: the PDF of an issued invoice is fetched later",
               the_pdf_of_an_issued_invoice_is_fetched_later),
        TITLED("ME7 RUL5: a paid order gets its invoice later",
               a_paid_order_gets_its_invoice_later),
        TITLED("ME7 RUL5: what has a job is left alone", what_has_a_job_is_left_alone),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
