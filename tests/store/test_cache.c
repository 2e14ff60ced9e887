/* uses: store_fixture */
/* Redis: the verbs, scripts, sliding windows with their fallback, and Redis gone and back. */
#include "tests/store/store_fixture.h"

#include <string.h>

#include "db/limits_cache.h"

static struct store_fixture fixture;
static char *prefix; /* of this run's keys */

static int set_up(void **state) {
    store_fixture_open(&fixture, "lnca_api", 3);
    store_sql(&fixture, "lnca_api", "DELETE FROM limit_events");
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
    prefix = arena_format(fixture.call.arena, "test:%lld", (long long)id_next());
    return 0;
}

static const char *key(const char *name) {
    return arena_format(fixture.call.arena, "%s:%s", prefix, name);
}

static void values_are_set_read_taken(void **state) {
    struct call *call = &fixture.call;
    struct bytes value;
    char *text;
    assert_int_equal(cache_get(call, key("a"), &value), STATUS_NOT_FOUND);
    assert_int_equal(cache_set(call, key("a"), BYTES("x\0\r\ny", 5), 10000), STATUS_OK);
    assert_int_equal(cache_get(call, key("a"), &value), STATUS_OK);
    assert_int_equal(value.size, 5);
    assert_memory_equal(value.data, "x\0\r\ny", 6);
    assert_int_equal(cache_add(call, key("a"), BYTES("z", 1), 10000), STATUS_DUPLICATE);
    assert_int_equal(cache_take(call, key("a"), &value), STATUS_OK);
    assert_int_equal(cache_take(call, key("a"), &value), STATUS_NOT_FOUND);
    assert_int_equal(cache_add(call, key("a"), BYTES("", 0), 10000), STATUS_OK);
    assert_int_equal(cache_get_text(call, key("a"), &text), STATUS_OK);
    assert_string_equal(text, "");
    assert_int_equal(cache_touch(call, key("a"), 30), STATUS_OK);
    clock_sleep(60000);
    assert_int_equal(cache_touch(call, key("a"), 30), STATUS_NOT_FOUND);
    assert_int_equal(cache_set_text(call, key("b"), "text", 10000), STATUS_OK);
    assert_int_equal(cache_remove(call, key("b")), STATUS_OK);
    assert_int_equal(cache_remove(call, key("b")), STATUS_NOT_FOUND);
}

static void several_are_read_at_once(void **state) {
    struct call *call = &fixture.call;
    const char *const keys[] = {key("1"), key("2"), key("3")};
    struct bytes values[3];
    assert_int_equal(cache_set_text(call, keys[0], "one", 10000), STATUS_OK);
    assert_int_equal(cache_set_text(call, keys[2], "three", 10000), STATUS_OK);
    assert_int_equal(cache_get_many(call, keys, 3, values), STATUS_OK);
    assert_string_equal(values[0].data, "one");
    assert_null(values[1].data);
    assert_string_equal(values[2].data, "three");
}

#define MANY 1000

static void many_are_set_in_one_exchange(void **state) {
    struct call *call = &fixture.call;
    const char *keys[MANY];
    char *text;
    for (int i = 0; i < MANY; i++)
        keys[i] = arena_format(call->arena, "%s:%d", key("many"), i);
    assert_int_equal(cache_set_text(call, keys[7], "before", 10000), STATUS_OK);
    assert_int_equal(cache_set_many(call, keys, MANY, BYTES("all", 3), 10000), STATUS_OK);
    for (int i = 0; i < MANY; i++) {
        assert_int_equal(cache_get_text(call, keys[i], &text), STATUS_OK);
        assert_string_equal(text, "all");
    }
    assert_int_equal(cache_set_many(call, keys, 3, BYTES("x", 1), 0), STATUS_INTERNAL);
    assert_int_equal(cache_get_text(call, keys[0], &text), STATUS_OK); /* still in step */
    assert_string_equal(text, "all");
}

static void counters_begin_their_time_with_the_first(void **state) {
    int64_t value;
    for (int64_t i = 1; i <= 3; i++) {
        assert_int_equal(cache_increment(&fixture.call, key("n"), 1000, &value), STATUS_OK);
        assert_true(value == i);
    }
    clock_sleep(1200000);
    assert_int_equal(cache_increment(&fixture.call, key("n"), 1000, &value), STATUS_OK);
    assert_true(value == 1);
}

/* One a minute, three in ten minutes, by moving the call's clock. */
static void take_through_the_windows(const char *subject) {
    static const struct limit limits[] = {{1, 60}, {3, 600}};
    struct call *call = &fixture.call;
    int64_t start = call->now;
    assert_int_equal(limits_take(call, "test", subject, limits, 2), STATUS_OK);
    assert_int_equal(limits_take(call, "test", subject, limits, 2), STATUS_TOO_MANY);
    assert_int_equal(call->failure.retry_after_seconds, 60);
    call->now = start + 59 * CLOCK_SECOND;
    assert_int_equal(limits_take(call, "test", subject, limits, 2), STATUS_TOO_MANY);
    assert_int_equal(call->failure.retry_after_seconds, 1);
    call->now = start + 60 * CLOCK_SECOND;
    assert_int_equal(limits_take(call, "test", subject, limits, 2), STATUS_OK);
    call->now = start + 120 * CLOCK_SECOND;
    assert_int_equal(limits_take(call, "test", subject, limits, 2), STATUS_OK);
    call->now = start + 200 * CLOCK_SECOND;
    assert_int_equal(limits_take(call, "test", subject, limits, 2), STATUS_TOO_MANY);
    assert_int_equal(call->failure.retry_after_seconds, 400);
    call->now = start + 600 * CLOCK_SECOND;
    assert_int_equal(limits_take(call, "test", subject, limits, 2), STATUS_OK);
    assert_int_equal(limits_take(call, "test", key("other"), limits, 2), STATUS_OK);
}

static void limits_slide(void **state) {
    take_through_the_windows(key("redis"));
    assert_int_equal(store_sql_number(&fixture, "lnca_api", "SELECT count(*) FROM limit_events"),
                     0);
}

static void scripts_survive_a_redis_that_forgot_them(void **state) {
    int64_t value;
    store_hide_redis(&fixture);
    store_show_redis(&fixture);
    assert_int_equal(cache_increment(&fixture.call, key("s"), 5000, &value), STATUS_OK);
}

static void limits_are_counted_in_postgresql_while_redis_is_gone(void **state) {
    store_hide_redis(&fixture);
    clock_sleep(50000);
    take_through_the_windows(key("database"));
    assert_int_equal(store_sql_number(&fixture, "lnca_api", "SELECT count(*) FROM limit_events"),
                     5);
    fixture.call.now += 3 * CLOCK_DAY;
    assert_int_equal(limits_clean(&fixture.call), STATUS_OK);
    assert_int_equal(store_sql_number(&fixture, "lnca_api", "SELECT count(*) FROM limit_events"),
                     0);
    store_show_redis(&fixture);
}

static void gone_answers_at_once_and_back_works_within_5_s(void **state) {
    store_hide_redis(&fixture);
    clock_sleep(50000);
    for (int i = 0; i < 20; i++) {
        int64_t start = clock_monotonic();
        assert_int_equal(cache_check(fixture.cache), STATUS_UNAVAILABLE);
        assert_true(clock_monotonic() - start < 400000);
        clock_sleep(100000);
    }
    store_show_redis(&fixture);
    int64_t start = clock_monotonic();
    while (cache_check(fixture.cache) != STATUS_OK) {
        assert_true(clock_monotonic() - start < 5 * CLOCK_SECOND);
        clock_sleep(50000);
    }
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup(name, fresh_call)
    const struct CMUnitTest tests[] = {
        TEST(values_are_set_read_taken),
        TEST(several_are_read_at_once),
        TEST(many_are_set_in_one_exchange),
        TEST(counters_begin_their_time_with_the_first),
        {.name = "RUL6: limits slide", .test_func = limits_slide, .setup_func = fresh_call},
        TEST(scripts_survive_a_redis_that_forgot_them),
        {.name = "RUL6: limits are counted in PostgreSQL while Redis is gone",
         .test_func = limits_are_counted_in_postgresql_while_redis_is_gone,
         .setup_func = fresh_call},
        TEST(gone_answers_at_once_and_back_works_within_5_s),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
