/* core/order/renewal_check: who renews a company's token (REN9). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/base/secret.h"
#include "core/order/authorization.h"
#include "core/order/renewal_check.h"

static unsigned char handler[SECRET_DIGEST_SIZE] = "handler";
static unsigned char legal[SECRET_DIGEST_SIZE] = "legal representative";
static unsigned char former[SECRET_DIGEST_SIZE] = "former legal representative";

/* Fakes: the company's newest reviewed order names `legal`; is the handler's grant in force? */
static bool granted;

enum status order_people_store_find_representation(struct tx *tx, struct bytes company_index,
                                                   int64_t at, int64_t *out_order_id) {
    (void)tx, (void)company_index, (void)at;
    *out_order_id = 7;
    return STATUS_OK;
}

enum status order_people_store_list(struct tx *tx, int64_t order_id,
                                    struct order_person_records *out_records) {
    static struct order_person_record record = {.id = 8,
                                                .role = ORDER_LEGAL_REPRESENTATIVE,
                                                .document_number_index = {legal, sizeof legal}};
    (void)tx;
    assert_int_equal(order_id, 7);
    *out_records = (struct order_person_records){&record, 1};
    return STATUS_OK;
}

enum status order_people_store_put(struct tx *tx, const struct order_person_record *record) {
    (void)tx, (void)record;
    return STATUS_INTERNAL;
}

enum status order_people_store_is_tied(struct tx *tx, struct bytes company_index,
                                       struct bytes mobile_index, bool *out_tied) {
    (void)tx, (void)company_index, (void)mobile_index, (void)out_tied;
    return STATUS_INTERNAL;
}

enum status order_people_store_find_handler_number(struct tx *tx, int64_t order_id,
                                                   struct handler_number *out_number) {
    (void)tx, (void)order_id, (void)out_number;
    return STATUS_INTERNAL;
}

enum status authorization_check(struct call *call, struct tx *tx,
                                const struct order_record *order) {
    (void)call, (void)tx;
    assert_ptr_equal(order->handler_document_index.data, handler);
    return granted ? STATUS_OK : STATUS_GRANT_ENDED;
}

static enum status check(struct bytes document, bool is_granted) {
    struct arena *arena = arena_create(4096);
    struct call call = {.arena = arena};
    const struct order_record earlier = {.handler_document_index = BYTES(handler, sizeof handler)};
    const struct order_person person = {.record = {.document_number_index = document}};
    granted = is_granted;
    enum status status = renewal_check_token_person(&call, NULL, &earlier, &person);
    arena_destroy(arena);
    return status;
}

static void test_present_handler_while_granted(void **state) {
    assert_int_equal(check(BYTES(handler, sizeof handler), true), STATUS_OK);
    assert_int_equal(check(BYTES(handler, sizeof handler), false), STATUS_GRANT_ENDED);
}

static void test_legal_representative_needs_no_grant(void **state) {
    assert_int_equal(check(BYTES(legal, sizeof legal), false), STATUS_OK);
}

static void test_nobody_else(void **state) {
    assert_int_equal(check(BYTES(former, sizeof former), true), STATUS_HANDLER_ONLY);
    assert_int_equal(check((struct bytes){0}, true), STATUS_HANDLER_ONLY);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"REN9: the present handler renews a token while the grant is in force",
         test_present_handler_while_granted, NULL, NULL, NULL},
        {"REN9: the legal representative renews a token without a grant",
         test_legal_representative_needs_no_grant, NULL, NULL, NULL},
        {"REN9: nobody else renews a token", test_nobody_else, NULL, NULL, NULL}};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
