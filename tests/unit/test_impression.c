/* STF8: the impression of a seal, cut out of a form: red on transparent, ended where the ink ends;
 * what is no seal or not whole is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/order/picture/decode.h"
#include "core/order/picture/impression.h"

static const unsigned char white[3] = {250, 248, 245}, black[3] = {30, 30, 32},
                           ink[3] = {205, 60, 55};

static void dot(struct pixels *form, int x, int y, const unsigned char colour[3]) {
    memcpy(form->data + ((size_t)y * (size_t)form->width + (size_t)x) * 3, colour, 3);
}

static struct pixels paper(int width, int height) {
    struct pixels form = pixels_make(width, height, 3);
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
            dot(&form, x, y, white);
    return form;
}

/* A ring of ink with a black line of text beside it. */
static struct pixels form_with_seal(int centre_x, int centre_y, int radius) {
    struct pixels form = paper(600, 500);
    for (int y = centre_y - radius; y <= centre_y + radius; y++)
        for (int x = centre_x - radius; x <= centre_x + radius; x++) {
            int away = (x - centre_x) * (x - centre_x) + (y - centre_y) * (y - centre_y);
            if (away <= radius * radius && away >= (radius - 20) * (radius - 20))
                dot(&form, x, y, ink);
        }
    for (int x = 20; x < 580; x++)
        for (int y = 10; y < 20; y++)
            dot(&form, x, y, black);
    return form;
}

static enum codec_result cut(struct pixels *form, struct picture_area area,
                             struct pixels *out_seal) {
    enum codec_result result = impression_cut(form, &area, out_seal);
    pixels_done(form);
    return result;
}

static void stf8_the_picture_is_the_ink_and_nothing_else(void **state) {
    struct pixels form = form_with_seal(300, 250, 120), seal;
    assert_int_equal(cut(&form, (struct picture_area){100, 0, 400, 450}, &seal), CODEC_OK);
    assert_int_equal(seal.channels, 4);
    assert_in_range(seal.width, 225, 241); /* the flat ends of a circle count as dirt at most */
    assert_in_range(seal.height, 225, 241);
    const unsigned char *corner = seal.data;
    assert_int_equal(corner[3], 0);
    const unsigned char *middle =
        seal.data + ((size_t)(seal.height / 2) * (size_t)seal.width + (size_t)(seal.width / 2)) * 4;
    assert_int_equal(middle[3], 0);
    const unsigned char *left =
        seal.data + ((size_t)(seal.height / 2) * (size_t)seal.width + 10) * 4;
    assert_int_equal(left[3], 255);
    assert_true(left[0] > 180 && left[1] < 60 && left[2] < 60);
    pixels_done(&seal);
}

static void stf8_a_seal_that_is_not_whole_is_refused(void **state) {
    struct pixels seal;
    static const struct picture_area areas[] = {
        {300, 100, 250, 300}, /* half of it */
        {184, 134, 233, 233}, /* no paper around it */
        {500, 400, 200, 100}, /* over the edge of the picture */
        {0, 0, 601, 10},      {-5, 0, 100, 100},
    };
    for (size_t i = 0; i < sizeof areas / sizeof *areas; i++) {
        struct pixels form = form_with_seal(300, 250, 120);
        assert_int_equal(cut(&form, areas[i], &seal), CODEC_CUT_OFF);
    }
}

static void stf8_what_is_no_seal_is_refused(void **state) {
    struct pixels seal;
    struct pixels form = form_with_seal(300, 250, 120);
    assert_int_equal(cut(&form, (struct picture_area){0, 0, 600, 60}, &seal), CODEC_NO_SEAL);
    form = paper(400, 400); /* a red card */
    for (int y = 50; y < 350; y++)
        for (int x = 50; x < 350; x++)
            dot(&form, x, y, ink);
    assert_int_equal(cut(&form, (struct picture_area){0, 0, 400, 400}, &seal), CODEC_NO_SEAL);
    form = paper(400, 400); /* specks */
    for (int i = 0; i < 20; i++)
        dot(&form, 17 * i + 20, (i * 37) % 360 + 20, ink);
    assert_int_equal(cut(&form, (struct picture_area){0, 0, 400, 400}, &seal), CODEC_NO_SEAL);
    struct pixels grey = pixels_make(100, 100, 1);
    assert_int_equal(cut(&grey, (struct picture_area){0, 0, 100, 100}, &seal), CODEC_NO_SEAL);
}

static void stf8_a_huge_scan_gives_a_seal_of_bounded_size(void **state) {
    struct pixels form = paper(4000, 3000), seal;
    for (int y = 500; y < 2500; y++)
        for (int x = 1000; x < 3000; x++)
            if (x < 1150 || x >= 2850 || y < 650 || y >= 2350)
                dot(&form, x, y, ink);
    assert_int_equal(cut(&form, (struct picture_area){900, 400, 2200, 2200}, &seal), CODEC_OK);
    assert_int_equal(seal.width, 1000);
    assert_int_equal(seal.height, 1000);
    pixels_done(&seal);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stf8_the_picture_is_the_ink_and_nothing_else),
        cmocka_unit_test(stf8_a_seal_that_is_not_whole_is_refused),
        cmocka_unit_test(stf8_what_is_no_seal_is_refused),
        cmocka_unit_test(stf8_a_huge_scan_gives_a_seal_of_bounded_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
