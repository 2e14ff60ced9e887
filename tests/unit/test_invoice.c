/* Invoices by rule: the tax inside an amount, and every move of the table, no other. ME7, STF4. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/audit/audit.h"
#include "core/order/invoice.h"
#include "core/order/invoice_flow.h"

static struct {
    int updates, audits;
    char action[64];
} seen;

enum status invoice_store_update(struct tx *tx, const struct invoice_record *record) {
    (void)tx, (void)record;
    seen.updates++;
    return STATUS_OK;
}

enum status audit_write(struct call *call, struct tx *tx, const struct audit_event *event) {
    (void)call, (void)tx;
    seen.audits++;
    (void)str_copy(seen.action, sizeof seen.action, event->action);
    return STATUS_OK;
}

/* invoice.o is linked for invoice_tax_of; what it leans on elsewhere is not called here. */
enum status invoice_store_insert(struct tx *tx, const struct invoice_record *record) {
    (void)tx, (void)record;
    return STATUS_INTERNAL;
}
enum status invoice_store_find(struct tx *tx, int64_t id, struct invoice_record *out_record) {
    (void)tx, (void)id, (void)out_record;
    return STATUS_INTERNAL;
}
enum status invoice_store_lock_of_order(struct tx *tx, int64_t order_id,
                                        struct invoice_records *out_records) {
    (void)tx, (void)order_id, (void)out_records;
    return STATUS_INTERNAL;
}
enum status invoice_store_find_tax(struct tx *tx, const char *product_code, int64_t at,
                                   struct invoice_tax *out_tax) {
    (void)tx, (void)product_code, (void)at, (void)out_tax;
    return STATUS_INTERNAL;
}

static void test_tax(void **state) {
    (void)state;
    assert_int_equal(invoice_tax_of(24000, 60), 1358);  /* 1358.49 */
    assert_int_equal(invoice_tax_of(30000, 130), 3451); /* 3451.33 */
    assert_int_equal(invoice_tax_of(10600, 60), 600);
    assert_int_equal(invoice_tax_of(1, 60), 0);
    assert_int_equal(invoice_tax_of(9, 60), 1);  /* 0.509 */
    assert_int_equal(invoice_tax_of(53, 60), 3); /* exactly 3 */
    assert_int_equal(invoice_tax_of(100, 0), 0);
    for (int64_t amount = 1; amount < 3000; amount++) { /* never beyond the provider's tolerance */
        int64_t tax = invoice_tax_of(amount, 60), net = amount - tax;
        assert_true(net * 60 - tax * 1000 <= 1000 && tax * 1000 - net * 60 <= 1000);
    }
}

static const struct {
    const char *from, *event, *to;
} expected[] = {
    {"waiting", "request", "requested"},
    {"waiting", "withdraw", "withdrawn"},
    {"requested", "issue", "issued"},
    {"requested", "fail", "failed"},
    {"failed", "retry", "waiting"},
    {"failed", "withdraw", "withdrawn"},
    {"requested", "mismatch", "mismatched"},
    {"mismatched", "reverse", "reversing"},
    {"mismatched", "retry", "requested"},
    {"issued", "reverse", "reversing"},
    {"reversing", "finish_reversal", "reversed"},
};
#define EXPECTED_COUNT (sizeof expected / sizeof *expected)

static const char *to_of(const char *from, const char *event) {
    for (size_t i = 0; i < EXPECTED_COUNT; i++)
        if (str_equal(expected[i].from, from) && str_equal(expected[i].event, event))
            return expected[i].to;
    return NULL;
}

static void test_every_move(void **state) {
    (void)state;
    struct arena *arena = arena_create(0);
    struct call call = {.arena = arena, .now = 1000000};
    for (int s = 0; s < INVOICE_STATE__MAX; s++)
        for (size_t e = 0; e < EXPECTED_COUNT; e++) {
            const char *from = invoice_state_word((enum invoice_state)s);
            struct invoice_record record = {.id = 7, .state = from, .version = 3};
            const char *to = to_of(from, expected[e].event);
            memset(&seen, 0, sizeof seen);
            assert_int_equal(invoice_move(&call, NULL, &record, expected[e].event),
                             to == NULL ? STATUS_STATE : STATUS_OK);
            assert_int_equal(seen.updates, to == NULL ? 0 : 1);
            assert_int_equal(seen.audits, to == NULL ? 0 : 1);
            assert_string_equal(record.state, to == NULL ? from : to);
            assert_int_equal(record.version, to == NULL ? 3 : 4);
        }
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"ME7: the tax inside an amount, in whole fen", test_tax, NULL, NULL, NULL},
        {"STF4: an invoice moves as its table says", test_every_move, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
