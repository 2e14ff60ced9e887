/* uses: picture_samples */
/* Uploaded pictures through the real lnca-picture: hostile ones are refused in time, and its cage
 * holds. NEW3. */
#include <dirent.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/order/picture.h"
#include "tests/unit/picture_samples.h"

static struct settings settings = {.picture_processes = 2};
static char program[512];

static int find_program(void **state) {
    const char *folder = getenv("LNCA_BUILD");
    snprintf(program, sizeof program, "%s/lnca-picture", folder != NULL ? folder : "build");
    settings.picture_program = program;
    return access(program, X_OK);
}

static void call_begin(struct call *call) {
    *call = (struct call){.arena = arena_create((size_t)64 << 20), .settings = &settings};
}

static enum status clean(struct call *call, struct sample sample, struct picture *out_picture) {
    enum status status = picture_clean(call, BYTES(sample.data, sample.size), out_picture);
    free(sample.data);
    return status;
}

static int open_files(void) {
    int count = 0;
    DIR *directory = opendir("/proc/self/fd");
    while (readdir(directory) != NULL)
        count++;
    closedir(directory);
    return count;
}

/* NEW3: JPG and PNG come back upright, without metadata or tails. */
static void test_new3_good_pictures_come_back_clean(void **state) {
    struct call call;
    struct picture picture;
    int files = open_files();
    call_begin(&call);
    struct sample jpeg = sample_with_tail(sample_with_exif(sample_jpeg(400, 300), 6), "PK\003\004");
    assert_int_equal(clean(&call, jpeg, &picture), STATUS_OK);
    assert_int_equal(picture.kind, PICTURE_JPEG);
    assert_int_equal(picture.width, 300);
    assert_int_equal(picture.height, 400);
    assert_memory_equal(picture.content.data, "\xff\xd8\xff", 3);
    assert_false(sample_contains(picture.content.data, picture.content.size, "LNCA-GPS"));
    assert_false(sample_contains(picture.content.data, picture.content.size, "PK\003\004"));
    assert_string_equal(picture_media_type(picture.kind), "image/jpeg");
    assert_int_equal(clean(&call, sample_png(31, 7, 4), &picture), STATUS_OK);
    assert_int_equal(picture.kind, PICTURE_PNG);
    assert_int_equal(picture.width, 31);
    assert_memory_equal(picture.content.data, "\x89PNG", 4);
    assert_string_equal(picture_media_type(picture.kind), "image/png");
    assert_int_equal(open_files(), files);
    arena_destroy(call.arena);
}

static struct sample text_sample(const char *text) {
    return (struct sample){(unsigned char *)strdup(text), strlen(text)};
}

/* NEW3: what is no picture, not whole or too large is refused. */
static void test_new3_hostile_pictures_are_refused(void **state) {
    struct call call;
    struct picture picture = {.width = 77};
    call_begin(&call);
    struct sample cut = sample_jpeg(300, 300);
    cut.size /= 2;
    struct sample cut_png = sample_png(300, 300, 3);
    cut_png.size -= 20;
    struct sample huge = {calloc(1, PICTURE_BYTES_MAX + 1), PICTURE_BYTES_MAX + 1};
    struct sample nothing = {malloc(1), 0};
    struct sample zeros = {calloc(1, PICTURE_BYTES_MAX), PICTURE_BYTES_MAX};
    assert_int_equal(clean(&call, text_sample("<svg/>"), &picture), STATUS_NOT_A_PICTURE);
    assert_int_equal(clean(&call, nothing, &picture), STATUS_NOT_A_PICTURE);
    assert_int_equal(clean(&call, cut, &picture), STATUS_NOT_A_PICTURE);
    assert_int_equal(clean(&call, cut_png, &picture), STATUS_NOT_A_PICTURE);
    assert_int_equal(clean(&call, zeros, &picture), STATUS_NOT_A_PICTURE);
    assert_int_equal(clean(&call, huge, &picture), STATUS_PICTURE_TOO_LARGE);
    assert_int_equal(clean(&call, sample_png_claiming(50000, 50000), &picture),
                     STATUS_PICTURE_TOO_LARGE);
    assert_int_equal(clean(&call, sample_jpeg_claiming(50000, 50000), &picture),
                     STATUS_PICTURE_TOO_LARGE);
    assert_int_equal(clean(&call, sample_png_claiming(6000, 6000), &picture), STATUS_NOT_A_PICTURE);
    assert_int_equal(picture.width, 77); /* written on success only */
    arena_destroy(call.arena);
}

/* The program itself, without the parent's deadline, which a busy machine reaches: its first line,
 * and what CPU time it took. */
static int run_program(struct sample sample, char *out_line, size_t size, double *out_seconds) {
    FILE *in = tmpfile();
    int out[2], result = -1;
    struct rusage used;
    assert_int_equal(fwrite(sample.data, 1, sample.size, in), sample.size);
    rewind(in);
    assert_int_equal(pipe(out), 0);
    pid_t pid = fork();
    if (pid == 0) {
        dup2(fileno(in), STDIN_FILENO);
        dup2(out[1], STDOUT_FILENO);
        close(out[0]);
        close(out[1]);
        execl(program, "lnca-picture", (char *)NULL);
        _exit(127);
    }
    close(out[1]);
    FILE *answer = fdopen(out[0], "r");
    assert_non_null(fgets(out_line, (int)size, answer));
    while (fgetc(answer) != EOF)
        continue;
    assert_int_equal(wait4(pid, &result, 0, &used), pid);
    *out_seconds = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                   (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    fclose(answer);
    fclose(in);
    return result;
}

/* 160 MB of pixels in a small file are just within the limits and must be done in the child's 5 s
 * of CPU time and 512 MiB. */
static void test_new3_decompression_bomb(void **state) {
    char line[64] = "";
    double seconds = 0;
    struct pixels flat = pixels_make(8000, 5000, 4);
    struct codec_output output = {.data = malloc(PICTURE_BYTES_MAX), .size = PICTURE_BYTES_MAX};
    assert_int_equal(codec_write_png(&flat, &output), CODEC_OK);
    pixels_done(&flat);
    assert_true(output.length < 1000000);
    struct sample bomb = {output.data, output.length};
    assert_int_equal(run_program(bomb, line, sizeof line, &seconds), 0);
    assert_string_equal(line, "png 8000 5000\n");
    assert_true(seconds > 0 && seconds < 5);
    free(output.data);
}

/* A program in its place that misbehaves: the parent holds its deadline and bounds. */
static enum status clean_with(const char *script) {
    char path[] = "/tmp/lnca-picture-XXXXXX";
    struct call call;
    struct picture picture;
    int file = mkstemp(path);
    FILE *out = fdopen(file, "w");
    fprintf(out, "#!/bin/sh\nPATH=/usr/bin:/bin\n%s\n", script);
    fclose(out);
    chmod(path, 0700);
    settings.picture_program = path;
    call_begin(&call);
    enum status status = clean(&call, sample_jpeg(900, 900), &picture);
    arena_destroy(call.arena);
    settings.picture_program = program;
    unlink(path);
    return status;
}

static void test_bad_children(void **state) {
    int files = open_files();
    assert_int_equal(clean_with("cat >/dev/null; echo jpeg 0 5"), STATUS_INTERNAL);
    assert_int_equal(clean_with("cat >/dev/null; echo jpeg 5 5"), STATUS_INTERNAL);
    assert_int_equal(clean_with("cat >/dev/null; echo gif 5 5; echo x"), STATUS_INTERNAL);
    assert_int_equal(clean_with("cat >/dev/null; echo jpeg 99999 5; echo x"), STATUS_INTERNAL);
    assert_int_equal(clean_with("echo png 5 5; cat /dev/zero"), STATUS_UNAVAILABLE);
    assert_int_equal(clean_with("exit 9"), STATUS_UNAVAILABLE);
    assert_int_equal(clean_with("kill -SEGV $$"), STATUS_NOT_A_PICTURE);
    /* nothing of ours is open there, and the environment is empty */
    int leak = dup2(STDERR_FILENO, 77);
    assert_int_equal(clean_with("cat >/dev/null; test ! -e /proc/$$/fd/77 && "
                                "test -z \"$(tr '\\0' x </proc/$$/environ)\" && exit 3"),
                     STATUS_PICTURE_TOO_LARGE);
    close(leak);
    settings.picture_program = "/nowhere/lnca-picture";
    struct call call;
    struct picture picture;
    call_begin(&call);
    assert_int_equal(clean(&call, sample_jpeg(9, 9), &picture), STATUS_UNAVAILABLE);
    arena_destroy(call.arena);
    settings.picture_program = program;
    assert_int_equal(open_files(), files);
}

static void test_deadline(void **state) {
    int64_t begin = clock_monotonic();
    assert_int_equal(clean_with("exec sleep 60"), STATUS_BUSY);
    int64_t took = clock_monotonic() - begin;
    assert_true(took > 5 * CLOCK_SECOND && took < 8 * CLOCK_SECOND);
}

static void proc_text(pid_t pid, const char *name, char *out_text, size_t size) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/%s", (int)pid, name);
    FILE *file = fopen(path, "re");
    assert_non_null(file);
    out_text[fread(out_text, 1, size - 1, file)] = '\0';
    fclose(file);
}

/* While it waits for its input it is already in the cage: system-call filter, no more privileges,
 * little memory, no files, no core. */
static void test_cage_is_closed(void **state) {
    int in[2];
    char text[4096] = "";
    assert_int_equal(pipe(in), 0);
    pid_t pid = fork();
    if (pid == 0) {
        dup2(in[0], STDIN_FILENO);
        close(in[1]);
        execl(program, "lnca-picture", (char *)NULL);
        _exit(127);
    }
    close(in[0]);
    for (int i = 0; i < 100 && strstr(text, "Seccomp:\t2") == NULL; i++) {
        clock_sleep(20000);
        proc_text(pid, "status", text, sizeof text);
    }
    assert_non_null(strstr(text, "Seccomp:\t2"));
    assert_non_null(strstr(text, "NoNewPrivs:\t1"));
    proc_text(pid, "limits", text, sizeof text);
    static const char *const limits[] = {
        "Max address space         536870912 ", "Max cpu time              5 ",
        "Max open files            3 ", "Max core file size        0 "};
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
        assert_non_null(strstr(text, limits[i]));
    close(in[1]);
    int result = 0;
    assert_int_equal(waitpid(pid, &result, 0), pid);
    assert_int_equal(WEXITSTATUS(result), 2);
}

static void *clean_one(void *pointer) {
    enum status *status = pointer;
    struct call call;
    struct picture picture;
    call_begin(&call);
    *status = clean(&call, sample_jpeg(1200, 900), &picture);
    arena_destroy(call.arena);
    return NULL;
}

static void test_many_at_once(void **state) {
    pthread_t threads[8];
    enum status results[8];
    for (size_t i = 0; i < 8; i++)
        pthread_create(&threads[i], NULL, clean_one, &results[i]);
    for (size_t i = 0; i < 8; i++) {
        pthread_join(threads[i], NULL);
        assert_int_equal(results[i], STATUS_OK);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_new3_good_pictures_come_back_clean),
        cmocka_unit_test(test_new3_hostile_pictures_are_refused),
        cmocka_unit_test(test_new3_decompression_bomb),
        cmocka_unit_test(test_bad_children),
        cmocka_unit_test(test_deadline),
        cmocka_unit_test(test_cage_is_closed),
        cmocka_unit_test(test_many_at_once),
    };
    return cmocka_run_group_tests(tests, find_program, NULL);
}
