/* The parts and documents of an order, by kind of holder. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/base/str.h"
#include "core/order/order_parts.h"

static bool needs(const char *holder_kind, bool is_one, const char *kind) {
    struct order_materials_needed needed = order_parts_needed(holder_kind, is_one);
    for (size_t i = 0; i < needed.count; i++)
        if (str_equal(needed.items[i], kind))
            return true;
    return false;
}

static void test_power_of_attorney_unless_one(void **state) {
    (void)state;
    assert_true(needs("enterprise", false, "power_of_attorney"));
    assert_false(needs("enterprise", true, "power_of_attorney"));
    assert_true(order_parts_has_material("enterprise", "power_of_attorney"));
    assert_int_equal(order_parts_needed("enterprise", false).count, 6);
    assert_int_equal(order_parts_needed("enterprise", true).count, 5);
    assert_int_equal(order_parts_needed("personal", false).count, 1);
    assert_int_equal(order_parts_needed("nobody", false).count, 0);
}

static void test_parts_belong_to_their_kind(void **state) {
    (void)state;
    assert_true(order_parts_has("personal", "material.application_form"));
    assert_false(order_parts_has("enterprise", "material.application_form"));
    assert_true(order_parts_has("enterprise", "handler.mobile"));
    assert_false(order_parts_has("personal", "handler.mobile"));
    assert_true(order_parts_has("personal", "invoice_title"));
    assert_true(order_parts_has("enterprise", "material.business_licence"));
    assert_false(order_parts_has("enterprise", "business_licence"));
    assert_false(order_parts_has("enterprise", "handler"));
}

static void test_parts_of_a_renewal(void **state) {
    (void)state;
    const char *company =
        order_parts_kind(&(struct order_record){.type = "renewal", .holder_kind = "enterprise"});
    const char *person =
        order_parts_kind(&(struct order_record){.type = "renewal", .holder_kind = "personal"});
    assert_true(order_parts_has(company, "handler.name"));
    assert_true(order_parts_has(company, "material.power_of_attorney"));
    assert_false(order_parts_has(company, "handler.mobile"));
    assert_false(order_parts_has(company, "holder.name"));
    assert_false(order_parts_has(company, "legal_representative.name"));
    assert_false(order_parts_has(company, "material.business_licence"));
    assert_int_equal(order_parts_needed(company, false).count, 1);
    assert_int_equal(order_parts_needed(company, true).count, 0);
    assert_true(order_parts_has(person, "invoice_title"));
    assert_false(order_parts_has(person, "holder.name"));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_power_of_attorney_unless_one),
                                       cmocka_unit_test(test_parts_belong_to_their_kind),
                                       cmocka_unit_test(test_parts_of_a_renewal)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
