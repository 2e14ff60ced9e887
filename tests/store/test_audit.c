/* uses: store_fixture */
/* The audit: sealing in whatever order transactions commit, and verification naming what was done
 * to the rows. */
#include "tests/store/store_fixture.h"

#include <string.h>

#include "core/audit/audit.h"

static struct store_fixture fixture;
static struct store_fixture reader; /* who lists, for staff */

/* What only the schema's owner can do, by switching the guards off. */
static void tamper(const char *text) {
    store_sql(&fixture, "lnca_owner",
              arena_format(fixture.call.arena,
                           "BEGIN; ALTER TABLE audit_entries DISABLE TRIGGER USER; "
                           "ALTER TABLE audit_blocks DISABLE TRIGGER USER; %s; "
                           "ALTER TABLE audit_entries ENABLE TRIGGER USER; "
                           "ALTER TABLE audit_blocks ENABLE TRIGGER USER; COMMIT",
                           text));
}

static int fresh(void **state) {
    arena_reset(fixture.call.arena);
    memset(&fixture.call.failure, 0, sizeof fixture.call.failure);
    fixture.call.now = clock_now();
    tamper("DELETE FROM audit_entries; DELETE FROM audit_blocks; DELETE FROM audit_heads");
    return 0;
}

static int set_up(void **state) {
    store_fixture_open(&fixture, "lnca_worker", 6);
    store_fixture_open(&reader, "lnca_api", 1);
    return 0;
}

static int tear_down(void **state) {
    (void)fresh(state);
    store_fixture_close(&reader);
    store_fixture_close(&fixture);
    return 0;
}

static enum status write_in(struct tx *tx, int64_t subject) {
    return audit_write(&fixture.call, tx,
                       &(struct audit_event){.action = "order.submit",
                                             .subject_kind = "order",
                                             .subject_id = subject,
                                             .detail = subject % 2 ? "{\"a\":1}" : NULL});
}

static enum status write_one(int64_t subject) {
    struct tx *tx = NULL;
    TRY(tx_begin(&fixture.call, &tx));
    enum status status = write_in(tx, subject);
    if (status == STATUS_OK)
        status = tx_commit(tx);
    tx_rollback(tx);
    return status;
}

/* Other transactions of the cluster (autovacuum) may hold the horizon for a moment. */
static int64_t seal_until(int64_t wanted) {
    int64_t sealed = 0;
    for (int i = 0; i < 200 && sealed < wanted; i++) {
        int64_t entries = 0;
        assert_int_equal(audit_seal(&fixture.call, &entries), STATUS_OK);
        sealed += entries;
        if (sealed < wanted)
            clock_sleep(20000);
    }
    return sealed;
}

static struct audit_report verify(void) {
    struct audit_report report;
    assert_int_equal(audit_verify(&fixture.call, &report), STATUS_OK);
    return report;
}

/* Such a transaction (a person who ends thousands of sessions at once) stopped sealing for ever,
 * and with it all writes. */
static void a_large_transaction_is_sealed(void **state) {
    struct tx *tx = NULL;
    assert_int_equal(write_one(1), STATUS_OK);
    assert_int_equal(tx_begin(&fixture.call, &tx), STATUS_OK);
    for (int64_t i = 0; i < 5001; i++)
        assert_int_equal(write_in(tx, i), STATUS_OK);
    assert_int_equal(tx_commit(tx), STATUS_OK);
    assert_int_equal(write_one(2), STATUS_OK);
    assert_int_equal(seal_until(5003), 5003);
    struct audit_report report = verify();
    assert_true(report.intact);
    assert_int_equal(report.blocks, 3);
    assert_int_equal(report.entries, 5003);
}

static bool has(const struct audit_report *report, const char *kind, int64_t entry, int64_t block) {
    for (size_t i = 0; i < report->finding_count; i++)
        if (str_equal(report->findings[i].kind, kind) &&
            (!entry || report->findings[i].entry_id == entry) &&
            (!block || report->findings[i].block == block))
            return true;
    return false;
}

static int64_t entry_of(int64_t subject) {
    return store_sql_number(&fixture, "lnca_worker",
                            arena_format(fixture.call.arena,
                                         "SELECT id FROM audit_entries WHERE subject_id = %lld",
                                         (long long)subject));
}

/* Three blocks of three entries each: subjects 1 to 9. */
static void fill(void) {
    for (int64_t subject = 1; subject <= 9; subject++) {
        assert_int_equal(write_one(subject), STATUS_OK);
        if (subject % 3 == 0)
            assert_true(seal_until(3) == 3);
    }
}

static void an_untouched_audit_is_intact(void **state) {
    struct audit_report report = verify();
    assert_true(report.intact);
    assert_true(report.blocks == 0 && report.entries == 0);
    fill();
    assert_int_equal(write_one(10), STATUS_OK); /* not sealed yet */
    report = verify();
    assert_true(report.intact);
    assert_true(report.blocks == 3 && report.entries == 10 && report.head_block == 3);
    assert_int_equal(strlen(report.head_digest), 64);
}

static void late_commits_are_not_missed(void **state) {
    struct tx *slow = NULL;
    int64_t entries;
    assert_int_equal(tx_begin(&fixture.call, &slow), STATUS_OK);
    assert_int_equal(write_in(slow, 1), STATUS_OK); /* the smaller id … */
    assert_int_equal(write_one(2), STATUS_OK);
    assert_int_equal(audit_seal(&fixture.call, &entries), STATUS_OK);
    assert_true(entries == 0);                    /* nothing younger than the open transaction */
    assert_int_equal(tx_commit(slow), STATUS_OK); /* … commits later */
    assert_true(seal_until(2) == 2);
    struct audit_report report = verify();
    assert_true(report.intact && report.entries == 2);
}

static void entries_of_a_rolled_back_transaction_leave_nothing(void **state) {
    struct tx *tx = NULL;
    assert_int_equal(tx_begin(&fixture.call, &tx), STATUS_OK);
    assert_int_equal(write_in(tx, 1), STATUS_OK);
    tx_rollback(tx);
    assert_int_equal(write_one(2), STATUS_OK);
    assert_true(seal_until(1) == 1);
    struct audit_report report = verify();
    assert_true(report.intact && report.entries == 1);
}

static void changes_are_named(void **state) {
    fill();
    tamper("UPDATE audit_entries SET action = 'order.cancel' WHERE subject_id = 5");
    struct audit_report report = verify();
    assert_false(report.intact);
    assert_int_equal(report.finding_count, 1);
    assert_true(has(&report, "changed", entry_of(5), 2));
}

static void changes_of_waiting_entries_are_named(void **state) {
    assert_int_equal(write_one(1), STATUS_OK);
    tamper("UPDATE audit_entries SET detail = NULL");
    struct audit_report report = verify();
    assert_int_equal(report.finding_count, 1);
    assert_true(has(&report, "changed", entry_of(1), 0));
}

static void removals_are_named(void **state) {
    fill();
    int64_t entry = entry_of(5);
    tamper("DELETE FROM audit_entries WHERE subject_id = 5");
    struct audit_report report = verify();
    assert_int_equal(report.finding_count, 1);
    assert_true(has(&report, "removed", entry, 2));
}

/* + 2048: the ids of one millisecond follow one another, so that + 1 may be taken. */
static void insertions_are_named(void **state) {
    fill();
    tamper("INSERT INTO audit_entries SELECT id + 2048, at, actor_kind, actor_id, session_id, "
           "address, request_id, action, "
           "subject_kind, 99, detail, key_id, mac, tx_id FROM audit_entries WHERE subject_id = 5");
    struct audit_report report = verify();
    assert_int_equal(report.finding_count, 1);
    assert_true(has(&report, "inserted", entry_of(99), 2));
}

static void moves_are_named(void **state) {
    fill();
    tamper("UPDATE audit_entries SET tx_id = (SELECT tx_id FROM audit_entries WHERE subject_id = "
           "8) WHERE subject_id = 5");
    struct audit_report report = verify();
    assert_true(has(&report, "reordered", entry_of(5), 2));
    assert_true(has(&report, "inserted", entry_of(5), 3));
}

static void a_cut_off_end_is_named_and_never_covered_up(void **state) {
    int64_t entries;
    fill();
    tamper("DELETE FROM audit_entries WHERE subject_id > 6; DELETE FROM audit_blocks WHERE id = 3");
    struct audit_report report = verify();
    assert_int_equal(report.finding_count, 1);
    assert_true(has(&report, "cut_off", 0, 3));
    assert_int_equal(write_one(10), STATUS_OK);
    assert_int_equal(audit_seal(&fixture.call, &entries), STATUS_TAMPERED);
    tamper("DELETE FROM audit_heads");
    report = verify();
    assert_true(has(&report, "cut_off", 0, 0));
}

static void changed_blocks_are_named(void **state) {
    static const char *const changes[] = {
        "UPDATE audit_blocks SET entries = '', entry_count = 0 WHERE id = 2",
        "UPDATE audit_blocks SET sealed_at = sealed_at - interval '1 h' WHERE id = 2",
        "UPDATE audit_blocks SET mac = sha256('x') WHERE id = 2",
        "UPDATE audit_blocks SET previous_digest = sha256('x') WHERE id = 2",
        "DELETE FROM audit_blocks WHERE id = 2"};
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        (void)fresh(NULL);
        fill();
        tamper(changes[i]);
        struct audit_report report = verify();
        assert_true(has(&report, "block_changed", 0, 2));
    }
}

static void rows_refuse_to_be_changed(void **state) {
    fill();
    assert_int_equal(
        store_sql_number(&fixture, "lnca_owner",
                         "SELECT count(*) FROM unnest(ARRAY['lnca_api', 'lnca_worker', "
                         "'lnca_signer', 'lnca_auditor']) AS role, "
                         "unnest(ARRAY['audit_entries', 'audit_blocks']) AS name "
                         "WHERE has_table_privilege(role, name, 'UPDATE, DELETE, TRUNCATE')"),
        0);
    store_sql(&fixture, "lnca_owner",
              "DO $$ BEGIN DELETE FROM audit_entries; RAISE 'deleted'; EXCEPTION WHEN SQLSTATE "
              "'LN003' THEN NULL; END $$");
}

static void writes_stop_when_sealing_stalls(void **state) {
    assert_int_equal(write_one(1), STATUS_OK);
    tamper("UPDATE audit_entries SET recorded_at = recorded_at - interval '61 s'");
    clock_sleep(1100000); /* a process trusts the lag for a second */
    assert_int_equal(write_one(2), STATUS_UNAVAILABLE);
    assert_int_equal(write_one(3), STATUS_UNAVAILABLE);
    assert_true(seal_until(1) == 1);
    clock_sleep(1100000);
    assert_int_equal(write_one(4), STATUS_OK);
}

static void entries_are_listed_newest_first(void **state) {
    struct audit_entry *entries;
    size_t count;
    fill();
    assert_int_equal(write_one(10), STATUS_OK);
    assert_int_equal(audit_list(&reader.call, &(struct audit_filter){.limit = 4}, &entries, &count),
                     STATUS_OK);
    assert_int_equal(count, 4);
    assert_true(entries[0].subject_id == 10 && entries[0].block == 0);
    assert_true(entries[1].subject_id == 9 && entries[1].block == 3);
    assert_string_equal(entries[1].actor_kind, "system");
    assert_null(entries[1].actor_login);
    assert_int_equal(audit_list(&reader.call,
                                &(struct audit_filter){.before_id = entries[3].id, .limit = 100},
                                &entries, &count),
                     STATUS_OK);
    assert_int_equal(count, 6);
    assert_int_equal(
        audit_list(&reader.call,
                   &(struct audit_filter){.subject_id = 5, .action = "order.submit", .limit = 10},
                   &entries, &count),
        STATUS_OK);
    assert_int_equal(count, 1);
    assert_string_equal(entries[0].detail, "{\"a\":1}");
    assert_int_equal(audit_list(&reader.call,
                                &(struct audit_filter){.action = "nothing", .limit = 10}, &entries,
                                &count),
                     STATUS_OK);
    assert_int_equal(count, 0);
}

int main(void) {
#define TEST(title, test)                                                                          \
    { .name = (title), .test_func = (test), .setup_func = fresh }
    const struct CMUnitTest tests[] = {
        TEST("STF6: an untouched audit is intact", an_untouched_audit_is_intact),
        TEST("STF6: a large transaction is sealed", a_large_transaction_is_sealed),
        TEST("STF6: entries of late commits are not missed", late_commits_are_not_missed),
        TEST("RUL5: entries of a rolled back transaction leave nothing",
             entries_of_a_rolled_back_transaction_leave_nothing),
        TEST("STF6: changes are named", changes_are_named),
        TEST("STF6: changes of waiting entries are named", changes_of_waiting_entries_are_named),
        TEST("STF6: removals are named", removals_are_named),
        TEST("STF6: insertions are named", insertions_are_named),
        TEST("STF6: moves are named", moves_are_named),
        TEST("STF6: a cut-off end is named and never covered up",
             a_cut_off_end_is_named_and_never_covered_up),
        TEST("STF6: changed blocks are named", changed_blocks_are_named),
        TEST("STF6: rows refuse to be changed", rows_refuse_to_be_changed),
        TEST("STF6: writes stop when sealing stalls", writes_stop_when_sealing_stalls),
        TEST("STF6: entries are listed newest first", entries_are_listed_newest_first),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
