/* uses: picture_samples */
/* What happens inside lnca-picture, without its cage: decoding, turning, dropping, bounds. NEW3. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/arena.h"
#include "core/order/picture/decode.h"
#include "core/order/picture/orientation.h"
#include "tests/unit/picture_samples.h"

static enum codec_result decode(struct sample sample, struct decoded *out_decoded) {
    return decode_picture(BYTES(sample.data, sample.size), out_decoded);
}

static void test_new3_metadata_and_tails_go(void **state) {
    struct sample sample = sample_with_tail(sample_with_exif(sample_jpeg(40, 30), 1),
                                            "PK\003\004<script>alert(1)</script>");
    struct decoded decoded;
    assert_true(sample_contains(sample.data, sample.size, "LNCA-GPS"));
    assert_int_equal(decode(sample, &decoded), CODEC_OK);
    assert_int_equal(decoded.kind, PICTURE_JPEG);
    assert_int_equal(decoded.width, 40);
    assert_int_equal(decoded.height, 30);
    static const char *const gone[] = {"LNCA-GPS", "Exif", "script", "PK"};
    for (size_t i = 0; i < sizeof gone / sizeof gone[0]; i++)
        assert_false(sample_contains(decoded.file.data, decoded.file.length, gone[i]));
    memory_free(decoded.file.data);
    free(sample.data);
}

/* Where the dark quarter of the sample is after turning, for each orientation: 0 left/top, 1
 * right/bottom. */
static void test_new3_orientation_is_honoured(void **state) {
    static const struct {
        int right, bottom;
    } dark[9] = {{0, 0}, {0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}, {1, 0}, {1, 1}, {0, 1}};
    for (int orientation = 0; orientation <= 9; orientation++) {
        struct sample sample = sample_with_exif(sample_jpeg(80, 48), orientation);
        struct decoded decoded;
        struct pixels pixels;
        assert_int_equal(decode(sample, &decoded), CODEC_OK);
        int known = orientation <= 8 ? orientation : 0;
        assert_int_equal(decoded.width, known >= 5 ? 48 : 80);
        assert_int_equal(decoded.height, known >= 5 ? 80 : 48);
        assert_int_equal(codec_read_jpeg(BYTES(decoded.file.data, decoded.file.length), &pixels),
                         CODEC_OK);
        for (int quarter = 0; quarter < 4; quarter++) {
            int right = quarter & 1;
            int bottom = quarter >> 1;
            int x = pixels.width / 4 + right * pixels.width / 2;
            int y = pixels.height / 4 + bottom * pixels.height / 2;
            bool is_dark = pixels.data[(y * pixels.width + x) * 3] < 100;
            assert_int_equal(is_dark, right == dark[known].right && bottom == dark[known].bottom);
        }
        pixels_done(&pixels);
        memory_free(decoded.file.data);
        free(sample.data);
    }
}

static void test_orientation_of_garbage(void **state) {
    unsigned char tiff[26] = "MM\0\x2a\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0";
    assert_int_equal(orientation_of(BYTES(tiff, sizeof tiff)), 6);
    for (size_t size = 0; size < 22; size++)
        assert_int_equal(orientation_of(BYTES(tiff, size)), 1);
    memset(tiff + 4, 0xff, 4); /* directory behind the end */
    assert_int_equal(orientation_of(BYTES(tiff, sizeof tiff)), 1);
    assert_int_equal(orientation_of(BYTES("II*\0\x08\0\0\0\xff\xff", 10)), 1);
}

static void test_png_kinds(void **state) {
    for (int channels = 1; channels <= 4; channels++) {
        struct sample sample = sample_with_tail(sample_png(33, 17, channels), "<?php");
        struct decoded decoded;
        assert_int_equal(decode(sample, &decoded), CODEC_OK);
        assert_int_equal(decoded.kind, PICTURE_PNG);
        assert_int_equal(decoded.width, 33);
        assert_int_equal(decoded.height, 17);
        assert_false(sample_contains(decoded.file.data, decoded.file.length, "<?php"));
        memory_free(decoded.file.data);
        free(sample.data);
    }
}

static void test_new3_not_whole_is_no_picture(void **state) {
    struct sample samples[] = {sample_jpeg(64, 64), sample_png(64, 64, 3)};
    struct decoded decoded;
    for (size_t i = 0; i < 2; i++) {
        struct sample cut = samples[i];
        for (cut.size = 0; cut.size < samples[i].size - 2; cut.size += 7) {
            unsigned char *exact =
                malloc(cut.size + 1); /* so that ASan sees reads behind the end */
            memcpy(exact, cut.data, cut.size);
            enum codec_result result = decode((struct sample){exact, cut.size}, &decoded);
            free(exact);
            assert_int_equal(result, CODEC_NOT_A_PICTURE);
        }
        free(samples[i].data);
    }
    static const char *const texts[] = {
        "", "hello", "GIF89a", "%PDF-1.4", "\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "<svg/>"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        assert_int_equal(decode_picture(BYTES(texts[i], strlen(texts[i])), &decoded),
                         CODEC_NOT_A_PICTURE);
}

static void test_new3_pixel_limits(void **state) {
    static const struct {
        unsigned width, height;
        enum codec_result result;
    } rows[] = {{50000, 50000, CODEC_TOO_LARGE}, {12001, 1, CODEC_TOO_LARGE},
                {1, 12001, CODEC_TOO_LARGE},     {12000, 3334, CODEC_TOO_LARGE},
                {8000, 5001, CODEC_TOO_LARGE},   {0xffffffff, 0xffffffff, CODEC_NOT_A_PICTURE}};
    struct decoded decoded;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct sample sample = sample_png_claiming(rows[i].width, rows[i].height);
        assert_int_equal(decode(sample, &decoded), rows[i].result);
        free(sample.data);
        if (rows[i].width > 65535)
            continue;
        sample = sample_jpeg_claiming(rows[i].width, rows[i].height);
        assert_int_equal(decode(sample, &decoded), rows[i].result);
        free(sample.data);
    }
    assert_true(codec_size_is_allowed(8000, 5000));
    assert_false(codec_size_is_allowed(0, 5));
}

/* Noise does not compress: it is made smaller until it fits. */
static void test_new3_output_fits(void **state) {
    struct pixels noise = pixels_make(2500, 2000, 3);
    unsigned seed = 1;
    for (size_t i = 0; i < pixels_size(&noise); i++)
        noise.data[i] = (unsigned char)((seed = seed * 1103515245 + 12345) >> 16);
    struct codec_output output = {.data = malloc((size_t)32 << 20), .size = (size_t)32 << 20};
    struct decoded decoded;
    assert_int_equal(codec_write_png(&noise, &output), CODEC_OK);
    assert_true(output.length > PICTURE_BYTES_MAX);
    assert_int_equal(decode_picture(BYTES(output.data, output.length), &decoded), CODEC_OK);
    assert_int_equal(decoded.width, 1250);
    assert_int_equal(decoded.height, 1000);
    assert_true(decoded.file.length <= PICTURE_BYTES_MAX);
    memory_free(decoded.file.data);
    free(output.data);
    pixels_done(&noise);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_new3_metadata_and_tails_go),
        cmocka_unit_test(test_new3_orientation_is_honoured),
        cmocka_unit_test(test_orientation_of_garbage),
        cmocka_unit_test(test_png_kinds),
        cmocka_unit_test(test_new3_not_whole_is_no_picture),
        cmocka_unit_test(test_new3_pixel_limits),
        cmocka_unit_test(test_new3_output_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
