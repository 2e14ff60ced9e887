#include "core/form/form_rows.h"

#define NO_WORD(...)
#define SECTION(text_) {.kind = FORM_ROW_SECTION, .text = (text_)},
#define FIELD(label_, value_) {.kind = FORM_ROW_FIELD, .text = (label_), .value = FORM_##value_},
#define HALF(label_, value_) {.kind = FORM_ROW_HALF, .text = (label_), .value = FORM_##value_},
#define DIGITS(label_, value_, count_)                                                             \
    {.kind = FORM_ROW_DIGITS, .text = (label_), .value = FORM_##value_, .number = (count_)},
#define CHOICE(label_, value_, group_)                                                             \
    {.kind = FORM_ROW_CHOICE, .text = (label_), .value = FORM_##value_, .more = (group_)},
#define TEXT(text_) {.kind = FORM_ROW_TEXT, .text = (text_)},
#define SIGN(label_) {.kind = FORM_ROW_SIGN, .text = (label_)},
#define AREA(left_, right_, height_)                                                               \
    {.kind = FORM_ROW_AREA, .text = (left_), .more = (right_), .number = (height_)},
#define NOTE(text_) {.kind = FORM_ROW_NOTE, .text = (text_)},
#define FORM(kind_, version_, date_, title_, subtitle_)                                            \
    {.kind = FORM_ROW_FORM,                                                                        \
     .form = FORM_##kind_,                                                                         \
     .number = (version_),                                                                         \
     .date = (date_),                                                                              \
     .text = (title_),                                                                             \
     .more = (subtitle_)},
#define WORD NO_WORD
#define PHRASE NO_WORD

static const struct form_row rows[] = {
#include "core/form/forms.def"
    {.kind = FORM_ROW_FORM, .form = FORM__MAX}, /* ends the last form: every row has one after it */
};

#undef SECTION
#undef FIELD
#undef HALF
#undef DIGITS
#undef CHOICE
#undef TEXT
#undef SIGN
#undef AREA
#undef NOTE
#undef FORM
#undef WORD
#define SECTION NO_WORD
#define FIELD NO_WORD
#define HALF NO_WORD
#define DIGITS NO_WORD
#define CHOICE NO_WORD
#define TEXT NO_WORD
#define SIGN NO_WORD
#define AREA NO_WORD
#define NOTE NO_WORD
#define FORM NO_WORD
#define WORD(group_, code_, text_) {(group_), (code_), (text_)},

static const struct form_word words[] = {
#include "core/form/forms.def"
};

#undef WORD
#undef PHRASE
#define WORD NO_WORD
#define PHRASE(name_, text_) [FORM_PHRASE_##name_] = (text_),

static const char *const phrases[FORM_PHRASE__MAX] = {
#include "core/form/forms.def"
};

#define WORD_COUNT (sizeof words / sizeof words[0])

const struct form_row *form_rows_of(enum form_kind kind, size_t *out_count) {
    size_t first = 0, count = 1;
    while (rows[first].kind != FORM_ROW_FORM || rows[first].form != kind)
        first++;
    while (rows[first + count].kind != FORM_ROW_FORM)
        count++;
    *out_count = count;
    return &rows[first];
}

const struct form_word *form_words_of(const char *group, size_t *out_count) {
    size_t first = 0, count = 0;
    while (!str_equal(words[first].group, group))
        first++;
    while (first + count < WORD_COUNT && str_equal(words[first + count].group, group))
        count++;
    *out_count = count;
    return &words[first];
}

const char *form_phrase(enum form_phrase phrase) {
    return phrases[phrase];
}
