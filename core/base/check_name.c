/* check_name: names of persons and companies. Strict character lists refuse real people, so every
 * Han range counts, extensions and the private-use characters of old identity cards included.
 * Contract in check.h. */
#include <string.h>

#include "core/base/check.h"
#include "core/base/str.h"

#define MIDDLE_DOT 0xB7

/* Unicode script Han without the punctuation and numerals that no name has. */
static const struct {
    uint32_t first, last;
} han_ranges[] = {
    {0x3005, 0x3005},   /* iteration mark */
    {0x3007, 0x3007},   /* zero, a surname's and given name's character */
    {0x3400, 0x4DBF},   /* extension A */
    {0x4E00, 0x9FFF},   /* basic */
    {0xE000, 0xF8FF},   /* private use: old cards */
    {0xF900, 0xFAFF},   /* compatibility */
    {0x20000, 0x2A6DF}, /* extension B */
    {0x2A700, 0x2EE5D}, /* extensions C to F and I */
    {0x2F800, 0x2FA1F}, /* compatibility supplement */
    {0x30000, 0x323AF}, /* extensions G and H */
};

bool check_is_han(uint32_t code_point) {
    for (size_t i = 0; i < sizeof han_ranges / sizeof *han_ranges; i++)
        if (code_point >= han_ranges[i].first && code_point <= han_ranges[i].last)
            return true;
    return false;
}

static bool is_dot(uint32_t c) {
    static const uint32_t dots[] = {MIDDLE_DOT, 0x2022, 0xFF0E, 0x2027, 0x30FB, 0x25CF,
                                    0x2219,     0x22C5, 0xFF65, 0x2024, 0x16EB};
    for (size_t i = 0; i < sizeof dots / sizeof *dots; i++)
        if (dots[i] == c)
            return true;
    return false;
}

static bool is_space(uint32_t c) {
    return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B);
}

static bool has_han(const char *text) {
    uint32_t c;
    while (str_next_character(&text, &c))
        if (check_is_han(c))
            return true;
    return false;
}

char *check_normalise_name(struct arena *arena, const char *typed) {
    if (!typed)
        return NULL;
    struct builder builder;
    builder_init(&builder, arena);
    bool han = has_han(typed);
    bool gap = false; /* spaces seen since the last character */
    uint32_t c;
    for (const char *start = typed; str_next_character(&typed, &c); start = typed) {
        if (is_space(c)) {
            gap = builder.length > 0;
            continue;
        }
        bool dot = is_dot(c) || (han && c == '.');
        bool after_dot = builder.length >= 2 && str_equal(builder.data + builder.length - 2, "·");
        if (gap && !dot && !after_dot)
            builder_add(&builder, han ? "·" : " ");
        gap = false;
        if (dot)
            builder_add(&builder, "·");
        else
            builder_add_bytes(&builder, start, (size_t)(typed - start));
    }
    return builder.data;
}

/* Is it a letter of a Latin name: ASCII, Latin-1 and extended Latin letters, apostrophe, hyphen,
 * full stop? */
static bool is_latin(uint32_t c) {
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
        return true;
    return c == '\'' || c == '-' || c == '.' || c == 0x2019 ||
           (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}

const char *check_name(const char *name, bool latin_allowed) {
    if (str_is_empty(name))
        return "required";
    bool han = has_han(name);
    size_t letters = 0;
    size_t count = 0;
    bool separated =
        true; /* a dot or space may not stand here: the beginning, or after another one */
    uint32_t c;
    while (*name) {
        if (!str_next_character(&name, &c))
            return "format";
        bool separator = c == MIDDLE_DOT || (!han && latin_allowed && c == ' ');
        bool letter = han ? check_is_han(c) : latin_allowed && is_latin(c);
        if ((!separator && !letter) || (separator && separated))
            return "format";
        separated = separator;
        letters += letter;
        count++;
    }
    if (separated)
        return "format";
    return letters < 2 ? "too_short" : count > 50 ? "too_long" : NULL;
}

static uint32_t fold_company(uint32_t c, bool han) {
    if (c >= 0xFF01 && c <= 0xFF5E) /* full-width forms of ! to ~ */
        c -= 0xFEE0;
    if (han && (c == '(' || c == ')'))
        c += 0xFEE0;
    return c;
}

static bool is_wide_bracket(uint32_t c) {
    return c == 0xFF08 || c == 0xFF09;
}

/* Beside these a space says nothing. */
static bool stands_alone(uint32_t c) {
    return check_is_han(c) || is_wide_bracket(c);
}

char *check_normalise_company(struct arena *arena, const char *typed) {
    if (!typed)
        return NULL;
    struct builder builder;
    builder_init(&builder, arena);
    bool han = has_han(typed), gap = false;
    uint32_t c, before = 0;
    for (const char *start = typed; str_next_character(&typed, &c); start = typed) {
        if (is_space(c)) {
            gap = before != 0;
            continue;
        }
        c = fold_company(c, han);
        if (gap && !stands_alone(before) && !stands_alone(c))
            builder_add(&builder, " ");
        if (c < 0x80)
            builder_add_char(&builder, (char)c);
        else if (is_wide_bracket(c))
            builder_add(&builder, c == 0xFF08 ? "（" : "）");
        else
            builder_add_bytes(&builder, start, (size_t)(typed - start));
        gap = false;
        before = c;
    }
    return builder.data;
}

const char *check_company(const char *name) {
    const char *code = check_line(name, 2, 64);
    if (code)
        return code;
    uint32_t c;
    for (const char *rest = name; str_next_character(&rest, &c);)
        if (check_is_han(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            return NULL;
    return "format";
}
