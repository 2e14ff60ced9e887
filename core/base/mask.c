/* mask: hides the middle of personal values, counted in characters, not bytes. */
#include "core/base/mask.h"

#include <string.h>

#include "core/base/check.h"
#include "core/base/str.h"

/* Keeps `head` first and `tail` last characters and writes one star for each of the others; never
 * shows more than half of the text. */
static char *mask_middle(struct arena *arena, const char *text, size_t head, size_t tail) {
    size_t count = str_count_characters(text);
    if (count == SIZE_MAX)
        return arena_text(arena, "***");
    while (head + tail > count / 2) {
        if (tail > head)
            tail--;
        else if (head > 0)
            head--;
    }
    struct builder builder;
    builder_init(&builder, arena);
    uint32_t ignored;
    for (size_t i = 0; i < count; i++) {
        const char *start = text;
        (void)str_next_character(&text, &ignored);
        if (i < head || i >= count - tail)
            builder_add_bytes(&builder, start, (size_t)(text - start));
        else
            builder_add_char(&builder, '*');
    }
    return builder.data;
}

char *mask_mobile(struct arena *arena, const char *mobile) {
    if (!mobile)
        return NULL;
    if (strlen(mobile) != 11)
        return mask_middle(arena, mobile, 3, 4);
    return arena_format(arena, "%.3s****%.4s", mobile, mobile + 7);
}

char *mask_document_number(struct arena *arena, const char *number) {
    return number ? mask_middle(arena, number, 3, 4) : NULL;
}

char *mask_name(struct arena *arena, const char *name) {
    if (!name)
        return NULL;
    const char *cursor = name;
    uint32_t first = 0;
    bool han = str_next_character(&cursor, &first) && check_is_han(first);
    size_t count = str_count_characters(name);
    if (count == SIZE_MAX || count <= 1)
        return arena_text(arena, "*");
    struct builder builder;
    builder_init(&builder, arena);
    builder_add_bytes(&builder, name, (size_t)(cursor - name));
    size_t shown_last = han && count >= 3 ? 1 : 0;
    for (size_t i = 1; i < count - shown_last; i++) {
        (void)str_next_character(&cursor, &first);
        builder_add_char(&builder, '*');
    }
    builder_add(&builder, cursor + (shown_last ? 0 : strlen(cursor)));
    return builder.data;
}

char *mask_text(struct arena *arena, const char *text) {
    return text ? mask_middle(arena, text, 2, 0) : NULL;
}

char *mask_name_in(struct arena *arena, const char *text, const char *name) {
    struct builder builder;
    if (text == NULL || str_is_empty(name))
        return text == NULL ? NULL : arena_text(arena, text);
    builder_init(&builder, arena);
    for (const char *at; (at = strstr(text, name)) != NULL; text = at + strlen(name)) {
        builder_add_bytes(&builder, text, (size_t)(at - text));
        builder_add(&builder, mask_name(arena, name));
    }
    builder_add(&builder, text);
    return builder.data;
}
