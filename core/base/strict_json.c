/* strict_json: a recursive-descent reader (depth is bounded) that only checks. Names are kept as
 * 64-bit hashes keyed by a random number of the process: a collision could only refuse a good text,
 * never accept a bad one. */
#include "core/base/strict_json.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "core/base/secret.h"
#include "core/base/str.h"

struct reader {
    const char *text;
    size_t length;
    size_t at;
    unsigned depth;
    unsigned nodes;
    const char *problem;
    size_t name_count; /* names of all open objects, the innermost last */
    uint64_t names[STRICT_JSON_NODES_MAX];
};

static pthread_once_t seeded = PTHREAD_ONCE_INIT;
static uint64_t hash_seed;

static void seed(void) {
    secret_random(&hash_seed, sizeof hash_seed);
}

static bool fail(struct reader *reader, const char *problem) {
    if (!reader->problem)
        reader->problem = problem;
    return false;
}

static char peek(const struct reader *reader) {
    return reader->at < reader->length ? reader->text[reader->at] : '\0';
}

static bool take(struct reader *reader, char expected) {
    if (reader->at >= reader->length || reader->text[reader->at] != expected)
        return false;
    reader->at++;
    return true;
}

static void skip_space(struct reader *reader) {
    while (reader->at < reader->length && strchr(" \t\r\n", reader->text[reader->at]))
        reader->at++;
}

static bool take_hex4(struct reader *reader, uint32_t *out_unit) {
    uint32_t unit = 0;
    for (int i = 0; i < 4; i++) {
        char c = peek(reader);
        uint32_t digit = c >= '0' && c <= '9'   ? (uint32_t)(c - '0')
                         : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10)
                         : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A' + 10)
                                                : 16;
        if (digit == 16)
            return fail(reader, "syntax");
        unit = unit << 4 | digit;
        reader->at++;
    }
    *out_unit = unit;
    return true;
}

static uint64_t hash_code_point(uint64_t hash, uint32_t code_point) {
    for (int shift = 0; shift < 32; shift += 8)
        hash = (hash ^ (code_point >> shift & 0xFF)) * UINT64_C(0x100000001B3);
    return hash ^ hash >> 29;
}

/* After `\u`: one code point, surrogates in pairs only. */
static bool take_unicode(struct reader *reader, uint32_t *out_code_point) {
    uint32_t unit;
    uint32_t low;
    if (!take_hex4(reader, &unit))
        return false;
    if (unit == 0)
        return fail(reader, "null_character");
    if (unit >= 0xDC00 && unit <= 0xDFFF)
        return fail(reader, "lone_surrogate");
    if (unit >= 0xD800 && unit <= 0xDBFF) {
        if (!take(reader, '\\') || !take(reader, 'u'))
            return fail(reader, "lone_surrogate");
        if (!take_hex4(reader, &low))
            return false;
        if (low < 0xDC00 || low > 0xDFFF)
            return fail(reader, "lone_surrogate");
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }
    *out_code_point = unit;
    return true;
}

static bool take_escape(struct reader *reader, uint32_t *out_code_point) {
    static const char letters[] = "\"\\/bfnrt";
    static const char meanings[] = "\"\\/\b\f\n\r\t";
    if (take(reader, 'u'))
        return take_unicode(reader, out_code_point);
    char c = peek(reader);
    const char *found = c ? strchr(letters, c) : NULL;
    if (!found)
        return fail(reader, "syntax");
    reader->at++;
    *out_code_point = (unsigned char)meanings[found - letters];
    return true;
}

/* A string with its quotes. The text as a whole is known to be UTF-8, so its bytes can be hashed as
 * they decode. */
static bool take_string(struct reader *reader, uint64_t *out_hash) {
    uint64_t hash = hash_seed;
    if (!take(reader, '"'))
        return fail(reader, "syntax");
    while (!take(reader, '"')) {
        uint32_t code_point;
        if (reader->at >= reader->length)
            return fail(reader, "syntax");
        if ((unsigned char)peek(reader) < 0x20)
            return fail(reader, "control_character");
        if (take(reader, '\\')) {
            if (!take_escape(reader, &code_point))
                return false;
        } else if ((unsigned char)peek(reader) < 0x80) {
            code_point = (unsigned char)reader->text[reader->at++];
        } else {
            char sequence[5] = {0};
            size_t left = reader->length - reader->at;
            memcpy(sequence, reader->text + reader->at, left < 4 ? left : 4);
            const char *cursor = sequence;
            if (!str_next_character(&cursor, &code_point))
                return fail(reader, "encoding");
            reader->at += (size_t)(cursor - sequence);
        }
        hash = hash_code_point(hash, code_point);
    }
    *out_hash = hash;
    return true;
}

static bool take_digits(struct reader *reader) {
    size_t start = reader->at;
    while (peek(reader) >= '0' && peek(reader) <= '9')
        reader->at++;
    return reader->at > start || fail(reader, "syntax");
}

static bool take_number(struct reader *reader) {
    size_t start = reader->at;
    (void)take(reader, '-');
    if (!take(reader, '0') && !take_digits(reader))
        return false;
    if (take(reader, '.') && !take_digits(reader))
        return false;
    if (take(reader, 'e') || take(reader, 'E')) {
        if (!take(reader, '+'))
            (void)take(reader, '-');
        if (!take_digits(reader))
            return false;
    }
    return reader->at - start <= STRICT_JSON_NUMBER_MAX || fail(reader, "number_too_long");
}

static bool take_word(struct reader *reader, const char *word) {
    size_t length = strlen(word);
    if (reader->length - reader->at < length ||
        memcmp(reader->text + reader->at, word, length) != 0)
        return fail(reader, "syntax");
    reader->at += length;
    return true;
}

static bool take_value(struct reader *reader);

static bool take_name(struct reader *reader, size_t first_name) {
    uint64_t hash;
    if (!take_string(reader, &hash))
        return false;
    for (size_t i = first_name; i < reader->name_count; i++)
        if (reader->names[i] == hash)
            return fail(reader, "duplicate_name");
    if (reader->name_count == STRICT_JSON_NODES_MAX)
        return fail(reader, "too_many_nodes");
    reader->names[reader->name_count++] = hash;
    skip_space(reader);
    if (!take(reader, ':'))
        return fail(reader, "syntax");
    skip_space(reader);
    return true;
}

/* Members or elements, after the opening bracket. */
static bool take_list(struct reader *reader, char closing) {
    size_t first_name = reader->name_count;
    if (++reader->depth > STRICT_JSON_DEPTH_MAX)
        return fail(reader, "too_deep");
    skip_space(reader);
    bool empty = take(reader, closing);
    while (!empty) {
        if (closing == '}' && !take_name(reader, first_name))
            return false;
        if (!take_value(reader))
            return false;
        skip_space(reader);
        if (take(reader, closing))
            break;
        if (!take(reader, ','))
            return fail(reader, "syntax");
        skip_space(reader);
    }
    reader->name_count = first_name;
    reader->depth--;
    return true;
}

static bool take_value(struct reader *reader) {
    uint64_t ignored;
    if (++reader->nodes > STRICT_JSON_NODES_MAX)
        return fail(reader, "too_many_nodes");
    switch (peek(reader)) {
    case '{':
        reader->at++;
        return take_list(reader, '}');
    case '[':
        reader->at++;
        return take_list(reader, ']');
    case '"':
        return take_string(reader, &ignored);
    case 't':
        return take_word(reader, "true");
    case 'f':
        return take_word(reader, "false");
    case 'n':
        return take_word(reader, "null");
    default:
        return take_number(reader);
    }
}

static bool check_all(struct reader *reader) {
    if (!str_is_utf8(reader->text, reader->length))
        return fail(reader, "encoding");
    skip_space(reader);
    if (!take_value(reader))
        return false;
    skip_space(reader);
    return reader->at == reader->length || fail(reader, "trailing_bytes");
}

enum status strict_json_check(const char *text, size_t length,
                              struct strict_json_problem *out_problem) {
    (void)pthread_once(&seeded, seed);
    struct reader reader;
    memset(&reader, 0, offsetof(struct reader, names));
    reader.text = text;
    reader.length = length;
    if (check_all(&reader))
        return STATUS_OK;
    if (out_problem)
        *out_problem = (struct strict_json_problem){reader.problem, reader.at};
    return STATUS_INVALID_JSON;
}
