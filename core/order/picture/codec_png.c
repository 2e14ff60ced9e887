/* codec_png: PNG over libpng. */
#include <png.h>
#include <setjmp.h>
#include <string.h>

#include "core/base/arena.h"
#include "core/order/picture.h"
#include "core/order/picture/codec.h"
#include "core/order/picture/orientation.h"

#define CHUNK_BYTES_MAX ((size_t)1024 * 1024)
#define CHUNKS_MAX 64
/* Big flat scans must be packed within the CPU limit, so: little effort. */
#define DEFLATE_LEVEL 3

struct png_source {
    struct bytes in;
    size_t offset;
};

struct png_reader {
    png_structp png;
    png_infop info;
    struct png_source source;
    struct pixels pixels;
    unsigned char **rows;
    enum codec_result result;
    int orientation;
};

static void refuse(png_structp png, png_const_charp message) {
    (void)message;
    longjmp(png_jmpbuf(png), 1);
}

static void ignore(png_structp png, png_const_charp message) {
    (void)png, (void)message;
}

static void take_bytes(png_structp png, png_bytep target, size_t size) {
    struct png_source *source = png_get_io_ptr(png);
    if (size > source->in.size - source->offset)
        png_error(png, "end");
    memcpy(target, source->in.data + source->offset, size);
    source->offset += size;
}

/* Whatever the file holds becomes 8 bits of grey or colour, with or without alpha. */
static void set_transforms(png_structp png) {
    png_set_expand(png);
    png_set_strip_16(png);
    png_set_interlace_handling(png);
}

static void read_rows(struct png_reader *reader) {
    png_read_update_info(reader->png, reader->info);
    reader->pixels = pixels_make((int)png_get_image_width(reader->png, reader->info),
                                 (int)png_get_image_height(reader->png, reader->info),
                                 png_get_channels(reader->png, reader->info));
    size_t stride = (size_t)reader->pixels.width * (size_t)reader->pixels.channels;
    if (png_get_rowbytes(reader->png, reader->info) != stride)
        png_error(reader->png, "stride");
    reader->rows = memory_alloc((size_t)reader->pixels.height, sizeof *reader->rows);
    for (int y = 0; y < reader->pixels.height; y++)
        reader->rows[y] = reader->pixels.data + (size_t)y * stride;
    png_read_image(reader->png, reader->rows);
    png_read_end(reader->png, reader->info); /* the checksum of the data, and no early end */
}

static int exif_orientation(struct png_reader *reader) {
    png_bytep exif = NULL;
    png_uint_32 size = 0;
    if (png_get_eXIf_1(reader->png, reader->info, &size, &exif) == 0 || exif == NULL)
        return 1;
    return orientation_of(BYTES(exif, size));
}

static void read_whole(struct png_reader *reader) {
    png_set_read_fn(reader->png, &reader->source, take_bytes);
    png_set_user_limits(reader->png, PNG_UINT_31_MAX, PNG_UINT_31_MAX); /* ours follow */
    png_set_chunk_cache_max(reader->png, CHUNKS_MAX);
    png_set_chunk_malloc_max(reader->png, CHUNK_BYTES_MAX);
    png_read_info(reader->png, reader->info);
    if (!codec_size_is_allowed(png_get_image_width(reader->png, reader->info),
                               png_get_image_height(reader->png, reader->info))) {
        reader->result = CODEC_TOO_LARGE;
        return;
    }
    set_transforms(reader->png);
    read_rows(reader);
    reader->orientation = exif_orientation(reader);
    reader->result = CODEC_OK;
}

enum codec_result codec_read_png(struct bytes in, struct pixels *out_pixels) {
    struct png_reader reader = {.source = {.in = in}, .result = CODEC_NOT_A_PICTURE};
    reader.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, refuse, ignore);
    reader.info = reader.png != NULL ? png_create_info_struct(reader.png) : NULL;
    if (reader.info != NULL && setjmp(png_jmpbuf(reader.png)) == 0)
        read_whole(&reader);
    png_destroy_read_struct(&reader.png, &reader.info, NULL);
    memory_free(reader.rows);
    if (reader.result != CODEC_OK) {
        pixels_done(&reader.pixels);
        return reader.result;
    }
    pixels_orient(&reader.pixels, reader.orientation);
    *out_pixels = reader.pixels;
    return CODEC_OK;
}

/* ---- writing ---- */

static void give_bytes(png_structp png, png_bytep bytes, size_t size) {
    struct codec_output *output = png_get_io_ptr(png);
    if (size > output->size - output->length)
        png_error(png, "full");
    memcpy(output->data + output->length, bytes, size);
    output->length += size;
}

static void flush_nothing(png_structp png) {
    (void)png;
}

static void write_whole(png_structp png, png_infop info, const struct pixels *pixels) {
    static const int colour_types[] = {0, PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA,
                                       PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGB_ALPHA};
    png_set_user_limits(png, PICTURE_SIDE_MAX, PICTURE_SIDE_MAX);
    png_set_compression_level(png, DEFLATE_LEVEL);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB | PNG_FILTER_UP);
    png_set_IHDR(png, info, (png_uint_32)pixels->width, (png_uint_32)pixels->height, 8,
                 colour_types[pixels->channels], PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    size_t stride = (size_t)pixels->width * (size_t)pixels->channels;
    for (int y = 0; y < pixels->height; y++)
        png_write_row(png, pixels->data + (size_t)y * stride);
    png_write_end(png, NULL);
}

enum codec_result codec_write_png(const struct pixels *pixels, struct codec_output *output) {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, refuse, ignore);
    png_infop info = png != NULL ? png_create_info_struct(png) : NULL;
    volatile enum codec_result result = CODEC_TOO_LARGE;
    output->length = 0;
    if (info != NULL && setjmp(png_jmpbuf(png)) == 0) {
        png_set_write_fn(png, output, give_bytes, flush_nothing);
        write_whole(png, info, pixels);
        result = CODEC_OK;
    }
    png_destroy_write_struct(&png, &info);
    return result;
}
