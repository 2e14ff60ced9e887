/* schema_encode: structs -> JSON text by the same field tables. Written straight into the arena: no
 * tree in between. */
#include <string.h>

#include "api/schema.h"
#include "core/base/arena.h"
#include "core/base/clock.h"
#include "core/base/id.h"

static void encode_object(struct builder *out, const struct shape *shape,
                          const unsigned char *holder);

static void encode_text(struct builder *out, const char *text) {
    builder_add_char(out, '"');
    const char *start = text;
    for (const char *p = text; *p != '\0'; p++) {
        unsigned char c = (unsigned char)*p;
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        builder_add_bytes(out, start, (size_t)(p - start));
        start = p + 1;
        if (c == '\n')
            builder_add(out, "\\n");
        else if (c < 0x20)
            builder_format(out, "\\u%04x", c);
        else
            builder_add_bytes(out, (const char[]){'\\', *p}, 2);
    }
    builder_add(out, start);
    builder_add_char(out, '"');
}

static void encode_number(struct builder *out, int64_t number) {
    char digits[24];
    size_t at = sizeof(digits);
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (number < 0)
        digits[--at] = '-';
    builder_add_bytes(out, digits + at, sizeof(digits) - at);
}

static void encode_scalar(struct builder *out, const struct field *field, const void *value) {
    char text[CLOCK_TEXT_SIZE];
    switch (field->kind) {
    case FIELD_ID:
        id_format(*(const int64_t *)value, text);
        encode_text(out, text);
        break;
    case FIELD_TIME:
        clock_format(*(const int64_t *)value, text);
        encode_text(out, text);
        break;
    case FIELD_INTEGER:
        encode_number(out, *(const int64_t *)value);
        break;
    case FIELD_BOOLEAN:
        builder_add(out, *(const bool *)value ? "true" : "false");
        break;
    default: {
        const char *words = *(const char *const *)value;
        encode_text(out, words != NULL ? words : "");
    }
    }
}

static size_t item_size(const struct field *item) {
    if (item->kind == FIELD_OBJECT)
        return item->shape->size;
    if (item->kind == FIELD_TEXT)
        return sizeof(const char *);
    return item->kind == FIELD_BOOLEAN ? sizeof(bool) : sizeof(int64_t);
}

static void encode_array(struct builder *out, const struct field *field, const unsigned char *items,
                         size_t count) {
    size_t size = item_size(field->item);
    builder_add_char(out, '[');
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            builder_add_char(out, ',');
        if (field->item->kind == FIELD_OBJECT)
            encode_object(out, field->item->shape, items + i * size);
        else
            encode_scalar(out, field->item, items + i * size);
    }
    builder_add_char(out, ']');
}

static bool is_absent(const struct field *field, const unsigned char *holder) {
    const void *value = holder + field->offset;
    if (field->required)
        return false;
    switch (field->kind) {
    case FIELD_INTEGER:
    case FIELD_BOOLEAN:
        return field->has_extra && !*(const bool *)(holder + field->extra);
    case FIELD_ID:
    case FIELD_TIME:
        return *(const int64_t *)value == 0;
    default:
        return *(const void *const *)value == NULL;
    }
}

static void encode_value(struct builder *out, const struct field *field,
                         const unsigned char *holder) {
    const unsigned char *value = holder + field->offset;
    if (field->kind == FIELD_ARRAY)
        encode_array(out, field, *(const unsigned char *const *)(const void *)value,
                     *(const size_t *)(const void *)(holder + field->extra));
    else if (field->kind == FIELD_OBJECT)
        encode_object(out, field->shape,
                      field->pointer ? *(const unsigned char *const *)(const void *)value : value);
    else
        encode_scalar(out, field, value);
}

static void encode_object(struct builder *out, const struct shape *shape,
                          const unsigned char *holder) {
    bool first = true;
    builder_add_char(out, '{');
    for (size_t i = 0; i < shape->count; i++) {
        const struct field *field = &shape->fields[i];
        if (is_absent(field, holder))
            continue;
        builder_add(out, first ? "\"" : ",\"");
        builder_add(out, field->name);
        builder_add(out, "\":");
        encode_value(out, field, holder);
        first = false;
    }
    builder_add_char(out, '}');
}

struct bytes schema_encode(struct arena *arena, const struct shape *shape, const void *value) {
    struct builder out;
    builder_init(&out, arena);
    encode_object(&out, shape, value);
    return BYTES(out.data, out.length);
}
