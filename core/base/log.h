/* log: one JSON object per line on standard error: time, level, event, process, then the given
 * fields. Texts are escaped, so that no value can begin a new line. Never pass personal data or
 * secrets; mask.h makes what may be shown. */
#pragma once

#include <stdint.h>

enum log_level { LOG_DEBUG, LOG_INFO, LOG_WARNING, LOG_ERROR };

struct log_field {
    const char *name;
    enum { LOG_KIND_TEXT, LOG_KIND_INT } kind;
    const char *text;
    int64_t number;
};

#define LOG_TEXT(name_, value_) ((struct log_field){(name_), LOG_KIND_TEXT, (value_), 0})
#define LOG_INT(name_, value_) ((struct log_field){(name_), LOG_KIND_INT, NULL, (int64_t)(value_)})

/* Once at start: the name of the process and the least level that is written. */
void log_init(const char *process, enum log_level least);
/* `event` is a short constant word group such as "request" or "job_failed"; at most 16 fields. */
void log_write(enum log_level level, const char *event, const struct log_field *fields,
               unsigned count);

#define LOG(level, event, ...)                                                                     \
    log_write(                                                                                     \
        (level), (event), (const struct log_field[]){__VA_ARGS__},                                 \
        (unsigned)(sizeof((const struct log_field[]){__VA_ARGS__}) / sizeof(struct log_field)))
