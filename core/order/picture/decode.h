/* decode: from a stranger's bytes to a new, harmless file. Apart from main.c so that the fuzzer can
 * drive it. */
#pragma once

#include "core/order/picture.h"
#include "core/order/picture/codec.h"

struct decoded {
    enum picture_kind kind;
    int width;
    int height;
    struct codec_output file; /* data owned: memory_free */
};

/* JPEG becomes JPEG, PNG becomes PNG; nothing but pixels survives. What does not fit in
 * PICTURE_BYTES_MAX is halved until it does. */
enum codec_result decode_picture(struct bytes in, struct decoded *out_decoded);
/* The impression of a seal inside the area, as PNG. */
enum codec_result decode_seal(struct bytes in, const struct picture_area *area,
                              struct decoded *out_decoded);
