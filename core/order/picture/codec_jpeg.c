/* codec_jpeg: JPEG over libjpeg-turbo. */
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>

#include <jerror.h>

#include "core/order/picture/codec.h"
#include "core/order/picture/orientation.h"

#define QUALITY 88
#define WARNINGS_MAX 50 /* real cameras write small faults; hostile files write many */
#define SCANS_MAX 100   /* each scan of a progressive picture costs a walk over all of it */
#define EXIF_PREFIX_SIZE 6

/* libjpeg's error manager must come first: its pointer is all that the callbacks get. */
struct trap {
    struct jpeg_error_mgr manager;
    jmp_buf jump;
    int warnings;
};

static void fail(j_common_ptr common) {
    struct trap *trap = (struct trap *)common->err;
    longjmp(trap->jump, 1);
}

/* A picture that ends too early is filled with grey by libjpeg; we refuse it. */
static void take_message(j_common_ptr common, int level) {
    struct trap *trap = (struct trap *)common->err;
    if (level >= 0)
        return;
    int code = common->err->msg_code;
    if (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER || ++trap->warnings > WARNINGS_MAX)
        longjmp(trap->jump, 1);
}

static void say_nothing(j_common_ptr common) {
    (void)common;
}

static struct jpeg_error_mgr *set_trap(struct trap *trap) {
    struct jpeg_error_mgr *manager = jpeg_std_error(&trap->manager);
    manager->error_exit = fail;
    manager->emit_message = take_message;
    manager->output_message = say_nothing;
    trap->warnings = 0;
    return manager;
}

static void watch_scans(j_common_ptr common) {
    if (common->is_decompressor && ((j_decompress_ptr)common)->input_scan_number > SCANS_MAX)
        fail(common);
}

struct jpeg_reader {
    struct jpeg_decompress_struct decoder;
    struct jpeg_progress_mgr progress;
    struct trap trap;
    struct pixels pixels;
    int orientation;
};

static int exif_orientation(j_decompress_ptr decoder) {
    for (jpeg_saved_marker_ptr marker = decoder->marker_list; marker != NULL;
         marker = marker->next) {
        if (marker->marker == JPEG_APP0 + 1 && marker->data_length > EXIF_PREFIX_SIZE &&
            memcmp(marker->data, "Exif\0\0", EXIF_PREFIX_SIZE) == 0)
            return orientation_of(
                BYTES(marker->data + EXIF_PREFIX_SIZE, marker->data_length - EXIF_PREFIX_SIZE));
    }
    return 1;
}

static J_COLOR_SPACE wanted_colours(j_decompress_ptr decoder) {
    switch (decoder->jpeg_color_space) {
    case JCS_GRAYSCALE:
        return JCS_GRAYSCALE;
    case JCS_CMYK:
    case JCS_YCCK:
        return JCS_CMYK;
    default:
        return JCS_RGB;
    }
}

/* Printers' colours, which Adobe writes inverted, as they all do. */
static void cmyk_to_rgb(const unsigned char *from, unsigned char *to, int width) {
    for (int x = 0; x < width; x++, from += 4, to += 3)
        for (int i = 0; i < 3; i++)
            to[i] = (unsigned char)(from[i] * from[3] / 255);
}

static void read_rows(struct jpeg_reader *reader) {
    j_decompress_ptr decoder = &reader->decoder;
    bool cmyk = decoder->out_color_space == JCS_CMYK;
    int channels = decoder->out_color_space == JCS_GRAYSCALE ? 1 : 3;
    reader->pixels = pixels_make((int)decoder->output_width, (int)decoder->output_height, channels);
    size_t stride = (size_t)decoder->output_width * (size_t)channels;
    JSAMPARRAY line = (*decoder->mem->alloc_sarray)((j_common_ptr)decoder, JPOOL_IMAGE,
                                                    decoder->output_width * 4, 1);
    while (decoder->output_scanline < decoder->output_height) {
        unsigned char *target = reader->pixels.data + (size_t)decoder->output_scanline * stride;
        JSAMPROW row = cmyk ? line[0] : target;
        jpeg_read_scanlines(decoder, &row, 1);
        if (cmyk)
            cmyk_to_rgb(line[0], target, reader->pixels.width);
    }
}

/* Everything that may jump out; true when the picture is whole. */
static enum codec_result read_whole(struct jpeg_reader *reader, struct bytes in) {
    j_decompress_ptr decoder = &reader->decoder;
    jpeg_mem_src(decoder, in.data, (unsigned long)in.size);
    jpeg_save_markers(decoder, JPEG_APP0 + 1, 0xffff);
    jpeg_read_header(decoder, TRUE);
    if (!codec_size_is_allowed(decoder->image_width, decoder->image_height))
        return CODEC_TOO_LARGE;
    reader->orientation = exif_orientation(decoder);
    reader->progress.progress_monitor = watch_scans;
    decoder->progress = &reader->progress;
    decoder->out_color_space = wanted_colours(decoder);
    jpeg_start_decompress(decoder);
    read_rows(reader);
    jpeg_finish_decompress(decoder);
    return CODEC_OK;
}

enum codec_result codec_read_jpeg(struct bytes in, struct pixels *out_pixels) {
    struct jpeg_reader reader = {0};
    enum codec_result result = CODEC_NOT_A_PICTURE;
    reader.decoder.err = set_trap(&reader.trap);
    if (setjmp(reader.trap.jump) != 0) {
        jpeg_destroy_decompress(&reader.decoder);
        pixels_done(&reader.pixels);
        return CODEC_NOT_A_PICTURE;
    }
    jpeg_create_decompress(&reader.decoder);
    result = read_whole(&reader, in);
    jpeg_destroy_decompress(&reader.decoder); /* gives its memory back before turning needs more */
    if (result != CODEC_OK)
        return result;
    pixels_orient(&reader.pixels, reader.orientation);
    *out_pixels = reader.pixels;
    return CODEC_OK;
}

/* ---- writing ---- */

struct jpeg_writer {
    struct jpeg_compress_struct encoder;
    struct jpeg_destination_mgr destination;
    struct trap trap;
};

static void begin_output(j_compress_ptr encoder) {
    (void)encoder;
}

/* Called when the room is used up. */
static boolean refuse_more(j_compress_ptr encoder) {
    fail((j_common_ptr)encoder);
    return FALSE;
}

static void write_whole(struct jpeg_writer *writer, const struct pixels *pixels,
                        struct codec_output *output) {
    j_compress_ptr encoder = &writer->encoder;
    writer->destination = (struct jpeg_destination_mgr){.next_output_byte = output->data,
                                                        .free_in_buffer = output->size,
                                                        .init_destination = begin_output,
                                                        .empty_output_buffer = refuse_more,
                                                        .term_destination = begin_output};
    encoder->dest = &writer->destination;
    encoder->image_width = (JDIMENSION)pixels->width;
    encoder->image_height = (JDIMENSION)pixels->height;
    encoder->input_components = pixels->channels;
    encoder->in_color_space = pixels->channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(encoder);
    jpeg_set_quality(encoder, QUALITY, TRUE);
    jpeg_start_compress(encoder, TRUE);
    size_t stride = (size_t)pixels->width * (size_t)pixels->channels;
    while (encoder->next_scanline < encoder->image_height) {
        JSAMPROW row = pixels->data + (size_t)encoder->next_scanline * stride;
        jpeg_write_scanlines(encoder, &row, 1);
    }
    jpeg_finish_compress(encoder);
    output->length = output->size - writer->destination.free_in_buffer;
}

enum codec_result codec_write_jpeg(const struct pixels *pixels, struct codec_output *output) {
    struct jpeg_writer writer = {0};
    writer.encoder.err = set_trap(&writer.trap);
    if (setjmp(writer.trap.jump) != 0) {
        jpeg_destroy_compress(&writer.encoder);
        return CODEC_TOO_LARGE;
    }
    jpeg_create_compress(&writer.encoder);
    write_whole(&writer, pixels, output);
    jpeg_destroy_compress(&writer.encoder);
    return CODEC_OK;
}
