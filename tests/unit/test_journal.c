/* The signer's journal: whole lines only, also when the disk is full. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/base/clock.h"
#include "core/pki/signer/journal.h"

#define TIMED_LINES 200

static const unsigned char digest[32] = {7};
static char folder[64];
static char path[96];

static int make_folder(void **state) {
    snprintf(folder, sizeof folder, "/tmp/lnca-journal-XXXXXX");
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/journal", folder);
    return 0;
}

static int remove_folder(void **state) {
    (void)unlink(path);
    (void)rmdir(folder);
    return 0;
}

static int64_t lines_of(void) {
    int64_t lines = -1;
    assert_int_equal(journal_verify(path, &lines), STATUS_OK);
    return lines;
}

static off_t size_of(void) {
    struct stat facts;
    assert_int_equal(stat(path, &facts), 0);
    return facts.st_size;
}

/* The file may grow by so many bytes: the kernel writes as much as fits and says so. */
static void leave_room(rlim_t bytes) {
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes == RLIM_INFINITY ? limit.rlim_max : (rlim_t)size_of() + bytes;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void test_lines_are_chained(void **state) {
    struct journal *journal = NULL;
    assert_int_equal(journal_open(path, &journal), STATUS_OK);
    assert_int_equal(journal_write(journal, "certificate", 1, digest), STATUS_OK);
    assert_int_equal(journal_write(journal, "crl", 2, digest), STATUS_OK);
    journal_close(journal);
    assert_int_equal(journal_open(path, &journal), STATUS_OK);
    assert_int_equal(journal_write(journal, "certificate", 3, digest), STATUS_OK);
    journal_close(journal);
    assert_int_equal(lines_of(), 3);
}

static void test_half_a_line_is_taken_back(void **state) {
    struct journal *journal = NULL;
    (void)signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(journal_open(path, &journal), STATUS_OK);
    assert_int_equal(journal_write(journal, "certificate", 1, digest), STATUS_OK);
    off_t before = size_of();
    leave_room(50);
    enum status status = journal_write(journal, "certificate", 2, digest);
    off_t after = size_of();
    leave_room(RLIM_INFINITY);
    assert_int_equal(status, STATUS_UNAVAILABLE);
    assert_int_equal(after, before);
    /* there is room again: the next line follows the last whole one */
    assert_int_equal(journal_write(journal, "certificate", 3, digest), STATUS_OK);
    journal_close(journal);
    assert_int_equal(lines_of(), 2);
}

static void test_changed_line_is_noticed(void **state) {
    struct journal *journal = NULL;
    int64_t lines = -1;
    assert_int_equal(journal_open(path, &journal), STATUS_OK);
    assert_int_equal(journal_write(journal, "certificate", 1, digest), STATUS_OK);
    assert_int_equal(journal_write(journal, "certificate", 2, digest), STATUS_OK);
    journal_close(journal);
    FILE *file = fopen(path, "r+e");
    assert_non_null(file);
    assert_int_equal(fseek(file, 30, SEEK_SET), 0);
    assert_int_equal(fputc('x', file), 'x');
    assert_int_equal(fclose(file), 0);
    assert_int_equal(journal_verify(path, &lines), STATUS_TAMPERED);
    assert_int_equal(lines, 0);
    assert_int_equal(journal_open(path, &journal), STATUS_TAMPERED);
}

/* No limit is checked: disks differ. The number tells what flushing costs here. */
static void test_cost_of_flushing(void **state) {
    struct journal *journal = NULL;
    assert_int_equal(journal_open(path, &journal), STATUS_OK);
    int64_t since = clock_monotonic();
    for (int i = 0; i < TIMED_LINES; i++)
        assert_int_equal(journal_write(journal, "certificate", i, digest), STATUS_OK);
    print_message("%lld microseconds a line\n",
                  (long long)(clock_monotonic() - since) / TIMED_LINES);
    journal_close(journal);
    assert_int_equal(lines_of(), TIMED_LINES);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_lines_are_chained, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(test_half_a_line_is_taken_back, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(test_changed_line_is_noticed, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(test_cost_of_flushing, make_folder, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
