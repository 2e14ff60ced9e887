#include "core/form/paper.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <pthread.h>

#include "core/base/log.h"

/* Small, TrueType (subsets are made in milliseconds), and has the characters of rare names. */
#define FONT "WenQuanYi Zen Hei"
#define LINE_SPACING 1.2f
#define LINE_WIDTH 0.6

struct paper {
    struct arena *arena;
    struct builder pdf;
    cairo_surface_t *surface;
    cairo_t *cairo;
    PangoLayout *layouts[PAPER_STYLE__MAX];
};

static const double font_points[PAPER_STYLE__MAX] = {
    [PAPER_TITLE] = 17, [PAPER_SECTION] = 11, [PAPER_BODY] = 10.5, [PAPER_SMALL] = 8.5};

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static PangoFontMap *fonts; /* made once, guarded by the lock */

static cairo_status_t take_bytes(void *context, const unsigned char *data, unsigned size) {
    builder_add_bytes(context, data, size);
    return CAIRO_STATUS_SUCCESS;
}

/* Another font would still be drawn, as empty boxes where it lacks a character. */
static PangoFontMap *make_fonts(void) {
    PangoFontMap *map = pango_cairo_font_map_new();
    if (pango_font_map_get_family(map, FONT) == NULL)
        LOG(LOG_ERROR, "form_font_missing", LOG_TEXT("font", FONT));
    return map;
}

static void make_layout(struct paper *paper, PangoContext *context, enum paper_style style) {
    PangoLayout *layout = pango_layout_new(context);
    PangoFontDescription *font = pango_font_description_from_string(FONT);
    pango_font_description_set_absolute_size(font, font_points[style] * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout, LINE_SPACING);
    /* A hyphen would read as part of a name. */
    PangoAttrList *attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
    paper->layouts[style] = layout;
}

/* Sizes as on paper: not rounded to the pixels of a screen. */
static void make_layouts(struct paper *paper) {
    PangoContext *context = pango_font_map_create_context(fonts);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string("zh-cn"));
    for (enum paper_style style = 0; style < PAPER_STYLE__MAX; style++)
        make_layout(paper, context, style);
    g_object_unref(context);
}

struct paper *paper_open(struct arena *arena, const char *title, const char *date) {
    struct paper *paper = ARENA_NEW(arena, struct paper);
    paper->arena = arena;
    builder_init(&paper->pdf, arena);
    pthread_mutex_lock(&one_at_a_time);
    if (fonts == NULL)
        fonts = make_fonts();
    paper->surface =
        cairo_pdf_surface_create_for_stream(take_bytes, &paper->pdf, PAPER_WIDTH, PAPER_HEIGHT);
    cairo_pdf_surface_restrict_to_version(paper->surface, CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(paper->surface, CAIRO_PDF_METADATA_TITLE, title);
    cairo_pdf_surface_set_metadata(paper->surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
    paper->cairo = cairo_create(paper->surface);
    cairo_set_line_width(paper->cairo, LINE_WIDTH);
    make_layouts(paper);
    return paper;
}

enum status paper_close(struct paper *paper, struct bytes *out_pdf) {
    cairo_status_t drawn = cairo_status(paper->cairo);
    for (enum paper_style style = 0; style < PAPER_STYLE__MAX; style++)
        g_object_unref(paper->layouts[style]);
    cairo_destroy(paper->cairo);
    cairo_surface_finish(paper->surface);
    cairo_status_t written = cairo_surface_status(paper->surface);
    cairo_surface_destroy(paper->surface);
    pthread_mutex_unlock(&one_at_a_time);
    if (drawn != CAIRO_STATUS_SUCCESS || written != CAIRO_STATUS_SUCCESS)
        return STATUS_INTERNAL;
    *out_pdf = BYTES(paper->pdf.data, paper->pdf.length);
    return STATUS_OK;
}

void paper_next_page(struct paper *paper) {
    cairo_show_page(paper->cairo);
}

static PangoLayout *lay_out(struct paper *paper, enum paper_style style, double width,
                            const char *text) {
    PangoLayout *layout = paper->layouts[style];
    pango_layout_set_width(layout, width < 0 ? -1 : pango_units_from_double(width));
    pango_layout_set_text(layout, text, -1);
    return layout;
}

double paper_measure(struct paper *paper, enum paper_style style, double width, const char *text) {
    int height;
    pango_layout_get_size(lay_out(paper, style, width, text), NULL, &height);
    return pango_units_to_double(height);
}

double paper_measure_line(struct paper *paper, enum paper_style style, const char *text) {
    int width;
    pango_layout_get_size(lay_out(paper, style, -1, text), &width, NULL);
    return pango_units_to_double(width);
}

void paper_write(struct paper *paper, enum paper_style style, enum paper_align align, double x,
                 double y, double width, const char *text) {
    static const PangoAlignment alignments[] = {
        [PAPER_LEFT] = PANGO_ALIGN_LEFT,
        [PAPER_CENTRE] = PANGO_ALIGN_CENTER,
        [PAPER_RIGHT] = PANGO_ALIGN_RIGHT,
    };
    PangoLayout *layout = lay_out(paper, style, width, text);
    pango_layout_set_alignment(layout, alignments[align]);
    cairo_move_to(paper->cairo, x, y);
    pango_cairo_show_layout(paper->cairo, layout);
    cairo_new_path(paper->cairo);
}

static void set_grey(struct paper *paper, double grey) {
    cairo_set_source_rgb(paper->cairo, grey, grey, grey);
}

void paper_box(struct paper *paper, struct paper_rectangle box, double grey) {
    cairo_rectangle(paper->cairo, box.x, box.y, box.width, box.height);
    set_grey(paper, grey);
    cairo_fill_preserve(paper->cairo);
    set_grey(paper, 0);
    cairo_stroke(paper->cairo);
}

void paper_line(struct paper *paper, double x1, double y1, double x2, double y2) {
    cairo_move_to(paper->cairo, x1, y1);
    cairo_line_to(paper->cairo, x2, y2);
    cairo_stroke(paper->cairo);
}

void paper_tick(struct paper *paper, double x, double y, double side, bool ticked) {
    cairo_rectangle(paper->cairo, x, y, side, side);
    if (ticked) {
        cairo_move_to(paper->cairo, x + side * 0.15, y + side * 0.5);
        cairo_line_to(paper->cairo, x + side * 0.42, y + side * 0.8);
        cairo_line_to(paper->cairo, x + side * 0.9, y + side * 0.15);
    }
    cairo_stroke(paper->cairo);
}

void paper_qr(struct paper *paper, double x, double y, double side, const struct qr_code *code) {
    double module = side / code->side;
    for (int row = 0; row < code->side; row++)
        for (int column = 0; column < code->side; column++)
            if (code->dark[row * code->side + column] != 0)
                cairo_rectangle(paper->cairo, x + column * module, y + row * module, module,
                                module);
    /* Without smoothing no viewer shows hair lines between the modules. */
    cairo_set_antialias(paper->cairo, CAIRO_ANTIALIAS_NONE);
    cairo_fill(paper->cairo);
    cairo_set_antialias(paper->cairo, CAIRO_ANTIALIAS_DEFAULT);
}
