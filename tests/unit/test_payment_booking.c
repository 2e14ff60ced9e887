/* Money becomes state once, whichever way its news came, and never without a record. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/audit/audit.h"
#include "core/job/job.h"
#include "core/order/batch_order.h"
#include "core/order/order_flow.h"
#include "core/order/order_holder.h"
#include "core/order/payment_booking.h"
#include "core/order/refund.h"
#include "core/order/refund_run.h"
#include "core/order/renewal.h"
#include "db/payment_store.h"
#include "db/poll_cache.h"

/* Fakes: one payment of one order, and what was done to them. */
static struct {
    struct payment_record payment;
    struct order_record order;
    int finishes, moves, audits, batches;
    char event[32], action[64], refund_cause[16];
    const char *type, *holder_kind; /* of the order; NULL = a new personal one */
    const char *medium;
} world;

enum status tx_begin(struct call *call, struct tx **out_tx) {
    (void)call;
    *out_tx = NULL;
    return STATUS_OK;
}

enum status tx_read(struct call *call, struct tx **out_tx) {
    return tx_begin(call, out_tx);
}

enum status tx_commit(struct tx *tx) {
    (void)tx;
    return STATUS_OK;
}

void tx_rollback(struct tx *tx) {
    (void)tx;
}

enum status tx_end(struct tx *tx, enum status status) {
    (void)tx;
    return status;
}

enum status payment_store_find(struct tx *tx, int64_t id, struct payment_record *out_record) {
    (void)tx, (void)id;
    *out_record = world.payment;
    return STATUS_OK;
}

enum status payment_store_lock(struct tx *tx, int64_t id, struct payment_record *out_record) {
    return payment_store_find(tx, id, out_record);
}

enum status payment_store_finish(struct tx *tx, const struct payment_record *record) {
    (void)tx;
    world.finishes++;
    world.payment = *record;
    return STATUS_OK;
}

enum status payment_store_insert_notice(struct tx *tx, const struct payment_notice_record *record,
                                        bool *out_new) {
    (void)tx, (void)record;
    *out_new = true;
    return STATUS_OK;
}

enum status order_store_lock(struct tx *tx, int64_t id, struct order_record *out_record) {
    (void)tx, (void)id;
    *out_record = world.order;
    return STATUS_OK;
}

enum order_state order_state_parse(const char *word) {
    if (str_equal(word, "awaiting_payment"))
        return ORDER_AWAITING_PAYMENT;
    return str_equal(word, "closed") ? ORDER_CLOSED : ORDER_IN_REVIEW;
}

bool order_can(enum order_state from, const char *event) {
    return (from == ORDER_AWAITING_PAYMENT && str_equal(event, "paid")) ||
           (from == ORDER_CLOSED && str_equal(event, "late_payment"));
}

enum status order_move(struct call *call, struct tx *tx, struct order_record *record,
                       const char *event) {
    (void)call, (void)tx;
    world.moves++;
    (void)str_copy(world.event, sizeof world.event, event);
    world.order = *record;
    return STATUS_OK;
}

bool renewal_is(const struct order_record *record) {
    return str_equal(record->type, "renewal");
}

bool order_is_batch(const struct order_record *record) {
    return str_equal(record->type, "batch");
}

enum status batch_order_pay(struct call *call, struct tx *tx, const struct order_record *batch) {
    (void)call, (void)tx;
    world.batches++;
    assert_int_equal(batch->paid_at, 800);
    return STATUS_OK;
}

enum status renewal_take_effect(struct call *call, struct tx *tx, struct order_record *record,
                                int64_t at) {
    (void)call, (void)tx;
    record->service_from = at;
    return STATUS_OK;
}

enum status audit_write(struct call *call, struct tx *tx, const struct audit_event *event) {
    (void)call, (void)tx;
    world.audits++;
    (void)str_copy(world.action, sizeof world.action, event->action);
    return STATUS_OK;
}

enum status refund_begin(struct call *call, struct tx *tx, const struct payment_record *payment,
                         const char *cause) {
    (void)call, (void)tx;
    assert_int_equal(payment->paid_at, 800);
    (void)str_copy(world.refund_cause, sizeof world.refund_cause, cause);
    return STATUS_OK;
}

enum status refund_find_misfit(struct call *call, const struct refund_fact *fact,
                               struct refund_record *out_refund, const char **out_misfit) {
    (void)call, (void)fact;
    *out_refund = (struct refund_record){0};
    *out_misfit = NULL;
    return STATUS_OK;
}

enum status job_enqueue(struct call *call, struct tx *tx, const struct job_request *request) {
    (void)call, (void)tx, (void)request;
    return STATUS_OK;
}

void poll_cache_forget(struct call *call, const char *kind, int64_t id) {
    (void)call, (void)kind, (void)id;
}

static enum status book(const char *order_state, int64_t order_paid_at, int64_t amount_fen) {
    struct arena *arena = arena_create(0);
    struct call call = {.arena = arena, .now = 900};
    world.order = (struct order_record){.id = 1,
                                        .type = world.type != NULL ? world.type : "new",
                                        .holder_kind = world.holder_kind != NULL ? world.holder_kind
                                                                                 : "personal",
                                        .medium = world.medium,
                                        .state = order_state,
                                        .paid_at = order_paid_at};
    enum status status = payment_book(&call, &(struct payment_fact){.payment_id = 5,
                                                                    .transaction_id = "42",
                                                                    .amount_fen = amount_fen,
                                                                    .paid_at = 800});
    arena_destroy(arena);
    return status;
}

static int reset(void **state) {
    (void)state;
    memset(&world, 0, sizeof world);
    world.payment =
        (struct payment_record){.id = 5, .order_id = 1, .amount_fen = 1, .state = "pending"};
    return 0;
}

static void paid_once(void **state) {
    (void)state;
    assert_int_equal(book("awaiting_payment", 0, 1), STATUS_OK);
    assert_string_equal(world.payment.state, "succeeded");
    assert_string_equal(world.event, "paid");
    assert_int_equal(world.order.paid_at, 800);
    assert_int_equal(book("in_review", 800, 1), STATUS_OK);
    assert_int_equal(world.finishes, 1);
    assert_int_equal(world.moves, 1);
}

static void personal_renewal_takes_effect_at_once(void **state) {
    (void)state;
    world.type = "renewal";
    assert_int_equal(book("awaiting_payment", 0, 1), STATUS_OK);
    assert_string_equal(world.event, "paid_renewal");
    assert_int_equal(world.order.service_from, 800);
    assert_int_equal(world.order.waiting_since, 0);
}

static void token_renewal_takes_effect_and_waits_for_its_token(void **state) {
    (void)state;
    world.type = "renewal";
    world.medium = "ukey";
    assert_int_equal(book("awaiting_payment", 0, 1), STATUS_OK);
    assert_string_equal(world.event, "paid_token_renewal");
    assert_int_equal(world.order.service_from, 800);
}

static void enterprise_renewal_waits_for_review(void **state) {
    (void)state;
    world.type = "renewal";
    world.holder_kind = "enterprise";
    assert_int_equal(book("awaiting_payment", 0, 1), STATUS_OK);
    assert_string_equal(world.event, "paid");
    assert_int_equal(world.order.service_from, 0);
    assert_int_equal(world.order.waiting_since, 900);
}

static void batch_takes_its_persons_along(void **state) {
    (void)state;
    world.type = "batch";
    world.holder_kind = "enterprise";
    assert_int_equal(book("awaiting_payment", 0, 1), STATUS_OK);
    assert_string_equal(world.event, "paid_batch");
    assert_int_equal(world.order.completed_at, 900);
    assert_int_equal(world.batches, 1);
    world.event[0] = '\0';
    assert_int_equal(book("completed", 800, 1), STATUS_OK);
    assert_int_equal(world.batches, 1);
}

static void late_batch_goes_back_whole(void **state) {
    (void)state;
    world.type = "batch";
    world.payment.state = "closed";
    assert_int_equal(book("closed", 0, 1), STATUS_OK);
    assert_string_equal(world.event, "late_payment");
    assert_string_equal(world.refund_cause, "late");
    assert_int_equal(world.batches, 0);
}

static void late_money_goes_back(void **state) {
    (void)state;
    world.payment.state = "closed";
    assert_int_equal(book("closed", 0, 1), STATUS_OK);
    assert_string_equal(world.event, "late_payment");
    assert_string_equal(world.refund_cause, "late");
    assert_string_equal(world.payment.state, "succeeded");
}

static void second_money_has_a_record(void **state) {
    (void)state;
    assert_int_equal(book("in_review", 700, 1), STATUS_OK);
    assert_string_equal(world.payment.state, "surplus");
    assert_string_equal(world.payment.transaction_id, "42");
    assert_string_equal(world.action, "payment.surplus");
    assert_string_equal(world.refund_cause, "surplus");
    assert_int_equal(world.moves, 0);
    assert_int_equal(book("in_review", 700, 1), STATUS_OK);
    assert_int_equal(world.finishes, 1);
}

static void wrong_amount_moves_nothing(void **state) {
    (void)state;
    assert_int_equal(book("awaiting_payment", 0, 2), STATUS_NOTICE_REFUSED);
    assert_int_equal(world.finishes + world.moves, 0);
    assert_string_equal(world.action, "payment.refuse_notice");
}

#define TEST(name, function)                                                                       \
    { name, function, reset, NULL, NULL }

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST("NEW5 RUL5: a payment is booked once", paid_once),
        TEST("REN5: a paid personal renewal is in effect at once",
             personal_renewal_takes_effect_at_once),
        TEST("REN9: a paid renewal of a token is in effect and waits for the new token",
             token_renewal_takes_effect_and_waits_for_its_token),
        TEST("REN5: a paid enterprise renewal waits for its review",
             enterprise_renewal_waits_for_review),
        TEST("NEW11: one payment moves a batch and its persons' orders, once",
             batch_takes_its_persons_along),
        TEST("NEW11: money for a closed batch goes back, whole", late_batch_goes_back_whole),
        TEST("NEW5: money after the end moves the order to refunding", late_money_goes_back),
        TEST("RUL5: a second payment of an order is recorded and moves nothing",
             second_money_has_a_record),
        TEST("RUL1: another amount moves nothing and is audited", wrong_amount_moves_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
