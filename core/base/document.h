/* document: JSON of outside services, read strictly and looked up by path, and the writing of small
 * JSON objects.
 *
 * Reading: strict check first (UTF-8, grammar, no repeated names, no \u0000, depth 32, 4096 values,
 * nothing behind the end), then cJSON, whose tree is copied into the arena and freed; cJSON appears
 * nowhere else outside api. Names are case-sensitive. A path is names and array positions joined by
 * dots, for example "resource.nonce" or "data.0.serial_no". */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

#define DOCUMENT_BYTES_MAX ((size_t)1024 * 1024)

struct document;

/* STATUS_INVALID_JSON when it is not strict JSON with an object or array on top. */
MUST_CHECK enum status document_parse(struct arena *arena, struct bytes text,
                                      const struct document **out_document);

/* The value at `path`, NULL when there is none ("" is the document itself). */
const struct document *document_at(const struct document *document, const char *path);
/* The text at `path`; NULL when it is absent or no text. */
const char *document_text(const struct document *document, const char *path);
/* An integer at `path` that a double holds exactly; false when it is absent or anything else. */
bool document_int(const struct document *document, const char *path, int64_t *out_value);
/* A number at `path` in hundredths, rounded to the nearest; a text that is a decimal number counts
 * too. */
bool document_hundredths(const struct document *document, const char *path, int64_t *out_value);
bool document_bool(const struct document *document, const char *path, bool *out_value);
/* Members of an object or elements of an array; 0 for anything else. */
size_t document_count(const struct document *document, const char *path);

/* Writing: begin, put…, finish. Texts must be UTF-8; a NULL text writes nothing at all. Names are
 * our own constants. */
struct document_writer {
    struct builder builder;
    bool needs_comma;
};

void document_begin(struct document_writer *writer, struct arena *arena);
void document_put_text(struct document_writer *writer, const char *name, const char *value);
void document_put_int(struct document_writer *writer, const char *name, int64_t value);
void document_open_object(struct document_writer *writer, const char *name);
void document_close_object(struct document_writer *writer);
/* Ends the outermost object; the text lives in the arena, NUL-terminated. */
struct bytes document_finish(struct document_writer *writer);
