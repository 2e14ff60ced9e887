/* uses: store_fixture */
/* Broken-off uploads leave nothing, and what an item names stays, as the worker's role. */
#include "tests/store/store_fixture.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/download/download_file.h"
#include "core/download/download_publish.h"

static struct store_fixture fixture;
static char folder[] = "/tmp/lnca-downloads-XXXXXX";

static int set_up(void **state) {
    store_fixture_open(&fixture, "lnca_worker", 2);
    assert_non_null(mkdtemp(folder));
    fixture.settings->downloads_dir = folder;
    store_sql(&fixture, "lnca_owner",
              "INSERT INTO staff (id, login, name, roles, password_hash, totp_sealed, created_at)"
              " VALUES (1, 'sweeper', 'x', 4, 'x', 'x', now()) ON CONFLICT DO NOTHING");
    return 0;
}

static int tear_down(void **state) {
    store_fixture_close(&fixture);
    return 0;
}

/* An upload of one piece, published or not; its traces are two hours old. */
static int64_t upload(bool published) {
    int64_t id = id_next(), received;
    struct download_file_facts facts;
    assert_int_equal(
        download_file_write_piece(&fixture.call, id, 0, BYTES("MZ file", 7), &received), STATUS_OK);
    assert_int_equal(received, 7);
    if (published)
        assert_int_equal(download_file_publish(&fixture.call, id, id, 7, &facts), STATUS_OK);
    return id;
}

static const char *published_path(int64_t id) {
    return arena_format(fixture.call.arena, "%s/%s", folder, download_file_name(&fixture.call, id));
}

static const char *upload_path(int64_t id) {
    return arena_format(fixture.call.arena, "%s/uploads/%lld", folder, (long long)id);
}

static void age(const char *path) {
    struct timespec times[2] = {{.tv_sec = (time_t)(clock_now() / CLOCK_SECOND) - 7200},
                                {.tv_sec = (time_t)(clock_now() / CLOCK_SECOND) - 7200}};
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static bool there(const char *path) {
    return access(path, F_OK) == 0;
}

static void row_of_upload(int64_t id, const char *begun) {
    store_sql(&fixture, "lnca_owner",
              arena_format(fixture.call.arena,
                           "INSERT INTO download_uploads (id, staff_id, file_name, media_type, "
                           "size_bytes, created_at) SELECT %lld, min(id), 'a.exe', 'x', 7, now() - "
                           "interval '%s' FROM staff",
                           (long long)id, begun));
}

static void row_of_item(int64_t id) {
    store_sql(&fixture, "lnca_owner",
              arena_format(fixture.call.arena,
                           "INSERT INTO download_items (id, group_name, position, name_zh, "
                           "name_en, state, file_version, published_at, source, file_id, "
                           "file_name, media_type, size_bytes, sm3, sha256, version, updated_at) "
                           "VALUES (%lld, 'drivers', 1, 'x', 'x', 'withdrawn', '1', now(), 'file', "
                           "%lld, 'a.exe', 'x', 7, sha256('x'), sha256('x'), 1, now())",
                           (long long)id, (long long)id));
}

static void test_sweep(void **state) {
    int64_t named = upload(true), replaced = upload(true), fresh = upload(true);
    int64_t running = upload(false), broken = upload(false), forgotten = upload(false);
    row_of_item(named);
    row_of_upload(running, "10 minutes");
    row_of_upload(broken, "25 hours");
    age(published_path(named));
    age(published_path(replaced));
    for (int i = 0; i < 3; i++)
        age(upload_path((int64_t[]){running, broken, forgotten}[i]));
    assert_int_equal(download_sweep(&fixture.call), STATUS_OK);
    assert_true(there(published_path(named)));
    assert_false(there(published_path(replaced)));
    assert_true(there(published_path(fresh))); /* its row may be about to come */
    assert_true(there(upload_path(running)));
    assert_false(there(upload_path(broken)));
    assert_false(there(upload_path(forgotten)));
}

/* What was digested is a copy: a late piece does not reach it. */
static void test_late_piece(void **state) {
    int64_t id = upload(true), received;
    char text[8] = "";
    assert_int_equal(
        download_file_write_piece(&fixture.call, id, 0, BYTES("XX evil", 7), &received), STATUS_OK);
    FILE *file = fopen(published_path(id), "re");
    assert_non_null(file);
    assert_int_equal(fread(text, 1, 7, file), 7);
    fclose(file);
    assert_string_equal(text, "MZ file");
}

/* Nor does what a second publishing of the same upload makes of it. */
static void test_published_twice(void **state) {
    int64_t id = upload(false), first = id_next(), second = id_next(), received;
    struct download_file_facts facts, again;
    assert_int_equal(download_file_publish(&fixture.call, id, first, 7, &facts), STATUS_OK);
    assert_int_equal(
        download_file_write_piece(&fixture.call, id, 0, BYTES("XX evil", 7), &received), STATUS_OK);
    assert_int_equal(download_file_publish(&fixture.call, id, second, 7, &again), STATUS_OK);
    assert_string_not_equal(published_path(first), published_path(second));
    assert_memory_equal(facts.head, "MZ file", 7);
    assert_memory_equal(again.head, "XX evil", 7);
    char text[8] = "";
    FILE *file = fopen(published_path(first), "re");
    assert_non_null(file);
    assert_int_equal(fread(text, 1, 7, file), 7);
    fclose(file);
    assert_string_equal(text, "MZ file");
}

static void test_incomplete(void **state) {
    int64_t id = upload(false), received;
    struct download_file_facts facts;
    assert_int_equal(download_file_publish(&fixture.call, id, id, 8, &facts),
                     STATUS_UPLOAD_INCOMPLETE);
    assert_int_equal(download_file_publish(&fixture.call, id_next(), id_next(), 8, &facts),
                     STATUS_UPLOAD_INCOMPLETE);
    assert_false(there(published_path(id)));
    assert_int_equal(download_file_write_piece(&fixture.call, id, 1, BYTES("x", 1), &received),
                     STATUS_CONFLICT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"DL2: broken-off uploads and replaced files go, what is named stays", test_sweep, NULL,
         NULL, NULL},
        {"DL2: a late piece does not change what was published", test_late_piece, NULL, NULL, NULL},
        {"DL2: a second publishing of an upload does not change the first", test_published_twice,
         NULL, NULL, NULL},
        {"DL2: half a file is not published", test_incomplete, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
