/* thing_contract: the tables of the fixture contract (tests/unit/contract), in front of the real
 * ones, with handlers that are never called. */
#include "tests/unit/contract/generated/fields.c"
#include "tests/unit/contract/generated/routes.c"

#define NEVER(operation)                                                                           \
    enum status api_##operation(struct call *call, const struct operation##_input *input,          \
                                struct operation##_answer *out_answer) {                           \
        (void)call;                                                                                \
        (void)input;                                                                               \
        (void)out_answer;                                                                          \
        return STATUS_INTERNAL;                                                                    \
    }

NEVER(thing_list)
NEVER(thing_create)
NEVER(thing_template)
NEVER(thing_get)
NEVER(thing_delete)
NEVER(thing_picture_put)
