/* lnca-picture: reads a picture from standard input, writes a harmless copy to standard output
 * behind a line "<jpeg|png> <width> <height>". With the arguments "seal <x> <y> <width> <height>"
 * what is written is the impression of a seal in that area. Exit codes: 0 written, 2 not a picture,
 * 3 too large, 4 the cage could not be closed or the parent went away, 5 no seal there, 6 the seal
 * is cut off. Opens nothing; core/order/picture.c starts it. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/base/arena.h"
#include "core/order/picture/cage.h"
#include "core/order/picture/decode.h"

enum { EXIT_WRITTEN = 0, EXIT_TROUBLE = 4 };

static const int exit_codes[] = {[CODEC_OK] = EXIT_WRITTEN,
                                 [CODEC_NOT_A_PICTURE] = 2,
                                 [CODEC_TOO_LARGE] = 3,
                                 [CODEC_NO_SEAL] = 5,
                                 [CODEC_CUT_OFF] = 6};

/* One byte more than allowed tells that there is more. */
static size_t read_input(unsigned char *buffer, size_t size) {
    size_t length = 0;
    while (length < size) {
        ssize_t got = read(STDIN_FILENO, buffer + length, size - length);
        if (got == 0 || (got < 0 && errno != EINTR))
            break;
        if (got > 0)
            length += (size_t)got;
    }
    return length;
}

static bool write_output(const void *bytes, size_t size) {
    const unsigned char *data = bytes;
    while (size > 0) {
        ssize_t put = write(STDOUT_FILENO, data, size);
        if (put < 0 && errno != EINTR)
            return false;
        if (put > 0) {
            data += put;
            size -= (size_t)put;
        }
    }
    return true;
}

static int write_picture(const struct decoded *decoded) {
    char head[64];
    int length =
        snprintf(head, sizeof head, "%s %d %d\n", decoded->kind == PICTURE_JPEG ? "jpeg" : "png",
                 decoded->width, decoded->height);
    bool good = length > 0 && write_output(head, (size_t)length) &&
                write_output(decoded->file.data, decoded->file.length);
    return good ? EXIT_WRITTEN : EXIT_TROUBLE;
}

static int to_number(const char *text) {
    int number = 0;
    for (; *text >= '0' && *text <= '9' && number <= PICTURE_SIDE_MAX; text++)
        number = number * 10 + (*text - '0');
    return *text == '\0' ? number : -1;
}

static enum codec_result work(struct bytes input, int count, char **words,
                              struct decoded *out_decoded) {
    if (count != 6 || strcmp(words[1], "seal") != 0)
        return decode_picture(input, out_decoded);
    struct picture_area area = {to_number(words[2]), to_number(words[3]), to_number(words[4]),
                                to_number(words[5])};
    return decode_seal(input, &area, out_decoded);
}

int main(int count, char **words) {
    if (!cage_enter())
        return EXIT_TROUBLE;
    unsigned char *input = memory_alloc(PICTURE_BYTES_MAX + 1, 1);
    size_t length = read_input(input, PICTURE_BYTES_MAX + 1);
    if (length > PICTURE_BYTES_MAX)
        return exit_codes[CODEC_TOO_LARGE];
    struct decoded decoded;
    enum codec_result result = work(BYTES(input, length), count, words, &decoded);
    memory_free(input);
    if (result != CODEC_OK)
        return exit_codes[result];
    int code = write_picture(&decoded);
    memory_free(decoded.file.data);
    return code;
}
