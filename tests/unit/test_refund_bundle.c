/* What goes back together, and when the provider may be asked for more of a payment. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/order/refund_bundle.h"
#include "db/order_store.h"

#define NOW (1000 * CLOCK_DAY)

/* Fakes: how often each payment was tried, and the numbers given. */
static struct {
    struct refund_tries tries;
    int64_t ids[8][8];
    size_t counts[8];
    int64_t numbers[8];
    size_t given;
} world;

enum status refund_store_find_tries(struct tx *tx, int64_t payment_id,
                                    struct refund_tries *out_tries) {
    (void)tx, (void)payment_id;
    *out_tries = world.tries;
    return STATUS_OK;
}

enum status refund_store_set_number(struct tx *tx, const int64_t *ids, size_t count, int64_t number,
                                    int64_t now) {
    (void)tx, (void)now;
    memcpy(world.ids[world.given], ids, count * sizeof *ids);
    world.counts[world.given] = count;
    world.numbers[world.given++] = number;
    return STATUS_OK;
}

enum status refund_store_list_of_number(struct tx *tx, int64_t id,
                                        struct refund_records *out_records) {
    (void)tx, (void)id;
    out_records->count = 0;
    return STATUS_OK;
}

enum status refund_store_lock(struct tx *tx, int64_t id, struct refund_record *out_record) {
    (void)tx, (void)id, (void)out_record;
    return STATUS_NOT_FOUND;
}

enum status order_store_lock(struct tx *tx, int64_t id, struct order_record *out_record) {
    (void)tx, (void)id, (void)out_record;
    return STATUS_NOT_FOUND;
}

/* ---- tests ---- */

static struct call call;

static int set_up(void **state) {
    call = (struct call){.now = NOW, .arena = arena_create(0)};
    memset(&world, 0, sizeof world);
    return 0;
}

static int tear_down(void **state) {
    arena_destroy(call.arena);
    return 0;
}

static struct refund_numbers form(struct refund_record *items, size_t count) {
    struct refund_numbers numbers;
    assert_int_equal(
        refund_bundle_form(&call, NULL, &(struct refund_records){items, count}, &numbers),
        STATUS_OK);
    return numbers;
}

static void test_new11_one_number_for_each_payment(void **state) {
    struct refund_record granted[] = {{.id = 11, .payment_id = 1},
                                      {.id = 12, .payment_id = 2},
                                      {.id = 13, .payment_id = 1},
                                      {.id = 14, .payment_id = 1}};
    struct refund_numbers numbers = form(granted, 4);
    assert_int_equal(numbers.count, 2);
    assert_int_equal(numbers.items[0].id, 11);
    assert_true(numbers.items[0].is_new);
    assert_int_equal(numbers.items[1].id, 12);
    assert_false(numbers.is_partial);
    assert_int_equal(world.given, 2);
    assert_int_equal(world.counts[0], 3);
    assert_memory_equal(world.ids[0], ((int64_t[]){11, 13, 14}), 3 * sizeof(int64_t));
    assert_int_equal(world.numbers[0], 11);
    assert_int_equal(world.counts[1], 1);
}

static void test_new11_a_number_to_ask_for_comes_first(void **state) {
    struct refund_record granted[] = {{.id = 11, .payment_id = 1, .number = 11},
                                      {.id = 12, .payment_id = 1, .number = 11},
                                      {.id = 13, .payment_id = 1}};
    struct refund_numbers numbers = form(granted, 3);
    assert_int_equal(numbers.count, 1);
    assert_int_equal(numbers.items[0].id, 11);
    assert_false(numbers.items[0].is_new);
    assert_true(numbers.is_partial);
    assert_int_equal(world.given, 0);
}

static void test_new11_the_last_numbers_of_a_payment_are_spread(void **state) {
    struct refund_record granted[] = {{.id = 11, .payment_id = 1}};
    world.tries = (struct refund_tries){.count = BUNDLE_FREELY - 1, .last_at = NOW};
    assert_int_equal(form(granted, 1).count, 1);
    world.tries.count = BUNDLE_FREELY;
    world.tries.last_at = NOW - CLOCK_DAY;
    struct refund_numbers numbers = form(granted, 1);
    assert_int_equal(numbers.count, 0);
    assert_int_equal(numbers.wait_seconds, (BUNDLE_PAUSE - CLOCK_DAY) / CLOCK_SECOND + 1);
    world.tries.last_at = NOW - BUNDLE_PAUSE;
    numbers = form(granted, 1);
    assert_int_equal(numbers.count, 1);
    assert_int_equal(numbers.wait_seconds, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_new11_one_number_for_each_payment, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_new11_a_number_to_ask_for_comes_first, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(test_new11_the_last_numbers_of_a_payment_are_spread, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
