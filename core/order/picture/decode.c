/* decode: see decode.h. */
#include "core/order/picture/decode.h"

#include <string.h>

#include "core/base/arena.h"
#include "core/order/picture/impression.h"

enum { JPEG_ROW, PNG_ROW };

/* How a kind begins, and who reads and writes it. */
static const struct {
    enum picture_kind kind;
    const char *magic;
    size_t magic_size;
    enum codec_result (*read)(struct bytes in, struct pixels *out_pixels);
    enum codec_result (*write)(const struct pixels *pixels, struct codec_output *output);
} kinds[] = {
    [JPEG_ROW] = {PICTURE_JPEG, "\xff\xd8\xff", 3, codec_read_jpeg, codec_write_jpeg},
    [PNG_ROW] = {PICTURE_PNG, "\x89PNG\r\n\x1a\n", 8, codec_read_png, codec_write_png},
};

bool codec_size_is_allowed(uint64_t width, uint64_t height) {
    return width >= 1 && height >= 1 && width <= PICTURE_SIDE_MAX && height <= PICTURE_SIDE_MAX &&
           width * height <= (uint64_t)PICTURE_PIXELS_MAX;
}

/* Smaller until it fits. Ends the pixels. */
static enum codec_result encode(size_t row, struct pixels *pixels, struct decoded *out_decoded) {
    enum codec_result result;
    struct codec_output file = {.data = memory_alloc(PICTURE_BYTES_MAX, 1),
                                .size = PICTURE_BYTES_MAX};
    while ((result = kinds[row].write(pixels, &file)) == CODEC_TOO_LARGE && pixels_size(pixels) > 4)
        pixels_halve(pixels);
    if (result == CODEC_OK)
        *out_decoded = (struct decoded){kinds[row].kind, pixels->width, pixels->height, file};
    else
        memory_free(file.data);
    pixels_done(pixels);
    return result;
}

/* The row of the kind; false when it is none. */
static bool find_kind(struct bytes in, size_t *out_row) {
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (in.size > kinds[i].magic_size &&
            memcmp(in.data, kinds[i].magic, kinds[i].magic_size) == 0) {
            *out_row = i;
            return true;
        }
    return false;
}

enum codec_result decode_picture(struct bytes in, struct decoded *out_decoded) {
    size_t row;
    struct pixels pixels;
    if (!find_kind(in, &row))
        return CODEC_NOT_A_PICTURE;
    enum codec_result result = kinds[row].read(in, &pixels);
    return result == CODEC_OK ? encode(row, &pixels, out_decoded) : result;
}

enum codec_result decode_seal(struct bytes in, const struct picture_area *area,
                              struct decoded *out_decoded) {
    size_t row;
    struct pixels form, seal;
    if (!find_kind(in, &row))
        return CODEC_NOT_A_PICTURE;
    enum codec_result result = kinds[row].read(in, &form);
    if (result != CODEC_OK)
        return result;
    result = impression_cut(&form, area, &seal);
    pixels_done(&form);
    return result == CODEC_OK ? encode(PNG_ROW, &seal, out_decoded) : result;
}
