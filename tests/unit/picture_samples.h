/* picture_samples: pictures made on the spot, good and hostile. Everything returned is freed with
 * free. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "core/order/picture/codec.h"

struct sample {
    unsigned char *data;
    size_t size;
};

/* A picture of a gradient whose top left quarter is dark, so that turning shows. */
struct pixels sample_pixels(int width, int height, int channels);
struct sample sample_jpeg(int width, int height);
struct sample sample_png(int width, int height, int channels);
/* The JPEG with EXIF put in: this orientation and a GPS position with the text LNCA-GPS. */
struct sample sample_with_exif(struct sample jpeg, int orientation);
/* A PNG whose header claims this size, with almost no data. */
struct sample sample_png_claiming(unsigned width, unsigned height);
/* A JPEG whose header claims this size. */
struct sample sample_jpeg_claiming(unsigned width, unsigned height);
/* The picture with `text` behind its end. */
struct sample sample_with_tail(struct sample sample, const char *text);
bool sample_contains(const void *data, size_t size, const char *text);
