/* pixels: see pixels.h. */
#include "core/order/picture/pixels.h"

#include <stdbool.h>
#include <string.h>

#include "core/base/arena.h"

size_t pixels_size(const struct pixels *pixels) {
    return (size_t)pixels->width * (size_t)pixels->height * (size_t)pixels->channels;
}

struct pixels pixels_make(int width, int height, int channels) {
    struct pixels pixels = {width, height, channels, NULL};
    pixels.data = memory_alloc(pixels_size(&pixels), 1);
    return pixels;
}

void pixels_done(struct pixels *pixels) {
    memory_free(pixels->data);
    *pixels = (struct pixels){0};
}

/* What an orientation asks for: first swap x and y, then mirror. */
static const struct {
    bool swap, mirror_x, mirror_y;
} turns[9] = {
    [1] = {false, false, false}, [2] = {false, true, false}, [3] = {false, true, true},
    [4] = {false, false, true},  [5] = {true, false, false}, [6] = {true, true, false},
    [7] = {true, true, true},    [8] = {true, false, true},
};

void pixels_orient(struct pixels *pixels, int orientation) {
    if (orientation < 2 || orientation > 8)
        return;
    bool swap = turns[orientation].swap;
    struct pixels turned = pixels_make(swap ? pixels->height : pixels->width,
                                       swap ? pixels->width : pixels->height, pixels->channels);
    size_t step = (size_t)pixels->channels;
    unsigned char *target = turned.data;
    for (int y = 0; y < turned.height; y++) {
        for (int x = 0; x < turned.width; x++) {
            int from_x = turns[orientation].mirror_x ? turned.width - 1 - x : x;
            int from_y = turns[orientation].mirror_y ? turned.height - 1 - y : y;
            size_t row = (size_t)(swap ? from_x : from_y);
            size_t column = (size_t)(swap ? from_y : from_x);
            memcpy(target, pixels->data + (row * (size_t)pixels->width + column) * step, step);
            target += step;
        }
    }
    pixels_done(pixels);
    *pixels = turned;
}

/* Writes over its own beginning: the target never overtakes what is still to be read. */
void pixels_halve(struct pixels *pixels) {
    int width = pixels->width > 1 ? pixels->width / 2 : 1;
    int height = pixels->height > 1 ? pixels->height / 2 : 1;
    size_t step = (size_t)pixels->channels;
    size_t stride = (size_t)pixels->width * step;
    size_t right = pixels->width > 1 ? step : 0;
    size_t below = pixels->height > 1 ? stride : 0;
    unsigned char *target = pixels->data;
    for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
            const unsigned char *from =
                pixels->data + (size_t)y * 2 * stride + (size_t)x * 2 * step;
            for (size_t i = 0; i < step; i++) {
                unsigned sum =
                    2U + from[i] + from[i + right] + from[i + below] + from[i + right + below];
                *target++ = (unsigned char)(sum / 4);
            }
        }
    }
    pixels->width = width;
    pixels->height = height;
}
