/* status: the words and sentences of status.def, nothing else. */
#include "core/base/status.h"

#include <stddef.h>

static const struct {
    const char *code, *detail;
} rows[STATUS__MAX] = {
#define STATUS(name, code, detail) [STATUS_##name] = {(code), (detail)},
#include "core/base/status.def"
#undef STATUS
};

static size_t row_of(enum status status) {
    return (unsigned)status < STATUS__MAX ? (size_t)status : (size_t)STATUS_INTERNAL;
}

const char *status_code(enum status status) {
    return rows[row_of(status)].code;
}

const char *status_detail(enum status status) {
    return rows[row_of(status)].detail;
}
