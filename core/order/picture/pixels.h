/* pixels: a decoded picture in memory, 8 bits a channel, rows without padding; and the little that
 * is done to it. */
#pragma once

#include <stddef.h>

struct pixels {
    int width;
    int height;
    int channels; /* 1 grey, 2 grey and alpha, 3 colour, 4 colour and alpha */
    unsigned char *data;
};

size_t pixels_size(const struct pixels *pixels);
/* Zeroed room for the given size. Owned: pixels_done. */
struct pixels pixels_make(int width, int height, int channels);
void pixels_done(struct pixels *pixels);
/* Turns and mirrors as EXIF orientation 1 to 8 says, so that the picture stands upright without it.
 */
void pixels_orient(struct pixels *pixels, int orientation);
/* Half the width and height (at least 1), each new pixel the mean of its four. */
void pixels_halve(struct pixels *pixels);
