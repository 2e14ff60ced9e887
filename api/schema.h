/* schema: JSON text and parameters -> plain structs, and structs -> JSON, driven by the field
 * tables that openapi/generate.py makes.
 *
 * Decoding collects every field error (call->failure) instead of stopping at the first. What it
 * checks is what the contract says: kinds, bounds, formats, enumerations, unknown members. Rules of
 * the domain are core's. The only user of cJSON in api. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/call.h"
#include "core/base/str.h"

#define FIELD_INTEGER_MAX INT64_C(9007199254740991)
#define FIELD_INTEGER_MIN (-FIELD_INTEGER_MAX)
#define FIELD_LENGTH_MAX INT64_C(65536)

enum field_kind {
    FIELD_TEXT,
    FIELD_ID,      /* int64_t <-> text of 19 digits; 0 = absent */
    FIELD_TIME,    /* int64_t microseconds <-> RFC 3339; 0 = absent */
    FIELD_INTEGER, /* int64_t */
    FIELD_BOOLEAN, /* bool */
    FIELD_OBJECT,  /* a struct inside, or a pointer to one when it may be absent */
    FIELD_ARRAY    /* a pointer, and a count at `extra` */
};

enum text_format {
    FORMAT_NONE,
    FORMAT_DATE,
    FORMAT_MOBILE,
    FORMAT_USCC,
    FORMAT_HEX,
    FORMAT_BASE64,
    FORMAT_URI,
    FORMAT_IDEMPOTENCY,
    FORMAT__MAX
};

struct shape;

struct field {
    const char *name;
    enum field_kind kind;
    enum text_format format;
    bool required;
    bool pointer;   /* object behind a pointer */
    bool has_extra; /* `extra` is the offset of has_<name> (integer, boolean) or <name>_count
                       (array) */
    size_t offset;
    size_t extra;
    int64_t minimum, maximum; /* of the value, the characters, or the items */
    const char *const *words; /* allowed texts, NULL-terminated; NULL = any */
    unsigned pattern;         /* 1 + place in schema_patterns; 0 = none */
    const struct shape *shape;
    const struct field *item;
    const char *default_value; /* of an absent query parameter */
};

/* One object of the contract, or the path or query parameters of one operation. */
struct shape {
    const char *name;
    size_t size;
    const struct field *fields;
    size_t count;
};

/* A parameter as it came, already percent-decoded. */
struct parameter {
    const char *name;
    const char *value;
};

/* Generated; NULL-terminated POSIX extended expressions. */
extern const char *const schema_patterns[];

/* Compiles schema_patterns; once, before any thread starts. Aborts on an expression that does not
 * compile. */
void schema_init(void);

/* Decodes a body into `out_struct` (shape->size zeroed bytes). STATUS_INVALID_JSON, or
 * STATUS_INVALID with all field errors. */
MUST_CHECK enum status schema_decode(struct call *call, const struct shape *shape,
                                     struct bytes body, void *out_struct);
/* Decodes path or query parameters. Unknown and repeated names are field errors. */
MUST_CHECK enum status schema_decode_parameters(struct call *call, const struct shape *shape,
                                                const struct parameter *parameters, size_t count,
                                                void *out_struct);
/* The struct as JSON text; absent members are left out. */
struct bytes schema_encode(struct arena *arena, const struct shape *shape, const void *value);
