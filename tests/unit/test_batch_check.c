/* core/order/batch_check: each wrong cell of a batch gets its own error, and no formula is kept. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/account/identity.h"
#include "core/account/mobile.h"
#include "core/order/batch_check.h"

/* Fakes: an index begins with its value; two persons are known, one has an open order. */
static void index_of(const char *value, unsigned char out_index[SECRET_DIGEST_SIZE]) {
    memset(out_index, 0, SECRET_DIGEST_SIZE);
    memcpy(out_index, value, strlen(value));
}

void mobile_index(const struct call *call, const char *mobile,
                  unsigned char out_index[SECRET_DIGEST_SIZE]) {
    (void)call;
    index_of(mobile, out_index);
}

void identity_document_index(const struct call *call, const char *document_type,
                             const char *document_number,
                             unsigned char out_index[SECRET_DIGEST_SIZE]) {
    (void)call;
    assert_string_equal(document_type, "identity_card");
    index_of(document_number, out_index);
}

static bool open_is_company;
static unsigned char open_document[SECRET_DIGEST_SIZE];

enum status batch_store_list_open_documents(struct tx *tx, const struct order_record *batch,
                                            const char *const *hex, size_t count,
                                            struct batch_open_documents *out_documents) {
    static struct batch_open_document items[1];
    (void)tx, (void)hex, (void)count;
    assert_string_equal(batch->product_code, "expert");
    items[0] =
        (struct batch_open_document){BYTES(open_document, SECRET_DIGEST_SIZE), open_is_company};
    *out_documents = (struct batch_open_documents){items, 1};
    return STATUS_OK;
}

#define RIGHT_NUMBER "11010519491231002X"
#define OTHER_NUMBER "440524188001010014"

static const struct {
    const char *name, *mobile, *document_number;
    const char *name_error, *mobile_error, *document_number_error;
} cells[] = {
    {"张三", "13800138000", RIGHT_NUMBER, NULL, NULL, NULL},
    {" 阿卜杜拉•买买提 ", "138 0013 8000", "110105 19491231 002x", NULL, NULL, NULL},
    {NULL, NULL, NULL, "required", "required", "required"},
    {"", "", "", "required", "required", "required"},
    {"张", "1380013800", "110105194912310021", "too_short", "format", "checksum"},
    {"=HYPERLINK(\"x\")", "+8613800138000", "-1", "formula", "formula", "formula"},
    {"@SUM(A1)", " =1+1", "\tcmd", "formula", "formula", "formula"},
    {"＝张三", "13800138000", RIGHT_NUMBER, "format", NULL, NULL},
    {"John Smith", "13800138000", RIGHT_NUMBER, "format", NULL, NULL},
    {"张三\n李四", "13800138000", RIGHT_NUMBER, "format", NULL, NULL},
};

static void same_word(const char *found, const char *expected) {
    if (expected == NULL)
        assert_null(found);
    else
        assert_string_equal(found == NULL ? "(right)" : found, expected);
}

static void each_cell_has_its_error(void **state) {
    struct call call = {.arena = arena_create(0)};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        struct batch_row row = {.line = 2,
                                .name = arena_text(call.arena, cells[i].name),
                                .mobile = arena_text(call.arena, cells[i].mobile),
                                .document_number =
                                    arena_text(call.arena, cells[i].document_number)};
        struct batch_rows rows = {&row, 1};
        batch_check_values(&call, &rows);
        same_word(row.name_error, cells[i].name_error);
        same_word(row.mobile_error, cells[i].mobile_error);
        same_word(row.document_number_error, cells[i].document_number_error);
    }
    arena_destroy(call.arena);
}

static struct batch_row row_of(struct call *call, const char *mobile, const char *number) {
    return (struct batch_row){.name = arena_text(call->arena, "张三"),
                              .mobile = arena_text(call->arena, mobile),
                              .document_number = arena_text(call->arena, number)};
}

static void the_later_of_two_is_the_duplicate(void **state) {
    struct call call = {.arena = arena_create(0)};
    struct batch_row items[] = {row_of(&call, "13800138000", RIGHT_NUMBER),
                                row_of(&call, "13800138001", "110105 19491231002x"),
                                row_of(&call, "138-00138000", OTHER_NUMBER),
                                row_of(&call, "13800138000", OTHER_NUMBER)};
    struct batch_rows rows = {items, 4};
    batch_check_values(&call, &rows);
    assert_true(batch_check_is_right(&items[0]));
    same_word(items[1].document_number_error, "duplicate");
    same_word(items[1].mobile_error, NULL);
    same_word(items[2].mobile_error, "format");
    same_word(items[2].document_number_error, NULL);
    same_word(items[3].mobile_error, "duplicate");
    same_word(items[3].document_number_error, "duplicate");
    assert_int_equal(batch_check_count_wrong(&rows), 3);
    arena_destroy(call.arena);
}

static void what_is_known_counts(void **state) {
    struct call call = {.arena = arena_create(0)};
    struct order_record batch = {.product_code = "expert"};
    index_of(RIGHT_NUMBER, open_document);
    struct batch_row items[] = {row_of(&call, "13800138000", RIGHT_NUMBER),
                                row_of(&call, "13800138001", OTHER_NUMBER)};
    struct batch_rows rows = {items, 2};
    batch_check_values(&call, &rows);
    assert_int_equal(batch_check_known(&call, NULL, &batch, &rows), STATUS_OK);
    same_word(items[0].document_number_error, "not_now");
    same_word(items[0].mobile_error, NULL);
    assert_true(batch_check_is_right(&items[1]));
    items[0].document_number_error = NULL;
    open_is_company = true;
    assert_int_equal(batch_check_known(&call, NULL, &batch, &rows), STATUS_OK);
    same_word(items[0].document_number_error, "open_order");
    same_word(items[1].document_number_error, NULL);
    arena_destroy(call.arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"NEW11 RUL2: each wrong cell of a batch has its own error, and no formula is kept",
         each_cell_has_its_error, NULL, NULL, NULL},
        {"NEW11: the later of two equal rows is the duplicate", the_later_of_two_is_the_duplicate,
         NULL, NULL, NULL},
        {"NEW11 RUL3: persons with an open order are wrong", what_is_known_counts, NULL, NULL,
         NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
