/* form_rows: the rows of forms.def, for the engine. */
#pragma once

#include "core/form/form.h"

enum form_row_kind {
    FORM_ROW_FORM,
    FORM_ROW_SECTION,
    FORM_ROW_FIELD,
    FORM_ROW_HALF,
    FORM_ROW_DIGITS,
    FORM_ROW_CHOICE,
    FORM_ROW_TEXT,
    FORM_ROW_SIGN,
    FORM_ROW_AREA,
    FORM_ROW_NOTE,
    FORM_ROW__MAX
};

struct form_row {
    enum form_row_kind kind;
    enum form_value value;
    const char *text;
    const char *more; /* group of a choice, right label of an area, subtitle of a form */
    int number;       /* boxes of digits, height of an area, version of a form */
    enum form_kind form;
    const char *date;
};

struct form_word {
    const char *group;
    const char *code;
    const char *text;
};

enum form_phrase {
    FORM_PHRASE_ORDER_NUMBER,
    FORM_PHRASE_VERSION,
    FORM_PHRASE_DATE_BY_HAND,
    FORM_PHRASE_YEARS,
    FORM_PHRASE_SCOPE,
    FORM_PHRASE__MAX
};

/* The form's own row, followed by its others; out_count counts all of them. One more row can be
 * read after the last. */
const struct form_row *form_rows_of(enum form_kind kind, size_t *out_count);
/* The words of a choice, in their order. */
const struct form_word *form_words_of(const char *group, size_t *out_count);
const char *form_phrase(enum form_phrase phrase);
