/* codec: JPEG and PNG to pixels and back, each over its library with errors caught. Limits are
 * checked from the header, before any pixel is decoded. */
#pragma once

#include "core/base/str.h"
#include "core/order/picture/pixels.h"

/* The last two: of what is cut out (impression.h). */
enum codec_result { CODEC_OK, CODEC_NOT_A_PICTURE, CODEC_TOO_LARGE, CODEC_NO_SEAL, CODEC_CUT_OFF };

/* A fixed room for what is encoded. */
struct codec_output {
    unsigned char *data;
    size_t size;
    size_t length;
};

/* May a picture of this size be decoded at all? */
bool codec_size_is_allowed(uint64_t width, uint64_t height);

/* The whole picture, upright. Owned: pixels_done, on CODEC_OK only. */
enum codec_result codec_read_jpeg(struct bytes in, struct pixels *out_pixels);
enum codec_result codec_read_png(struct bytes in, struct pixels *out_pixels);

/* CODEC_TOO_LARGE when the room does not suffice. */
enum codec_result codec_write_jpeg(const struct pixels *pixels, struct codec_output *output);
enum codec_result codec_write_png(const struct pixels *pixels, struct codec_output *output);
