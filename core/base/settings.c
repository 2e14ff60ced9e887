/* settings: reads the file against the table of settings.def. Every mistake stops the start,
 * because a setting that is silently ignored is found out in production. */
#include "core/base/settings.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>

#include "core/base/str.h"

enum setting_kind { SETTING_KIND_TEXT, SETTING_KIND_INT };

struct row {
    const char *name;
    enum setting_kind kind;
    size_t offset;
    const char *default_text;
    int64_t default_number, min, max;
    const char *doc;
};

static const struct row rows[] = {
#define SETTING_TEXT(name, default_value, doc)                                                     \
    {#name, SETTING_KIND_TEXT, offsetof(struct settings, name), default_value, 0, 0, 0, doc},
#define SETTING_INT(name, default_value, min, max, doc)                                            \
    {#name, SETTING_KIND_INT, offsetof(struct settings, name), NULL, default_value, min, max, doc},
#include "core/base/settings.def"
#undef SETTING_TEXT
#undef SETTING_INT
};

#define ROWS (sizeof rows / sizeof *rows)
#define LINE_BYTES_MAX 2048

struct loaded {
    struct settings settings; /* first, so that the public pointer is also ours */
    struct arena *arena;
    bool seen[ROWS];
};

static const char **text_at(struct loaded *loaded, const struct row *row) {
    return (const char **)(void *)((char *)&loaded->settings + row->offset);
}

static int64_t *number_at(struct loaded *loaded, const struct row *row) {
    return (int64_t *)(void *)((char *)&loaded->settings + row->offset);
}

static void set_defaults(struct loaded *loaded) {
    for (size_t i = 0; i < ROWS; i++) {
        if (rows[i].kind == SETTING_KIND_TEXT)
            *text_at(loaded, &rows[i]) = rows[i].default_text;
        else
            *number_at(loaded, &rows[i]) = rows[i].default_number;
    }
}

static char *trim(char *text) {
    text += strspn(text, " \t");
    size_t length = strlen(text);
    while (length && strchr(" \t\r\n", text[length - 1]))
        text[--length] = '\0';
    return text;
}

static const struct row *row_named(const char *name) {
    for (size_t i = 0; i < ROWS; i++)
        if (strcmp(rows[i].name, name) == 0)
            return &rows[i];
    return NULL;
}

/* NULL, or what is wrong with the line. */
static const char *take_line(struct loaded *loaded, char *name, char *value) {
    const struct row *row = row_named(name);
    if (!row)
        return "no such setting";
    if (loaded->seen[row - rows])
        return "given twice";
    loaded->seen[row - rows] = true;
    if (row->kind == SETTING_KIND_TEXT) {
        *text_at(loaded, row) = arena_text(loaded->arena, value);
        return NULL;
    }
    bool good = str_to_int(value, row->min, row->max, number_at(loaded, row));
    return good ? NULL : "not an integer within its bounds";
}

static enum status read_file(struct loaded *loaded, const char *path, FILE *file, FILE *errors) {
    char line[LINE_BYTES_MAX];
    for (int number = 1; fgets(line, sizeof line, file); number++) {
        bool whole = strchr(line, '\n') || feof(file);
        char *name = trim(line);
        if (whole && (*name == '\0' || *name == '#'))
            continue;
        char *equals = strchr(name, '=');
        const char *problem = !whole ? "line too long" : !equals ? "no `=` in the line" : NULL;
        if (!problem) {
            *equals = '\0';
            name = trim(name);
            problem = take_line(loaded, name, trim(equals + 1));
        }
        if (problem) {
            (void)fprintf(errors, "%s:%d: %s: %s\n", path, number, name, problem);
            return STATUS_INVALID;
        }
    }
    return STATUS_OK;
}

static enum status check_values(const struct settings *settings, FILE *errors) {
    if (str_equal(settings->profile, "development") || str_equal(settings->profile, "production"))
        return STATUS_OK;
    (void)fprintf(errors, "profile: must be development or production\n");
    return STATUS_INVALID;
}

enum status settings_load(const char *path, FILE *errors, struct settings **out_settings) {
    struct loaded *loaded = memory_alloc(1, sizeof *loaded);
    loaded->arena = arena_create(0);
    set_defaults(loaded);
    enum status status = STATUS_OK;
    if (path) {
        FILE *file = fopen(path, "re");
        if (file) {
            status = read_file(loaded, path, file, errors);
            (void)fclose(file);
        } else {
            (void)fprintf(errors, "%s: %s\n", path, strerrordesc_np(errno));
            status = STATUS_NOT_FOUND;
        }
    }
    if (status == STATUS_OK)
        status = check_values(&loaded->settings, errors);
    if (status != STATUS_OK) {
        settings_destroy(&loaded->settings);
        return status;
    }
    *out_settings = &loaded->settings;
    return STATUS_OK;
}

void settings_destroy(struct settings *settings) {
    if (!settings)
        return;
    struct loaded *loaded = (struct loaded *)settings;
    arena_destroy(loaded->arena);
    memory_free(loaded);
}

static bool is_secret(const char *name) {
    static const char ending[] = "_secret";
    size_t length = strlen(name);
    return length >= sizeof ending - 1 && str_equal(name + length - (sizeof ending - 1), ending);
}

void settings_print(const struct settings *settings, FILE *out) {
    const char *base = (const char *)settings;
    for (size_t i = 0; i < ROWS; i++) {
        const struct row *row = &rows[i];
        const void *value = base + row->offset;
        if (row->kind == SETTING_KIND_INT)
            (void)fprintf(out,
                          "%s = %" PRId64 "\n    # default %" PRId64 ", %" PRId64 " to %" PRId64
                          ": %s\n",
                          row->name, *(const int64_t *)value, row->default_number, row->min,
                          row->max, row->doc);
        else
            (void)fprintf(out, "%s = %s\n    # default \"%s\": %s\n", row->name,
                          is_secret(row->name) ? "(not shown)" : *(const char *const *)value,
                          row->default_text, row->doc);
    }
}
