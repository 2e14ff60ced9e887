/* uses: store_fixture */
/* The sweep of accounts, as the worker's role: what nobody needs any more goes, the rest stays. */
#include "tests/store/store_fixture.h"

#include "core/account/account_sweep.h"

static struct store_fixture fixture;
static long long account_id;

static int set_up(void **state) {
    store_fixture_open(&fixture, "lnca_worker", 4);
    account_id = id_next();
    store_sql(&fixture, "lnca_owner",
              arena_format(fixture.call.arena,
                           "INSERT INTO accounts (id, mobile_sealed, mobile_index, created_at)"
                           " VALUES (%lld, 'x', '%lld', now())",
                           account_id, account_id));
    return 0;
}

static int tear_down(void **state) {
    store_fixture_close(&fixture);
    return 0;
}

/* How many rows have this text in this column. */
static int64_t rows_with(const char *table, const char *column, const char *value) {
    return store_sql_number(&fixture, "lnca_worker",
                            arena_format(fixture.call.arena,
                                         "SELECT count(*) FROM %s WHERE %s = '%s'", table, column,
                                         value));
}

static const char *text_of(long long id) {
    return arena_format(fixture.call.arena, "%lld", id);
}

static void guard(long long id, const char *touched, const char *locked_until) {
    store_sql(&fixture, "lnca_owner",
              arena_format(fixture.call.arena,
                           "INSERT INTO login_guards (subject, failures, updated_at, locked_until)"
                           " VALUES ('guard%lld', 5, now() - interval '%s', %s)",
                           id, touched, locked_until));
}

static int64_t guards(long long id) {
    return rows_with("login_guards", "subject", arena_format(fixture.call.arena, "guard%lld", id));
}

static void untouched_counters_go(void **state) {
    long long old = id_next(), recent = id_next(), locked = id_next();
    guard(old, "25 hours", "now() - interval '24 hours'");
    guard(recent, "23 hours", "NULL");
    guard(locked, "25 hours", "now() + interval '1 hour'");
    assert_int_equal(account_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(guards(old), 0);
    assert_int_equal(guards(recent), 1);
    assert_int_equal(guards(locked), 1);
}

/* A session whose end and expiry are SQL, with a fresh token and one used `used` ago. */
static long long session(const char *ended_at, const char *expires_at, const char *used) {
    long long id = id_next();
    store_sql(&fixture, "lnca_owner",
              arena_format(fixture.call.arena,
                           "INSERT INTO sessions (id, client, account_id, device, address, "
                           "created_at, seen_at, expires_at, ended_at, end_reason)"
                           " SELECT %lld, 'phone', %lld, 'x', '192.0.2.1', now(), now(), %s, at, "
                           "CASE WHEN at IS NOT NULL THEN 'logout' END"
                           " FROM (SELECT (%s)::timestamptz AS at) AS ended;"
                           "INSERT INTO refresh_tokens (token_hash, session_id, created_at, "
                           "used_at) VALUES ('fresh%lld', %lld, now(), NULL),"
                           " ('used%lld', %lld, now(), now() - interval '%s')",
                           id, account_id, expires_at, ended_at, id, id, id, id, used));
    return id;
}

static int64_t sessions(long long id) {
    return rows_with("sessions", "id", text_of(id));
}

static int64_t tokens(long long id) {
    return rows_with("refresh_tokens", "session_id", text_of(id));
}

static void tokens_go_with_their_session_and_used_ones_after_a_week(void **state) {
    long long living = session("NULL", "now() + interval '1 day'", "6 days");
    long long long_living = session("NULL", "now() + interval '1 day'", "8 days");
    long long ended = session("now()", "now() + interval '1 day'", "1 second");
    long long expired = session("NULL", "now() - interval '1 second'", "1 second");
    assert_int_equal(account_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(tokens(living), 2);
    assert_int_equal(tokens(long_living), 1);
    assert_int_equal(tokens(ended), 0);
    assert_int_equal(tokens(expired), 0);
    assert_int_equal(sessions(ended), 1);
    assert_int_equal(sessions(expired), 1);
}

static void sessions_go_half_a_year_after_their_end(void **state) {
    long long ended = session("now() - interval '181 days'", "now() - interval '100 days'", "1 s");
    long long expired = session("NULL", "now() - interval '181 days'", "1 s");
    long long kept = session("now() - interval '179 days'", "now() - interval '179 days'", "1 s");
    assert_int_equal(account_sweep(&fixture.call), STATUS_OK);
    assert_int_equal(sessions(ended), 0);
    assert_int_equal(sessions(expired), 0);
    assert_int_equal(sessions(kept), 1);
}

static void the_web_role_deletes_none_of_it(void **state) {
    assert_int_equal(
        store_sql_number(&fixture, "lnca_owner",
                         "SELECT count(*) FROM unnest(ARRAY['sessions', 'refresh_tokens', "
                         "'identity_verifications', 'identities', 'staff', 'reviews', 'payments', "
                         "'certificates']) AS name"
                         " WHERE has_table_privilege('lnca_api', name, 'DELETE, TRUNCATE')"),
        0);
}

/* What an approval rests on: who may make staff, decisions, and results of outside. */
static void each_role_writes_only_its_own(void **state) {
    static const struct {
        const char *role, *table, *privileges;
    } refused[] = {
        {"lnca_api", "staff", "UPDATE, DELETE"}, /* whom it adds has no role: a trigger */
        {"lnca_api", "identities", "INSERT, UPDATE"},
        {"lnca_api", "identity_verifications", "UPDATE"},
        {"lnca_api", "payments", "UPDATE"},
        {"lnca_api", "reviews", "UPDATE"},
        {"lnca_worker", "staff", "SELECT, INSERT, UPDATE, DELETE"},
        {"lnca_worker", "reviews", "INSERT, UPDATE"},
        {"lnca_worker", "review_reasons", "INSERT, UPDATE"},
        {"lnca_worker", "identity_verifications", "INSERT"},
        {"lnca_worker", "payments", "INSERT"},
        {"lnca_worker", "accounts", "INSERT, UPDATE"},
        {"lnca_worker", "sessions", "INSERT, UPDATE"},
        {"lnca_staff", "staff", "UPDATE, DELETE"},
    };
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        assert_int_equal(
            store_sql_number(&fixture, "lnca_owner",
                             arena_format(fixture.call.arena,
                                          "SELECT has_table_privilege('%s', '%s', '%s')::integer",
                                          refused[i].role, refused[i].table,
                                          refused[i].privileges)),
            0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"LOG5: counters of wrong passwords go a day after the last try", untouched_counters_go,
         NULL, NULL, NULL},
        {"LOG4: tokens go with their session, used ones after a week",
         tokens_go_with_their_session_and_used_ones_after_a_week, NULL, NULL, NULL},
        {"LOG4: sessions go half a year after their end", sessions_go_half_a_year_after_their_end,
         NULL, NULL, NULL},
        {"the web role deletes no sessions, checks, decisions", the_web_role_deletes_none_of_it,
         NULL, NULL, NULL},
        {"STF2: each role writes only its own", each_role_writes_only_its_own, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
