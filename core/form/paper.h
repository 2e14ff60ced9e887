/* paper: A4 pages with Chinese text, lines, boxes and QR codes as one PDF; the only user of cairo
 * and pango. Lengths are points (1/72 inch) from the page's upper left corner.
 *
 * One paper at a time in a process: paper_open waits for the one before to be closed. Fonts and
 * their caches are then held once, not once per thread, and the libraries need no locks of their
 * own. A form takes a few milliseconds. The fonts are embedded as subsets; the same calls make the
 * same bytes. */
#pragma once

#include "core/base/qr.h"
#include "core/base/str.h"

#define PAPER_WIDTH 595.0
#define PAPER_HEIGHT 842.0

struct paper;

enum paper_style { PAPER_TITLE, PAPER_SECTION, PAPER_BODY, PAPER_SMALL, PAPER_STYLE__MAX };
enum paper_align { PAPER_LEFT, PAPER_CENTRE, PAPER_RIGHT };

struct paper_rectangle {
    double x, y, width, height;
};

/* `title` and `date` (RFC 3339) are all that the file says about itself. Ended by paper_close. */
struct paper *paper_open(struct arena *arena, const char *title, const char *date);
/* STATUS_INTERNAL when anything went wrong since paper_open. */
MUST_CHECK enum status paper_close(struct paper *paper, struct bytes *out_pdf);

/* Ends this page; the next one begins. */
void paper_next_page(struct paper *paper);
/* Height of a text that is broken into lines of `width`, also inside words that are longer. */
double paper_measure(struct paper *paper, enum paper_style style, double width, const char *text);
/* Width of a text in one line. */
double paper_measure_line(struct paper *paper, enum paper_style style, const char *text);
void paper_write(struct paper *paper, enum paper_style style, enum paper_align align, double x,
                 double y, double width, const char *text);
/* A frame on a ground of `grey` (1 = white). */
void paper_box(struct paper *paper, struct paper_rectangle box, double grey);
void paper_line(struct paper *paper, double x1, double y1, double x2, double y2);
/* A box to tick, ticked or not. */
void paper_tick(struct paper *paper, double x, double y, double side, bool ticked);
void paper_qr(struct paper *paper, double x, double y, double side, const struct qr_code *code);
