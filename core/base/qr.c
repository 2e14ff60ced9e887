/* qr: QR codes as SVG over libqrencode. */
#include "core/base/qr.h"

#include <qrencode.h>
#include <string.h>

#include "core/base/str.h"

#define QUIET_ZONE 4

static void add_escaped(struct builder *svg, const char *text) {
    static const struct {
        char character;
        const char *entity;
    } entities[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}};
    for (const char *c = text; *c != '\0'; c++) {
        const char *entity = NULL;
        for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++)
            if (entities[i].character == *c)
                entity = entities[i].entity;
        if (entity != NULL)
            builder_add(svg, entity);
        else if ((unsigned char)*c >= 0x20)
            builder_add_char(svg, *c);
    }
}

/* One sub-path for each run of dark modules in a row: far fewer bytes than one for each module. */
static void add_row(struct builder *svg, const unsigned char *row, int width, int y) {
    for (int x = 0; x < width; x++) {
        int start = x;
        while (x < width && (row[x] & 1) != 0)
            x++;
        if (x > start)
            builder_format(svg, "M%d %dh%dv1h-%dz", start + QUIET_ZONE, y + QUIET_ZONE, x - start,
                           x - start);
    }
}

enum status qr_svg(struct arena *arena, const char *text, const char *label, char **out_svg) {
    size_t length = strnlen(text, QR_BYTES_MAX + 1);
    if (length == 0 || length > QR_BYTES_MAX)
        return STATUS_INVALID;
    QRcode *code = QRcode_encodeData((int)length, (const unsigned char *)text, 0, QR_ECLEVEL_M);
    if (code == NULL)
        return STATUS_INTERNAL;
    int side = code->width + 2 * QUIET_ZONE;
    struct builder svg;
    builder_init(&svg, arena);
    builder_format(&svg,
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
                   "shape-rendering=\"crispEdges\" aria-label=\"",
                   side, side);
    add_escaped(&svg, label);
    builder_format(&svg, "\"><path fill=\"#fff\" d=\"M0 0h%dv%dh-%dz\"/><path d=\"", side, side,
                   side);
    for (int y = 0; y < code->width; y++)
        add_row(&svg, code->data + (size_t)y * (size_t)code->width, code->width, y);
    builder_add(&svg, "\"/></svg>");
    QRcode_free(code);
    *out_svg = svg.data;
    return STATUS_OK;
}
