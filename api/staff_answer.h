/* staff_answer: staff people as the contract shows them. */
#pragma once

#include "api/generated/types.h"
#include "core/account/staff.h"
#include "core/base/call.h"

/* The words of role bits. */
const char *const *staff_answer_roles(struct call *call, unsigned roles, size_t *out_count);
/* The bit of a word; 0 for NULL. */
unsigned staff_answer_role_bit(const char *word);
struct api_staff_me staff_answer_me(struct call *call, const struct staff_view *staff);
