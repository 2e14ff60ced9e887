/* qr: QR codes over libqrencode. */
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
        while (x < width && row[x] != 0)
            x++;
        if (x > start)
            builder_format(svg, "M%d %dh%dv1h-%dz", start + QUIET_ZONE, y + QUIET_ZONE, x - start,
                           x - start);
    }
}

enum status qr_encode(struct arena *arena, const char *text, struct qr_code *out_code) {
    size_t length = strnlen(text, QR_BYTES_MAX + 1);
    if (length == 0 || length > QR_BYTES_MAX)
        return STATUS_INVALID;
    QRcode *code = QRcode_encodeData((int)length, (const unsigned char *)text, 0, QR_ECLEVEL_M);
    if (code == NULL)
        return STATUS_INTERNAL;
    size_t count = (size_t)code->width * (size_t)code->width;
    out_code->side = code->width;
    out_code->dark = ARENA_ARRAY(arena, count, unsigned char);
    for (size_t i = 0; i < count; i++)
        out_code->dark[i] = code->data[i] & 1;
    QRcode_free(code);
    return STATUS_OK;
}

enum status qr_svg(struct arena *arena, const char *text, const char *label, char **out_svg) {
    struct qr_code code;
    TRY(qr_encode(arena, text, &code));
    int side = code.side + 2 * QUIET_ZONE;
    struct builder svg;
    builder_init(&svg, arena);
    builder_format(&svg,
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
                   "shape-rendering=\"crispEdges\" aria-label=\"",
                   side, side);
    add_escaped(&svg, label);
    builder_format(&svg, "\"><path fill=\"#fff\" d=\"M0 0h%dv%dh-%dz\"/><path d=\"", side, side,
                   side);
    for (int y = 0; y < code.side; y++)
        add_row(&svg, code.dark + (size_t)y * (size_t)code.side, code.side, y);
    builder_add(&svg, "\"/></svg>");
    *out_svg = svg.data;
    return STATUS_OK;
}
