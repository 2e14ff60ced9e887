/* picture_samples: see picture_samples.h. */
#include "tests/unit/picture_samples.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define ROOM ((size_t)32 * 1024 * 1024)

static void require(bool holds) {
    if (!holds)
        abort();
}

struct pixels sample_pixels(int width, int height, int channels) {
    struct pixels pixels = pixels_make(width, height, channels);
    unsigned char *target = pixels.data;
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
            for (int i = 0; i < channels; i++)
                *target++ = (unsigned char)(x < width / 2 && y < height / 2 ? 10 : 180 + x % 60);
    return pixels;
}

static struct sample encode(struct pixels *pixels,
                            enum codec_result (*write)(const struct pixels *,
                                                       struct codec_output *)) {
    struct codec_output output = {.data = malloc(ROOM), .size = ROOM};
    require(output.data != NULL && write(pixels, &output) == CODEC_OK);
    pixels_done(pixels);
    return (struct sample){output.data, output.length};
}

struct sample sample_jpeg(int width, int height) {
    struct pixels pixels = sample_pixels(width, height, 3);
    return encode(&pixels, codec_write_jpeg);
}

struct sample sample_png(int width, int height, int channels) {
    struct pixels pixels = sample_pixels(width, height, channels);
    return encode(&pixels, codec_write_png);
}

static struct sample insert(struct sample sample, size_t at, const void *bytes, size_t size) {
    unsigned char *data = malloc(sample.size + size);
    require(data != NULL);
    memcpy(data, sample.data, at);
    memcpy(data + at, bytes, size);
    memcpy(data + at + size, sample.data + at, sample.size - at);
    free(sample.data);
    return (struct sample){data, sample.size + size};
}

struct sample sample_with_exif(struct sample jpeg, int orientation) {
    unsigned char app1[] = {0xff, 0xe1, 0, 62, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0,
                            8,
                            /* two entries: orientation, GPS */
                            0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (unsigned char)orientation, 0, 0,
                            /* GPS directory at 38 */
                            0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0,
                            /* its text */
                            0, 1, 'L', 'N', 'C', 'A', '-', 'G', 'P', 'S', 0, 0, 0, 0, 0, 0};
    app1[3] = (unsigned char)(sizeof app1 - 2);
    return insert(jpeg, 2, app1, sizeof app1);
}

struct sample sample_with_tail(struct sample sample, const char *text) {
    return insert(sample, sample.size, text, strlen(text));
}

static void put32(unsigned char *target, uint32_t number) {
    for (int i = 0; i < 4; i++)
        target[i] = (unsigned char)(number >> (24 - 8 * i));
}

/* PNG's CRC-32, bit by bit. */
static uint32_t checksum(const unsigned char *data, size_t size) {
    uint32_t crc = 0xffffffff;
    for (size_t i = 0; i < size; i++) {
        crc ^= data[i];
        for (int bit = 0; bit < 8; bit++)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0);
    }
    return ~crc;
}

struct sample sample_png_claiming(unsigned width, unsigned height) {
    struct sample sample = sample_png(8, 8, 3);
    put32(sample.data + 16, width);
    put32(sample.data + 20, height);
    put32(sample.data + 29, checksum(sample.data + 12, 17));
    return sample;
}

struct sample sample_jpeg_claiming(unsigned width, unsigned height) {
    struct sample sample = sample_jpeg(8, 8);
    for (size_t i = 0; i + 9 < sample.size; i++) {
        if (sample.data[i] == 0xff && sample.data[i + 1] == 0xc0) {
            sample.data[i + 5] = (unsigned char)(height >> 8);
            sample.data[i + 6] = (unsigned char)height;
            sample.data[i + 7] = (unsigned char)(width >> 8);
            sample.data[i + 8] = (unsigned char)width;
            return sample;
        }
    }
    abort();
}

bool sample_contains(const void *data, size_t size, const char *text) {
    return memmem(data, size, text, strlen(text)) != NULL;
}
