/* The states of an order: every move of the specification's table, no other, and what a move
 * writes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/audit/audit.h"
#include "core/job/job.h"
#include "core/order/invoice.h"
#include "core/order/order_complete.h"
#include "core/order/order_flow.h"

/* Fakes of what order_move leans on: they note what was asked. */
static struct {
    enum status complete;
    int updates, events, audits, jobs, invoices;
    struct order_record updated;
    struct order_event_record event;
    char action[64], job_kind[64], job_key[96];
    int64_t job_run_at;
} seen;

enum status order_store_insert(struct tx *tx, const struct order_record *record) {
    (void)tx;
    seen.updated = *record;
    return STATUS_OK;
}

enum status order_store_update(struct tx *tx, const struct order_record *record) {
    (void)tx;
    seen.updates++;
    seen.updated = *record;
    return STATUS_OK;
}

enum status order_store_insert_event(struct tx *tx, const struct order_event_record *record) {
    (void)tx;
    seen.events++;
    seen.event = *record;
    return STATUS_OK;
}

enum status order_complete_check(struct call *call, struct tx *tx,
                                 const struct order_record *record) {
    (void)call, (void)tx, (void)record;
    return seen.complete;
}

enum status audit_write(struct call *call, struct tx *tx, const struct audit_event *event) {
    (void)call, (void)tx;
    seen.audits++;
    (void)str_copy(seen.action, sizeof seen.action, event->action);
    return STATUS_OK;
}

enum status job_enqueue(struct call *call, struct tx *tx, const struct job_request *request) {
    (void)call, (void)tx;
    seen.jobs++;
    seen.job_run_at = request->run_at;
    (void)str_copy(seen.job_kind, sizeof seen.job_kind, request->kind);
    (void)str_copy(seen.job_key, sizeof seen.job_key, request->unique_key);
    return STATUS_OK;
}

enum status invoice_open(struct call *call, struct tx *tx, const struct order_record *order) {
    (void)call, (void)tx;
    seen.invoices++;
    assert_true(str_starts_with(order->last_event, "paid"));
    return STATUS_OK;
}

/* The table of the specification, section 7, as far as this system walks it now. */
static const struct {
    const char *from, *event, *to;
} expected[] = {
    {"draft", "submit", "awaiting_payment"},
    {"awaiting_payment", "cancel", "closed"},
    {"awaiting_payment", "expire", "closed"},
    {"awaiting_payment", "paid", "in_review"},
    {"closed", "late_payment", "refunding"},
    {"in_review", "refuse", "refused"},
    {"refused", "resubmit", "in_review"},
    {"in_review", "approve", "approved"},
    {"approved", "issue", "completed"},
    {"in_review", "approve_first", "in_review"},
    {"draft", "submit_batch", "awaiting_payment"},
    {"draft", "join_batch", "awaiting_payment"},
    {"awaiting_payment", "paid_batch", "completed"},
    {"awaiting_payment", "paid_in_batch", "awaiting_holder"},
    {"awaiting_payment", "close_in_batch", "closed"},
    {"awaiting_holder", "hand_in", "in_review"},
    {"awaiting_holder", "decline", "refunding"},
    {"awaiting_holder", "lapse", "refunding"},
};
#define EXPECTED_COUNT (sizeof expected / sizeof *expected)

static struct call call_of(struct arena *arena, enum actor_kind kind, int64_t id) {
    return (struct call){.arena = arena, .now = 1000000, .actor = {.kind = kind, .id = id}};
}

static struct order_record order_in(const char *state) {
    return (struct order_record){.id = 7,
                                 .account_id = 1,
                                 .reviewer_id = 2,
                                 .state = state,
                                 .last_event = "before",
                                 .version = 3,
                                 .closes_at = 5000000};
}

static const char *to_of(const char *from, const char *event) {
    for (size_t i = 0; i < EXPECTED_COUNT; i++)
        if (str_equal(expected[i].from, from) && str_equal(expected[i].event, event))
            return expected[i].to;
    return NULL;
}

static void test_every_move(void **state) {
    (void)state;
    struct arena *arena = arena_create(0);
    for (int s = 0; s < ORDER_STATE__MAX; s++)
        for (size_t e = 0; e < EXPECTED_COUNT; e++) {
            const char *from = order_state_word((enum order_state)s), *event = expected[e].event;
            bool staff = str_starts_with(event, "approve") || str_equal(event, "refuse");
            struct call call = call_of(arena, staff ? ACTOR_STAFF : ACTOR_ACCOUNT, staff ? 2 : 1);
            struct order_record record = order_in(from);
            memset(&seen, 0, sizeof seen);
            enum status status = order_move(&call, NULL, &record, event);
            const char *to = to_of(from, event);
            assert_int_equal(status, to == NULL ? STATUS_STATE : STATUS_OK);
            assert_int_equal(order_can((enum order_state)s, event), to != NULL);
            assert_int_equal(seen.updates, to == NULL ? 0 : 1);
            if (to == NULL)
                continue;
            assert_string_equal(record.state, to);
            assert_string_equal(seen.event.from_state, from);
            assert_string_equal(seen.event.to_state, to);
            assert_int_equal(seen.updated.version, 3); /* the store compares with what was read */
            assert_int_equal(record.version, 4);
            assert_int_equal(seen.audits, 1);
            assert_int_equal(seen.invoices,
                             str_equal(event, "paid") || str_equal(event, "paid_batch"));
        }
    arena_destroy(arena);
}

static void test_guards(void **state) {
    (void)state;
    struct arena *arena = arena_create(0);
    struct order_record record = order_in("draft");
    struct call stranger = call_of(arena, ACTOR_ACCOUNT, 9),
                owner = call_of(arena, ACTOR_ACCOUNT, 1);
    memset(&seen, 0, sizeof seen);
    assert_int_equal(order_move(&stranger, NULL, &record, "submit"), STATUS_FORBIDDEN);
    seen.complete = STATUS_ORDER_INCOMPLETE;
    assert_int_equal(order_move(&owner, NULL, &record, "submit"), STATUS_ORDER_INCOMPLETE);
    record = order_in("in_review");
    struct call other = call_of(arena, ACTOR_STAFF, 3);
    assert_int_equal(order_move(&other, NULL, &record, "approve"), STATUS_REVIEW_TAKEN);
    assert_int_equal(order_move(&owner, NULL, &record, "approve"), STATUS_REVIEW_TAKEN);
    assert_string_equal(record.state, "in_review");
    assert_int_equal(seen.updates, 0);
    arena_destroy(arena);
}

static void test_jobs_of_a_move(void **state) {
    (void)state;
    struct arena *arena = arena_create(0);
    struct call owner = call_of(arena, ACTOR_ACCOUNT, 1);
    struct order_record record = order_in("draft");
    memset(&seen, 0, sizeof seen);
    assert_int_equal(order_move(&owner, NULL, &record, "submit"), STATUS_OK);
    assert_int_equal(seen.jobs, 1);
    assert_string_equal(seen.job_kind, "close_order");
    assert_string_equal(seen.job_key, "close_order:0000000000000000007");
    assert_int_equal(seen.job_run_at, 5000000);
    assert_string_equal(seen.action, "order.submit");
    assert_int_equal(order_move(&owner, NULL, &record, "cancel"), STATUS_OK);
    assert_string_equal(seen.job_kind, "close_payments");
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"RUL5: orders move along the table and no other way", test_every_move, NULL, NULL, NULL},
        {"STF2: only the reviewer who took an order decides; only its owner submits", test_guards,
         NULL, NULL, NULL},
        {"NEW5: a submitted order closes by itself", test_jobs_of_a_move, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
