/* Forms: read back by poppler and zbarimg, which know nothing of how they were made. NEW3, NEW8
 * (their PDFs). */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/form/form.h"
#include "core/form/form_blank.h"

/* What pango keeps of fontconfig's for the life of the process looks lost at its end; it does not
 * grow with the number of forms. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void) {
    return "leak:libfontconfig\n";
}

#define OUTPUT_MAX 65536

static const struct form_values filled = {
    .order_id = INT64_C(1234567890123456789),
    .texts = {[FORM_HOLDER_NAME] = "欧阳震华",
              [FORM_HOLDER_MOBILE] = "13900001234",
              [FORM_DOCUMENT_TYPE] = "identity_card",
              [FORM_DOCUMENT_NUMBER] = "21010219900307123X",
              [FORM_COMPANY_NAME] = "沈阳市和平区某某工程项目管理咨询有限责任公司大连高新技术产业"
                                    "园区第一分公司",
              [FORM_USCC] = "91210100MA0UABCD1X",
              [FORM_LEGAL_NAME] = "欧阳震华",
              [FORM_LEGAL_MOBILE] = "13900005678",
              [FORM_LEGAL_DOCUMENT_TYPE] = "passport",
              [FORM_LEGAL_DOCUMENT_NUMBER] = "E12345678",
              [FORM_HANDLER_NAME] = "王小明",
              [FORM_HANDLER_MOBILE] = "13900005679",
              [FORM_HANDLER_DOCUMENT_TYPE] = "identity_card",
              [FORM_HANDLER_DOCUMENT_NUMBER] = "21010219900307123X",
              [FORM_ORDER_TYPE] = "new",
              [FORM_MEDIUM] = "mobile",
              [FORM_TERM] = "1"}};

/* What `command` says about the PDF; %s in it is the file's name. */
static void ask(struct bytes pdf, const char *before, const char *after, char *out_text) {
    char name[] = "/tmp/lnca-form-XXXXXX";
    char command[256];
    int file = mkstemp(name);
    assert_true(file >= 0);
    assert_int_equal(write(file, pdf.data, pdf.size), (ssize_t)pdf.size);
    close(file);
    snprintf(command, sizeof command, "%s %s %s", before, name, after);
    FILE *reader = popen(command, "re"); /* banned in the product, fine in a test */
    assert_non_null(reader);
    size_t length = fread(out_text, 1, OUTPUT_MAX - 1, reader);
    out_text[length] = '\0';
    pclose(reader);
    unlink(name);
}

static struct bytes make(struct arena *arena, enum form_kind kind,
                         const struct form_values *values) {
    struct bytes pdf;
    assert_int_equal(form_make(arena, kind, values, &pdf), STATUS_OK);
    assert_memory_equal(pdf.data, "%PDF-", 5);
    return pdf;
}

static int pages_of(struct bytes pdf) {
    char text[OUTPUT_MAX];
    int pages = 0;
    ask(pdf, "pdfinfo", "", text);
    const char *line = strstr(text, "Pages:");
    assert_non_null(line);
    assert_int_equal(sscanf(line, "Pages: %d", &pages), 1);
    return pages;
}

static void test_filled(void **state) {
    struct arena *arena = arena_create(0);
    char text[OUTPUT_MAX];
    ask(make(arena, FORM_PERSONAL_APPLICATION, &filled), "pdftotext -layout", "-", text);
    assert_non_null(strstr(text, "欧阳震华"));
    assert_non_null(strstr(text, "13900001234"));
    assert_non_null(strstr(text, "1234567890123456789"));
    ask(make(arena, FORM_PERSONAL_APPLICATION, &filled), "pdftotext -raw", "-", text);
    assert_non_null(strstr(text, "2 1 0 1 0 2 1 9 9 0 0 3 0 7 1 2 3 X"));
    ask(make(arena, FORM_ENTERPRISE_APPLICATION, &filled), "pdftotext -layout", "-", text);
    assert_non_null(strstr(text, "王小明"));
    arena_destroy(arena);
}

/* The code as a scanner sees it: drawn at 100 dots per inch, found anywhere on the page. */
static void test_code_reads_back(void **state) {
    struct arena *arena = arena_create(0);
    char text[OUTPUT_MAX];
    for (enum form_kind kind = 0; kind <= FORM_POWER_OF_ATTORNEY; kind++) {
        struct form_facts facts = form_facts_of(kind);
        ask(make(arena, kind, &filled), "pdftoppm -gray -r 100 -singlefile",
            "| zbarimg -q --raw --oneshot --nodbus pgm:-", text);
        assert_string_equal(text, arena_format(arena, "LNCA-FORM/%s/%d/1234567890123456789",
                                               facts.name, facts.version));
    }
    arena_destroy(arena);
}

static void test_blank(void **state) {
    struct arena *arena = arena_create(0);
    char text[OUTPUT_MAX];
    for (enum form_kind kind = 0; kind < FORM__MAX; kind++) {
        struct form_facts facts = form_facts_of(kind);
        struct bytes kept, again;
        assert_int_equal(form_blank(kind, &kept), STATUS_OK);
        assert_int_equal(form_blank(kind, &again), STATUS_OK);
        assert_ptr_equal(kept.data, again.data);
        ask(kept, "pdftotext -layout", "-", text);
        assert_non_null(strstr(text, facts.title));
        assert_non_null(strstr(text, facts.date));
        assert_null(strstr(text, "1234567890123456789"));
    }
    arena_destroy(arena);
}

/* Whoever opens the file needs no fonts, and learns nothing of the person from its properties. */
static void test_fonts_and_properties(void **state) {
    struct arena *arena = arena_create(0);
    char text[OUTPUT_MAX], *line, *rest = text;
    struct bytes pdf = make(arena, FORM_ENTERPRISE_APPLICATION, &filled);
    ask(pdf, "pdffonts", "| tail -n +3", text);
    assert_true(strlen(text) > 0);
    while ((line = strsep(&rest, "\n")) != NULL && *line != '\0') {
        assert_non_null(strstr(line, "WenQuanYiZenHei"));
        assert_non_null(strstr(line, "yes yes yes"));
    }
    ask(pdf, "pdfinfo", "", text);
    assert_non_null(strstr(text, form_facts_of(FORM_ENTERPRISE_APPLICATION).title));
    assert_null(strstr(text, "王小明"));
    assert_null(strstr(text, "1234567890123456789"));
    assert_null(strstr(text, "Author"));
    arena_destroy(arena);
}

/* One page each: the upload takes one picture. */
static void test_one_page(void **state) {
    struct arena *arena = arena_create(0);
    for (enum form_kind kind = 0; kind < FORM__MAX; kind++) {
        assert_int_equal(pages_of(make(arena, kind, NULL)), 1);
        assert_int_equal(pages_of(make(arena, kind, &filled)), 1);
    }
    arena_destroy(arena);
}

/* The longest names there can be go on to a second page and are not cut. */
static void test_long_values(void **state) {
    struct arena *arena = arena_create(0);
    struct form_values values = filled;
    char text[OUTPUT_MAX], name[3 * 200 + 1] = "";
    for (size_t i = 0; i < 199; i++)
        memcpy(name + 3 * i, "辽", 3);
    memcpy(name + 3 * 199, "终", 4);
    values.texts[FORM_COMPANY_NAME] = name;
    values.texts[FORM_HANDLER_NAME] = "WOLFESCHLEGELSTEINHAUSENBERGERDORFFWOLFESCHLEGELSTEINHAUSEN";
    values.texts[FORM_HANDLER_DOCUMENT_NUMBER] = "E12345678901234567890123456789";
    struct bytes pdf = make(arena, FORM_ENTERPRISE_APPLICATION, &values);
    assert_int_equal(pages_of(pdf), 2);
    ask(pdf, "pdftotext -raw", "-", text);
    assert_non_null(strstr(text, "终"));
    assert_null(strstr(text, "-\n"));
    assert_non_null(strstr(text, "E12345678901234567890123456789"));
    arena_destroy(arena);
}

static void test_same_bytes(void **state) {
    struct arena *arena = arena_create(0);
    struct bytes first = make(arena, FORM_POWER_OF_ATTORNEY, &filled);
    struct bytes second = make(arena, FORM_POWER_OF_ATTORNEY, &filled);
    assert_int_equal(first.size, second.size);
    assert_memory_equal(first.data, second.data, first.size);
    arena_destroy(arena);
}

static void *make_some(void *out_size) {
    struct arena *arena = arena_create(0);
    for (int i = 0; i < 5; i++)
        *(size_t *)out_size = make(arena, FORM_SEAL_INFORMATION, &filled).size;
    arena_destroy(arena);
    return NULL;
}

static void test_threads(void **state) {
    pthread_t threads[4];
    size_t sizes[4];
    for (int i = 0; i < 4; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, make_some, &sizes[i]), 0);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    for (int i = 1; i < 4; i++)
        assert_int_equal(sizes[i], sizes[0]);
}

static void test_names(void **state) {
    enum form_kind kind;
    assert_true(form_parse("seal_information", &kind));
    assert_int_equal(kind, FORM_SEAL_INFORMATION);
    assert_false(form_parse("../secrets", &kind));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_filled),     cmocka_unit_test(test_code_reads_back),
        cmocka_unit_test(test_blank),      cmocka_unit_test(test_fonts_and_properties),
        cmocka_unit_test(test_one_page),   cmocka_unit_test(test_long_values),
        cmocka_unit_test(test_same_bytes), cmocka_unit_test(test_threads),
        cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
