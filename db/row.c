/* row: the binary answers of PostgreSQL as C values. */
#include "db/row.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/log.h"
#include "db/link.h"

#define EPOCH_SHIFT (INT64_C(946684800) * CLOCK_SECOND) /* 2000-01-01 against 1970-01-01 */
#define FIRST_OWN_TYPE 16384                            /* types made by the schema: our enums */

/* The type numbers of PostgreSQL's own catalogue, which never change. */
enum type {
    TYPE_BOOL = 16,
    TYPE_BYTEA = 17,
    TYPE_CHAR = 18,
    TYPE_NAME = 19,
    TYPE_INT8 = 20,
    TYPE_INT2 = 21,
    TYPE_INT4 = 23,
    TYPE_TEXT = 25,
    TYPE_JSON = 114,
    TYPE_BPCHAR = 1042,
    TYPE_VARCHAR = 1043,
    TYPE_DATE = 1082,
    TYPE_TIMESTAMPTZ = 1184,
    TYPE_JSONB = 3802,
    TYPE_INT8_ARRAY = 1016,
    TYPE_TEXT_ARRAY = 1009
};

struct rows {
    PGresult *result;
    struct arena *arena;
    struct rows *next;
    int columns;
    int guess; /* the column after the one read last: stores read in order */
};

struct rows *rows_keep(struct tx *tx, PGresult *result) {
    struct rows *rows = ARENA_NEW(tx->call->arena, struct rows);
    *rows = (struct rows){.result = result,
                          .arena = tx->call->arena,
                          .next = tx->answers,
                          .columns = PQnfields(result)};
    tx->answers = rows;
    return rows;
}

void rows_clear_all(struct tx *tx) {
    for (struct rows *rows = tx->answers; rows; rows = rows->next) {
        PQclear(rows->result);
        rows->result = NULL;
    }
    tx->answers = NULL;
}

size_t rows_count(const struct rows *rows) {
    return (size_t)PQntuples(rows->result);
}

struct row rows_at(struct rows *rows, size_t index) {
    return (struct row){rows, (int)index};
}

_Noreturn static void wrong(const char *reason, const char *column) {
    LOG(LOG_ERROR, "wrong_column", LOG_TEXT("reason", reason), LOG_TEXT("column", column));
    abort();
}

static int column_named(struct rows *rows, const char *column) {
    if (!rows->result)
        wrong("read after the end of the transaction", column);
    for (int i = 0; i < rows->columns; i++) {
        int at = (rows->guess + i) % rows->columns;
        if (strcmp(PQfname(rows->result, at), column) == 0) {
            rows->guess = at + 1;
            return at;
        }
    }
    wrong("no such column", column);
}

/* One field: its bytes, size and type; `data` is NULL for SQL NULL. */
struct field {
    const char *data;
    size_t size;
    Oid type;
};

static struct field field_of(const struct row *row, const char *column) {
    struct rows *rows = row->rows;
    int at = column_named(rows, column);
    struct field field = {.type = PQftype(rows->result, at)};
    if (!PQgetisnull(rows->result, row->index, at)) {
        field.data = PQgetvalue(rows->result, row->index, at);
        field.size = (size_t)PQgetlength(rows->result, row->index, at);
    }
    return field;
}

static int64_t big_endian(const char *data, size_t size) {
    uint64_t value = 0;
    for (size_t i = 0; i < size; i++)
        value = value << 8 | (unsigned char)data[i];
    unsigned unused = (unsigned)(64 - 8 * size);
    return (int64_t)(value << unused) >> unused; /* carries the sign */
}

bool row_is_null(const struct row *row, const char *column) {
    return field_of(row, column).data == NULL;
}

int64_t row_int(const struct row *row, const char *column) {
    struct field field = field_of(row, column);
    if (field.type != TYPE_INT8 && field.type != TYPE_INT4 && field.type != TYPE_INT2)
        wrong("not an integer", column);
    return field.data ? big_endian(field.data, field.size) : 0;
}

bool row_bool(const struct row *row, const char *column) {
    struct field field = field_of(row, column);
    if (field.type != TYPE_BOOL)
        wrong("not a bool", column);
    return field.data && field.data[0] != 0;
}

static bool is_text(Oid type) {
    static const Oid types[] = {TYPE_TEXT, TYPE_VARCHAR, TYPE_BPCHAR, TYPE_NAME,
                                TYPE_CHAR, TYPE_JSON,    TYPE_JSONB};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (types[i] == type)
            return true;
    return type >= FIRST_OWN_TYPE;
}

char *row_text(const struct row *row, const char *column) {
    struct field field = field_of(row, column);
    if (!is_text(field.type))
        wrong("not a text", column);
    if (!field.data)
        return NULL;
    size_t version =
        field.type == TYPE_JSONB ? 1 : 0; /* jsonb begins with the number of its format */
    return arena_copy(row->rows->arena, field.data + version, field.size - version);
}

int64_t row_time(const struct row *row, const char *column) {
    struct field field = field_of(row, column);
    if (field.type != TYPE_TIMESTAMPTZ)
        wrong("not a timestamptz", column);
    if (!field.data)
        return 0;
    int64_t value = big_endian(field.data, field.size);
    bool infinite = value == INT64_MAX || value == INT64_MIN;
    return infinite ? value : value + EPOCH_SHIFT;
}

struct clock_date row_date(const struct row *row, const char *column) {
    struct field field = field_of(row, column);
    if (field.type != TYPE_DATE)
        wrong("not a date", column);
    if (!field.data)
        return (struct clock_date){0, 0, 0};
    /* noon UTC of that day is the same day in Asia/Shanghai */
    int64_t days = big_endian(field.data, field.size);
    return clock_date_of(EPOCH_SHIFT + days * CLOCK_DAY + CLOCK_DAY / 2);
}

struct bytes row_bytes(const struct row *row, const char *column) {
    struct field field = field_of(row, column);
    if (field.type != TYPE_BYTEA)
        wrong("not a bytea", column);
    if (!field.data)
        return (struct bytes){NULL, 0};
    return BYTES(arena_copy(row->rows->arena, field.data, field.size), field.size);
}

bool row_bytes_exact(const struct row *row, const char *column, unsigned char *out_bytes,
                     size_t size) {
    struct field field = field_of(row, column);
    if (field.type != TYPE_BYTEA)
        wrong("not a bytea", column);
    if (!field.data || field.size != size)
        return false;
    memcpy(out_bytes, field.data, size);
    return true;
}

/* An array's head: dimensions, has-null flag, element type, then (count, lower bound); then length
 * and bytes of each element. */
static size_t array_start(const struct row *row, const char *column, Oid wanted,
                          const char **out_cursor) {
    struct field field = field_of(row, column);
    if (field.type != wanted)
        wrong("not such an array", column);
    if (!field.data || big_endian(field.data, 4) == 0)
        return 0;
    if (big_endian(field.data, 4) != 1 || big_endian(field.data + 4, 4) != 0)
        wrong("array with NULLs or dimensions", column);
    *out_cursor = field.data + 20;
    return (size_t)big_endian(field.data + 12, 4);
}

size_t row_ints(const struct row *row, const char *column, int64_t **out_numbers) {
    const char *cursor = NULL;
    size_t count = array_start(row, column, TYPE_INT8_ARRAY, &cursor);
    int64_t *numbers = ARENA_ARRAY(row->rows->arena, count, int64_t);
    for (size_t i = 0; i < count; i++, cursor += 12)
        numbers[i] = big_endian(cursor + 4, 8);
    *out_numbers = numbers;
    return count;
}

size_t row_texts(const struct row *row, const char *column, char ***out_texts) {
    const char *cursor = NULL;
    size_t count = array_start(row, column, TYPE_TEXT_ARRAY, &cursor);
    char **texts = ARENA_ARRAY(row->rows->arena, count, char *);
    for (size_t i = 0; i < count; i++) {
        size_t length = (size_t)big_endian(cursor, 4);
        texts[i] = arena_copy(row->rows->arena, cursor + 4, length);
        cursor += 4 + length;
    }
    *out_texts = texts;
    return count;
}
