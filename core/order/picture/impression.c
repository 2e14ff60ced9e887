/* impression: see impression.h. */
#include "core/order/picture/impression.h"

#include <stdbool.h>

#include "core/base/arena.h"

/* How much redder than anything else a pixel must be to be ink at all, and to be ink altogether. */
#define REDNESS_FIRST 24
#define REDNESS_FULL 88
#define OPAQUE 128 /* from here on it counts as ink */
#define INK_MIN 3  /* of a hundred pixels of the seal */
#define INK_MAX 75
#define SPECKS 100 /* a line of pixels with less than one in so many of ink is dirt */
static const unsigned char red[3] = {0xd4, 0x14, 0x1e};

static unsigned char alpha_of(const unsigned char *pixel, int channels) {
    if (channels < 3)
        return 0;
    int other = pixel[1] > pixel[2] ? pixel[1] : pixel[2];
    int redness = pixel[0] - other;
    if (redness <= REDNESS_FIRST)
        return 0;
    if (redness >= REDNESS_FULL)
        return 255;
    return (unsigned char)((redness - REDNESS_FIRST) * 255 / (REDNESS_FULL - REDNESS_FIRST));
}

/* The ink of the area: one channel. */
static struct pixels ink_of(const struct pixels *form, const struct picture_area *area) {
    struct pixels ink = pixels_make(area->width, area->height, 1);
    size_t step = (size_t)form->channels;
    for (int y = 0; y < area->height; y++) {
        const unsigned char *from =
            form->data + ((size_t)(area->y + y) * (size_t)form->width + (size_t)area->x) * step;
        unsigned char *to = ink.data + (size_t)y * (size_t)area->width;
        for (int x = 0; x < area->width; x++)
            to[x] = alpha_of(from + (size_t)x * step, form->channels);
    }
    return ink;
}

static bool is_ink(const struct pixels *ink, int x, int y) {
    return ink->data[(size_t)y * (size_t)ink->width + (size_t)x] >= OPAQUE;
}

/* Is there more than dirt in this row (or column)? */
static bool has_ink(const struct pixels *ink, int line, bool is_row) {
    int length = is_row ? ink->width : ink->height;
    int count = 0;
    for (int i = 0; i < length; i++)
        count += is_row ? is_ink(ink, i, line) : is_ink(ink, line, i);
    return count > length / SPECKS;
}

/* From where to where there is ink; false when nowhere. */
static bool find_bounds(const struct pixels *ink, struct picture_area *out_bounds) {
    int top = 0, bottom = ink->height - 1, left = 0, right = ink->width - 1;
    while (top <= bottom && !has_ink(ink, top, true))
        top++;
    if (top > bottom)
        return false;
    while (!has_ink(ink, bottom, true))
        bottom--;
    while (left <= right && !has_ink(ink, left, false))
        left++;
    if (left > right)
        return false;
    while (!has_ink(ink, right, false))
        right--;
    *out_bounds = (struct picture_area){left, top, right - left + 1, bottom - top + 1};
    return true;
}

static enum codec_result judge(const struct pixels *ink, const struct picture_area *bounds) {
    int64_t count = 0;
    for (int y = bounds->y; y < bounds->y + bounds->height; y++)
        for (int x = bounds->x; x < bounds->x + bounds->width; x++)
            count += is_ink(ink, x, y);
    int64_t all = (int64_t)bounds->width * bounds->height;
    if (count * 100 < all * INK_MIN || count * 100 > all * INK_MAX)
        return CODEC_NO_SEAL;
    bool touches = bounds->x == 0 || bounds->y == 0 || bounds->x + bounds->width == ink->width ||
                   bounds->y + bounds->height == ink->height;
    return touches ? CODEC_CUT_OFF : CODEC_OK;
}

static struct pixels paint(const struct pixels *ink, const struct picture_area *bounds) {
    struct pixels seal = pixels_make(bounds->width, bounds->height, 4);
    unsigned char *to = seal.data;
    for (int y = bounds->y; y < bounds->y + bounds->height; y++)
        for (int x = bounds->x; x < bounds->x + bounds->width; x++, to += 4) {
            for (int i = 0; i < 3; i++)
                to[i] = red[i];
            to[3] = ink->data[(size_t)y * (size_t)ink->width + (size_t)x];
        }
    return seal;
}

static bool is_inside(const struct pixels *form, const struct picture_area *area) {
    return area->x >= 0 && area->y >= 0 && area->width >= 1 && area->height >= 1 &&
           area->width <= form->width && area->height <= form->height &&
           area->x <= form->width - area->width && area->y <= form->height - area->height;
}

enum codec_result impression_cut(const struct pixels *form, const struct picture_area *area,
                                 struct pixels *out_seal) {
    struct picture_area bounds;
    if (!is_inside(form, area))
        return CODEC_CUT_OFF;
    struct pixels ink = ink_of(form, area);
    enum codec_result result = find_bounds(&ink, &bounds) ? judge(&ink, &bounds) : CODEC_NO_SEAL;
    if (result == CODEC_OK) {
        *out_seal = paint(&ink, &bounds);
        while (out_seal->width > IMPRESSION_SIDE_MAX || out_seal->height > IMPRESSION_SIDE_MAX)
            pixels_halve(out_seal);
    }
    pixels_done(&ink);
    return result;
}
