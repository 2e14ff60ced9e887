/* QR codes: every one that we draw is read back by zbarimg, an independent reader. NEW2, NEW5
 * (their codes). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/base/qr.h"

#define SCALE 4

/* Paints the SVG's path, one sub-path "Mx yhwv1h-wz" after the other, as a PGM picture. */
static void paint(const char *svg, FILE *out) {
    int side = 0;
    const char *box = strstr(svg, "viewBox=\"0 0 ");
    assert_non_null(box);
    assert_int_equal(sscanf(box, "viewBox=\"0 0 %d", &side), 1);
    unsigned char *modules = calloc((size_t)side, (size_t)side);
    const char *path = strstr(svg, "<path d=\"");
    assert_non_null(path);
    for (path += 9; *path == 'M'; path = strchr(path, 'z') + 1) {
        int x = 0, y = 0, width = 0;
        assert_int_equal(sscanf(path, "M%d %dh%dv1h", &x, &y, &width), 3);
        assert_true(x >= 4 && y >= 4 && x + width <= side - 4 && y < side - 4);
        memset(modules + y * side + x, 1, (size_t)width);
    }
    assert_string_equal(path, "\"/></svg>");
    fprintf(out, "P5 %d %d 255\n", side * SCALE, side * SCALE);
    for (int y = 0; y < side * SCALE; y++)
        for (int x = 0; x < side * SCALE; x++)
            fputc(modules[y / SCALE * side + x / SCALE] != 0 ? 0 : 255, out);
    free(modules);
}

/* What zbarimg reads, into `out_text`. */
static void read_back(const char *svg, char *out_text, size_t size) {
    char name[] = "/tmp/lnca-qr-XXXXXX";
    char command[128];
    int file = mkstemp(name);
    assert_true(file >= 0);
    FILE *out = fdopen(file, "w");
    paint(svg, out);
    fclose(out);
    snprintf(command, sizeof command, "zbarimg -q --raw --oneshot --nodbus -Sbinary pgm:%s", name);
    FILE *reader = popen(command, "re"); /* banned in the product, fine in a test */
    assert_non_null(reader);
    size_t length = fread(out_text, 1, size - 1, reader);
    out_text[length] = '\0';
    pclose(reader);
    unlink(name);
}

static void test_reads_back(void **state) {
    struct arena *arena = arena_create(0);
    char longest[QR_BYTES_MAX + 1];
    for (size_t i = 0; i < QR_BYTES_MAX; i++)
        longest[i] = (char)('!' + i % 90);
    longest[QR_BYTES_MAX] = '\0';
    const char *const texts[] = {"weixin://wxpay/bizpayurl?pr=NwY5Mz9&groupid=00",
                                 "http://localhost:8003/face/1f2e3d4c-0000-4000-8000-123456789abc",
                                 "1", "辽宁CA 数字证书", longest};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        char *svg = NULL;
        char text[512];
        assert_int_equal(qr_svg(arena, texts[i], "pay", &svg), STATUS_OK);
        read_back(svg, text, sizeof text);
        assert_string_equal(text, texts[i]);
    }
    arena_destroy(arena);
}

static void test_bounds_and_label(void **state) {
    struct arena *arena = arena_create(0);
    char *svg = NULL;
    char *text = arena_alloc(arena, QR_BYTES_MAX + 2);
    memset(text, 'a', QR_BYTES_MAX + 1);
    assert_int_equal(qr_svg(arena, text, "x", &svg), STATUS_INVALID);
    assert_int_equal(qr_svg(arena, "", "x", &svg), STATUS_INVALID);
    assert_null(svg);
    assert_int_equal(qr_svg(arena, "x", "<a href='x'>\"&\n支付", &svg), STATUS_OK);
    assert_non_null(strstr(svg, "aria-label=\"&lt;a href=&#39;x&#39;&gt;&quot;&amp;支付\""));
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reads_back),
        cmocka_unit_test(test_bounds_and_label),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
