/* uses: store_fixture */
/* The way to PostgreSQL: values, transactions, errors, the pool, and PostgreSQL gone and back. */
#include "tests/store/store_fixture.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

static struct store_fixture fixture;

static int set_up(void **state) {
    store_fixture_open(&fixture, "lnca_worker", 3);
    store_sql(&fixture, "lnca_worker", "DELETE FROM limit_events");
    return 0;
}

static int tear_down(void **state) {
    store_fixture_close(&fixture);
    return 0;
}

static int fresh_call(void **state) {
    arena_reset(fixture.call.arena);
    memset(&fixture.call.failure, 0, sizeof fixture.call.failure);
    fixture.call.now = clock_now();
    return 0;
}

static void values_come_back_as_they_went(void **state) {
    static const int64_t numbers[] = {INT64_MIN, -1, 0, INT64_MAX};
    static const char *const texts[] = {"", "a\"b\\c,{}", "张三", "NULL"};
    static const unsigned char bytes[] = {0, 1, 255, 0};
    struct call *call = &fixture.call;
    struct tx *tx = NULL;
    struct row row;
    assert_int_equal(tx_read(call, &tx), STATUS_OK);
    assert_int_equal(exec_row(tx, QUERY_BASE_ECHO_VALUES,
                              PARAMS(PARAM_INT(-987654321987654321), PARAM_TEXT("it's 张三; --"),
                                     PARAM_BOOL(true), PARAM_TIME(INT64_C(1767225599123456)),
                                     PARAM_DIGEST(bytes), PARAM_INTS(numbers, 4),
                                     PARAM_TEXTS(texts, 4), PARAM_TEXT("2028-02-29")),
                              &row),
                     STATUS_OK);
    assert_true(row_int(&row, "number") == -987654321987654321);
    assert_int_equal(row_int(&row, "small"), -321);
    assert_string_equal(row_text(&row, "text"), "it's 张三; --");
    assert_string_equal(row_text(&row, "word"), "it's 张三; --");
    assert_string_equal(row_text(&row, "json"), "\"it's 张三; --\"");
    assert_true(row_bool(&row, "truth"));
    assert_true(row_time(&row, "at") == INT64_C(1767225599123456));
    struct bytes read = row_bytes(&row, "bytes");
    assert_int_equal(read.size, sizeof bytes);
    assert_memory_equal(read.data, bytes, sizeof bytes);
    int64_t *read_numbers;
    char **read_texts;
    assert_int_equal(row_ints(&row, "numbers", &read_numbers), 4);
    assert_memory_equal(read_numbers, numbers, sizeof numbers);
    assert_int_equal(row_texts(&row, "texts", &read_texts), 4);
    for (size_t i = 0; i < 4; i++)
        assert_string_equal(read_texts[i], texts[i]);
    struct clock_date day = row_date(&row, "day");
    assert_true(day.year == 2028 && day.month == 2 && day.day == 29);
    tx_rollback(tx);
    assert_string_equal(read_texts[2], "张三"); /* lives as long as the call */
}

static void nulls_read_as_nothing(void **state) {
    struct tx *tx = NULL;
    struct row row;
    int64_t *numbers;
    assert_int_equal(tx_begin(&fixture.call, &tx), STATUS_OK);
    assert_int_equal(
        exec_row(tx, QUERY_BASE_ECHO_VALUES,
                 PARAMS(PARAM_NULL, PARAM_TEXT(NULL), PARAM_NULL, PARAM_TIME(0),
                        PARAM_BYTES(((struct bytes){NULL, 0})), PARAM_NULL, PARAM_NULL, PARAM_NULL),
                 &row),
        STATUS_OK);
    assert_true(row_is_null(&row, "number"));
    assert_int_equal(row_int(&row, "number"), 0);
    assert_null(row_text(&row, "text"));
    assert_false(row_bool(&row, "truth"));
    assert_true(row_time(&row, "at") == 0);
    assert_null(row_bytes(&row, "bytes").data);
    assert_int_equal(row_ints(&row, "numbers", &numbers), 0);
    assert_int_equal(row_date(&row, "day").year, 0);
    assert_int_equal(tx_commit(tx), STATUS_OK);
    tx_rollback(tx);
}

static int64_t count_events(void) {
    return store_sql_number(&fixture, "lnca_worker", "SELECT count(*) FROM limit_events");
}

static enum status insert_event(struct tx *tx) {
    static const unsigned char key[SECRET_DIGEST_SIZE] = {1};
    return exec_change_one(tx, QUERY_LIMITS_INSERT_EVENT,
                           PARAMS(PARAM_DIGEST(key), PARAM_TIME(tx_call(tx)->now)));
}

static void only_a_commit_stores(void **state) {
    struct tx *tx = NULL;
    int64_t before = count_events();
    assert_int_equal(tx_begin(&fixture.call, &tx), STATUS_OK);
    assert_int_equal(insert_event(tx), STATUS_OK);
    tx_rollback(tx);
    assert_int_equal(count_events(), before);
    assert_int_equal(tx_begin(&fixture.call, &tx), STATUS_OK);
    assert_int_equal(insert_event(tx), STATUS_OK);
    assert_int_equal(insert_event(tx), STATUS_OK);
    assert_int_equal(tx_commit(tx), STATUS_OK);
    tx_rollback(tx); /* nothing to do */
    assert_int_equal(count_events(), before + 2);
    assert_int_equal(tx_begin(&fixture.call, &tx), STATUS_OK);
    assert_int_equal(tx_commit(tx), STATUS_OK); /* an empty one */
    assert_int_not_equal(tx_commit(tx), STATUS_OK);
}

static enum status insert_job(struct tx *tx, int64_t id) {
    return exec_change_one(tx, QUERY_JOB_INSERT,
                           PARAMS(PARAM_INT(id), PARAM_TEXT("funnel_test"), PARAM_NULL,
                                  PARAM_TEXT(""), PARAM_TIME(clock_now() + CLOCK_DAY),
                                  PARAM_TIME(clock_now())));
}

static void a_duplicate_is_named_and_spoils_the_transaction(void **state) {
    struct tx *tx = NULL;
    int64_t id = id_next();
    assert_int_equal(tx_begin(&fixture.call, &tx), STATUS_OK);
    assert_int_equal(insert_job(tx, id), STATUS_OK);
    assert_int_equal(insert_job(tx, id), STATUS_DUPLICATE);
    assert_string_equal(tx_constraint(tx), "jobs_pk");
    assert_int_equal(tx_commit(tx), STATUS_INTERNAL);
    assert_int_equal(store_sql_number(&fixture, "lnca_worker",
                                      "SELECT count(*) FROM jobs WHERE kind = 'funnel_test'"),
                     0);
    assert_int_equal(tx_read(&fixture.call, &tx), STATUS_OK); /* the pool is not spoiled */
    struct row row;
    assert_int_equal(exec_row(tx, QUERY_BASE_FIND_NOW, NO_PARAMS, &row), STATUS_OK);
    tx_rollback(tx);
}

static void a_wrong_value_is_internal_and_never_quoted(void **state) {
    struct tx *tx = NULL;
    struct row row;
    assert_int_equal(tx_begin(&fixture.call, &tx), STATUS_OK);
    assert_int_equal(exec_row(tx, QUERY_BASE_ECHO_VALUES,
                              PARAMS(PARAM_TEXT("secret value"), PARAM_NULL, PARAM_NULL, PARAM_NULL,
                                     PARAM_NULL, PARAM_NULL, PARAM_NULL, PARAM_NULL),
                              &row),
                     STATUS_INTERNAL);
    assert_non_null(strstr(fixture.call.failure.cause, "22P02"));
    assert_null(strstr(fixture.call.failure.cause, "secret"));
    tx_rollback(tx);
}

static struct read echo_of(const struct param *params) {
    return (struct read){QUERY_BASE_ECHO_VALUES, params, 8, NULL};
}

/* Without a block, behind BEGIN, and in the block: each answer is its own. */
static void reads_that_travel_together(void **state) {
    const struct param first[8] = {PARAM_INT(1)}, second[8] = {PARAM_INT(2)};
    for (int round = 0; round < 3; round++) {
        struct tx *tx = NULL;
        struct read reads[] = {
            echo_of(first), {QUERY_BASE_FIND_NOW, NO_PARAMS, NULL}, echo_of(second)};
        assert_int_equal(round == 0 ? tx_read(&fixture.call, &tx) : tx_begin(&fixture.call, &tx),
                         STATUS_OK);
        if (round == 2)
            assert_int_equal(insert_event(tx), STATUS_OK);
        assert_int_equal(exec_reads(tx, reads, 3), STATUS_OK);
        struct row row = rows_at(reads[0].rows, 0);
        assert_int_equal(row_int(&row, "number"), 1);
        assert_int_equal(rows_count(reads[1].rows), 1);
        row = rows_at(reads[2].rows, 0);
        assert_int_equal(row_int(&row, "number"), 2);
        tx_rollback(tx);
    }
}

static void the_first_read_that_fails_decides_and_the_pool_is_not_spoiled(void **state) {
    const struct param good[8] = {PARAM_INT(1)}, wrong[8] = {PARAM_TEXT("secret value")};
    for (int round = 0; round < 2; round++) {
        struct tx *tx = NULL;
        struct row row;
        struct read reads[] = {echo_of(good), echo_of(wrong), echo_of(good)};
        assert_int_equal(round == 0 ? tx_read(&fixture.call, &tx) : tx_begin(&fixture.call, &tx),
                         STATUS_OK);
        assert_int_equal(exec_reads(tx, reads, 3), STATUS_INTERNAL);
        assert_non_null(strstr(fixture.call.failure.cause, "22P02"));
        assert_null(strstr(fixture.call.failure.cause, "secret"));
        tx_rollback(tx);
        assert_int_equal(tx_read(&fixture.call, &tx), STATUS_OK);
        assert_int_equal(exec_row(tx, QUERY_BASE_FIND_NOW, NO_PARAMS, &row), STATUS_OK);
        tx_rollback(tx);
    }
}

static void a_full_pool_answers_busy_after_its_wait(void **state) {
    struct tx *held[3] = {NULL};
    struct tx *tx = NULL;
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(tx_read(&fixture.call, &held[i]), STATUS_OK);
    int64_t start = clock_monotonic();
    assert_int_equal(tx_read(&fixture.call, &tx), STATUS_BUSY);
    int64_t waited = clock_monotonic() - start;
    assert_true(waited >= 290000 && waited < 2 * CLOCK_SECOND);
    for (size_t i = 0; i < 3; i++)
        tx_rollback(held[i]);
    assert_int_equal(tx_read(&fixture.call, &tx), STATUS_OK);
    tx_rollback(tx);
}

#define THREADS 12
#define ROUNDS 60
static atomic_int failures;

static void *hammer(void *argument) {
    struct call call = store_fixture_call(&fixture);
    for (int i = 0; i < ROUNDS; i++) {
        struct tx *tx = NULL;
        struct row row;
        enum status status = i % 2 ? tx_begin(&call, &tx) : tx_read(&call, &tx);
        if (status == STATUS_OK)
            status = exec_row(tx, QUERY_BASE_FIND_NOW, NO_PARAMS, &row);
        if (status == STATUS_OK && i % 2)
            status = tx_commit(tx);
        tx_rollback(tx);
        failures += status != STATUS_OK;
        arena_reset(call.arena);
    }
    arena_destroy(call.arena);
    return NULL;
}

static void many_threads_share_few_connections(void **state) {
    pthread_t threads[THREADS];
    struct database_stats stats;
    failures = 0;
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, hammer, NULL), 0);
    for (size_t i = 0; i < THREADS; i++)
        (void)pthread_join(threads[i], NULL);
    assert_int_equal(failures, 0);
    database_stats(fixture.database, &stats);
    assert_true(stats.open <= 3);
    assert_int_equal(stats.in_use, 0);
}

static int conflicts;

static enum status conflict_twice(struct call *call, struct tx *tx, void *context) {
    TRY(insert_event(tx));
    (void)call_field(call, "try", "again");
    return conflicts++ < 2 ? STATUS_CONFLICT : STATUS_OK;
}

static void conflicts_are_repeated(void **state) {
    int64_t before = count_events();
    conflicts = 0;
    assert_int_equal(tx_retry(&fixture.call, conflict_twice, NULL), STATUS_OK);
    assert_int_equal(conflicts, 3);
    assert_int_equal(count_events(), before + 1);
    assert_int_equal(fixture.call.failure.field_count, 1);
}

static enum status lose_connection_once(struct call *call, struct tx *tx, void *context) {
    int *tries = context;
    struct row row;
    TRY(insert_event(tx));
    if ((*tries)++ == 0)
        store_sql(&fixture, "lnca_worker",
                  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                  "WHERE application_name = 'store_test' AND state LIKE 'idle in%'");
    return exec_row(tx, QUERY_BASE_FIND_NOW, NO_PARAMS, &row);
}

static void a_connection_lost_before_commit_is_repeated(void **state) {
    int64_t before = count_events();
    int tries = 0;
    assert_int_equal(tx_retry(&fixture.call, lose_connection_once, &tries), STATUS_OK);
    assert_int_equal(tries, 2);
    assert_int_equal(count_events(), before + 1);
}

static void a_long_statement_is_cut_off(void **state) {
    struct tx *tx = NULL;
    struct row row;
    int64_t start = clock_monotonic();
    assert_int_equal(tx_read(&fixture.call, &tx), STATUS_OK);
    assert_int_equal(exec_row(tx, QUERY_BASE_SLEEP, PARAMS(PARAM_INT(20000)), &row), STATUS_BUSY);
    assert_true(clock_monotonic() - start < 7 * CLOCK_SECOND);
    tx_rollback(tx);
}

static enum status ask(void) {
    struct tx *tx = NULL;
    struct row row;
    struct read reads[] = {{QUERY_BASE_FIND_NOW, NO_PARAMS, NULL},
                           {QUERY_BASE_FIND_NOW, NO_PARAMS, NULL}};
    TRY(tx_read(&fixture.call, &tx));
    enum status status = exec_row(tx, QUERY_BASE_FIND_NOW, NO_PARAMS, &row);
    if (status == STATUS_OK)
        status = exec_reads(tx, reads, 2);
    tx_rollback(tx);
    return status;
}

static void idle_connections_that_the_server_closed_are_not_used(void **state) {
    assert_int_equal(ask(), STATUS_OK);
    store_hide_database(&fixture);
    store_show_database(&fixture);
    clock_sleep(500000);
    for (int i = 0; i < 5; i++)
        assert_int_equal(ask(), STATUS_OK);
}

static void gone_answers_at_once_and_back_works_within_5_s(void **state) {
    store_hide_database(&fixture);
    clock_sleep(100000);
    for (int i = 0; i < 30; i++) {
        int64_t start = clock_monotonic();
        assert_int_equal(ask(), STATUS_UNAVAILABLE);
        assert_true(clock_monotonic() - start < CLOCK_SECOND);
        clock_sleep(100000);
    }
    store_show_database(&fixture);
    int64_t start = clock_monotonic();
    while (ask() != STATUS_OK) {
        assert_true(clock_monotonic() - start < 5 * CLOCK_SECOND);
        clock_sleep(50000);
    }
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup(name, fresh_call)
    const struct CMUnitTest tests[] = {
        TEST(values_come_back_as_they_went),
        TEST(nulls_read_as_nothing),
        TEST(only_a_commit_stores),
        TEST(a_duplicate_is_named_and_spoils_the_transaction),
        TEST(a_wrong_value_is_internal_and_never_quoted),
        TEST(reads_that_travel_together),
        TEST(the_first_read_that_fails_decides_and_the_pool_is_not_spoiled),
        TEST(a_full_pool_answers_busy_after_its_wait),
        TEST(many_threads_share_few_connections),
        TEST(conflicts_are_repeated),
        TEST(a_connection_lost_before_commit_is_repeated),
        TEST(a_long_statement_is_cut_off),
        TEST(idle_connections_that_the_server_closed_are_not_used),
        TEST(gone_answers_at_once_and_back_works_within_5_s),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
