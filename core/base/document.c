/* document: strict reading of JSON into the arena, look-ups by path, and writing. */
#include "core/base/document.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <string.h>

#include "core/base/strict_json.h"

#define INTEGER_MAX 9007199254740991.0 /* 2^53 - 1: above it doubles skip integers */
#define HUNDREDTHS_TEXT_MAX 16

enum kind { KIND_NULL, KIND_BOOL, KIND_NUMBER, KIND_TEXT, KIND_ARRAY, KIND_OBJECT };

/* A value with its name, if it is a member of an object. Children of an object or array lie side by
 * side. */
struct document {
    enum kind kind;
    const char *name;
    const char *text;
    double number;
    bool truth;
    struct document *children;
    size_t count;
};

static enum kind kind_of(const cJSON *item) {
    if (cJSON_IsObject(item))
        return KIND_OBJECT;
    if (cJSON_IsArray(item))
        return KIND_ARRAY;
    if (cJSON_IsString(item))
        return KIND_TEXT;
    if (cJSON_IsNumber(item))
        return KIND_NUMBER;
    return cJSON_IsBool(item) ? KIND_BOOL : KIND_NULL;
}

/* The strict check has bounded the depth. */
static void copy_value(struct arena *arena, const cJSON *item, struct document *out) {
    out->kind = kind_of(item);
    out->name = arena_text(arena, item->string);
    out->text = out->kind == KIND_TEXT ? arena_text(arena, item->valuestring) : NULL;
    out->number = item->valuedouble;
    out->truth = cJSON_IsTrue(item);
    for (const cJSON *child = item->child; child != NULL; child = child->next)
        out->count++;
    if (out->count == 0)
        return;
    out->children = ARENA_ARRAY(arena, out->count, struct document);
    struct document *target = out->children;
    for (const cJSON *child = item->child; child != NULL; child = child->next)
        copy_value(arena, child, target++);
}

enum status document_parse(struct arena *arena, struct bytes text,
                           const struct document **out_document) {
    if (text.size > DOCUMENT_BYTES_MAX ||
        strict_json_check((const char *)text.data, text.size, NULL) != STATUS_OK)
        return STATUS_INVALID_JSON;
    /* cJSON wants the final NUL inside the given length to refuse what follows the end. */
    const char *copy = arena_copy(arena, text.data, text.size);
    cJSON *tree = cJSON_ParseWithLengthOpts(copy, text.size + 1, NULL, 1);
    if (tree == NULL || (!cJSON_IsObject(tree) && !cJSON_IsArray(tree))) {
        cJSON_Delete(tree);
        return STATUS_INVALID_JSON;
    }
    struct document *document = ARENA_NEW(arena, struct document);
    copy_value(arena, tree, document);
    cJSON_Delete(tree);
    *out_document = document;
    return STATUS_OK;
}

static bool name_is(const struct document *member, const char *name, size_t length) {
    return member->name != NULL && strlen(member->name) == length &&
           memcmp(member->name, name, length) == 0;
}

static const struct document *element(const struct document *array, const char *digits,
                                      size_t length) {
    size_t position = 0;
    if (length == 0 || length > 6)
        return NULL;
    for (size_t i = 0; i < length; i++) {
        if (digits[i] < '0' || digits[i] > '9')
            return NULL;
        position = position * 10 + (size_t)(digits[i] - '0');
    }
    return position < array->count ? &array->children[position] : NULL;
}

static const struct document *child_at(const struct document *parent, const char *step,
                                       size_t length) {
    if (parent->kind == KIND_ARRAY)
        return element(parent, step, length);
    if (parent->kind != KIND_OBJECT)
        return NULL;
    for (size_t i = 0; i < parent->count; i++)
        if (name_is(&parent->children[i], step, length))
            return &parent->children[i];
    return NULL;
}

const struct document *document_at(const struct document *document, const char *path) {
    while (document != NULL && *path != '\0') {
        size_t length = strcspn(path, ".");
        document = child_at(document, path, length);
        path += length;
        if (*path == '.')
            path++;
    }
    return document;
}

const char *document_text(const struct document *document, const char *path) {
    const struct document *value = document_at(document, path);
    return value != NULL && value->kind == KIND_TEXT ? value->text : NULL;
}

bool document_int(const struct document *document, const char *path, int64_t *out_value) {
    const struct document *value = document_at(document, path);
    if (value == NULL || value->kind != KIND_NUMBER || !isfinite(value->number) ||
        fabs(value->number) > INTEGER_MAX || (double)(int64_t)value->number != value->number)
        return false;
    *out_value = (int64_t)value->number;
    return true;
}

/* Digits with at most one dot; nothing that strtod would read beyond that (hex, exponents, locale).
 */
static bool text_to_number(const char *text, double *out_number) {
    size_t length = strlen(text);
    if (length == 0 || length > HUNDREDTHS_TEXT_MAX || strspn(text, "0123456789.") != length ||
        strchr(text, '.') != strrchr(text, '.') || text[0] == '.')
        return false;
    double value = 0;
    double unit = 1;
    bool fraction = false;
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '.') {
            fraction = true;
        } else if (fraction) {
            unit /= 10;
            value += unit * (*c - '0');
        } else {
            value = value * 10 + (*c - '0');
        }
    }
    *out_number = value;
    return true;
}

bool document_hundredths(const struct document *document, const char *path, int64_t *out_value) {
    const struct document *value = document_at(document, path);
    double number = 0;
    if (value == NULL)
        return false;
    if (value->kind == KIND_NUMBER)
        number = value->number;
    else if (value->kind != KIND_TEXT || !text_to_number(value->text, &number))
        return false;
    if (!isfinite(number) || fabs(number) > INTEGER_MAX / 100)
        return false;
    *out_value = (int64_t)(number * 100 + (number < 0 ? -0.5 : 0.5));
    return true;
}

bool document_bool(const struct document *document, const char *path, bool *out_value) {
    const struct document *value = document_at(document, path);
    if (value == NULL || value->kind != KIND_BOOL)
        return false;
    *out_value = value->truth;
    return true;
}

size_t document_count(const struct document *document, const char *path) {
    const struct document *value = document_at(document, path);
    return value != NULL ? value->count : 0;
}

void document_begin(struct document_writer *writer, struct arena *arena) {
    builder_init(&writer->builder, arena);
    builder_add_char(&writer->builder, '{');
    writer->needs_comma = false;
}

static void add_text(struct builder *builder, const char *text) {
    builder_add_char(builder, '"');
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '"' || *c == '\\') {
            builder_add_char(builder, '\\');
            builder_add_char(builder, *c);
        } else if ((unsigned char)*c < 0x20) {
            builder_format(builder, "\\u%04x", (unsigned)(unsigned char)*c);
        } else {
            builder_add_char(builder, *c);
        }
    }
    builder_add_char(builder, '"');
}

static void add_name(struct document_writer *writer, const char *name) {
    if (writer->needs_comma)
        builder_add_char(&writer->builder, ',');
    add_text(&writer->builder, name);
    builder_add_char(&writer->builder, ':');
    writer->needs_comma = true;
}

void document_put_text(struct document_writer *writer, const char *name, const char *value) {
    if (value == NULL)
        return;
    add_name(writer, name);
    add_text(&writer->builder, value);
}

void document_put_int(struct document_writer *writer, const char *name, int64_t value) {
    add_name(writer, name);
    builder_format(&writer->builder, "%lld", (long long)value);
}

void document_open_object(struct document_writer *writer, const char *name) {
    add_name(writer, name);
    builder_add_char(&writer->builder, '{');
    writer->needs_comma = false;
}

void document_close_object(struct document_writer *writer) {
    builder_add_char(&writer->builder, '}');
    writer->needs_comma = true;
}

struct bytes document_finish(struct document_writer *writer) {
    builder_add_char(&writer->builder, '}');
    return BYTES(writer->builder.data, writer->builder.length);
}
