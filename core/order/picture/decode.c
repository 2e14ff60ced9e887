/* decode: see decode.h. */
#include "core/order/picture/decode.h"

#include <string.h>

#include "core/base/arena.h"

/* How a kind begins, and who reads and writes it. */
static const struct {
    enum picture_kind kind;
    const char *magic;
    size_t magic_size;
    enum codec_result (*read)(struct bytes in, struct pixels *out_pixels);
    enum codec_result (*write)(const struct pixels *pixels, struct codec_output *output);
} kinds[] = {
    {PICTURE_JPEG, "\xff\xd8\xff", 3, codec_read_jpeg, codec_write_jpeg},
    {PICTURE_PNG, "\x89PNG\r\n\x1a\n", 8, codec_read_png, codec_write_png},
};

bool codec_size_is_allowed(uint64_t width, uint64_t height) {
    return width >= 1 && height >= 1 && width <= PICTURE_SIDE_MAX && height <= PICTURE_SIDE_MAX &&
           width * height <= (uint64_t)PICTURE_PIXELS_MAX;
}

static enum codec_result recode(size_t row, struct bytes in, struct decoded *out_decoded) {
    struct pixels pixels;
    enum codec_result result = kinds[row].read(in, &pixels);
    if (result != CODEC_OK)
        return result;
    struct codec_output file = {.data = memory_alloc(PICTURE_BYTES_MAX, 1),
                                .size = PICTURE_BYTES_MAX};
    while ((result = kinds[row].write(&pixels, &file)) == CODEC_TOO_LARGE &&
           pixels_size(&pixels) > 4)
        pixels_halve(&pixels);
    if (result == CODEC_OK)
        *out_decoded = (struct decoded){kinds[row].kind, pixels.width, pixels.height, file};
    else
        memory_free(file.data);
    pixels_done(&pixels);
    return result;
}

enum codec_result decode_picture(struct bytes in, struct decoded *out_decoded) {
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (in.size > kinds[i].magic_size &&
            memcmp(in.data, kinds[i].magic, kinds[i].magic_size) == 0)
            return recode(i, in, out_decoded);
    return CODEC_NOT_A_PICTURE;
}
