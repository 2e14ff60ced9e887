/* status: how functions say what happened.
 *
 * Every function that can fail returns `enum status` and is marked MUST_CHECK. Zero is success.
 * Codes are for the caller's decision; details for the client (field errors, retry time) travel in
 * struct failure of the call (call.h). Nobody but the top of a process logs an error. */
#pragma once

#define MUST_CHECK __attribute__((warn_unused_result))
#define PRINTF_LIKE(format_index, first_index)                                                     \
    __attribute__((format(printf, format_index, first_index)))

enum status {
#define STATUS(name, code, detail) STATUS_##name,
#include "core/base/status.def"
#undef STATUS
    STATUS__MAX
};

/* The stable word of a status, for example "state_conflict". Static text, never NULL. */
const char *status_code(enum status status);

/* The English sentence of a status for developers. Static text, never NULL. */
const char *status_detail(enum status status);

/* Runs `expression`; returns its status from the current function unless it is STATUS_OK. Only for
 * functions that own nothing at that point. */
#define TRY(expression)                                                                            \
    do {                                                                                           \
        enum status try_status_ = (expression);                                                    \
        if (try_status_ != STATUS_OK)                                                              \
            return try_status_;                                                                    \
    } while (0)

/* The same for functions with a `cleanup:` label and a local `status`. */
#define TRY_CLEANUP(expression)                                                                    \
    do {                                                                                           \
        status = (expression);                                                                     \
        if (status != STATUS_OK)                                                                   \
            goto cleanup;                                                                          \
    } while (0)
