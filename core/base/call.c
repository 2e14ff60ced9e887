/* call: gathers the details of a failed call. */
#include "core/base/call.h"

enum status call_field(struct call *call, const char *field, const char *code) {
    struct failure *failure = &call->failure;
    if (failure->field_count < CALL_FIELD_ERRORS_MAX)
        failure->fields[failure->field_count++] =
            (struct field_error){arena_text(call->arena, field), code};
    return STATUS_INVALID;
}

enum status call_fail(struct call *call, enum status status, const char *cause) {
    call->failure.cause = arena_text(call->arena, cause);
    return status;
}

enum status call_checked(const struct call *call) {
    return call->failure.field_count ? STATUS_INVALID : STATUS_OK;
}
