/* uses: store_fixture */
/* REN7: which paid services are told that they end, as the worker's role. The clock stands in 2031,
 * where no other test has orders. */
#include "tests/store/store_fixture.h"

#include <pthread.h>

#include "core/order/reminder.h"

#define PERSONS 300 /* more than a batch */

static struct store_fixture fixture;

static int set_up(void **state) {
    store_fixture_open(&fixture, "lnca_worker", 6);
    fixture.settings->audit_stall_seconds = 1000000000; /* nobody seals here */
    return 0;
}

static int tear_down(void **state) {
    store_fixture_close(&fixture);
    return 0;
}

static void clock_at(const char *text) {
    assert_true(clock_parse(text, &fixture.call.now));
}

static void sql(const char *text) {
    store_sql_freely(&fixture, text);
}

/* An account with a completed order that is paid until then, and its certificate. */
static long long service(const char *until) {
    long long id = id_next();
    sql(arena_format(
        fixture.call.arena,
        "INSERT INTO accounts (id, mobile_sealed, mobile_index, created_at)"
        " VALUES (%lld, 'x', '%lld', now());"
        "INSERT INTO orders (id, account_id, type, product_code, holder_kind, medium, term_years,"
        " amount_fen, agreement_version, state, last_event, holder_name_sealed,"
        " holder_mobile_sealed, holder_mobile_index, document_number_index, verification_id,"
        " created_at, updated_at, submitted_at, paid_at, service_from, service_until)"
        " VALUES (%lld, %lld, 'new', 'expert_mobile', 'personal', 'mobile', 1, 1, 1, 'completed',"
        " 'issue', 'x', 'x', 'x', '%lld', 1, now(), now(), now(), now(),"
        " timestamptz '%s' - interval '1 year', '%s');"
        "INSERT INTO certificates (id, order_id, claim_id, issuance_id, authority_id, account_id,"
        " holder_kind, serial, public_key, pem_sealed, fingerprint_sm3, profile_hash, device_name,"
        " own_pin, state, not_before, not_after, claimed_at)"
        " VALUES (%lld, %lld, %lld, %lld, 1, %lld, 'personal', '%lld',"
        " decode(lpad('%lld', 130, '0'), 'hex'), 'x', decode(repeat('0', 64), 'hex'), 'x', 'x',"
        " true, 'valid', timestamptz '%s' - interval '1 year', '%s', now())",
        id, id, id, id, id, until, until, id, id, id, id, id, id, id, until, until));
    return id;
}

/* A later order of the same certificate line. */
static void renewal(long long of, const char *state, const char *until) {
    long long id = id_next();
    sql(arena_format(
        fixture.call.arena,
        "INSERT INTO orders (id, account_id, type, product_code, holder_kind, medium, term_years,"
        " amount_fen, agreement_version, state, last_event, holder_name_sealed,"
        " holder_mobile_sealed, holder_mobile_index, document_number_index, created_at, updated_at,"
        " submitted_at, paid_at, service_from, service_until, line_id)"
        " SELECT %lld, account_id, 'renewal', product_code, holder_kind, medium, term_years,"
        " amount_fen, agreement_version, '%s', 'paid', holder_name_sealed, holder_mobile_sealed,"
        " holder_mobile_index, document_number_index, now(), now(), now(), now(), service_until, "
        "%s,"
        " line_id FROM orders WHERE id = %lld",
        id, state, until, of));
}

static int64_t number_of(const char *what, const char *rest, long long order) {
    return store_sql_number(&fixture, "lnca_worker",
                            arena_format(fixture.call.arena,
                                         "SELECT %s FROM reminders WHERE order_id = %lld %s", what,
                                         order, rest));
}

static int64_t count_of(long long order) {
    return number_of("count(*)", "", order);
}

static void sweep(void) {
    assert_int_equal(reminder_sweep(&fixture.call), STATUS_OK);
}

/* The step just told, and how many there are by now. */
static void assert_told(long long order, int64_t count, int64_t step) {
    assert_int_equal(count_of(order), count);
    if (count > 0)
        assert_int_equal(number_of("days_before", "ORDER BY id DESC LIMIT 1", order), step);
}

static void each_step_is_told_once_on_its_day(void **state) {
    static const struct {
        const char *now;
        int64_t count, step;
    } days[] = {
        {"2031-01-08T10:00:00+08:00", 0, 0},  {"2031-01-09T10:00:00+08:00", 1, 60},
        {"2031-01-09T19:00:00+08:00", 1, 60}, {"2031-02-07T19:00:00+08:00", 1, 60},
        {"2031-02-08T09:00:00+08:00", 2, 30}, {"2031-03-03T09:00:00+08:00", 3, 7},
        {"2031-03-09T09:00:00+08:00", 4, 1},  {"2031-03-10T09:00:00+08:00", 4, 1},
        {"2031-03-10T15:00:00+08:00", 4, 1},
    };
    long long order = service("2031-03-10T12:00:00+08:00");
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        clock_at(days[i].now);
        sweep();
        sweep();
        assert_told(order, days[i].count, days[i].step);
    }
    assert_int_equal(
        store_sql_number(&fixture, "postgres",
                         arena_format(fixture.call.arena,
                                      "SELECT count(*) FROM reminders r JOIN jobs j ON j.unique_key"
                                      " = 'send_reminder:' || lpad(r.id::text, 19, '0') JOIN"
                                      " audit_entries e ON e.subject_id = r.id AND e.action ="
                                      " 'reminder.create' WHERE r.order_id = %lld",
                                      order)),
        4);
}

static void of_missed_steps_only_the_nearest_is_told(void **state) {
    long long order = service("2031-05-20T00:00:00+08:00");
    long long over = service("2031-05-17T08:00:00+08:00");
    clock_at("2031-05-17T10:00:00+08:00");
    sweep();
    assert_told(order, 1, 7);
    assert_told(over, 0, 0);
    clock_at("2031-05-19T10:00:00+08:00");
    sweep();
    assert_told(order, 2, 1);
}

static void nobody_is_told_in_quiet_hours(void **state) {
    static const char *const quiet[] = {"2031-06-10T08:59:59+08:00", "2031-06-10T20:00:00+08:00",
                                        "2031-06-10T00:00:00+08:00"};
    long long order = service("2031-06-15T12:00:00+08:00");
    for (size_t i = 0; i < sizeof quiet / sizeof *quiet; i++) {
        int64_t again_seconds = 0;
        clock_at(quiet[i]);
        sweep();
        assert_told(order, 0, 0);
        /* A text that waits goes on at the beginning of the next hours, whatever it is. */
        assert_int_equal(reminder_send(&fixture.call, 1, &again_seconds), STATUS_OK);
        assert_in_range(again_seconds, i == 0 ? 1 : 9 * 3600, i == 0 ? 2 : 13 * 3600 + 1);
    }
    clock_at("2031-06-10T19:59:59+08:00");
    sweep();
    assert_told(order, 1, 7);
}

static void who_need_not_renew_is_left_alone(void **state) {
    const char *end = "2031-08-15T12:00:00+08:00";
    long long renewed = service(end), in_review = service(end), unpaid = service(end);
    long long revoked = service(end), closed = service(end), told = service(end);
    renewal(renewed, "completed", "'2032-08-15T12:00:00+08:00'");
    renewal(in_review, "in_review", "NULL");
    renewal(unpaid, "awaiting_payment", "NULL");
    sql(arena_format(
        fixture.call.arena,
        "UPDATE certificates SET state = 'revoked', revoked_at = now(), revoke_reason = 1"
        " WHERE order_id = %lld;"
        "UPDATE accounts SET closed_at = now() WHERE id = %lld",
        revoked, closed));
    clock_at("2031-07-16T10:00:00+08:00");
    sweep();
    assert_told(renewed, 0, 0);
    assert_told(in_review, 0, 0);
    assert_told(unpaid, 1, 30);
    assert_told(revoked, 0, 0);
    assert_told(closed, 0, 0);
    assert_told(told, 1, 30);
}

/* Between the making and the sending a renewal came: no text. */
static void what_became_needless_is_not_sent(void **state) {
    int64_t again_seconds;
    long long order = service("2031-09-20T12:00:00+08:00");
    clock_at("2031-09-15T10:00:00+08:00");
    sweep();
    renewal(order, "completed", "'2032-09-20T12:00:00+08:00'");
    int64_t reminder = number_of("id", "", order);
    assert_int_equal(reminder_send(&fixture.call, reminder, &again_seconds), STATUS_OK);
    assert_int_equal(number_of("count(*)", "AND state = 'needless'", order), 1);
    /* Cut off while it was sent: nobody knows, so never again. */
    sql(arena_format(fixture.call.arena, "UPDATE reminders SET state = 'sending' WHERE id = %lld",
                     (long long)reminder));
    assert_int_equal(reminder_send(&fixture.call, reminder, &again_seconds), STATUS_OK);
    assert_int_equal(number_of("count(*)", "AND state = 'unknown'", order), 1);
    assert_int_equal(
        store_sql_number(&fixture, "lnca_worker",
                         "SELECT coalesce(sum(amount), 0) FROM dashboard_changes WHERE name = 'sms'"
                         " AND label = 'failed' AND day = '2031-09-15'"),
        1);
}

static void *sweep_as_another_worker(void *now) {
    struct call call = store_fixture_call(&fixture);
    call.now = *(const int64_t *)now;
    enum status status = reminder_sweep(&call);
    arena_destroy(call.arena);
    return status == STATUS_OK ? NULL : now;
}

static void two_workers_tell_nobody_twice(void **state) {
    pthread_t workers[2];
    void *failed;
    long long first = service("2031-11-20T12:00:00+08:00");
    for (int i = 1; i < PERSONS; i++)
        service("2031-11-20T12:00:00+08:00");
    clock_at("2031-11-15T10:00:00+08:00");
    for (int i = 0; i < 2; i++)
        assert_int_equal(
            pthread_create(&workers[i], NULL, sweep_as_another_worker, &fixture.call.now), 0);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(pthread_join(workers[i], &failed), 0);
        assert_null(failed);
    }
    sweep(); /* what the first batch of both left */
    assert_int_equal(store_sql_number(&fixture, "postgres",
                                      arena_format(fixture.call.arena,
                                                   "SELECT count(*) FROM reminders r JOIN jobs j"
                                                   " ON j.unique_key = 'send_reminder:' ||"
                                                   " lpad(r.id::text, 19, '0')"
                                                   " WHERE r.order_id >= %lld",
                                                   first)),
                     PERSONS);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_step_is_told_once_on_its_day),
        cmocka_unit_test(of_missed_steps_only_the_nearest_is_told),
        cmocka_unit_test(nobody_is_told_in_quiet_hours),
        cmocka_unit_test(who_need_not_renew_is_left_alone),
        cmocka_unit_test(what_became_needless_is_not_sent),
        cmocka_unit_test(two_workers_tell_nobody_twice),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
