/* key_use_effect: what follows from a signature with a holder's key, by its purpose. */
#pragma once

#include "core/base/call.h"
#include "core/certificate/key_use.h"

/* Finishes the signature and lets its effect happen. Repeating it after a lost answer signs nothing
 * again and gives the same effect. */
MUST_CHECK enum status key_use_sign(struct call *call, int64_t key_use_id,
                                    const struct sm2_partial *partial, bool own_pin,
                                    struct key_use_record *out_use);
