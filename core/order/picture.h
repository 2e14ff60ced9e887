/* picture: uploaded pictures made harmless. The bytes go to lnca-picture, a child process that can
 * do nothing but decode and encode; what comes back is a new JPEG or PNG without any metadata,
 * upright, of at most 5 MiB. This process never decodes a picture itself. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"

#define PICTURE_BYTES_MAX ((size_t)5 * 1024 * 1024)
#define PICTURE_SIDE_MAX 12000
#define PICTURE_PIXELS_MAX INT64_C(40000000)

/* A rectangle in the pixels of a picture. */
struct picture_area {
    int x, y, width, height;
};

enum picture_kind { PICTURE_JPEG, PICTURE_PNG, PICTURE_KIND__MAX };

/* Lives in the call's arena, which must allow for twice PICTURE_BYTES_MAX. */
struct picture {
    enum picture_kind kind;
    int width;
    int height;
    struct bytes content;
};

/* STATUS_NOT_A_PICTURE: neither JPEG nor PNG by content, or it does not decode whole.
 * STATUS_PICTURE_TOO_LARGE: bytes or pixels over the limits above. STATUS_BUSY: setting
 * picture_processes of them are at work already, or this one took over 6 s. */
MUST_CHECK enum status picture_clean(struct call *call, struct bytes in,
                                     struct picture *out_picture);

/* The red impression of a seal inside an area of a picture, as PNG: its ink on a transparent
 * ground, ended where the ink ends. The same refusals, and field errors on area: no_seal (too
 * little or too much red for a seal), cut_off (the ink goes on over the edge of the area or of the
 * picture). */
MUST_CHECK enum status picture_cut_seal(struct call *call, struct bytes in,
                                        const struct picture_area *area,
                                        struct picture *out_picture);

/* "image/jpeg" or "image/png". */
const char *picture_media_type(enum picture_kind kind);
