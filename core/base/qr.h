/* qr: a QR code as SVG or as its modules; the only user of libqrencode. */
#pragma once

#include "core/base/arena.h"

#define QR_BYTES_MAX 300

struct qr_code {
    int side;            /* modules of one side, without quiet zone */
    unsigned char *dark; /* side * side, row by row; 1 = dark */
};

/* `text` (1 to QR_BYTES_MAX bytes, 8-bit mode, level M). STATUS_INVALID when the text is empty or
 * too long. */
MUST_CHECK enum status qr_encode(struct arena *arena, const char *text, struct qr_code *out_code);
/* The same as one black path on white with a quiet
 * zone of 4 modules; scales to any size. `label` is its text for screen readers, escaped here.
 * STATUS_INVALID when the text is empty or too long. */
MUST_CHECK enum status qr_svg(struct arena *arena, const char *text, const char *label,
                              char **out_svg);
