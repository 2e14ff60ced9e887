/* form: lays rows out twice by the same code: once to measure and to break into pages, once to
 * draw. */
#include "core/form/form.h"

#include "core/base/id.h"
#include "core/form/form_rows.h"
#include "core/form/paper.h"

#define MARGIN 38.0
#define WIDTH (PAPER_WIDTH - 2 * MARGIN)
#define LABEL_WIDTH 98.0
#define HALF_WIDTH (WIDTH / 2)
#define PAD_X 5.0
#define PAD_Y 3.5
#define ROW_HEIGHT 20.0
#define QR_SIDE 72.0
#define HEAD_HEIGHT 82.0
#define FOOT_HEIGHT 20.0
#define BOTTOM (PAPER_HEIGHT - MARGIN - FOOT_HEIGHT)
#define TICK_SIDE 8.5
#define TICK_GAP 4.0
#define CHOICE_GAP 12.0
#define SIGN_HEIGHT 36.0
#define LABEL_GREY 0.95
#define SECTION_GREY 0.89
#define WHITE 1.0

static const char *const names[FORM__MAX] = {
    [FORM_PERSONAL_APPLICATION] = "personal_application",
    [FORM_ENTERPRISE_APPLICATION] = "enterprise_application",
    [FORM_SEAL_INFORMATION] = "seal_information",
    [FORM_POWER_OF_ATTORNEY] = "power_of_attorney",
    [FORM_SOFTWARE_NOTICE] = "software_notice",
    [FORM_USER_MANUAL] = "user_manual",
};

/* A form on its way to paper. With `draw` false everything is measured only. */
struct making {
    struct arena *arena;
    struct paper *paper;
    struct form_facts facts;
    const char *subtitle;
    const struct form_values *values; /* NULL = blank */
    const char *order_number;         /* NULL = blank */
    struct qr_code code;
    bool draw;
    double y;
    int page, page_count;
};

bool form_parse(const char *name, enum form_kind *out_kind) {
    for (enum form_kind kind = 0; kind < FORM__MAX; kind++) {
        if (str_equal(names[kind], name)) {
            *out_kind = kind;
            return true;
        }
    }
    return false;
}

struct form_facts form_facts_of(enum form_kind kind) {
    size_t count;
    const struct form_row *row = form_rows_of(kind, &count);
    return (struct form_facts){
        .name = names[kind], .version = row->number, .date = row->date, .title = row->text};
}

static const char *text_of(const struct making *making, enum form_value value) {
    if (value == FORM_SCOPE)
        return form_phrase(FORM_PHRASE_SCOPE);
    const char *text = making->values == NULL ? NULL : making->values->texts[value];
    if (text == NULL)
        return "";
    if (value == FORM_TERM)
        return arena_format(making->arena, "%s %s", text, form_phrase(FORM_PHRASE_YEARS));
    return text;
}

/* ------------------------------------------------------------------------------ head and foot */
static void draw_head(const struct making *making) {
    double room = WIDTH - (making->order_number == NULL ? 0 : QR_SIDE + PAD_X);
    double y = MARGIN + 8;
    paper_write(making->paper, PAPER_TITLE, PAPER_LEFT, MARGIN, y, room, making->facts.title);
    y += 28;
    paper_write(making->paper, PAPER_SMALL, PAPER_LEFT, MARGIN, y, room, making->subtitle);
    if (making->order_number == NULL)
        return;
    paper_write(making->paper, PAPER_SECTION, PAPER_LEFT, MARGIN, y + 14, room,
                arena_format(making->arena, "%s  %s", form_phrase(FORM_PHRASE_ORDER_NUMBER),
                             making->order_number));
    paper_qr(making->paper, MARGIN + WIDTH - QR_SIDE, MARGIN, QR_SIDE, &making->code);
}

static void draw_foot(const struct making *making) {
    const char *version =
        arena_format(making->arena, "%s  %s %d  %s", making->facts.title,
                     form_phrase(FORM_PHRASE_VERSION), making->facts.version, making->facts.date);
    const char *page = arena_format(making->arena, "%s   %d / %d",
                                    making->order_number == NULL ? "" : making->order_number,
                                    making->page, making->page_count);
    double y = PAPER_HEIGHT - MARGIN - 8;
    paper_write(making->paper, PAPER_SMALL, PAPER_LEFT, MARGIN, y, WIDTH, version);
    paper_write(making->paper, PAPER_SMALL, PAPER_RIGHT, MARGIN, y, WIDTH, page);
}

static void begin_page(struct making *making) {
    making->page++;
    making->y = MARGIN + HEAD_HEIGHT;
    if (making->draw)
        draw_head(making);
}

static void end_page(struct making *making) {
    if (!making->draw)
        return;
    draw_foot(making);
    paper_next_page(making->paper);
}

/* ---------------------------------------------------------------------------------------- cells */
static double height_of(const struct making *making, enum paper_style style, double width,
                        const char *text) {
    double height = paper_measure(making->paper, style, width - 2 * PAD_X, text) + 2 * PAD_Y;
    return height < ROW_HEIGHT ? ROW_HEIGHT : height;
}

/* A text in the vertical middle of its frame. */
static void draw_cell(const struct making *making, enum paper_style style,
                      struct paper_rectangle cell, double grey, const char *text) {
    double room = cell.width - 2 * PAD_X;
    double height = paper_measure(making->paper, style, room, text);
    paper_box(making->paper, cell, grey);
    paper_write(making->paper, style, PAPER_LEFT, cell.x + PAD_X,
                cell.y + (cell.height - height) / 2, room, text);
}

static void draw_label(const struct making *making, double x, double height, const char *text) {
    struct paper_rectangle cell = {x, making->y, LABEL_WIDTH, height};
    draw_cell(making, PAPER_BODY, cell, LABEL_GREY, text);
}

/* The frame beside a row that has no cells, and below it when cells or nothing follow. */
static void draw_frame(const struct making *making, const struct form_row *row, double height) {
    enum form_row_kind next = row[1].kind;
    double bottom = making->y + height;
    paper_line(making->paper, MARGIN, making->y, MARGIN, bottom);
    paper_line(making->paper, MARGIN + WIDTH, making->y, MARGIN + WIDTH, bottom);
    if (next != FORM_ROW_TEXT && next != FORM_ROW_SIGN)
        paper_line(making->paper, MARGIN, bottom, MARGIN + WIDTH, bottom);
}

static double larger(double a, double b) {
    return a > b ? a : b;
}

/* --------------------------------------------------------------------------------- kinds of rows
 * Each answers the height of its row and, when drawing, draws it at making->y. */
static double row_section(const struct making *making, const struct form_row *row) {
    struct paper_rectangle bar = {MARGIN, making->y, WIDTH, ROW_HEIGHT};
    if (making->draw)
        draw_cell(making, PAPER_SECTION, bar, SECTION_GREY, row->text);
    return ROW_HEIGHT;
}

static double label_height(const struct making *making, const struct form_row *row) {
    return height_of(making, PAPER_BODY, LABEL_WIDTH, row->text);
}

static double row_field(const struct making *making, const struct form_row *row) {
    const char *text = text_of(making, row->value);
    double width = WIDTH - LABEL_WIDTH;
    double height = larger(label_height(making, row), height_of(making, PAPER_BODY, width, text));
    if (making->draw) {
        draw_label(making, MARGIN, height, row->text);
        draw_cell(making, PAPER_BODY,
                  (struct paper_rectangle){MARGIN + LABEL_WIDTH, making->y, width, height}, WHITE,
                  text);
    }
    return height;
}

/* Two of these share a line: `row` and the one after it. */
static double row_half(const struct making *making, const struct form_row *row) {
    double width = HALF_WIDTH - LABEL_WIDTH, height = 0;
    for (int i = 0; i < 2; i++)
        height = larger(
            height, larger(label_height(making, &row[i]),
                           height_of(making, PAPER_BODY, width, text_of(making, row[i].value))));
    for (int i = 0; making->draw && i < 2; i++) {
        double x = MARGIN + i * HALF_WIDTH;
        draw_label(making, x, height, row[i].text);
        draw_cell(making, PAPER_BODY,
                  (struct paper_rectangle){x + LABEL_WIDTH, making->y, width, height}, WHITE,
                  text_of(making, row[i].value));
    }
    return height;
}

/* One box for each character; a longer text is written as a plain field. */
static double row_digits(const struct making *making, const struct form_row *row) {
    const char *text = text_of(making, row->value);
    if (str_count_characters(text) > (size_t)row->number)
        return row_field(making, row);
    double height = larger(label_height(making, row), ROW_HEIGHT);
    if (!making->draw)
        return height;
    draw_label(making, MARGIN, height, row->text);
    double width = (WIDTH - LABEL_WIDTH) / row->number;
    for (int i = 0; i < row->number; i++) {
        struct paper_rectangle box = {MARGIN + LABEL_WIDTH + i * width, making->y, width, height};
        const char *start = text;
        uint32_t code_point;
        size_t length = str_next_character(&text, &code_point) ? (size_t)(text - start) : 0;
        paper_box(making->paper, box, WHITE);
        paper_write(making->paper, PAPER_BODY, PAPER_CENTRE, box.x,
                    box.y + (height - ROW_HEIGHT) / 2 + PAD_Y, box.width,
                    arena_copy(making->arena, start, length));
    }
    return height;
}

/* The words one after another, in as many lines as they take. */
static double choices(const struct making *making, const struct form_row *row, double left,
                      double width, bool draw) {
    size_t count;
    const struct form_word *words = form_words_of(row->more, &count);
    const char *chosen = text_of(making, row->value);
    double x = left, y = making->y + PAD_Y;
    for (size_t i = 0; i < count; i++) {
        double word = paper_measure_line(making->paper, PAPER_BODY, words[i].text);
        if (x > left && x + TICK_SIDE + TICK_GAP + word > left + width) {
            x = left;
            y += ROW_HEIGHT - PAD_Y;
        }
        if (draw) {
            paper_tick(making->paper, x, y + 3, TICK_SIDE, str_equal(words[i].code, chosen));
            paper_write(making->paper, PAPER_BODY, PAPER_LEFT, x + TICK_SIDE + TICK_GAP, y,
                        word + 1, words[i].text);
        }
        x += TICK_SIDE + TICK_GAP + word + CHOICE_GAP;
    }
    return y + ROW_HEIGHT - PAD_Y - making->y;
}

static double row_choice(const struct making *making, const struct form_row *row) {
    double left = MARGIN + LABEL_WIDTH + PAD_X, width = WIDTH - LABEL_WIDTH - 2 * PAD_X;
    double height = larger(choices(making, row, left, width, false), label_height(making, row));
    if (making->draw) {
        draw_label(making, MARGIN, height, row->text);
        paper_box(
            making->paper,
            (struct paper_rectangle){MARGIN + LABEL_WIDTH, making->y, WIDTH - LABEL_WIDTH, height},
            WHITE);
        choices(making, row, left, width, true);
    }
    return height;
}

static double row_text(const struct making *making, const struct form_row *row) {
    double height =
        paper_measure(making->paper, PAPER_BODY, WIDTH - 2 * PAD_X, row->text) + 2 * PAD_Y;
    if (making->draw) {
        draw_frame(making, row, height);
        paper_write(making->paper, PAPER_BODY, PAPER_LEFT, MARGIN + PAD_X, making->y + PAD_Y,
                    WIDTH - 2 * PAD_X, row->text);
    }
    return height;
}

static double row_sign(const struct making *making, const struct form_row *row) {
    if (!making->draw)
        return SIGN_HEIGHT;
    double y = making->y + SIGN_HEIGHT - 22, label = MARGIN + PAD_X;
    double line = label + paper_measure_line(making->paper, PAPER_BODY, row->text) + PAD_X;
    const char *date = form_phrase(FORM_PHRASE_DATE_BY_HAND);
    double date_width = paper_measure_line(making->paper, PAPER_BODY, date) + 1;
    paper_write(making->paper, PAPER_BODY, PAPER_LEFT, label, y, WIDTH, row->text);
    double right = MARGIN + WIDTH - PAD_X - date_width;
    draw_frame(making, row, SIGN_HEIGHT);
    paper_line(making->paper, line, y + 14, right - 2 * PAD_X, y + 14);
    paper_write(making->paper, PAPER_BODY, PAPER_LEFT, right, y, date_width, date);
    return SIGN_HEIGHT;
}

static double row_area(const struct making *making, const struct form_row *row) {
    const char *const labels[] = {row->text, row->more};
    int count = row->more == NULL ? 1 : 2;
    for (int i = 0; making->draw && i < count; i++) {
        struct paper_rectangle box = {MARGIN + i * (WIDTH / count), making->y, WIDTH / count,
                                      row->number};
        paper_box(making->paper, box, WHITE);
        paper_write(making->paper, PAPER_SMALL, PAPER_CENTRE, box.x, box.y + PAD_Y, box.width,
                    labels[i]);
    }
    return row->number;
}

static double row_note(const struct making *making, const struct form_row *row) {
    double height = paper_measure(making->paper, PAPER_SMALL, WIDTH, row->text) + 2 * PAD_Y;
    if (making->draw)
        paper_write(making->paper, PAPER_SMALL, PAPER_LEFT, MARGIN, making->y + PAD_Y, WIDTH,
                    row->text);
    return height;
}

static double (*const row_kinds[FORM_ROW__MAX])(const struct making *, const struct form_row *) = {
    [FORM_ROW_SECTION] = row_section, [FORM_ROW_FIELD] = row_field,   [FORM_ROW_HALF] = row_half,
    [FORM_ROW_DIGITS] = row_digits,   [FORM_ROW_CHOICE] = row_choice, [FORM_ROW_TEXT] = row_text,
    [FORM_ROW_SIGN] = row_sign,       [FORM_ROW_AREA] = row_area,     [FORM_ROW_NOTE] = row_note,
};

/* ---------------------------------------------------------------------------------------- pages */
static double measure(const struct making *making, const struct form_row *row) {
    struct making measuring = *making;
    measuring.draw = false;
    return row_kinds[row->kind](&measuring, row);
}

/* A section's bar never ends a page: it goes with the row after it. */
static double kept_together(const struct making *making, const struct form_row *row, size_t left) {
    double height = measure(making, row);
    if (row->kind == FORM_ROW_SECTION && left > 1)
        height += measure(making, row + 1);
    return height;
}

static void walk(struct making *making, const struct form_row *rows, size_t count) {
    making->page = 0;
    begin_page(making);
    for (size_t i = 1; i < count; i += rows[i].kind == FORM_ROW_HALF ? 2 : 1) {
        if (making->y + kept_together(making, &rows[i], count - i) > BOTTOM) {
            end_page(making);
            begin_page(making);
        }
        making->y += row_kinds[rows[i].kind](making, &rows[i]);
    }
    end_page(making);
}

static enum status name_order(struct making *making) {
    char digits[ID_TEXT_SIZE];
    id_format(making->values->order_id, digits);
    making->order_number = arena_text(making->arena, digits);
    return qr_encode(making->arena,
                     arena_format(making->arena, "LNCA-FORM/%s/%d/%s", making->facts.name,
                                  making->facts.version, digits),
                     &making->code);
}

enum status form_make(struct arena *arena, enum form_kind kind, const struct form_values *values,
                      struct bytes *out_pdf) {
    size_t count;
    const struct form_row *rows = form_rows_of(kind, &count);
    struct making making = {
        .arena = arena, .facts = form_facts_of(kind), .subtitle = rows->more, .values = values};
    if (values != NULL)
        TRY(name_order(&making));
    making.paper = paper_open(arena, making.facts.title,
                              arena_format(arena, "%sT00:00:00Z", making.facts.date));
    walk(&making, rows, count);
    making.page_count = making.page;
    making.draw = true;
    walk(&making, rows, count);
    return paper_close(making.paper, out_pdf);
}
