/* log: builds one JSON line in a buffer on the stack and writes it with one call, so that lines of
 * several threads never mix. Long texts are cut; bytes that are not UTF-8 become question marks. */
#include "core/base/log.h"

#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/str.h"

#define LINE_MAX_BYTES 16384
#define TEXT_MAX_BYTES 760
#define FIELDS_MAX 16

struct line {
    char data[LINE_MAX_BYTES];
    size_t length;
};

static char process_name[32] = "lnca";
static _Atomic int least_level = LOG_INFO;

static const char *const level_names[] = {
    [LOG_DEBUG] = "debug", [LOG_INFO] = "info", [LOG_WARNING] = "warning", [LOG_ERROR] = "error"};

void log_init(const char *process, enum log_level least) {
    (void)str_copy(process_name, sizeof process_name, process);
    atomic_store(&least_level, (int)least);
}

static void add_plain(struct line *line, const char *text, size_t length) {
    if (length > sizeof line->data - line->length - 2) /* always leaves room for the line end */
        return;
    memcpy(line->data + line->length, text, length);
    line->length += length;
}

static void add(struct line *line, const char *text) {
    add_plain(line, text, strlen(text));
}

static void add_character(struct line *line, uint32_t c, const char *bytes, size_t length) {
    char escaped[16];
    if (c == '"' || c == '\\')
        (void)snprintf(escaped, sizeof escaped, "\\%c", (char)c);
    else if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029)
        (void)snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned)c);
    else {
        memcpy(escaped, bytes, length);
        escaped[length] = '\0';
    }
    add(line, escaped);
}

/* How many bytes, at most `max`, stand for themselves: nearly all of every line. */
static size_t plain_length(const char *text, size_t max) {
    size_t length = 0;
    while (length < max && text[length] >= 0x20 && text[length] < 0x7F && text[length] != '"' &&
           text[length] != '\\')
        length++;
    return length;
}

static void add_text(struct line *line, const char *text) {
    size_t end = line->length + TEXT_MAX_BYTES;
    add(line, "\"");
    while (text && *text && line->length < end) {
        const char *start = text;
        uint32_t c;
        size_t plain = plain_length(text, end - line->length);
        if (plain > 0) {
            add_plain(line, text, plain);
            text += plain;
            continue;
        }
        if (str_next_character(&text, &c)) {
            add_character(line, c, start, (size_t)(text - start));
        } else {
            add(line, "?");
            text++;
        }
    }
    add(line, text && *text ? "…\"" : "\"");
}

static void add_field(struct line *line, const struct log_field *field) {
    char number[32];
    add(line, ",");
    add_text(line, field->name);
    add(line, ":");
    if (field->kind == LOG_KIND_INT) {
        (void)snprintf(number, sizeof number, "%" PRId64, field->number);
        add(line, number);
    } else if (field->text) {
        add_text(line, field->text);
    } else {
        add(line, "null");
    }
}

void log_write(enum log_level level, const char *event, const struct log_field *fields,
               unsigned count) {
    if ((int)level < atomic_load_explicit(&least_level, memory_order_relaxed))
        return;
    struct line line;
    line.length = 0;
    char time[CLOCK_TEXT_SIZE];
    clock_format(clock_now(), time);
    const struct log_field head[] = {LOG_TEXT("level", level_names[level & 3]),
                                     LOG_TEXT("event", event), LOG_TEXT("process", process_name)};
    add(&line, "{\"time\":");
    add_text(&line, time);
    for (size_t i = 0; i < sizeof head / sizeof *head; i++)
        add_field(&line, &head[i]);
    for (unsigned i = 0; i < count && i < FIELDS_MAX; i++)
        add_field(&line, &fields[i]);
    line.data[line.length++] = '}';
    line.data[line.length++] = '\n';
    if (write(STDERR_FILENO, line.data, line.length) < 0)
        return; /* nowhere left to say so */
}
