/* core/account/identity: what people type about themselves (RUL2), by kind of document. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/account/identity.h"

static struct call call;

static int set_up(void **state) {
    call = (struct call){.arena = arena_create(0)};
    return 0;
}

static int tear_down(void **state) {
    arena_destroy(call.arena);
    return 0;
}

static const struct {
    const char *name, *document_type, *document_number;
    const char *field, *code; /* NULL: all is well */
} rows[] = {
    {"张三", "identity_card", "11010519491231002X", NULL, NULL},
    {"张三", "identity_card", "11010519491231002x", NULL, NULL},
    {" 阿卜杜拉•买买提 ", "identity_card", "110105 19491231 002X", NULL, NULL},
    {"张三", "identity_card", "110105194912310021", "holder.document_number", "checksum"},
    {"张三", "identity_card", "E12345678", "holder.document_number", "format"},
    {"John Smith", "identity_card", "11010519491231002X", "holder.name", "format"},
    {"John Smith", "passport", "E12345678", NULL, NULL},
    {"李四", "taiwan_permit", "12345678", NULL, NULL},
    {"张", "identity_card", "11010519491231002X", "holder.name", "too_short"},
    {NULL, "identity_card", "11010519491231002X", "holder.name", "required"},
    {"张三", "identity_card", NULL, "holder.document_number", "required"},
    {"张三", NULL, "11010519491231002X", "holder.document_type", "required"},
    {"张三", "driver_licence", "11010519491231002X", "holder.document_type", "format"},
    {"张三", "other", "no? no?", "holder.document_number", "format"},
};

static void rul2_each_field_is_checked_by_the_kind_of_document(void **state) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct identity_person person = {.name = arena_text(call.arena, rows[i].name),
                                         .document_type = rows[i].document_type,
                                         .document_number =
                                             arena_text(call.arena, rows[i].document_number)};
        call.failure.field_count = 0;
        enum status status = identity_check_person(&call, "holder.", &person);
        assert_int_equal(status, rows[i].field == NULL ? STATUS_OK : STATUS_INVALID);
        if (rows[i].field == NULL)
            continue;
        assert_int_equal(call.failure.field_count, 1);
        assert_string_equal(call.failure.fields[0].field, rows[i].field);
        assert_string_equal(call.failure.fields[0].code, rows[i].code);
    }
}

static void rul2_what_is_stored_is_normalised(void **state) {
    struct identity_person person = {.name = arena_text(call.arena, " 阿卜杜拉•买买提 "),
                                     .document_type = "identity_card",
                                     .document_number =
                                         arena_text(call.arena, "１10105 1949 1231 002x")};
    call.failure.field_count = 0;
    assert_int_equal(identity_check_person(&call, "", &person), STATUS_OK);
    assert_string_equal(person.name, "阿卜杜拉·买买提");
    assert_string_equal(person.document_number, "11010519491231002X");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rul2_each_field_is_checked_by_the_kind_of_document),
        cmocka_unit_test(rul2_what_is_stored_is_normalised),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
